import * as glue from '../../wasm/wechatpay_entrust.js'
import { ConfigError, WechatpayError } from '../errors.ts'
import type { HostCrypto } from '../runtime/runtime.ts'
import { errorOf, isFault } from './fault.ts'
import { keyText } from './pem.ts'

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

/** An answer as Rust reads it; `headers` are names and values in turn. */
export interface CoreAnswer {
  status: number
  headers: string[]
  body: Uint8Array
}

/** A call that was read and checked: plain data, which every attempt is signed from. */
export interface CheckedCall {
  method: string
  /** Path and query, percent-encoded. */
  path: string
  /** The caller's headers, names and values in turn. */
  headers: string[]
  body?: string
  /** Whether repeating it cannot do a thing twice. */
  repeatable: boolean
  /** The known endpoint that it reaches. */
  operation?: string
  /** What the answer must be about: names of fields and values in turn. */
  identities: string[]
}

/** What signing adds to a {@link CheckedCall}. */
export interface Signed {
  headers: Record<string, string>
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

  /**
   * Reads and checks a call. It must be plain data, of the package's own making: code of the caller's that ran in the
   * middle of it could call into the wasm again.
   *
   * @throws ValidationError
   */
  check(call: CoreCall): CheckedCall {
    return this.#guard(() => {
      this.#open()
      return glue.Core.check(call) as CheckedCall
    })
  }

  /** Signs a call at the time `now`, in Unix seconds. */
  prepare({ method, path, headers, body }: CheckedCall, now: number): Promise<Signed> {
    return this.#enter((core) => core.prepare(method, path, headers, body, now) as Signed | Promise<Signed>)
  }

  /** The body of an answer, verified and parsed. `shape` is the call whose documented answer is expected. */
  finish(shape: CheckedCall | undefined, { status, headers, body }: CoreAnswer, now: number): Promise<unknown> {
    const { operation, identities = [] } = shape ?? {}
    return this.#enter((core) => core.finish(operation, identities, status, headers, body, now) as unknown)
  }

  /** A notification, verified and opened. */
  openNotification(headers: string[], body: Uint8Array, now: number): Promise<unknown> {
    return this.#enter((core) => core.openNotification(headers, body, now))
  }

  /** The platform certificates of an answer: `[{ serial, pem }]`. */
  openCertificates({ status, headers, body }: CoreAnswer, now: number): Promise<unknown> {
    return this.#enter((core) => core.openCertificates(status, headers, body, now))
  }

  /** A sensitive field for WeChat Pay. */
  encrypt(text: string, now: number): Promise<{ ciphertext: string; serial: string }> {
    return this.#enter((core) => core.encrypt(text, now) as { ciphertext: string; serial: string })
  }

  /** A sensitive field from WeChat Pay. */
  decrypt(ciphertext: string): Promise<string> {
    return this.#enter((core) => core.decrypt(ciphertext) as string | Promise<string>)
  }

  /** Adds platform keys; calls under way go on with those they began with. A key that is known is never replaced. */
  adopt(keys: Record<string, string>): void {
    const parts = this.#parts
    if (!parts) return
    const known = new Set(parts.certIds.map(canonical))
    const added = Object.entries(keys).filter(([id]) => !known.has(canonical(id)))
    if (added.length === 0) return
    const encoder = new TextEncoder()
    this.#parts = {
      ...parts,
      certIds: [...parts.certIds, ...added.map(([id]) => id)],
      certKeys: [...parts.certKeys, ...added.map(([, key]) => encoder.encode(key))],
    }
    this.#discardInstance()
  }

  /** Every platform key as text: as it was given, or in PEM where it was given as DER. */
  exportKeys(): Record<string, string> {
    const { certIds = [], certKeys = [] } = this.#parts ?? {}
    return Object.fromEntries(certIds.map((id, index) => [id, keyText(certKeys[index] as Uint8Array)]))
  }

  /** Whether there is an APIv3 key. */
  hasApiv3Key(): boolean {
    return this.#parts?.apiv3Key !== undefined
  }

  /** Whether there is any platform key. */
  hasKeys(): boolean {
    return (this.#parts?.certIds.length ?? 0) > 0
  }

  /** Wipes whatever signs and decrypts; answers can still be verified. */
  wipePrivateKey(): void {
    const { store } = this.#parts ?? {}
    if (!store) return
    for (const name of ['pkcs8', 'signing', 'decrypting']) {
      const key = store.get(name)
      if (key instanceof Uint8Array) key.fill(0)
      store.delete(name)
    }
    // The portable signer keeps the key in its instance; the next answer makes a new one without it.
    this.#discardInstance()
  }

  /** Wipes everything; whatever is called afterwards is a {@link ConfigError}. */
  close(): void {
    this.wipePrivateKey()
    this.#parts?.store.clear()
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

/** A serial number without what spellings differ in. */
function canonical(id: string): string {
  return id
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}
