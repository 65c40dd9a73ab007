import {
  ApiError,
  type ApiErrorDetails,
  ConfigError,
  type ErrorDetails,
  NotificationError,
  ResponseError,
  SignatureError,
  TransportError,
  ValidationError,
  WechatpayError,
} from '../errors.ts'

/** An error as it crosses threads: structured cloning alone would lose its class and its fields. */
export interface PackedError {
  /** The class, where it is one of this package. */
  kind?: string
  name: string
  message: string
  stack?: string | undefined
  fields: Record<string, unknown>
  cause?: PackedError
}

const DEPTH = 8

/** Packs whatever was thrown. */
export function pack(thrown: unknown, depth: number = DEPTH): PackedError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), fields: {} }
  const { name, message, stack, cause } = thrown
  const packed = { name, message, ...(cause !== undefined && depth > 0 && { cause: pack(cause, depth - 1) }) }
  return thrown instanceof WechatpayError
    ? { ...packed, kind: name, fields: { ...thrown } }
    : { ...packed, stack, fields: plainFields(thrown) }
}

// System errors carry code, errno and syscall; other libraries hang sockets and functions on theirs.
function plainFields(error: Error): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(error).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
  )
}

/** The error again, of the same class; errors of this package get the stack of the calling thread. */
export function unpack(packed: PackedError): Error {
  const cause = packed.cause && unpack(packed.cause)
  if (packed.kind === undefined) return foreign(packed, cause)
  const make = makers[packed.kind] ?? plain
  const requestId = packed.fields['requestId'] as string | undefined
  return Object.assign(make(packed.message, packed.fields, { cause, requestId }), packed.fields)
}

function foreign({ name, message, stack, fields }: PackedError, cause: Error | undefined): Error {
  const error = Object.assign(new Error(message, cause && { cause }), fields)
  if (stack !== undefined) error.stack = stack
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true })
  return error
}

type Maker = (message: string, fields: any, details: ErrorDetails) => WechatpayError

const plain: Maker = (message, { code }, details) => new WechatpayError(code, message, details)

const makers: Record<string, Maker> = {
  ConfigError: (message, _, details) => new ConfigError(message, details),
  ValidationError: (message, { issues }, details) => new ValidationError(message, issues, details),
  ApiError: (message, fields: ApiErrorDetails, details) => new ApiError(message, { ...fields, ...details }),
  SignatureError: (message, { reason, serial }, details) => new SignatureError(message, reason, { ...details, serial }),
  ResponseError: (message, { field }, details) => new ResponseError(message, field, details),
  TransportError: (message, { kind, attempts }, details) => new TransportError(message, kind, attempts, details),
  NotificationError: (message, { reason }, details) => new NotificationError(message, reason, details),
}
