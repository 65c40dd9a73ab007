// What `transactions.debit` does at each of its edges, one by one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError, ConfigError, PendingError, TransportError, ValidationError } from 'wechatpay-entrust'
import { rejection } from '../client/merchant.mjs'
import { subOrder } from '../contracts/operations.mjs'
import { openBank, openClient, orderOf, stepsOf } from './bank.mjs'

/** A bank whose requests end as the lists say, in turn, and then truly; and a client. */
async function open(t, script = {}, change) {
  const bank = await openBank(t)
  bank.plan = (_, step, count) => script[step]?.[count - 1]
  return { bank, wxpay: openClient(t, bank, { timeout: 20_000, ...change }) }
}

/** The same, and the minute ends with the first query that is answered, however long that takes here. */
async function openShort(t, script, change) {
  const setting = await open(t, script, change)
  const { now } = performance
  let ahead = 0
  t.mock.method(performance, 'now', () => now.call(performance) + ahead)
  setting.bank.onProcessed = ({ step }) => {
    if (step === 'query') ahead += 60_000
  }
  return setting
}

const debit = (wxpay, options, order = orderOf('P1')) =>
  wxpay.transactions.debit(order, { minute: 5_000, pause: 5, ...options })
const lost = Array(100).fill('500')

test('one call where nothing goes wrong', async (t) => {
  const { bank, wxpay } = await open(t)
  const { outcome, transaction, error } = await debit(wxpay)
  assert.equal(outcome, 'paid')
  assert.equal(transaction.sub_orders[0].trade_state, 'SUCCESS')
  assert.equal(error, undefined)
  assert.deepEqual(stepsOf(bank, 'P1'), ['create'])
})

test('declined: 4xx but 408 with a code of WeChat Pay’s own', async (t) => {
  for (const [fault, retryable] of Object.entries({ '401-': false, '403-': false, '400-': false, '429-': true })) {
    const { bank, wxpay } = await open(t, { create: [fault] })
    const { outcome, error, transaction } = await debit(wxpay)
    assert.equal(outcome, 'declined')
    assert.ok(error instanceof ApiError)
    assert.equal(error.retryable, retryable)
    assert.equal(transaction, undefined)
    assert.deepEqual(stepsOf(bank, 'P1'), ['create'], fault)
  }
})

test('declined with the transaction where every sub-order failed for good', async (t) => {
  const { wxpay } = await open(t, { create: ['fails'] })
  const { outcome, error, transaction } = await debit(wxpay)
  assert.deepEqual([outcome, error], ['declined', undefined])
  assert.equal(transaction.sub_orders[0].trade_state, 'PAYERROR')
})

test('open: what says nothing is asked for, and paid where it was', async (t) => {
  const open_ = [
    'reset',
    'cut',
    'tampered',
    'unsigned',
    '202',
    '302',
    '408',
    '500',
    '504',
    'html',
    'SYSTEM_ERROR',
    'ORDER_PAID',
  ]
  for (const fault of open_) {
    const { bank, wxpay } = await open(t, { create: [fault], query: ['500', 'forged', '403'] })
    assert.equal((await debit(wxpay)).outcome, 'paid', fault)
    assert.deepEqual(stepsOf(bank, 'P1'), ['create', 'query', 'query', 'query', 'query'], fault)
  }
})

test('INVALID_REQUEST may mean that an order stands under this number', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['INVALID_REQUEST-'] })
  assert.equal((await debit(wxpay, { minute: 100 })).outcome, 'reversed')
  assert.deepEqual(stepsOf(bank, 'P1').at(-1), 'reverse')
})

test('an order that is not paid in its minute is reversed', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['waits'] })
  assert.deepEqual(await debit(wxpay, { minute: 1500, pause: 20 }), { outcome: 'reversed' })
  assert.ok(!bank.ledger.holds('P1'))
  assert.ok(stepsOf(bank, 'P1').filter((step) => step === 'query').length > 1)
})

