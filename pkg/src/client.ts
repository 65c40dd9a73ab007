/// <reference lib="esnext.disposable" preserve="true" />

import { told } from './call-error.ts'
import { checkedCall, plannedOperation, plannedRequest, type RequestOptions, targetOf } from './calls/call.ts'
import { type DebitOptions, settle } from './calls/debit.ts'
import type { Endpoint, Endpoints, Paths, V3 } from './calls/endpoints.ts'
import { answerToGroups } from './calls/groups.ts'
import type { Operations } from './calls/operations.ts'
import {
  type AppPaymentLaunch,
  checkedOrder,
  type PaymentLaunch,
  type PaymentOrder,
  signedPayment,
} from './calls/payment.ts'
import { answerToPaths, type Chain, chain } from './calls/styles.ts'
import { modules, recognise } from './copies.ts'
import type { CheckedCall } from './core/checked-call.ts'
import { drawBy } from './core/random.ts'
import { ConfigError } from './errors.ts'
import type { CallOptions } from './exchange/call-options.ts'
import type { Certificates } from './exchange/certificates.ts'
import { seconds } from './exchange/exchange.ts'
import type { Result } from './exchange/result.ts'
import { showAs } from './inspection.ts'
import { type FetchMessage, type ReadMessage, receivedAnswer } from './notifications/incoming.ts'
import { type NotificationEvent, Notifications } from './notifications/notifications.ts'
import { SharedNotifications } from './notifications/several.ts'
import type { Runtime } from './runtime/runtime.ts'
import { debugOf, optionsFrom, type WechatpayEnvironment } from './setup/environment.ts'
import type { KeyRotation, WechatpayOptions } from './setup/options.ts'
import { type Setup, setUp } from './setup/setup.ts'

let runtime: Runtime | undefined

/** Called once by the package's entry for the runtime at hand. @internal */
export function runOn(chosen: Runtime): void {
  runtime = chosen
  if (chosen.fillRandomly) drawBy(chosen.fillRandomly)
}

function currentRuntime(): Runtime {
  if (!runtime) throw new ConfigError('import wechatpay-entrust by its name, not a file of it')
  return runtime
}

/** Whether options that came of an environment ask for diagnosis: that environment says so, not the one of the process. */
const debugging = new WeakMap<WechatpayOptions, boolean>()

/** A signed request as plain data: send exactly this, `fetch(prepared.url, prepared)` for example. */
export interface PreparedRequest {
  /** `GET`, `POST`, … */
  method: string
  /** Origin, path and query. */
  url: string
  /** With `Authorization`, which is valid for five minutes. */
  headers: Record<string, string>
  /** Exactly the text that was signed. */
  body?: string
}

/** An answer that arrived by other means: a Fetch `Response`, or what is left of it. */
export type ReceivedAnswer = (FetchMessage | ReadMessage) & { readonly status: number }

/** The typed calls, and the known endpoints as properties: `wxpay['v3/…'].post({ json })`. */
export interface Wechatpay extends Operations, Paths {}

/** What a console shows of a client. */
let inside: (client: Wechatpay) => object

/** A typed call of a client, which the class alone can make. */
let operate: (client: Wechatpay, name: string, input: unknown, options?: CallOptions) => Promise<unknown>

