import { sendBy } from '../http/dispatch.ts'
import type { FetchInit } from '../http/fetch.ts'
import type { Transport } from './runtime.ts'
import { ownFetch } from './web.ts'

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
  let client: HttpClient | undefined
  let closed = false

  function alone(init: FetchInit): FetchInit {
    const { Deno } = globalThis as unknown as DenoGlobals
    client ??= Deno.createHttpClient?.({ poolMaxIdlePerHost: 0 })
    return client ? ({ ...init, client } as FetchInit) : init
  }

  // Requests that are under way keep what they need of it.
  function giveUp(): void {
    client?.close()
    client = undefined
  }

  const send = sendBy(ownFetch, alone)
  return {
    async send(origin, path, dispatch) {
      try {
        return await send(origin, path, dispatch)
      } finally {
        if (closed) giveUp()
      }
    },
    close() {
      closed = true
      giveUp()
    },
  }
}
