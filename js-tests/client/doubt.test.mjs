// What is said of a request that may have been processed, when something else goes wrong afterwards.
import assert from 'node:assert/strict'
import { createSign } from 'node:crypto'
import { test } from 'node:test'
import { ApiError, ConfigError, ResponseError, TransportError } from 'wechatpay-entrust'
import { newer, openAuto } from '../certificates/platform.mjs'
import { debit, operations, reversal } from '../contracts/operations.mjs'
import { input, merchant, open, openClient, PRE_SIGN, rejection } from './merchant.mjs'

const signers = ['node', 'webcrypto', 'rsa']
const paid = { json: operations['transactions.create'].answer.json }
const create = (wxpay) => wxpay.transactions.create(debit())

/** No wait between attempts. */
const now = { headers: { 'Retry-After': '0' }, unsigned: true }

test('an external signer that fails at a second attempt does not deny the first', async (t) => {
  let signed = 0
  const sign = async (message) => {
    if (signed++ > 0) throw new Error('locked')
    return createSign('sha256').update(message).sign(merchant.privateKey)
  }
  for (const answer of [{ fault: 'reset' }, { ...now, status: 500 }]) {
    signed = 0
    const { gateway, wxpay } = await open(t, { privateKey: { sign } })
    gateway.plan(answer)
    const path = '/v3/ecommerce/combine-papay/transactions'
    const error = await rejection(wxpay.request('POST', path, { json: debit(), idempotent: true }))
    assert.ok(!(error instanceof ConfigError), String(error))
    assert.match(error.message, /may have been processed/)
    if (error instanceof TransportError) {
      assert.match(error.message, / \(attempt 2 could not be made: the external signer failed: see cause\)$/)
      assert.deepEqual([error.attempts, error.cause.cause.message], [2, 'locked'])
    }
    assert.equal(gateway.requests.length, 1)
    assert.equal(signed, 2)
  }
})

test('a repeated debit that is not looked at does not settle the attempt before it', async (t) => {
  const { gateway, wxpay } = await open(t)
  const json = (code) => ({ json: { code, message: 'no' } })
  for (const refused of [
    { ...now, status: 429, ...json('RATELIMIT_EXCEEDED') },
    { ...now, status: 401, ...json('SIGN_ERROR') },
  ]) {
    gateway.plan({ fault: 'reset' }, refused, refused)
    const error = await rejection(wxpay.transactions.create(debit(), { idempotent: true }))
    assert.ok(error instanceof TransportError, String(error))
    assert.match(error.message, /may have been processed/)
    gateway.planned.length = 0
  }
  gateway.plan({ fault: 'reset' }, { ...now, status: 403, ...json('NOT_ENOUGH') })
  assert.equal((await rejection(wxpay.transactions.create(debit(), { idempotent: true }))).code, 'NOT_ENOUGH')
})

for (const signer of signers) {
  test(`${signer}: a clock that fails after the send does not deny the debit`, async (t) => {
    for (const broken of [() => assert.fail('clock broke'), () => Number.NaN, () => 1n, () => undefined]) {
      let asked = 0
      const clock = () => (asked++ === 0 ? Date.now() : broken())
      const { gateway, wxpay } = await open(t, { signer })
      const client = openClient(t, {
        signer,
        baseUrl: gateway.url,
        now: () => (gateway.requests.length > 0 ? clock() : Date.now()),
      })
      asked = 1
      gateway.plan(paid)
      const error = await rejection(create(client))
      assert.ok(error instanceof TransportError, String(error))
      assert.match(error.message, /answer of status 200 arrived.*may have been processed/)
      assert.equal(gateway.requests.length, 1)
      assert.equal((await rejection(create(client))).name, 'ConfigError', 'and before the send it is wrong set-up')
      assert.equal(gateway.requests.length, 1)
      assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535, 'other clients go on')
    }
  })
}

