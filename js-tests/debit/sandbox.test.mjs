// The same against the sandbox: each of its faults, at each step, processed and not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { openContract, orderOf } from '../documentation/setting.mjs'

const paths = { create: /\/transactions$/, query: /\/transactions\/\w+$/, reverse: /\/reverse$/ }
const plain = ['tampered', 'missing-signature', 'truncated', 'not-json', 'hang', 'reset'].map((kind) => ({ kind }))
const statuses = [202, 408, 500, 504].map((status) => ({ kind: 'status', status, retryAfter: 0 }))
const lost = [...plain, ...statuses].flatMap((fault) => [true, false].map((processed) => ({ ...fault, processed })))
/** WeChat Pay's own no: it did not do it. */
const refused = [403, 429].map((status) => ({
  kind: 'status',
  status,
  code: 'RULE_LIMIT',
  retryAfter: 0,
  processed: false,
}))
const failed = [{ kind: 'debit-failed' }, { kind: 'debit-failed', status: 403, code: 'RULE_LIMIT' }]

async function open(t) {
  const { sandbox } = await openContract(t)
  const wxpay = new Wechatpay({ ...sandbox.merchant, timeout: 1000, maxRetries: 0 })
  t.after(() => wxpay.close())
  return { sandbox, wxpay }
}

/** Whether money is with the merchant. */
function holds({ orders }, number) {
  const order = orders.find((each) => each.combine_out_trade_no === number)
  return order?.sub_orders[0].trade_state === 'SUCCESS'
}

function assertTrue(sandbox, number, outcome, fault) {
  const held = holds(sandbox, number)
  assert.equal(
    held,
    outcome === 'paid',
    `${JSON.stringify(fault)}: told ${outcome}, the sandbox ${held ? 'holds' : 'does not hold'} the money`,
  )
}

/** Debits with a fault at one step; what stays open is gone on with. */
async function settled({ sandbox, wxpay }, number, step, fault) {
  if (step !== 'create') sandbox.fault({ kind: 'reset', path: paths.create })
  const options = { minute: 400, pause: step === 'reverse' ? 60_000 : 50 }
  // The fault of the sandbox is one at a time: the next one is set when the step before it was answered.
  const onStep = (each) => {
    if (step === 'reverse' && each.step === 'query' && each.attempt === 1) {
      sandbox.fault({ kind: 'status', status: 500, path: paths.query })
    } else if (each.step === step && each.attempt === 1) sandbox.fault({ ...fault, path: paths[step] })
  }
  const debit = (more) => wxpay.transactions.debit(orderOf(sandbox, number), { ...options, ...more })
  try {
    return (await debit({ onStep })).outcome
  } catch (error) {
    assert.equal(error.code, 'ERR_PENDING', `${JSON.stringify(fault)}: ${error}`)
    sandbox.fault(null)
    return (await debit({ resume: true })).outcome
  }
}

for (const [step, faults] of Object.entries({
  create: [...lost, ...refused, ...failed],
  query: lost,
  reverse: [...lost, ...refused],
})) {
  test(`each fault of the sandbox at the ${step}`, async (t) => {
    const ends = new Set()
    const setting = await open(t)
    for (const [index, fault] of faults.entries()) {
      const number = `F${step}${index}`
      const before = setting.sandbox.requests.length
      const outcome = await settled(setting, number, step, fault)
      setting.sandbox.fault(null)
      ends.add(outcome)
      assertTrue(setting.sandbox, number, outcome, fault)
      const fresh = setting.sandbox.requests.slice(before)
      const creates = fresh.filter(({ method, path }) => method === 'POST' && paths.create.test(path))
      assert.ok(creates.length <= 1, 'sent once')
    }
    assert.ok(ends.has('paid'), [...ends].join())
    assert.ok(ends.has(step === 'create' ? 'declined' : step === 'reverse' ? 'reversed' : 'paid'), [...ends].join())
  })
}
