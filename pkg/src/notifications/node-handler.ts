import { ConfigError } from '../errors.ts'
import { handlerMark, type Report } from './handler-mark.ts'
import type { FetchMessage, ReadMessage } from './incoming.ts'
import type { PlainAnswer } from './plain-answer.ts'

/** The part of Node's `IncomingMessage` that is used; those of Express and Koa (`ctx.req`) and Fastify's `request` fit. */
export interface NodeRequest extends Partial<AsyncIterable<unknown>> {
  /** The HTTP method. */
  readonly method?: string | undefined
  /** Path and query. */
  readonly url?: string | undefined
  /** Headers with lower-case names. */
  readonly headers: Record<string, string | string[] | undefined>
  /** Whether somebody has read the body already. */
  readonly readableDidRead?: boolean
  /** What a body parser left. */
  readonly body?: unknown
  /** What Google Cloud Functions and others keep. */
  readonly rawBody?: unknown
}

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  /** The status to send. */
  statusCode: number
  /** Whether somebody has answered already. */
  readonly headersSent?: boolean
  /** Sets a header to send. */
  setHeader(name: string, value: string): unknown
  /** Sends the answer. */
  end(body?: string): unknown
  /** Ends the connection without an answer. */
  destroy?(): unknown
}

interface Answering {
  answer(request: FetchMessage | ReadMessage): Promise<PlainAnswer>
}

const MOST_BYTES = 1_048_576

/**
 * A handler for `node:http`, and for the frameworks on top of it, out of what `wxpay.notifications.handler(…)` returned.
 *
 * It reads the raw body itself, or takes `rawBody` or a `Buffer` or string in `body`. Where a body parser has replaced the
 * body by an object, the handler answers 500 and tells `onError` what to change. Fastify does that by itself: add a content
 * type parser with `parseAs: 'buffer'`. The promise is fulfilled, whatever happens to the request; where somebody else has
 * answered it meanwhile, a time limit of the framework for example, that answer stays.
 *
 * @throws ConfigError at once, when `handler` is anything else, a function around it for example.
 *
 * @example
 * const notify = toNodeHandler(wxpay.notifications.handler(onEvent))
 * http.createServer(notify)
 * app.post('/notify', notify) // Express, before express.json()
 * router.post('/notify', (ctx) => { ctx.respond = false; return notify(ctx.req, ctx.res) }) // Koa, before koa-bodyparser
 * fastify.post('/notify', (request, reply) => { reply.hijack(); return notify(request, reply.raw) })
 */
export function toNodeHandler(handler: Answering): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const report = reportOf(handler)
  return async (request, response) => {
    requireBoth(request, response)
    const answer = await handler.answer(message(request))
    // The callback took its time: somebody else may have answered.
    if (response.headersSent) return
    try {
      send(answer, response)
    } catch (error) {
      report(error, `was answered ${answer.status}, but the response could not be written`)
      response.destroy?.()
    }
  }
}

function reportOf(handler: Answering): Report {
  const report = (handler as { [handlerMark]?: Report } | null | undefined)?.[handlerMark]
  if (report) return report
  throw new ConfigError(
    'toNodeHandler() takes what wxpay.notifications.handler(…) returned, itself: toNodeHandler(POST), not a function ' +
      'around it such as toNodeHandler((request) => POST(request))',
  )
}

function requireBoth(request: NodeRequest, response: NodeResponse): void {
  if (typeof request === 'object' && request !== null && typeof response?.end === 'function') return
  throw new ConfigError(
    'call this handler with the request and the response of node:http: notify(request, response), in Koa ' +
      'notify(ctx.req, ctx.res), in Fastify notify(request, reply.raw)',
  )
}

function send({ status, headers, body }: PlainAnswer, response: NodeResponse): void {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.end(body)
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
