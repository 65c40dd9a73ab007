import type { ServerResponse } from 'node:http'

/** Where an answer goes: a connection, or whoever called `sandbox.merchant.fetch`. */
export interface Outlet {
  /** Whether an answer was begun. */
  readonly begun: boolean
  /** Sends a whole answer. */
  answer(status: number, headers: Record<string, string>, body: Buffer): void
  /** Sends an answer that ends before it is whole. */
  breakOff(status: number, headers: Record<string, string>, part: Buffer): void
  /** Ends without an answer, or in the middle of it. */
  reset(): void
}

/** An answer over HTTP. */
export function overHttp(response: ServerResponse): Outlet {
  return {
    get begun() {
      return response.headersSent
    },
    answer(status, headers, body) {
      response.writeHead(status, headers).end(body)
    },
    breakOff(status, headers, part) {
      response.writeHead(status, headers).flushHeaders()
      response.write(part, () => response.socket?.destroy())
    },
    reset() {
      response.socket?.resetAndDestroy()
    },
  }
}
