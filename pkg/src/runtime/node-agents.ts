import type { Agent as HttpAgent } from 'node:http'
import type { Socket } from 'node:net'
import type { AgentLike } from '../http/fetch.ts'
import { builtin } from './builtin.ts'

/** `node:http` and `node:https`, as far as they are alike. */
export type Http = typeof import('node:http') | typeof import('node:https')

/** An agent, as options of a request. */
interface Choice {
  agent: HttpAgent
  timeout?: number
}

/** Where requests get their connections. */
export interface Agents {
  /** The agent for `http:` or `https:`; one that keeps no connections, where a request needs its own. */
  of(protocol: string, fresh: boolean): Choice
  /** Closes what is idle at once, and what is in use when its request ends. */
  close(): void
}

/** How often connections are looked at, in ms: each look costs, and a second more or less is none. */
const LOOK = 1000

/** A connection that idled for more ms is not used again: those of a frozen function die without a sign. */
const MOST_IDLE = 10_000

/** The module that speaks `protocol`. */
export function httpModule(protocol: string): Http {
  return builtin<Http>(protocol === 'https:' ? 'node:https' : 'node:http')
}

/** The user's agent, which stays open: it may serve others. */
export function givenAgent(agent: AgentLike): Agents {
  return { of: () => ({ agent: agent as HttpAgent }), close() {} }
}

/**
 * Two agents for each protocol: one keeps connections, one opens a new one each time. Made when they are needed. A proxy
 * of the environment has `connectTimeout` ms to open a tunnel.
 */
export function ownAgents(connectTimeout: number): Agents {
  const keeping = new Map<string, Choice>()
  const fleeting = new Map<string, Choice>()
  const idleSince = new WeakMap<Socket, number>()
  let closed = false
  let looked = 0

  /** No timer can do this: time stands still for a frozen function, and its first request may outrun its timers. */
  function awake(): void {
    const now = Date.now()
    if (Math.abs(now - looked) < LOOK) return
    looked = now
    for (const { agent } of keeping.values()) {
      for (const socket of idle(agent)) {
        if (Math.abs(now - (idleSince.get(socket) ?? 0)) > MOST_IDLE) socket.destroy()
      }
    }
  }

  function made(protocol: string, keepAlive: boolean): Choice {
    const { Agent, globalAgent } = httpModule(protocol)
    // Node tells an agent of its own about the environment's proxies, but none that others make.
    const { proxyEnv } = (globalAgent as { options?: { proxyEnv?: object } }).options ?? {}
    const agent = new Agent({ keepAlive, scheduling: 'lifo', ...(proxyEnv && { proxyEnv }) })
    agent.on('free', (socket: Socket) => {
      if (closed) socket.destroy()
      else idleSince.set(socket, Date.now())
    })
    // Otherwise Node holds on to the tunnel of a request that was given up, and the process with it.
    return proxyEnv ? { agent, timeout: connectTimeout } : { agent }
  }

  return {
    of(protocol, fresh) {
      if (!fresh) awake()
      const choices = fresh ? fleeting : keeping
      const choice = choices.get(protocol) ?? made(protocol, !fresh)
      choices.set(protocol, choice)
      return choice
    },
    close() {
      closed = true
      for (const { agent } of keeping.values()) for (const socket of idle(agent)) socket.destroy()
    },
  }
}

function idle(agent: HttpAgent): Socket[] {
  return Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])
}
