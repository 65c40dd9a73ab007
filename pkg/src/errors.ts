/** The rules that an input field can break. */
export type Rule =
  /** A character that the field does not take. */
  | 'characters'
  /** Text of another form than the field takes, for example an address with a query. */
  | 'format'
  /** Too few or too many characters or items. */
  | 'length'
  /** A number outside the limits. */
  | 'range'
  /** The field is missing. */
  | 'required'
  /** A value of another type. */
  | 'type'
  /** A field that the endpoint does not document. */
  | 'unknown'

/** One field of the input that breaks one rule. */
export interface Issue {
  /** Where: `sub_orders[0].amount.total_amount`; the empty string is the input itself. */
  path: string
  /** Which rule. */
  rule: Rule
  /** What is wrong and what is expected, in one sentence that begins with the path. Never the value. */
  message: string
}

/**
 * The four ways in which a signature is refused, in the order of the checks: one of the four `Wechatpay-*` headers is missing
 * or empty; the timestamp is more than 300 s away from the clock or no time; no platform key of that id is known, or its
 * certificate is outside of its time; the signature does not belong to these bytes.
 */
export type SignatureReason = 'missing-header' | 'stale' | 'unknown-serial' | 'mismatch'

/**
 * Why a verified notification cannot be opened: it was encrypted with another APIv3 key or damaged, is not of the documented
 * shape, or is encrypted with an algorithm that WeChat Pay does not document.
 */
export type NotificationReason = 'decrypt' | 'malformed' | 'algorithm'

const { captureStackTrace } = Error as { captureStackTrace?: (error: Error, upTo?: unknown) => void }
const brand = Symbol.for('wechatpay-entrust.error')
const hasInstance = Function.prototype[Symbol.hasInstance]

/** What every error may carry. */
export interface ErrorDetails {
  /** What caused it. */
  cause?: unknown
  /** WeChat Pay's `Request-ID`: quote it when you ask their support. */
  requestId?: string | undefined
}

/** An error as plain data. */
export interface ErrorData {
  /** Name of the class. */
  name: string
  /** Stable code; of an `ApiError` WeChat Pay's own. */
  code: string
  /** What is wrong, where, and what to do. */
  message: string
  /** The fields of the class. */
  [field: string]: unknown
}

/**
 * The base of every error of this package.
 *
 * `instanceof` works across copies of the package (ESM next to CommonJS). A message never holds a key, an
 * `Authorization` header or a body.
 */
export class WechatpayError extends Error {
  /** The names of the classes of this package that the class stands for, itself last. */
  protected static readonly lineage: readonly string[] = ['WechatpayError']

  /**
   * What went wrong, for `switch`: `ERR_CONFIG`, `ERR_VALIDATION`, `ERR_SIGNATURE`, `ERR_RESPONSE`, `ERR_TRANSPORT`,
   * `ERR_NOTIFICATION`, `ERR_PENDING`, `ERR_INTERNAL`, or WeChat Pay's own code on {@link ApiError}.
   */
  readonly code: string
  /** WeChat Pay's `Request-ID`, where there was an answer. */
  declare readonly requestId?: string
  /** The HTTP method, of an error of a call. */
  declare readonly method?: string
  /** The path without the query, of an error of a call; with its `{places}` where it failed before they were filled. */
  declare readonly path?: string

  constructor(code: string, message: string, { cause, requestId }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    if (requestId !== undefined) this.requestId = requestId
    const { lineage } = new.target
    Object.defineProperty(this, 'name', { value: lineage.at(-1), configurable: true, writable: true })
    Object.defineProperty(this, brand, { value: lineage })
    // Made again, because the first line of a stack names the class as it was when the stack was made.
    captureStackTrace?.(this, new.target)
  }

  /**
   * For logs: `name`, `code`, `message` and the fields of the class, without stack and cause. Of `detail`, WeChat Pay's
   * `sign_information.truncated_sign_message` is left out: it may hold the body.
   */
  toJSON(): ErrorData {
    const { name, code, message } = this
    return Object.assign({ name, code, message } as ErrorData, this)
  }