/**
 * A client for one merchant. It holds no global state, and one client serves any number of calls at the same time.
 *
 * @example
 * const wxpay = new Wechatpay({ mchid, privateKey, serial, certs: { [publicKeyId]: publicKey } })
 * const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram({ … })
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the getters of groups and the paths are made below, and answer to every name of the interface
export class Wechatpay {
  /** Any path as a property: `wxpay['v3/certificates'].get()`. */
  readonly [path: `v3/${string}`]: Chain

  #setup: Setup | undefined
  #notifications: Notifications | undefined

  /**
   * Reads and checks keys; makes no network call.
   *
   * @throws ConfigError with the cure in its message.
   */
  constructor(options: WechatpayOptions) {
    const runtime = currentRuntime()
    const debug = debugging.get(options) ?? debugOf(runtime.environment())
    this.#setup = setUp(options, runtime, debug)
  }

  /**
   * A client from `WECHATPAY_MCHID`, `WECHATPAY_SERIAL`, `WECHATPAY_PRIVATE_KEY`(`_FILE`), `WECHATPAY_CERTIFICATE`(`_FILE`),
   * `WECHATPAY_PUBLIC_KEY_ID` with `WECHATPAY_PUBLIC_KEY`(`_FILE`), `WECHATPAY_APIV3_KEY`(`_FILE`) and
   * `WECHATPAY_BASE_URL`. Without a public key and its id, an APIv3 key is enough: `certs` is then `'auto'`. `options` win
   * over variables, and what they give is not demanded of them.
   *
   * @throws ConfigError that names every variable that is missing.
   */
  static fromEnv(
    env: WechatpayEnvironment = currentRuntime().environment(),
    options: Partial<WechatpayOptions> = {},
  ): Wechatpay {
    const all = optionsFrom(env, currentRuntime(), options)
    debugging.set(all, debugOf(env))
    return open(all)
  }

  /** Notifications: `parse` one, or make a `handler`. */
  get notifications(): Notifications {
    this.#notifications ??= new Notifications(
      (headers, body, download) => this.#openNotification(headers, body, download),
      () => this.#open().now(),
      currentRuntime().channel,
    )
    return this.#notifications
  }

  /**
   * Notifications of several merchants that arrive at one address: each belongs to the client whose key verifies it and
   * whose APIv3 key opens it.
   *
   * @example
   * export const POST = Wechatpay.notifications([shop, school]).handler(async (event, { client }) => { … })
   */
  static notifications<Client extends Wechatpay>(clients: Iterable<Client>): SharedNotifications<Client> {
    return new SharedNotifications(clients, currentRuntime().channel)
  }

  /** Platform certificates: `download` and `export`. */
  get certificates(): Certificates {
    return this.#open().certificates
  }

  /** The chain style: `wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({ json })`. */
  get v3(): V3 {
    return this.chain('v3') as unknown as V3
  }

  /** The declarative style: `wxpay.chain('v3/certificates').get()`. The path is taken as written. */
  chain<Path extends keyof Endpoints>(path: Path): Endpoint<Path>
  chain(path: string): Chain
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
    let call: CheckedCall | undefined
    try {
      const setup = this.#open()
      const plan = plannedRequest(method, path, options)
      call = checkedCall(setup, plan.call)
      const template = plan.call.path
      return (await setup.exchange.send({ call, options: plan.options, template })) as Result<T>
    } catch (error) {
      throw told(error, call ?? targetOf(method, path), entered('request'))
    }
  }

  /** Signs a call for another HTTP client. What was signed is exactly what the result holds. */
  async prepare(method: string, path: string, options?: RequestOptions): Promise<PreparedRequest> {
    try {
      const setup = this.#open()
      const call = checkedCall(setup, plannedRequest(method, path, options).call)
      const { core, lifetime, origins, now } = setup
      const { headers } = await lifetime.signing(() => core.sign(call, seconds(now())))
      const { body } = call
      return { method: call.method, url: `${origins[0]}${call.path}`, headers, ...(body !== undefined && { body }) }
    } catch (error) {
      throw told(error, targetOf(method, path), entered('prepare'))
    }
  }

  /**
   * Verifies and opens an answer that another HTTP client received.
   *
   * @throws ApiError, SignatureError, ResponseError
   */
  async receive<T = unknown>(response: ReceivedAnswer): Promise<Result<T>> {
    try {
      const { exchange } = this.#open()
      if (!Number.isInteger(response?.status))
        throw new ConfigError('receive() takes a Response, or { status, headers, body }')
      const { status } = response
      return (await exchange.receive(async () => ({ status, ...(await receivedAnswer(response)) }))) as Result<T>
    } catch (error) {
      throw told(error, {}, entered('receive'))
    }
  }

  /**
   * Signs what opens the cashier for an order of pay-with-contract (`prepay_id`), where the user pays and signs: the argument
   * of `wx.requestPayment`, or with `trade_type: 'APP'` what the Open SDK's `PayReq` takes. Nothing is sent.
   *
   * @throws ValidationError, ConfigError
   */
  paymentLaunch(order: PaymentOrder & { trade_type: 'APP' }): Promise<AppPaymentLaunch>
  paymentLaunch(order: PaymentOrder & { trade_type?: 'JSAPI' | undefined }): Promise<PaymentLaunch>
  async paymentLaunch(order: PaymentOrder): Promise<PaymentLaunch | AppPaymentLaunch> {
    const { core, lifetime, now } = this.#open()
    const checked = checkedOrder(order)
    return lifetime.signing(() => signedPayment(core, checked, seconds(now())))
  }

  /**
   * Encrypts a sensitive field: RSA-OAEP with SHA-1, at most 214 bytes of UTF-8. Send `serial` as `Wechatpay-Serial`.
   *
   * @throws ValidationError for more bytes, ConfigError without a platform key.
   */
  async encrypt(text: string): Promise<{ ciphertext: string; serial: string }> {
    if (typeof text !== 'string') throw new ConfigError('encrypt() takes a string')
    const { core, certificates, lifetime, now, timeout } = this.#open()
    return lifetime.calling(async () => {
      await certificates.prepare({ timeout })
      return core.encrypt(text, seconds(now()))
    })
  }

  /**
   * Decrypts a sensitive field that WeChat Pay encrypted to your certificate.
   *
   * @throws ValidationError when it was not, ConfigError with an external signer.
   */
  async decrypt(base64: string): Promise<string> {
    if (typeof base64 !== 'string') throw new ConfigError('decrypt() takes a string in base64')
    const { core, lifetime } = this.#open()
    return lifetime.signing(() => core.decrypt(base64))
  }

  /**
   * Takes new keys over while calls are under way: attempts that begin later are signed with them. Give a `privateKey` with
   * its `serial` or `certificate`, an `apiv3Key`, or both. The former APIv3 key opens notifications for another 25 hours.
   *
   * @throws ConfigError for keys that cannot be used: the client goes on with those it has.
   */
  rotate(keys: KeyRotation): void {
    this.#open().rotate(keys)
  }

  /**
   * Ends the client. Whatever is called afterwards is a `ConfigError`.
   *
   * A call under way ends as it would have: its attempt gets its answer, which is verified; no further attempt is signed.
   * The private key is wiped at once, or when the signature that is being made is ready; platform keys are wiped and
   * connections closed after the last answer.
   */
  close(): void {
    this.#setup?.close()
    this.#setup = undefined
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close()
  }

  /** The compiled wasm, a `WebAssembly.Module`, and where the portable crypto is. @internal */
  static [modules](): { wasm: object; rsa: string | undefined } {
    const { wasm, rsa } = currentRuntime()
    return { wasm: wasm(), rsa: rsa?.() }
  }

  /** Nothing of a client is data. */
  get [Symbol.toStringTag](): string {
    return 'Wechatpay'
  }

  static {
    operate = (client, name, input, options) => client.#operate(name, input, options)
    inside = (client) => {
      const setup = client.#setup
      if (!setup) return { closed: true }
      const { core, origins } = setup
      return { mchid: core.mchid, serial: core.serial, baseUrl: origins[0], certs: core.keyIds }
    }
  }

  #open(): Setup {
    if (!this.#setup) throw new ConfigError('this client was closed: make a new one')
    return this.#setup
  }

  async #operate(name: string, input: unknown, options?: CallOptions): Promise<unknown> {
    const debit = name === 'transactions.debit'
    let call: CheckedCall | undefined
    try {
      const setup = this.#open()
      if (debit) return await settle(input, options as DebitOptions, setup)
      const plan = plannedOperation(name, input, options)
      call = checkedCall(setup, plan.call)
      return (await setup.exchange.send({ call, options: plan.options, typed: true })).data
    } catch (error) {
      const target = call ?? this.#setup?.core.target(debit ? 'transactions.create' : name) ?? {}
      throw told(error, target, this.#operate)
    }
  }

  async #openNotification(
    headers: Record<string, string>,
    body: Uint8Array,
    download: boolean,
  ): Promise<NotificationEvent> {
    const { core, certificates, lifetime, now, timeout } = this.#open()
    const open = async (): Promise<unknown> => core.openNotification({ headers, body }, seconds(now()))
    // Nothing is downloaded beforehand: only a message that looks genuine is worth it, and opening it tells.
    const opened = lifetime.calling(() =>
      download ? certificates.retried(open, { headers }, () => ({ timeout })) : open(),
    )
    return (await opened) as NotificationEvent
  }
}

// Outside the class, which bundlers would give another name if it named itself.
function open(options: WechatpayOptions): Wechatpay {
  return new Wechatpay(options)
}

/** Where the stack of an error of a call ends. */
function entered(name: 'request' | 'prepare' | 'receive'): unknown {
  return Wechatpay.prototype[name]
}

showAs(Wechatpay.prototype, 'Wechatpay', (client) => inside(client))
answerToGroups(Wechatpay, (client) => (name, input, options) => operate(client as Wechatpay, name, input, options))
answerToPaths(Wechatpay, (client) => (method, path, options) => (client as Wechatpay).request(method, path, options))
recognise('Wechatpay', Wechatpay)
