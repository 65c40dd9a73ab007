// What was given is what is sent: read once, before the call returns its promise.
import assert from 'node:assert/strict'
import { createSign } from 'node:crypto'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { debit, operations } from '../contracts/operations.mjs'
import { input, merchant, open, options, PRE_SIGN, rejection } from './merchant.mjs'

const signers = {
  node: { signer: 'node' },
  webcrypto: { signer: 'webcrypto' },
  rsa: { signer: 'rsa' },
  'an external signer': {
    privateKey: { sign: async (message) => createSign('sha256').update(message).sign(merchant.privateKey) },
  },
}
const paid = (combine_out_trade_no) => ({
  json: { ...operations['transactions.create'].answer.json, combine_out_trade_no },
})
const busy = { status: 503, unsigned: true, headers: { 'Retry-After': '0' } }
const bodies = ({ requests }) => requests.map(({ body }) => JSON.parse(body))

for (const [name, change] of Object.entries(signers)) {
  test(`${name}: one object that is changed between calls`, async (t) => {
    const { gateway, wxpay } = await open(t, change)
    gateway.otherwise = ({ body }) => paid(JSON.parse(body).combine_out_trade_no)
    const order = debit()
    const calls = ['PA', 'PB', 'PC'].map((number) => {
      order.combine_out_trade_no = number
      order.sub_orders[0].amount.total_amount = number.charCodeAt(1)
      return wxpay.transactions.create(order)
    })
    const answers = await Promise.all(calls)
    assert.deepEqual(
      answers.map((answer) => answer.combine_out_trade_no),
      ['PA', 'PB', 'PC'],
    )
    const sent = bodies(gateway).sort((a, b) => (a.combine_out_trade_no < b.combine_out_trade_no ? -1 : 1))
    assert.deepEqual(
      sent.map(({ combine_out_trade_no, sub_orders }) => [combine_out_trade_no, sub_orders[0].amount.total_amount]),
      [
        ['PA', 65],
        ['PB', 66],
        ['PC', 67],
      ],
    )
  })
}

test('retries send what the call was given, whatever was changed while they waited', async (t) => {
  const given = input()
  const query = { a: ['1'] }
  const headers = { 'X-Given': 'first' }
  const params = { json: { a: 1 }, query, headers, place: 'P1', idempotent: true }
  const change = () => {
    given.out_contract_code = 'SECOND'
    query.a.push('2')
    headers['X-Given'] = 'second'
    params.json.a = 2
    params.place = 'P2'
  }
  const { gateway, wxpay } = await open(t, { onAttempt: change })
  gateway.plan(busy, busy)
  await wxpay.preEntrustSign.miniProgram(given)
  assert.deepEqual(
    bodies(gateway).map(({ out_contract_code }) => out_contract_code),
    Array(3).fill('wxwtdk20200910100000'),
  )
  Object.assign(headers, { 'X-Given': 'first' })
  Object.assign(params, { json: { a: 1 }, place: 'P1' })
  query.a = ['1']
  gateway.requests.length = 0
  gateway.plan(busy, busy, { json: {} })
  await wxpay.chain('v3/things/{place}').post(params)
  assert.deepEqual(
    gateway.requests.map((each) => [each.target, each.headers['x-given'], String(each.body)]),
    Array(3).fill(['/v3/things/P1?a=1', 'first', '{"a":1}']),
  )
})

test('every getter is read once, before the promise', async (t) => {
  const { gateway, wxpay } = await open(t)
  let read = 0
  const given = Object.defineProperty(input({ out_contract_code: undefined }), 'out_contract_code', {
    enumerable: true,
    get: () => `code${read++}`,
  })
  gateway.plan(busy, ({ body }) => {
    const { plan_id, out_contract_code } = JSON.parse(body)
    return { json: { pre_entrustweb_id: '1', mchid: '1900000109', plan_id, out_contract_code } }
  })
  const call = wxpay.preEntrustSign.miniProgram(given)
  assert.equal(read, 1)
  assert.equal((await call).out_contract_code, 'code0')
  assert.deepEqual([read, gateway.requests.length], [1, 2])
  const how = {
    get timeout() {
      return read++ > 1 ? 'wrong' : 5000
    },
  }
  await wxpay.preEntrustSign.miniProgram(input(), how)
  assert.equal(read, 2)
})

