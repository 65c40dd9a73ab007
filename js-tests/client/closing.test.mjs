import assert from 'node:assert/strict'
import { constants, createSign, publicEncrypt, verify } from 'node:crypto'
import { test } from 'node:test'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { list, older, openAuto } from '../certificates/platform.mjs'
import { debit, operations } from '../contracts/operations.mjs'
import { memories } from './instances.mjs'
import { input, keyFile, merchant, open, openClient, options, platform, rejection } from './merchant.mjs'

const apiv3Key = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
const { d, p, q, dp, dq, qi } = merchant.privateKey.export({ format: 'jwk' })
const base64 = (value) => Buffer.from(value).toString('base64')
const pkcs1 = keyFile('combine-papay-merchant-pkcs1.pem')
const der = merchant.privateKey.export({ type: 'pkcs8', format: 'der' })

/** Pieces of the private numbers, as they are written and in the order of a little-endian machine, and of texts of them. */
const pieces = [d, p, q, dp, dq, qi].flatMap((each) => {
  const bytes = Buffer.from(each, 'base64url')
  return [...windows(bytes), ...windows(Buffer.from(bytes).reverse())]
})
for (const text of [merchant.pem, pkcs1, base64(merchant.pem), base64(der)]) {
  pieces.push(...windows(Buffer.from(text).subarray(300, 1500)))
}

function windows(bytes, length = 32) {
  const found = []
  for (let at = 0; at + length <= bytes.length; at += length) found.push(bytes.subarray(at, at + length))
  return found
}

const leftBehind = () =>
  memories().reduce((sum, memory) => sum + pieces.filter((piece) => memory.includes(piece)).length, 0)
const holdsApiv3Key = () => memories().some((memory) => memory.includes(apiv3Key))

/** Every copy of the APIv3 key that JavaScript makes of bytes. */
function apiv3Keys(t) {
  const copies = []
  const prototype = Object.getPrototypeOf(Uint8Array.prototype)
  const { set } = prototype
  t.mock.method(prototype, 'set', function (...given) {
    set.apply(this, given)
    if (isThere(this)) copies.push(this)
  })
  return copies
}
const isThere = (bytes) => bytes.length === apiv3Key.length && Buffer.from(bytes).toString('latin1') === apiv3Key

const spellings = {
  PEM: merchant.pem,
  'PKCS#1 PEM': pkcs1,
  'literal \\n': merchant.pem.replaceAll('\n', '\\n'),
  'base64 of PEM': base64(merchant.pem),
  'base64 of DER': base64(der),
  DER: der,
}
for (const [name, privateKey] of Object.entries(spellings)) {
  test(`nothing of a key given as ${name} stays in the wasm, while the client lives and after`, async () => {
    for (const signer of ['node', 'webcrypto']) {
      const wxpay = new Wechatpay(options({ privateKey, signer }))
      assert.equal(leftBehind(), 0, `${signer}, made`)
      await wxpay.prepare('GET', '/v3/x')
      assert.equal(leftBehind(), 0, `${signer}, used`)
      wxpay.close()
      assert.equal(leftBehind(), 0, `${signer}, closed`)
    }
  })
}

test('the key of the portable signer is there until close, and the APIv3 key never', async (t) => {
  const kept = apiv3Keys(t)
  const wxpay = new Wechatpay(options({ signer: 'rsa', apiv3Key }))
  await wxpay.prepare('GET', '/v3/x')
  assert.ok(leftBehind() > 8, 'otherwise this search finds nothing')
  assert.ok(!holdsApiv3Key())
  assert.ok(kept.some(isThere), 'otherwise this search finds nothing')
  wxpay.close()
  assert.equal(leftBehind(), 0)
  assert.ok(kept.length > 0 && !kept.some(isThere))
})

test('a key that is refused is wiped, too', (t) => {
  const kept = apiv3Keys(t)
  const wrong = [
    { serial: undefined },
    { certificate: keyFile('combine-papay-platform-certificate.pem') },
    { certs: { [platform.id]: merchant.pem } },
    { mchid: 'x' },
    { privateKey: merchant.pem.replace('MIIE', 'MIIF') },
    { privateKey: `${merchant.pem.slice(0, 1200)}\n-----END PRIVATE KEY-----` },
    { signer: 'x' },
    { maxRetries: -1 },
  ]
  for (const change of wrong) assert.throws(() => new Wechatpay(options({ ...change, apiv3Key })), ConfigError)
  assert.equal(leftBehind(), 0)
  assert.ok(!holdsApiv3Key() && kept.length > 0 && !kept.some(isThere))
})

test('copies of a key that were made on its way into the wasm are wiped, refused keys too', (t) => {
  const copies = []
  const { encode } = TextEncoder.prototype
  t.mock.method(TextEncoder.prototype, 'encode', function (text) {
    const bytes = encode.call(this, text)
    if (text.includes('PRIVATE KEY')) copies.push(bytes)
    return bytes
  })
  const changes = [
    {},
    { signer: 'webcrypto' },
    { signer: 'rsa' },
    { serial: 'x' },
    { privateKey: merchant.pem.slice(0, 900) },
    { timeout: -1 },
    { certs: 'auto' },
    { apiv3Key: 'too short' },
    { baseUrl: 'no origin' },
  ]
  for (const change of changes) {
    try {
      new Wechatpay(options(change)).close()
    } catch (error) {
      assert.ok(error instanceof ConfigError)
    }
  }
  assert.equal(copies.length, changes.length)
  for (const bytes of copies) assert.ok(bytes.every((byte) => byte === 0))
})

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

/** An answer that the gateway holds back until `release()`, and the moment when it has the request. */
function heldBack(answer) {
  let release
  let arrived
  const held = new Promise((resolve) => {
    release = () => resolve()
  })
  const arrival = new Promise((resolve) => {
    arrived = resolve
  })
  const planned = () => {
    arrived()
    return { ...answer, after: held }
  }
  return { planned, arrival, release }
}

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
