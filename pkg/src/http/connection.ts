/** Codes of failures that come before a connection stands, whatever reports them. */
const sure = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
  // What OpenSSL says of a server's certificate. Other TLS faults may come with the answer.
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Codes that a connection may end with, too: they count only where the system call was the one that connects. */
const sureOfConnect = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'])

/** How many causes are followed: they may go on for ever, or in a circle. */
const MOST_CAUSES = 8

/** Whether a connection stood, for errors of our own transports. */
const stood = new WeakMap<object, boolean>()

/** A request of our own transport has no answer. `cause` is what the network or the user's agent said. */
export class ConnectionFault extends Error {
  /** The code of the cause, `ECONNRESET` for example. */
  declare readonly code?: string

  constructor(message: string, details?: { cause?: unknown }) {
    super(message, details)
    this.name = 'ConnectionFault'
    const { code } = (details?.cause ?? {}) as { code?: unknown }
    if (typeof code === 'string') Object.defineProperty(this, 'code', { value: code, enumerable: true })
  }
}

/** No connection stood in time. */
export class ConnectTimeout extends ConnectionFault {
  constructor(origin: string, ms: number) {
    super(`no connection to ${origin} within ${ms} ms`)
    this.name = 'TimeoutError'
  }
}

/**
 * Notes whether a connection stood when an error of our own arose; gives the error. Never for the error of somebody
 * else, who may use one object for many failures.
 */
export function noteConnection<E extends object>(error: E, connected: boolean): E {
  stood.set(error, connected)
  return error
}

interface NetworkFault {
  code?: unknown
  syscall?: unknown
  cause?: unknown
  errors?: unknown
}

/**
 * Whether a failure surely came before a connection stood (DNS, refused, an untrusted certificate), so that nothing can
 * have been processed. What cannot be told is taken for a connection.
 */
export function neverConnected(thrown: unknown): boolean {
  try {
    return isUntouched(thrown, 0)
  } catch {
    return false
  }
}

function isUntouched(thrown: unknown, depth: number): boolean {
  if (typeof thrown !== 'object' || thrown === null || depth > MOST_CAUSES) return false
  const connected = stood.get(thrown)
  if (connected !== undefined) return !connected
  const { code, syscall, cause, errors } = thrown as NetworkFault
  // Of several addresses each has to have failed; the code is that of one.
  if (Array.isArray(errors) && errors.length > 0) return errors.every((each) => isUntouched(each, depth + 1))
  if (typeof code !== 'string') return isUntouched(cause, depth + 1)
  if (syscall === 'connect') return sure.has(code) || sureOfConnect.has(code)
  // HTTP/3 knows it of connections that stood, too.
  return sure.has(code) && (code !== 'ECONNREFUSED' || syscall === undefined)
}

/** The code that a failure or its cause names, for a message; empty where there is none. */
export function codeOf(thrown: unknown): string {
  try {
    const { code, cause } = (thrown ?? {}) as { code?: unknown; cause?: { code?: unknown } | null }
    return [code, cause?.code].find((each): each is string => typeof each === 'string') ?? ''
  } catch {
    return ''
  }
}
