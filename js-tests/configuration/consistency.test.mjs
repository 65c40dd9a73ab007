// What is given together must belong together, and says so before anything is sent.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const keyPath = (name) => fileURLToPath(new URL(`../../tests/vectors/keys/${name}`, import.meta.url))
const p12 = readFileSync(keyPath('merchant.p12'))

const sandboxes = await Promise.all([
  createSandbox(),
  createSandbox(),
  createSandbox({ mode: 'certificates' }),
  createSandbox({ mode: 'migration' }),
])
const [own, other, certificates, migration] = sandboxes.map(({ merchant }) => merchant)
await Promise.all(sandboxes.map((sandbox) => sandbox.close()))

const spki = (pem) => createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString()
const only = (certs) => Object.entries(certs)[0]

/** The message of the ConfigError that these options meet; with undefined, an option is left out. */
function refusal(change, base = own) {
  const options = Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined)
  let error
  try {
    new Wechatpay(Object.fromEntries(options)).close()
  } catch (thrown) {
    error = thrown
  }
  assert.ok(error instanceof ConfigError, String(error ?? `accepted: ${Object.keys(change)}`))
  assert.equal(error.code, 'ERR_CONFIG')
  return error.message
}

const accepted = (change, base = own) => {
  const options = Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined)
  new Wechatpay(Object.fromEntries(options)).close()
}

test('serial: from the certificate, beside it, and never of another one', async () => {
  const wxpay = new Wechatpay(Object.fromEntries(Object.entries({ ...own }).filter(([name]) => name !== 'serial')))
  const { headers } = await wxpay.prepare('GET', '/v3/certificates')
  wxpay.close()
  assert.ok(headers.Authorization.includes(`serial_no="${own.serial}"`))
  accepted({ certificate: undefined })
  accepted({ serial: own.serial.toLowerCase() })
  assert.match(
    refusal({ serial: other.serial }),
    new RegExp(`serial is not that of certificate, which is ${own.serial}`),
  )
  assert.match(refusal({ serial: undefined, certificate: undefined }), /serial is missing: .*or the certificate/)
})

test('privateKey against certificate', () => {
  const message = /certificate \([0-9A-F]{40}\) does not belong to privateKey: .*same archive/
  assert.match(refusal({ privateKey: other.privateKey }), message)
  assert.match(refusal({ certificate: other.certificate, serial: undefined }), message)
  assert.match(refusal({ certificate: only(certificates.certs)[1], serial: undefined }), message)
  accepted({ privateKey: { sign: async () => new Uint8Array(256) } })
})

test('certs: each key against what it holds', () => {
  const [serial, pem] = only(certificates.certs)
  const [id, key] = only(own.certs)
  accepted({ certs: { [serial]: pem } })
  accepted({ certs: { [serial.toLowerCase()]: pem } })
  accepted({ certs: { [id]: key, [serial]: pem } })
  accepted({ certs: migration.certs })
  for (const wrong of [id, own.serial, 'PUB_KEY_ID_1']) {
    assert.match(
      refusal({ certs: { [wrong]: pem } }),
      new RegExp(`is the certificate with the serial ${serial}: use that`),
    )
  }
  assert.match(refusal({ certs: { [key]: id } }), /must be serial numbers of certificates .* or the ids of public keys/)
  assert.match(refusal({ certs: { [id]: own.privateKey } }), /is a private key: pass the content of pub_key\.pem/)
})

test("the merchant's own certificate or key as a platform key is recognised", () => {
  const message = /is the merchant's own certificate or key .*answers are signed by WeChat Pay/
  assert.match(refusal({ certs: { [own.serial]: own.certificate } }), message)
  assert.match(refusal({ certs: { [own.serial]: own.certificate }, certificate: undefined }), message)
  assert.match(refusal({ certs: { PUB_KEY_ID_1: spki(own.privateKey) } }), message)
  assert.match(refusal({ certs: { ...own.certs, PUB_KEY_ID_1: spki(own.certificate) } }), message)
  assert.match(refusal({ certs: { ...certificates.certs, [own.serial]: own.certificate } }), message)
})

test('APIv3 key: 32 bytes, whoever asks for it', () => {
  accepted({ apiv3Key: Buffer.from(own.apiv3Key) })
  for (const [key, length] of [
    [own.apiv3Key.slice(1), 31],
    [`${own.apiv3Key}\n`, 33],
    [`${own.apiv3Key}${own.apiv3Key.slice(0, 2)}`, 34],
    ['', 0],
  ]) {
    const message = refusal({ apiv3Key: key })
    assert.match(message, new RegExp(`apiv3Key must have 32 bytes, got ${length}: copy it from the merchant platform`))
    assert.ok(key === '' || !message.includes(key))
  }
  assert.match(refusal({ certs: 'auto', apiv3Key: undefined }), /certs: 'auto' and autoCertificates need apiv3Key/)
})

test('PKCS#12 as privateKey: the conversion is named, and works', () => {
  for (const spelling of [p12, new Uint8Array(p12), p12.toString('base64')]) {
    const message = refusal({ privateKey: spelling })
    assert.match(
      message,
      /privateKey is a PKCS#12 file \(\.p12\): .*`openssl pkcs12 -in apiclient_cert\.p12 -nocerts -nodes -out apiclient_key\.pem`/,
    )
  }
  assert.match(refusal({ certificate: p12 }), /certificate is a PKCS#12 file/)
  assert.match(refusal({ certs: { PUB_KEY_ID_1: p12 } }), /is a PKCS#12 file/)
})

test('PKCS#12: what the conversion gives is a key', { skip: !hasOpenssl() && 'no openssl' }, () => {
  const args = ['pkcs12', '-in', keyPath('merchant.p12'), '-nocerts', '-nodes', '-passin', 'pass:1900000109']
  const privateKey = execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
  accepted({ privateKey, certificate: undefined })
})

function hasOpenssl() {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