test('what a platform fails with at an answer is named, and is the cause', async (t) => {
  const { gateway, wxpay } = await open(t, { signer: 'webcrypto' })
  for (const [thrown, named] of [
    [new RangeError('mine'), '(RangeError, see cause)'],
    ['a text', '(see cause)'],
  ]) {
    t.mock.method(crypto.subtle, 'verify', () => Promise.reject(thrown))
    gateway.plan(paid)
    const error = await rejection(create(wxpay))
    assert.ok(error instanceof TransportError, String(error))
    assert.ok(
      error.message.includes(`could not be verified ${named}: the request may have been processed`),
      error.message,
    )
    assert.deepEqual([error.kind, error.attempts, error.cause], ['network', 1, thrown])
    assert.match(error.requestId, /^req-/)
  }
})

test('a call of which nothing went out says so', async (t) => {
  const { gateway, wxpay } = await open(t, { privateKey: { sign: () => Promise.reject(new Error('locked')) } })
  const error = await rejection(create(wxpay))
  assert.ok(error instanceof ConfigError)
  const given = await rejection(wxpay.transactions.create(debit(), { signal: AbortSignal.abort() }))
  assert.deepEqual([given.kind, given.attempts], ['abort', 0])
  assert.match(given.message, /nothing was sent/)
  assert.equal(gateway.requests.length, 0)
})

for (const body of [{ body: '' }, { json: {} }]) {
  test(`202 with ${'json' in body ? '{}' : 'no body'} is no success of a typed call`, async (t) => {
    const { gateway, wxpay } = await open(t, { maxRetries: 1 })
    const calls = {
      'transactions.create': () => create(wxpay),
      'transactions.reverse': () => wxpay.transactions.reverse(reversal()),
      'transactions.query': () => wxpay.transactions.query({ combine_out_trade_no: 'P1' }),
      'preEntrustSign.miniProgram': () => wxpay.preEntrustSign.miniProgram(input()),
      'contracts.query': () => wxpay.contracts.query({ plan_id: 1, out_contract_code: 'A' }),
    }
    gateway.otherwise = () => ({ status: 202, ...body, headers: { 'Retry-After': '0' } })
    for (const [name, call] of Object.entries(calls)) {
      gateway.requests.length = 0
      const error = await rejection(call())
      assert.ok(error instanceof ResponseError, `${name}: ${error}`)
      assert.match(error.message, /accepted.*not finished.*[Qq]uery/)
      assert.equal(error.field, '', 'it is about no field')
      assert.match(error.requestId, /^req-/)
      assert.equal(gateway.requests.length, name === 'transactions.create' ? 1 : 2, name)
    }
    const result = await wxpay.request('POST', PRE_SIGN, { json: input() })
    assert.equal(result.status, 202, 'a style gives it as it is')
  })
}

test('answers that leave a debit open say so; those that settle it do not', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const status of [302, 408, 500, 501, 502, 503, 504, 520, 529]) {
    gateway.plan({ status, unsigned: true })
    const error = await rejection(create(wxpay))
    assert.ok(error instanceof ApiError)
    assert.equal(error.status, status)
    assert.match(error.message, /may have been processed, query before you repeat it(\. Hint: .+)?$/, String(status))
  }
  for (const status of [302, 408, 500, 503]) {
    gateway.plan({ status, json: { code: 'SYSTEM_ERROR', message: '系统错误' } })
    assert.match((await rejection(create(wxpay))).message, /SYSTEM_ERROR.*may have been processed/, String(status))
  }
  gateway.plan({ status: 404, unsigned: true, body: '<html>' })
  assert.match((await rejection(create(wxpay))).message, /may have been processed/)
  for (const status of [400, 403, 404, 409, 429]) {
    gateway.plan({ status, json: { code: 'NOT_ENOUGH', message: 'no' } })
    assert.doesNotMatch((await rejection(create(wxpay))).message, /may have been processed/, String(status))
  }
  gateway.requests.length = 0
  gateway.plan({ status: 504, unsigned: true })
  await rejection(create(wxpay))
  assert.equal(gateway.requests.length, 1, 'a debit is not repeated')
})

