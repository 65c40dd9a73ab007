import type { RequestOptions, Result } from './call.ts'

/** Makes a call: what stands behind every style. */
export type Send = (method: string, path: string, options?: RequestOptions) => unknown

/** The HTTP methods of one path; the `…Async` names are the source document's, and the same promise. */
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

/** A path that grows by each property; a verb ends it. `_plan_id_` and `$plan_id$` are places to fill. */
export type Chain = Verbs & { readonly [segment: string]: Chain }

/** The HTTP methods of one path; each blocks the thread until the answer is there. */
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
  if (!segment.test(property) || probed.has(property)) return undefined
  return property.replace(/[A-Z]/g, (letter, index) => (index === 0 ? '' : '-') + letter.toLowerCase())
}

/**
 * One node of a chain. It is an ordinary object: only its prototype's prototype answers for names that nothing else
 * knows, so that consoles, clones and promises find nothing to call.
 */
class ChainNode {
  readonly #path: string
  readonly #send: Send

  constructor(path: string, send: Send) {
    this.#path = path
    this.#send = send
  }

  static call(node: ChainNode, method: string, options: RequestOptions | undefined): unknown {
    return node.#send(method, node.#path, options)
  }

  static child(node: object, property: string): ChainNode | undefined {
    const name = #path in node ? spelled(property) : undefined
    return name === undefined
      ? undefined
      : new ChainNode(`${(node as ChainNode).#path}/${name}`, (node as ChainNode).#send)
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
      value(this: ChainNode, options?: RequestOptions) {
        return ChainNode.call(this, verb.toUpperCase(), options)
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

/** A chain that begins with a path as it is written. */
export function chain(path: string, send: Send): Chain {
  return new ChainNode(`/${path.replace(/^\//, '')}`, send) as unknown as Chain
}

/**
 * Lets instances of a client class take whole paths as properties: `client['v3/certificates']`. Every other unknown
 * name stays `undefined`.
 */
export function answerToPaths(
  client: abstract new (...args: never[]) => unknown,
  sendOf: (client: object) => Send,
): void {
  const prototype = client.prototype as object
  const paths = new Proxy(Object.prototype, {
    get: (target, property, receiver: object) =>
      typeof property === 'string' && /^\/?v3\//.test(property)
        ? chain(property, sendOf(receiver))
        : Reflect.get(target, property, receiver),
  })
  Object.setPrototypeOf(prototype, paths)
}
