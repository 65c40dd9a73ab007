import { told } from '../call-error.ts'
import type { CheckedCall } from '../core/checked-call.ts'
import type { Core } from '../core/core.ts'
import { ApiError, ConfigError, PendingError, WechatpayError } from '../errors.ts'
import { checkedOptions, invalid } from '../exchange/call-options.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Lifetime } from '../exchange/lifetime.ts'
import { aborted, saysNothing } from '../exchange/outcome.ts'
import { isTimeout, limited } from '../http/deadline.ts'
import type { AbortSignalLike } from '../http/fetch.ts'
import { sleep } from '../http/retry.ts'
import type { Transaction, TransactionResult } from '../models.ts'
import { checkedCall, plannedOperation } from './call.ts'

/** One step of a debit, told before it is taken. */
export interface DebitStep {
  /** `create` debits and is taken once at most; `query` asks; `reverse` gives the money back. */
  step: 'create' | 'query' | 'reverse'
  /** Your number of the order. */
  combine_out_trade_no: string
  /** How often this step was taken so far, this time included: from 1. */
  attempt: number
}

/** How a debit is brought to its end. */
export interface DebitOptions {
  /**
   * Goes on with an order whose debit was begun before, in a process that died for example: it asks and reverses, and never
   * debits.
   */
  resume?: boolean | undefined
  /** Milliseconds, from the first create or query on, until it stops asking and reverses. Default 60000, WeChat Pay's rule. */
  minute?: number | undefined
  /** Milliseconds between queries. Default 5000. */
  pause?: number | undefined
  /** Gives up: no further step is taken, and nothing is reversed. An order that is open then is a `PendingError`. */
  signal?: AbortSignalLike | undefined
  /**
   * Awaited before each step: the place to store the order (`create`), so that `resume` can go on with it. If it throws, the
   * step is not taken and the debit stops: before anything was sent with what was thrown, later with a `PendingError`.
   */
  onStep?: ((step: DebitStep) => unknown) | undefined
}

/** How a debit ended. */
export type DebitOutcome =
  /** Every sub-order was debited. */
  | { outcome: 'paid'; transaction: TransactionResult; error?: undefined }
  /** Nothing was debited: WeChat Pay refused, and `error.retryable` says whether the same may be tried later. */
  | { outcome: 'declined'; error: ApiError; transaction?: undefined }
  /** Nothing was debited: every sub-order failed for good. */
  | { outcome: 'declined'; transaction: TransactionResult; error?: undefined }
  /** Nothing stays debited. The number is used up: debit again under another one. */
  | { outcome: 'reversed'; transaction?: undefined; error?: undefined }

/** A debit that ends. */
export interface Debits {
  /**
   * Debits, and brings it to an end: where no answer of the debit can be trusted it queries, and reverses after a minute, as
   * WeChat Pay's rule says. Money is debited at most once for an order, whatever gets lost.
   *
   * `declined` is only what WeChat Pay refused with a 4xx (but 408) and a code of its own; not `SYSTEM_ERROR`, `ORDER_PAID` or
   * `INVALID_REQUEST`, after which an order may stand under this number. Anything else is open: asked for until `minute`, and
   * then reversed. A reversal that fails is followed by one more query. `paid` is told after it only where WeChat Pay refused
   * to reverse: one that got lost may still arrive.
   *
   * Store the order before, in `onStep` for example. After a crash or a `PendingError` call it again with the same order and
   * `resume: true`. It lasts up to a minute and the time of its last calls: do not make a user wait for it in a request.
   *
   * @throws ValidationError, ConfigError before anything was sent; a `TransportError` of kind `abort` where `signal` had fired
   * by then, and what `onStep` threw before it.
   * @throws PendingError where the order is still open.
   *
   * @example
   * const { outcome, transaction, error } = await wxpay.transactions.debit(order, { onStep: (step) => orders.note(step) })
   */
  debit(order: Transaction, options?: DebitOptions): Promise<DebitOutcome>
}

/** What a debit needs of a client. @internal */
export interface DebitParts {
  core: Core
  origins: readonly string[]
  exchange: Exchange
  lifetime: Lifetime
}

type Step = DebitStep['step']

/** How a call ended: with its body, or with an error. */
interface Ended {
  data?: unknown
  error?: unknown
}

/** An order whose calls were read, checked and copied. */
interface Order extends DebitParts, ReturnType<typeof checkedSettings> {
  /** Its `combine_out_trade_no`. */
  number: string
  /** Of its sub-orders. */
  count: number
  calls: Record<Step, CheckedCall>
}

/** A query gets that many ms even where less of the minute is left. */
const ANSWER = 10_000

