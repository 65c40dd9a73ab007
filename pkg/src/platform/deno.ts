import type { FetchInit, ResponseLike } from '../fetch.ts'
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
  let closed = false

  async function alone(url: string, init: FetchInit): Promise<ResponseLike> {
    const { Deno } = globalThis as unknown as DenoGlobals
    client ??= Deno.createHttpClient?.({ poolMaxIdlePerHost: 0 })
    if (!client) return shared.fetch(url, init)
    try {
      return await shared.fetch(url, { ...init, client } as FetchInit)
    } finally {
      if (closed) giveUp()
    }
  }

  // Requests that are under way keep what they need of it.
  function giveUp(): void {
    client?.close()
    client = undefined
  }

  return {
    fetch: (url, init) => (init.fresh ? alone(url, init) : shared.fetch(url, init)),
    close() {
      closed = true
      giveUp()
    },
  }
}
