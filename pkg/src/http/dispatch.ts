import { AnswerTooLarge, readAnswer } from './answer-body.ts'
import { ConnectionFault, noteConnection } from './connection.ts'
import { limited } from './deadline.ts'
import type { AbortSignalLike, FetchInit, FetchLike, RawAnswer } from './fetch.ts'
import { lowerCased } from './headers.ts'

/** One request as it is sent. */
export interface Dispatch {
  method: string
  /** Made for this request alone: who sends it may add to them. */
  headers: Record<string, string>
  body?: string | undefined
  /** Ms until the answer must be there, headers and body. */
  timeout: number
  /** The caller's, where there is one. */
  signal?: AbortSignalLike | undefined
  /** Needs a connection of its own: a kept one may have died, and what it swallowed would be unknown. */
  fresh: boolean
}

/**
 * Sends one request to an origin and reads its answer. `path` is path and query as they were signed.
 *
 * @throws Timeout, AnswerTooLarge, or what the network failed with; anything where the signal has fired.
 */
export type Send = (origin: string, path: string, dispatch: Dispatch) => Promise<RawAnswer>

/** Sends by a function shaped like `fetch`. `alone` makes a request use a connection of its own, where that can be asked for. */
export function sendBy(fetch: FetchLike, alone: (init: FetchInit) => FetchInit = (init) => init): Send {
  return (origin, path, { method, headers: sent, body, timeout, signal, fresh }) =>
    limited(timeout, signal, async (signal) => {
      const init = { method, headers: sent, ...(body !== undefined && { body }), signal, redirect: 'manual' as const }
      const response = await fetch(`${origin}${path}`, fresh ? alone(init) : init)
      const { status } = response
      // Once: a bare iterator is used up by reading it.
      const headers = lowerCased(response.headers)
      return { status, headers, body: await readAnswer(response, headers['content-length']).catch(brokenOff) }
    })
}

/** An answer had begun: whatever a stream fails with, a code of a refused connection among it, the request was sent. */
function brokenOff(cause: unknown): never {
  if (cause instanceof AnswerTooLarge) throw cause
  const { message } = (cause ?? {}) as { message?: unknown }
  throw noteConnection(new ConnectionFault(`the answer broke off: ${message ?? cause}`, { cause }), true)
}
