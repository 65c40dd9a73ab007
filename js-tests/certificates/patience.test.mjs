// Who waits for a download of platform certificates, and for how long.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rejection } from '../client/merchant.mjs'
import { debit } from '../contracts/operations.mjs'
import { connectionsEnd, heldBack } from '../gateway.mjs'
import { list, newer, older, openAuto } from './platform.mjs'

const MINUTE = 60_000
const ask = (wxpay, options) => wxpay.chain('v3/anything').get(options)
const only = ({ requests }) => requests.filter(({ target }) => target !== '/v3/certificates')

test('a signal ends a call that waits for the first download, and nothing was sent', async (t) => {
  const { wxpay, gateway } = await openAuto(t)
  const held = heldBack(list(older))
  gateway.plan(held.planned)
  const controller = new AbortController()
  const call = rejection(wxpay.transactions.create(debit(), { signal: controller.signal }))
  await held.arrival
  controller.abort(new Error('mine'))
  const error = await call
  assert.deepEqual(
    [error.name, error.kind, error.attempts, error.cause.message],
    ['TransportError', 'abort', 0, 'mine'],
  )
  assert.match(error.message, /nothing was sent/)
  assert.doesNotMatch(error.message, /may have been processed/)
  assert.deepEqual(only(gateway), [])
  held.release()
})

test('a download that ends without an answer: the call says that nothing was sent, and why', async (t) => {
  const code = 'ECONNREFUSED'
  const fetch = () => Promise.reject(Object.assign(new Error(code), { code }))
  const { wxpay } = await openAuto(t, { fetch })
  const error = await rejection(ask(wxpay))
  assert.match(error.message, /nothing was sent, because the platform certificates could not be downloaded: see cause$/)
  assert.deepEqual([error.name, error.kind, error.attempts], ['TransportError', 'network', 0])
  assert.deepEqual([error.cause.name, error.cause.path], ['TransportError', '/v3/certificates'])
  assert.match(error.cause.message, /ECONNREFUSED.*no connection was made/)
})

test('a signal that has fired downloads nothing', async (t) => {
  const { wxpay, gateway } = await openAuto(t)
  const error = await rejection(ask(wxpay, { signal: AbortSignal.abort() }))
  assert.deepEqual([error.kind, error.attempts], ['abort', 0])
  assert.equal((await rejection(wxpay.certificates.download({ signal: AbortSignal.abort() }))).kind, 'abort')
  assert.equal(gateway.requests.length, 0)
})

test('a signal that has fired is told before a download that may not be tried again yet', async (t) => {
  const opened = await openAuto(t)
  opened.list = () => ({ status: 500, unsigned: true })
  await rejection(ask(opened.wxpay))
  assert.match((await rejection(ask(opened.wxpay))).message, /less than a minute old/)
  const { kind, message } = await rejection(ask(opened.wxpay, { signal: AbortSignal.abort() }))
  assert.equal(kind, 'abort')
  assert.match(message, /nothing was sent/)
})

test('a call waits for a download as long as its own time allows, and says that nothing was sent', async (t) => {
  const { wxpay, gateway } = await openAuto(t)
  const held = heldBack(list(older))
  gateway.plan(held.planned)
  const error = await rejection(wxpay.transactions.create(debit(), { timeout: 50 }))
  assert.deepEqual([error.name, error.kind, error.attempts], ['TransportError', 'timeout', 0])
  assert.match(error.message, /nothing was sent/)
  assert.doesNotMatch(error.message, /may have been processed/)
  assert.deepEqual(only(gateway), [])
  held.release()
})

test('who leaves a download takes it from nobody, and a download that all have left holds nobody up', async (t) => {
  const { wxpay, gateway, downloads } = await openAuto(t)
  const held = heldBack(list(older))
  gateway.plan(held.planned)
  const controller = new AbortController()
  const leaving = rejection(ask(wxpay, { signal: controller.signal }))
  const staying = ask(wxpay)
  await held.arrival
  controller.abort()
  await leaving
  held.release()
  assert.deepEqual((await staying).data, { ok: true })
  assert.equal(downloads(), 1)

  const next = await openAuto(t)
  const mute = heldBack(list(older))
  next.gateway.plan(mute.planned)
  const gone = new AbortController()
  const left = [1, 2, 3].map(() => rejection(ask(next.wxpay, { signal: gone.signal })))
  await mute.arrival
  gone.abort()
  await Promise.all(left)
  await connectionsEnd(next.gateway)
  assert.deepEqual((await ask(next.wxpay)).data, { ok: true }, 'within the minute: a try that was left does not count')
  assert.equal(next.downloads(), 2)
  mute.release()
})

test('a signal ends a call whose answer waits for a download, and the request may have been processed', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, gateway, clock } = opened
  await ask(wxpay)
  clock.time += MINUTE
  opened.signer = newer
  opened.certificates = [older, newer]
  const held = heldBack(list(older, newer))
  gateway.plan({ json: { ok: true } }, held.planned)
  const controller = new AbortController()
  const call = rejection(ask(wxpay, { signal: controller.signal }))
  await held.arrival
  controller.abort()
  const error = await call
  assert.deepEqual([error.kind, error.attempts], ['abort', 1])
  assert.match(error.message, /may have been processed/)
  held.release()
  assert.deepEqual((await ask(wxpay)).data, { ok: true })
})

