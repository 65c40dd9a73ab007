import assert from 'node:assert/strict'
import dns from 'node:dns'
import { test } from 'node:test'
import { ApiError, TransportError } from 'wechatpay-entrust'
import { echo, openGateway } from '../gateway.mjs'
import { input, merchant, open, openClient, platform, rejection } from './merchant.mjs'

const now = { 'Retry-After': '0' }
const busy = (status) => ({ status, json: { code: 'SYSTEM_ERROR' }, unsigned: true, headers: now })
const presign = (wxpay, options) => wxpay.preEntrustSign.miniProgram(input(), options)

/** Makes the random part of the backoff small, so that network faults need no waiting. */
function hurry(t) {
  t.mock.method(Math, 'random', () => 0.001)
}

for (const status of [429, 500, 501, 502, 503, 504]) {
  test(`${status} is repeated, each attempt signed afresh`, async (t) => {
    let clock = 1_900_000_000_000
    const tick = () => (clock += 1000)
    const { gateway, wxpay } = await open(t, { now: tick }, { now: () => clock })
    gateway.plan(busy(status), busy(status))
    assert.equal((await presign(wxpay)).plan_id, 12535)
    assert.equal(gateway.requests.length, 3)
    for (const name of ['nonce_str', 'timestamp', 'signature']) {
      assert.equal(new Set(gateway.requests.map(({ fields }) => fields[name])).size, 3, name)
    }
    assert.equal(new Set(gateway.requests.map(({ body }) => String(body))).size, 1)
  })
}

for (const status of [400, 401, 403, 404, 408, 302]) {
  test(`${status} is not repeated`, async (t) => {
    const { gateway, wxpay } = await open(t)
    gateway.plan(busy(status))
    assert.equal((await rejection(presign(wxpay))).status, status)
    assert.equal(gateway.requests.length, 1)
  })
}

test('maxRetries counts the repetitions', async (t) => {
  for (const [maxRetries, attempts] of [
    [0, 1],
    [1, 2],
    [undefined, 3],
    [4, 5],
  ]) {
    const { gateway, wxpay } = await open(t, { maxRetries })
    gateway.plan(...Array.from({ length: 6 }, () => busy(503)))
    const error = await rejection(presign(wxpay))
    assert.ok(error instanceof ApiError)
    assert.equal(error.status, 503)
    assert.equal(gateway.requests.length, attempts)
  }
})

for (const fault of ['reset', 'cut', 'hang', 'hang-body']) {
  test(`a connection that breaks (${fault}) is repeated, and then given up with the count`, async (t) => {
    hurry(t)
    const { gateway, wxpay } = await open(t, { timeout: fault.startsWith('hang') ? 300 : 5000 })
    const broken = { ...echo({ body: JSON.stringify(input()) }), fault }
    gateway.plan(broken, broken)
    assert.equal((await presign(wxpay)).plan_id, 12535)
    gateway.plan(broken, broken, broken)
    const error = await rejection(presign(wxpay))
    assert.ok(error instanceof TransportError, String(error))
    assert.equal(error.code, 'ERR_TRANSPORT')
    assert.equal(error.kind, fault.startsWith('hang') ? 'timeout' : 'network')
    assert.equal(error.attempts, 3)
    const lost = fault.startsWith('hang')
      ? `no complete answer from ${gateway.url} in time: `
      : `no answer from ${gateway.url}`
    assert.ok(error.message.includes(lost), error.message)
    assert.match(error.message, /may have been processed/)
    assert.equal(gateway.requests.length, 6)
  })
}

test('202 is repeated, and returned as it is when it stays', async (t) => {
  const { gateway, wxpay } = await open(t)
  const accepted = { status: 202, json: { state: 'ACCEPT' }, headers: now }
  gateway.plan(accepted)
  assert.equal((await wxpay.v3.things.get()).status, 204)
  gateway.plan(accepted, accepted, accepted, { status: 202, headers: now })
  const stayed = await wxpay.v3.things.get()
  assert.equal(stayed.status, 202)
  assert.deepEqual(stayed.data, { state: 'ACCEPT' })
  assert.equal(gateway.requests.length, 5)
  const alone = await wxpay.v3.things.post()
  assert.equal(alone.status, 202)
  assert.equal(alone.data, undefined)
  assert.equal(gateway.requests.length, 6)
})

