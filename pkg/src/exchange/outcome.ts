import {
  ApiError,
  ResponseError,
  SignatureError,
  TransportError,
  type TransportErrorKind,
  WechatpayError,
} from '../errors.ts'
import { AnswerTooLarge } from '../http/answer-body.ts'
import { codeOf } from '../http/connection.ts'
import type { AbortSignalLike, RawAnswer } from '../http/fetch.ts'
import type { Result } from './result.ts'

/** One attempt's end: a result or an error, and what follows from it. */
export interface Outcome {
  result?: Result
  error?: unknown
  answer?: RawAnswer
  /** Whether the request may have been processed. */
  sent: boolean
  /** Whether another attempt may help and do no harm. */
  repeat: boolean
  /** Whether the next attempt should try the other origin. */
  failover: boolean
}

const UNKNOWN = 'the request may have been processed, query before you repeat it'

/** An attempt that ended before anything was sent. */
export function unsent(error: unknown): Outcome {
  return { error, sent: false, repeat: false, failover: false }
}

/** The caller's signal ended the waiting for something that an answer needs to be read. */
export class GivenUp extends Error {}

/**
 * Whether it stays unknown what became of the request: lost answers, and answers that do not say. Of results it is asked
 * only where they are repeated, and those are 202.
 */
export function leftOpen({ error, sent }: Outcome): boolean {
  return sent && (!(error instanceof ApiError) || saysNothing(error))
}

/** Whether an error answer leaves open what became of the request: a proxy's, or a gateway's that lost the answer. */
export function saysNothing({ status, code }: ApiError): boolean {
  return status < 400 || status === 408 || status >= 500 || code === `HTTP_${status}`
}

/** An error answer to a call that must not be repeated, where it does not say what became of the request. */
export function undecided(error: ApiError): ApiError {
  const { status, code, detail, retryable, hint, requestId, signedMessage } = error
  const message = error.message.replace(/\.?( Hint: .*)?$/s, (_, rest = '') => `: ${UNKNOWN}${rest && `.${rest}`}`)
  return Object.assign(new ApiError(message, { status, code, detail, retryable, hint, requestId }), { signedMessage })
}

/** Gives an error answer a better hint than its text alone allows. */
export function advise(error: ApiError, hint: string): void {
  if (!hint) return
  const said = error.message.replace(/ Hint: .*$/s, '')
  error.message = `${said}${/[.\u3002]$/.test(said) ? '' : '.'} Hint: ${hint}`
  Object.assign(error, { hint })
}

/** The call was given up by its signal. `touched` says whether a request may have been processed by then. */
export function aborted(signal: AbortSignalLike, attempts: number, touched: boolean): TransportError {
  const known = touched ? `: ${UNKNOWN}` : attempts === 0 ? ': nothing was sent' : ''
  return new TransportError(`the call was given up by its signal${known}`, 'abort', attempts, { cause: signal.reason })
}

/** The signer gave no signature in the time of an attempt. */
export function unsigned(cause: unknown, attempts: number): TransportError {
  const text = 'the signer gave no signature in time: this attempt was not sent'
  return new TransportError(text, 'timeout', attempts, { cause })
}

/** No answer came, or none that could be read whole. */
export function unanswered(thrown: unknown, base: string, attempts: number, untouched: boolean): TransportError {
  const kind: TransportErrorKind = thrown instanceof Error && thrown.name === 'TimeoutError' ? 'timeout' : 'network'
  const known = untouched ? 'no connection was made' : UNKNOWN
  return new TransportError(`${whatFailed(thrown, kind, base)}: ${known}`, kind, attempts, { cause: thrown })
}

function whatFailed(thrown: unknown, kind: TransportErrorKind, base: string): string {
  if (thrown instanceof AnswerTooLarge) return `the answer from ${base} was too large (${thrown.message})`
  if (kind === 'timeout') return `no complete answer from ${base} in time`
  const code = codeOf(thrown)
  return `no answer from ${base}${code && ` (${code}${otherProtocol(code, base)})`}`
}

/** TLS where none is spoken is no TLS, and the other way round it ends the connection or is no HTTP. */
function otherProtocol(code: string, base: string): string {
  if (/^EPROTO$|WRONG_VERSION/.test(code)) return ': does that server speak http://?'
  return base.startsWith('http:') && /^HPE|^ECONNRESET$/.test(code) ? ': or does that server speak https://?' : ''
}

/**
 * What an answer that arrived is told as. What is no finding about the answer itself (a clock that throws, a platform key
 * that cannot be used) must not be told as a fault of the set-up, which would mean that nothing was sent.
 */
export function unreadable(thrown: unknown, { status, headers }: RawAnswer, attempts: number): WechatpayError {
  if (
    thrown instanceof ApiError ||
    thrown instanceof SignatureError ||
    thrown instanceof ResponseError ||
    thrown instanceof TransportError
  ) {
    return thrown
  }
  const requestId = headers['request-id']
  const text = `an answer of status ${status} arrived, but could not be verified (${reason(thrown)}): ${UNKNOWN}`
  return new TransportError(text, 'network', attempts, { cause: thrown, requestId })
}

/** An attempt may have been processed, and a later one could not be made: what is known is what the first one ended with. */
export function lost(open: Outcome, later: Outcome, attempts: number): Outcome {
  const { error } = open
  const requestId = open.result?.requestId ?? (error instanceof WechatpayError ? error.requestId : undefined)
  if (later.error instanceof TransportError && later.error.kind === 'abort') {
    const { message, kind, cause } = later.error
    return { ...later, error: new TransportError(message, kind, later.error.attempts, { cause, requestId }) }
  }
  if (!(error instanceof TransportError)) return open
  const text = `${error.message} (attempt ${attempts} could not be made: ${reason(later.error)})`
  return { ...open, error: new TransportError(text, error.kind, attempts, { cause: later.error, requestId }) }
}

function reason(thrown: unknown): string {
  if (thrown instanceof WechatpayError) return thrown.message
  return thrown instanceof Error ? `${thrown.name}, see cause` : 'see cause'
}
