import type { FetchMessage, ReadMessage } from './source.ts'

/** The part of Node's `IncomingMessage` that is used; those of Express and Koa (`ctx.req`) and Fastify's `request` fit. */
export interface NodeRequest extends Partial<AsyncIterable<unknown>> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Record<string, string | string[] | undefined>
  readonly readableDidRead?: boolean
  /** What a body parser left. */
  readonly body?: unknown
  /** What Google Cloud Functions and others keep. */
  readonly rawBody?: unknown
}

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  statusCode: number
  setHeader(name: string, value: string): unknown
  end(body?: string): unknown
}

interface Answering {
  answer(
    request: FetchMessage | ReadMessage,
  ): Promise<{ status: number; headers: Record<string, string>; body: string }>
}

const MOST_BYTES = 1_048_576

/**
 * A handler for `node:http`, and for the frameworks on top of it, out of `wxpay.notifications.handler(…)`.
 *
 * It reads the raw body itself, or takes `rawBody` or a `Buffer` or string in `body`. Where a body parser has replaced the
 * body by an object, the handler answers 500 and tells `onError` what to change. Fastify does that by itself: add a content
 * type parser with `parseAs: 'buffer'`. The promise is fulfilled, whatever happens to the request.
 *
 * @example
 * const notify = toNodeHandler(wxpay.notifications.handler(onEvent))
 * http.createServer(notify)
 * app.post('/notify', notify) // Express, before express.json()
 * router.post('/notify', (ctx) => { ctx.respond = false; return notify(ctx.req, ctx.res) }) // Koa, before koa-bodyparser
 * fastify.post('/notify', (request, reply) => { reply.hijack(); return notify(request, reply.raw) })
 */
export function toNodeHandler(handler: Answering): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const { status, headers, body } = await handler.answer(message(request))
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(body)
  }
}

/** What breaks while the body arrives is thrown where the handler sees it; where it is lost, the handler explains that. */
function message(request: NodeRequest): FetchMessage | ReadMessage {
  const { headers, rawBody, body } = request
  const kept = [rawBody, body].find((each) => typeof each === 'string' || each instanceof Uint8Array)
  if (kept !== undefined) return { headers, body: kept as string | Uint8Array }
  const replaced = request.readableDidRead ?? (typeof body === 'object' && body !== null)
  const stream = replaced ? undefined : request[Symbol.asyncIterator]?.()
  if (!stream) return { headers, body: undefined as never }
  return { headers, body: undefined, bodyUsed: false, arrayBuffer: () => bytesOf(stream) }
}

async function bytesOf(stream: AsyncIterator<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return Buffer.concat(chunks)
    const chunk = Buffer.from(value as Uint8Array)
    chunks.push(chunk)
    size += chunk.length
    if (size > MOST_BYTES) {
      drain(stream)
      return Buffer.concat(chunks)
    }
  }
}

/** Enough came for the handler to see that it is too much. Who is cut off while sending would not read the answer. */
function drain(stream: AsyncIterator<unknown>): void {
  const next = ({ done }: IteratorResult<unknown>): unknown => done || stream.next().then(next)
  stream
    .next()
    .then(next)
    .catch(() => {})
}
