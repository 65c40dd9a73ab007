import type { Endpoint } from './account.ts'
import { downloadCertificates } from './certificates.ts'
import * as combine from './combine-papay.ts'
import { pathRules } from './inputs.ts'
import { type Row, readRows } from './notation.ts'
import { endpointOf } from './operation.ts'
import { paramError } from './refusal.ts'
import { rows } from './rows/index.ts'

interface Route {
  readonly method: string
  readonly segments: readonly string[]
  readonly endpoint: Endpoint
  /** Whether it asks for money. */
  readonly debits: boolean
  /** Whether it has nothing that must be in a body. */
  readonly bodiless: boolean
}

const COMBINE = '/v3/ecommerce/combine-papay'
const CONTRACT = `${COMBINE}/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
const TRANSACTION = `${COMBINE}/transactions/{combine_out_trade_no}`
const DEBITS: readonly string[] = ['debit', 'payout', 'order-and-sign']

let known: readonly Route[] | undefined

/** Made with the first request. */
const routes = (): readonly Route[] => [
  route('POST', `${COMBINE}/contracts/pre-entrust-sign`, combine.preSignApp),
  route('POST', `${COMBINE}/contracts/pre-entrust-sign/mini-program`, combine.preSignMiniProgram),
  route('GET', CONTRACT, combine.queryContract),
  route('POST', `${CONTRACT}/terminate`, combine.terminateContract),
  { ...route('POST', `${COMBINE}/transactions`, combine.createTransaction), debits: true },
  route('GET', TRANSACTION, combine.queryTransaction),
  route('POST', `${TRANSACTION}/reverse`, combine.reverseTransaction),
  route('GET', '/v3/certificates', downloadCertificates),
  ...Object.entries(rows()).flatMap(([family, text]) => readRows(family, text).map(routeOf)),
]

function route(method: string, path: string, endpoint: Endpoint): Route {
  const checked: Endpoint = (account, call) => {
    checkParams(call.params)
    return endpoint(account, call)
  }
  return { method, segments: path.split('/'), endpoint: checked, debits: false, bodiless: false }
}

function routeOf(row: Row): Route {
  return {
    method: row.method,
    segments: row.path.split('/'),
    endpoint: endpointOf(row),
    debits: DEBITS.includes(row.kind),
    bodiless: !row.body.some(({ required }) => required),
  }
}

export interface Match {
  readonly endpoint: Endpoint
  readonly params: Record<string, string>
  readonly debits: boolean
  readonly bodiless: boolean
}

/** What serves a raw path: a match, `method` if only the method is wrong, `path` if there is nothing. */
export function findRoute(method: string, path: string): Match | 'method' | 'path' {
  const segments = path.split('/')
  known ??= routes()
  const candidates = known.filter((candidate) => fits(candidate, segments))
  const found = candidates.find((candidate) => candidate.method === method)
  if (found === undefined) return candidates.length > 0 ? 'method' : 'path'
  return { ...found, params: readParams(found, segments) }
}

/** Whether a request asks for money. */
export function isDebit(method: string, path: string): boolean {
  const match = findRoute(method, path)
  return typeof match === 'object' && match.debits
}

const isParam = (segment: string): boolean => segment.startsWith('{')

function fits(candidate: Route, segments: readonly string[]): boolean {
  if (candidate.segments.length !== segments.length) return false
  return candidate.segments.every((segment, at) => (isParam(segment) ? segments[at] !== '' : segment === segments[at]))
}

function readParams(found: Route, segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  for (const [at, segment] of found.segments.entries()) {
    if (isParam(segment)) params[segment.slice(1, -1)] = decode(segments[at] ?? '')
  }
  return params
}

/** Once, and a broken escape stays as it is, for the rule of the parameter to refuse. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function checkParams(params: Record<string, string>): void {
  for (const [field, value] of Object.entries(params)) {
    const issue = pathRules[field]?.(value)
    if (issue !== undefined) throw paramError({ field, value, issue, location: 'url' })
  }
}
