import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appLaunch, miniProgramLaunch } from 'wechatpay-entrust'
import { merchant, open } from '../client/merchant.mjs'
import { isGenuine } from '../gateway.mjs'
import { debit, operations, reversal, subOrder } from './operations.mjs'

for (const [name, { call, input, sent, answer }] of Object.entries(operations)) {
  test(`${name}: the bytes that leave, and what comes back`, async (t) => {
    const { gateway, wxpay } = await open(t)
    gateway.plan(answer)
    const given = structuredClone(input)
    assert.deepEqual(await call(wxpay, input), answer.json)
    assert.deepEqual(input, given, 'the input stays as it was')
    const [request] = gateway.requests
    assert.deepEqual(request.faults, [])
    assert.deepEqual([request.method, request.target], sent.slice(0, 2))
    if (sent[2] === undefined) assert.equal(request.body.length, 0)
    else assert.deepEqual(JSON.parse(request.body), sent[2])
    assert.equal(gateway.requests.length, 1)
  })

  test(`${name}: a style sends the same, and knows whether it may be repeated`, async (t) => {
    const { gateway, wxpay } = await open(t)
    const [method, target, json] = sent
    gateway.plan(answer)
    await wxpay.request(method, target, { json })
    assert.deepEqual(gateway.requests[0].faults, [])
    const quick = { 'Retry-After': '0' }
    gateway.plan({ status: 500, unsigned: true, headers: quick }, answer)
    const outcome = wxpay.request(method, target, { json })
    if (name === 'transactions.create') await assert.rejects(outcome, { name: 'ApiError', status: 500 })
    else assert.deepEqual((await outcome).data, answer.json)
    assert.equal(gateway.requests.length, name === 'transactions.create' ? 2 : 3)
  })
}

test('an order number is encoded once, and signed as it is sent', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = () => ({ status: 204 })
  const path = (text) => `/v3/ecommerce/combine-papay/transactions/${text}/reverse`
  const spellings = { 'P2015_-*|@': 'P2015_-*%7C%40', '||': '%7C%7C', '@': '%40', '-_*': '-_*', '0aZ': '0aZ' }
  for (const [combine_out_trade_no, encoded] of Object.entries(spellings)) {
    await wxpay.transactions.reverse(reversal({ combine_out_trade_no }))
    const seen = gateway.requests.at(-1)
    assert.equal(seen.target, path(encoded))
    assert.ok(isGenuine(seen, merchant.publicKey))
    assert.ok(
      !isGenuine({ ...seen, target: path(combine_out_trade_no) }, merchant.publicKey) ||
        encoded === combine_out_trade_no,
    )
  }
})

test('optional fields are left out, also when they are undefined or null', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = operations['transactions.create'].answer
  const { attach, sub_appid, settle_info, sub_risk_info, ...required } = subOrder()
  const { risk_info, ...rest } = debit({ sub_orders: [required] })
  const nothing = { attach: undefined, sub_appid: null, settle_info: undefined, sub_risk_info: null }
  await wxpay.transactions.create(rest)
  await wxpay.transactions.create({ ...rest, risk_info: null, sub_orders: [{ ...required, ...nothing }] })
  await wxpay.transactions.create({ ...rest, sub_orders: [{ ...required, settle_info: {} }] })
  const [first, second, third] = gateway.requests.map(({ body }) => JSON.parse(body))
  assert.deepEqual(first, rest)
  assert.deepEqual(second, rest)
  assert.deepEqual(third.sub_orders[0].settle_info, {})
  assert.ok(attach && sub_appid && settle_info && sub_risk_info && risk_info)
})

test('app pre-sign without its two own fields, and with return_app: false', async (t) => {
  const { gateway, wxpay } = await open(t)
  const { input } = operations['preEntrustSign.miniProgram']
  const result = await wxpay.preEntrustSign.app(input)
  await wxpay.preEntrustSign.app({ ...input, return_app: false })
  const bodies = gateway.requests.map(({ body }) => JSON.parse(body))
  assert.deepEqual(bodies, [input, { ...input, return_app: false }])
  const pre_entrustweb_id = '5778aadY9nltAsZzXixCkFIGYnV2V'
  assert.deepEqual(appLaunch(result), { businessType: 12, queryInfo: { pre_entrustweb_id } })
  assert.deepEqual(miniProgramLaunch(result).extraData, { pre_entrustweb_id })
  for (const wrong of [undefined, {}, { pre_entrustweb_id: '' }, Promise.resolve(result)]) {
    assert.throws(() => appLaunch(wrong), { name: 'ConfigError', message: /awaited/ })
  }
})

test('fifty sub orders go out in their order', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = operations['transactions.create'].answer
  const sub_orders = Array.from({ length: 50 }, (_, index) => subOrder({ out_trade_no: `N${index}` }))
  await wxpay.transactions.create(debit({ sub_orders }))
  assert.deepEqual(JSON.parse(gateway.requests[0].body).sub_orders, sub_orders)
})
