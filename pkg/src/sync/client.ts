/// <reference lib="esnext.disposable" preserve="true" />

import { readFileSync } from 'node:fs'
import { told } from '../call-error.ts'
import { plannedRequest, type RequestOptions, targetOf } from '../calls/call.ts'
import type { Endpoint, Endpoints, Paths, V3 } from '../calls/endpoints.ts'
import { answerToPaths, type BlockingChain, chain } from '../calls/styles.ts'
import { Wechatpay } from '../client.ts'
import { recognise } from '../copies.ts'
import { ConfigError, TransportError, ValidationError } from '../errors.ts'
import type { Attempt } from '../exchange/attempt.ts'
import type { Result } from '../exchange/result.ts'
import { MAX_WAIT } from '../http/retry.ts'
import { showAs } from '../inspection.ts'
import { times } from '../names.ts'
import { optionsFrom, type WechatpayEnvironment } from '../setup/environment.ts'
import { Channel, type Conversation } from './channel.ts'
import type { CallMessage } from './message.ts'
import { portable, refuseFunctions, type SyncOptions } from './options.ts'
import { unpack } from './parcel.ts'

/** Longest timeout of one attempt by default, and the time in which a worker certainly has started. */
const ATTEMPT = Math.max(30_000, ...Object.values(times).map(Number))
const START = 10_000

interface Parts {
  channel: Channel
  now: (() => number) | undefined
  onAttempt: ((attempt: Attempt) => void) | undefined
  timeout: number
  maxRetries: number
  /** What consoles show. */
  facts: object
}

/** The known endpoints as properties: `wxpay['v3/…'].post({ json })`. */
export interface WechatpaySync extends Paths<'blocking'> {}

/** What a console shows of a client. */
let inside: (client: WechatpaySync) => object

/**
 * The blocking twin of `Wechatpay`: a call returns its result, and throws the same errors. For scripts, migrations and
 * command lines; a server that uses it serves nobody else during a call.
 *
 * Calls run on a worker thread of the client's own, which starts at the first call and does not keep the process alive.
 * Nothing else happens in the calling thread meanwhile: a server in it, such as a sandbox of `createSandbox()`, cannot
 * answer, so the call would wait for itself. Run that in another process (`npx wechatpay-entrust sandbox`).
 *
 * @example
 * using wxpay = new WechatpaySync({ mchid, privateKey, serial, certs: { [publicKeyId]: publicKey } })
 * const { data } = wxpay.chain('v3/certificates').get()
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the paths are made below, and answer to every name of the interface
export class WechatpaySync {
  /** Any path as a property: `wxpay['v3/certificates'].get()`. */
  readonly [path: `v3/${string}`]: BlockingChain

  #parts: Parts | undefined

  /**
   * Reads and checks keys; makes no network call and starts no thread.
   *
   * @throws ConfigError with the cure in its message, also for `fetch` and an external signer.
   */
  constructor(options: SyncOptions) {
    refuseFunctions(options)
    new Wechatpay(options).close()
    const { now, onAttempt, timeout = ATTEMPT, maxRetries = 2 } = options
    const { mchid, baseUrl, certs } = options
    const facts = { mchid, baseUrl, certs: typeof certs === 'object' ? Object.keys(certs) : certs }
    this.#parts = { channel: new Channel(portable(options)), now, onAttempt, timeout, maxRetries, facts }
  }

  /**
   * A client from the `WECHATPAY_*` variables that `Wechatpay.fromEnv` reads.
   *
   * @throws ConfigError that names every variable that is missing.
   */
  static fromEnv(env: WechatpayEnvironment = process.env, options: Partial<SyncOptions> = {}): WechatpaySync {
    return open(optionsFrom(env, { readFile: readFileSync }, options) as SyncOptions)
  }

  /** The chain style: `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({ json })`. */
  get v3(): V3<'blocking'> {
    return this.chain('v3') as unknown as V3<'blocking'>
  }

  /** The declarative style: `wxpay.chain('v3/certificates').get()`. The path is taken as written. */
  chain<Path extends keyof Endpoints>(path: Path): Endpoint<Path, 'blocking'>
  chain(path: string): BlockingChain
  chain(path: string): BlockingChain {
    if (typeof path !== 'string') throw new ConfigError('chain() takes a path such as v3/certificates')
    const send = (method: string, written: string, options?: RequestOptions) => this.request(method, written, options)
    return chain(path, send, thrown) as unknown as BlockingChain
  }

  /**
   * Any APIv3 call; blocks until its end. `options` are those of `Wechatpay.request`, but for `signal`: nothing could
   * fire it meanwhile.
   *
   * @throws ValidationError, ApiError, SignatureError, ResponseError, TransportError
   */
  request<T = unknown>(method: string, path: string, options: RequestOptions = {}): Result<T> {
    try {
      const parts = this.#open()
      const message = messageOf(method, path, options, parts.now)
      const conversation = converse(parts, message)
      report(conversation, parts.onAttempt)
      return settled(conversation) as Result<T>
    } catch (error) {
      throw told(error, targetOf(method, path), entered())
    }
  }

  /** Ends the worker and wipes the keys. Whatever is called afterwards is a `ConfigError`. */
  close(): void {
    this.#parts?.channel.close()
    this.#parts = undefined
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close()
  }

  /** Nothing of a client is for logs. */
  get [Symbol.toStringTag](): string {
    return 'WechatpaySync'
  }

  static {
    inside = (client) => client.#parts?.facts ?? { closed: true }
  }

  #open(): Parts {
    if (!this.#parts) throw new ConfigError('this client was closed: make a new one')
    return this.#parts
  }
}

