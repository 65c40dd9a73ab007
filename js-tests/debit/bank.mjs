// A gateway in front of a ledger, which spoils what it is told to spoil, and the checks that hold whatever it does.
import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { Wechatpay } from 'wechatpay-entrust'
import { merchant, options, platform } from '../client/merchant.mjs'
import { subOrder } from '../contracts/operations.mjs'
import { openGateway } from '../gateway.mjs'
import { Ledger, refusal } from './ledger.mjs'

const FAMILY = '/v3/ecommerce/combine-papay/transactions'
const again = { headers: { 'Retry-After': '0' }, unsigned: true }

/** Answers that say nothing of what became of the request. */
const lost = {
  reset: () => ({ fault: 'reset' }),
  cut: (truth) => ({ ...truth, body: 'half of it', json: undefined, status: 200, fault: 'cut' }),
  hang: () => ({ fault: 'hang' }),
  tampered: (truth) => ({ ...truth, text: 'something else' }),
  unsigned: (truth) => ({ ...truth, ...again, status: truth.status ?? 200 }),
  202: () => ({ status: 202, json: {}, headers: again.headers }),
  302: () => ({ ...again, status: 302 }),
  408: () => ({ ...again, status: 408 }),
  500: () => ({ ...again, status: 500 }),
  504: () => ({ ...again, status: 504 }),
  html: () => ({ ...again, status: 404, body: '<html>' }),
  SYSTEM_ERROR: () => refusal(400, 'SYSTEM_ERROR'),
}

/** WeChat Pay looked at it and did not do it. */
const refused = {
  401: () => ({ ...refusal(401, 'SIGN_ERROR'), unsigned: true }),
  403: () => refusal(403, 'RULE_LIMIT'),
  429: () => refusal(429, 'RATELIMIT_EXCEEDED'),
  400: () => refusal(400, 'PARAM_ERROR'),
}

const unprocessed = (kinds) => Object.fromEntries(Object.entries(kinds).map(([name, make]) => [`${name}-`, { make }]))
const processed = (kinds) =>
  Object.fromEntries(Object.entries(kinds).map(([name, make]) => [name, { make, done: true }]))
const genuine = { true: (truth) => truth }

/** What can happen to each kind of request; a name that ends in `-` is one that was not processed. */
export const faults = {
  create: {
    ...processed({ ...genuine, ...lost, ORDER_PAID: () => refusal(400, 'ORDER_PAID') }),
    ...unprocessed({ ...lost, ...refused, INVALID_REQUEST: () => refusal(400, 'INVALID_REQUEST') }),
    fails: { make: genuine.true, done: true, state: 'PAYERROR' },
    waits: { make: genuine.true, done: true, state: 'USERPAYING' },
    late: { make: lost.reset, late: true },
  },
  query: { ...processed({ ...genuine, ...lost, ...refused, forged }) },
  reverse: {
    ...processed({ ...genuine, ...lost }),
    ...unprocessed({ ...lost, ...refused, ORDER_PAID: () => refusal(400, 'ORDER_PAID') }),
    late: { make: lost.reset, late: true },
  },
}

/** Says that it was paid, without a signature for it. */
function forged(_truth, number) {
  const sub_orders = [{ mchid: '1900000109', out_trade_no: '20150806125346', trade_state: 'SUCCESS' }]
  const json = { combine_appid: 'wx', combine_mchid: '1900000109', combine_out_trade_no: number, sub_orders }
  return { json, text: '{}' }
}

/** Which step a request is, and of which order. */
function stepOf({ method, target, body }) {
  const [, number, action] = /^\/([^/]+)(\/reverse)?$/.exec(target.slice(FAMILY.length)) ?? []
  if (method === 'GET') return { step: 'query', number: decodeURIComponent(number) }
  if (action) return { step: 'reverse', number: decodeURIComponent(number) }
  const json = JSON.parse(body)
  return { step: 'create', number: json.combine_out_trade_no, body: json }
}

/**
 * A gateway whose requests end as `plan(number, step, count)` names, `true` where it names nothing. `onRequest` is called with
 * each request before it is processed, `onProcessed` after it.
 */
export async function openBank(t) {
  const gateway = await openGateway(t, { merchant, platform })
  const ledger = new Ledger()
  const counts = new Map()
  const bank = {
    url: gateway.url,
    ledger,
    taken: [],
    healed: new Set(),
    /** What acts later than it was answered. */
    arriving: [],
    plan: () => 'true',
    onRequest() {},
    onProcessed() {},
  }
  const act = ({ step, number, body }, state) => {
    if (step !== 'create') return ledger[step](number)
    return ledger.create(number, body, state)
  }
  gateway.otherwise = (seen) => {
    const asked = stepOf(seen)
    const { step, number } = asked
    bank.taken.push(asked)
    if (step === 'create') ledger.of(number).created++
    const key = `${number} ${step}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const { make, done, state, late } =
      faults[step][(!bank.healed.has(number) && bank.plan(number, step, count)) || 'true']
    bank.onRequest(asked)
    if (late) bank.arriving.push(setTimeout(15).then(() => act(asked, state)))
    const answer = make(done ? act(asked, state) : {}, number)
    bank.onProcessed(asked)
    return answer
  }
  // For what is no part of the trial.
  bank.calm = openClient(t, bank, { timeout: 20_000 })
  return bank
}

/** Steps of one order as they arrived. */
export const stepsOf = ({ taken }, number) => taken.filter((each) => each.number === number).map(({ step }) => step)

export function openClient(t, bank, change) {
  const wxpay = new Wechatpay(options({ baseUrl: bank.url, maxRetries: 0, ...change }))
  t.after(() => wxpay.close())
  return wxpay
}

export const orderOf = (combine_out_trade_no, change) => ({
  combine_appid: 'wxd678efh567hg6787',
  combine_mchid: '1900000109',
  combine_out_trade_no,
  contract_id: '123124412412423431',
  sub_orders: [subOrder()],
  ...change,
})

/** How a debit ended, in a word: `paid`, `declined`, `reversed`, `pending`, or `unsent`. */
export async function endOf(debit) {
  try {
    return (await debit).outcome
  } catch (error) {
    if (error.code === 'ERR_PENDING') return 'pending'
    if (error.code === 'ERR_CONFIG' || error.kind === 'abort' || error.message === 'forbidden') return 'unsent'
    throw error
  }
}

/** What was told must be what the ledger says, and money moves once at most. */
export function assertTrue({ ledger }, number, end, what) {
  const { created, debits } = ledger.of(number)
  const context = `${what}: told ${end}, the ledger says ${JSON.stringify(ledger.of(number))}`
  assert.ok(created <= 1 && debits <= 1, `sent once: ${context}`)
  if (end === 'paid') assert.ok(ledger.holds(number), context)
  if (end === 'reversed' || end === 'declined') assert.ok(!ledger.holds(number), context)
  if (end === 'unsent') assert.equal(created, 0, context)
}

/** Goes on with what is open until it has ended, where nothing is spoilt any more. */
export async function assertEnds(bank, number, end, what) {
  assertTrue(bank, number, end, what)
  if (end !== 'pending') return end
  bank.healed.add(number)
  await Promise.all(bank.arriving)
  const last = await endOf(bank.calm.transactions.debit(orderOf(number), { resume: true, minute: 100, pause: 10 }))
  assert.ok(['paid', 'declined', 'reversed'].includes(last), `${what}: resumed to ${last}`)
  assertTrue(bank, number, last, `${what}, resumed`)
  return last
}

/** Runs `work` for each item, some at once. */
export async function each(items, atOnce, work) {
  const rest = items[Symbol.iterator]()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
