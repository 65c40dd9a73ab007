import { readAnswer } from './answer-body.ts'
import type { Plan, Result } from './call.ts'
import { codeOf, neverConnected } from './connection.ts'
import type { Core, SignedRequest } from './core.ts'
import { limited } from './deadline.ts'
import { ApiError, TransportError, type TransportErrorKind, WechatpayError } from './errors.ts'
import type { AbortSignalLike, FetchLike, RawAnswer } from './fetch.ts'
import type { Attempt } from './options.ts'
import { backoff, MAX_WAIT, sleep } from './retry.ts'

/** Runs work, and once more after learning platform keys that it lacked. */
export interface KeySource {
  prepare(): Promise<void>
  retried<T>(work: () => Promise<T>): Promise<T>
}

/** What the transport needs of a client. */
export interface TransportParts {
  core: Core
  keys: KeySource
  fetch: FetchLike
  origins: readonly string[]
  timeout: number | undefined
  maxRetries: number
  now: () => number
  onAttempt: (attempt: Attempt) => void
}

/** One attempt's end: an answer, or an error; and what may be done next. */
interface Outcome {
  result?: Result
  error?: unknown
  answer?: RawAnswer
  /** Whether another attempt may help and do no harm. */
  repeat: boolean
  /** Whether the next attempt should try the other origin. */
  failover: boolean
}

/** Sends calls: retries, backoff and failover around one signed attempt at a time. */
export class Exchange {
  readonly #parts: TransportParts

  constructor(parts: TransportParts) {
    this.#parts = parts
  }

  /** Makes a call until it succeeds, fails for good, or runs out of attempts. */
  async send(plan: Plan): Promise<Result> {
    const { signal } = plan.options
    if (!plan.open) await this.#parts.keys.prepare()
    let origin = 0
    for (let attempt = 1; ; attempt++) {
      if (signal?.aborted) throw aborted(signal, attempt - 1)
      const outcome = await this.#attempt(plan, origin, attempt)
      const wait =
        outcome.repeat && attempt <= this.#parts.maxRetries
          ? backoff(attempt, outcome.answer, this.#parts.now())
          : undefined
      if (wait === undefined || wait > MAX_WAIT) return settled(outcome)
      if (outcome.failover) origin++
      await sleep(wait, signal).catch(() => {})
    }
  }

  /** Reads an answer that came by another way. */
  async receive(answer: RawAnswer, plan: Pick<Plan, 'shape' | 'open'> = {}): Promise<Result> {
    const { core, keys, now } = this.#parts
    const { status, headers, body } = answer
    const finish = (): Promise<unknown> => core.finish(plan.shape, status, signedHeaders(headers), body, now())
    const data = plan.open ? await plan.open(answer) : await keys.retried(finish)
    const requestId = headers['request-id']
    return { status, headers, data, ...(requestId && { requestId }) }
  }

  async #attempt(plan: Plan, origin: number, attempt: number): Promise<Outcome> {
    const { origins } = this.#parts
    const request = await this.#prepare(plan, attempt)
    const started = performance.now()
    const base = origins[origin % origins.length] as string
    const outcome = await this.#exchange(plan, request, base, attempt)
    this.#report({
      method: request.method,
      path: request.path,
      attempt,
      durationMs: performance.now() - started,
      ...(outcome.answer && { status: outcome.answer.status }),
      ...(outcome.answer?.headers['request-id'] && { requestId: outcome.answer.headers['request-id'] }),
      ...('error' in outcome && { error: outcome.error }),
    })
    return outcome
  }

  /** Signing may be slow where a signer of the user's does it, and can be given up, too. */
  async #prepare({ call, options: { signal } }: Plan, attempt: number): Promise<SignedRequest> {
    const { core, now } = this.#parts
    if (!signal) return core.prepare(call, now())
    try {
      return await limited(undefined, signal, () => core.prepare(call, now()))
    } catch (thrown) {
      throw signal.aborted ? aborted(signal, attempt - 1) : thrown
    }
  }

  async #exchange(plan: Plan, request: SignedRequest, base: string, attempt: number): Promise<Outcome> {
    const safe = request.repeatable || plan.options.idempotent === true
    let answer: RawAnswer
    try {
      answer = await this.#fetch(plan, request, base, safe)
    } catch (thrown) {
      return failure(thrown, safe, base, attempt, plan.options.signal)
    }
    try {
      const result = await this.receive(answer, plan)
      return { result, answer, repeat: result.status === 202 && safe, failover: false }
    } catch (error) {
      if (error instanceof ApiError) tellSigned(error, request)
      return { error, answer, repeat: error instanceof ApiError && error.retryable && safe, failover: false }
    }
  }

  #fetch(plan: Plan, request: SignedRequest, base: string, safe: boolean): Promise<RawAnswer> {
    const { method, path, headers, body, operation } = request
    const timeout =
      plan.options.timeout ?? this.#parts.timeout ?? (operation === 'transactions.create' ? 60_000 : 30_000)
    return limited(timeout, plan.options.signal, async (signal) => {
      const init = {
        method,
        headers,
        ...(body !== undefined && { body }),
        signal,
        redirect: 'manual' as const,
        fresh: !safe,
      }
      const response = await this.#parts.fetch(`${base}${path}`, init)
      return {
        status: response.status,
        headers: lowerCased(response.headers),
        body: await readAnswer(response),
      }
    })
  }

  #report(attempt: Attempt): void {
    // A log that fails must not make a payment fail, whether it throws or rejects.
    new Promise((resolve) => resolve(this.#parts.onAttempt(attempt))).catch(() => {})
  }
}

