import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError, miniProgramLaunch, ResponseError, WechatpayError } from 'wechatpay-entrust'
import { echo } from '../gateway.mjs'
import { input, open, rejection } from './merchant.mjs'

const presign = (wxpay) => wxpay.preEntrustSign.miniProgram(input())

/** The ApiError that pre-sign fails with, when the gateway answers so. */
async function apiError(t, answer) {
  const { gateway, wxpay } = await open(t, { maxRetries: 0 })
  gateway.plan(answer)
  const error = await rejection(presign(wxpay))
  assert.ok(error instanceof ApiError, String(error))
  assert.ok(error instanceof WechatpayError)
  return error
}

const detail = { field: '/amount/currency', value: 'XYZ', issue: 'Currency code is invalid', location: 'body' }
const said = { code: 'PARAM_ERROR', message: '参数错误', detail }

test('a full error body is told as WeChat Pay tells it', async (t) => {
  const error = await apiError(t, { status: 400, json: said, headers: { 'Request-ID': '08F3A' } })
  assert.equal(error.name, 'ApiError')
  assert.equal(error.status, 400)
  assert.equal(error.code, 'PARAM_ERROR')
  assert.deepEqual(error.detail, detail)
  assert.equal(error.requestId, '08F3A')
  assert.equal(error.retryable, false)
  assert.match(error.message, /400 PARAM_ERROR: 参数错误.*\/amount\/currency/)
})

test('an unsigned error is an ApiError all the same, with or without its Request-ID', async (t) => {
  const json = { code: 'SIGN_ERROR', message: '签名错误' }
  const error = await apiError(t, { status: 401, unsigned: true, json, headers: { 'Request-ID': undefined } })
  assert.equal(error.code, 'SIGN_ERROR')
  assert.equal(error.status, 401)
  assert.equal(error.requestId, undefined)
  assert.ok(!('requestId' in error))
})

const partial = {
  'only a code': ['{"code":"NO_AUTH"}', 'NO_AUTH'],
  'only a message': ['{"message":"no"}', 'HTTP_403'],
  nothing: ['', 'HTTP_403'],
  'an empty object': ['{}', 'HTTP_403'],
  'an empty code': ['{"code":"","message":""}', 'HTTP_403'],
  'a number as code': ['{"code":403,"message":7,"detail":[1]}', 'HTTP_403'],
  null: ['null', 'HTTP_403'],
  'a list': ['[{"code":"X"}]', 'HTTP_403'],
  text: ['<html><h1>403</h1></html>', 'HTTP_403'],
  'half of it': ['{"code":"NO_A', 'HTTP_403'],
  bytes: [Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'HTTP_403'],
}
for (const [name, [body, code]] of Object.entries(partial)) {
  test(`an error body that holds ${name} gives ${code}`, async (t) => {
    const error = await apiError(t, { status: 403, body, unsigned: true })
    assert.equal(error.code, code)
    assert.equal(error.status, 403)
    assert.match(error.message, new RegExp(`: WeChat Pay answered 403 ${code}`))
    assert.ok(!error.message.includes('<html>'))
  })
}

test('numbers of any size pass in the detail of an error', async (t) => {
  for (const value of ['12345678901234567890', '9007199254740993', '-9007199254740993', '1.5', '-1']) {
    const body = `{"code":"PARAM_ERROR","message":"m","detail":{"field":"/a","value":${value}}}`
    const error = await apiError(t, { status: 400, body })
    assert.equal(error.code, 'PARAM_ERROR', value)
    assert.equal(error.detail.field, '/a')
    assert.equal(Number(error.detail.value), Number(value))
  }
})

