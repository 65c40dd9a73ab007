import { joined } from './bytes.ts'
import type { ResponseLike } from './fetch.ts'

/** The most bytes that an answer may have, decompressed: 8 MiB. What WeChat Pay sends is far smaller. */
export const MOST_BYTES: number = 8 * 1024 * 1024

/** An answer has more than {@link MOST_BYTES}, and was not read to its end. */
export class AnswerTooLarge extends Error {
  constructor() {
    super(
      `the answer is larger than 8 MiB (${MOST_BYTES} bytes), more than WeChat Pay sends: look for a proxy in between`,
    )
    this.name = 'AnswerTooLarge'
  }
}

/** Whether a Content-Length alone says that an answer is too large. */
export function isTooLong(contentLength: string | undefined): boolean {
  return Number(contentLength) > MOST_BYTES
}

/**
 * Reads the body of an answer, at most {@link MOST_BYTES}. What is larger is given up as soon as that shows: by its
 * Content-Length, or while it streams.
 *
 * @throws AnswerTooLarge
 */
export async function readAnswer(response: ResponseLike, contentLength: string | undefined): Promise<Uint8Array> {
  const chunks = chunksOf(response.body)
  if (isTooLong(contentLength)) {
    giveUp(chunks)
    throw new AnswerTooLarge()
  }
  if (chunks) return collected(chunks)
  const whole = await response.arrayBuffer()
  if (whole.byteLength > MOST_BYTES) throw new AnswerTooLarge()
  // A copy here and below: what a fetch of the user's holds may be changed while a platform verifies it.
  return new Uint8Array(whole instanceof Uint8Array ? whole : whole.slice(0))
}

interface Reader {
  read(): Promise<{ done: boolean; value?: unknown }>
  cancel(): Promise<unknown>
}

/** The body piece by piece, where it is a stream: of the web's kind, or of node-fetch's. */
function chunksOf(body: unknown): AsyncIterator<unknown> | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const stream = body as Partial<{ getReader(): Reader; [Symbol.asyncIterator](): AsyncIterator<unknown> }>
  if (typeof stream.getReader === 'function') return pieces(stream.getReader())
  return stream[Symbol.asyncIterator]?.()
}

function pieces(reader: Reader): AsyncIterator<unknown> {
  return {
    next: () => reader.read() as Promise<IteratorResult<unknown>>,
    return: () => reader.cancel().then(() => ({ done: true, value: undefined })),
  }
}

async function collected(chunks: AsyncIterator<unknown>): Promise<Uint8Array> {
  const found: Uint8Array[] = []
  let size = 0
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const chunk = next.value as Uint8Array
    found.push(chunk)
    size += chunk.byteLength
    if (size <= MOST_BYTES) continue
    giveUp(chunks)
    throw Number.isNaN(size) ? new TypeError('the body of the answer is not a stream of bytes') : new AnswerTooLarge()
  }
  return joined(found, size)
}

/** Not waited for, and not asked how it went: a connection that breaks may never end. */
function giveUp(chunks: AsyncIterator<unknown> | undefined): void {
  new Promise((resolve) => resolve(chunks?.return?.())).catch(() => {})
}
