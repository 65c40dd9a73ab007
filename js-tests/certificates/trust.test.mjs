import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { SignatureError } from 'wechatpay-entrust'
import { openClient, platform, rejection } from '../client/merchant.mjs'
import { delivery } from '../notifications/wechatpay.mjs'
import { list, newer, older, openAuto } from './platform.mjs'

const MINUTE = 60_000
const ask = (wxpay) => wxpay.chain('v3/anything').get()
const times = (count, work) => Array.from({ length: count }, work)

test('rotation: one download for fifty calls, and none of them fails', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, clock, downloads } = opened
  await ask(wxpay)
  clock.time += MINUTE
  opened.signer = newer
  opened.certificates = [older, newer]
  const answers = await Promise.all(times(50, () => ask(wxpay)))
  assert.ok(answers.every(({ data }) => data.ok))
  assert.equal(downloads(), 2)
  opened.signer = older
  await ask(wxpay)
  assert.equal(downloads(), 2, 'the old one is still known')
})

test('a notification under a new certificate is opened after one download', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, clock, downloads } = opened
  await ask(wxpay)
  clock.time += MINUTE
  opened.certificates = [older, newer]
  const message = delivery({}, { at: clock.time, serial: newer.id, privateKey: newer.privateKey })
  const events = await Promise.all(times(20, () => wxpay.notifications.parse(message)))
  assert.ok(events.every(({ id }) => id.startsWith('EV-')))
  assert.equal(downloads(), 2)
})

test('an answer that is read while a download ends is verified with what it brought', async (t) => {
  const { gateway, options } = await openAuto(t)
  const answerOf = (answer) => {
    const { status, headers, body } = gateway.signed(answer)
    return { status, headers, body }
  }
  const old = { [older.id]: older.pem }
  const later = answerOf({ json: { ok: true }, serial: newer.id, privateKey: newer.privateKey })
  for (let ticks = 0; ticks < 80; ticks++) {
    const { promise, resolve } = withResolvers()
    const fetch = async () => ({
      ...certificates,
      headers: Object.entries(certificates.headers),
      arrayBuffer: () => promise,
    })
    const certificates = answerOf(list(older, newer))
    const wxpay = openClient(t, { ...options, certs: old, autoCertificates: true, fetch })
    const first = wxpay.receive(later)
    await new Promise(setImmediate)
    resolve(certificates.body)
    for (let tick = 0; tick < ticks; tick++) await undefined
    const [one, two] = await Promise.all([first, wxpay.receive(later)])
    assert.deepEqual([one.data, two.data], [{ ok: true }, { ok: true }], `after ${ticks} ticks`)
  }
})

function withResolvers() {
  const parts = {}
  parts.promise = new Promise((resolve) => {
    parts.resolve = resolve
  })
  return parts
}

test('unknown serials in answers cause one download a minute', async (t) => {
  const { wxpay, gateway, clock, downloads } = await openAuto(t)
  await ask(wxpay)
  const attack = async (count) => {
    gateway.plan(...times(count, (_, index) => ({ json: {}, serial: `ABCDEF${index}` })))
    const errors = []
    for (let index = 0; index < count; index++) errors.push(await rejection(ask(wxpay)))
    assert.ok(errors.every((error) => error instanceof SignatureError && error.reason === 'unknown-serial'))
  }
  await attack(5)
  assert.equal(downloads(), 1)
  clock.time += MINUTE - 1
  await attack(5)
  assert.equal(downloads(), 1)
  clock.time += 1
  gateway.plan({ json: {}, serial: 'ABCDEF' })
  assert.equal((await rejection(ask(wxpay))).reason, 'unknown-serial')
  await attack(5)
  assert.equal(downloads(), 2)
  assert.deepEqual((await ask(wxpay)).data, { ok: true })
})

test('unknown serials in notifications cause one download a minute', async (t) => {
  const { wxpay, clock, downloads } = await openAuto(t)
  await ask(wxpay)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  for (let minute = 1; minute <= 3; minute++) {
    clock.time += MINUTE
    const forged = () => delivery({}, { at: clock.time, serial: 'ABCDEF', privateKey })
    const errors = await Promise.all(times(8, () => rejection(wxpay.notifications.parse(forged()))))
    errors.push(await rejection(wxpay.notifications.parse(forged())))
    assert.ok(errors.every(({ reason }) => reason === 'unknown-serial'))
    assert.equal(downloads(), 1 + minute)
  }
})

test('what is stale, unsigned or wrongly signed causes no download', async (t) => {
  const { wxpay, clock, downloads } = await openAuto(t)
  await ask(wxpay)
  clock.time += MINUTE
  const messages = [
    delivery({}, { at: clock.time - 301_000, serial: 'ABCDEF' }),
    delivery({}, { at: clock.time, serial: 'ABCDEF', headers: { 'Wechatpay-Signature': undefined } }),
    delivery({}, { at: clock.time, serial: older.id }),
  ]
  for (const message of messages) await rejection(wxpay.notifications.parse(message))
  assert.equal(downloads(), 1)
})