test('a debit whose answer outlasts its time waiting for a download keeps both reasons', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, gateway, clock } = opened
  await ask(wxpay)
  clock.time += MINUTE
  opened.signer = newer
  const held = heldBack(list(older, newer))
  gateway.plan({ json: { ok: true } }, held.planned)
  const error = await rejection(ask(wxpay, { timeout: 100 }))
  assert.deepEqual([error.name, error.reason, error.cause.name], ['SignatureError', 'unknown-serial', 'TimeoutError'])
  assert.match(error.message, /may have been processed/)
  held.release()
})

const notification = (change) => ({
  headers: {
    'Wechatpay-Timestamp': '1795140000',
    'Wechatpay-Nonce': 'n',
    'Wechatpay-Serial': newer.id,
    'Wechatpay-Signature': 'A'.repeat(342).concat('=='),
    ...change,
  },
  body: '{}',
})
const impossible = {
  'nothing signed': { headers: {}, body: '' },
  'a header too few': notification({ 'Wechatpay-Nonce': undefined }),
  'an old timestamp': notification({ 'Wechatpay-Timestamp': '1795139000' }),
  'the id of a public key': notification({ 'Wechatpay-Serial': 'PUB_KEY_ID_0123' }),
  'a serial of other characters': notification({ 'Wechatpay-Serial': 'x'.repeat(40) }),
  'a signature that is too short': notification({ 'Wechatpay-Signature': 'AAAA' }),
  'a probe': notification({ 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${'A'.repeat(400)}!` }),
}
for (const [name, message] of Object.entries(impossible)) {
  test(`a notification with ${name} starts no download`, async (t) => {
    const { wxpay, downloads } = await openAuto(t)
    assert.equal((await rejection(wxpay.notifications.parse(message))).name, 'SignatureError')
    assert.equal(downloads(), 0)
    await ask(wxpay)
    assert.equal((await rejection(wxpay.notifications.parse(message))).name, 'SignatureError')
    assert.equal(downloads(), 1)
  })
}

test('a notification that may be genuine starts one', async (t) => {
  const { wxpay, downloads } = await openAuto(t)
  const error = await rejection(wxpay.notifications.parse(notification()))
  assert.equal(error.reason, 'unknown-serial')
  assert.equal(error.cause, undefined, 'the download worked: nobody knows this serial')
  assert.equal(downloads(), 1)
})

test('a notification whose certificate could not be downloaded says why', async (t) => {
  const opened = await openAuto(t)
  opened.list = () => ({ status: 500, unsigned: true })
  for (const cause of ['HTTP_500', 'ERR_TRANSPORT']) {
    const error = await rejection(opened.wxpay.notifications.parse(notification()))
    assert.deepEqual([error.reason, error.cause.code], ['unknown-serial', cause])
  }
  assert.equal(opened.downloads(), 1)
})

test('a configured key is never replaced by a downloaded one, however its serial is spelt', async (t) => {
  const certs = { [older.id.toLowerCase()]: older.pem }
  const { wxpay } = await openAuto(t, { certs, autoCertificates: true, certificates: [older, newer] })
  await wxpay.certificates.download()
  const exported = wxpay.certificates.export()
  assert.deepEqual(Object.keys(exported), [older.id.toLowerCase(), newer.id])
  assert.deepEqual((await ask(wxpay)).data, { ok: true })
})

test('who joins a download waits for it as long as its own call allows, not for a second', async (t) => {
  const { wxpay, gateway, downloads } = await openAuto(t)
  const held = heldBack(list(older))
  gateway.plan(held.planned)
  const first = wxpay.certificates.download()
  await held.arrival
  const timers = t.mock.method(globalThis, 'setTimeout')
  const joined = wxpay.certificates.download({ timeout: 60_001 })
  const waits = timers.mock.calls.map(({ arguments: [, ms] }) => ms)
  assert.deepEqual([waits.includes(60_001), waits.includes(1000)], [true, false])
  held.release()
  assert.deepEqual(await joined, await first)
  assert.equal(downloads(), 1)
})

test('a download that all have left, and that ends late, takes the place of none that began after it', async (t) => {
  const { wxpay, gateway, downloads } = await openAuto(t)
  const [mute, held] = [heldBack(list(older)), heldBack(list(older))]
  gateway.plan(mute.planned, held.planned)
  const gone = new AbortController()
  const left = rejection(wxpay.certificates.download({ signal: gone.signal }))
  await mute.arrival
  gone.abort()
  await left
  const began = wxpay.certificates.download()
  await held.arrival
  const joined = wxpay.certificates.download()
  held.release()
  assert.deepEqual(await joined, await began)
  assert.equal(downloads(), 2)
  mute.release()
})

test('an answer of another HTTP client waits for a download as long as one attempt may take', async (t) => {
  const { wxpay, gateway } = await openAuto(t, { timeout: 100, maxRetries: 5 })
  const mute = heldBack(list(older))
  gateway.otherwise = mute.planned
  const { reason, cause } = await rejection(wxpay.receive(gateway.signed({ json: {} })))
  assert.equal(reason, 'unknown-serial')
  assert.equal(cause.name, 'TimeoutError')
  assert.match(cause.message, /within 100 ms/)
  mute.release()
})
