// What is configured stays: a list of certificates adds keys, and never takes the place of one.
import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { ResponseError, SignatureError } from 'wechatpay-entrust'
import { keyFile, merchant, openClient, platform, rejection } from '../client/merchant.mjs'
import { openGateway } from '../gateway.mjs'
import { delivery } from '../notifications/wechatpay.mjs'
import { APIV3_KEY, entry, list, NOW, newer, older, openAuto } from './platform.mjs'

const spki = (key) => createPublicKey(key).export({ type: 'spki', format: 'pem' })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const strangers = createPrivateKey(keyFile('go-sdk.pem'))
const forgedCertificate = keyFile('same-serial-certificate.pem')
const unchanged = (wxpay, certs) => assert.deepEqual(wxpay.certificates.export(), certs)

/** A client with pinned keys that downloads what it lacks, and the gateway that answers with `list()`. */
async function openPinned(t, certs = { [platform.id]: platform.pem }) {
  const opened = { clock: { time: NOW } }
  const now = () => opened.clock.time
  const [serialHeader = null] = Object.keys(certs).filter((id) => !certs[id].includes('CERTIFICATE'))
  const gateway = await openGateway(t, { merchant, platform, now, serialHeader })
  gateway.otherwise = () => opened.list()
  const change = { certs, autoCertificates: true, apiv3Key: APIV3_KEY, now, baseUrl: gateway.url, maxRetries: 0 }
  return Object.assign(opened, { wxpay: openClient(t, change) })
}

/** A list that somebody who holds the APIv3 key made, signed under `id` with a key of theirs. */
function forge(opened, id, pem, privateKey) {
  opened.list = () => ({ json: { data: [entry({ id, pem })] }, serial: id, privateKey })
}

test('a public key in a list does not take the place of the pinned one', async (t) => {
  const opened = await openPinned(t)
  forge(opened, platform.id, spki(stranger), stranger)
  assert.ok((await rejection(opened.wxpay.certificates.download())) instanceof SignatureError)
  unchanged(opened.wxpay, { [platform.id]: platform.pem })
  const forged = delivery({}, { at: opened.clock.time, privateKey: stranger })
  assert.equal((await rejection(opened.wxpay.notifications.parse(forged))).reason, 'mismatch')
  const genuine = delivery({}, { at: opened.clock.time })
  assert.equal((await opened.wxpay.notifications.parse(genuine)).event_type, 'ECOMMERCE_ENTRUST.SIGN')
})

test('a public key in a list is refused under any id', async (t) => {
  for (const id of ['PUB_KEY_ID_7', 'ABCDEF01']) {
    const opened = await openPinned(t)
    forge(opened, id, spki(stranger), stranger)
    const error = await rejection(opened.wxpay.certificates.download())
    assert.ok(error instanceof ResponseError, String(error))
    assert.match(error.message, /public key without a certificate/)
    unchanged(opened.wxpay, { [platform.id]: platform.pem })
  }
})

test('another certificate under a pinned serial is refused, whoever signed the list', async (t) => {
  const certs = { [newer.id]: newer.pem, [older.id]: older.pem }
  for (const signer of [older, newer]) {
    const opened = await openPinned(t, certs)
    const json = { data: [entry(older), entry({ id: newer.id, pem: forgedCertificate })] }
    opened.list = () => ({ json, serial: signer.id, privateKey: signer.privateKey })
    const error = await rejection(opened.wxpay.certificates.download())
    assert.ok(error instanceof ResponseError, String(error))
    assert.match(error.message, new RegExp(`another key under the serial ${newer.id}.*known key stays`))
    unchanged(opened.wxpay, certs)
  }
})

test('a pinned public key under a serial stays too, in any spelling', async (t) => {
  const id = `00${newer.id.toLowerCase()}`
  const certs = { [id]: spki(newer.privateKey) }
  const opened = await openPinned(t, certs)
  forge(opened, newer.id, forgedCertificate, strangers)
  assert.equal((await rejection(opened.wxpay.certificates.download())).reason, 'mismatch')
  opened.list = () => ({
    json: { data: [entry({ id: newer.id, pem: forgedCertificate }), entry(older)] },
    serial: older.id,
    privateKey: older.privateKey,
  })
  assert.ok((await rejection(opened.wxpay.certificates.download())) instanceof ResponseError)
  unchanged(opened.wxpay, certs)
})

