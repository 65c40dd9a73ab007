import assert from 'node:assert/strict'
import { createPublicKey, sign } from 'node:crypto'
import { test } from 'node:test'
import { Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { isGenuine, openGateway, seenIn } from '../gateway.mjs'
import { instances, panic, spoil } from './instances.mjs'
import { input, keyFile, merchant, open, openClient, options, platform, rejection } from './merchant.mjs'

const faults = { panic, trap: spoil }
const otherPem = keyFile('docs-merchant.pem')
const publicKeys = { 1: merchant.publicKey, 2: createPublicKey(otherPem), 3: merchant.publicKey, 4: merchant.publicKey }
const external = { sign: async (message) => sign('sha256', message, merchant.privateKey) }

/** Four merchants with their own number, key and signer. */
function clients(t) {
  return [
    openClient(t, { mchid: '1' }),
    openClient(t, { mchid: '2', privateKey: otherPem, signer: 'webcrypto' }),
    openClient(t, { mchid: '3', signer: 'rsa' }),
    openClient(t, { mchid: '4', privateKey: external }),
  ]
}

/** Signs, and checks that the signature is this merchant's own. */
async function signsAs(client, mchid) {
  const seen = seenIn(await client.prepare('POST', '/v3/x', { json: { mchid } }))
  assert.equal(seen.fields.mchid, String(mchid))
  assert.ok(isGenuine(seen, publicKeys[mchid]), `merchant ${mchid}`)
}

const isInternal = (error) => error instanceof WechatpayError && error.code === 'ERR_INTERNAL'

test('a panic is an Error that tells its place, not its text', (t) => {
  openClient(t)
  const error = panic()
  assert.ok(error instanceof Error)
  assert.match(error.message, /^wechatpay-entrust panicked at src\/wasm\/mod\.rs:\d+/)
})

test('after a panic every client works at once, each under its own name', async (t) => {
  const all = clients(t)
  for (const [index, client] of all.entries()) await signsAs(client, index + 1)
  for (let round = 0; round < 4; round++) {
    panic()
    for (let step = 0; step < 4; step++) {
      const index = (round + step) % 4
      await signsAs(all[index], index + 1)
    }
  }
})

test('a trap is an Error; the next call works, for this client and for those made before', async (t) => {
  const all = clients(t)
  for (const [index, client] of all.entries()) await signsAs(client, index + 1)
  for (let round = 0; round < 4; round++) {
    spoil()
    const error = await rejection(all[round].prepare('GET', '/v3/x'))
    assert.ok(isInternal(error), String(error))
    assert.match(error.message, /internal error in wechatpay-entrust/)
    assert.ok(error.cause instanceof Error)
    for (let step = 0; step < 4; step++) {
      const index = (round + step) % 4
      await signsAs(all[index], index + 1)
    }
  }
})

for (const [name, break_] of Object.entries(faults)) {
  test(`after a ${name}, closing a client of before leaves the others whole`, async (t) => {
    const all = clients(t)
    break_()
    all[1].close()
    await signsAs(all[0], 1).catch((error) => assert.ok(isInternal(error), String(error)))
    all[2].close()
    await signsAs(all[0], 1)
    await signsAs(all[3], 4)
    assert.equal((await rejection(all[1].prepare('GET', '/v3/x'))).code, 'ERR_CONFIG')
    const later = new Wechatpay(options({ mchid: '1' }))
    await signsAs(later, 1)
    later.close()
    await signsAs(all[0], 1)
  })

  test(`a call that waits for an external signer survives a ${name} or ends with an Error`, async (t) => {
    for (const between of [true, false]) {
      const asked = []
      const sign_ = (message) => new Promise((resolve) => asked.push(() => resolve(external.sign(message))))
      const waiting = openClient(t, { mchid: '4', privateKey: { sign: sign_ } })
      const other = openClient(t, { mchid: '1' })
      const call = waiting.prepare('GET', '/v3/x').catch((error) => error)
      await new Promise((resolve) => setTimeout(resolve, 5))
      break_()
      if (between) await signsAs(other, 1).catch((error) => assert.ok(isInternal(error), String(error)))
      const answering = setInterval(() => asked.shift()?.(), 1)
      const outcome = await call
      clearInterval(answering)
      if (outcome instanceof Error) assert.ok(isInternal(outcome), String(outcome))
      else assert.ok(isGenuine(seenIn(outcome), merchant.publicKey))
      await signsAs(other, 1)
    }
  })

  test(`a ${name} between request and answer`, async (t) => {
    const gateway = await openGateway(t, { merchant, platform })
    let breaks = true
    const wxpay = openClient(t, {
      baseUrl: gateway.url,
      fetch: async (url, init) => {
        const response = await fetch(url, init)
        if (breaks) break_()
        breaks = false
        return response
      },
    })
    const outcome = await wxpay.preEntrustSign.miniProgram(input()).catch((error) => error)
    if (name === 'panic') assert.equal(outcome.plan_id, 12535)
    else {
      assert.equal(outcome.name, 'TransportError')
      assert.match(outcome.message, /may have been processed/)
      assert.ok(isInternal(outcome.cause), String(outcome.cause))
    }
    assert.equal(gateway.requests.length, 1, 'it is not sent twice')
    assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  })

  test(`calls at the same time all end after a ${name}`, async (t) => {
    const { gateway, wxpay } = await open(t, { signer: 'webcrypto', maxRetries: 0 })
    const calls = Array.from({ length: 30 }, (_, index) => {
      if (index === 20) setTimeout(break_, 2)
      return wxpay.preEntrustSign.miniProgram(input()).then(
        (result) => result.plan_id === 12535,
        // One whose answer met the fault may have been processed, and says so.
        (error) => isInternal(error) || (error.name === 'TransportError' && isInternal(error.cause)),
      )
    })
    assert.deepEqual(new Set(await Promise.all(calls)), new Set([true]))
    assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
    for (const { faults } of gateway.requests) assert.deepEqual(faults, [])
  })
}

test('a constructor that fails does not make the others fail', async (t) => {
  const client = openClient(t, { mchid: '1' })
  const before = instances.length
  for (let turn = 0; turn < 20; turn++)
    assert.throws(() => new Wechatpay(options({ privateKey: 'x' })), { code: 'ERR_CONFIG' })
  await signsAs(client, 1)
  assert.equal(instances.length, before, 'a refusal is no reason for a new instance')
})
