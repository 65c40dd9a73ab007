import assert from 'node:assert/strict'
import { constants, privateDecrypt } from 'node:crypto'
import { test } from 'node:test'
import { isSigned, openSandbox } from './merchant.mjs'
import { ask, fill, MORNING, nextDay, OPERATIONS, refused, send, tomorrow } from './operation.mjs'

const FAMILIES = [...new Set(OPERATIONS.map(({ family }) => family))]
/** A signed contract by every name that an operation may know it by. */
async function contractOf(sandbox, family) {
  const presign = OPERATIONS.find((op) => op.family === family && op.kind === 'presign')
  const deduct_schedule = {
    estimated_deduct_date: tomorrow(sandbox),
    estimated_deduct_amount: { total: 100 },
    description: '扣款',
  }
  await ask(sandbox, presign.id, family.startsWith('papay-scheduled') ? { deduct_schedule } : {})
  const { pre_entrustweb_id } = sandbox.contracts.at(-1)
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  const { plan_id, out_contract_code, details } = sandbox.contracts.at(-1)
  const numbers = { plan_id, service_id: plan_id, out_contract_code, contract_id, sub_mchid: details.sub_mchid }
  return { ...numbers, out_authorization_no: out_contract_code, authorization_id: contract_id }
}

async function bookingOf(sandbox, family) {
  const contract = await contractOf(sandbox, family)
  await ask(sandbox, `${family}.schedule`, contract)
  await nextDay(sandbox)
  return contract
}

async function orderOf(sandbox, family) {
  const debit = OPERATIONS.find((op) => op.family === family && op.kind === 'debit')
  const contract = await contractOf(sandbox, family)
  await ask(sandbox, debit.id, contract)
  const order = sandbox.orders.at(-1)
  const numbers = { out_trade_no: order.combine_out_trade_no, transaction_id: order.sub_orders[0].transaction_id }
  return { combine_out_trade_no: order.combine_out_trade_no, ...numbers }
}

const REMEMBERS = /combine|scheduled|transfer|global|password-exempt/
/** What must have happened before an operation of this kind. */
function before(sandbox, { family, kind }) {
  if (!REMEMBERS.test(family)) return {}
  if (kind === 'query-order') return orderOf(sandbox, family)
  if (kind === 'debit' && family.startsWith('papay-scheduled')) return bookingOf(sandbox, family)
  return /query|terminate|schedule|debit|payout/.test(kind) ? contractOf(sandbox, family) : {}
}

/** Leaves one way of three to name a contract. */
const ONE_WAY = { 'contract_info.password_free_contract_id': undefined }

const TYPES = { string: 'string', integer: 'number', boolean: 'boolean', object: 'object' }

function assertDocumented(op, answer, merchant) {
  const documented = new Map(op.answer.map((field) => [field.name, field]))
  const look = (json, prefix) => {
    for (const [key, inner] of Object.entries(json)) {
      const field = documented.get(prefix + key)
      // The debits of combine-papay name their contract too.
      if (field === undefined && key === 'contract_id' && op.family.startsWith('ecommerce-combine')) continue
      assert.ok(field, `${op.id}: ${prefix}${key} is not documented`)
      assert.equal(Array.isArray(inner), field.isList, `${op.id}: ${field.name}`)
      for (const item of field.isList ? inner : [inner]) {
        assert.equal(typeof item, TYPES[field.type], `${op.id}: ${field.name}`)
        if (field.type === 'object') look(item, `${field.name}.`)
        if (field.encrypted) assert.equal(open(merchant, item), '张三')
      }
    }
    for (const field of op.answer.filter(({ name }) => name.slice(0, name.lastIndexOf('.') + 1) === prefix)) {
      if (field.required) assert.ok(field.name.split('.').at(-1) in json, `${op.id}: ${field.name} is missing`)
    }
  }
  look(answer, '')
}

function open({ privateKey: key }, text) {
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return privateDecrypt({ key, padding, oaepHash: 'sha1' }, Buffer.from(text, 'base64')).toString()
}

