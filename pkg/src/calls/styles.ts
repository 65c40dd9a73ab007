import { ValidationError } from '../errors.ts'
import type { Result } from '../exchange/result.ts'
import type { RequestOptions } from './call.ts'

/** Makes a call: what stands behind every style. */
export type Send = (method: string, path: string, options?: RequestOptions) => unknown

/** How a verb ends that was used in a wrong way: by a rejected promise, or by throwing. */
export type Refuse = (error: ValidationError) => unknown

/**
 * The HTTP methods of one path; the `…Async` names are the source document's, and the same promise. Each takes one object:
 * a second argument is a `ValidationError`.
 */
export interface Verbs {
  get<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  getAsync<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  post<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  postAsync<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  put<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  putAsync<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  patch<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  patchAsync<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  delete<T = unknown>(options?: RequestOptions): Promise<Result<T>>
  deleteAsync<T = unknown>(options?: RequestOptions): Promise<Result<T>>
}

/**
 * A path that grows by each property; a verb ends it. `_plan_id_` and `$plan_id$` are places to fill. A segment that begins
 * with an upper-case letter or holds four digits in a row is a value, which a spelling in kebab-case would change: the verb
 * rejects with a `ValidationError`.
 */
export type Chain = Verbs & { readonly [segment: string]: Chain }

/**
 * The HTTP methods of one path; each blocks the thread until the answer is there. Each takes one object: a second argument
 * is a `ValidationError`.
 */
export interface BlockingVerbs {
  get<T = unknown>(options?: RequestOptions): Result<T>
  post<T = unknown>(options?: RequestOptions): Result<T>
  put<T = unknown>(options?: RequestOptions): Result<T>
  patch<T = unknown>(options?: RequestOptions): Result<T>
  delete<T = unknown>(options?: RequestOptions): Result<T>
}

/** A {@link Chain} whose verbs block. */
export type BlockingChain = BlockingVerbs & { readonly [segment: string]: BlockingChain }

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const
const place = /^(?:_([A-Za-z][A-Za-z0-9_]*)_|\$([A-Za-z][A-Za-z0-9_]*)\$)$/
const segment = /^[A-Za-z][A-Za-z0-9._-]*$/
/** An order's number or a user's id, with the characters that WeChat Pay allows in them. */
const value = /^(?=[A-Z]|.*\d{4})[A-Za-z0-9][\w.*|@-]*$/
/** What JavaScript itself, consoles and test tools look for on any object; none of it is a path. */
const probed = new Set([
  'then',
  'catch',
  'finally',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'tagName',
])

/** `combinePapay` as `combine-papay`, `_plan_id_` as `{plan_id}`. */
function spelled(property: string): string | undefined {
  const [, underscored, dollared] = place.exec(property) ?? []
  const name = underscored ?? dollared
  if (name !== undefined) return `{${name}}`
  if (value.test(property)) return property
  if (!segment.test(property) || probed.has(property)) return undefined
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Who sends the calls of a chain, and who refuses those that were written in a wrong way. */
interface Ends {
  send: Send
  refuse: Refuse
}

/**
 * One node of a chain. It is an ordinary object: only its prototype's prototype answers for names that nothing else
 * knows, so that consoles, clones and promises find nothing to call.
 */
class ChainNode {
  readonly #path: string
  readonly #ends: Ends
  /** The first segment that is a value. */
  readonly #value: string | undefined

  constructor(path: string, ends: Ends, value?: string) {
    this.#path = path
    this.#ends = ends
    this.#value = value
  }

  static call(node: ChainNode, verb: string, method: string, [options, ...more]: unknown[]): unknown {
    const { send, refuse } = node.#ends
    if (node.#value !== undefined) return refuse(misplaced(node.#value))
    if (more.some((argument) => argument !== undefined)) return refuse(tooMany(verb))
    return send(method, node.#path, options as RequestOptions | undefined)
  }

  static child(node: object, property: string): ChainNode | undefined {
    if (!(#path in node)) return undefined
    const name = spelled(property)
    if (name === undefined) return undefined
    const wrong = (node as ChainNode).#value ?? (value.test(name) ? name : undefined)
    return new ChainNode(`${(node as ChainNode).#path}/${name}`, (node as ChainNode).#ends, wrong)
  }

  /** The path so far. */
  toString(): string {
    return this.#path
  }

  /** Nothing to serialise: a chain is not data. */
  get [Symbol.toStringTag](): string {
    return 'WechatpayChain'
  }
}

for (const verb of verbs) {
  for (const name of [verb, `${verb}Async`]) {
    Object.defineProperty(ChainNode.prototype, name, {
      value(this: ChainNode, ...given: unknown[]) {
        return ChainNode.call(this, name, verb.toUpperCase(), given)
      },
    })
  }
}

Object.defineProperty(ChainNode.prototype, 'constructor', { value: undefined })
Object.setPrototypeOf(
  ChainNode.prototype,
  new Proxy(Object.freeze(Object.create(null)) as object, {
    get: (_, property, node: object) => (typeof property === 'string' ? ChainNode.child(node, property) : undefined),
  }),
)

function misplaced(value: string): ValidationError {
  const shown = value.length > 64 ? `${value.slice(0, 64)}…` : value
  const message =
    `${shown} is a value, no part of the path: write a place such as _out_trade_no_ instead of it, and pass ` +
    `{ out_trade_no: '${shown}' } to the verb; a path that really holds it is taken as written by chain('v3/…')`
  return new ValidationError(message, [{ path: 'path', rule: 'format', message }])
}

function tooMany(verb: string): ValidationError {
  const message = `${verb}() takes one object: headers, query, timeout and path parameters stand beside json, ${verb}({ json, headers })`
  return new ValidationError(message, [{ path: '', rule: 'type', message }])
}

const rejected: Refuse = (error) => Promise.reject(error)

/** A chain that begins with a path as it is written. */
export function chain(path: string, send: Send, refuse: Refuse = rejected): Chain {
  return new ChainNode(`/${path.replace(/^\//, '')}`, { send, refuse }) as unknown as Chain
}

/**
 * Lets instances of a client class take whole paths as properties: `client['v3/certificates']`. Every other unknown
 * name stays `undefined`.
 */
export function answerToPaths(
  client: abstract new (...args: never[]) => unknown,
  sendOf: (client: object) => Send,
  refuse: Refuse = rejected,
): void {
  const prototype = client.prototype as object
  const paths = new Proxy(Object.prototype, {
    get: (target, property, receiver: object) =>
      typeof property === 'string' && /^\/?v3\//.test(property)
        ? chain(property, sendOf(receiver), refuse)
        : Reflect.get(target, property, receiver),
  })
  Object.setPrototypeOf(prototype, paths)
}
