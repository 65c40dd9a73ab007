import type { FaultOptions } from './fault.ts'
import type { Refusal } from './refusal.ts'

/** What the gateway says, before it is signed. */
export interface Answer {
  readonly status: number
  readonly body: Buffer
  /** What authentication failures, and paths that don't exist, are not. */
  readonly signed: boolean
  readonly contentType?: string
  readonly headers?: Record<string, string>
  readonly code?: string | undefined
  readonly reason?: string | undefined
}

const EMPTY = Buffer.alloc(0)
const JSON_TYPE = 'application/json; charset=utf-8'

const CODES: Record<number, string> = {
  400: 'INVALID_REQUEST',
  401: 'SIGN_ERROR',
  403: 'NO_AUTH',
  404: 'RESOURCE_NOT_EXISTS',
  429: 'FREQUENCY_LIMITED',
  500: 'SYSTEM_ERROR',
  502: 'SERVICE_UNAVAILABLE',
  503: 'SERVICE_UNAVAILABLE',
}

export function empty(status: number, signed: boolean, reason?: string): Answer {
  return { status, body: EMPTY, signed, reason }
}

/** 204. Client libraries in wide use read its `Content-Type`, so that the real one very likely has one (guess). */
export function noContent(signed: boolean, reason?: string): Answer {
  return { ...empty(204, signed, reason), contentType: JSON_TYPE }
}

export function json(status: number, value: unknown, signed = true): Answer {
  return { status, body: Buffer.from(JSON.stringify(value)), signed, contentType: JSON_TYPE }
}

export function refused({ status, code, message, detail, reason }: Refusal, signed: boolean): Answer {
  return { ...json(status, { code, message, ...(detail === undefined ? {} : { detail }) }, signed), code, reason }
}

/** The answer of a `status` fault. `authenticated` tells whether the request earned a signature. */
export function faulty({ status = 500, code, retryAfter }: FaultOptions, authenticated: boolean): Answer {
  const headers: Record<string, string> = {}
  const reason = `fault status ${status}`
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter)
  if (status >= 300 && status < 400) headers['Location'] = '/v3/moved'
  const signed = authenticated && status !== 401
  if (status === 204) return { ...noContent(signed, reason), headers }
  const known = code ?? CODES[status]
  const answer = json(status, known === undefined ? {} : { code: known, message: '沙箱故障' }, signed)
  return { ...answer, headers, code: known, reason }
}
