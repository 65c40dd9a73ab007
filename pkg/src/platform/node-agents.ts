import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import type { AgentLike } from '../fetch.ts'
import { builtin } from './builtin.ts'

/** `node:http` and `node:https`, as far as they are alike. */
export type Http = typeof import('node:http') | typeof import('node:https')

/** Where requests get their connections. */
export interface Agents {
  /** The agent for `http:` or `https:`; one that keeps no connections, where a request needs its own. */
  of(protocol: string, fresh: boolean): HttpAgent
  /** Closes what is idle at once, and what is in use when its request ends. */
  close(): void
}

/** A connection that idled for more ms is not used again: those of a frozen function die without a sign. */
const MOST_IDLE = 10_000

/** The module that speaks `protocol`. */
export function httpModule(protocol: string): Http {
  return builtin<Http>(protocol === 'https:' ? 'node:https' : 'node:http')
}

/** The user's agent, which stays open: it may serve others. */
export function givenAgent(agent: AgentLike): Agents {
  return { of: () => agent as HttpAgent, close() {} }
}

/** Two agents for each protocol: one keeps connections, one opens a new one each time. Made when they are needed. */
export function ownAgents(): Agents {
  const keeping = new Map<string, HttpAgent | HttpsAgent>()
  const fleeting = new Map<string, HttpAgent | HttpsAgent>()
  const idleSince = new WeakMap<Socket, number>()
  let closed = false

  function made(protocol: string, keepAlive: boolean): HttpAgent | HttpsAgent {
    const { Agent, globalAgent } = httpModule(protocol)
    const agent = new Agent({ keepAlive, scheduling: 'lifo', ...proxies(globalAgent) })
    agent.on('free', (socket: Socket) => {
      if (closed) socket.destroy()
      else idleSince.set(socket, Date.now())
    })
    return agent
  }

  return {
    of(protocol, fresh) {
      const agents = fresh ? fleeting : keeping
      const known = agents.get(protocol)
      const agent = known ?? made(protocol, !fresh)
      if (!known) agents.set(protocol, agent)
      return awake(agent, idleSince)
    },
    close() {
      closed = true
      for (const agent of keeping.values()) for (const socket of idle(agent)) socket.destroy()
    },
  }
}

// Node tells an agent of its own about the environment's proxies, but none that others make.
function proxies(globalAgent: HttpAgent): object {
  const { proxyEnv } = (globalAgent as { options?: { proxyEnv?: object } }).options ?? {}
  return proxyEnv ? { proxyEnv } : {}
}

// No timer can do this: time stands still for a frozen function, and its first request may outrun its timers.
function awake(agent: HttpAgent, idleSince: WeakMap<Socket, number>): HttpAgent {
  for (const socket of idle(agent)) {
    if (Math.abs(Date.now() - (idleSince.get(socket) ?? 0)) > MOST_IDLE) socket.destroy()
  }
  return agent
}

function idle(agent: HttpAgent): Socket[] {
  return Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])
}
