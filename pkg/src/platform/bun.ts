import type { FetchInit } from '../fetch.ts'
import type { Transport } from './platform.ts'
import { fetchTransport } from './web.ts'

/**
 * Bun's `fetch`. Versions of it silently send a request again when a kept connection breaks, and a debit must not go out
 * twice: what may not be repeated neither takes nor leaves a kept connection.
 */
export function bunTransport(): Transport {
  const shared = fetchTransport()
  return {
    ...shared,
    fetch: (url, init) => shared.fetch(url, init.fresh ? ({ ...init, keepalive: false } as FetchInit) : init),
  }
}