for (const family of FAMILIES) {
  const operations = OPERATIONS.filter((op) => op.family === family)
  test(`${family}: ${operations.length} operations answer with the documented fields`, async (t) => {
    const sandbox = await openSandbox(t, { now: () => MORNING, retryDelays: [] })
    for (const op of operations) {
      for (const all of [false, true]) {
        const given = { ...(await before(sandbox, op)), ...ONE_WAY }
        const answer = await send(sandbox, op, fill(sandbox, op, { all, given }))
        const about = `${op.id}: ${answer.text} ${sandbox.requests.at(-1).reason}`
        assert.equal(answer.status, op.status, about)
        assert.ok(isSigned(answer, sandbox.merchant.certs), about)
        if (op.status === 200) assertDocumented(op, answer.json, sandbox.merchant)
        else assert.equal(answer.text, '')
      }
    }
  })

  test(`${family}: what is required is missed, and types are looked at`, async (t) => {
    const sandbox = await openSandbox(t, { now: () => MORNING })
    for (const op of operations) {
      const expect = async (spoil, field, location) => {
        const request = fill(sandbox, op, { all: true, given: ONE_WAY })
        spoil(request)
        const answer = await send(sandbox, op, request)
        const about = `${op.id} ${field}: ${answer.text}`
        assert.deepEqual([answer.status, answer.json?.code], [400, 'PARAM_ERROR'], about)
        assert.deepEqual([answer.json.detail.field, answer.json.detail.location], [field, location], about)
      }
      for (const field of op.query.filter(({ required }) => required)) {
        await expect(({ query }) => delete query[field.name], field.name, 'query')
      }
      for (const field of op.params.filter(({ type }) => type === 'integer')) {
        await expect(({ params }) => (params[field.name] = 'x'), field.name, 'url')
      }
      for (const field of op.body.filter(({ name }) => !(name in ONE_WAY))) {
        const pointer = `/${field.way.map((step, at) => (at < field.way.length - 1 ? step.replace('[]', '/0') : step.replace('[]', ''))).join('/')}`
        const change = (work) => (request) => {
          const parent = pointer
            .split('/')
            .slice(1, -1)
            .reduce((at, step) => at[step], request.body)
          work(parent, pointer.split('/').at(-1))
        }
        if (field.required)
          await expect(
            change((at, key) => delete at[key]),
            pointer,
            'body',
          )
        await expect(
          change((at, key) => (at[key] = field.type === 'string' ? 7 : 'seven')),
          pointer,
          'body',
        )
        if (field.max)
          await expect(
            change((at, key) => (at[key] = 'a'.repeat(field.max + 1))),
            pointer,
            'body',
          )
      }
    }
    assert.deepEqual([sandbox.contracts.length, sandbox.orders.length], [0, 0])
  })
}

test('there are 123 operations, and no others', async (t) => {
  const sandbox = await openSandbox(t)
  assert.equal(OPERATIONS.length, 123)
  for (const path of ['/v3/papay/contracts', '/v3/papay/transactions', '/v3/papay/partner/contracts/1/notify']) {
    const answer = await send(sandbox, { method: 'GET', path }, { params: {}, query: {} })
    assert.deepEqual([answer.status, answer.text], [404, ''], path)
  }
})

test('a debit of a family that keeps no orders fails with an error', async (t) => {
  const sandbox = await openSandbox(t, { now: () => MORNING })
  sandbox.fault({ kind: 'debit-failed' })
  await ask(sandbox, 'vehicle-etc.query-by-id')
  assert.deepEqual((await refused(sandbox, 'vehicle-etc.pay')).slice(0, 2), [403, 'RULE_LIMIT'])
  await ask(sandbox, 'vehicle-etc.pay')
})

test('the merchant number of a body is the caller’s', async (t) => {
  const sandbox = await openSandbox(t, { now: () => MORNING })
  const [status, code, reason] = await refused(sandbox, 'papay-notify.pre-deduct-notify', { mchid: '1900000109' })
  assert.deepEqual([status, code], [400, 'PARAM_ERROR'])
  assert.match(reason, /mchid is not the mchid in Authorization/)
})
