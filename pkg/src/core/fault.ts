import {
  ApiError,
  ConfigError,
  type Issue,
  NotificationError,
  type NotificationReason,
  ResponseError,
  SignatureError,
  type SignatureReason,
  ValidationError,
  WechatpayError,
} from '../errors.ts'

/** An error as the Rust side gives or throws it: plain data, `kind` names the class. */
export interface Fault {
  kind: string
  message: string
  cause?: unknown
  issues?: Issue[]
  reason?: string
  serial?: string
  field?: string
  status?: number
  code?: string
  /** JSON text. */
  detail?: string
  retryable?: boolean
  hint?: string
  requestId?: string
}

/** Whether it is an error that Rust meant; whatever else is thrown is a trap or a panic. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && 'kind' in value
}

/** The error that a caller gets. */
export function errorOf(fault: Fault): unknown {
  const { message, requestId } = fault
  switch (fault.kind) {
    case 'config':
      return new ConfigError(message)
    case 'validation':
      return new ValidationError(message, fault.issues ?? [])
    case 'signature':
      return new SignatureError(message, fault.reason as SignatureReason, { requestId, serial: fault.serial })
    case 'service':
      return apiError(fault)
    case 'response':
      return new ResponseError(message, fault.field ?? '', { requestId })
    case 'notification':
      return new NotificationError(message, fault.reason as NotificationReason, { requestId })
    case 'host':
      return fault.cause
    default:
      return new WechatpayError('ERR_INTERNAL', message)
  }
}

function apiError({
  message,
  status = 0,
  code = `HTTP_${status}`,
  detail,
  retryable = false,
  hint,
  requestId,
}: Fault): ApiError {
  const parsed = detail === undefined ? undefined : (JSON.parse(detail) as unknown)
  return new ApiError(message, { status, code, detail: parsed, retryable, hint, requestId })
}
