import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ValidationError } from 'wechatpay-entrust'
import { open, rejection } from '../client/merchant.mjs'
import { debit, operations, reversal, subOrder } from './operations.mjs'

let wxpay
let gateway
const ends = []
before(async () => {
  ;({ gateway, wxpay } = await open({ after: (work) => ends.push(work) }))
})
after(() => {
  for (const work of ends) work()
})

/** The issues of an input, as `path rule`; nothing may have been sent. */
async function issues(name, input) {
  const error = await rejection(operations[name].call(wxpay, input))
  assert.ok(error instanceof ValidationError, String(error))
  assert.equal(error.code, 'ERR_VALIDATION')
  assert.equal(gateway.connections, 0)
  for (const { path, message } of error.issues) assert.ok(message.startsWith(path || 'the input'), message)
  return error.issues.map(({ path, rule }) => `${path} ${rule}`)
}

const with_ = (name, change) => ({ ...operations[name].input, ...change })
const long = (length) => 'a'.repeat(length)
const han = (length) => '汉'.repeat(length)

const preSign = {
  appid: [
    [long(33), 'length'],
    ['', 'length'],
    [5, 'type'],
  ],
  plan_id: [
    [0, 'range'],
    [-1, 'range'],
    [1.5, 'type'],
    ['12535', 'type'],
    [2 ** 53, 'range'],
    [Number.NaN, 'type'],
  ],
  out_contract_code: [
    [long(33), 'length'],
    ['a-b', 'characters'],
    ['a_b', 'characters'],
    ['汉', 'characters'],
    ['', 'length'],
  ],
  contract_display_account: [
    [han(33), 'length'],
    ['a😀', 'characters'],
    ['𠮷', 'characters'],
    ['', 'length'],
  ],
  notify_url: [
    ['ftp://a.com/', 'format'],
    ['/notify', 'format'],
    ['https://a.com/?a=1', 'format'],
    ['https://a.com/#a', 'format'],
    ['https://', 'format'],
    [`https://a.com/${long(250)}`, 'length'],
  ],
}
const terminate = {
  contract_termination_remark: [
    [han(257), 'length'],
    ['', 'length'],
    [null, 'required'],
  ],
}
const contractKey = { plan_id: preSign.plan_id, out_contract_code: preSign.out_contract_code }
const order = {
  combine_out_trade_no: [
    [long(33), 'length'],
    ['', 'length'],
    ['a/b', 'characters'],
    ['..', 'characters'],
    ['é', 'characters'],
    [1, 'type'],
  ],
}
const top = {
  combine_appid: preSign.appid,
  combine_mchid: [[long(33), 'length']],
  ...order,
  contract_id: [
    [long(33), 'length'],
    [123, 'type'],
  ],
  risk_info: [
    [long(256), 'length'],
    ['', 'length'],
    [{}, 'type'],
  ],
}
const rules = {
  'preEntrustSign.miniProgram': preSign,
  'preEntrustSign.app': {
    ...preSign,
    return_app: [
      ['true', 'type'],
      [1, 'type'],
    ],
    attach: [
      [han(256), 'length'],
      ['', 'length'],
    ],
  },
  'contracts.query': contractKey,
  'contracts.terminate': { ...contractKey, ...terminate },
  'transactions.create': top,
  'transactions.query': order,
  'transactions.reverse': { ...order, combine_appid: preSign.appid },
}
for (const [name, fields] of Object.entries(rules)) {
  test(`${name}: every field has its rules`, async () => {
    for (const [field, cases] of Object.entries(fields)) {
      for (const [value, rule] of cases) {
        const found = await issues(name, with_(name, { [field]: value }))
        assert.deepEqual(found, [`${field} ${rule}`], `${field}: ${JSON.stringify(value)}`)
      }
    }
  })

  test(`${name}: what is required, what is too much, and what is no object`, async () => {
    const required = Object.keys(operations[name].input).filter(
      (field) => !['risk_info', 'return_app', 'attach'].includes(field),
    )
    const empty = await issues(name, {})
    assert.deepEqual(empty.sort(), required.map((field) => `${field} required`).sort())
    assert.deepEqual(await issues(name, with_(name, { openid: 'o1' })), ['openid unknown'])
    for (const value of [null, undefined, 'text', [], 5]) assert.deepEqual(await issues(name, value), [' type'])
  })
}