/** Debits, and brings it to an end: see {@link Debits}. @internal */
export async function settle(order: unknown, options: DebitOptions = {}, parts: DebitParts): Promise<DebitOutcome> {
  const settings = checkedSettings(options)
  const planned = (name: string, input: unknown): CheckedCall =>
    checkedCall(parts, plannedOperation(`transactions.${name}`, input).call)
  const create = planned('create', order)
  const { combine_out_trade_no, combine_appid, sub_orders } = JSON.parse(create.body as string) as Transaction
  const others = sub_orders.map(({ mchid, sub_mchid, out_trade_no, sub_appid }) => ({
    mchid,
    sub_mchid,
    out_trade_no,
    sub_appid,
  }))
  const query = planned('query', { combine_out_trade_no })
  const reverse = planned('reverse', { combine_out_trade_no, combine_appid, sub_orders: others })
  const calls = { create, query, reverse }
  return settled({ ...parts, ...settings, calls, number: combine_out_trade_no, count: sub_orders.length })
}

async function settled(order: Order): Promise<DebitOutcome> {
  const { number, count, resume, pause, signal, lifetime } = order
  const { take, left } = stepsOf(order)
  const ask = async (): Promise<DebitOutcome | undefined> => outcomeOf(await take('query'), count)
  let open = resume
  try {
    if (!open) {
      const created = await take('create')
      const { error } = created
      // From the first byte on, a call ends in another error than this one.
      if (error instanceof ConfigError) throw error
      open = true
      // After these an order may stand under this number.
      if (isRefused(error, ['SYSTEM_ERROR', 'ORDER_PAID', 'INVALID_REQUEST'])) return { outcome: 'declined', error }
      const outcome = outcomeOf(created, count)
      if (outcome) return outcome
    }
    do {
      const outcome = await ask()
      if (outcome) return outcome
      await sleep(Math.min(pause, left()), [signal, lifetime.closing])
    } while (left() > 0)
    const { error } = await take('reverse')
    if (!error) return { outcome: 'reversed' }
    const outcome = await ask()
    // A reversal that got lost may still arrive, unless a later one was looked at and refused.
    if (outcome && (outcome.outcome !== 'paid' || isRefused(error, [401, 429, 'SYSTEM_ERROR']))) return outcome
    throw error
  } catch (cause) {
    if (!open) throw cause
    const { requestId } = cause instanceof WechatpayError ? cause : {}
    throw new PendingError(number, { cause, requestId })
  }
}

/** How the steps of an order are taken, and what is left of its minute. */
function stepsOf({ calls, number, minute, signal, onStep, exchange, lifetime }: Order) {
  const taken = { create: 0, query: 0, reverse: 0 }
  let end: number | undefined
  /** How many ms it goes on asking: from the first create or query on. */
  const left = (): number => {
    const now = performance.now()
    end ??= now + minute
    return end - now
  }
  /** @throws where the caller, its signal or the end of the client forbids the step. */
  const take = async (step: Step): Promise<Ended> => {
    const taking = { step, combine_out_trade_no: number, attempt: ++taken[step] }
    await limited(undefined, signal, async () => onStep(taking)).finally(() => {
      if (signal?.aborted) throw aborted(signal, 0, step !== 'create')
    })
    lifetime.refuseClosed()
    const time = step === 'create' ? left() : step === 'query' ? Math.max(left(), ANSWER) : undefined
    const sent = (within: AbortSignalLike) =>
      exchange.send({ call: calls[step], options: { signal: within }, typed: true })
    return limited(time, signal, sent).catch((error: unknown) => ({ error: told(error, calls[step], settle) }))
  }
  return { take, left }
}

/** What an answer says of an order, where it is at its end. */
function outcomeOf({ data }: Ended, count: number): DebitOutcome | undefined {
  const transaction = data as TransactionResult | undefined
  const orders = transaction?.sub_orders ?? []
  const are = (...states: string[]): boolean => orders.every(({ trade_state }) => states.includes(trade_state))
  if (!transaction || orders.length < count) return undefined
  if (are('SUCCESS')) return { outcome: 'paid', transaction }
  if (are('REVOKED')) return { outcome: 'reversed' }
  return are('PAYERROR', 'CLOSED', 'REVOKED') ? { outcome: 'declined', transaction } : undefined
}

/** Whether WeChat Pay itself refused, with another status and code than these. */
function isRefused(error: unknown, but: readonly unknown[]): error is ApiError {
  return error instanceof ApiError && !saysNothing(error) && !but.includes(error.code) && !but.includes(error.status)
}

function checkedSettings(options: DebitOptions) {
  const { signal } = checkedOptions(options)
  const { resume = false, minute = 60_000, pause = 5_000, onStep = () => {} } = options
  const timed = [minute, pause].every((time) => time >= 0 && isTimeout(time + 1))
  if (timed && typeof resume === 'boolean' && typeof onStep === 'function') {
    return { resume, minute, pause, signal, onStep }
  }
  throw invalid('', 'type', 'minute and pause must be milliseconds, resume true or false, onStep a function')
}
