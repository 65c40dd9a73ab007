import type { CheckedCall } from '../core/checked-call.ts'
import type { Core, Signed, Waiting } from '../core/core.ts'
import type { CoreAnswer, CoreMessage } from '../core/message.ts'
import { ApiError, ConfigError, ResponseError } from '../errors.ts'
import { AnswerTooLarge } from '../http/answer-body.ts'
import { neverConnected } from '../http/connection.ts'
import { limited, Timeout } from '../http/deadline.ts'
import type { Send } from '../http/dispatch.ts'
import type { RawAnswer } from '../http/fetch.ts'
import { backoff, MAX_WAIT, sleep } from '../http/retry.ts'
import { times } from '../names.ts'
import type { Channels } from '../runtime/channel.ts'
import type { Attempt } from './attempt.ts'
import type { CallOptions } from './call-options.ts'
import type { Lifetime } from './lifetime.ts'
import { Origins } from './origins.ts'
import {
  aborted,
  advise,
  GivenUp,
  leftOpen,
  lost,
  type Outcome,
  unanswered,
  undecided,
  unreadable,
  unsent,
  unsigned,
} from './outcome.ts'
import type { Result } from './result.ts'
import { type Trace, type Tracing, tracing } from './tracing.ts'

/** Runs work, and once more after learning platform keys that it lacked. */
export interface KeySource {
  /** Whether {@link prepare} has anything to do. */
  readonly lacking: boolean
  /** Makes sure that there is a platform key. @throws TransportError when none could be had in the call's time. */
  prepare(patience: CallOptions): Promise<void>
  retried<T>(work: () => Promise<T>, message: Pick<CoreMessage, 'headers'>, patience: () => CallOptions): Promise<T>
}

/** What the transport needs of a client. */
export interface TransportParts {
  core: Core
  keys: KeySource
  lifetime: Lifetime
  send: Send
  /** Whether `send` is the package's own: what it refuses then was not sent. */
  own: boolean
  origins: readonly string[]
  timeout: number | undefined
  maxRetries: number
  /** In ms. @throws ConfigError where the caller's clock gives no time. */
  now: () => number
  onAttempt: ((attempt: Attempt) => void) | undefined
  channel: Channels | undefined
}

/** One call as it is sent: checked, so that every attempt asks for the same. */
export interface Sending {
  call: CheckedCall
  options: CallOptions
  /** Whether the answer must be the documented one of `call.operation`. */
  typed?: boolean
  /** The path as it was written, with its `{places}`. */
  template?: string | undefined
  /** What who listens is told of the call. */
  trace?: Trace | undefined
  /** Opens the answer in another way than verifying it with the known keys. */
  open?: (answer: CoreAnswer) => Promise<unknown>
}

const TIMEOUT = 30_000

/**
 * Sends calls: retries, backoff and failover around one signed attempt at a time.
 *
 * One rule holds throughout: from the first byte that may have left on, a call ends with a verified result or with an error
 * that says what is known. Nothing that happens later, be it a closed client, a signer that fails or a clock that throws,
 * turns a request that may have been processed into one that was not sent.
 */
export class Exchange {
  readonly #parts: TransportParts
  readonly #origins: Origins
  readonly #tracing: Tracing

  constructor(parts: TransportParts) {
    this.#parts = parts
    this.#tracing = tracing(parts.channel)
    this.#origins = new Origins(parts.origins, () => this.#clock())
  }