test('every 5xx of a safe call is repeated, and is retryable', async (t) => {
  const { gateway, wxpay } = await open(t, { maxRetries: 1 })
  for (const status of [500, 501, 502, 503, 504, 520, 529, 599]) {
    gateway.plan({ ...now, status })
    assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535, String(status))
    gateway.plan({ ...now, status })
    assert.equal((await rejection(create(wxpay))).retryable, true, String(status))
  }
})

test('a typed answer about another request is a ResponseError', async (t) => {
  const { gateway, wxpay } = await open(t)
  const session = operations['preEntrustSign.miniProgram'].answer.json
  const wrong = {
    plan_id: () => [{ ...session, plan_id: 1 }, () => wxpay.preEntrustSign.miniProgram(input())],
    out_contract_code: () => [{ ...session, out_contract_code: 'X' }, () => wxpay.preEntrustSign.miniProgram(input())],
    combine_out_trade_no: () => [{ ...paid.json, combine_out_trade_no: 'P2' }, () => create(wxpay)],
  }
  for (const [name, given] of Object.entries(wrong)) {
    const [json, call] = given()
    gateway.plan({ json })
    const error = await rejection(call())
    assert.ok(error instanceof ResponseError, String(error))
    assert.match(error.message, new RegExp(`${name}.*another request.*may have been processed`))
  }
  const orderOf = (combine_out_trade_no) => ({ json: { ...paid.json, combine_out_trade_no } })
  gateway.plan(orderOf('P1'), orderOf('P2'))
  assert.equal((await wxpay.transactions.query({ combine_out_trade_no: 'P1' })).combine_out_trade_no, 'P1')
  assert.equal((await rejection(wxpay.transactions.query({ combine_out_trade_no: 'P1' }))).name, 'ResponseError')
  gateway.plan({ json: { ...session, plan_id: 1 } })
  const { data } = await wxpay.request('POST', PRE_SIGN, { json: input() })
  assert.equal(data.plan_id, 1, 'a style expects nothing')
})

const DEBIT = '/v3/ecommerce/combine-papay/transactions'
const accepted = { status: 202, json: {}, headers: { 'Retry-After': '0' } }

test('a 202 is not forgotten when a later attempt fails', async (t) => {
  let signed = 0
  const sign = async (message) => {
    if (signed++ > 0) throw new Error('locked')
    return createSign('sha256').update(message).sign(merchant.privateKey)
  }
  const failing = await open(t, { privateKey: { sign } })
  failing.gateway.plan(accepted)
  const options = { json: debit(), idempotent: true }
  assert.equal((await failing.wxpay.request('POST', DEBIT, options)).status, 202)

  const { gateway, wxpay } = await open(t)
  const refused = { ...now, status: 429, json: { code: 'RATELIMIT_EXCEEDED', message: 'no' } }
  gateway.plan(accepted, refused, refused)
  assert.equal((await wxpay.request('POST', DEBIT, options)).status, 202)
  gateway.plan({ ...accepted, headers: { 'Retry-After': '50' } })
  const controller = new AbortController()
  const waiting = openClient(t, { baseUrl: gateway.url, onAttempt: () => setImmediate(() => controller.abort()) })
  const error = await rejection(waiting.request('POST', DEBIT, { ...options, signal: controller.signal }))
  assert.equal(error.kind, 'abort')
  assert.match(error.message, /may have been processed/)
  assert.match(error.requestId, /^req-/)
})

test('who gives up after a 202 learns its Request-ID, where it had one', async (t) => {
  const { gateway } = await open(t)
  const { headers, ...answer } = gateway.signed(accepted)
  const nameless = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^request-id$/i.test(name)))
  for (const [given, expected] of [
    [nameless, undefined],
    [{ ...nameless, 'Request-ID': 'req-202' }, 'req-202'],
  ]) {
    for (const call of [
      (client, options) => client.request('POST', DEBIT, { json: debit(), ...options }),
      (client, options) => client.transactions.create(debit(), options),
    ]) {
      const controller = new AbortController()
      const fetch = async () => {
        setImmediate(() => controller.abort())
        return new Response(answer.body, { status: 202, headers: { ...given, 'Retry-After': '50' } })
      }
      const error = await rejection(call(openClient(t, { fetch }), { idempotent: true, signal: controller.signal }))
      assert.deepEqual([error.name, error.kind, error.requestId], ['TransportError', 'abort', expected])
    }
  }
})

