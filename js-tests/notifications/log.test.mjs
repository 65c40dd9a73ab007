// What a handler without onError prints: every failure can be seen, and nobody from outside can fill the log.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newer, older, openAuto } from '../certificates/platform.mjs'
import { asRequest, delivery, NOW, openMerchant, sealed, signed } from './wechatpay.mjs'

const MINUTE = 60_000
const ID = 'EV-2018022511223320873'

/** A handler that was given no onError, and what it prints. */
function open(t, callback = () => {}, options = {}) {
  const { wxpay, clock } = openMerchant(t)
  const { mock } = t.mock.method(console, 'error', () => {})
  const handler = wxpay.notifications.handler(callback, options)
  const send = async (message) => (await handler.answer(message)).status
  return { wxpay, handler, send, clock, printed: () => mock.calls.map((call) => call.arguments) }
}

/** Sends a message that is answered `status` again and again. */
async function flood({ send }, message, times, status) {
  for (let time = 0; time < times; time++) assert.equal(await send(message()), status)
}

/** One argument, one line, nothing that a terminal obeys. */
function oneLine(words) {
  assert.equal(words.length, 1)
  const [line] = words
  assert.match(line, /^wechatpay-entrust: /)
  assert.doesNotMatch(line, /[\p{C}\p{Zl}\p{Zp}]/u)
  return line
}

const good = delivery()
const forged = () => ({ ...good, body: `${good.body} ` })
const touched = (headers) => () => ({ ...good, headers: { ...good.headers, ...headers } })
const forgeries = {
  'missing-header': [touched({ 'Wechatpay-Nonce': undefined }), 401, /Wechatpay-Nonce is missing.*proxies/],
  stale: [touched({ 'Wechatpay-Timestamp': '1795139000' }), 401, /check the clock/],
  'unknown-serial': [touched({ 'Wechatpay-Serial': 'PUB_KEY_ID_0' }), 401, /PUB_KEY_ID_0.*add that key to certs/],
  mismatch: [forged, 401, /must arrive untouched/],
}

test('a callback that fails is printed each time, with the notification and the error itself', async (t) => {
  const failure = new Error('the database is away')
  const { send, printed } = open(t, () => {
    throw failure
  })
  for (let time = 0; time < 3; time++) assert.equal(await send(delivery()), 500)
  assert.equal(printed().length, 3)
  for (const [text, error] of printed()) {
    assert.match(text, new RegExp(`${ID}.*ECOMMERCE_ENTRUST\\.SIGN.*callback.*500.*again`))
    assert.equal(error, failure)
  }
})

for (const [reason, [message, status, cure]] of Object.entries(forgeries)) {
  test(`a flood of forgeries (${reason}) is one line a minute, with a count`, async (t) => {
    const opened = open(t)
    await flood(opened, message, 1205, status)
    assert.equal(opened.printed().length, 1)
    assert.match(oneLine(opened.printed()[0]), cure)
    assert.doesNotMatch(opened.printed()[0][0], / more /)
    opened.clock.time = NOW + MINUTE - 1
    await flood(opened, message, 1, status)
    assert.equal(opened.printed().length, 1)
    opened.clock.time = NOW + MINUTE
    await flood(opened, message, 300, status)
    assert.equal(opened.printed().length, 2)
    const second = oneLine(opened.printed()[1])
    assert.match(second, cure)
    assert.match(second, /and 1,205 more in the last 60 s/)
    opened.clock.time = NOW + 2 * MINUTE
    await flood(opened, message, 1, status)
    assert.match(oneLine(opened.printed()[2]), /and 299 more in the last 60 s/)
  })
}

test('each reason has a minute of its own, and good ones print nothing', async (t) => {
  const opened = open(t)
  assert.equal(await opened.send(delivery()), 204)
  for (const [message, status] of Object.values(forgeries)) await flood(opened, message, 3, status)
  assert.equal(opened.printed().length, 4)
  assert.equal(await opened.send(delivery()), 204)
  assert.equal(opened.printed().length, 4)
})

test('the count is printed when the forging has ended, too', async (t) => {
  const opened = open(t)
  await flood(opened, forged, 12, 401)
  opened.clock.time = NOW + 90_000
  const next = () => opened.send(delivery({ id: 'another' }, { at: opened.clock.time }))
  assert.equal(await next(), 204)
  assert.equal(opened.printed().length, 2)
  assert.match(oneLine(opened.printed()[1]), /must arrive untouched.*and 10 more in the last 90 s/)
  assert.equal(await next(), 204)
  assert.equal(opened.printed().length, 2, 'once')
  await flood(opened, forged, 1, 401)
  assert.equal(opened.printed().length, 2, 'that line began a new minute')
})