/** Only a failed authentication is worth it: the string holds the body. */
function tellSigned(error: ApiError, { message }: SignedRequest): void {
  if (error.status === 401 && message !== undefined) Object.assign(error, { signedMessage: message })
}

function settled(outcome: Outcome): Result {
  if (outcome.result) return outcome.result
  throw outcome.error
}

function aborted(signal: AbortSignalLike, attempts: number): TransportError {
  return new TransportError('the call was given up by its signal', 'abort', attempts, { cause: signal.reason })
}

function failure(thrown: unknown, safe: boolean, base: string, attempts: number, signal?: AbortSignalLike): Outcome {
  if (signal?.aborted) return { error: aborted(signal, attempts), repeat: false, failover: false }
  if (thrown instanceof WechatpayError) return { error: thrown, repeat: false, failover: false }
  const kind: TransportErrorKind = thrown instanceof Error && thrown.name === 'TimeoutError' ? 'timeout' : 'network'
  const untouched = neverConnected(thrown)
  const error = new TransportError(transportMessage(kind, thrown, base, untouched), kind, attempts, { cause: thrown })
  return { error, repeat: safe || untouched, failover: kind === 'network' || untouched }
}

function transportMessage(kind: TransportErrorKind, thrown: unknown, base: string, untouched: boolean): string {
  const code = codeOf(thrown)
  const what =
    kind === 'timeout' ? `no complete answer from ${base} in time` : `no answer from ${base}${code && ` (${code})`}`
  return untouched
    ? `${what}: no connection was made`
    : `${what}: the request may have been processed, query before you repeat it`
}

/** Headers as one record with lower-case names. */
export function lowerCased(headers: Iterable<[string, string]>): Record<string, string> {
  const record: Record<string, string> = {}
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    record[key] = Object.hasOwn(record, key) ? `${record[key]}, ${value}` : value
  }
  return record
}

/** The headers that Rust reads, names and values in turn. */
export function signedHeaders(headers: Record<string, string>): string[] {
  const read = ['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-serial', 'wechatpay-signature', 'request-id']
  return read.flatMap((name) => (headers[name] === undefined ? [] : [name, headers[name]]))
}
