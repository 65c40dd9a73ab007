import assert from 'node:assert/strict'
import { constants, createPrivateKey, createPublicKey, privateDecrypt, publicEncrypt, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ConfigError, ValidationError } from 'wechatpay-entrust'
import { keyFile, merchant, openClient, platform, rejection, vectors } from '../client/merchant.mjs'
import { NOW, newer, older } from './platform.mjs'

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
const now = () => NOW
const opened = (ciphertext, key) => privateDecrypt({ key, ...OAEP }, Buffer.from(ciphertext, 'base64')).toString()
const sealed = (text, key, options = OAEP) => publicEncrypt({ key, ...options }, Buffer.from(text)).toString('base64')
const texts = ['', 'a', '张三 😀', 'x'.repeat(214), '汉'.repeat(71)]

for (const signer of ['node', 'webcrypto', 'rsa']) {
  test(`${signer}: what it encrypts, WeChat Pay opens`, async (t) => {
    const wxpay = openClient(t, { signer })
    for (const text of texts) {
      const { ciphertext, serial } = await wxpay.encrypt(text)
      assert.equal(serial, platform.id)
      assert.equal(Buffer.from(ciphertext, 'base64').length, 256)
      assert.equal(opened(ciphertext, platform.privateKey), text)
    }
    const [one, two] = [await wxpay.encrypt('same'), await wxpay.encrypt('same')]
    assert.notEqual(one.ciphertext, two.ciphertext)
  })

  test(`${signer}: a client whose first act is to encrypt signs and decrypts afterwards`, async (t) => {
    const wxpay = openClient(t, { signer })
    await wxpay.encrypt('text')
    assert.ok((await wxpay.prepare('GET', '/v3/x')).headers.Authorization)
    assert.equal(await wxpay.decrypt(sealed('text', merchant.publicKey)), 'text')
  })

  test(`${signer}: what WeChat Pay encrypts, it opens`, async (t) => {
    const wxpay = openClient(t, { signer })
    for (const text of texts) assert.equal(await wxpay.decrypt(sealed(text, merchant.publicKey)), text)
  })

  test(`${signer}: a sample of the Go SDK`, async (t) => {
    const wxpay = openClient(t, { signer, privateKey: keyFile('go-sdk.pem') })
    const read = (name) => readFileSync(new URL(`go-sdk-oaep/${name}.txt`, vectors), 'utf8')
    assert.equal(await wxpay.decrypt(read('ciphertext')), read('plaintext'))
  })

  test(`${signer}: what was not encrypted to this key, or otherwise, is one error`, async (t) => {
    const wxpay = openClient(t, { signer })
    const good = sealed('text', merchant.publicKey)
    const wrong = [
      sealed('text', createPublicKey(platform.pem)),
      sealed('text', merchant.publicKey, { padding: constants.RSA_PKCS1_PADDING }),
      sealed('text', merchant.publicKey, { ...OAEP, oaepHash: 'sha256' }),
      sealed('text', merchant.publicKey, { ...OAEP, oaepLabel: Buffer.from('label') }),
      sealed(Buffer.from([0xff, 0xfe]), merchant.publicKey),
      good.slice(4),
      `${good}AAAA`,
      Buffer.alloc(256, 255).toString('base64'),
      '',
      'not base64!',
    ]
    const messages = new Set()
    for (const ciphertext of wrong) {
      const error = await rejection(wxpay.decrypt(ciphertext))
      assert.ok(error instanceof ValidationError, String(error))
      messages.add(JSON.stringify([error.message, error.issues]))
    }
    assert.equal(messages.size, 1, [...messages].join('\n'))
  })
}

test('215 bytes are too many, and characters are not bytes', async (t) => {
  const wxpay = openClient(t)
  for (const text of ['x'.repeat(215), '汉'.repeat(72), '😀'.repeat(54)]) {
    const error = await rejection(wxpay.encrypt(text))
    assert.ok(error instanceof ValidationError, String(error))
    assert.match(error.message, /at most 214 bytes of UTF-8, got (215|216)/)
    assert.deepEqual(
      error.issues.map(({ rule }) => rule),
      ['length'],
    )
  }
})

test('a key of 4096 bits takes 470 bytes', async (t) => {
  const privateKey = createPrivateKey(keyFile('rsa-4096.pem'))
  const certs = { PUB_KEY_ID_4096: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) }
  const wxpay = openClient(t, { certs })
  assert.equal(opened((await wxpay.encrypt('x'.repeat(470))).ciphertext, privateKey).length, 470)
  await assert.rejects(wxpay.encrypt('x'.repeat(471)), ValidationError)
})

const both = { [older.id]: older.pem, [newer.id]: newer.pem }

test('of certificates, the one that starts latest encrypts', async (t) => {
  for (const certs of [both, Object.fromEntries(Object.entries(both).reverse())]) {
    const wxpay = openClient(t, { certs, now })
    const { ciphertext, serial } = await wxpay.encrypt('text')
    assert.equal(serial, newer.id)
    assert.equal(opened(ciphertext, newer.privateKey), 'text')
  }
})

test('a certificate that is not valid yet, or no longer, does not encrypt', async (t) => {
  let time = Date.parse('2025-12-31T23:59:59Z')
  const wxpay = openClient(t, { certs: both, now: () => time })
  assert.equal((await wxpay.encrypt('text')).serial, older.id)
  time = Date.parse('2031-01-01T00:00:01Z')
  assert.equal((await wxpay.encrypt('text')).serial, older.id)
  time = Date.parse('2031-04-25T08:40:33Z')
  const error = await rejection(wxpay.encrypt('text'))
  assert.ok(error instanceof ConfigError)
  assert.match(error.message, /no platform key to encrypt with/)
})

test('a public key comes before every certificate', async (t) => {
  const wxpay = openClient(t, { certs: { ...both, [platform.id]: platform.pem }, now })
  assert.equal((await wxpay.encrypt('text')).serial, platform.id)
})

test('an external signer encrypts, but cannot decrypt', async (t) => {
  for (const signer of [undefined, 'webcrypto', 'rsa']) {
    const privateKey = { sign: async (message) => sign('sha256', message, merchant.privateKey) }
    const wxpay = openClient(t, { privateKey, signer })
    assert.equal(opened((await wxpay.encrypt('text')).ciphertext, platform.privateKey), 'text')
    const error = await rejection(wxpay.decrypt(sealed('text', merchant.publicKey)))
    assert.ok(error instanceof ConfigError, String(error))
    assert.match(error.message, /external signer cannot decrypt/)
  }
})

test('both want text', async (t) => {
  const wxpay = openClient(t)
  for (const value of [undefined, null, 5, new Uint8Array(3), {}]) {
    await assert.rejects(wxpay.encrypt(value), { name: 'ConfigError', message: /string/ })
    await assert.rejects(wxpay.decrypt(value), { name: 'ConfigError', message: /string/ })
  }
})
