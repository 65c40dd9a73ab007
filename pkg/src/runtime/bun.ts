import { sendBy } from '../http/dispatch.ts'
import type { FetchInit } from '../http/fetch.ts'
import type { Transport } from './runtime.ts'
import { ownFetch } from './web.ts'

/**
 * Bun's `fetch`. Versions of it silently send a request again when a kept connection breaks, and a debit must not go out
 * twice: what may not be repeated neither takes nor leaves a kept connection.
 */
export function bunTransport(): Transport {
  return { send: sendBy(ownFetch, (init) => ({ ...init, keepalive: false }) as FetchInit), close() {} }
}
