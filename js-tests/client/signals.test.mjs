// One AbortSignal for many calls, and what becomes of its reason.
import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import http from 'node:http'
import { test } from 'node:test'
import { input, open, rejection } from './merchant.mjs'

const presign = (wxpay, options) => wxpay.preEntrustSign.miniProgram(input(), options)
const busy = {
  status: 503,
  json: { code: 'BUSY' },
  unsigned: true,
  headers: { 'Retry-After': '0', 'Request-ID': 'req-503' },
}

test('one signal serves many calls at once: no warning of a leak, and no listener is left', async (t) => {
  const warnings = []
  const note = (warning) => warnings.push(warning)
  process.on('warning', note)
  t.after(() => process.off('warning', note))
  const { gateway, wxpay } = await open(t, { maxRetries: 10 })
  gateway.plan(...Array.from({ length: 10 }, () => busy))
  const { signal } = new AbortController()
  const calls = Array.from({ length: 50 }, () => presign(wxpay, { signal }))
  assert.ok(getEventListeners(signal, 'abort').length <= 1)
  await Promise.all(calls)
  await new Promise(setImmediate)
  assert.deepEqual(warnings, [])
  assert.equal(getEventListeners(signal, 'abort').length, 0)
})

test('one signal ends every call that it was given to, and those of other clients', async (t) => {
  const first = await open(t)
  const second = await open(t)
  const controller = new AbortController()
  const seen = []
  for (const { gateway } of [first, second]) {
    gateway.otherwise = () => {
      if (seen.push(gateway) === 20) controller.abort('enough')
      return { fault: 'hang' }
    }
  }
  const calls = Array.from({ length: 20 }, (_, index) =>
    rejection(presign((index % 2 ? first : second).wxpay, { signal: controller.signal })),
  )
  for (const error of await Promise.all(calls)) assert.deepEqual([error.kind, error.cause], ['abort', 'enough'])
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
})

test('a signal that fires between an answer and the wait for the next attempt ends the call', {
  timeout: 30_000,
}, async (t) => {
  const controller = new AbortController()
  const { gateway, wxpay } = await open(t, { onAttempt: () => controller.abort() })
  gateway.plan({ ...busy, headers: { 'Retry-After': '60' } })
  const error = await rejection(presign(wxpay, { signal: controller.signal }))
  assert.deepEqual([error.kind, gateway.requests.length], ['abort', 1])
})

test('a signal that fires while the request is being opened ends it', async (t) => {
  const controller = new AbortController()
  class Abrupt extends http.Agent {
    addRequest(...given) {
      controller.abort()
      super.addRequest(...given)
    }
  }
  const { wxpay } = await open(t, { agent: new Abrupt() })
  assert.equal((await rejection(presign(wxpay, { signal: controller.signal }))).kind, 'abort')
})

test("a signal's own reason is left as it is, frozen or not", async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const reason of [new Error('mine'), Object.freeze(new Error('mine')), Object.freeze({})]) {
    const controller = new AbortController()
    const keys = Reflect.ownKeys(reason)
    gateway.plan(() => {
      controller.abort(reason)
      return { fault: 'hang' }
    })
    const error = await rejection(presign(wxpay, { signal: controller.signal }))
    assert.deepEqual([error.kind, error.cause], ['abort', reason])
    assert.deepEqual(Reflect.ownKeys(reason), keys)
  }
})
