import type { FetchInit } from '../fetch.ts'
import type { NodeInit } from './node-http.ts'
import type { Transport } from './platform.ts'
import { fetchTransport } from './web.ts'

interface HttpClient {
  close(): void
}

interface DenoGlobals {
  Deno: { createHttpClient?(options: { poolMaxIdlePerHost: number }): HttpClient }
}

/**
 * Deno's `fetch`. It silently sends a request again when a kept connection breaks, and a debit must not go out twice:
 * what may not be repeated gets a client that keeps no connections.
 */
export function denoTransport(): Transport {
  const shared = fetchTransport()
  let client: HttpClient | undefined

  function keepingNone(init: FetchInit): FetchInit {
    const { Deno } = globalThis as unknown as DenoGlobals
    client ??= Deno.createHttpClient?.({ poolMaxIdlePerHost: 0 })
    return client ? ({ ...init, client } as FetchInit) : init
  }

  return {
    fetch: (url, init: NodeInit) => shared.fetch(url, init.fresh ? keepingNone(init) : init),
    close() {
      client?.close()
      client = undefined
    },
  }
}