test('a debit that hangs has no more than the minute; it is asked for before it is reversed', async (t) => {
  const paid = await open(t, { create: ['hang'] })
  assert.equal((await debit(paid.wxpay, { minute: 1500 })).outcome, 'paid')
  assert.deepEqual(stepsOf(paid.bank, 'P1'), ['create', 'query'])
  const unpaid = await open(t, { create: ['hang-'] })
  assert.equal((await debit(unpaid.wxpay, { minute: 1500 })).outcome, 'reversed')
  assert.deepEqual(stepsOf(unpaid.bank, 'P1'), ['create', 'query', 'reverse'])
})

test('a query gets ten seconds even at the end of the minute, a reversal the time of any call', async (t) => {
  const { wxpay } = await openShort(t, { create: ['reset'], query: ['500'] })
  let now
  const limits = { create: [], query: [], reverse: [] }
  const onStep = ({ step }) => {
    now = step
  }
  const { setTimeout: wait } = globalThis
  t.mock.method(globalThis, 'setTimeout', (run, ms, ...rest) => {
    limits[now]?.push(ms)
    return wait(run, ms, ...rest)
  })
  assert.equal((await debit(wxpay, { minute: 9_000, pause: 1, onStep })).outcome, 'reversed')
  assert.ok(
    limits.create.some((ms) => ms > 8_000 && ms <= 9_000),
    'the minute',
  )
  assert.ok(limits.query.includes(10_000))
  assert.ok(limits.reverse.length > 0 && !limits.reverse.includes(10_000))
})

test('a refused reversal is followed by one more query', async (t) => {
  const { bank, wxpay } = await openShort(t, { create: ['reset'], query: ['500'], reverse: ['ORDER_PAID-'] })
  assert.equal((await debit(wxpay, { minute: 60_000 })).outcome, 'paid')
  assert.deepEqual(stepsOf(bank, 'P1'), ['create', 'query', 'reverse', 'query'])
})

test('after a reversal that got lost, paid is not told: it may still arrive', async (t) => {
  for (const fault of ['reset-', '500-', '429-', '401-', '202-', 'SYSTEM_ERROR-']) {
    const { bank, wxpay } = await openShort(t, { create: ['reset'], query: ['500'], reverse: [fault] })
    const error = await rejection(debit(wxpay, { minute: 60_000 }))
    assert.ok(error instanceof PendingError, fault)
    assert.deepEqual(stepsOf(bank, 'P1'), ['create', 'query', 'reverse', 'query'])
    assert.equal((await debit(wxpay, { resume: true })).outcome, 'paid')
  }
  const { wxpay } = await openShort(t, { create: ['reset'], query: ['500'], reverse: ['reset'] })
  assert.equal((await debit(wxpay, { minute: 60_000 })).outcome, 'reversed', 'the query says so')
})

test('PendingError names the order, its cause and the Request-ID, and what to do', async (t) => {
  const { wxpay } = await open(t, { create: ['reset'], query: lost, reverse: lost })
  const error = await rejection(debit(wxpay, { minute: 50 }))
  assert.ok(error instanceof PendingError)
  assert.deepEqual([error.name, error.code, error.combine_out_trade_no], ['PendingError', 'ERR_PENDING', 'P1'])
  assert.equal(error.cause.status, 500)
  assert.match(error.requestId, /^req-/)
  assert.match(error.message, /P1.*open.*resume: true/)
})

test('resume never creates', async (t) => {
  const { bank, wxpay } = await open(t)
  assert.equal((await debit(wxpay, { resume: true, minute: 50 })).outcome, 'reversed')
  assert.ok(!stepsOf(bank, 'P1').includes('create'))
  bank.ledger.create('P2', orderOf('P2'))
  assert.equal((await debit(wxpay, { resume: true }, orderOf('P2'))).outcome, 'paid')
  bank.ledger.reverse('P2')
  assert.equal((await debit(wxpay, { resume: true }, orderOf('P2'))).outcome, 'reversed')
  assert.ok(!bank.taken.some(({ step }) => step === 'create'))
})

test('every sub-order counts', async (t) => {
  const { bank, wxpay } = await open(t)
  const sub_orders = [subOrder(), subOrder({ out_trade_no: 'S2' })]
  bank.ledger.create('P1', orderOf('P1'))
  const both = orderOf('P1', { sub_orders })
  assert.equal((await debit(wxpay, { resume: true, minute: 50 }, both)).outcome, 'reversed', 'one of two is not told')
  assert.deepEqual(bank.taken.at(-1).step, 'reverse')
})