test('the reason of a signal never becomes the verdict on a debit', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, gateway, clock } = opened
  await wxpay.chain('v3/x').get()
  clock.time += 60_000
  opened.signer = newer
  let asked
  const arrival = new Promise((resolve) => {
    asked = resolve
  })
  gateway.plan(paid, () => {
    asked()
    return { fault: 'hang' }
  })
  const reason = new ApiError('another debit refused', { status: 401, code: 'SIGN_ERROR', retryable: false })
  const keys = Reflect.ownKeys(reason)
  const controller = new AbortController()
  const call = rejection(wxpay.transactions.create(debit(), { signal: controller.signal }))
  await arrival
  controller.abort(reason)
  const error = await call
  assert.deepEqual([error.name, error.kind, error.cause], ['TransportError', 'abort', reason])
  assert.match(error.message, /may have been processed/)
  assert.deepEqual(Reflect.ownKeys(reason), keys)
})

test('an answer that has begun proves a connection, whatever its stream fails with', async (t) => {
  let asked = 0
  const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const wxpay = openClient(t, {
    fetch: async () => {
      asked++
      return { status: 200, headers: new Headers(), arrayBuffer: () => Promise.reject(lost) }
    },
  })
  const error = await rejection(create(wxpay))
  assert.match(error.message, /may have been processed/)
  assert.equal(asked, 1)
})

test('a signer that never ends is ended by the time of an attempt', async (t) => {
  let signed = 0
  const sign = (message) =>
    signed++ > 0
      ? new Promise(() => {})
      : Promise.resolve(createSign('sha256').update(message).sign(merchant.privateKey))
  const { gateway, wxpay } = await open(t, { privateKey: { sign }, timeout: 300 })
  gateway.plan({ fault: 'reset' })
  const open_ = await rejection(wxpay.transactions.create(debit(), { idempotent: true }))
  assert.match(open_.message, /may have been processed/)
  assert.equal(gateway.requests.length, 1)
  const unsent = await rejection(create(wxpay))
  assert.deepEqual([unsent.name, unsent.kind, unsent.attempts], ['TransportError', 'timeout', 0])
  assert.match(unsent.message, /was not sent/)
  assert.equal(gateway.requests.length, 1)
})

test('receive(): an answer that is being read when the client closes is verified; one that breaks off is open', async (t) => {
  const { gateway, wxpay } = await open(t)
  const answer = gateway.signed(paid)
  let finish
  const body = new ReadableStream({
    start(controller) {
      finish = () => {
        controller.enqueue(new Uint8Array(answer.body))
        controller.close()
      }
    },
  })
  const call = wxpay.receive(new Response(body, { status: 200, headers: answer.headers }))
  wxpay.close()
  finish()
  assert.equal((await call).data.combine_out_trade_no, debit().combine_out_trade_no)

  const other = openClient(t)
  const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
  const error = await rejection(other.receive(new Response(broken, { status: 200, headers: answer.headers })))
  assert.deepEqual([error.name, error.kind, error.attempts], ['TransportError', 'network', 1])
  assert.match(error.message, /may have been processed/)
})

test('in the throttled minute a debit that was sent is not told as unsent', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, clock } = opened
  await wxpay.chain('v3/x').get()
  clock.time += 60_000
  opened.signer = newer
  opened.list = () => ({ status: 500, unsigned: true })
  await rejection(wxpay.chain('v3/x').get())
  const error = await rejection(create(wxpay))
  assert.equal(error.reason, 'unknown-serial')
  assert.match(error.message, /may have been processed/)
  assert.doesNotMatch(error.cause.message, /nothing was sent/i)
})

test('certificates kept from a client that was closed are closed', async (t) => {
  const { wxpay } = await openAuto(t)
  const { certificates } = wxpay
  wxpay.close()
  assert.match((await rejection(certificates.download())).message, /closed/)
  assert.throws(() => certificates.export(), /closed/)
})
