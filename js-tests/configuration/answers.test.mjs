// What WeChat Pay wrote arrives as it was written, and what nobody signed is cleaned before it is told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError } from 'wechatpay-entrust'
import { input, open, rejection } from '../client/merchant.mjs'
import { delivery, openMerchant, sealed, signed } from '../notifications/wechatpay.mjs'

const ask = (wxpay) => wxpay.chain('v3/anything').get()

/** The error for an unsigned answer with this body. */
async function refused(t, json, answer = {}) {
  const { gateway, wxpay } = await open(t, { maxRetries: 0 })
  gateway.plan({ status: 400, unsigned: true, body: typeof json === 'string' ? json : JSON.stringify(json), ...answer })
  const error = await rejection(ask(wxpay))
  assert.ok(error instanceof ApiError, String(error))
  return error
}

test('a verified answer may hold half a character and numbers of any size', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ body: '{"cut":"\\ud83d","huge":1e400,"long":12345678901234567890123}' })
  const { data } = await ask(wxpay)
  assert.deepEqual(data, { cut: '\ud83d', huge: Number.POSITIVE_INFINITY, long: 12345678901234568e6 })
})

test('so may the answer of a typed call, in a field that is new', async (t) => {
  const { gateway, wxpay } = await open(t)
  const { plan_id, out_contract_code } = input()
  const known = JSON.stringify({ pre_entrustweb_id: '5778', mchid: '1900000109', plan_id, out_contract_code })
  gateway.plan({ body: known.replace('}', ',"new":"\\ude00","limit":1e999}') })
  const session = await wxpay.preEntrustSign.miniProgram(input())
  assert.equal(session.pre_entrustweb_id, '5778')
  assert.equal(session.new, '\ude00')
})

test('a notification keeps the order of its fields, and what JSON can say', async (t) => {
  const { wxpay } = openMerchant(t)
  const known = JSON.stringify(signed).slice(1)
  const resource = sealed(`{"zebra":1,"apple":"\\ud83d","limit":1e400,${known}`)
  const fields = JSON.stringify({ zulu: 1, resource, id: 'EV-1', event_type: 'ECOMMERCE_ENTRUST.SIGN', alpha: 2 })
  const event = await wxpay.notifications.parse(delivery(fields))
  assert.deepEqual(Object.keys(event), ['zulu', 'resource', 'id', 'event_type', 'alpha'])
  assert.deepEqual(Object.keys(event.resource), ['zebra', 'apple', 'limit', ...Object.keys(signed)])
  assert.deepEqual([event.resource.apple, event.resource.limit], ['\ud83d', Number.POSITIVE_INFINITY])
  assert.equal(event.resource.ciphertext, undefined)
})

test('a notification without an id is unreadable: repeats are known by it', async (t) => {
  const { wxpay } = openMerchant(t)
  let calls = 0
  const handler = wxpay.notifications.handler(() => calls++, { onError() {} })
  for (const id of ['', undefined]) {
    const { headers, body } = delivery({ id })
    const response = await handler(new Request('https://shop.example/notify', { method: 'POST', headers, body }))
    assert.equal(response.status, 400)
    const error = await rejection(wxpay.notifications.parse({ headers, body }))
    assert.deepEqual([error.name, error.reason], ['NotificationError', 'malformed'])
    assert.match(error.message, /\bid (must not be empty|is missing)/)
  }
  assert.equal(calls, 0)
})

test('no character that hides, reorders or breaks text gets into an error', async (t) => {
  const every = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff)
  const hidden = every
    .map((code) => String.fromCodePoint(code))
    .filter((text) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text))
  assert.ok(hidden.length > 200)
  for (let at = 0; at < hidden.length; at += 60) {
    const some = hidden.slice(at, at + 60).join('')
    const error = await refused(t, { code: `A${some}B`, message: `付${some}款`, detail: { field: `/a${some}b` } })
    assert.equal(error.code, 'AB')
    assert.ok(error.message.includes('WeChat Pay answered 400 AB: 付款 (field /ab)'), JSON.stringify(error.message))
  }
})

test('a code is found beside half a character', async (t) => {
  const error = await refused(t, '{"code":"CONTRACT_NOT_EXIST","message":"x\\ud83d"}')
  assert.equal(error.code, 'CONTRACT_NOT_EXIST')
})

test('detail is kept up to 16 KiB, and left out beyond', async (t) => {
  const detail = { value: 'x'.repeat(16_000) }
  assert.deepEqual((await refused(t, { code: 'PARAM_ERROR', detail })).detail, detail)
  const error = await refused(t, { code: 'PARAM_ERROR', detail: { value: 'x'.repeat(1 << 20) } })
  assert.deepEqual([error.code, error.detail], ['PARAM_ERROR', undefined])
})

test('every 5xx and 429 may be repeated', async (t) => {
  for (const status of [429, 500, 501, 502, 503, 504, 520, 599]) {
    assert.equal((await refused(t, '{}', { status })).retryable, true, String(status))
  }
  for (const status of [302, 400, 401, 404, 408, 499]) {
    assert.equal((await refused(t, '{}', { status })).retryable, false, String(status))
  }
})
