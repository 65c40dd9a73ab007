import { ConfigError } from '../errors.ts'
import { sendBy } from '../http/dispatch.ts'
import type { FetchInit, ResponseLike } from '../http/fetch.ts'
import { portableBy } from './portable.ts'
import type { Runtime, Transport } from './runtime.ts'

interface WebGlobals {
  fetch?(url: string, init: FetchInit): Promise<ResponseLike>
  navigator?: { userAgent?: string }
  process?: { env?: Record<string, string | undefined> }
}

const globals = globalThis as WebGlobals

/** The runtime's own `fetch`, looked up at each call so that what replaces it is used. */
export async function ownFetch(url: string, init: FetchInit): Promise<ResponseLike> {
  if (!globals.fetch) throw new ConfigError('this platform has no fetch: pass one as the option fetch')
  return globals.fetch(url, init)
}

/** Sends by the runtime's own `fetch`. */
export function fetchTransport(): Transport {
  return { send: sendBy(ownFetch), close() {} }
}

/** WebCrypto and `fetch`: edge runtimes, and whatever is not Node. */
export function webRuntime(wasm: () => object, load: () => unknown): Runtime {
  let compiled: object | undefined
  return {
    runtime: () => printable(globals.navigator?.userAgent ?? 'web'),
    defaultSigner: 'webcrypto',
    takesAgent: false,
    sharesPromises: globals.navigator?.userAgent !== 'Cloudflare-Workers',
    wasm() {
      compiled ??= wasm()
      return compiled
    },
    rsa: undefined,
    portable: portableBy(load),
    transport: fetchTransport,
    environment: () => globals.process?.env ?? {},
  }
}

/** What a header can hold. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '')
}