test('what the states of sub-orders come to: an end only where all of them are at one', async (t) => {
  const states = {
    'SUCCESS SUCCESS': 'paid',
    'REVOKED REVOKED': 'reversed',
    'PAYERROR PAYERROR': 'declined',
    'CLOSED CLOSED': 'declined',
    'PAYERROR CLOSED': 'declined',
    'CLOSED REVOKED': 'declined',
    'SUCCESS PAYERROR': undefined,
    'PAYERROR SUCCESS': undefined,
    'SUCCESS REVOKED': undefined,
    'SUCCESS USERPAYING': undefined,
    'CLOSED NOTPAY': undefined,
    'PAYERROR SOMETHING_NEW': undefined,
  }
  const { bank, wxpay } = await open(t)
  for (const [given, expected] of Object.entries(states)) {
    const number = given.replace(' ', '-')
    const order = orderOf(number, { sub_orders: [subOrder(), subOrder({ out_trade_no: 'S2' })] })
    bank.ledger.create(number, order, given.split(' '))
    const { outcome, transaction } = await debit(wxpay, { resume: true, minute: 20 }, order)
    assert.equal(outcome, expected ?? 'reversed', given)
    assert.equal(transaction === undefined, outcome === 'reversed', given)
    assert.equal(stepsOf(bank, number).includes('reverse'), expected === undefined, given)
  }
})

test('onStep is awaited before each step, with its number and how often', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['reset'], query: ['500', '500'] })
  const told = []
  const onStep = async (step) => {
    await new Promise(setImmediate)
    told.push({ ...step, sent: bank.taken.length })
  }
  await debit(wxpay, { onStep })
  const combine_out_trade_no = 'P1'
  assert.deepEqual(told, [
    { step: 'create', combine_out_trade_no, attempt: 1, sent: 0 },
    { step: 'query', combine_out_trade_no, attempt: 1, sent: 1 },
    { step: 'query', combine_out_trade_no, attempt: 2, sent: 2 },
    { step: 'query', combine_out_trade_no, attempt: 3, sent: 3 },
  ])
})

for (const how of ['throws', 'rejects']) {
  test(`onStep that ${how}: the step is not taken`, async (t) => {
    const script = { create: ['reset'], query: ['500'], reverse: ['500-'] }
    for (const [index, name] of ['create 1', 'query 1', 'reverse 1', 'query 2'].entries()) {
      const { bank, wxpay } = await openShort(t, script)
      const fault = new Error('the store is down')
      const onStep = ({ step, attempt }) => {
        if (name !== `${step} ${attempt}`) return undefined
        if (how === 'rejects') return Promise.reject(fault)
        throw fault
      }
      const error = await rejection(debit(wxpay, { onStep, minute: 60_000 }))
      assert.equal(bank.taken.length, index, name)
      if (index === 0) assert.equal(error, fault)
      else assert.deepEqual([error.name, error.cause], ['PendingError', fault])
    }
  })
}

test('a signal: nothing is sent where it fired before, and nothing is reversed', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['reset'], query: lost })
  const before = await rejection(debit(wxpay, { signal: AbortSignal.abort('enough') }))
  assert.ok(before instanceof TransportError)
  assert.deepEqual([before.kind, before.attempts, before.cause], ['abort', 0, 'enough'])
  assert.equal(bank.taken.length, 0)
  for (const moment of ['create', 'query']) {
    const controller = new AbortController()
    bank.onRequest = ({ step }) => step === moment && controller.abort('enough')
    const error = await rejection(debit(wxpay, { signal: controller.signal, minute: 20_000 }, orderOf(moment)))
    assert.ok(error instanceof PendingError, moment)
    assert.deepEqual([error.cause.kind, error.cause.cause], ['abort', 'enough'])
    assert.ok(!stepsOf(bank, moment).includes('reverse'))
  }
})

