import type { Message } from './message.ts'
import type { Outlet } from './outlet.ts'

/** Answers a whole request. */
type Handler = (message: Message, outlet: Outlet) => Promise<void>

/** Where a sandbox without a port is: a name that leads to this machine, so that every client takes it. */
export const ORIGIN = 'http://sandbox.localhost'

const NULL_BODY = [204, 205, 304]

/** A `fetch` that the sandbox itself answers, without a connection, but with everything that a connection may do. */
export class InProcess {
  readonly #handler: Handler
  readonly #waiting = new Set<(reason: Error) => void>()
  #closed = false

  constructor(handler: Handler) {
    this.#handler = handler
  }

  /** What `sandbox.merchant.fetch` is. */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const { signal } = request
    signal.throwIfAborted()
    const { origin } = new URL(request.url)
    if (origin !== ORIGIN) throw failed(`only ${ORIGIN} is answered in process, not ${origin}`, 'ENOTFOUND')
    const message = await messageOf(request)
    if (this.#closed) throw failed('the sandbox is closed', 'ECONNREFUSED')
    return this.#answer(message, signal)
  }

  /** Ends every request that hangs. */
  close(): void {
    this.#closed = true
    for (const reject of this.#waiting) reject(failed('the sandbox was closed', 'ECONNRESET'))
  }

  async #answer(message: Message, signal: AbortSignal): Promise<Response> {
    let giveUp = (_: unknown): void => undefined
    const abort = () => giveUp(signal.reason)
    try {
      return await new Promise<Response>((resolve, reject) => {
        giveUp = reject
        signal.addEventListener('abort', abort)
        this.#waiting.add(reject)
        this.#handler(message, outletTo(resolve, reject)).catch(reject)
      })
    } finally {
      this.#waiting.delete(giveUp)
      signal.removeEventListener('abort', abort)
    }
  }
}

async function messageOf(request: Request): Promise<Message> {
  const { host, pathname, search, searchParams } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  return {
    method: request.method,
    target: pathname + search,
    path: pathname,
    query: searchParams,
    // As a fetch over a connection would send them.
    headers: { host, accept: '*/*', 'user-agent': 'node', ...Object.fromEntries(request.headers) },
    body,
    size: body.length,
  }
}

function outletTo(resolve: (response: Response) => void, reject: (reason: Error) => void): Outlet {
  let begun = false
  return {
    get begun() {
      return begun
    },
    answer(status, headers, body) {
      begun = true
      resolve(new Response(NULL_BODY.includes(status) ? null : new Uint8Array(body), { status, headers }))
    },
    breakOff(status, headers, part) {
      begun = true
      resolve(new Response(broken(part), { status, headers }))
    },
    reset() {
      reject(failed('the connection was reset', 'ECONNRESET'))
    },
  }
}

function broken(part: Buffer): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(part))
      controller.error(new TypeError('terminated', { cause: coded('other side closed', 'UND_ERR_SOCKET') }))
    },
  })
}

/** The errors of Node's own fetch look like this. */
function failed(message: string, code: string): TypeError {
  return new TypeError('fetch failed', { cause: coded(message, code) })
}

function coded(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
