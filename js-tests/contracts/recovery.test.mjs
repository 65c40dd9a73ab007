import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rejection } from '../client/merchant.mjs'
import { debitOnce } from './recovery.mjs'
import { debitOf, openShop, sign } from './sandbox.mjs'

const TRANSACTIONS = '/v3/ecommerce/combine-papay/transactions'

/** A shop with a signed contract, and a clock that only moves when the recipe waits. */
async function open(t) {
  const { sandbox, wxpay } = await openShop(t, { client: { timeout: 200, maxRetries: 0 } })
  const { contract_id } = await sign(sandbox, wxpay)
  const clock = { time: 0, waits: 0 }
  const wait = async (ms) => {
    clock.time += ms
    clock.waits++
  }
  const debit = debitOf(sandbox, contract_id)
  sandbox.requests.length = 0
  const run = () => debitOnce(wxpay, debit, { now: () => clock.time, wait })
  const calls = () => sandbox.requests.map(({ method, path }) => `${method} ${path.slice(TRANSACTIONS.length)}`)
  return { sandbox, wxpay, debit, clock, run, calls }
}

const QUERY = 'GET /P2015_-*%7C%40'
const REVERSE = 'POST /P2015_-*%7C%40/reverse'

test('a debit that works needs no recovery', async (t) => {
  const { run, calls } = await open(t)
  assert.equal((await run()).sub_orders[0].trade_state, 'SUCCESS')
  assert.deepEqual(calls(), ['POST '])
})

for (const kind of ['hang', 'reset', 'tampered', 'truncated']) {
  test(`${kind}, but paid: the query finds the order, and nothing is reversed`, async (t) => {
    const { sandbox, run, calls } = await open(t)
    sandbox.fault({ kind })
    assert.equal((await run()).sub_orders[0].trade_state, 'SUCCESS')
    assert.deepEqual(calls(), ['POST ', QUERY])
    assert.equal(sandbox.orders.length, 1)
  })
}

test('hang, and never paid: after a minute of queries the number is closed', async (t) => {
  const { sandbox, wxpay, debit, clock, run, calls } = await open(t)
  sandbox.fault({ kind: 'hang', processed: false })
  assert.equal(await run(), undefined)
  assert.equal(clock.time, 60_000)
  assert.deepEqual(calls(), ['POST ', ...Array.from({ length: clock.waits }, () => QUERY), REVERSE])
  assert.equal(sandbox.orders.length, 0)
  const late = await rejection(wxpay.transactions.create(debit))
  assert.deepEqual([late.status, late.code], [400, 'INVALID_REQUEST'], 'a debit that arrives late finds it closed')
})

test('a query that fails, too, is asked again', async (t) => {
  const { sandbox, run, calls } = await open(t)
  sandbox.fault({ kind: 'hang' })
  sandbox.fault({ kind: 'reset' })
  sandbox.fault({ kind: 'status', status: 500 })
  assert.equal((await run()).combine_out_trade_no, 'P2015_-*|@')
  assert.deepEqual(calls(), ['POST ', QUERY, QUERY, QUERY])
})

test('a refusal is thrown at once', async (t) => {
  const { sandbox, run, calls } = await open(t)
  sandbox.fault({ kind: 'debit-failed', status: 403, code: 'NOT_ENOUGH' })
  await assert.rejects(run(), { name: 'ApiError', code: 'NOT_ENOUGH' })
  assert.deepEqual(calls(), ['POST '])
})