/** Values that call the package again while it reads them. */
const reentrant = (work) => ({
  'a getter': (value) =>
    Object.defineProperty(input(), 'appid', { enumerable: true, get: () => work() ?? value.appid }),
  'a proxy': (value) =>
    new Proxy(value, {
      ownKeys: (target) => work() ?? Reflect.ownKeys(target),
      getPrototypeOf: (target) => work() ?? Reflect.getPrototypeOf(target),
    }),
})
for (const kind of ['a getter', 'a proxy']) {
  test(`${kind} that makes other clients fail harms nobody`, async (t) => {
    const { gateway, wxpay } = await open(t)
    const innocent = await open(t)
    const calls = []
    const failing = new Wechatpay(options({ now: () => 1n, baseUrl: gateway.url }))
    t.after(() => failing.close())
    const work = () => {
      calls.push(rejection(failing.preEntrustSign.miniProgram(input())))
      calls.push(wxpay.preEntrustSign.miniProgram(input()))
      new Wechatpay(options()).close()
    }
    const answer = await wxpay.preEntrustSign.miniProgram(reentrant(work)[kind](input()))
    assert.equal(answer.plan_id, 12535)
    const errors = (await Promise.all(calls)).filter((each) => each instanceof Error)
    assert.ok(errors.length > 0)
    for (const error of errors) assert.equal(error.name, 'ConfigError')
    assert.equal((await innocent.wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
    for (const { faults } of gateway.requests) assert.deepEqual(faults, [])
  })
}

test('an external signer that uses the package while it signs', async (t) => {
  const { gateway } = await open(t)
  const other = new Wechatpay(options({ baseUrl: gateway.url }))
  t.after(() => other.close())
  const sign = (message) => {
    const signature = createSign('sha256').update(message).sign(merchant.privateKey)
    new Wechatpay(options()).close()
    return other.preEntrustSign.miniProgram(input()).then(() => signature)
  }
  const wxpay = new Wechatpay(options({ privateKey: { sign }, baseUrl: gateway.url }))
  t.after(() => wxpay.close())
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
})

test('100,000 repeated names in a query cost no more than the square root of forever', async (t) => {
  const { wxpay } = await open(t)
  // Quadratic work would not end within the time of any test runner.
  const query = Array.from({ length: 100_000 }, () => ['a', '1'])
  const error = await rejection(wxpay.request('GET', '/v3/x', { query }))
  assert.equal(error.name, 'ValidationError')
})

test('idempotent is true, false or nothing', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const idempotent of ['no', 'false', 1, 0, {}, null]) {
    gateway.plan({ fault: 'reset' })
    const error = await rejection(wxpay.transactions.create(debit(), { idempotent }))
    assert.deepEqual([error.name, error.issues[0].path], ['ValidationError', 'idempotent'], String(idempotent))
    assert.equal((await rejection(wxpay.request('POST', '/v3/x', { idempotent }))).name, 'ValidationError')
    assert.equal(gateway.requests.length, 0)
    gateway.planned.length = 0
  }
  for (const idempotent of [false, undefined]) {
    gateway.requests.length = 0
    gateway.plan({ fault: 'reset' })
    await rejection(wxpay.transactions.create(debit(), { idempotent }))
    assert.equal(gateway.requests.length, 1)
  }
})

test('a GET takes no json, on every platform', async (t) => {
  const { gateway, wxpay } = await open(t)
  const error = await rejection(wxpay.request('get', PRE_SIGN, { json: {} }))
  assert.equal(error.name, 'ValidationError')
  assert.match(error.message, /query/)
  assert.equal(gateway.requests.length, 0)
})

test('a clock that is an async function is refused, and that its promise rejects ends no program', async (t) => {
  const { gateway } = await open(t)
  const strays = []
  const keep = (error) => strays.push(error)
  process.on('unhandledRejection', keep)
  t.after(() => process.off('unhandledRejection', keep))
  const now = async () => {
    throw new Error('no time')
  }
  const wxpay = new Wechatpay(options({ now, baseUrl: gateway.url }))
  t.after(() => wxpay.close())
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.equal(error.name, 'ConfigError')
  assert.match(error.message, /the option now must return a number of ms, got/)
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.deepEqual(strays, [])
})
