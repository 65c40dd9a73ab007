// What becomes of calls, keys and connections when a client is closed.
import assert from 'node:assert/strict'
import { constants, createSign, publicEncrypt, verify } from 'node:crypto'
import { test } from 'node:test'
import { ConfigError } from 'wechatpay-entrust'
import { APIV3_KEY as apiv3Key, list, older, openAuto } from '../certificates/platform.mjs'
import { debit, operations } from '../contracts/operations.mjs'
import { heldBack } from '../gateway.mjs'
import { apiv3Keys, holdsApiv3Key, isThere, leftBehind } from './key-traces.mjs'
import { input, merchant, open, openClient, rejection } from './merchant.mjs'

test('a closed client throws ConfigError, by every way to call it', async (t) => {
  const { gateway, wxpay } = await open(t, { apiv3Key })
  const { preEntrustSign, v3 } = wxpay
  const chain = wxpay.chain('v3/x')
  const answer = gateway.signed({ json: {} })
  wxpay.close()
  wxpay.close()
  const calls = {
    'a group kept from before': () => preEntrustSign.miniProgram(input()),
    'a typed call': () => wxpay.preEntrustSign.miniProgram(input()),
    'a chain kept from before': () => v3.x.get(),
    'chain()': () => chain.post({ json: {} }),
    'a path as property': () => wxpay['v3/x'].get(),
    request: () => wxpay.request('GET', '/v3/x'),
    prepare: () => wxpay.prepare('GET', '/v3/x'),
    receive: () => wxpay.receive(answer),
    'a call with wrong input': () => wxpay.preEntrustSign.miniProgram({}),
  }
  for (const [name, call] of Object.entries(calls)) {
    const error = await rejection((async () => call())())
    assert.ok(error instanceof ConfigError, `${name}: ${error}`)
    assert.match(error.message, /closed/, name)
  }
  assert.equal(gateway.requests.length, 0)
})

test('Symbol.dispose closes', async (t) => {
  const { wxpay } = await open(t)
  wxpay[Symbol.dispose]()
  await assert.rejects(wxpay.prepare('GET', '/v3/x'), /closed/)
})