  /** Recognises errors of other copies of this package too. Every class inherits it, so `this` is the class asked for. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore-start lint/complexity/noThisInStatic: the class itself would make every error an instance of every class
    if (hasInstance.call(this, value)) return true
    if (!Object.hasOwn(this, 'lineage') || typeof value !== 'object' || value === null) return false
    const lineage = (value as { [brand]?: unknown })[brand]
    return Array.isArray(lineage) && lineage.includes(this.lineage.at(-1))
    // biome-ignore-end lint/complexity/noThisInStatic: see above
  }
}

/** Wrong use or set-up: a key that cannot be read, a missing option, a closed client. The message names the cure. */
export class ConfigError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'ConfigError']

  declare readonly name: 'ConfigError'
  declare readonly code: 'ERR_CONFIG'

  constructor(message: string, details?: ErrorDetails) {
    super('ERR_CONFIG', message, details)
  }
}

/** The input breaks the endpoint's rules. Nothing was signed or sent. */
export class ValidationError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'ValidationError']

  declare readonly name: 'ValidationError'
  declare readonly code: 'ERR_VALIDATION'

  /** Every field that fails, not just the first. */
  readonly issues: readonly Issue[]

  constructor(message: string, issues: readonly Issue[], details?: ErrorDetails) {
    super('ERR_VALIDATION', message, details)
    this.issues = issues
  }
}

/** What WeChat Pay says of an error, as far as it says it. */
export interface ApiErrorDetails extends ErrorDetails {
  /** The HTTP status. */
  status: number
  /** WeChat Pay's code, or `HTTP_404` where the body holds none. */
  code: string
  /** WeChat Pay's `detail`. */
  detail?: unknown
  /** Whether the same request may succeed later. */
  retryable: boolean
  /** What it means in plain words. */
  hint?: string | undefined
}

/**
 * WeChat Pay answered 3xx, 4xx or 5xx (PROTOCOL D.5, D.7). Answers to failed authentication are unsigned, so the text
 * is a hint and no proof: decide nothing irreversible by it.
 */
export class ApiError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'ApiError']

  declare readonly name: 'ApiError'

  /** The HTTP status. */
  readonly status: number
  /** WeChat Pay's `detail`, present with `PARAM_ERROR` and `INVALID_REQUEST`: `{ field, value, issue, location }`. */
  readonly detail: unknown
  /** Whether the same request may succeed later: 429 and every 5xx. */
  readonly retryable: boolean
  /** What the error means in plain words, and what to do, where WeChat Pay's text is known. */
  readonly hint?: string
  /** The string that was signed, with a 401 and only where `WECHATPAY_DEBUG` is set: it holds the body. */
  readonly signedMessage?: string

  constructor(message: string, { status, code, detail, retryable, hint, ...details }: ApiErrorDetails) {
    super(code, message, details)
    this.status = status
    this.detail = detail
    this.retryable = retryable
    if (hint !== undefined) this.hint = hint
  }

  /**
   * What `err.response` is in code that was written for wechatpay-axios-plugin. Not enumerable.
   *
   * @deprecated Read `status`, `code` and `detail`.
   */
  get response(): { status: number; data: { code: string; message: string; detail: unknown } } {
    const { status, code, message, detail } = this
    return { status, data: { code, message, detail } }
  }

  override toJSON(): ErrorData {
    const { signedMessage: _, ...told } = super.toJSON()
    const { detail } = this as { detail: { sign_information?: object } | null | undefined }
    if (!detail?.sign_information) return told
    return {
      ...told,
      detail: { ...detail, sign_information: { ...detail.sign_information, truncated_sign_message: undefined } },
    }
  }
}

/**
 * An answer or a notification cannot be trusted. After a 2xx answer the request may have been processed: query before
 * you repeat it.
 */
