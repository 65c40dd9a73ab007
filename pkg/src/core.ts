import * as glue from '../wasm/wechatpay_entrust.js'
import { ConfigError, WechatpayError } from './errors.ts'
import { errorOf, isFault } from './fault.ts'
import type { HostCrypto } from './platform/platform.ts'

/** What a core is made of; the getters that `src/wasm/core.rs` reads. */
export interface CoreParts {
  mchid: string
  serial: string | undefined
  certificate: Uint8Array | undefined
  privateKey: Uint8Array | undefined
  certIds: string[]
  certKeys: Uint8Array[]
  apiv3Key: Uint8Array | undefined
  /** Tell what was signed. */
  debug: boolean
  userAgent: string
  signer: 'host' | 'webcrypto' | 'rsa'
  verifier: 'host' | 'webcrypto' | 'rsa'
  host: HostCrypto
  /** Keys of WebCrypto and of the portable signer. They live here, outside the instance. */
  store: Map<string, unknown>
}

/** A call as Rust reads it: `operation` with `input`, or the rest. */
export interface CoreCall {
  operation?: string
  input?: unknown
  method?: string
  path?: string
  params?: unknown
  query?: unknown
  headers?: unknown
  body?: string | undefined
}

/** A signed request, and what the transport must know of it. */
export interface SignedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
  repeatable: boolean
  operation?: string
  /** The string that was signed, where the core was made with `debug`. */
  message?: string
}

const stale = /stale object|previous Wasm instance/i
let loaded = false

function load(wasm: () => object): void {
  if (loaded) return
  const module = wasm()
  // Edge sandboxes hand over a module of another realm, which the glue would take for bytes.
  if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype)
  glue.initSync({ module })
  loaded = true
}

/**
 * The Rust side of one client. When an instance panics or traps it is given up; the next call gets a new one, made
 * from the same parts.
 */
export class Core {
  #parts: CoreParts | undefined
  #instance: glue.Core | undefined

  /** Reads and checks everything. */
  constructor(parts: CoreParts, wasm: () => object) {
    load(wasm)
    this.#parts = parts
    try {
      const serial = this.#guard(() => this.#open()).serial()
      this.#parts = { ...parts, serial, certificate: undefined, privateKey: undefined }
    } finally {
      parts.privateKey?.fill(0)
    }
  }

  /** The merchant's key as PKCS#8, once; the copy in the wasm is wiped. */
  takePrivateKey(): Uint8Array | undefined {
    return this.#open().takePrivateKey()
  }

  /** The serial that requests are signed under. */
  get serial(): string {
    return this.#parts?.serial ?? ''
  }

  /** Signs a call at the time `now`, in ms. */
  prepare(call: CoreCall, now: number): Promise<SignedRequest> {
    return this.#enter((core) => core.prepare(call, seconds(now)) as SignedRequest | Promise<SignedRequest>)
  }

  /** The body of an answer, verified and parsed. */
  finish(
    operation: string | undefined,
    status: number,
    headers: string[],
    body: Uint8Array,
    now: number,
  ): Promise<unknown> {
    return this.#enter((core) => core.finish(operation, status, headers, body, seconds(now)) as unknown)
  }

  /** A notification, verified and opened. */
  openNotification(headers: string[], body: Uint8Array, now: number): Promise<unknown> {
    return this.#enter((core) => core.openNotification(headers, body, seconds(now)))
  }

  /** The platform certificates of an answer: `[{ serial, pem }]`. */
  openCertificates(status: number, headers: string[], body: Uint8Array, now: number): Promise<unknown> {
    return this.#enter((core) => core.openCertificates(status, headers, body, seconds(now)))
  }

  /** A sensitive field for WeChat Pay. */
  encrypt(text: string, now: number): Promise<{ ciphertext: string; serial: string }> {
    return this.#enter((core) => core.encrypt(text, seconds(now)) as { ciphertext: string; serial: string })
  }

  /** A sensitive field from WeChat Pay. */
  decrypt(ciphertext: string): Promise<string> {
    return this.#enter((core) => core.decrypt(ciphertext) as string | Promise<string>)
  }

  /** Adds platform keys; calls under way go on with those they began with. */
  adopt(keys: Record<string, string>): void {
    const parts = this.#parts
    if (!parts) return
    const merged = new Map(parts.certIds.map((id, index) => [id, parts.certKeys[index] as Uint8Array]))
    for (const [id, key] of Object.entries(keys)) merged.set(id, new TextEncoder().encode(key))
    this.#parts = { ...parts, certIds: [...merged.keys()], certKeys: [...merged.values()] }
    this.#discardInstance()
  }

  /** Every platform key, as it was given. */
  exportKeys(): Record<string, string> {
    const { certIds = [], certKeys = [] } = this.#parts ?? {}
    return Object.fromEntries(certIds.map((id, index) => [id, new TextDecoder().decode(certKeys[index])]))
  }

  /** Whether there is any platform key. */
  hasKeys(): boolean {
    return (this.#parts?.certIds.length ?? 0) > 0
  }

  /** Frees the instance; whatever is called afterwards is a {@link ConfigError}. */
  close(): void {
    const store = this.#parts?.store
    for (const key of store?.values() ?? []) if (key instanceof Uint8Array) key.fill(0)
    store?.clear()
    this.#parts?.apiv3Key?.fill(0)
    this.#parts = undefined
    this.#discardInstance()
  }

  #open(): glue.Core {
    if (!this.#parts) throw new ConfigError('this client was closed: make a new one')
    // The glue compares the generations of instance and object before it replaces an instance that was given up.
    glue.settle()
    this.#instance ??= new glue.Core(this.#parts)
    return this.#instance
  }

  /** Another client's panic makes this one's instance stale, too: the work is pure, so it is simply done again. */
  async #enter<T>(work: (core: glue.Core) => T | Promise<T>): Promise<T> {
    try {
      return await work(this.#open())
    } catch (thrown) {
      if (!(thrown instanceof Error) || !stale.test(thrown.message)) throw this.#translate(thrown)
      this.#discardInstance()
      try {
        return await work(this.#open())
      } catch (again) {
        throw this.#translate(again)
      }
    }
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (thrown) {
      throw this.#translate(thrown)
    }
  }

  #translate(thrown: unknown): unknown {
    if (thrown instanceof WechatpayError) return thrown
    if (isFault(thrown)) return errorOf(thrown)
    this.#instance = undefined
    glue.discard()
    const text = thrown instanceof Error ? thrown.message : 'unknown'
    return new WechatpayError('ERR_INTERNAL', `internal error in wechatpay-entrust, please report it: ${text}`, {
      cause: thrown,
    })
  }

  #discardInstance(): void {
    const instance = this.#instance
    this.#instance = undefined
    try {
      glue.settle()
      // Throws for an object of an instance that is gone: freeing it would free memory of the new one.
      if (instance?.serial()) instance.free()
    } catch {
      // Its memory went with its instance.
    }
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
