import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ResponseError } from 'wechatpay-entrust'
import { open, rejection } from '../client/merchant.mjs'
import { contractKey, operations } from './operations.mjs'

const ask = (wxpay, name) => operations[name].call(wxpay, operations[name].input)
const asIs = (name) => operations[name].answer.json

/** What each answer cannot do without, and values that it must not have. */
const needed = {
  'preEntrustSign.app': { pre_entrustweb_id: 5, mchid: 5, plan_id: 'x', out_contract_code: {} },
  'contracts.query': { mchid: 5, plan_id: '12535', out_contract_code: 5, contract_state: 1 },
  'contracts.terminate': { mchid: [], plan_id: 1.5, out_contract_code: 5 },
  'transactions.create': { combine_appid: 5, combine_mchid: 5, combine_out_trade_no: 5 },
  'transactions.query': { combine_appid: null, combine_mchid: true, combine_out_trade_no: 5 },
}
for (const [name, fields] of Object.entries(needed)) {
  test(`${name}: what must be there`, async (t) => {
    const { gateway, wxpay } = await open(t)
    for (const [path, wrong] of Object.entries(fields)) {
      for (const value of [undefined, wrong]) {
        gateway.plan({ json: { ...asIs(name), [path]: value } })
        const error = await rejection(ask(wxpay, name))
        assert.ok(error instanceof ResponseError, String(error))
        assert.equal(error.field, path)
      }
    }
  })

  test(`${name}: nothing but what must be there, and fields that are new`, async (t) => {
    const { gateway, wxpay } = await open(t)
    const least = Object.fromEntries(Object.keys(fields).map((field) => [field, asIs(name)[field]]))
    const more = { ...asIs(name), miniprogram_path: 'pages/a', deep: [{ 新: null }], contract_state: 'TO_BE_RENEWED' }
    for (const json of [least, more]) {
      gateway.plan({ json })
      assert.deepEqual(await ask(wxpay, name), json)
    }
  })
}

test('a contract that was never signed has no contract_id, and null stands for nothing', async (t) => {
  const { gateway, wxpay } = await open(t)
  const bare = { mchid: '1900000109', ...contractKey, contract_state: 'NOT_SIGNED' }
  const nulls = { ...bare, contract_id: null, contract_terminate_info: null, openid: null }
  gateway.plan({ json: bare }, { json: nulls }, { json: { ...bare, contract_terminate_info: {} } })
  assert.deepEqual(await wxpay.contracts.query(contractKey), bare)
  assert.deepEqual(await wxpay.contracts.query(contractKey), nulls)
  assert.equal((await wxpay.contracts.query(contractKey)).contract_id, undefined)
})

test('faults deep inside an answer are named by their place', async (t) => {
  const { gateway, wxpay } = await open(t)
  const order = asIs('transactions.query')
  const [sub] = order.sub_orders
  const wrong = {
    'sub_orders[1].trade_state': [sub, { ...sub, trade_state: undefined }],
    'sub_orders[0].amount.total_amount': [{ ...sub, amount: { total_amount: '100' } }],
    'sub_orders[0].out_trade_no': [{ ...sub, out_trade_no: 5 }],
    'sub_orders[0]': ['text'],
    sub_orders: {},
  }
  for (const [path, sub_orders] of Object.entries(wrong)) {
    gateway.plan({ json: { ...order, sub_orders } })
    assert.equal((await rejection(ask(wxpay, 'transactions.query'))).field, path)
  }
  gateway.plan({ json: { ...asIs('contracts.query'), contract_terminate_info: { contract_terminated_time: 5 } } })
  const error = await rejection(ask(wxpay, 'contracts.query'))
  assert.equal(error.field, 'contract_terminate_info.contract_terminated_time')
})

test('more than fifty orders, long texts and amounts of zero pass in an answer', async (t) => {
  const { gateway, wxpay } = await open(t)
  const order = asIs('transactions.query')
  const sub = { ...order.sub_orders[0], bank_type: 'x'.repeat(100), amount: { total_amount: 0 } }
  const json = { ...order, sub_orders: Array.from({ length: 60 }, () => sub) }
  gateway.plan({ json })
  assert.deepEqual(await ask(wxpay, 'transactions.query'), json)
})

test('a reversal resolves to undefined, and its 204 is verified', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan(
    { status: 204 },
    { status: 204, text: 'other' },
    { status: 204, unsigned: true },
    { status: 200, json: {} },
  )
  assert.equal(await ask(wxpay, 'transactions.reverse'), undefined)
  assert.equal((await rejection(ask(wxpay, 'transactions.reverse'))).reason, 'mismatch')
  assert.equal((await rejection(ask(wxpay, 'transactions.reverse'))).reason, 'missing-header')
  assert.deepEqual(await ask(wxpay, 'transactions.reverse'), {}, 'a 200 with a body is no failure')
})
