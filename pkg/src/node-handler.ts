import type { FetchMessage, ReadMessage } from './source.ts'

/** The part of Node's `IncomingMessage` that is used; those of Express, Koa (`ctx.req`) and Fastify (`request.raw`) fit. */
export interface NodeRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Record<string, string | string[] | undefined>
  readonly readableDidRead?: boolean
  iterator?(options: { destroyOnReturn: boolean }): AsyncIterable<unknown>
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
 * type parser with `parseAs: 'buffer'`, and pass `request.body` to `handler.answer({ headers, body })` instead.
 *
 * @example
 * http.createServer(toNodeHandler(wxpay.notifications.handler(onEvent)))
 * app.post('/notify', toNodeHandler(handler)) // Express, before express.json()
 * router.post('/notify', (ctx) => { ctx.respond = false; return notify(ctx.req, ctx.res) }) // Koa, before koa-bodyparser
 */
export function toNodeHandler(handler: Answering): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    let body: unknown
    try {
      body = await rawBody(request)
    } catch {
      // The sender went away in the middle of its body: there is nobody to answer.
      return
    }
    const answer = await handler.answer({ headers: request.headers, body: body as Uint8Array })
    response.statusCode = answer.status
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
    if (answer.status === 413) response.setHeader('Connection', 'close')
    response.end(answer.body)
  }
}

/** The bytes, or `undefined` where they are lost; the handler explains that. */
async function rawBody(request: NodeRequest): Promise<unknown> {
  const kept = [request.rawBody, request.body].find((body) => typeof body === 'string' || body instanceof Uint8Array)
  if (kept !== undefined) return kept
  if (request.readableDidRead ?? isObject(request.body)) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  // Left alive when the loop ends early, so that the answer can still be sent.
  for await (const chunk of request.iterator?.({ destroyOnReturn: false }) ?? request) {
    chunks.push(chunk as Uint8Array)
    size += (chunk as Uint8Array).length
    // Enough for the handler to see that it is too much; the rest is not worth reading.
    if (size > MOST_BYTES) break
  }
  return Buffer.concat(chunks)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
