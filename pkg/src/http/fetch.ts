/** The part of `AbortSignal` that this package uses; the platform's own fits. */
export interface AbortSignalLike {
  /** Whether it was aborted. */
  readonly aborted: boolean
  /** Why it was aborted. */
  readonly reason: unknown
  /** Tells when it is aborted. */
  addEventListener(type: 'abort', listener: () => void): void
  /** Tells no longer. */
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What a {@link FetchLike} is called with. */
export interface FetchInit {
  /** The HTTP method. */
  method: string
  /** The headers to send. */
  headers: Record<string, string>
  /** The bytes that were signed, as text. */
  body?: string
  /** An `AbortSignal`: the time limit, and that of the call. */
  signal: any
  /** Redirects must not be followed. */
  redirect: 'manual'
}

/** The part of a `Response` that this package uses. */
export interface ResponseLike {
  /** The HTTP status. */
  readonly status: number
  /** All headers, each with its value. */
  readonly headers: Iterable<[string, string]>
  /** The body as a stream, where there is one: then no more of it is read than an answer may have. */
  readonly body?: unknown
  /** The bytes of the body, unchanged. */
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array>
}

/** A function shaped like `fetch`; the platform's own fits, and so do those of undici and of test tools. */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>

/**
 * The part of Node's `http.Agent` and `https.Agent` by which one is known; those fit, and so do proxy agents that extend
 * them.
 *
 * Every request goes through it, debits included. A debit asks it for a new connection (`Connection: close`), and a
 * kept one that the agent hands out all the same is closed unused. The agent stays yours: closing the client closes none
 * of its connections.
 */
export interface AgentLike {
  /** How many connections it opens to one host at a time. */
  maxSockets: number
  /** Closes its connections. */
  destroy(): void
}

/** An answer with its bytes, before it is verified. */
export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}