// Outside the class, which bundlers would give another name if it named itself.
function open(options: SyncOptions): WechatpaySync {
  return new WechatpaySync(options)
}

/** Where the stack of an error of a call ends. */
function entered(): unknown {
  return WechatpaySync.prototype.request
}

showAs(WechatpaySync.prototype, 'WechatpaySync', (client) => inside(client))
answerToPaths(
  WechatpaySync,
  (client) => (method, path, options) => (client as WechatpaySync).request(method, path, options),
  thrown,
)
recognise('WechatpaySync', WechatpaySync)

function thrown(error: ValidationError): never {
  throw error
}

function messageOf(method: string, path: string, options: RequestOptions, now: Parts['now']): CallMessage {
  const { call, options: how } = plannedRequest(method, path, options)
  if (how.signal !== undefined) {
    throw new ConfigError('signal cannot reach a blocking call: use timeout, or the asynchronous Wechatpay')
  }
  const { params, query, headers, body } = call
  const { timeout, idempotent } = how
  return { method, path, params, query, headers, body, timeout, idempotent, now: now?.() }
}

function converse({ channel, timeout, maxRetries }: Parts, message: CallMessage): Conversation {
  const attempt = message.timeout ?? timeout
  // Twice: platform certificates may have to be fetched first, with attempts of their own.
  const limit = START + 2 * ((maxRetries + 1) * attempt + maxRetries * MAX_WAIT)
  try {
    return channel.call(message, limit)
  } catch (thrown) {
    if ((thrown as Error | undefined)?.name !== 'DataCloneError') throw thrown
    throw unclonable(message, thrown)
  }
}

function unclonable({ params, query, headers }: CallMessage, cause: unknown): ValidationError {
  const issues = Object.entries({ ...(params as object), query, headers })
    .filter(([, value]) => !isPlain(value))
    .map(([path]) => ({ path, rule: 'type' as const, message: `${path} must be plain data, without functions` }))
  return new ValidationError(issues.map(({ message }) => message).join('; '), issues, { cause })
}

function isPlain(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

function report({ attempts }: Conversation, onAttempt: Parts['onAttempt']): void {
  for (const { error, ...attempt } of onAttempt ? attempts : []) {
    try {
      onAttempt?.({ ...attempt, ...(error && { error: unpack(error) }) })
    } catch {
      // A log that fails must not make a payment fail.
    }
  }
}

function settled({ end, attempts }: Conversation): Result {
  const unknown = 'the request may have been processed, query before you repeat it'
  const tried = Math.max(1, attempts.length)
  if (end === 'died') throw new TransportError(`the worker thread of this client died: ${unknown}`, 'network', tried)
  if (end === 'overdue') {
    throw new TransportError(`the worker thread of this client gave no answer in time: ${unknown}`, 'timeout', tried)
  }
  if ('error' in end) throw unpack(end.error)
  return end.result
}
