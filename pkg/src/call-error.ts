import { WechatpayError } from './errors.ts'

const { captureStackTrace } = Error as { captureStackTrace?: (error: Error, upTo?: unknown) => void }

/**
 * Completes an error of a call: method, path and Request-ID, in its fields and before its message, and a stack that begins
 * where `entered`, the function that the caller called, was called. Anything else is given back as it is.
 */
export function told(error: unknown, { method, path }: Target, entered: unknown): unknown {
  if (!(error instanceof WechatpayError)) return error
  if (error.method === undefined) {
    const { requestId, message } = error
    const bare = path?.split('?')[0]
    const names = [method, bare, requestId && `(Request-ID ${requestId})`].filter((each) => each).join(' ')
    error.message = names ? `${names}: ${message}` : message
    if (method) Object.assign(error, { method, path: bare })
  }
  captureStackTrace?.(error, entered)
  // Nothing is left where somebody put another function into its place, a test's spy for example.
  if (!error.stack?.includes('\n    at ')) captureStackTrace?.(error)
  return error
}

/** What a call was about, as far as it is known. */
export interface Target {
  method?: string | undefined
  /** A query does not count. */
  path?: string | undefined
}
