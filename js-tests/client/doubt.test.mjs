// What is said of a request that may have been processed, when something else goes wrong afterwards.
import assert from 'node:assert/strict'
import { createSign } from 'node:crypto'
import { test } from 'node:test'
import { ApiError, ConfigError, ResponseError, TransportError } from 'wechatpay-entrust'
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
    assert.match(error.message, /may have been processed, query before you repeat it/, String(status))
  }
  gateway.plan({ status: 404, unsigned: true, body: '<html>' })
  assert.match((await rejection(create(wxpay))).message, /may have been processed/)
  gateway.plan({ status: 403, json: { code: 'NOT_ENOUGH', message: 'no' } })
  assert.doesNotMatch((await rejection(create(wxpay))).message, /may have been processed/)
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
