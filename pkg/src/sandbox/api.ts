import type { FaultOptions } from './fault.ts'
import { BODY_LIMIT, type Message } from './message.ts'
import type { SandboxNotification } from './records.ts'
import type { Sandbox } from './sandbox.ts'

/** Where the sandbox is steered from another process. */
export const API = '/sandbox/api'

/** What a test in another process may do. */
export interface Steered extends Sandbox {
  /** Delivers an event at once; see {@link Sandbox.notification}. */
  notify(event_type: unknown, resource: unknown, url: unknown): Promise<SandboxNotification>
}

/** An answer of the API, before it is written. */
export interface Told {
  readonly status: number
  readonly value: unknown
}

type Body = Record<string, unknown>
type Action = (sandbox: Steered, body: Body) => unknown

/** A wrong request of the caller's, told as it is. */
class Wrong extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const LISTS: Record<string, (sandbox: Sandbox) => unknown> = {
  requests: ({ requests }) => requests,
  contracts: ({ contracts }) => contracts,
  orders: ({ orders }) => orders,
  notifications: ({ notifications }) => notifications,
}

const ACTIONS: Record<string, { fields: readonly string[]; run: Action }> = {
  approve: {
    fields: ['pre_entrustweb_id'],
    run: (sandbox, body) => sandbox.approve(text(body, 'pre_entrustweb_id')),
  },
  decline: {
    fields: ['pre_entrustweb_id'],
    run: (sandbox, body) => sandbox.decline(text(body, 'pre_entrustweb_id')),
  },
  terminate: {
    fields: ['contract_id', 'plan_id', 'out_contract_code'],
    run: (sandbox, body) => sandbox.terminate(contractIn(body)),
  },
  advance: { fields: ['ms'], run: (sandbox, { ms }) => sandbox.advance(ms as number) },
  fault: {
    fields: ['kind', 'times', 'on', 'path', 'processed', 'status', 'code', 'retryAfter', 'delayMs'],
    run: (sandbox, body) => sandbox.fault(body as unknown as FaultOptions),
  },
  rotate: { fields: ['now'], run: (sandbox, body) => sandbox.rotate(body) },
  notify: {
    fields: ['event_type', 'resource', 'url'],
    run: (sandbox, { event_type, resource, url }) => sandbox.notify(event_type, resource, url),
  },
}

/** Answers a request to the API: what the sandbox of this process offers, as JSON. */
export async function answerApi(sandbox: Steered, message: Message): Promise<Told> {
  try {
    return { status: 200, value: await choose(sandbox, message) }
  } catch (error) {
    const status = statusOf(error)
    if (status === undefined) throw error
    return { status, value: { message: (error as Error).message } }
  }
}

/** A refusal that was decided elsewhere. */
export function refusedApi(status: number, message: string): Told {
  return { status, value: { message } }
}

async function choose(sandbox: Steered, message: Message): Promise<unknown> {
  const name = message.path.slice(API.length + 1)
  if (Object.hasOwn(LISTS, name)) {
    if (message.method !== 'GET') throw new Wrong(405, `${message.path} is read with GET`)
    return LISTS[name]?.(sandbox)
  }
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (action === undefined) {
    const known = [...Object.keys(ACTIONS), ...Object.keys(LISTS)].join(', ')
    throw new Wrong(404, `there is no ${message.path}; below ${API} are ${known}`)
  }
  if (message.method !== 'POST') throw new Wrong(405, `${message.path} takes POST`)
  const body = bodyOf(message)
  if (name === 'fault' && body === null) return sandbox.fault(null) ?? {}
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Wrong(400, 'the body is not a JSON object')
  const stranger = Object.keys(body).find((field) => !action.fields.includes(field))
  if (stranger !== undefined)
    throw new Wrong(400, `${name} takes ${action.fields.join(', ')}, not ${stranger.slice(0, 64)}`)
  return (await action.run(sandbox, body as Body)) ?? {}
}

function bodyOf({ headers, body, size }: Message): unknown {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new Wrong(415, 'the body must be JSON, with Content-Type: application/json')
  }
  if (size > BODY_LIMIT) throw new Wrong(413, 'the body is over 1 MiB')
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new Wrong(400, 'the body is not JSON')
  }
}

function text(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw new Wrong(400, `${name} is a text that must be given`)
  return value
}

function contractIn(body: Body): Parameters<Sandbox['terminate']>[0] {
  if (body['contract_id'] !== undefined) return { contract_id: text(body, 'contract_id') }
  const { plan_id } = body
  if (typeof plan_id !== 'number') throw new Wrong(400, 'give contract_id, or plan_id (a number) and out_contract_code')
  return { plan_id, out_contract_code: text(body, 'out_contract_code') }
}

/** What the sandbox of this process throws: `TypeError` for wrong input, `Error` for a wrong state. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof Wrong) return error.status
  if (error instanceof TypeError) return 400
  return error instanceof Error && error.constructor === Error ? 409 : undefined
}
