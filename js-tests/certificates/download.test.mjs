import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError, ConfigError, ResponseError, SignatureError } from 'wechatpay-entrust'
import { openClient, platform, rejection } from '../client/merchant.mjs'
import { heldBack } from '../gateway.mjs'
import { entry, list, newer, older, openAuto } from './platform.mjs'

const ask = (wxpay) => wxpay.chain('v3/anything').get()

test('download() fetches, decrypts, adopts and gives every certificate', async (t) => {
  const { wxpay, gateway, downloads } = await openAuto(t, {
    signer: newer,
    certificates: [older, newer],
    autoCertificates: false,
  })
  assert.deepEqual(wxpay.certificates.export(), {})
  assert.equal((await rejection(ask(wxpay))).reason, 'unknown-serial')
  const certificates = await wxpay.certificates.download()
  assert.deepEqual(certificates, { [older.id]: older.pem, [newer.id]: newer.pem })
  assert.deepEqual(wxpay.certificates.export(), certificates)
  assert.deepEqual((await ask(wxpay)).data, { ok: true })
  assert.equal(downloads(), 1)
  for (const { faults } of gateway.requests) assert.deepEqual(faults, [])
})

test("certs: 'auto' downloads at the first use, once for all calls", async (t) => {
  const { wxpay, gateway, downloads } = await openAuto(t)
  assert.equal(gateway.connections, 0, 'the constructor makes no network call')
  assert.deepEqual(wxpay.certificates.export(), {})
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(wxpay)))
  assert.ok(answers.every(({ data }) => data.ok))
  assert.deepEqual([downloads(), gateway.requests.length], [1, 51])
})

test('download() by several at once is one request', async (t) => {
  const { wxpay, downloads } = await openAuto(t)
  const all = await Promise.all(Array.from({ length: 10 }, () => wxpay.certificates.download()))
  assert.ok(all.every((each) => each[older.id] === older.pem))
  assert.equal(downloads(), 1)
  await wxpay.certificates.download()
  assert.equal(downloads(), 2, 'who asks for it gets it, a minute or not')
})

test('export() is a cache: it goes into certs of a new client, which downloads nothing', async (t) => {
  const { wxpay, options, downloads } = await openAuto(t)
  await ask(wxpay)
  const cache = JSON.parse(JSON.stringify(wxpay.certificates.export()))
  for (const autoCertificates of [undefined, true]) {
    const next = openClient(t, { ...options, certs: cache, autoCertificates })
    assert.deepEqual((await ask(next)).data, { ok: true })
    assert.deepEqual(next.certificates.export(), cache)
  }
  assert.equal(downloads(), 1)
})

test('export() holds what was configured, too', async (t) => {
  const certs = { [platform.id]: platform.pem }
  const { wxpay } = await openAuto(t, { certs, autoCertificates: false })
  assert.deepEqual(wxpay.certificates.export(), certs)
})

test('encrypt() downloads what it needs; a notification that cannot be genuine downloads nothing', async (t) => {
  const first = await openAuto(t)
  assert.equal((await first.wxpay.encrypt('text')).serial, older.id)
  assert.equal(first.downloads(), 1)
  const second = await openAuto(t)
  assert.equal((await rejection(second.wxpay.notifications.parse({ headers: {}, body: '' }))).reason, 'missing-header')
  assert.equal(second.downloads(), 0)
})

test('the list is read leniently', async (t) => {
  const opened = await openAuto(t)
  const { effective_time, expire_time, ...bare } = entry(older, { serial_no: `${older.id} `, more: [1] })
  assert.ok(effective_time && expire_time)
  opened.list = () => ({ json: { data: [bare, entry(newer, { expire_time: 1_925_000_000 })], total: 2 } })
  assert.deepEqual(Object.keys(await opened.wxpay.certificates.download()).sort(), [newer.id, older.id].sort())
})

/** A download that fails: what it says, and that nothing was adopted. */
async function failing(t, answer, change) {
  const opened = await openAuto(t, change)
  opened.list = () => answer
  const error = await rejection(opened.wxpay.certificates.download())
  assert.deepEqual(opened.wxpay.certificates.export(), {})
  return error
}

test('an account without certificates is told to use the public key', async (t) => {
  const json = { code: 'RESOURCE_NOT_EXISTS', message: '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥' }
  for (const unsigned of [true, false]) {
    const error = await failing(t, { status: 404, json, unsigned })
    assert.ok(error instanceof ApiError, String(error))
    assert.deepEqual([error.status, error.code], [404, 'RESOURCE_NOT_EXISTS'])
    assert.match(error.hint, /no platform certificates.*public key in certs/)
    assert.match(error.message, /public key in certs/)
  }
})

