import type { IncomingMessage } from 'node:http'

/** Bytes; what WeChat Pay allows is not documented (guess). */
export const BODY_LIMIT: number = 1024 * 1024

/** A request as it came, whole. */
export interface Message {
  readonly method: string
  /** The raw request target. */
  readonly target: string
  /** The raw path, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Record<string, string>
  /** Of a body over the limit only the beginning. */
  readonly body: Buffer
  /** Bytes of the whole body. */
  readonly size: number
}

/** A body over the limit is read to its end, and kept just far enough to tell. Rejects where the peer went away. */
export async function readMessage(request: IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size <= BODY_LIMIT) chunks.push(chunk)
    size += chunk.length
  }
  const target = request.url ?? '/'
  const cut = target.indexOf('?')
  return {
    method: request.method ?? 'GET',
    target,
    path: cut < 0 ? target : target.slice(0, cut),
    query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
    headers: plainHeaders(request),
    body: Buffer.concat(chunks),
    size,
  }
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return plain
}
