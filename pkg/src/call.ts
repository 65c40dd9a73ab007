import type { CoreCall } from './core.ts'
import { ValidationError } from './errors.ts'
import type { AbortSignalLike } from './fetch.ts'
import { timeout } from './options.ts'
import type { RawAnswer } from './transport.ts'

/** How one call is made, whatever it asks for. */
export interface CallOptions {
  /** Gives up: the call fails with a `TransportError` of kind `abort`, and is not repeated. */
  signal?: AbortSignalLike | undefined
  /** Milliseconds for one attempt, over headers and body. */
  timeout?: number | undefined
  /** Says that a POST of yours may be repeated, because doing it twice is the same as doing it once. */
  idempotent?: boolean | undefined
}

/** Argument of the call styles and of `request`: everything that is not named here fills a place in the path. */
export interface RequestOptions extends CallOptions {
  /** The body, serialised once; exactly that text is signed and sent. */
  json?: unknown
  /** Query parameters: strings, safe integers, booleans, or lists of them. */
  query?: Record<string, unknown> | undefined
  /** More headers, `Wechatpay-Serial` or `Accept-Language` for example. */
  headers?: Record<string, string> | undefined
  /** Values for the `{places}` of the path. */
  [pathParam: string]: unknown
}

/** A verified answer. */
export interface Result<T = unknown> {
  /** 200, 202 (accepted, not finished: ask again) or 204. */
  status: number
  /** With lower-case names. */
  headers: Record<string, string>
  /** The verified and parsed body; `undefined` for 204. */
  data: T
  /** WeChat Pay's `Request-ID`. */
  requestId?: string
}

/** One call as the transport takes it. */
export interface Plan {
  call: CoreCall
  /** The operation whose shape the answer must have. */
  shape?: string
  /** Opens the answer in another way than verifying it with the known keys. */
  open?: (answer: RawAnswer) => Promise<unknown>
  options: CallOptions
}

/** The plan of a typed operation. */
export function plannedOperation(operation: string, input: unknown, options: CallOptions = {}): Plan {
  return { call: { operation, input }, shape: operation, options: checked(options) }
}

/** The plan of any call. */
export function plannedRequest(method: string, path: string, options: RequestOptions = {}): Plan {
  if (typeof path !== 'string') throw invalid('path', 'type', 'path must be a string')
  if (typeof options !== 'object' || options === null) throw invalid('', 'type', 'the argument must be an object')
  const { json, query, headers, signal, timeout, idempotent, ...params } = options
  const body = serialized(json)
  return { call: { method, path, params, query, headers, body }, options: checked({ signal, timeout, idempotent }) }
}

function checked(options: CallOptions): CallOptions {
  if (typeof options !== 'object' || options === null) throw invalid('', 'type', 'the options must be an object')
  timeout('timeout', options.timeout)
  return options
}

function serialized(json: unknown): string | undefined {
  if (json === undefined) return undefined
  let text: string | undefined
  try {
    text = JSON.stringify(json)
  } catch (cause) {
    throw invalid('json', 'type', 'json cannot be serialised: it holds a cycle, a BigInt or a throwing toJSON', cause)
  }
  if (text === undefined) throw invalid('json', 'type', 'json must be a value that JSON can hold')
  return text
}

function invalid(path: string, rule: 'type', message: string, cause?: unknown): ValidationError {
  return new ValidationError(message, [{ path, rule, message }], { cause })
}
