// The private key on platforms whose WebCrypto fails in some way: wiped, and the error stays the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClient, rejection } from '../client/merchant.mjs'

const { crypto } = globalThis

/** Replaces `crypto` for one test. */
function replace(t, change) {
  const stand = { getRandomValues: (bytes) => crypto.getRandomValues(bytes), ...change }
  Object.defineProperty(globalThis, 'crypto', { value: stand, configurable: true, writable: true })
  t.after(() => Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true, writable: true }))
}

/** `crypto.subtle` whose importKey is `importKey`, which gets the real one first. */
const subtle = (importKey) => ({
  sign: (...rest) => crypto.subtle.sign(...rest),
  importKey: (...rest) => importKey((...given) => crypto.subtle.importKey(...given), ...rest),
})

const signed = (wxpay) => wxpay.prepare('GET', 'v3/certificates')

test('without WebCrypto every call says so, not only the first', async (t) => {
  for (const change of [{}, { subtle: undefined }]) {
    const wxpay = openClient(t, { signer: 'webcrypto' })
    replace(t, change)
    for (const _ of [1, 2]) {
      const error = await rejection(signed(wxpay))
      assert.equal(error.name, 'ConfigError', String(error))
      assert.match(error.message, /has no WebCrypto: use the option signer: 'rsa'/)
    }
  }
})

test('the key is wiped where the import throws, and where it is refused', async (t) => {
  const failures = {
    throws: () => {
      throw new DOMException('no such key', 'DataError')
    },
    rejects: async () => {
      throw new DOMException('no such key', 'DataError')
    },
  }
  for (const [name, fail] of Object.entries(failures)) {
    const given = []
    const wxpay = openClient(t, { signer: 'webcrypto' })
    replace(t, {
      subtle: subtle((_, format, bytes) => {
        if (format === 'pkcs8') given.push(bytes)
        return fail()
      }),
    })
    for (const _ of [1, 2]) assert.match(String(await rejection(signed(wxpay))), /no such key/, name)
    assert.ok(given.length > 0)
    for (const bytes of given) assert.ok(bytes.length > 1000 && bytes.every((byte) => byte === 0), `${name}: not wiped`)
  }
})

test('a platform that imports the key for signing only signs, and nothing is left unhandled', async (t) => {
  const unhandled = []
  const keep = (reason) => unhandled.push(reason)
  process.on('unhandledRejection', keep)
  t.after(() => process.off('unhandledRejection', keep))
  const wxpay = openClient(t, { signer: 'webcrypto' })
  replace(t, {
    subtle: subtle((real, format, bytes, algorithm, ...rest) =>
      algorithm.name === 'RSA-OAEP' ? Promise.reject(new Error('no OAEP')) : real(format, bytes, algorithm, ...rest),
    ),
  })
  assert.ok((await signed(wxpay)).headers.Authorization)
  await new Promise(setImmediate)
  assert.deepEqual(unhandled, [])
  assert.match(String(await rejection(wxpay.decrypt('AAAA'))), /no OAEP/)
})

test('Node draws nonces without the global crypto, too', async (t) => {
  const wxpay = openClient(t)
  const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  t.after(() => Object.defineProperty(globalThis, 'crypto', original))
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
  const drawn = await Promise.all(Array.from({ length: 8 }, () => signed(wxpay)))
  const nonces = drawn.map(({ headers }) => /nonce_str="(\w{32})"/.exec(headers.Authorization)[1])
  assert.equal(new Set(nonces).size, 8)
})

test('a platform without random numbers is a ConfigError of the portable signer, not a crash', async (t) => {
  const wxpay = openClient(t, { signer: 'rsa' })
  replace(t, { getRandomValues: undefined })
  for (const work of [signed(wxpay), wxpay.encrypt('text'), wxpay.decrypt(`${'A'.repeat(342)}==`)]) {
    const error = await rejection(work)
    assert.equal(error.name, 'ConfigError', String(error))
    assert.match(error.message, /gives no random numbers/)
  }
})
