import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { isGenuine, seenIn } from '../gateway.mjs'
import { input, keyFile, merchant, open, openClient, options, rejection, thrown, vectors } from './merchant.mjs'

const pkcs8 = merchant.pem
const pkcs1 = keyFile('combine-papay-merchant-pkcs1.pem')
const der = merchant.privateKey.export({ type: 'pkcs8', format: 'der' })
const der1 = merchant.privateKey.export({ type: 'pkcs1', format: 'der' })
const base64 = (value) => Buffer.from(value).toString('base64')
const exactly = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
const wrapped = (bytes) =>
  base64(bytes)
    .match(/.{1,76}/g)
    .join('\n')

const spellings = {
  'PKCS#8 PEM': pkcs8,
  'PKCS#1 PEM': pkcs1,
  'a PEM without its last line break': pkcs8.trimEnd(),
  'literal \\n': pkcs8.replaceAll('\n', '\\n'),
  'literal \\r\\n': pkcs8.replaceAll('\n', '\\r\\n'),
  'literal \\n in PKCS#1': pkcs1.replaceAll('\n', '\\n'),
  'lost line breaks': pkcs8.replaceAll('\n', ''),
  'line breaks that became blanks': pkcs8.replaceAll('\n', ' '),
  'blanks lost with the line breaks': pkcs1.replaceAll(/\s/g, ''),
  CRLF: pkcs8.replaceAll('\n', '\r\n'),
  'CR alone': pkcs8.replaceAll('\n', '\r'),
  'double quotes': `"${pkcs8}"`,
  'single quotes and literal \\n': `'${pkcs8.replaceAll('\n', '\\n')}'`,
  'a byte order mark': `\ufeff${pkcs8}`,
  indented: pkcs8.replaceAll(/^/gm, '    '),
  'blank lines around': `\n\n  ${pkcs8}\n\n`,
  'the attributes that openssl writes': `Bag Attributes\n    friendlyName: Tenpay\nKey Attributes: <No>\n${pkcs8}`,
  'a certificate before it': `${keyFile('combine-papay-merchant-certificate.pem')}${pkcs8}`,
  'a certificate after it': `${pkcs8}${keyFile('combine-papay-merchant-certificate.pem')}`,
  'base64 of PEM': base64(pkcs8),
  'base64 of PKCS#1 PEM': base64(pkcs1),
  'base64 of PEM in lines': wrapped(pkcs8),
  'base64 of CRLF PEM, in quotes': `"${base64(pkcs8.replaceAll('\n', '\r\n'))}"`,
  'base64 of DER': base64(der),
  'base64 of DER in lines': wrapped(der),
  'base64 of PKCS#1 DER': base64(der1),
  'DER in a Buffer': der,
  'PKCS#1 DER in a Buffer': der1,
  'DER in a Uint8Array': new Uint8Array(der),
  'DER in a part of a larger buffer': Buffer.concat([Buffer.alloc(7), der, Buffer.alloc(9)]).subarray(
    7,
    7 + der.length,
  ),
  'DER in an ArrayBuffer': exactly(der),
  'DER in a DataView': new DataView(exactly(der)),
  'PEM in a Buffer': Buffer.from(pkcs8),
  'PEM in an ArrayBuffer': exactly(Buffer.from(pkcs8)),
}

for (const [name, privateKey] of Object.entries(spellings)) {
  test(`a private key as ${name} signs`, async (t) => {
    const before = typeof privateKey === 'string' ? '' : Buffer.from(privateKey.buffer ?? privateKey).toString('hex')
    for (const signer of ['node', 'rsa']) {
      const wxpay = openClient(t, { privateKey, signer })
      const prepared = await wxpay.prepare('POST', '/v3/x', { json: { a: '中' } })
      assert.ok(isGenuine(seenIn(prepared), merchant.publicKey), signer)
    }
    if (before)
      assert.equal(Buffer.from(privateKey.buffer ?? privateKey).toString('hex'), before, 'the bytes were changed')
  })
}