test('a list that names a known key must verify under it', async (t) => {
  const opened = await openPinned(t, { [newer.id]: newer.pem })
  forge(opened, newer.id, forgedCertificate, strangers)
  const error = await rejection(opened.wxpay.certificates.download())
  assert.equal(error.reason, 'mismatch')
  unchanged(opened.wxpay, { [newer.id]: newer.pem })
})

test('a list that gives one serial to two keys is refused', async (t) => {
  for (const pems of [
    [newer.pem, forgedCertificate],
    [forgedCertificate, newer.pem],
  ]) {
    const opened = await openAuto(t, { signer: older })
    opened.list = () => ({
      json: { data: [older.pem, ...pems].map((pem, at) => entry({ id: at ? newer.id : older.id, pem })) },
    })
    const error = await rejection(opened.wxpay.certificates.download())
    assert.ok(error instanceof ResponseError, String(error))
    unchanged(opened.wxpay, {})
  }
  const twice = await openAuto(t)
  twice.list = () => list(older, older)
  assert.deepEqual(Object.keys(await twice.wxpay.certificates.download()), [older.id])
})

const sm4 = () => {
  const { encrypt_certificate, ...rest } = entry(newer)
  return { ...rest, encrypt_certificate: { ...encrypt_certificate, algorithm: 'AEAD_SM4_GCM' } }
}
const beside = {
  SM4: [sm4(), /not encrypted with AEAD_AES_256_GCM/],
  'an EC certificate': [entry({ id: 'ABCD', pem: keyFile('ec-certificate.pem') }), /is not an RSA key/],
  'a damaged certificate': [
    entry({ id: 'ABCD', pem: newer.pem.slice(0, 900) }),
    /a downloaded platform certificate is/,
  ],
}
for (const [name, [odd, sentence]] of Object.entries(beside)) {
  test(`${name} beside a good certificate is left out; alone it says what it is`, async (t) => {
    const opened = await openAuto(t)
    opened.list = () => ({ json: { data: [odd, entry(older)] } })
    assert.deepEqual(await opened.wxpay.certificates.download(), { [older.id]: older.pem })
    opened.list = () => ({ json: { data: [odd] } })
    const error = await rejection(opened.wxpay.certificates.download())
    assert.ok(error instanceof ResponseError, String(error))
    assert.match(error.message, sentence)
    assert.doesNotMatch(error.message, /apiv3Key/)
  })
}

const FUTURE = '5796A0F2E2592BFE20CE50950590397B50239D49'
const future = { id: FUTURE, pem: keyFile('future-certificate.pem'), privateKey: newer.privateKey }

test('a certificate that is not valid yet is kept, but neither verifies nor encrypts before its time', async (t) => {
  const opened = await openAuto(t)
  opened.certificates = [older, future]
  await opened.wxpay.certificates.download()
  unchanged(opened.wxpay, { [older.id]: older.pem, [FUTURE]: future.pem })
  assert.equal((await opened.wxpay.encrypt('text')).serial, older.id)
  opened.signer = future
  opened.clock.time = Date.parse('2029-12-31T23:59:59Z')
  const error = await rejection(opened.wxpay.chain('v3/anything').get())
  assert.equal(error.reason, 'unknown-serial')
  assert.match(error.message, new RegExp(`${FUTURE} in certs is not valid yet: check the clock`))
  opened.clock.time += 1000
  assert.deepEqual((await opened.wxpay.chain('v3/anything').get()).data, { ok: true })
  assert.equal((await opened.wxpay.encrypt('text')).serial, FUTURE)
})

test('with nothing but a certificate of the future nothing is encrypted', async (t) => {
  const { options, clock } = await openAuto(t)
  const wxpay = openClient(t, { ...options, certs: { [FUTURE]: future.pem } })
  await assert.rejects(wxpay.encrypt('text'), { name: 'ConfigError', message: /no platform key to encrypt with/ })
  clock.time = Date.parse('2030-01-01T00:00:00Z')
  assert.equal((await wxpay.encrypt('text')).serial, FUTURE)
})