const repeatable = [
  ['GET', 'v3/things', {}, true],
  ['PUT', 'v3/things', {}, true],
  ['DELETE', 'v3/things', {}, true],
  ['POST', 'v3/things', {}, false],
  ['PATCH', 'v3/things', {}, false],
  ['POST', 'v3/things', { idempotent: true }, true],
  ['PATCH', 'v3/things', { idempotent: true }, true],
  ['POST', 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program', { json: input() }, true],
  ['POST', 'v3/ecommerce/combine-papay/transactions', { json: {} }, false],
  ['POST', 'v3/ecommerce/combine-papay/transactions', { json: {}, idempotent: true }, true],
]
for (const [method, path, options, safe] of repeatable) {
  const idempotent = options.idempotent ? ' that is said to be idempotent' : ''
  test(`${method} ${path}${idempotent} is ${safe ? '' : 'not '}repeated after an answer or a lost one`, async (t) => {
    hurry(t)
    const { gateway, wxpay } = await open(t)
    for (const fault of [busy(500), { fault: 'reset' }, { json: {}, fault: 'cut' }]) {
      const before = gateway.requests.length
      gateway.plan(fault)
      await wxpay.request(method, path, options).catch(() => {})
      assert.equal(gateway.requests.length - before, safe ? 2 : 1)
    }
  })
}

test('where no connection was made, even a POST is repeated, at the backup', async (t) => {
  hurry(t)
  const gone = await openGateway(t, { merchant, platform })
  gone.close()
  const gateway = await openGateway(t, { merchant, platform })
  const wxpay = openClient(t, { baseUrl: gone.url, backupUrl: gateway.url })
  gateway.otherwise = () => ({ json: { done: true } })
  assert.deepEqual((await wxpay.v3.things.post({ json: {} })).data, { done: true })
  assert.equal(gateway.requests.length, 1)
  const alone = openClient(t, { baseUrl: gone.url })
  const error = await rejection(alone.v3.things.post({ json: {} }))
  assert.equal(error.kind, 'network')
  assert.equal(error.attempts, 3)
  assert.match(error.message, /ECONNREFUSED.*no connection was made/)
})

test('a name that does not resolve is a connection that was not made', async (t) => {
  hurry(t)
  const fault = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
  t.mock.method(dns, 'lookup', (...args) => args.at(-1)(fault))
  const error = await rejection(openClient(t, { baseUrl: 'http://nowhere.test', maxRetries: 1 }).v3.x.post())
  assert.equal(error.kind, 'network')
  assert.equal(error.attempts, 2)
  assert.match(error.message, /ENOTFOUND.*no connection was made/)
})

test('a connection fault moves the next attempt to the backup, an answer does not', async (t) => {
  hurry(t)
  const main = await openGateway(t, { merchant, platform })
  const backup = await openGateway(t, { merchant, platform })
  const wxpay = openClient(t, { baseUrl: main.url, backupUrl: backup.url })
  main.plan({ fault: 'reset' })
  await presign(wxpay)
  assert.deepEqual([main.requests.length, backup.requests.length], [1, 1])
  await presign(wxpay)
  assert.deepEqual([main.requests.length, backup.requests.length], [1, 2], 'where it answered, it stays')
  backup.plan(busy(503), busy(500))
  await presign(wxpay)
  assert.deepEqual([main.requests.length, backup.requests.length], [1, 5])
  backup.plan({ status: 202, json: {}, headers: { 'Retry-After': '0' } })
  assert.equal((await wxpay.request('GET', '/v3/x')).status, 204)
  assert.deepEqual([main.requests.length, backup.requests.length], [1, 7], 'a 202 is an answer')
  backup.plan({ fault: 'reset' })
  main.plan({ fault: 'reset' })
  await presign(wxpay)
  assert.deepEqual([main.requests.length, backup.requests.length], [2, 9])
})

test('an untrusted or unexpected answer, wrong input and wrong set-up are not repeated', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ json: {}, text: 'other' }, { json: {} })
  assert.equal((await rejection(presign(wxpay))).name, 'SignatureError')
  assert.equal((await rejection(presign(wxpay))).name, 'ResponseError')
  assert.equal(gateway.requests.length, 2)
  let asked = 0
  const sign = async () => {
    asked++
    throw new Error('locked')
  }
  await rejection(presign(openClient(t, { baseUrl: gateway.url, privateKey: { sign } })))
  assert.equal(asked, 1)
})
