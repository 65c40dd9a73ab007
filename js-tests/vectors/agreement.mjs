// The three signers over the same random messages: `npm run agreement`, with `-- [--messages 10000] [--keys 200] [--seed 1]`.
// Making a key takes up to seconds, so each signs many messages. The messages come from the seed, the keys from nowhere.
import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPair, sign, verify } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { Wechatpay } from 'wechatpay-entrust'
import { options } from '../client/merchant.mjs'
import { randomOf } from '../fuzz/values.mjs'
import { seenIn } from '../gateway.mjs'
import { KEYS, SIGNERS } from './keys.mjs'

const NOW = 1_795_140_000_000
/** How many random bytes a nonce takes at once. */
const DRAWN = 40

/** A quarter of each; null for any number of bits between, most of which do not fill their last byte. */
const LENGTHS = [2048, 3072, 4096, null]

/** `count` keys that nothing has signed with yet. */
export async function freshKeys(count, random) {
  const lengths = Array.from({ length: count }, (_, index) => LENGTHS[index % LENGTHS.length])
  const pairs = lengths.map((length) => promisify(generateKeyPair)('rsa', rsa(length ?? 2049 + random.below(2047))))
  return (await Promise.all(pairs)).map(({ privateKey }) => privateKey)
}

const rsa = (modulusLength) => ({
  modulusLength,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

function text(random, most) {
  const ranges = [
    [0x20, 0x7e],
    [0, 0x2ff],
    [0x4e00, 0x9fff],
    [0x1f300, 0x1faff],
  ]
  const length = random.below(most)
  return Array.from({ length }, () => {
    const [from, to] = random.pick(ranges)
    return String.fromCodePoint(from + random.below(to - from + 1))
  }).join('')
}

/**
 * Signs `count` random messages with each signer, in turn with each key: the signatures are the same bit by bit, and those of
 * node:crypto over the message that is written here anew.
 */
export async function agree(count, { random, keys }) {
  let agreed = 0
  for (const [index, pem] of keys.entries()) {
    const share = Math.floor(count / keys.length) + (index < count % keys.length ? 1 : 0)
    const clients = SIGNERS.map((signer) => new Wechatpay(options({ privateKey: pem, signer, now: () => NOW })))
    for (let done = 0; done < share; done++) {
      await sameRequest(clients, pem, random).catch((error) => {
        // Not kept anywhere else, and nobody's.
        throw new Error(`message ${agreed}, with this key:\n${pem}`, { cause: error })
      })
      agreed++
    }
    for (const client of clients) client.close()
  }
  return agreed
}

async function sameRequest(clients, pem, random) {
  const json = { text: text(random, 200), number: random.below(2 ** 31) }
  // Never dots alone, which no path takes.
  const options = { id: `${text(random, 20)}a`, query: { q: text(random, 20) }, json }
  // One nonce for the three, so that they sign one message.
  const signatures = await withOneNonce(random, () =>
    Promise.all(clients.map((client) => client.prepare('POST', '/v3/x/{id}', options))),
  )
  const [first, ...others] = signatures.map((prepared) => seenIn(prepared))
  for (const other of others) assert.deepEqual(other, first)
  const { method, target, body, fields } = first
  const message = Buffer.from(`${method}\n${target}\n${fields.timestamp}\n${fields.nonce_str}\n${body}\n`)
  assert.equal(fields.signature, sign('sha256', message, pem).toString('base64'))
  assert.ok(verify('sha256', message, createPublicKey(pem), Buffer.from(fields.signature, 'base64')))
}

/** The nonce comes from the platform's generator, which for this time gives the same to everybody. */
async function withOneNonce(random, work) {
  const { getRandomValues } = crypto
  const given = Uint8Array.from({ length: DRAWN }, () => random.below(256))
  crypto.getRandomValues = (array) => {
    // Blinding draws other lengths, and as long as it does not like what it gets.
    if (array.byteLength !== DRAWN) return getRandomValues.call(crypto, array)
    new Uint8Array(array.buffer, array.byteOffset, DRAWN).set(given)
    return array
  }
  try {
    return await work()
  } finally {
    crypto.getRandomValues = getRandomValues
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      messages: { type: 'string', default: '10000' },
      keys: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  })
  const random = randomOf(Number(values.seed))
  const keys = [...Object.values(KEYS).flat(), ...(await freshKeys(Number(values.keys), random))]
  const lengths = keys.map((pem) => createPublicKey(pem).asymmetricKeyDetails.modulusLength)
  const agreed = await agree(Number(values.messages), { random, keys })
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  console.log(`${agreed} messages, ${keys.length} keys of ${new Set(lengths).size} lengths, ${least} to ${most} bits`)
  console.log(`${SIGNERS.join(' = ')} = node:crypto`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
