import type { IncomingMessage } from 'node:http'
import { AnswerTooLarge, MOST_BYTES } from '../answer-body.ts'
import { ConnectionFault, noteConnection } from '../connection.ts'
import type { ResponseLike } from '../fetch.ts'

/** An answer of Node's, shaped like a `Response`; `ended` is called when its body was read or is lost. */
export function answer(message: IncomingMessage, ended: () => void): ResponseLike {
  return {
    status: message.statusCode ?? 0,
    headers: headerPairs(message),
    arrayBuffer: () => bytesOf(message).finally(ended),
  }
}

function bytesOf(message: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const fail = (error: Error): void => reject(noteConnection(error, true))
    message.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size <= MOST_BYTES) {
        chunks.push(chunk)
      } else {
        fail(new AnswerTooLarge())
        message.destroy()
      }
    })
    message.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)))
    message.on('error', (cause) => fail(cut(cause)))
    message.on('close', () => {
      if (!message.readableEnded) fail(cut())
    })
  })
}

function cut(cause?: Error): ConnectionFault {
  return new ConnectionFault('the connection ended in the middle of the answer', cause && { cause })
}

function headerPairs({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')])
}