  /** Makes a call until it succeeds, fails for good, or runs out of attempts. What it is given must be its own. */
  send(sending: Sending): Promise<Result> {
    return this.#tracing(sending, (trace) => {
      sending.trace = trace
      return this.#parts.lifetime.calling(() => this.#send(sending))
    })
  }

  async #send(given: Sending): Promise<Result> {
    const { core, keys, lifetime, now } = this.#parts
    const { signal } = given.options
    if (signal?.aborted) throw aborted(signal, 0, false)
    if (!given.open && keys.lacking) await keys.prepare(this.#patience(given))
    const bare = given.call.plainTexts !== ''
    const sending = bare ? { ...given, call: await core.seal(given.call, seconds(now())) } : given
    let place = this.#origins.first
    let open: Outcome | undefined
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(sending, place, attempt, open !== undefined)
      const wait = this.#wait(outcome, attempt)
      if (wait !== undefined) await sleep(wait, [signal, lifetime.closing])
      if (wait === undefined || lifetime.closing.aborted) return settled(this.#last(sending, outcome, open, attempt))
      if (leftOpen(outcome)) open = outcome
      if (outcome.failover) place++
    }
  }

  /** Reads an answer that came by another way: it answers a request that may have been processed, too. */
  receive(read: () => Promise<RawAnswer>): Promise<Result> {
    return this.#parts.lifetime.calling(async () => settled(await this.#open(await read())))
  }

  /** How many ms to wait before another attempt, where one follows. */
  #wait(outcome: Outcome, attempt: number): number | undefined {
    const { maxRetries, lifetime } = this.#parts
    if (!outcome.repeat || attempt > maxRetries || lifetime.closing.aborted) return undefined
    // Another origin that this call has not tried owes nothing to the one that failed.
    if (!outcome.sent && outcome.failover && attempt < this.#origins.count) return 0
    const wait = backoff(attempt, outcome.answer, this.#clock())
    return wait > MAX_WAIT ? undefined : wait
  }

  /** What a call without further attempts ends with. */
  #last({ call }: Sending, outcome: Outcome, open: Outcome | undefined, attempt: number): Outcome {
    if (outcome.result || !open) return outcome
    if (!outcome.sent) return lost(open, outcome, attempt)
    // An answer that refuses to look at a repeated debit says nothing of the attempt before it.
    const { error } = outcome
    const unseen = error instanceof ApiError && (error.status === 401 || error.status === 429)
    return unseen && !call.repeatable ? open : outcome
  }

  async #attempt(sending: Sending, place: number, attempt: number, touched: boolean): Promise<Outcome> {
    const { call } = sending
    const signed = await this.#sign(sending, attempt, touched)
    if ('sent' in signed) return signed
    const { onAttempt } = this.#parts
    const { trace } = sending
    if (!onAttempt && !trace) return this.#exchange(sending, signed, place, attempt)
    const started = performance.now()
    const outcome = await this.#exchange(sending, signed, place, attempt)
    const { status, headers } = outcome.answer ?? {}
    const requestId = headers?.['request-id']
    const seen = { ...(status && { status }), ...(requestId && { requestId }) }
    if (trace) Object.assign(trace, seen, { attempts: attempt })
    if (!onAttempt) return outcome
    const { method, path } = call
    const durationMs = performance.now() - started
    const failure = 'error' in outcome && { error: outcome.error }
    report(onAttempt, { method, path, attempt, durationMs, ...seen, ...failure })
    return outcome
  }

  /** Signing may be slow, or never end, where a signer of the user's does it. */
  async #sign(sending: Sending, attempt: number, touched: boolean): Promise<Signed | Outcome> {
    const { core, lifetime, now } = this.#parts
    const { external } = core
    const { call, options } = sending
    const { signal } = options
    const time = external ? this.#timeout(sending) : undefined
    const waiting: Waiting | undefined = signal || external ? (sign) => limited(time, signal, sign) : undefined
    try {
      // Within: a signer that never ends must not keep a closed client's keys for ever.
      return await lifetime.signing(() => core.sign(call, seconds(now()), waiting))
    } catch (thrown) {
      if (signal?.aborted) return unsent(aborted(signal, attempt - 1, touched))
      return unsent(thrown instanceof Timeout ? unsigned(thrown, attempt - 1) : thrown)
    }
  }

  async #exchange(sending: Sending, signed: Signed, place: number, attempt: number): Promise<Outcome> {
    const { call, options } = sending
    const safe = call.repeatable || options.idempotent === true
    const base = this.#origins.at(place)
    let answer: RawAnswer
    try {
      answer = await this.#dispatch(sending, signed, base, safe)
    } catch (thrown) {
      return this.#failure(thrown, sending, safe, base, attempt)
    }
    this.#origins.answered(place)
    const outcome = await this.#open(answer, sending, attempt)
    if (outcome.error instanceof ApiError) this.#explain(outcome.error, call, signed, base, answer)
    if (outcome.result && !outcome.repeat) return outcome
    const told = !call.repeatable && outcome.error instanceof ApiError && leftOpen(outcome)
    return { ...outcome, ...(told && { error: undecided(outcome.error as ApiError) }), repeat: outcome.repeat && safe }
  }

  /** What the request tells of its refusal. The string that was signed is for a failed authentication only: it holds the body. */
  #explain(error: ApiError, call: CheckedCall, { message, bytes }: Signed, base: string, { headers }: RawAnswer): void {
    const ahead = seconds(this.#clock() - Date.parse(headers['date'] ?? ''))
    advise(error, this.#parts.core.advice(error, { call, bytes, origin: base, ahead }))
    if (error.status === 401 && message !== undefined) Object.assign(error, { signedMessage: message })
  }

  #dispatch(sending: Sending, { headers }: Signed, base: string, safe: boolean): Promise<RawAnswer> {
    const { call, options } = sending
    const { method, path, body } = call
    const timeout = this.#timeout(sending)
    return this.#parts.send(base, path, { method, headers, body, timeout, signal: options.signal, fresh: !safe })
  }

  #timeout({ call, options }: Sending): number {
    return options.timeout ?? this.#parts.timeout ?? times[call.operation] ?? TIMEOUT
  }

  #failure(thrown: unknown, { options }: Sending, safe: boolean, base: string, attempt: number): Outcome {
    const { signal } = options
    if (signal?.aborted) return { error: aborted(signal, attempt, true), sent: true, repeat: false, failover: false }
    // Our own transport refuses before it opens a connection; a fetch of the user's may throw anything at any time.
    if (this.#parts.own && thrown instanceof ConfigError) return unsent(thrown)
    const untouched = neverConnected(thrown)
    const error = unanswered(thrown, base, attempt, untouched)
    const again = !(thrown instanceof AnswerTooLarge) && (safe || untouched)
    return { error, sent: !untouched, repeat: again, failover: again }
  }

  /** Verifies and reads an answer. Whatever fails here, the request was sent. */
  async #open(answer: RawAnswer, sending?: Sending, attempt = 1): Promise<Outcome> {
    const { status, headers } = answer
    const requestId = headers['request-id']
    const failed = (error: unknown, repeat: boolean): Outcome => ({
      answer,
      error,
      sent: true,
      repeat,
      failover: false,
    })
    try {
      const data = await this.#data(answer, sending)
      if (status === 202 && sending?.typed) return failed(accepted(requestId), true)
      const result: Result = { status, headers, data }
      if (requestId) result.requestId = requestId
      return { answer, result, sent: true, repeat: status === 202, failover: false }
    } catch (thrown) {
      const signal = sending?.options.signal
      const givenUp = signal && thrown instanceof GivenUp
      const error = givenUp ? aborted(signal, attempt, true) : unreadable(thrown, answer, attempt)
      return failed(error, error instanceof ApiError && error.retryable)
    }
  }

  #data(answer: RawAnswer, sending?: Sending): Promise<unknown> {
    const { core, keys, now } = this.#parts
    if (sending?.open) return sending.open(answer)
    const shape = sending?.typed ? sending.call : undefined
    const work = (): Promise<unknown> => core.finish(shape, answer, seconds(now()))
    return keys.retried(work, answer, () => this.#patience(sending))
  }

  /** How long a call waits for platform keys. */
  #patience(sending?: Sending): CallOptions {
    if (!sending) return { timeout: this.#parts.timeout ?? TIMEOUT }
    return { ...sending.options, timeout: this.#timeout(sending) }
  }

  /** The time for waiting and for origins, on which nothing depends that a broken clock may decide. */
  #clock(): number {
    try {
      return this.#parts.now()
    } catch {
      return Date.now()
    }
  }
}

function report(onAttempt: (attempt: Attempt) => void, attempt: Attempt): void {
  // A log that fails must not make a payment fail, whether it throws or rejects.
  new Promise((resolve) => resolve(onAttempt(attempt))).catch(() => {})
}

function settled(outcome: Outcome): Result {
  if (outcome.result) return outcome.result
  throw outcome.error
}

function accepted(requestId: string | undefined): ResponseError {
  const text =
    'WeChat Pay answered 202: the request was accepted, but it is not finished. Query what became of it before you repeat it'
  return new ResponseError(text, '', { requestId })
}

/** Unix seconds of a time in ms. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
