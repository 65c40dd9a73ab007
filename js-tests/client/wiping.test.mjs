// Keys are wiped where they were only passing through, refused ones too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { APIV3_KEY as apiv3Key } from '../certificates/platform.mjs'
import { apiv3Keys, base64, der, holdsApiv3Key, isThere, leftBehind, pkcs1 } from './key-traces.mjs'
import { keyFile, merchant, options, platform } from './merchant.mjs'

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
