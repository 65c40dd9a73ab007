import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { memories } from './instances.mjs'
import { input, keyFile, merchant, open, options, platform, rejection } from './merchant.mjs'

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

test('the key of the portable signer and the APIv3 key are there until close', async () => {
  const wxpay = new Wechatpay(options({ signer: 'rsa', apiv3Key }))
  await wxpay.prepare('GET', '/v3/x')
  assert.ok(leftBehind() > 8, 'otherwise this search finds nothing')
  assert.ok(holdsApiv3Key(), 'otherwise this search finds nothing')
  wxpay.close()
  assert.equal(leftBehind(), 0)
  assert.ok(!holdsApiv3Key())
})

test('a key that is refused is wiped, too', () => {
  const wrong = [
    { serial: undefined },
    { certificate: keyFile('combine-papay-platform-certificate.pem') },
    { certs: { [platform.id]: merchant.pem } },
    { mchid: 'x' },
    { privateKey: merchant.pem.replace('MIIE', 'MIIF') },
    { privateKey: `${merchant.pem.slice(0, 1200)}\n-----END PRIVATE KEY-----` },
  ]
  for (const change of wrong) assert.throws(() => new Wechatpay(options({ ...change, apiv3Key })), ConfigError)
  assert.equal(leftBehind(), 0)
  assert.ok(!holdsApiv3Key())
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

test('a call under way when its client closes ends, with an answer or an Error of this package', async (t) => {
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    for (const wait of [0, 1, 30]) {
      const { gateway, wxpay } = await open(t, { signer, maxRetries: 0, timeout: 500 })
      gateway.plan({ fault: 'hang' })
      const call = rejection(wxpay.preEntrustSign.miniProgram(input()))
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      wxpay.close()
      const error = await call
      assert.ok(error instanceof WechatpayError, `${signer} ${wait}: ${error}`)
      assert.notEqual(error.code, 'ERR_INTERNAL', `${signer} ${wait}: ${error}`)
    }
  }
  assert.equal(leftBehind(), 0)
})