const sub = {
  mchid: [
    [{ mchid: long(33) }, 'length'],
    [{ mchid: undefined }, 'required'],
  ],
  attach: [[{ attach: han(129) }, 'length']],
  amount: [
    [{ amount: undefined }, 'required'],
    [{ amount: 100 }, 'type'],
    [{ amount: [] }, 'type'],
  ],
  'amount.total_amount': [
    [{ amount: { total_amount: 0, currency: 'CNY' } }, 'range'],
    [{ amount: { total_amount: 0.1, currency: 'CNY' } }, 'type'],
    [{ amount: { total_amount: '100', currency: 'CNY' } }, 'type'],
    [{ amount: { total_amount: -1, currency: 'CNY' } }, 'range'],
    [{ amount: { currency: 'CNY' } }, 'required'],
  ],
  'amount.currency': [
    [{ amount: { total_amount: 1 } }, 'required'],
    [{ amount: { total_amount: 1, currency: '¥' } }, 'characters'],
  ],
  'amount.discount': [[{ amount: { total_amount: 1, currency: 'CNY', discount: 1 } }, 'unknown']],
  out_trade_no: [
    [{ out_trade_no: 'a' }, 'length'],
    [{ out_trade_no: long(33) }, 'length'],
    [{ out_trade_no: 'a@b' }, 'characters'],
  ],
  sub_mchid: [
    [{ sub_mchid: undefined }, 'required'],
    [{ sub_mchid: 5 }, 'type'],
  ],
  sub_appid: [[{ sub_appid: long(33) }, 'length']],
  description: [
    [{ description: han(128) }, 'length'],
    [{ description: undefined }, 'required'],
  ],
  'settle_info.profit_sharing': [[{ settle_info: { profit_sharing: 'Y' } }, 'type']],
  'settle_info.subsidy_amount': [
    [{ settle_info: { subsidy_amount: 500_001 } }, 'range'],
    [{ settle_info: { subsidy_amount: -1 } }, 'range'],
  ],
  coupon: [[{ coupon: 1 }, 'unknown']],
}
for (const [path, cases] of Object.entries(sub)) {
  test(`a debit: the fourth sub order's ${path}`, async () => {
    for (const [change, rule] of cases) {
      const sub_orders = [subOrder(), subOrder(), subOrder(), subOrder(change), subOrder()]
      const found = await issues('transactions.create', debit({ sub_orders }))
      assert.deepEqual(found, [`sub_orders[3].${path} ${rule}`], JSON.stringify(change))
    }
  })
}

test('no sub order, 51 of them, and what is none', async () => {
  const many = Array.from({ length: 51 }, () => subOrder())
  const create = (sub_orders) => issues('transactions.create', debit({ sub_orders }))
  assert.deepEqual(await create([]), ['sub_orders length'])
  assert.deepEqual(await create(many), ['sub_orders length'])
  assert.deepEqual(await create(subOrder()), ['sub_orders type'])
  assert.deepEqual(await create([null]), ['sub_orders[0] type'])
  assert.deepEqual(await create([subOrder(), 'x']), ['sub_orders[1] type'])
  assert.deepEqual(await issues('transactions.reverse', reversal({ sub_orders: [] })), ['sub_orders length'])
  const [{ mchid }] = reversal().sub_orders
  assert.deepEqual(await issues('transactions.reverse', reversal({ sub_orders: [{ mchid, amount: 1 }] })), [
    'sub_orders[0].out_trade_no required',
    'sub_orders[0].sub_mchid required',
    'sub_orders[0].amount unknown',
  ])
})

test('every fault is listed, not just the first', async () => {
  const sub_orders = [subOrder({ mchid: '', amount: { total_amount: 0, currency: '' } }), subOrder({ description: 5 })]
  assert.deepEqual(await issues('transactions.create', debit({ combine_appid: '', sub_orders, extra: 1 })), [
    'combine_appid length',
    'sub_orders[0].mchid length',
    'sub_orders[0].amount.total_amount range',
    'sub_orders[0].amount.currency length',
    'sub_orders[1].description type',
    'extra unknown',
  ])
})