test('a signal ends the wait for onStep, and the pause', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['reset'], query: lost })
  const never = AbortSignal.timeout(50)
  const stuck = await rejection(debit(wxpay, { signal: never, onStep: () => new Promise(() => {}) }))
  assert.deepEqual([stuck.kind, bank.taken.length], ['abort', 0])
  assert.match(stuck.message, /signal: nothing was sent$/)
  const controller = new AbortController()
  bank.onProcessed = ({ step }) => step === 'query' && setTimeout(() => controller.abort(), 30)
  const waiting = debit(wxpay, { signal: controller.signal, minute: 2 ** 31 - 2, pause: 2 ** 31 - 2 })
  assert.equal((await rejection(waiting)).cause.kind, 'abort')
})

test('a debit that cannot be signed is a ConfigError: nothing was sent, and no order is open', async (t) => {
  const { bank, wxpay } = await open(t, {}, { privateKey: { sign: () => Promise.reject(new Error('locked')) } })
  const error = await rejection(debit(wxpay))
  assert.ok(error instanceof ConfigError, String(error))
  assert.equal(bank.taken.length, 0)
})

test('what onStep throws may be anything', async (t) => {
  const { wxpay } = await open(t, { create: ['reset'] })
  const onStep = ({ step }) => (step === 'query' ? Promise.reject() : undefined)
  const error = await rejection(debit(wxpay, { onStep }))
  assert.ok(error instanceof PendingError, String(error))
  assert.equal(error.cause, undefined)
})

test('a client that is closed in the middle leaves the order open, and says so', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['reset'], query: lost })
  bank.onProcessed = ({ step }) => step === 'query' && wxpay.close()
  const error = await rejection(debit(wxpay, { minute: 2 ** 31 - 2, pause: 2 ** 31 - 2 }))
  assert.ok(error instanceof PendingError)
  assert.ok(error.cause instanceof ConfigError)
  assert.ok((await rejection(debit(wxpay))) instanceof ConfigError)
  assert.deepEqual(stepsOf(bank, 'P1'), ['create', 'query'])
})

test('wrong input is told before anything is sent, to resume too', async (t) => {
  const { bank, wxpay } = await open(t)
  const wrong = [{ minute: -1 }, { minute: '5' }, { pause: Number.NaN }, { resume: 'no' }, { onStep: 1 }, { signal: 1 }]
  for (const options of wrong) {
    const error = await rejection(debit(wxpay, options))
    assert.ok(error instanceof ValidationError, JSON.stringify(options))
    assert.deepEqual([error.issues[0].path, error.issues[0].rule], ['signal' in options ? 'signal' : '', 'type'])
  }
  for (const resume of [false, true]) {
    const given = orderOf('P 1', { sub_orders: [{ ...subOrder(), amount: { total_amount: 0, currency: 'CNY' } }] })
    const error = await rejection(debit(wxpay, { resume, onStep: () => assert.fail('no step') }, given))
    assert.deepEqual(error.issues.map(({ path }) => path).sort(), [
      'combine_out_trade_no',
      'sub_orders[0].amount.total_amount',
    ])
    assert.ok((await rejection(debit(wxpay, { resume }, null))) instanceof ValidationError)
  }
  const error = await rejection(debit(openClient(t, { url: 'https://apihk.mch.weixin.qq.com' })))
  assert.ok(error instanceof ConfigError, 'another host serves it')
  assert.equal(bank.taken.length, 0)
})

test('what the caller changes afterwards is neither sent nor reversed', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['waits'] })
  const order = orderOf('P1')
  const running = debit(wxpay, { minute: 1500 }, order)
  order.combine_out_trade_no = 'P2'
  order.sub_orders.length = 0
  assert.equal((await running).outcome, 'reversed')
  assert.deepEqual(new Set(bank.taken.map(({ number }) => number)), new Set(['P1']))
  assert.equal(bank.ledger.of('P1').body.sub_orders.length, 1)
})

test('a debit is sent once where the client may repeat', async (t) => {
  const { bank, wxpay } = await open(t, { create: ['500', 'true'], query: ['true'] }, { maxRetries: 5 })
  assert.equal((await debit(wxpay)).outcome, 'paid')
  assert.deepEqual(stepsOf(bank, 'P1'), ['create', 'query'])
})