test('of what was left out the last one is quoted', async (t) => {
  const opened = open(t)
  for (const serial of ['PUB_KEY_ID_1', 'PUB_KEY_ID_2', 'PUB_KEY_ID_3']) {
    await flood(opened, touched({ 'Wechatpay-Serial': serial }), 2, 401)
  }
  opened.clock.time = NOW + MINUTE
  assert.equal(await opened.send(delivery({ id: 'another' }, { at: opened.clock.time })), 204)
  assert.equal(opened.printed().length, 2)
  assert.match(oneLine(opened.printed()[0]), /names the platform key PUB_KEY_ID_1.*add that key to certs$/)
  assert.match(oneLine(opened.printed()[1]), /PUB_KEY_ID_3.*and 4 more in the last 60 s/)
})

test('what needs no signature is limited as well', async (t) => {
  const large = { ...good, body: ' '.repeat(1_048_577) }
  const cut = () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('the connection broke')) })
    return new Request('https://yourapp.com/', { method: 'POST', body, duplex: 'half', headers: good.headers })
  }
  // Signed by WeChat Pay, but for another merchant: whoever gets those may send them on.
  const foreign = delivery({ resource: sealed(signed, { key: 'B'.repeat(32) }) })
  const cases = [
    [() => large, 413, /413.*1 MiB/],
    [cut, 500, /500.*the connection broke/],
    [() => ({ headers: good.headers, body: {} }), 500, /500.*raw body is missing.*express\.json\(\)/],
    [() => ({ body: '' }), 500, /headers must be/],
    [() => foreign, 400, /400.*apiv3Key/],
    [() => delivery('{}'), 400, /400.*verified, but/],
  ]
  const opened = open(t)
  for (const [index, [message, status, expected]] of cases.entries()) {
    await flood(opened, message, 20, status)
    assert.equal(opened.printed().length, index + 1)
    assert.match(oneLine(opened.printed()[index]), expected)
  }
})

test('what failed once is printed once, however long it goes well afterwards', async (t) => {
  const opened = open(t)
  await flood(opened, forged, 1, 401)
  for (const minutes of [1, 2, 3]) {
    opened.clock.time = NOW + minutes * MINUTE
    assert.equal(await opened.send(delivery({ id: `EV-${minutes}` }, { at: opened.clock.time })), 204)
  }
  assert.equal(opened.printed().length, 1)
})

test('errors of one name are of one kind, whatever they say, and so is what is no error', async (t) => {
  const opened = open(t)
  const failing = (thrown) => () => ({
    headers: good.headers,
    body: {},
    arrayBuffer: async () => Promise.reject(thrown),
  })
  for (const name of ['a', 'b', 'c']) await flood(opened, failing(new TypeError(name)), 2, 500)
  assert.equal(opened.printed().length, 1)
  assert.match(oneLine(opened.printed()[0]), /500: a$/)
  for (const thrown of ['text', undefined, { message: 'c' }]) await flood(opened, failing(thrown), 2, 500)
  assert.equal(opened.printed().length, 2)
  assert.match(oneLine(opened.printed()[1]), /500: something was thrown that is no Error$/)
  const nothing = open(t)
  await flood(nothing, failing(undefined), 2, 500)
  assert.equal(nothing.printed().length, 1)
})

test('what comes from outside can break no line and move no cursor', async (t) => {
  const opened = open(t)
  const hostile = 'x\n\r\u001b[2J\u009b31m\u007f\u2028\u2029\u202e\u0000\ud800%s%o'
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error(hostile)) })
  const init = { method: 'POST', body, duplex: 'half', headers: good.headers }
  assert.equal(await opened.send(new Request('https://yourapp.com/', init)), 500)
  const escaped = 'x\\u{a}\\u{d}\\u{1b}[2J\\u{9b}31m\\u{7f}\\u{2028}\\u{2029}\\u{202e}\\u{0}\\u{d800}\\u{25}s\\u{25}o'
  assert.ok(oneLine(opened.printed()[0]).includes(escaped))
  assert.doesNotMatch(opened.printed()[0][0], /%/)
  assert.equal(await opened.send(touched({ 'Wechatpay-Serial': hostile })()), 401)
  oneLine(opened.printed()[1])
  const long = new Error('y'.repeat(1_000_000))
  const endless = { ...good, body: undefined, arrayBuffer: () => Promise.reject(Object.assign(long, { name: 'Long' })) }
  assert.equal(await opened.send(endless), 500)
  assert.ok(oneLine(opened.printed()[2]).length < 2000)
  const failing = open(t, () => assert.fail('no'))
  const name = hostile.replace('\ud800', '')
  assert.equal(await failing.send(delivery({ id: name, event_type: name })), 500)
  const [text] = failing.printed().at(-1)
  assert.doesNotMatch(text, /[\p{C}\p{Zl}\p{Zp}%]/u)
})

