import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { rejection } from '../client/merchant.mjs'
import { contractKey, reversal } from './operations.mjs'
import { debitOf, openClient, preSign, sign } from './sandbox.mjs'

let sandbox
let contract_id
let orders = 0
before(async () => {
  sandbox = await createSandbox()
  const wxpay = openClient({ after: after }, sandbox)
  ;({ contract_id } = await sign(sandbox, wxpay))
})
after(() => sandbox.close())

const nextDebit = () => debitOf(sandbox, contract_id, { combine_out_trade_no: `P${++orders}` })

/** The requests of one piece of work, and the orders it made. */
async function counted(work) {
  const before = [sandbox.requests.length, sandbox.orders.length]
  const outcome = await work()
  return { outcome, requests: sandbox.requests.length - before[0], orders: sandbox.orders.length - before[1] }
}

const faults = {
  'a timeout': [{ kind: 'hang' }, { name: 'TransportError', kind: 'timeout', attempts: 1 }],
  'a reset': [{ kind: 'reset' }, { name: 'TransportError', kind: 'network', attempts: 1 }],
  'a cut': [{ kind: 'truncated' }, { name: 'TransportError', kind: 'network', attempts: 1 }],
  ...Object.fromEntries(
    [429, 500, 502, 503].map((status) => [
      status,
      [
        { kind: 'status', status, retryAfter: 0 },
        { name: 'ApiError', status },
      ],
    ]),
  ),
  'an answer that was altered': [{ kind: 'tampered' }, { name: 'SignatureError', reason: 'mismatch' }],
}
for (const [name, [fault, expected]] of Object.entries(faults)) {
  for (const processed of [true, false]) {
    test(`a debit is not repeated after ${name}, ${processed ? '' : 'not '}processed`, async (t) => {
      const wxpay = openClient(t, sandbox, { maxRetries: 3 })
      sandbox.fault({ ...fault, times: 9, processed, path: '/v3/ecommerce/combine-papay/transactions' })
      const options = fault.kind === 'hang' ? { timeout: 150 } : {}
      const { outcome, requests, orders } = await counted(() =>
        rejection(wxpay.transactions.create(nextDebit(), options)),
      )
      sandbox.fault(null)
      for (const [key, value] of Object.entries(expected)) assert.equal(outcome[key], value, key)
      assert.equal(requests, 1)
      assert.equal(orders, processed ? 1 : 0)
    })
  }
}

test('a 202 is not repeated either, and is given as it is', async (t) => {
  const wxpay = openClient(t, sandbox)
  sandbox.fault({ kind: 'status', status: 202, times: 9 })
  const { requests } = await counted(() =>
    wxpay.request('POST', 'v3/ecommerce/combine-papay/transactions', { json: nextDebit() }),
  )
  sandbox.fault(null)
  assert.equal(requests, 1)
})

test('where no connection was made, the next attempt goes to the other address', async (t) => {
  const baseUrl = await refusingAddress()
  const attempts = []
  const wxpay = openClient(t, sandbox, { baseUrl, onAttempt: (attempt) => attempts.push(attempt) })
  const { outcome, requests, orders } = await counted(() => wxpay.transactions.create(nextDebit()))
  assert.equal(outcome.sub_orders[0].trade_state, 'SUCCESS')
  assert.deepEqual([requests, orders, attempts.length], [1, 1, 2])
  assert.match(attempts[0].error.message, /no connection was made/)
  assert.equal(attempts[1].status, 200)
})

test('where nobody listens at all, it says that nothing was processed', async (t) => {
  const baseUrl = await refusingAddress()
  const wxpay = openClient(t, sandbox, { baseUrl, backupUrl: baseUrl, maxRetries: 1 })
  const error = await rejection(wxpay.transactions.create(nextDebit()))
  assert.deepEqual([error.kind, error.attempts], ['network', 2])
  assert.match(error.message, /no connection was made/)
})

test('who says that it is idempotent has it repeated', async (t) => {
  const wxpay = openClient(t, sandbox)
  sandbox.fault({ kind: 'reset' })
  const { requests, orders } = await counted(() => wxpay.transactions.create(nextDebit(), { idempotent: true }))
  assert.deepEqual([requests, orders], [2, 1])
})

test('the other calls are repeated after every such fault', async (t) => {
  const wxpay = openClient(t, sandbox)
  const calls = {
    preSign: () => wxpay.preEntrustSign.app(preSign({ out_contract_code: 'repeated1' })),
    query: () => wxpay.contracts.query(contractKey),
    queryOrder: () => wxpay.transactions.query({ combine_out_trade_no: 'P1' }),
    reverse: () => wxpay.transactions.reverse(reversal({ combine_out_trade_no: 'P1' })),
    terminate: () => wxpay.contracts.terminate({ ...contractKey, contract_termination_remark: 'x' }),
  }
  for (const [name, call] of Object.entries(calls)) {
    sandbox.fault({ kind: 'reset' })
    sandbox.fault({ kind: 'status', status: 503, retryAfter: 0 })
    assert.equal((await counted(call)).requests, 3, name)
  }
  assert.equal(sandbox.notifications.filter(({ event_type }) => event_type.endsWith('TERMINATE')).length, 1)
})

/** An address that refuses connections: it was just given up. */
async function refusingAddress() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}
