/** What is told after each attempt; nothing secret. */
export interface Attempt {
  /** `GET`, `POST`, … */
  method: string
  /** Path and query, as sent. */
  path: string
  /** From 1. */
  attempt: number
  /** The HTTP status, where there was an answer. */
  status?: number
  /** How long the attempt took, in milliseconds. */
  durationMs: number
  /** WeChat Pay's `Request-ID`, where there was one. */
  requestId?: string
  /** What the attempt failed with; it may still be repeated. */
  error?: unknown
}