test('closing one client leaves another of the same merchant open', async (t) => {
  const first = await open(t)
  const second = await open(t)
  first.wxpay.close()
  assert.equal((await second.wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
})

const transports = { 'our transport': {}, 'a fetch': { fetch } }
const signers = ['node', 'webcrypto', 'rsa']

const paid = { json: operations['transactions.create'].answer.json }

for (const signer of signers) {
  for (const [name, change] of Object.entries(transports)) {
    test(`${signer}, ${name}: a debit under way when its client closes gets its answer, which is verified`, async (t) => {
      const { gateway, wxpay } = await open(t, { signer, ...change })
      const genuine = heldBack(paid)
      const forged = heldBack({ ...paid, text: 'other' })
      gateway.plan(genuine.planned, forged.planned)
      const first = wxpay.transactions.create(debit())
      await genuine.arrival
      const second = rejection(wxpay.transactions.create(debit()))
      await forged.arrival
      wxpay.close()
      genuine.release()
      forged.release()
      assert.equal((await first).combine_out_trade_no, debit().combine_out_trade_no)
      assert.equal((await second).reason, 'mismatch')
      assert.equal(leftBehind(), 0)
    })

    test(`${signer}, ${name}: a debit whose answer is lost after its client closed is never told as unsent`, async (t) => {
      const { gateway, wxpay } = await open(t, { signer, timeout: 400, ...change })
      const lost = heldBack({ fault: 'reset' })
      const mute = heldBack({ fault: 'hang' })
      const broken = heldBack({ status: 502, unsigned: true })
      gateway.plan(lost.planned, mute.planned, broken.planned)
      const calls = []
      for (const { arrival } of [lost, mute, broken]) {
        calls.push(rejection(wxpay.transactions.create(debit())))
        await arrival
      }
      wxpay.close()
      for (const { release } of [lost, mute, broken]) release()
      const errors = await Promise.all(calls)
      assert.deepEqual(
        errors.map(({ kind, status }) => kind ?? status),
        ['network', 'timeout', 502],
      )
      for (const error of errors) assert.match(error.message, /may have been processed/)
      assert.equal(gateway.requests.length, 3)
    })
  }

  test(`${signer}: between attempts, close() ends a call at once with what its attempt gave`, async (t) => {
    let closed = () => {}
    const { gateway, wxpay } = await open(t, { signer, onAttempt: () => setImmediate(() => closed()) })
    const late = { status: 503, unsigned: true, headers: { 'Retry-After': '50' } }
    gateway.plan(late)
    closed = () => wxpay.close()
    const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
    assert.deepEqual([error.name, error.status], ['ApiError', 503])
    assert.equal(gateway.requests.length, 1)
    assert.equal(leftBehind(), 0)
  })

  test(`${signer}: the private key is wiped while an answer is still awaited`, async (t) => {
    const { gateway, wxpay } = await open(t, { signer, apiv3Key })
    const held = heldBack(paid)
    gateway.plan(held.planned)
    const call = wxpay.transactions.create(debit())
    await held.arrival
    wxpay.close()
    assert.equal(leftBehind(), 0)
    held.release()
    assert.ok(await call)
    assert.ok(!holdsApiv3Key())
  })
}

/** A sensitive field as WeChat Pay seals it for the merchant, and what it holds. */
const sealed = publicEncrypt(
  { key: merchant.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
  Buffer.from('张三'),
).toString('base64')

const uses = {
  'a request that is prepared': async (wxpay) => {
    const { headers } = await wxpay.prepare('GET', '/v3/x')
    const of = (name) => headers.Authorization.match(`${name}="(.+?)"`)[1]
    const message = `GET\n/v3/x\n${of('timestamp')}\n${of('nonce_str')}\n\n`
    assert.ok(verify('sha256', message, merchant.publicKey, Buffer.from(of('signature'), 'base64')))
  },
  'a payment that is launched': async (wxpay) => {
    const {
      timeStamp,
      nonceStr,
      package: order,
      paySign,
    } = await wxpay.paymentLaunch({ appid: 'wx1', prepay_id: 'wx2' })
    const message = `wx1\n${timeStamp}\n${nonceStr}\n${order}\n`
    assert.ok(verify('sha256', message, merchant.publicKey, Buffer.from(paySign, 'base64')))
  },
  'a field that is decrypted': async (wxpay) => assert.equal(await wxpay.decrypt(sealed), '张三'),
}

for (const signer of signers) {
  for (const [name, use] of Object.entries(uses)) {
    test(`${signer}: ${name} while its client closes, twice, is made, and then no key is left`, async (t) => {
      const kept = apiv3Keys(t)
      const wxpay = openClient(t, { signer, apiv3Key })
      const made = use(wxpay)
      wxpay.close()
      wxpay.close()
      await made
      assert.equal(leftBehind(), 0)
      assert.ok(kept.length > 0 && !kept.some(isThere) && !holdsApiv3Key())
    })
  }
}

test('a signature that is being made when the client closes is made, and its request is sent', async (t) => {
  let signing
  const begun = new Promise((resolve) => {
    signing = resolve
  })
  let finish
  const sign = (message) => {
    signing()
    return new Promise((resolve) => {
      finish = () => resolve(createSign('sha256').update(message).sign(merchant.privateKey))
    })
  }
  const { gateway, wxpay } = await open(t, { privateKey: { sign } })
  gateway.plan(paid)
  const call = wxpay.transactions.create(debit())
  await begun
  wxpay.close()
  finish()
  assert.equal((await call).combine_out_trade_no, debit().combine_out_trade_no)
})

test('a signer that never ends keeps no key of a client that was closed', async (t) => {
  const kept = apiv3Keys(t)
  const controller = new AbortController()
  const change = { apiv3Key, privateKey: { sign: () => new Promise(() => {}) } }
  const { wxpay } = await open(t, change)
  const call = rejection(wxpay.transactions.create(debit(), { signal: controller.signal }))
  await new Promise(setImmediate)
  wxpay.close()
  assert.ok(kept.some(isThere), 'while the call lasts')
  controller.abort()
  assert.deepEqual([(await call).kind, (await call).attempts], ['abort', 0])
  await new Promise(setImmediate)
  assert.ok(!kept.some(isThere) && !holdsApiv3Key())
})

test('a call that had sent nothing when its client closed is a ConfigError', async (t) => {
  for (const signer of signers) {
    const { gateway, options: made } = await openAuto(t)
    const wxpay = openClient(t, { ...made, signer })
    const held = heldBack(list(older))
    gateway.plan(held.planned)
    const call = rejection(wxpay.transactions.create(debit()))
    await held.arrival
    wxpay.close()
    held.release()
    const error = await call
    assert.equal(error.name, 'ConfigError')
    assert.match(error.message, /closed/)
    assert.deepEqual(
      gateway.requests.map(({ target }) => target),
      ['/v3/certificates'],
    )
  }
})

test('300 debits under way end with their answers, and the client leaves nothing open', async (t) => {
  const { gateway, wxpay } = await open(t)
  const held = heldBack(paid)
  gateway.otherwise = held.planned
  const calls = Array.from({ length: 300 }, () => wxpay.transactions.create(debit()))
  await held.arrival
  while (gateway.requests.length < 300) await new Promise((resolve) => setTimeout(resolve, 5))
  wxpay.close()
  held.release()
  const answers = await Promise.all(calls)
  assert.ok(answers.every(({ sub_orders }) => sub_orders[0].trade_state === 'SUCCESS'))
  while (gateway.openConnections() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
})
