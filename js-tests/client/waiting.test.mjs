import assert from 'node:assert/strict'
import { test } from 'node:test'
import { echo } from '../gateway.mjs'
import { input, open, openClient, rejection } from './merchant.mjs'

const presign = (wxpay, options) => wxpay.preEntrustSign.miniProgram(input(), options)
const busy = (retryAfter) => ({ status: 503, unsigned: true, headers: { 'Retry-After': retryAfter } })

async function timed(work) {
  const started = performance.now()
  const value = await work()
  return [performance.now() - started, value]
}

test('without Retry-After, waits grow with jitter: at most 0.5 s, 1 s, 2 s', async (t) => {
  const waits = []
  const { setTimeout: wait } = globalThis
  t.mock.method(Math, 'random', () => 0.5)
  t.mock.method(globalThis, 'setTimeout', (run, ms, ...rest) => {
    if (ms >= 100 && ms < 20_000) waits.push(ms)
    return wait(run, ms < 20_000 ? 0 : ms, ...rest)
  })
  // This test knows timers by their length: that of connecting is beyond those it looks at.
  const { gateway, wxpay } = await open(t, { maxRetries: 6, connectTimeout: 20_000 })
  gateway.plan(...Array.from({ length: 7 }, () => busy(undefined)))
  assert.equal((await rejection(presign(wxpay))).status, 503)
  assert.deepEqual(waits, [250, 500, 1000, 2000, 4000, 4000])
  assert.equal(gateway.requests.length, 7)
})

test('another origin is asked at once where nothing was sent, and after the usual wait where something may have been', async (t) => {
  const waits = []
  const { setTimeout: wait } = globalThis
  t.mock.method(Math, 'random', () => 0.5)
  t.mock.method(globalThis, 'setTimeout', (run, ms, ...rest) => {
    if (ms < 20_000) waits.push(ms)
    return wait(run, ms < 20_000 ? 0 : ms, ...rest)
  })
  const origins = { baseUrl: 'https://one.example', backupUrl: 'https://two.example', maxRetries: 2 }
  for (const [code, expected] of [
    ['ECONNREFUSED', [0, 500]],
    ['ECONNRESET', [250, 500]],
  ]) {
    waits.length = 0
    const urls = []
    const fetch = (url) => {
      urls.push(new URL(url).hostname)
      return Promise.reject(Object.assign(new Error(code), { code }))
    }
    await rejection(presign(openClient(t, { fetch, ...origins })))
    assert.deepEqual(waits, expected, code)
    assert.deepEqual(urls, ['one.example', 'two.example', 'one.example'])
  }
})

test('Retry-After in seconds is obeyed', async (t) => {
  t.mock.method(Math, 'random', () => 0.9)
  const { gateway, wxpay } = await open(t)
  gateway.plan(busy('1'))
  const [ms] = await timed(() => presign(wxpay))
  assert.ok(ms >= 950, `${ms} ms`)
  gateway.plan(busy('0'), busy('0'))
  const [none] = await timed(() => presign(wxpay))
  assert.ok(none < 1000, `${none} ms, where jitter would take 1350`)
})

test('Retry-After as a date is obeyed, by the clock that was passed in', async (t) => {
  const random = t.mock.method(Math, 'random', () => 0.01)
  const at = Date.UTC(2026, 0, 1)
  const clock = () => at + 500
  const { gateway, wxpay } = await open(t, { now: clock }, { now: clock })
  gateway.plan(busy(new Date(at + 1000).toUTCString()))
  const [ms] = await timed(() => presign(wxpay))
  assert.ok(ms >= 450, `${ms} ms`)
  random.mock.mockImplementation(() => 0.99)
  gateway.plan(busy(new Date(at - 60_000).toUTCString()), busy(new Date(0).toUTCString()))
  const [past] = await timed(() => presign(wxpay))
  assert.ok(past < 1000, `${past} ms, where jitter would take 1485`)
})

test('a Retry-After beyond a minute is not waited for', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const value of ['61', '9'.repeat(400), new Date(Date.now() + 3_600_000).toUTCString()]) {
    gateway.plan(busy(value))
    const [ms, error] = await timed(() => rejection(presign(wxpay)))
    assert.equal(error.status, 503)
    assert.ok(ms < 5000, `${ms} ms`)
  }
  assert.equal(gateway.requests.length, 3)
})

test('a Retry-After that is neither is as good as none', async (t) => {
  t.mock.method(Math, 'random', () => 0.4)
  const { gateway, wxpay } = await open(t)
  for (const value of ['soon', '-5', '1.5', '']) {
    gateway.plan(busy(value))
    const [ms] = await timed(() => presign(wxpay))
    assert.ok(ms >= 190, `${value}: ${ms} ms`)
  }
})

