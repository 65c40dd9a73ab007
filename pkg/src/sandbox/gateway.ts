import type { Account } from './account.ts'
import { type Answer, empty, faulty, refused } from './answer.ts'
import { authenticate } from './authorization.ts'
import type { Clock } from './clock.ts'
import type { FaultOptions } from './fault.ts'
import type { Merchant } from './merchant.ts'
import { BODY_LIMIT, type Message } from './message.ts'
import type { Platform } from './platform.ts'
import type { SandboxRequest } from './records.ts'
import { invalidRequest, paramError, Refusal } from './refusal.ts'
import { findRoute, type Match } from './routes.ts'

const MISSING_HEADER = 'Http头缺少Accept或User-Agent'

export interface Gateway {
  readonly merchant: Merchant
  readonly account: Account
  readonly clock: Clock
}

/** Answers one request; the record learns who asked. */
export function answer(gateway: Gateway, message: Message, record: SandboxRequest, fault?: FaultOptions): Answer {
  if (message.size > BODY_LIMIT) return empty(413, false, 'the body is over 1 MiB')
  const unauthenticated = refusalOf(() =>
    authenticate(message.headers['authorization'], message, gateway.merchant, gateway.clock),
  )
  record.verified = unauthenticated === undefined
  const truth = respond(gateway.account, message, unauthenticated, fault)
  if (fault?.kind === 'status') return faulty(fault, record.verified)
  return { ...truth, reason: truth.reason ?? oddity(gateway.account.platform, message) }
}

/** What works here, and is refused where there are encrypted fields: a `Wechatpay-Serial` of no platform key. */
function oddity(platform: Platform, { headers }: Message): string | undefined {
  const named = headers['wechatpay-serial']
  if (named === undefined || platform.named(named) !== undefined) return undefined
  return `Wechatpay-Serial names no platform key that is valid: ${named.slice(0, 64)}`
}

/** The order of the checks: the path, the headers, who it is, what it says. */
function respond(
  account: Account,
  message: Message,
  unauthenticated: Refusal | undefined,
  fault?: FaultOptions,
): Answer {
  const match = findRoute(message.method, message.path)
  if (match === 'path') return empty(404, false, 'no endpoint has this path')
  if (match === 'method') return empty(405, false, 'the endpoint has another method')
  const incomplete = refusalOf(() => checkHeaders(message)) ?? unauthenticated
  if (incomplete !== undefined) return refused(incomplete, false)
  try {
    return perform(account, message, match, fault)
  } catch (error) {
    if (error instanceof Refusal) return refused(error, true)
    throw error
  }
}

function perform(account: Account, message: Message, match: Match, fault?: FaultOptions): Answer {
  const { endpoint, params, bodiless } = match
  const body = message.method === 'POST' ? readBody(message, bodiless) : undefined
  const debitFailure = fault?.kind === 'debit-failed' ? fault : undefined
  const serial = message.headers['wechatpay-serial']
  const { answer, effect } = endpoint(account, { params, query: message.query, body, serial, debitFailure })
  if (fault?.processed !== false) effect?.()
  return answer
}

/** Guess: where nothing in a body is required, there may be none. */
function readBody(message: Message, bodiless: boolean): unknown {
  return bodiless && message.size === 0 ? {} : parseBody(message)
}

function refusalOf(check: () => void): Refusal | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function checkHeaders({ headers }: Message): void {
  if (!headers['user-agent']) throw invalidRequest(MISSING_HEADER, 'there is no User-Agent header')
  if (!headers['accept']) throw invalidRequest(MISSING_HEADER, 'there is no Accept header')
  // Guess: what becomes of an Accept without JSON is not documented.
  if (!/(^|[,\s])(application\/(json|\*)|\*\/\*)/i.test(headers['accept'])) {
    throw invalidRequest('Http头Accept须为application/json', 'the Accept header admits no application/json')
  }
}

function parseBody({ headers, body }: Message): unknown {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw invalidRequest('Http头Content-Type须为application/json', 'the Content-Type header is not application/json')
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body))
  } catch {
    throw paramError({ field: '', issue: 'is not JSON in UTF-8', location: 'body' })
  }
}