test('a failed first download is told to every call, and tried again after a minute', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, clock, downloads } = opened
  opened.list = () => ({ status: 403, unsigned: true, json: { code: 'NO_AUTH', message: 'no' } })
  const errors = await Promise.all(times(10, () => rejection(ask(wxpay))))
  assert.ok(errors.every(({ code }) => code === 'NO_AUTH'))
  const throttled = await rejection(ask(wxpay))
  assert.deepEqual([throttled.name, throttled.kind, throttled.attempts], ['TransportError', 'network', 0])
  assert.match(throttled.message, /less than a minute old.*nothing was sent/i)
  assert.equal(throttled.cause.code, 'NO_AUTH')
  assert.notEqual(await rejection(ask(wxpay)), throttled, 'each call has an error of its own')
  assert.equal(downloads(), 1)
  clock.time += MINUTE
  opened.list = undefined
  assert.deepEqual((await ask(wxpay)).data, { ok: true })
  assert.equal(downloads(), 2)
})

test('a download that fails during a rotation keeps both reasons', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, clock } = opened
  await ask(wxpay)
  clock.time += MINUTE
  opened.signer = newer
  opened.list = () => ({ status: 500, unsigned: true, json: { code: 'SYSTEM_ERROR', message: 'later' } })
  const error = await rejection(ask(wxpay))
  assert.deepEqual([error.reason, error.serial, error.cause.code], ['unknown-serial', newer.id, 'SYSTEM_ERROR'])
  assert.match(error.message, /downloading certificates failed/)
  const { cause, message } = await rejection(ask(wxpay))
  assert.match(message, /downloading certificates failed: see cause/)
  assert.match(cause.message, /tried at most once a minute\. See cause for what the last one ended with$/)
  assert.equal(cause.cause.code, 'SYSTEM_ERROR')
})

test('without autoCertificates nothing is downloaded', async (t) => {
  const opened = await openAuto(t, { certs: { [older.id]: older.pem } })
  opened.signer = newer
  opened.certificates = [newer]
  assert.equal((await rejection(ask(opened.wxpay))).reason, 'unknown-serial')
  assert.equal(opened.downloads(), 0)
  const automatic = openClient(t, { ...opened.options, certs: { [older.id]: older.pem }, autoCertificates: true })
  assert.deepEqual((await ask(automatic)).data, { ok: true })
  assert.deepEqual(Object.keys(automatic.certificates.export()).sort(), [newer.id, older.id].sort())
})

test('an expired certificate verifies nothing, not even the list that it is in', async (t) => {
  const opened = await openAuto(t, { certs: { [older.id]: older.pem }, autoCertificates: false })
  const { wxpay, clock } = opened
  clock.time = Date.parse('2031-04-25T08:40:32Z')
  assert.deepEqual((await ask(wxpay)).data, { ok: true }, 'its last second')
  clock.time += 1000
  const error = await rejection(ask(wxpay))
  assert.equal(error.reason, 'unknown-serial')
  assert.match(error.message, /has expired: download the current ones/)
  assert.equal((await rejection(wxpay.certificates.download())).reason, 'unknown-serial')
  opened.certificates = [older, newer]
  assert.equal((await rejection(wxpay.certificates.download())).reason, 'unknown-serial')
})

test('an expired certificate is replaced by a download', async (t) => {
  const opened = await openAuto(t, { signer: newer, certs: { [newer.id]: newer.pem }, autoCertificates: true })
  opened.clock.time = Date.parse('2031-01-02T00:00:00Z')
  opened.signer = older
  opened.list = () => list(older)
  assert.deepEqual((await ask(opened.wxpay)).data, { ok: true })
  assert.equal(opened.downloads(), 1)
})

test('keys given as DER come out of export() as PEM that a client takes', (t) => {
  const pem = (label, der) =>
    `-----BEGIN ${label}-----\n${der
      .toString('base64')
      .match(/.{1,64}/g)
      .join('\n')}\n-----END ${label}-----\n`
  const key = createPublicKey(platform.pem)
  const spki = key.export({ type: 'spki', format: 'der' })
  const certificate = new X509Certificate(older.pem).raw
  const forms = {
    'a public key': [{ [platform.id]: spki }, pem('PUBLIC KEY', spki)],
    'a public key of PKCS#1': [
      { [platform.id]: key.export({ type: 'pkcs1', format: 'der' }) },
      pem('RSA PUBLIC KEY', key.export({ type: 'pkcs1', format: 'der' })),
    ],
    'a certificate': [{ [older.id]: certificate }, pem('CERTIFICATE', certificate)],
  }
  for (const [name, [certs, text]] of Object.entries(forms)) {
    const wxpay = openClient(t, {
      certs: Object.fromEntries(Object.entries(certs).map(([id, der]) => [id, new Uint8Array(der)])),
    })
    const exported = wxpay.certificates.export()
    assert.deepEqual(exported, { [Object.keys(certs)[0]]: text }, name)
    openClient(t, { certs: exported })
  }
})
