// Keys and ids that certs takes, and those under which anybody could sign.
import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { keyFile, open, openClient, options, platform, rejection, thrown } from '../client/merchant.mjs'

const { n } = createPublicKey(platform.pem).export({ format: 'jwk' })
const modulus = Buffer.from(n, 'base64url')

function der(tag, ...parts) {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const integer = (bytes) => der(2, bytes[0] > 127 ? Buffer.from([0]) : Buffer.alloc(0), bytes)

/** An RSA public key of any numbers, which no library would make. */
function pemOf(modulus, exponent) {
  const rsa = Buffer.from('300d06092a864886f70d0101010500', 'hex')
  const bits = der(3, Buffer.from([0]), der(0x30, integer(modulus), integer(Buffer.from(exponent, 'hex'))))
  return `-----BEGIN PUBLIC KEY-----\n${der(0x30, rsa, bits).toString('base64')}\n-----END PUBLIC KEY-----`
}

const refusal = (certs) => {
  const error = thrown(() => new Wechatpay(options({ certs })))
  assert.equal(error.name, 'ConfigError', String(error))
  return error.message
}

test('public exponents that prove nothing are refused before anything is sent', () => {
  for (const exponent of [
    '00',
    '01',
    '02',
    '04',
    '010000',
    '0200000001',
    'ffffffffffff',
    n
      .slice(0, 40)
      .padEnd(40, '7')
      .replaceAll(/[^0-9a-f]/g, '7'),
  ]) {
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      const certs = { [platform.id]: pemOf(modulus, exponent) }
      const error = thrown(() => new Wechatpay(options({ certs, signer })))
      assert.equal(error.name, 'ConfigError', exponent)
      assert.match(error.message, /certs\["PUB_KEY_ID_\d+"\] is an RSA key with a public exponent that proves nothing/)
    }
  }
})

test('an even modulus is refused', () => {
  const even = Buffer.from(modulus)
  even[even.length - 1] &= 0xfe
  assert.match(refusal({ [platform.id]: pemOf(even, '010001') }), /an even modulus/)
})

test('the exponents 3, 65537 and the largest one are taken', (t) => {
  for (const exponent of ['03', '010001', '01ffffffff'])
    openClient(t, { certs: { [platform.id]: pemOf(modulus, exponent) } })
})

test('ids are serials or PUB_KEY_ID_ with digits, as many as there are', (t) => {
  for (const id of [
    'PUB_KEY_ID_',
    'PUB_KEY_ID_12A',
    'PUB-KEY-ID-12',
    'pub_key_id_12',
    'PUB_KEY_ID_１２',
    'own',
    'xyz',
    '12-34',
    ' 12',
    '',
  ]) {
    const message = refusal({ [id]: platform.pem })
    assert.match(message, /hexadecimal digits.*PUB_KEY_ID_/)
    assert.ok(id.trim().length < 5 || !message.includes(`"${id}"`), 'what is unfit may be a key, and is not repeated')
  }
  for (const id of ['PUB_KEY_ID_1', `PUB_KEY_ID_${'0123456789'.repeat(20)}`, 'ABCDEF', 'abc']) {
    openClient(t, { certs: { [id]: platform.pem } })
  }
})

const swapped = platform.id.replace('241011', '241101')
const typos = {
  'one digit': [`${platform.id.slice(0, -1)}7`, '1 character'],
  'a digit left out': [platform.id.slice(0, -1), '1 character'],
  'a digit too many': [`${platform.id}0`, '1 character'],
  'two digits swapped': [swapped, '2 characters'],
}
for (const [name, [id, differences]] of Object.entries(typos)) {
  test(`a typo in certs is told: ${name}`, async (t) => {
    const { wxpay } = await open(t, { certs: { [id]: platform.pem } }, { serialHeader: id })
    const error = await rejection(wxpay.chain('v3/anything').get())
    assert.equal(error.reason, 'unknown-serial')
    assert.ok(
      error.message.includes(`${id} differs from it in ${differences}: compare the two for a typo`),
      error.message,
    )
  })
}

test('another key is no typo', async (t) => {
  for (const id of ['PUB_KEY_ID_0114232134912410000000000000', '5157F09EFDC096DE15EBE81A47057A7232F1B8E2', 'AB']) {
    const { wxpay } = await open(t, { certs: { [id]: platform.pem } }, { serialHeader: id })
    const error = await rejection(wxpay.chain('v3/anything').get())
    assert.match(error.message, /add that key to certs/)
    assert.doesNotMatch(error.message, /typo/)
  }
})

test('a sound private key with the exponent 3 signs with every signer', async (t) => {
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    const wxpay = openClient(t, { privateKey: keyFile('exponent-3.pem'), signer })
    assert.ok((await wxpay.prepare('GET', 'v3/certificates')).headers.Authorization, signer)
  }
})

test('a sound private key that the portable signer does not take is not called damaged', async (t) => {
  const privateKey = keyFile('unequal-primes.pem')
  const wxpay = openClient(t, { privateKey, signer: 'node' })
  assert.ok((await wxpay.prepare('GET', 'v3/certificates')).headers.Authorization)
  const error = await rejection((async () => openClient(t, { privateKey, signer: 'rsa' }).prepare('GET', 'v3/a'))())
  assert.equal(error.name, 'ConfigError')
  assert.match(error.message, /privateKey is sound, but not of the common kind.*signer 'node' or 'webcrypto'/)
})
