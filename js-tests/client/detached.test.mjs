import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { ApiError, ConfigError, SignatureError, ValidationError } from 'wechatpay-entrust'
import { isGenuine, seenIn } from '../gateway.mjs'
import { input, merchant, open, openClient, PRE_SIGN, rejection } from './merchant.mjs'

test('prepare gives plain data that fetch sends as it is, and receive verifies', async (t) => {
  const { gateway, wxpay } = await open(t)
  const prepared = await wxpay.prepare('POST', PRE_SIGN, { json: input() })
  assert.equal(gateway.connections, 0)
  assert.deepEqual(Object.keys(prepared).sort(), ['body', 'headers', 'method', 'url'])
  assert.deepEqual(structuredClone(prepared), prepared)
  assert.deepEqual(JSON.parse(JSON.stringify(prepared)), prepared)
  const response = await fetch(prepared.url, prepared)
  const { status, headers, data, requestId } = await wxpay.receive(response)
  assert.deepEqual(gateway.requests[0].faults, [])
  assert.equal(status, 200)
  assert.equal(data.pre_entrustweb_id, '5778aadY9nltAsZzXixCkFIGYnV2V')
  assert.equal(requestId, headers['request-id'])
})

test('what was prepared may wait in a queue and be sent by another client', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = ({ target }) => ({ json: { target } })
  const options = { query: { q: "中 '" }, id: 'P2015_-*|@', headers: { 'Accept-Language': 'en' } }
  const queued = JSON.stringify(await wxpay.prepare('get', 'v3/orders/{id}', options))
  const { method, url, headers, body } = JSON.parse(queued)
  assert.equal(method, 'GET')
  assert.equal(body, undefined)
  const target = url.slice(gateway.url.length)
  assert.equal(target, '/v3/orders/P2015_-*%7C%40?q=%E4%B8%AD%20%27')
  const answer = await new Promise((resolve, reject) => {
    const sent = request(gateway.url, { method, path: target, headers }, (response) => resolve(response))
    sent.on('error', reject)
    sent.end()
  })
  const chunks = await answer.toArray()
  const received = { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }
  assert.deepEqual((await wxpay.receive(received)).data, { target })
})

test('each prepare is signed afresh, with every signer', async (t) => {
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    const wxpay = openClient(t, { signer })
    const all = await Promise.all([1, 2, 3].map((a) => wxpay.prepare('PUT', '/v3/x', { json: { a } })))
    assert.equal(new Set(all.map(({ headers }) => headers.Authorization)).size, 3)
    for (const prepared of all) {
      assert.ok(prepared.url.startsWith('https://api.mch.weixin.qq.com/v3/x'))
      assert.ok(isGenuine(seenIn(prepared), merchant.publicKey))
    }
  }
})

test('prepare refuses what a call refuses', async (t) => {
  const wxpay = openClient(t)
  await assert.rejects(wxpay.prepare('HEAD', '/v3/x'), ConfigError)
  await assert.rejects(wxpay.prepare(5, '/v3/x'), ConfigError)
  await assert.rejects(wxpay.prepare('GET', '/v2/x'), ValidationError)
  await assert.rejects(wxpay.prepare('GET', '/v3/{id}'), ValidationError)
  await assert.rejects(wxpay.prepare('GET', '/v3/x', { headers: { authorization: 'x' } }), ValidationError)
})

test('receive takes a Response and every spelling of what is left of one', async (t) => {
  const { gateway, wxpay } = await open(t)
  const { status, headers, body } = gateway.signed({ json: { 名: '微信' } })
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]))
  const answers = {
    'a Response': new Response(body, { status, headers }),
    text: { status, headers, body: body.toString() },
    'a Buffer': { status, headers, body },
    'a Uint8Array': { status, headers, body: new Uint8Array(body) },
    'a part of a larger buffer': {
      status,
      headers,
      body: new Uint8Array([1, ...body, 2]).subarray(1, body.length + 1),
    },
    'lower-case names': { status, headers: lower, body },
    'upper-case names': { status, headers: upper, body },
    'lists of values': {
      status,
      headers: Object.fromEntries(Object.entries(lower).map(([name, value]) => [name, [value]])),
      body,
    },
    Headers: { status, headers: new Headers(headers), body },
    'a Map': { status, headers: new Map(Object.entries(headers)), body },
    pairs: { status, headers: Object.entries(headers), body },
    'headers that are numbers or nothing': {
      status,
      headers: { ...lower, 'content-length': 5, 'x-none': undefined },
      body,
    },
  }
  for (const [name, answer] of Object.entries(answers)) {
    const result = await wxpay.receive(answer)
    assert.deepEqual(result.data, { 名: '微信' }, name)
    assert.equal(result.requestId, headers['Request-ID'], name)
    assert.equal(result.status, 200)
  }
})

test('receive of 204, 202 and of errors', async (t) => {
  const { gateway, wxpay } = await open(t)
  const none = gateway.signed({ status: 204 })
  assert.equal((await wxpay.receive(new Response(null, { status: 204, headers: none.headers }))).data, undefined)
  assert.equal((await wxpay.receive({ ...none, body: '' })).data, undefined)
  const { 'Request-ID': _, ...nameless } = none.headers
  assert.ok(!('requestId' in (await wxpay.receive({ status: 204, headers: nameless, body: '' }))))
  assert.equal((await wxpay.receive(gateway.signed({ status: 202, json: {} }))).status, 202)
  const refused = await rejection(wxpay.receive({ status: 404, headers: { 'request-id': 'req-404' }, body: '' }))
  assert.ok(refused instanceof ApiError)
  assert.deepEqual([refused.status, refused.code, refused.requestId], [404, 'HTTP_404', 'req-404'])
  const unsigned = await rejection(wxpay.receive(Response.json({ a: 1 })))
  assert.ok(unsigned instanceof SignatureError)
  assert.equal(unsigned.reason, 'missing-header')
})

test('the bytes that receive was given are left as they are', async (t) => {
  const { gateway, wxpay } = await open(t)
  const answer = gateway.signed({ json: { a: 1 } })
  const copy = Buffer.from(answer.body)
  await wxpay.receive(answer)
  assert.deepEqual(answer.body, copy)
})

test('receive of what is no answer is a ConfigError', async (t) => {
  const { gateway, wxpay } = await open(t)
  const { status, headers } = gateway.signed({ json: { a: 1 } })
  const wrong = [
    undefined,
    null,
    5,
    'text',
    {},
    { status, headers },
    { status, headers, body: { a: 1 } },
    { status, body: '' },
  ]
  wrong.push({ status, headers, body: null }, { status, headers, body: [123, 125] }, { status, headers: 'x', body: '' })
  for (const answer of wrong) await assert.rejects(wxpay.receive(answer), ConfigError)
  assert.equal(gateway.connections, 0)
})
