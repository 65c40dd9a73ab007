// Every documented operation, called by its name, against the sandbox: what the client sends and what the sandbox asks for
// were written apart, and so were their answers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callOf, documented, inputFields, sampleOf } from './documented.mjs'
import { openShop } from './sandbox.mjs'

/** 10:00 in Beijing: every window is open, or is after a day. */
const MORNING = Date.parse('2026-03-10T10:00:00+08:00')
const DAY = 86_400_000

const open = (t) => openShop(t, { now: () => MORNING, retryDelays: [], client: { now: () => MORNING } })

let count = 0
const day = (days) => new Date(MORNING + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)

const values = (sandbox, today) => [
  [/^(sp_|combine_)?mchid$/, () => sandbox.merchant.mchid],
  [/url$/, () => 'http://127.0.0.1:9/notify'],
  [/estimated_deduct_date$/, () => day(today + 1)],
  [/currency$/, () => 'CNY'],
  [/expired_time$/, () => `${day(today)}T12:00:00+08:00`],
  [/^(offset|limit|business_product_id)$/, () => '2'],
  [/(_no|_code|_id)$/, () => String(++count).padStart(8, '0')],
]

/** An input that means something: `facts` by their names, at any depth; those that are undefined are left out. */
function meant(sandbox, operation, size, facts, today) {
  const meaning = values(sandbox, today)
  const filled = (fields, input) =>
    Object.fromEntries(
      Object.entries(input).map(([name, given]) => {
        const { type, sealed, fields: below } = fields.find((field) => field.name === name)
        if (type === 'object') return [name, filled(below, given)]
        if (type === 'array') return [name, given.map((item) => filled(below, item))]
        if (name in facts) return [name, facts[name]]
        const [, value] = meaning.find(([pattern]) => pattern.test(name)) ?? []
        return [name, type === 'string' && !sealed && value ? value() : given]
      }),
    )
  return filled(inputFields(operation), sampleOf(inputFields(operation), size))
}

const remembered = /^(ecommerce-combine|papay-scheduled|transfer-auth|global-papay|password-exempt)/
const of = (family, kind) => documented.find((each) => each.id.startsWith(`${family}.`) && each.kind === kind)

/** What must have happened before an operation, and the numbers that came of it. */
async function before({ sandbox, wxpay }, { id, kind }, state) {
  const [family] = id.split('.')
  if (!remembered.test(family) || kind === 'presign' || kind === 'order-and-sign') return {}
  const presign = of(family, 'presign')
  await callOf(wxpay, presign)(meant(sandbox, presign, 'full', { prepay_id: undefined }, state.today))
  const { contract_id } = await sandbox.approve(sandbox.contracts.at(-1).pre_entrustweb_id)
  const { plan_id, out_contract_code, details } = sandbox.contracts.at(-1)
  const facts = {
    plan_id,
    service_id: plan_id,
    out_contract_code,
    contract_id,
    sub_mchid: details.sub_mchid ?? '1900000109',
    out_authorization_no: out_contract_code,
    authorization_id: contract_id,
    total: 1,
  }
  if (family.startsWith('papay-scheduled') && kind === 'debit') {
    const schedule = of(family, 'schedule-debit')
    await callOf(wxpay, schedule)(meant(sandbox, schedule, 'full', facts, state.today))
    await sandbox.advance(DAY)
    state.today++
  }
  if (kind !== 'query-order' && kind !== 'reverse') return facts
  const debit = of(family, 'debit')
  await callOf(wxpay, debit)(meant(sandbox, debit, 'full', facts, state.today))
  const { combine_out_trade_no, sub_orders } = sandbox.orders.at(-1)
  return {
    ...facts,
    combine_out_trade_no,
    out_trade_no: combine_out_trade_no,
    transaction_id: sub_orders[0].transaction_id,
  }
}

const types = { string: 'string', integer: 'number', boolean: 'boolean', object: 'object' }

function assertDocumented(id, fields, value) {
  for (const [name, given] of Object.entries(value)) {
    const field = fields.find((each) => each.name === name)
    if (!field && id.startsWith('ecommerce-combine') && name === 'contract_id') continue
    assert.ok(field, `${id}: ${name} is not documented`)
    if (field.type === 'array') for (const item of given) assertDocumented(id, field.fields, item)
    else assert.equal(typeof given, types[field.type], `${id}: ${field.path}`)
    if (field.type === 'object') assertDocumented(id, field.fields, given)
  }
  for (const { name, path, required } of fields) assert.ok(!required || name in value, `${id}: ${path} is missing`)
}

for (const size of ['printed', 'full']) {
  test(`the sandbox takes every operation, ${size}, and answers as documented`, async (t) => {
    const shop = await open(t)
    const { sandbox, wxpay } = shop
    const state = { today: 0 }
    const failed = []
    for (const operation of documented) {
      try {
        const facts = await before(shop, operation, state)
        const input = meant(sandbox, operation, size, { ...facts, password_free_contract_id: undefined }, state.today)
        // The one or the other names the authorisation; neither is required.
        if (operation.kind === 'payout') input.out_authorization_no = facts.out_authorization_no
        const answer = await callOf(wxpay, operation)(input)
        const seen = sandbox.requests.at(-1)
        assert.deepEqual([seen.verified, seen.status], [true, operation.status])
        if (operation.status === 204) assert.equal(answer, undefined)
        else assertDocumented(operation.id, operation.answer, answer)
      } catch (error) {
        failed.push(`${operation.id}: ${error.message} ${sandbox.requests.at(-1)?.reason}`)
      }
    }
    assert.deepEqual(failed, [])
  })
}