test('an endless or multi-line message is not carried into logs', async (t) => {
  const error = await apiError(t, {
    status: 400,
    json: { code: 'C'.repeat(9999), message: 'line\r\n\u001b[31m'.repeat(9999) },
  })
  assert.ok(error.code.length <= 64 && error.message.length < 1000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(error.message, /[\x00-\x1f]/)
})

for (const [status, retryable] of [
  [300, false],
  [301, false],
  [302, false],
  [304, false],
  [307, false],
  [308, false],
  [400, false],
  [401, false],
  [403, false],
  [404, false],
  [405, false],
  [409, false],
  [429, true],
  [500, true],
  [501, true],
  [502, true],
  [503, true],
  [504, true],
]) {
  test(`${status} is an ApiError that says whether a repetition may help`, async (t) => {
    const headers = { Location: '/v3/elsewhere' }
    const error = await apiError(t, { status, unsigned: true, headers })
    assert.equal(error.status, status)
    assert.equal(error.code, `HTTP_${status}`)
    assert.equal(error.retryable, retryable)
    assert.equal(typeof error.requestId, 'string')
  })
}

test('a redirect is not followed', async (t) => {
  for (const change of [{}, { fetch }]) {
    const { gateway, wxpay } = await open(t, change)
    gateway.plan({ status: 307, unsigned: true, headers: { Location: `${gateway.url}/v3/elsewhere` } })
    assert.equal((await rejection(presign(wxpay))).status, 307)
    assert.equal(gateway.requests.length, 1)
  }
})

const whole = echo({ body: JSON.stringify(input()) }).json
const shapes = {
  pre_entrustweb_id: [undefined, null, 5, {}, []],
  mchid: [undefined, 1900000109],
  plan_id: [undefined, '12535', 1.5, true],
  out_contract_code: [undefined, 7],
}
for (const [path, values] of Object.entries(shapes)) {
  test(`a verified answer whose ${path} is missing or of another type is a ResponseError`, async (t) => {
    const { gateway, wxpay } = await open(t)
    for (const value of values) {
      gateway.plan({ json: { ...whole, [path]: value }, headers: { 'Request-ID': 'req-2' } })
      const error = await rejection(presign(wxpay))
      assert.ok(error instanceof ResponseError, `${JSON.stringify(value)}: ${error}`)
      assert.equal(error.code, 'ERR_RESPONSE')
      assert.equal(error.field, path)
      assert.equal(error.requestId, 'req-2')
    }
    assert.equal(gateway.requests.length, values.length)
  })
}

test('a verified answer that is no JSON object is a ResponseError at the root', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const body of ['', 'null', '[]', '"x"', '1', '{', 'ok', Buffer.from([0x22, 0xff, 0x22])]) {
    gateway.plan({ body })
    const error = await rejection(presign(wxpay))
    assert.ok(error instanceof ResponseError, `${body}: ${error}`)
    assert.equal(error.field, '')
  }
})

test('fields that are new pass, and so do values that outgrew their limits', async (t) => {
  const { gateway, wxpay } = await open(t)
  const json = { ...whole, pre_entrustweb_id: 'x'.repeat(500), redirect: { path: ['a', 1.5, null] }, 新: true }
  gateway.plan({ json })
  const result = await presign(wxpay)
  assert.deepEqual(result, json)
  assert.equal(miniProgramLaunch(result).extraData.pre_entrustweb_id, json.pre_entrustweb_id)
})

test('miniProgramLaunch refuses what is no answer of pre-sign', async (t) => {
  const { wxpay } = await open(t)
  const promise = presign(wxpay)
  for (const value of [undefined, null, {}, '', { pre_entrustweb_id: '' }, { pre_entrustweb_id: 5 }, promise]) {
    assert.throws(() => miniProgramLaunch(value), { name: 'ConfigError', message: /awaited/ })
  }
  await promise
})

test('every status of 2xx is verified', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ status: 201, json: { a: 1 } }, { status: 206, json: { a: 2 }, text: 'other' })
  const created = await wxpay.chain('v3/x').get()
  assert.equal(created.status, 201)
  assert.deepEqual(created.data, { a: 1 })
  assert.equal((await rejection(wxpay.chain('v3/x').get())).reason, 'mismatch')
})
