import { ConfigError, TransportError } from '../errors.ts'
import { MOST_BYTES as MOST_ANSWER_BYTES } from '../http/answer-body.ts'
import { joined, keyBytes } from '../http/bytes.ts'
import { addHeader, lowerCased, SIGNED } from '../http/headers.ts'

/** Headers in any of the shapes that platforms have. */
export type HeadersLike = Record<string, string | string[] | undefined> | Iterable<[string, string]>

/** The part of a Fetch `Request` or `Response` that carries its message; the platform's own fit. */
export interface FetchMessage {
  /** The headers as they arrived. */
  readonly headers: HeadersLike
  /** The body as a stream, where there is one. */
  readonly body: unknown
  /** Whether somebody has read the body already. */
  readonly bodyUsed: boolean
  /** The bytes of the body, unchanged. */
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array>
}

/** A message whose body was already read: a Lambda event, an Express request with `express.raw`. */
export interface ReadMessage {
  /** The headers as they arrived. */
  readonly headers: HeadersLike
  /** The bytes as they arrived, or their text. Not a parsed and serialised copy. */
  readonly body: string | Uint8Array | ArrayBuffer
}

/** Bodies beyond this many bytes are not read. */
export const MOST_BYTES = 1_048_576

/** A body that is too large to be from WeChat Pay. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'

  constructor() {
    super('the body is larger than 1 MiB: WeChat Pay sends no such notification')
  }
}

/** Headers with lower-case names, and the bytes of the body, of whatever carried them. */
export async function received(message: FetchMessage | ReadMessage, most: number = Infinity): Promise<ReceivedMessage> {
  if (typeof message !== 'object' || message === null) throw new ConfigError('pass a Request, or { headers, body }')
  const headers = headersOf(message.headers)
  return { headers, body: limited(await bytesOf(message, most), most) }
}

/**
 * The same of an answer, of at most 8 MiB.
 *
 * @throws TransportError where it cannot be read whole: what it answers may have been processed.
 */
export async function receivedAnswer(message: FetchMessage | ReadMessage): Promise<ReceivedMessage> {
  try {
    return await received(message, MOST_ANSWER_BYTES)
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    const text = 'the answer could not be read: the request may have been processed, query before you repeat it'
    throw new TransportError(text, 'network', 1, { cause })
  }
}

/** A notification, of at most 1 MiB; of a `Headers` only what counts is looked up, because to list one it must be sorted. */
export async function receivedNotification(message: FetchMessage | ReadMessage): Promise<ReceivedMessage> {
  const headers: unknown = message?.headers
  if (!isHeaders(headers)) return received(message, MOST_BYTES)
  const picked = counting(headers)
  return { headers: picked, body: limited(await bytesOf(message, MOST_BYTES), MOST_BYTES) }
}

interface PlatformHeaders {
  get(name: string): string | null
}

/** Whether it is the platform's own, which finds a name however it is spelled. */
function isHeaders(value: unknown): value is PlatformHeaders {
  const { Headers } = globalThis as { Headers?: abstract new () => PlatformHeaders }
  return Headers !== undefined && value instanceof Headers
}

function counting(headers: PlatformHeaders): Record<string, string> {
  const record: Record<string, string> = {}
  for (const name of SIGNED) {
    const value = headers.get(name)
    if (typeof value === 'string') record[name] = value
  }
  return record
}

/** What {@link received} gives. */
export interface ReceivedMessage {
  headers: Record<string, string>
  body: Uint8Array
}

async function bytesOf(message: FetchMessage | ReadMessage, most: number): Promise<Uint8Array> {
  const { body } = message
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof ArrayBuffer)
    return keyBytes('body', body)
  if (!('arrayBuffer' in message) || typeof message.arrayBuffer !== 'function') throw lostBody()
  if (message.bodyUsed) {
    throw new ConfigError('the body was read before: verify the message first, and read the body from what you get')
  }
  if (isStream(body) && most !== Infinity) return readStream(body, most)
  return keyBytes('body', await message.arrayBuffer())
}

function lostBody(): ConfigError {
  return new ConfigError(
    'the raw body is missing: a body parser has replaced it by an object, which cannot be verified. Hand over the bytes ' +
      "as they arrived: in Express mount the route before express.json() or use express.raw({ type: '*/*' }), in Koa mount " +
      "it before the body parser, in Fastify add a content type parser with parseAs: 'buffer' and pass request, not " +
      'request.raw, in Lambda pass event.body',
  )
}

interface ByteStream {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> }
}

function isStream(body: unknown): body is ByteStream {
  return typeof (body as ByteStream | null)?.getReader === 'function'
}

async function readStream(stream: ByteStream, most: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done || !value) return joined(chunks, size)
    chunks.push(value)
    size += value.length
    if (size > most) {
      await reader.cancel()
      throw new TooLarge()
    }
  }
}

function limited(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length > most) throw new TooLarge()
  return bytes
}

function headersOf(headers: HeadersLike): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) throw new ConfigError('headers must be an object or Headers')
  if (Symbol.iterator in headers) return lowerCased(headers)
  const record: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value === undefined || value === null) continue
    addHeader(record, name, Array.isArray(value) ? value.join(', ') : String(value))
  }
  return record
}
