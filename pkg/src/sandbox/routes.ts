import * as endpoints from './endpoints.ts'
import { pathRules } from './inputs.ts'
import { paramError } from './refusal.ts'

interface Route {
  readonly method: string
  readonly segments: readonly string[]
  readonly endpoint: endpoints.Endpoint
}

const FAMILY = '/v3/ecommerce/combine-papay'
const CONTRACT = `${FAMILY}/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
const TRANSACTION = `${FAMILY}/transactions/{combine_out_trade_no}`

const ROUTES: readonly Route[] = [
  route('POST', `${FAMILY}/contracts/pre-entrust-sign`, endpoints.preSignApp),
  route('POST', `${FAMILY}/contracts/pre-entrust-sign/mini-program`, endpoints.preSignMiniProgram),
  route('GET', CONTRACT, endpoints.queryContract),
  route('POST', `${CONTRACT}/terminate`, endpoints.terminateContract),
  route('POST', `${FAMILY}/transactions`, endpoints.createTransaction),
  route('GET', TRANSACTION, endpoints.queryTransaction),
  route('POST', `${TRANSACTION}/reverse`, endpoints.reverseTransaction),
  route('GET', '/v3/certificates', endpoints.downloadCertificates),
]

function route(method: string, path: string, endpoint: endpoints.Endpoint): Route {
  return { method, segments: path.split('/'), endpoint }
}

export interface Match {
  readonly endpoint: endpoints.Endpoint
  readonly params: Record<string, string>
}

/** What serves a raw path: a match, `method` if only the method is wrong, `path` if there is nothing. */
export function findRoute(method: string, path: string): Match | 'method' | 'path' {
  const segments = path.split('/')
  const candidates = ROUTES.filter((candidate) => fits(candidate, segments))
  const found = candidates.find((candidate) => candidate.method === method)
  if (found === undefined) return candidates.length > 0 ? 'method' : 'path'
  return { endpoint: found.endpoint, params: readParams(found, segments) }
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

export function checkParams(params: Record<string, string>): void {
  for (const [field, value] of Object.entries(params)) {
    const issue = pathRules[field]?.(value)
    if (issue !== undefined) throw paramError({ field, value, issue, location: 'url' })
  }
}
