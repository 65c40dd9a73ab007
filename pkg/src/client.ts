import type { CallOptions, RequestOptions, Result } from './call.ts'
import { plannedOperation, plannedRequest } from './call.ts'
import type { V3 } from './endpoints.ts'
import { optionsFrom } from './environment.ts'
import { ConfigError } from './errors.ts'
import type { ResponseLike } from './fetch.ts'
import type { MiniProgramPreEntrustSign, PreEntrustSignResult } from './models.ts'
import { keyBytes, type WechatpayOptions } from './options.ts'
import type { Platform } from './platform/platform.ts'
import { type Setup, setUp } from './setup.ts'
import { answerToPaths, type Chain, chain } from './styles.ts'
import { lowerCased } from './transport.ts'

let platform: Platform | undefined

/** Called once by the package's entry for the platform at hand. */
export function runOn(chosen: Platform): void {
  platform = chosen
}

function currentPlatform(): Platform {
  if (!platform) throw new ConfigError('import wechatpay-entrust by its name, not a file of it')
  return platform
}

/** A signed request as plain data: send exactly this, `fetch(prepared.url, prepared)` for example. */
export interface PreparedRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string
}

/** An answer that arrived by other means. */
export interface ReceivedAnswer {
  status: number
  headers: Record<string, string | string[] | undefined> | Iterable<[string, string]>
  /** The bytes as they arrived, or their text. Not a parsed and serialised copy. */
  body: string | Uint8Array
}

/** Pre-sign, 预签约. */
export interface PreEntrustSign {
  /**
   * Mini-program pre-sign, 小程序方式预签约 (page partner/4017177322). Repeating it with the same input is safe.
   *
   * @throws ValidationError with every failing field, before anything is sent.
   * @throws ApiError, SignatureError, ResponseError, TransportError
   */
  miniProgram(input: MiniProgramPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
}

/**
 * A client for one merchant. It holds no global state, and one client serves any number of calls at the same time.
 *
 * @example
 * const wxpay = new Wechatpay({ mchid, privateKey, serial, certs: { [publicKeyId]: publicKey } })
 * const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram({ … })
 */
export class Wechatpay {
  /** Any path as a property: `wxpay['v3/certificates'].get()`. */
  readonly [path: `v3/${string}`]: Chain

  #setup: Setup | undefined
  #preEntrustSign: PreEntrustSign | undefined

  /**
   * Reads and checks keys; makes no network call.
   *
   * @throws ConfigError with the cure in its message.
   */
  constructor(options: WechatpayOptions) {
    this.#setup = setUp(options, currentPlatform())
  }

  /**
   * A client from `WECHATPAY_MCHID`, `WECHATPAY_SERIAL`, `WECHATPAY_PRIVATE_KEY`(`_FILE`), `WECHATPAY_CERTIFICATE`(`_FILE`),
   * `WECHATPAY_PUBLIC_KEY_ID` with `WECHATPAY_PUBLIC_KEY`(`_FILE`), `WECHATPAY_APIV3_KEY` and `WECHATPAY_BASE_URL`.
   *
   * @throws ConfigError that names every variable that is missing.
   */
  static fromEnv(env: Record<string, string | undefined> = currentPlatform().environment()): Wechatpay {
    return new Wechatpay(optionsFrom(env, currentPlatform()))
  }

  /** Pre-sign, 预签约. */
  get preEntrustSign(): PreEntrustSign {
    this.#preEntrustSign ??= {
      miniProgram: (input, options) => this.#operation('preEntrustSign.miniProgram', input, options),
    }
    return this.#preEntrustSign
  }

  /** The chain style: `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({ json })`. */
  get v3(): V3 {
    return this.chain('v3') as V3
  }

  /** The declarative style: `wxpay.chain('v3/certificates').get()`. The path is taken as written. */
  chain(path: string): Chain {
    if (typeof path !== 'string') throw new ConfigError('chain() takes a path such as v3/certificates')
    return chain(path, (method, written, options) => this.request(method, written, options))
  }

  /**
   * Any APIv3 call. `options` holds `json`, `query`, `headers`, `signal`, `timeout`, `idempotent`, and values for the
   * `{places}` of the path.
   *
   * @throws ValidationError, ApiError, SignatureError, ResponseError, TransportError
   */
  async request<T = unknown>(method: string, path: string, options?: RequestOptions): Promise<Result<T>> {
    return (await this.#open().exchange.send(plannedRequest(method, path, options))) as Result<T>
  }

  /** Signs a call for another HTTP client. What was signed is exactly what the result holds. */
  async prepare(method: string, path: string, options?: RequestOptions): Promise<PreparedRequest> {
    const { core, origin, now } = this.#open()
    const request = await core.prepare(plannedRequest(method, path, options).call, now())
    const { headers, body } = request
    return { method: request.method, url: `${origin}${request.path}`, headers, ...(body !== undefined && { body }) }
  }

  /**
   * Verifies and opens an answer that another HTTP client received.
   *
   * @throws ApiError, SignatureError, ResponseError
   */
  async receive<T = unknown>(response: ResponseLike | ReceivedAnswer): Promise<Result<T>> {
    const { exchange } = this.#open()
    const body =
      'body' in response && isBytes(response.body) ? response.body : await (response as ResponseLike).arrayBuffer()
    const headers = lowerCased(pairs(response.headers))
    return (await exchange.receive({ status: response.status, headers, body: keyBytes('body', body) })) as Result<T>
  }

  /** Wipes the keys and closes idle connections. Whatever is called afterwards is a `ConfigError`. */
  close(): void {
    this.#setup?.close()
    this.#setup = undefined
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close()
  }

  /** Nothing of a client is for logs. */
  get [Symbol.toStringTag](): string {
    return 'Wechatpay'
  }

  #open(): Setup {
    if (!this.#setup) throw new ConfigError('this client was closed: make a new one')
    return this.#setup
  }

  async #operation<T>(name: string, input: unknown, options?: CallOptions): Promise<T> {
    return (await this.#open().exchange.send(plannedOperation(name, input, options))).data as T
  }
}

answerToPaths(Wechatpay, (client) => (method, path, options) => (client as Wechatpay).request(method, path, options))

function isBytes(body: unknown): body is string | Uint8Array {
  return typeof body === 'string' || body instanceof Uint8Array
}

function pairs(headers: ReceivedAnswer['headers']): Iterable<[string, string]> {
  if (Symbol.iterator in headers) return headers
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
}