export class SignatureError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'SignatureError']

  declare readonly name: 'SignatureError'
  declare readonly code: 'ERR_SIGNATURE'

  /**
   * Which check failed first. `missing-header`: a `Wechatpay-*` header is not there. `stale`: more than 300 s old, or ahead.
   * `unknown-serial`: no such platform key. `mismatch`: not over these bytes.
   */
  readonly reason: SignatureReason
  /** The serial or public key id that the message named. */
  declare readonly serial?: string

  constructor(message: string, reason: SignatureReason, details: ErrorDetails & { serial?: string | undefined } = {}) {
    super('ERR_SIGNATURE', message, details)
    this.reason = reason
    if (details.serial !== undefined) this.serial = details.serial
  }
}

/** The answer was verified, but is not of the documented shape. */
export class ResponseError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'ResponseError']

  declare readonly name: 'ResponseError'
  declare readonly code: 'ERR_RESPONSE'

  /** The field that is missing or of another type; `''` is the body itself. */
  readonly field: string

  constructor(message: string, field: string, details?: ErrorDetails) {
    super('ERR_RESPONSE', message, details)
    this.field = field
  }
}

/**
 * Why there was no answer: no connection, one that broke, or an answer too large to read; time ran out; the signal of the call
 * fired, `AbortSignal.timeout()` included.
 */
export type TransportErrorKind = 'network' | 'timeout' | 'abort'

/** There was no answer: the network failed, time ran out, or the caller gave up. */
export class TransportError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'TransportError']

  declare readonly name: 'TransportError'
  declare readonly code: 'ERR_TRANSPORT'

  /** `network`: no connection, or one that broke. `timeout`: time ran out. `abort`: the signal of the call fired. */
  readonly kind: TransportErrorKind
  /** How many requests were sent or tried. */
  readonly attempts: number

  constructor(message: string, kind: TransportErrorKind, attempts: number, details?: ErrorDetails) {
    super('ERR_TRANSPORT', message, details)
    this.kind = kind
    this.attempts = attempts
  }
}

/** A notification was verified, but cannot be opened. */
export class NotificationError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'NotificationError']

  declare readonly name: 'NotificationError'
  declare readonly code: 'ERR_NOTIFICATION'

  /** `decrypt`: another APIv3 key, or damaged. `malformed`: not of the documented shape. `algorithm`: another one. */
  readonly reason: NotificationReason

  constructor(message: string, reason: NotificationReason, details?: ErrorDetails) {
    super('ERR_NOTIFICATION', message, details)
    this.reason = reason
  }
}

/**
 * A debit has no known end: money may have been taken, or not. `cause` is what its last step ended with, what `onStep` threw,
 * or a `TransportError` of kind `abort`.
 *
 * Call `transactions.debit(order, { resume: true })` with the same order, now or later: it asks and reverses, and never
 * debits again.
 */
export class PendingError extends WechatpayError {
  protected static override readonly lineage: readonly string[] = ['WechatpayError', 'PendingError']

  declare readonly name: 'PendingError'
  declare readonly code: 'ERR_PENDING'

  /** Your number of the order. */
  readonly combine_out_trade_no: string

  constructor(combine_out_trade_no: string, details: ErrorDetails) {
    const text = `the debit ${combine_out_trade_no} is still open, see cause: call debit() with the same order and resume: true`
    super('ERR_PENDING', text, details)
    this.combine_out_trade_no = combine_out_trade_no
  }
}

/** A state that this package excludes was reached: please report it. After an answer, the request may have been processed. */
export interface InternalError extends WechatpayError {
  readonly name: 'WechatpayError'
  readonly code: 'ERR_INTERNAL'
}

/**
 * Every error of this package, for `switch (error.name)`. Once `ApiError`, whose code is WeChat Pay's own, is excluded,
 * `error.code` narrows too.
 *
 * @example
 * if (!(thrown instanceof WechatpayError)) throw thrown
 * const error = thrown as AnyWechatpayError
 * switch (error.name) {
 *   case 'ApiError': return retryLater(error.retryable)
 *   case 'TransportError': return queryFirst(error.kind)
 * }
 */
export type AnyWechatpayError =
  | ConfigError
  | ValidationError
  | ApiError
  | SignatureError
  | ResponseError
  | TransportError
  | NotificationError
  | PendingError
  | InternalError