test('a guard that fails is printed each time, and says what it means', async (t) => {
  const failing = (name) => ({
    claim: async () => 'new',
    done: async () => {},
    release: async () => {},
    [name]: async () => {
      throw new Error(`${name} failed`)
    },
  })
  const outcomes = {
    claim: [204, 500, /guard.*500.*again/],
    done: [204, 204, /handled, but.*guard/],
    release: [500, 500, /guard.*60 s/],
  }
  for (const [name, [callback, status, expected]] of Object.entries(outcomes)) {
    const opened = open(t, () => assert.equal(callback, 204), { replayGuard: failing(name) })
    await flood(opened, delivery, 3, status)
    const lines = opened.printed().filter(([, error]) => error.message === `${name} failed`)
    assert.equal(lines.length, 3, name)
    for (const [text] of lines) assert.match(text, expected)
    t.mock.restoreAll()
  }
})

test('a download that failed is in the line, with its cause, and is no forgery', async (t) => {
  const certs = { [newer.id]: newer.pem }
  const opened = await openAuto(t, { signer: newer, certs, autoCertificates: true })
  const { mock } = t.mock.method(console, 'error', () => {})
  const handler = opened.wxpay.notifications.handler(() => {})
  const unknown = delivery({}, { serial: older.id, privateKey: older.privateKey })
  assert.equal((await handler.answer(unknown)).status, 401)
  opened.list = () => ({
    status: 404,
    json: { code: 'RESOURCE_NOT_EXISTS', message: '无可用的平台证书' },
    unsigned: true,
  })
  opened.clock.time += MINUTE
  const later = delivery({}, { serial: older.id, privateKey: older.privateKey, at: opened.clock.time })
  assert.equal((await handler.answer(later)).status, 500)
  assert.equal(mock.calls.length, 2)
  assert.match(oneLine(mock.calls[0].arguments), /401.*add that key to certs/)
  assert.match(oneLine(mock.calls[1].arguments), /500.*because .*RESOURCE_NOT_EXISTS/)
})

test('onError alone sees what it is given, and an empty one silences', async (t) => {
  const seen = []
  for (const onError of [() => {}, (error) => seen.push(error)]) {
    const opened = open(t, () => assert.fail('no'), { onError })
    await flood(opened, forged, 3, 401)
    await flood(opened, delivery, 3, 500)
    assert.deepEqual(opened.printed(), [])
    t.mock.restoreAll()
  }
  assert.equal(seen.length, 6)
})

test('each handler counts for itself', async (t) => {
  const { wxpay, send, printed } = open(t)
  const other = wxpay.notifications.handler(() => {})
  assert.equal(await send(forged()), 401)
  assert.equal((await other(asRequest(forged()))).status, 401)
  assert.equal(printed().length, 2)
})

test('a client that was closed says so, although its clock is gone', async (t) => {
  const opened = open(t)
  opened.wxpay.close()
  await flood(opened, delivery, 3, 500)
  assert.equal(opened.printed().length, 1)
  assert.match(oneLine(opened.printed()[0]), /closed/)
})

test('a clock that is set back neither prints more nor falls silent', async (t) => {
  const opened = open(t)
  const late = delivery({}, { headers: { 'Wechatpay-Nonce': undefined } })
  await flood(opened, () => late, 3, 401)
  opened.clock.time = NOW - 3_600_000
  await flood(opened, () => late, 3, 401)
  assert.equal(opened.printed().length, 2)
})

test('a clock that gave nonsense for a while silences nothing', async (t) => {
  const opened = open(t)
  const large = { ...good, body: ' '.repeat(1_048_577) }
  for (const time of [Number.NaN, NOW, Number.POSITIVE_INFINITY, NOW + MINUTE]) {
    opened.clock.time = time
    await flood(opened, () => large, 2, 413)
  }
  assert.equal(opened.printed().length, 4)
})

test('a console that throws changes no answer', async (t) => {
  const { wxpay } = openMerchant(t)
  t.mock.method(console, 'error', () => {
    throw new Error('the disk is full')
  })
  const handler = wxpay.notifications.handler(() => assert.fail('no'))
  assert.equal((await handler.answer(forged())).status, 401)
  assert.equal((await handler.answer(delivery())).status, 500)
})
