import { type Rule, ValidationError } from '../errors.ts'
import { isTimeout } from '../http/deadline.ts'
import type { AbortSignalLike } from '../http/fetch.ts'

/** How one call is made, whatever it asks for. */
export interface CallOptions {
  /** Gives up: the call fails with a `TransportError` of kind `abort`, and is not repeated. */
  signal?: AbortSignalLike | undefined
  /** Milliseconds for one attempt, over headers and body. */
  timeout?: number | undefined
  /**
   * Says that a POST of yours may be repeated, because doing it twice is the same as doing it once. `false` says no more
   * than nothing: what is always safe to repeat, a query for example, is repeated still (`maxRetries: 0` of a client is
   * what stops that).
   */
  idempotent?: boolean | undefined
}

/** Options of a call, read once. @throws ValidationError @internal */
export function checkedOptions(options: CallOptions): CallOptions {
  if (typeof options !== 'object' || options === null) throw invalid('', 'type', 'the options must be an object')
  const { signal, timeout, idempotent } = options
  if (timeout !== undefined && !isTimeout(timeout)) {
    throw invalid('timeout', 'range', 'timeout must be a number of milliseconds between 1 and 2147483647')
  }
  if (idempotent !== undefined && typeof idempotent !== 'boolean') {
    throw invalid('idempotent', 'type', 'idempotent must be true or false: true says that a repeat does no harm')
  }
  if (signal !== undefined && signal !== null && typeof signal.addEventListener !== 'function') {
    throw invalid('signal', 'type', 'signal must be an AbortSignal, such as controller.signal')
  }
  return { signal: signal ?? undefined, timeout, idempotent }
}

/** A call that breaks a rule of its own, not one of an endpoint. @internal */
export function invalid(path: string, rule: Rule, message: string, cause?: unknown): ValidationError {
  return new ValidationError(message, [{ path, rule, message }], { cause })
}
