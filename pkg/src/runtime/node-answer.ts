import type { IncomingMessage } from 'node:http'
import { AnswerTooLarge, MOST_BYTES } from '../http/answer-body.ts'
import { ConnectionFault } from '../http/connection.ts'

/** Reads a body of at most {@link MOST_BYTES}; `fail` or `then` is called first, and once counts. */
export function readBody(
  message: IncomingMessage,
  fail: (error: Error) => void,
  then: (body: Uint8Array) => void,
): void {
  const chunks: Uint8Array[] = []
  let size = 0
  message.on('data', (chunk: Uint8Array) => {
    size += chunk.length
    if (size <= MOST_BYTES) chunks.push(chunk)
    else fail(new AnswerTooLarge())
  })
  message.on('end', () => then(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)))
  message.on('error', (cause) => fail(cut(cause)))
  message.on('close', () => {
    if (!message.readableEnded) fail(cut())
  })
}

/** Node has lower-cased and joined the headers already, but for the one that must not be joined. */
export function recordOf({ headers }: IncomingMessage): Record<string, string> {
  const cookies = headers['set-cookie']
  const record = headers as Record<string, string>
  return cookies ? { ...record, 'set-cookie': cookies.join(', ') } : record
}

function cut(cause?: Error): ConnectionFault {
  return new ConnectionFault('the connection ended in the middle of the answer', cause && { cause })
}
