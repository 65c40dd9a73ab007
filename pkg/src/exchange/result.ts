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