const cut = pkcs8.split('\n')
const refusals = {
  garbage: ['not a key at all', /neither a key nor a certificate/],
  'a file name': ['./certs/apiclient_key.pem', /is the name of a file/],
  'random bytes': [Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7) % 256)), /neither a key/],
  'no bytes': [new Uint8Array(), /neither a key|missing/],
  'a PEM that ends too early': [cut.slice(0, 12).join('\n'), /is not whole|damaged/],
  'a PEM with a line lost': [cut.toSpliced(9, 1).join('\n'), /damaged|neither/],
  'a PEM of another text': [
    '-----BEGIN PRIVATE KEY-----\naGVsbG8gd29ybGQ=\n-----END PRIVATE KEY-----',
    /neither a key/,
  ],
  'an EC key in PKCS#8': [keyFile('ec-pkcs8.pem'), /an EC private key.*RSA/],
  'an EC key in SEC1': [keyFile('ec.pem'), /an EC private key.*RSA/],
  'an Ed25519 key': [keyFile('ed25519.pem'), /not an RSA key/],
  'an RSA key of 1024 bits': [keyFile('rsa-1024.pem'), /1024 bits/],
  'an RSA key of 2047 bits': [keyFile('rsa-2047.pem'), /2047 bits/],
  'an encrypted key in PKCS#8': [keyFile('encrypted-pkcs8.pem'), /encrypted.*openssl pkcs8/],
  'an encrypted key in PKCS#1': [keyFile('encrypted-pkcs1.pem'), /encrypted.*openssl/],
  'a public key': [keyFile('combine-papay-merchant-public.pem'), /a public key.*apiclient_key\.pem/],
  'a public key in PKCS#1': [keyFile('combine-papay-merchant-public-pkcs1.pem'), /a public key/],
  'a certificate': [keyFile('combine-papay-merchant-certificate.pem'), /a certificate.*apiclient_key\.pem/],
  'a certificate request': [keyFile('request.csr'), /privateKey is/],
  'a PKCS#12 file': [readFileSync(new URL('keys/merchant.p12', vectors)), /PKCS#12.*openssl pkcs12/],
  'a PKCS#12 file in base64': [base64(readFileSync(new URL('keys/merchant.p12', vectors))), /PKCS#12/],
  nothing: [undefined, /missing.*apiclient_key\.pem/],
  null: [null, /missing/],
  'an empty string': ['', /missing/],
  'a number': [5, /string or a Uint8Array, got a number/],
  'a list': [[1, 2], /got an array/],
  'an object without sign()': [{ sign: 'yes' }, /got a object|got an object/],
  'a KeyObject': [merchant.privateKey, /is a KeyObject: pass its \.export\(/],
}

for (const [name, [privateKey, message]] of Object.entries(refusals)) {
  test(`${name} in place of a private key is a ConfigError that says so`, () => {
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      const error = thrown(() => new Wechatpay({ ...options(), privateKey, signer }))
      assert.ok(error instanceof ConfigError, String(error))
      assert.equal(error.code, 'ERR_CONFIG')
      assert.match(error.message, message)
      assert.match(error.message, /^privateKey /)
    }
  })
}

test('a key with one damaged digit is refused, at the first call at the latest, wherever the digit is', async (t) => {
  const body = cut.slice(1, -2).join('')
  const taken = []
  for (let at = 40; at < body.length - 40; at += 37) {
    const damaged = body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1)
    const privateKey = `-----BEGIN PRIVATE KEY-----\n${damaged}\n-----END PRIVATE KEY-----`
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      try {
        await openClient(t, { privateKey, signer }).prepare('GET', '/v3/x')
        taken.push(at)
      } catch (error) {
        assert.ok(error instanceof ConfigError, `${at}: ${error}`)
        assert.match(error.message, /damaged|neither a key|bits/)
      }
    }
  }
  assert.deepEqual(taken, [])
})

test('a key whose numbers do not belong together makes a client, whose every call is refused before anything is sent', async (t) => {
  const body = cut.slice(1, -2).join('')
  const privateKey = body.slice(0, 700) + (body[700] === 'A' ? 'B' : 'A') + body.slice(701)
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    const { gateway, wxpay } = await open(t, { privateKey, signer })
    for (const call of [() => wxpay.preEntrustSign.miniProgram(input()), () => wxpay.prepare('GET', '/v3/x')]) {
      for (const _ of [1, 2]) {
        const error = await rejection(call())
        assert.equal(error.name, 'ConfigError', signer)
        assert.match(error.message, /^(?:GET|POST) \/v3\/\S+: privateKey is damaged/)
      }
    }
    assert.equal(gateway.requests.length, 0)
  }
})

test('a damaged key that is taken never signs wrongly', async (t) => {
  const body = cut.slice(1, -2).join('')
  for (const at of [60, 420, 700, 1000, 1200, 1400, 1550]) {
    const damaged = body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1)
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      let prepared
      try {
        prepared = await openClient(t, { privateKey: damaged, signer }).prepare('GET', '/v3/x')
      } catch (error) {
        assert.ok(error instanceof ConfigError, `${signer} ${at}: ${error}`)
        continue
      }
      assert.ok(isGenuine(seenIn(prepared), merchant.publicKey), `${signer} ${at}`)
    }
  }
})