test('the timeout covers headers and body, of each attempt, and of the call that names one', async (t) => {
  const { gateway, wxpay } = await open(t, { maxRetries: 0 })
  const whole = echo({ body: JSON.stringify(input()) })
  for (const change of [{}, { fetch }]) {
    const client = openClient(t, { baseUrl: gateway.url, timeout: 80, maxRetries: 0, ...change })
    for (const fault of ['hang', 'hang-body']) {
      gateway.plan({ ...whole, fault })
      const [ms, error] = await timed(() => rejection(presign(client)))
      assert.equal(error.name, 'TransportError')
      assert.equal(error.kind, 'timeout')
      assert.ok(ms >= 75 && ms < 5000, `${fault}: ${ms} ms`)
    }
  }
  gateway.plan({ ...whole, fault: 'hang' })
  const [ms, error] = await timed(() => rejection(presign(wxpay, { timeout: 20 })))
  assert.equal(error.kind, 'timeout')
  assert.ok(ms < 5000, `${ms} ms`)
})

test('a fetch that ignores its signal is given up all the same', async (t) => {
  const deaf = openClient(t, { fetch: () => new Promise(() => {}), timeout: 30, maxRetries: 0 })
  assert.equal((await rejection(presign(deaf))).kind, 'timeout')
  const controller = new AbortController()
  const promise = rejection(
    presign(openClient(t, { fetch: () => new Promise(() => {}) }), { signal: controller.signal }),
  )
  setTimeout(() => controller.abort(), 20)
  assert.equal((await promise).kind, 'abort')
})

/** Aborts a call at a point of its life, and gives the error; no further request may be sent. */
async function aborted(t, { change, answer, when, reason }) {
  const { gateway, wxpay } = await open(t, change)
  if (answer) gateway.plan(answer)
  const controller = new AbortController()
  const abort = () => controller.abort(reason)
  if (when === 0) abort()
  else setTimeout(abort, when)
  const [ms, error] = await timed(() => rejection(presign(wxpay, { signal: controller.signal })))
  const sent = gateway.requests.length
  await new Promise((resolve) => setTimeout(resolve, 30))
  assert.equal(gateway.requests.length, sent)
  assert.equal(error.name, 'TransportError')
  assert.equal(error.code, 'ERR_TRANSPORT')
  assert.equal(error.kind, 'abort')
  assert.equal(error.cause, controller.signal.reason)
  const known = sent === 0 ? /signal: nothing was sent$/ : /signal: the request may have been processed, query before/
  assert.match(error.message, known)
  assert.ok(ms < 4000, `${ms} ms`)
  return { error, sent }
}

test('a signal stops a call before it, during headers, during the body and between attempts', async (t) => {
  const whole = echo({ body: JSON.stringify(input()) })
  for (const change of [{}, { fetch }]) {
    const before = await aborted(t, { change, when: 0 })
    assert.deepEqual([before.sent, before.error.attempts], [0, 0])
    const headers = await aborted(t, {
      change,
      when: 60,
      answer: { ...whole, fault: 'hang' },
      reason: new Error('mine'),
    })
    assert.deepEqual([headers.sent, headers.error.attempts], [1, 1])
    const body = await aborted(t, { change, when: 60, answer: { ...whole, fault: 'hang-body' }, reason: 'text' })
    assert.deepEqual([body.sent, body.error.attempts], [1, 1])
    const backoff = await aborted(t, { change, when: 60, answer: busy('5') })
    assert.deepEqual([backoff.sent, backoff.error.attempts], [1, 1])
  }
})

test('a signal stops a call that waits for an external signer', async (t) => {
  const change = { privateKey: { sign: () => new Promise(() => {}) } }
  const { sent, error } = await aborted(t, { change, when: 30 })
  assert.deepEqual([sent, error.attempts], [0, 0])
})

test('AbortSignal.timeout is an abort, and a signal that never fires leaves nothing behind', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ fault: 'hang' })
  assert.equal((await rejection(presign(wxpay, { signal: AbortSignal.timeout(40) }))).kind, 'abort')
  let listeners = 0
  const { signal } = new AbortController()
  const counted = {
    aborted: false,
    reason: undefined,
    addEventListener: (...args) => listeners++ < 0 || signal.addEventListener(...args),
    removeEventListener: (...args) => listeners-- < 0 || signal.removeEventListener(...args),
  }
  gateway.plan(busy('0'))
  await presign(wxpay, { signal: counted })
  assert.equal(listeners, 0)
})