test('an apiv3Key that is not the account’s is named as the cause', async (t) => {
  const error = await failing(t, list(older), { apiv3Key: 'B'.repeat(32) })
  assert.ok(error instanceof ResponseError, String(error))
  assert.equal(error.field, 'data[0].encrypt_certificate')
  assert.match(error.message, /does not open with this apiv3Key.*API security/)
})

test('a list that another key signed is not adopted', async (t) => {
  const error = await failing(t, { ...list(older), privateKey: newer.privateKey })
  assert.ok(error instanceof SignatureError, String(error))
  assert.equal(error.reason, 'mismatch')
  const stranger = await failing(t, list(newer))
  assert.equal(stranger.reason, 'unknown-serial')
  assert.equal((await failing(t, { ...list(older), unsigned: true })).reason, 'missing-header')
  assert.equal((await failing(t, { ...list(older), timestamp: '1795139699' })).reason, 'stale')
})

const sealed = (change) => ({ ...entry(older).encrypt_certificate, ...change })
const shapes = {
  'no list': [{}, 'data'],
  'another type': [{ data: {} }, 'data'],
  'an entry that is none': [{ data: ['x'] }, 'data[0]'],
  'no serial': [{ data: [entry(older, { serial_no: undefined })] }, 'data[0].serial_no'],
  'nothing encrypted': [
    { data: [entry(older), entry(newer, { encrypt_certificate: null })] },
    'data[1].encrypt_certificate',
  ],
  'a number': [
    { data: [entry(older, { encrypt_certificate: sealed({ ciphertext: 5 }) })] },
    'data[0].encrypt_certificate.ciphertext',
  ],
  'a cut ciphertext': [
    { data: [entry(older, { encrypt_certificate: sealed({ ciphertext: 'AAAA' }) })] },
    'data[0].encrypt_certificate',
  ],
  'no certificate': [{ data: [entry({ ...older, pem: 'text' })] }, 'data[0].encrypt_certificate'],
  'somebody else’s certificate': [{ data: [entry({ ...older, pem: newer.pem })] }, 'data[0].encrypt_certificate'],
}
for (const [name, [json, path]] of Object.entries(shapes)) {
  test(`a list with ${name} is a ResponseError at ${path}`, async (t) => {
    const error = await failing(t, { json })
    assert.ok(error instanceof ResponseError, String(error))
    assert.equal(error.field, path)
  })
}

test('a list that is no JSON', async (t) => {
  for (const body of ['', '{', '<html>', Buffer.from([0xff])]) {
    assert.equal((await failing(t, { body })).code, 'ERR_RESPONSE')
  }
})

test('an empty list verifies nothing', async (t) => {
  assert.equal((await failing(t, { json: { data: [] } })).reason, 'unknown-serial')
})

test('a download is repeated like any GET', async (t) => {
  const opened = await openAuto(t, { maxRetries: 1 })
  opened.gateway.plan({ status: 503, unsigned: true, headers: { 'Retry-After': '0' } })
  assert.deepEqual(Object.keys(await opened.wxpay.certificates.download()), [older.id])
  assert.equal(opened.gateway.requests.length, 2)
})

test('without apiv3Key nothing can be downloaded, and that is said at once', async (t) => {
  for (const change of [{ certs: 'auto' }, { certs: {}, autoCertificates: true }]) {
    await assert.rejects(openAuto(t, { apiv3Key: undefined, ...change }), { name: 'ConfigError', message: /apiv3Key/ })
  }
  const certs = { [older.id]: older.pem }
  const { wxpay } = await openAuto(t, { apiv3Key: undefined, certs, autoCertificates: false })
  const error = await rejection(wxpay.certificates.download())
  assert.ok(error instanceof ConfigError)
  assert.match(error.message, /apiv3Key/)
})

test('a closed client downloads and exports nothing', async (t) => {
  const { wxpay, gateway } = await openAuto(t)
  const { certificates } = wxpay
  const held = heldBack(list(older))
  gateway.plan(held.planned)
  const begun = certificates.download()
  await held.arrival
  wxpay.close()
  const closed = { name: 'ConfigError', message: /closed/ }
  assert.throws(() => wxpay.certificates, closed)
  assert.throws(() => certificates.export(), closed)
  const joining = assert.rejects(certificates.download(), closed)
  held.release()
  await joining
  assert.deepEqual(Object.keys(await begun), [older.id])
})
