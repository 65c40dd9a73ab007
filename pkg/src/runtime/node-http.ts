import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { ConfigError } from '../errors.ts'
import { onAbort } from '../http/abort.ts'
import { AnswerTooLarge, isTooLong } from '../http/answer-body.ts'
import { ConnectionFault, ConnectTimeout, noteConnection } from '../http/connection.ts'
import { Timeout } from '../http/deadline.ts'
import type { Dispatch } from '../http/dispatch.ts'
import type { RawAnswer } from '../http/fetch.ts'
import { type Agents, givenAgent, httpModule, ownAgents } from './node-agents.ts'
import { readBody, recordOf } from './node-answer.ts'
import type { Transport, TransportOptions } from './runtime.ts'

/** How often an agent that was asked for a new connection may hand out a kept one: as many as Node's agents keep. */
const MOST_KEPT = 256

/** `node:http` and `node:https` with keep-alive and a deadline: cheaper than `fetch`, ARCHITECTURE.md has the figures. */
export function nodeTransport({ agent, connectTimeout = 5000 }: TransportOptions = {}): Transport {
  const agents = agent ? givenAgent(agent) : ownAgents(connectTimeout)
  const targets = new Map<string, Target>()
  return {
    async send(origin, path, dispatch) {
      for (let kept = 0; ; kept++) {
        const refuses = dispatch.fresh && kept < MOST_KEPT
        try {
          return await send(targetOf(origin, targets), path, dispatch, { agents, connectTimeout, refuses })
        } catch (thrown) {
          if (!(thrown instanceof KeptConnection)) throw thrown
        }
      }
    },
    close: agents.close,
  }
}

/** How one request is sent. */
interface Way {
  agents: Agents
  connectTimeout: number
  /** Does not go out on a connection that was used before. */
  refuses: boolean
}

/** The agent handed out a connection that was used before, where a new one was needed. Nothing was sent. */
class KeptConnection extends ConnectionFault {}

/** An origin, taken apart once. */
interface Target {
  origin: string
  protocol: string
  hostname: string
  port: string
}

function targetOf(origin: string, known: Map<string, Target>): Target {
  const found = known.get(origin)
  if (found) return found
  const { protocol, hostname, port } = unsent(() => new URL(origin))
  const target = { origin, protocol, hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname, port }
  known.set(origin, target)
  return target
}

function send(
  target: Target,
  path: string,
  dispatch: Dispatch,
  { agents, connectTimeout, refuses }: Way,
): Promise<RawAnswer> {
  const { signal, timeout, body = '' } = dispatch
  // It may have fired since the request was signed.
  if (signal?.aborted) throw noteConnection(new ConnectionFault('the request was given up'), false)
  const request = unsent(() => opened(target, path, dispatch, agents))
  return new Promise((resolve, reject) => {
    let connected = false
    // Not a constant: a signal that fired while the request was opened calls back before there is a function to keep.
    let stopListening: (() => void) | undefined
    const end = (): void => {
      stopClock()
      stopListening?.()
    }
    const fail = (error: Error): void => {
      end()
      request.destroy()
      reject(noteConnection(error, connected))
    }
    const succeed = (answer: RawAnswer): void => {
      end()
      resolve(answer)
    }
    const first = Math.min(timeout, connectTimeout)
    const late = (): Error => (connected ? new Timeout(timeout) : new ConnectTimeout(target.origin, first))
    const stopClock = clock(
      first,
      timeout,
      () => connected,
      () => fail(late()),
    )
    whenConnected(request, target.protocol, (isKept) => {
      if (isKept && refuses) fail(new KeptConnection('a kept connection'))
      else connected = true
    })
    whenAnswered(request, fail, (message) => {
      const [status, headers] = [message.statusCode ?? 0, recordOf(message)]
      readBody(message, fail, (body) => succeed({ status, headers, body }))
    })
    request.on('error', (cause) => fail(new ConnectionFault(messageOf(cause), { cause })))
    stopListening = signal && onAbort(signal, () => fail(new ConnectionFault('the request was given up')))
    // As text: Node then sends head and body in one piece.
    request.end(body)
  })
}

/** One timer for both limits: that of the connection, and once it stands that of the answer. */
function clock(first: number, timeout: number, connected: () => boolean, late: () => void): () => void {
  let timer = setTimeout(() => {
    if (connected() && timeout > first) timer = setTimeout(late, timeout - first)
    else late()
  }, first)
  return () => clearTimeout(timer)
}

/** Does what comes before anything is sent: what fails here has not reached anybody. */
function unsent<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw cause instanceof ConfigError ? cause : noteConnection(new ConnectionFault(messageOf(cause), { cause }), false)
  }
}

function opened(
  { protocol, hostname, port }: Target,
  path: string,
  { method, headers, body = '', fresh }: Dispatch,
  agents: Agents,
): ClientRequest {
  const { request } = httpModule(protocol)
  if (method !== 'GET' || body !== '') headers['Content-Length'] = String(Buffer.byteLength(body))
  if (fresh) headers.Connection = 'close'
  return request({ protocol, hostname, port, path, method, headers, ...agents.of(protocol, fresh) })
}

/** Calls `then` when the request's connection stands, with TLS; tells it whether the connection was used before. */
function whenConnected(request: ClientRequest, protocol: string, then: (isKept: boolean) => void): void {
  request.on('socket', (socket: Socket & Partial<TLSSocket> & { secureConnecting?: boolean }) => {
    // One that is gone before a byte was written to it carried nothing.
    if (socket.destroyed) return
    // A proxy agent may hand out a connection that stands already; a stranger's is taken for one.
    if (protocol === 'https:' && socket.secureConnecting) socket.once('secureConnect', () => then(false))
    else if (protocol === 'http:' && socket.connecting) socket.once('connect', () => then(false))
    else then(request.reusedSocket)
  })
}

/** Calls `then` with the head of an answer that may be read, and `fail` where none will come. */
function whenAnswered(
  request: ClientRequest,
  fail: (error: Error) => void,
  then: (message: IncomingMessage) => void,
): void {
  const switched = (): void =>
    fail(new ConnectionFault('the answer is 101 Switching Protocols, which nobody asked for'))
  request.on('upgrade', (_, socket) => {
    // Node 26 does not close it with the request.
    socket.destroy()
    switched()
  })
  request.on('response', (message) => {
    // Node tells of an upgrade only where the answer names one.
    if (message.statusCode === 101) switched()
    else if (isTooLong(message.headers['content-length'])) fail(new AnswerTooLarge())
    else then(message)
  })
}

function messageOf(thrown: unknown): string {
  const { message, code } = (thrown ?? {}) as { message?: unknown; code?: unknown }
  return String(message || code || thrown)
}
