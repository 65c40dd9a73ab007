import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open } from './merchant.mjs'

/** Overwrites the bytes when they were examined, and their signature is still being verified. */
async function spoil(bytes) {
  for (let turn = 0; turn < 50; turn++) await undefined
  bytes.fill(0x39, bytes.indexOf('1'), bytes.indexOf('}'))
}

/** Ways in which a fetch may hand out bytes that it keeps. */
const ways = {
  'a Uint8Array': (bytes) => ({ arrayBuffer: async () => bytes }),
  'an ArrayBuffer': (bytes) => ({ arrayBuffer: async () => bytes.buffer }),
  'a stream of one piece': (bytes) => ({
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }),
}

for (const signer of ['node', 'webcrypto', 'rsa']) {
  for (const [name, way] of Object.entries(ways)) {
    test(`${signer}: what was verified is what is read, where a fetch keeps ${name}`, async (t) => {
      const lending = async (url, init) => {
        const response = await fetch(url, init)
        const { status, headers } = response
        const bytes = Buffer.from(await response.arrayBuffer())
        spoil(bytes)
        const lent = way(bytes)
        return { status, headers, ...(lent.arrayBuffer ? lent : { body: lent }) }
      }
      const { gateway, wxpay } = await open(t, { signer, fetch: lending })
      gateway.plan({ json: { amount: 1000 } })
      assert.deepEqual((await wxpay.v3.things.get()).data, { amount: 1000 })
    })
  }
}
