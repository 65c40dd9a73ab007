import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open } from '../client/merchant.mjs'
import { debit, operations, reversal, subOrder } from './operations.mjs'

const han = (length) => '汉'.repeat(length)

test('the limits themselves pass, counted in characters', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = (request) => answerTo(request)
  const all = 'abcdefghijklmnopqrstuvwxyz_-|*@0'
  const inputs = {
    'preEntrustSign.app': {
      appid: han(32),
      plan_id: 2 ** 53 - 1,
      out_contract_code: 'Z9'.repeat(16),
      contract_display_account: han(32),
      notify_url: `http://a.cn/${'b'.repeat(244)}`,
      attach: '😀'.repeat(255),
    },
    'preEntrustSign.miniProgram': {
      appid: 'w',
      plan_id: 1,
      out_contract_code: '0',
      contract_display_account: '\uffff',
      notify_url: 'HTTPS://a',
    },
    'contracts.terminate': { plan_id: 1, out_contract_code: '0', contract_termination_remark: '😀'.repeat(256) },
    'transactions.create': debit({
      combine_out_trade_no: all,
      risk_info: han(255),
      sub_orders: [
        subOrder({
          out_trade_no: 'a|',
          description: han(127),
          attach: han(128),
          settle_info: { subsidy_amount: 500_000 },
        }),
        subOrder({ out_trade_no: 'a_-|*'.repeat(6), amount: { total_amount: 2 ** 53 - 1, currency: 'CNY' } }),
        subOrder({
          amount: { total_amount: 1, currency: 'HKD' },
          settle_info: { profit_sharing: false, subsidy_amount: 0 },
        }),
      ],
    }),
    'transactions.query': { combine_out_trade_no: all },
    'transactions.reverse': reversal({ sub_orders: Array.from({ length: 50 }, () => reversal().sub_orders[0]) }),
  }
  for (const [name, input] of Object.entries(inputs)) {
    await operations[name].call(wxpay, input)
    const { faults, body, method } = gateway.requests.at(-1)
    assert.deepEqual(faults, [])
    if (method === 'GET') continue
    for (const [field, value] of Object.entries(JSON.parse(body))) assert.deepEqual(value, input[field], field)
  }
  assert.equal(gateway.requests.length, Object.keys(inputs).length)
})

/** The page's answer, about what was asked for. */
function answerTo({ method, target, body }) {
  const [, { answer }] = Object.entries(operations).find(
    ([, { sent }]) => sent[0] === method && shape(sent[1]) === shape(target),
  )
  if (!answer.json) return answer
  const asked = { ...inPath(target), ...(body.length > 0 && JSON.parse(body)) }
  const about = Object.keys(answer.json).filter((name) => IDENTITIES.includes(name) && name in asked)
  return { ...answer, json: { ...answer.json, ...Object.fromEntries(about.map((name) => [name, asked[name]])) } }
}

const IDENTITIES = ['plan_id', 'out_contract_code', 'combine_out_trade_no']

function inPath(target) {
  const [, plan, code] = /plan-id\/(\d+)\/out-contract-code\/(\w+)/.exec(target) ?? []
  if (plan) return { plan_id: Number(plan), out_contract_code: code }
  const [, order] = /transactions\/([^/]+)/.exec(target) ?? []
  return order ? { combine_out_trade_no: decodeURIComponent(order) } : {}
}

const shape = (target) =>
  target.replace(/plan-id\/.*?\/out-contract-code\/\w+/, 'contract').replace(/transactions\/[^/]+/, 'order')

test('a style sends what the typed call refuses', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ json: { ok: true } })
  const { data } = await wxpay.v3.ecommerce.combinePapay.transactions.post({ json: { sub_orders: [], newField: 1 } })
  assert.deepEqual(data, { ok: true })
  assert.deepEqual(JSON.parse(gateway.requests[0].body), { sub_orders: [], newField: 1 })
})
