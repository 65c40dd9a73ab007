import type { Target } from '../call-error.ts'
import type { CheckedCall, CoreCall, OperationCall, RequestCall } from '../core/checked-call.ts'
import type { Core } from '../core/core.ts'
import { ConfigError } from '../errors.ts'
import { type CallOptions, checkedOptions, invalid } from '../exchange/call-options.ts'
import { refuseForeign } from '../exchange/hosts.ts'
import { snapshot } from './snapshot.ts'

/**
 * Argument of the call styles and of `request`: everything that is not named here fills a place in the path. So TypeScript
 * takes a misspelt option for a place; the call itself rejects with a `ValidationError` that names it.
 */
export interface RequestOptions extends CallOptions {
  /** The body, serialised once; exactly that text is signed and sent. */
  json?: unknown
  /** Query parameters: strings, safe integers, booleans, or lists of them; or a `URLSearchParams`. */
  query?: Record<string, unknown> | Iterable<[string, unknown]> | undefined
  /** More headers, `Wechatpay-Serial` or `Accept-Language` for example. */
  headers?: Record<string, string> | Iterable<[string, string]> | undefined
  /** Values for the `{places}` of the path. */
  [pathParam: string]: unknown
}

/** A call as it was given: read once, and copied. @internal */
export interface Plan<C extends CoreCall = CoreCall> {
  call: C
  options: CallOptions
}

/** What a call was to be about that is not checked; nothing where it does not look like it: it may be a key. @internal */
export function targetOf(method: unknown, path: unknown): Target {
  const [, written] = /^\/?(v3\/[\w./{}%~|*@:,-]{1,256})(?:\?|$)/.exec(String(path)) ?? []
  if (written === undefined || !/^[a-z]{3,6}$/i.test(String(method))) return {}
  return { method: String(method).toUpperCase(), path: `/${written}` }
}

/** Checks a call for the host that it goes to. @throws ValidationError, ConfigError @internal */
export function checkedCall(
  { core, origins }: { core: Core; origins: readonly string[] },
  given: CoreCall,
): CheckedCall {
  const call = core.check(given)
  refuseForeign(call, origins)
  return call
}

/** The plan of a typed operation. @internal */
export function plannedOperation(operation: string, input: unknown, options: CallOptions = {}): Plan<OperationCall> {
  const { value, plain } = snapshot(input)
  return { call: { operation, input: value, plain }, options: checkedOptions(options) }
}

/** The plan of any call. @internal */
export function plannedRequest(method: string, path: string, options: RequestOptions = {}): Plan<RequestCall> {
  if (typeof method !== 'string') throw new ConfigError('the method must be GET, POST, PUT, PATCH or DELETE')
  if (typeof path !== 'string') throw invalid('path', 'type', 'path must be a string')
  const wrapped = `${method.toLowerCase()}({ json: body })`
  if (typeof options !== 'object' || options === null) {
    throw invalid('', 'type', `the argument must be an object: a body is wrapped, ${wrapped}`)
  }
  const { json, query, headers, signal, timeout, idempotent, ...params } = options
  const bare =
    json === undefined && /^P/i.test(method) && Object.keys(params).find((name) => !path.includes(`{${name}}`))
  if (typeof bare === 'string') {
    throw invalid('json', 'required', `json is missing, and ${bare} is no place in the path: wrap the body, ${wrapped}`)
  }
  if (json !== undefined && method.toUpperCase() === 'GET') {
    throw invalid('json', 'unknown', 'json cannot be sent with GET: put parameters into query')
  }
  const read = [params, record(query), record(headers)].map(snapshot)
  // Of values the rules speak; names would lose it on the way to them.
  if (/[\ud800-\udfff]/u.test([path, ...Object.keys(read[1]?.value ?? {})].join())) {
    throw invalid('path', 'characters', 'path and the names in query must not hold a lone surrogate')
  }
  const call = {
    method,
    path,
    params: fieldsOf(read[0]?.value),
    query: read[1]?.value,
    headers: read[2]?.value,
    body: serialized(json),
    // A method in one line, because it crosses as one; another is refused by the careful reader.
    plain: read.every(({ plain }) => plain) && !method.includes('\n'),
  }
  return { call, options: checkedOptions({ signal, timeout, idempotent }) }
}

/** The fields of an object that has some: most paths have no places. */
function fieldsOf(value: unknown): unknown {
  return Object.keys(value as object).length > 0 ? value : undefined
}

/** `URLSearchParams`, `Headers` and `Map` keep their entries where a look at their fields finds none. */
function record(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) return value
  const pairs = [...(value as Iterable<unknown>)]
  if (!pairs.every((pair): pair is [string, unknown] => Array.isArray(pair) && pair.length === 2)) return value
  const grouped = new Map<string, unknown[]>()
  for (const [name, each] of pairs) {
    const all = grouped.get(name)
    if (all) all.push(each)
    else grouped.set(name, [each])
  }
  return Object.fromEntries([...grouped].map(([name, all]) => [name, all.length === 1 ? all[0] : all]))
}

function serialized(json: unknown): string | undefined {
  if (json === undefined) return undefined
  let text: string | undefined
  try {
    text = JSON.stringify(json)
  } catch (cause) {
    throw invalid('json', 'type', 'json cannot be serialised: it holds a cycle, a BigInt or a throwing toJSON', cause)
  }
  if (text === undefined) throw invalid('json', 'type', 'json must be a value that JSON can hold')
  return text
}
