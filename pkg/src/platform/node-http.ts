import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import { Timeout } from '../deadline.ts'
import type { AbortSignalLike, FetchInit, ResponseLike } from '../fetch.ts'
import { builtin } from './builtin.ts'
import type { Transport } from './platform.ts'

type Http = typeof import('node:http')
type Https = typeof import('node:https')

/** Marks a failure before any byte of the request could have been processed: DNS, refused, TLS. */
export interface ConnectionFault extends Error {
  connected?: boolean
}

/** What our transport is told beyond `fetch`. */
export interface NodeInit extends FetchInit {
  /** Opens a connection of its own: a kept one may have died, and what it swallowed would be unknown. */
  fresh?: boolean
}

/** A connection that idled for more ms is not used again: those of a frozen function die without a sign. */
const MOST_IDLE = 10_000

/** `node:http` and `node:https` with keep-alive, shaped like `fetch`, and cheaper: ARCHITECTURE.md has the figures. */
export function nodeTransport(): Transport {
  const agents = new Map<string, HttpAgent | HttpsAgent>()
  const idleSince = new WeakMap<Socket, number>()

  function agent(protocol: string): HttpAgent | HttpsAgent {
    const known = agents.get(protocol)
    if (known) return awake(known)
    const { Agent } = module(protocol)
    const created = new Agent({ keepAlive: true, scheduling: 'lifo' })
    created.on('free', (socket: Socket) => idleSince.set(socket, Date.now()))
    agents.set(protocol, created)
    return created
  }

  // No timer can do this: time stands still for a frozen function, and its first request may outrun its timers.
  function awake<A extends HttpAgent>(agent: A): A {
    for (const socket of Object.values(agent.freeSockets).flat()) {
      if (socket && Math.abs(Date.now() - (idleSince.get(socket) ?? 0)) > MOST_IDLE) socket.destroy()
    }
    return agent
  }

  return {
    fetch(url, init: NodeInit) {
      const target = new URL(url)
      // What follows the origin was signed as it is: a URL parser might write it differently.
      const path = url.startsWith(`${target.origin}/`)
        ? url.slice(target.origin.length)
        : target.pathname + target.search
      return send(target, path, init, init.fresh ? false : agent(target.protocol))
    },
    close() {
      for (const each of agents.values()) each.destroy()
      agents.clear()
    },
  }
}

function module(protocol: string): Http | Https {
  return protocol === 'https:' ? builtin<Https>('node:https') : builtin<Http>('node:http')
}

function send(
  target: URL,
  path: string,
  { method, headers, body = '', signal }: NodeInit,
  agent: HttpAgent | HttpsAgent | false,
): Promise<ResponseLike> {
  const { promise, resolve, reject } = deferred<ResponseLike>()
  const length = Buffer.byteLength(body)
  const sized = method === 'GET' && length === 0 ? headers : { ...headers, 'Content-Length': `${length}` }
  const request = module(target.protocol).request({
    protocol: target.protocol,
    hostname: target.hostname.replace(/^\[|\]$/g, ''),
    port: target.port,
    path,
    method,
    headers: sized,
    agent: agent as HttpAgent,
  })
  const connected = watchConnection(request, target.protocol)
  const stop = abortWith(request, signal, connected)
  request.on('error', (error: ConnectionFault) => {
    stop()
    error.connected = connected()
    reject(error)
  })
  request.on('response', (message) => resolve(answer(message, stop)))
  // As text: Node then sends head and body in one piece.
  request.end(body)
  return promise
}

function watchConnection(request: ClientRequest, protocol: string): () => boolean {
  let connected = false
  request.on('socket', (socket) => {
    if (request.reusedSocket) connected = true
    else socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => (connected = true))
  })
  return () => connected
}

function abortWith(request: ClientRequest, signal: AbortSignalLike, connected: () => boolean): () => void {
  const abort = (): void => {
    const { reason } = signal
    if (reason instanceof Timeout) reason.connected = connected()
    request.destroy(reason instanceof Error ? reason : new Error('aborted'))
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  return () => signal.removeEventListener('abort', abort)
}

function answer(message: IncomingMessage, stop: () => void): ResponseLike {
  return {
    status: message.statusCode ?? 0,
    headers: headerPairs(message),
    arrayBuffer: () => bytesOf(message).finally(stop),
  }
}

function bytesOf(message: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const fail = (error: Error): void => reject(Object.assign(error as ConnectionFault, { connected: true }))
    message.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    message.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)))
    message.on('error', fail)
    message.on('close', () => fail(new Error('the connection ended in the middle of the answer')))
  })
}

function headerPairs({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')])
}

interface Deferred<T> {
  promise: Promise<T>
  resolve(value: T): void
  reject(error: unknown): void
}

function deferred<T>(): Deferred<T> {
  let settle!: Pick<Deferred<T>, 'resolve' | 'reject'>
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}
