import * as glue from '../../wasm/wechatpay_entrust.js'
import { ConfigError } from '../errors.ts'
import { headerText } from '../http/headers.ts'
import type { Crypto, PlatformKey } from '../runtime/crypto.ts'
import { type CheckedCall, type CoreCall, checked } from './checked-call.ts'
import {
  done,
  forget,
  keyOf,
  type Listed,
  NOTHING,
  packed,
  type Sealed,
  type Step,
  stepOf,
  textOf,
  verdictText,
  wordOf,
} from './door.ts'
import { enter, internal, load, Stale } from './instance.ts'
import { keyText } from './pem.ts'
import { RichTask, Task } from './task.ts'

/** What a core is made of; the getters that `src/wasm/parts.rs` reads. */
export interface CoreParts {
  mchid: string
  serial: string | undefined
  certificate: Uint8Array | undefined
  privateKey: Uint8Array | undefined
  certIds: string[]
  certKeys: Uint8Array[]
  userAgent: string
}

/** How a core works. */
export interface CoreSettings {
  /** Gives the `WebAssembly.Module`. */
  wasm: () => object
  /** Tell what was signed. */
  debug: boolean
  /** Whether there is an APIv3 key. */
  openable: boolean
}

/** A message as it arrived. */
export interface CoreMessage {
  /** With lower-case names. */
  headers: Record<string, string>
  body: Uint8Array
}

/** An answer as it arrived. */
export interface CoreAnswer extends CoreMessage {
  status: number
}

/** What signing adds to a {@link CheckedCall}. */
export interface Signed {
  headers: Record<string, string>
  /** The string that was signed, where the core was made to tell it. */
  message?: string
}

/** Waits for a signature: as long as it comes, or as long as a call's own time and signal allow. */
export type Waiting = (sign: () => Promise<Uint8Array>) => Promise<Uint8Array>

/** What one generation of the wasm's object has told. */
interface Generation {
  core: glue.Core
  /** Platform keys by their place. */
  keys: PlatformKey[]
  /** Headers of requests without and with a body. */
  headers: [Record<string, string>?, Record<string, string>?]
}

const encoder = new TextEncoder()

/**
 * The Rust side of one client: it asks what is to be signed, verified and opened, {@link Crypto} does it, and it is told.
 * When an instance panics or traps it is given up, and what was under way is done again with a new one.
 */
export class Core {
  #parts: CoreParts | undefined
  readonly #crypto: Crypto
  readonly #settings: CoreSettings
  #generation: Generation | undefined
  /** The private key, until it is used. */
  #pkcs8: Uint8Array | undefined

  /** Reads and checks everything but the numbers of the private key, which `crypto` gets with its first use. */
  constructor(parts: CoreParts, crypto: Crypto, settings: CoreSettings) {
    load(settings.wasm)
    this.#parts = parts
    this.#crypto = crypto
    this.#settings = settings
    try {
      const { core } = this.#open()
      const serial = textOf(done(core, Task.serial))
      const pkcs8 = done(core, Task.takePrivateKey)
      if (pkcs8.length > 0) this.#pkcs8 = pkcs8
      this.#parts = { ...parts, serial, certificate: undefined, privateKey: undefined }
    } finally {
      parts.privateKey?.fill(0)
    }
  }

  /** At first use: reading the key is cheap, and neither checking nor importing it is. */
  #handOver(core: glue.Core): void {
    const pkcs8 = this.#pkcs8
    if (!pkcs8) return
    done(core, Task.checkPrivateKey, '', pkcs8)
    this.#crypto.adopt(pkcs8)
    this.#pkcs8 = undefined
  }

  /** Who signs. */
  get mchid(): string {
    return this.#parts?.mchid ?? ''
  }

  /** The serial that requests are signed under. */
  get serial(): string {
    return this.#parts?.serial ?? ''
  }

  /**
   * Reads and checks a call. It must be plain data, of the package's own making: code of the caller's that ran in the
   * middle of the wasm could enter it again.
   *
   * @throws ValidationError
   */
  check(call: CoreCall): CheckedCall {
    const check = (): CheckedCall => {
      const { core } = this.#open()
      return checked(call, (task, text) => textOf(done(core, task, text)))
    }
    try {
      return check()
    } catch (thrown) {
      if (!(thrown instanceof Stale)) throw thrown
      this.#generation = undefined
      return check()
    }
  }

  /**
   * Signs a call at the time `now`, in Unix seconds. What `waiting` gives up is forgotten, and whatever a signer says later
   * is not heard: it may never answer, or when this client is gone.
   *
   * @throws ConfigError for a private key that cannot sign, and what `waiting` throws.
   */
  sign(call: CheckedCall, now: number, waiting?: Waiting): Promise<Signed> {
    return this.#run(async (generation) => {
      const { core } = generation
      this.#handOver(core)
      const asked = done(core, Task.ask, call.request, NOTHING, now)
      const ticket = wordOf(asked, 0)
      const message = asked.subarray(4)
      let told = false
      try {
        const signature = await (waiting ? waiting(async () => this.#crypto.sign(message)) : this.#crypto.sign(message))
        const Authorization = textOf(done(core, Task.tell, '', signature, ticket))
        told = true
        const headers = { Authorization, ...headersOf(generation, call) }
        return this.#settings.debug ? { headers, message: textOf(message) } : { headers }
      } finally {
        if (!told) forget(core, ticket)
      }
    })
  }

  /** The nonce and the signature with which a client opens the cashier. `now` is in Unix seconds. */
  signPayment(appid: string, orderPackage: string, now: number): Promise<{ nonce: string; signature: string }> {
    return this.#run(async ({ core }) => {
      this.#handOver(core)
      const asked = done(core, Task.askPayment, `${appid}\n${orderPackage}`, NOTHING, now)
      const end = asked.indexOf(0x0a)
      const signature = await this.#crypto.sign(asked.subarray(end + 1))
      return { nonce: textOf(asked.subarray(0, end)), signature: btoa(String.fromCharCode(...signature)) }
    })
  }

  /** The body of an answer, verified and parsed. `call` is the one whose documented answer is expected. */
  finish(call: CheckedCall | undefined, { status, headers, body }: CoreAnswer, now: number): Promise<unknown> {
    const { operation = '', identities = '' } = call ?? {}
    const text = `${status}\0${operation}\0${identities}\0${headerText(headers)}`
    return this.#run(async (generation) => {
      const { core } = generation
      const examined = done(core, Task.examine, text, body, now)
      const ticket = wordOf(examined, 0)
      let concluded = false
      try {
        const verdict = this.#verdict(generation, examined)
        const genuine = typeof verdict === 'boolean' ? verdict : await verdict
        done(core, Task.conclude, verdictText(genuine), NOTHING, ticket)
        concluded = true
        return body.length === 0 ? undefined : (JSON.parse(textOf(body)) as unknown)
      } finally {
        if (!concluded) forget(core, ticket)
      }
    })
  }

  /** A notification, verified and opened. */
  openNotification({ headers, body }: CoreMessage, now: number): Promise<unknown> {
    this.requireApiv3Key('notifications')
    const text = headerText(headers)
    return this.#run(async (generation) => {
      const { core } = generation
      const examined = done(core, Task.examineNotification, text, body, now)
      const ticket = wordOf(examined, 0)
      let concluded = false
      try {
        const verdict = this.#verdict(generation, examined)
        const genuine = typeof verdict === 'boolean' ? verdict : await verdict
        const sealed = done(core, Task.concludeNotification, verdictText(genuine), NOTHING, ticket)
        const opened = this.#plain(sealed)
        const plain = opened instanceof Promise ? await opened : opened
        done(core, Task.opened, verdictText(plain !== undefined), plain, ticket)
        concluded = true
        const event = JSON.parse(textOf(body)) as { resource: unknown }
        event.resource = JSON.parse(textOf(plain))
        return event
      } finally {
        if (!concluded) forget(core, ticket)
      }
    })
  }

  #plain(sealed: Uint8Array): ReturnType<Crypto['open']> {
    const end = 16 + wordOf(sealed, 12)
    return this.#crypto.open(sealed.subarray(0, 12), sealed.subarray(16, end), sealed.subarray(end))
  }

  /** Whether the signature of what was examined is genuine. Nobody waits for a host that knows at once. */
  #verdict({ core, keys }: Generation, examined: Uint8Array): boolean | Promise<boolean> {
    const place = wordOf(examined, 4)
    const end = 12 + wordOf(examined, 8)
    keys[place] ??= keyOf(done(core, Task.platformKey, '', NOTHING, place))
    return this.#crypto.verify(keys[place], examined.subarray(end), examined.subarray(12, end))
  }

  /** The platform certificates of an answer. */
  openCertificates({ status, headers, body }: CoreAnswer, now: number): Promise<Listed[]> {
    const text = `${status}\0\0\0${headerText(headers)}`
    return this.#run(async ({ core }) => {
      let step = stepOf(core, RichTask.certificates, text, body, now)
      while (step.kind !== 'done') step = await this.#next(core, step)
      return step.certificates
    })
  }

  async #next(core: glue.Core, step: Exclude<Step, { kind: 'done' }>): Promise<Step> {
    const { ticket } = step
    try {
      if (step.kind === 'verify') {
        const genuine = await this.#crypto.verify(step.key, step.message, step.signature)
        return stepOf(core, RichTask.certificatesVerified, verdictText(genuine), NOTHING, ticket)
      }
      const plain = await Promise.all(step.sealed.map((sealed) => sealed && this.#opened(sealed)))
      return stepOf(core, RichTask.certificatesOpened, '', packed(plain), ticket)
    } catch (thrown) {
      forget(core, ticket)
      throw thrown
    }
  }

  async #opened({ nonce, associatedData, ciphertext }: Sealed): Promise<Uint8Array | undefined> {
    return this.#crypto.open(nonce, associatedData, ciphertext)
  }

  /** @throws ConfigError without an APIv3 key, which `what` needs. */
  requireApiv3Key(what: string): void {
    if (this.#settings.openable) return
    const text = `${what} needs the option apiv3Key (WECHATPAY_APIV3_KEY): 32 bytes, from the merchant platform`
    throw new ConfigError(text)
  }

  /** A sensitive field for WeChat Pay. */
  encrypt(text: string, now: number): Promise<{ ciphertext: string; serial: string }> {
    return this.#run(async ({ core }) => {
      const key = keyOf(done(core, Task.sealingKey, text, NOTHING, now))
      return { ciphertext: await this.#sealed(key, text), serial: key.id }
    })
  }

  /**
   * A call with its sensitive texts encrypted, all to one platform key, which it names. Done once for all attempts: what is
   * repeated is the same request.
   *
   * @throws ConfigError where there is no platform key.
   */
  seal(call: CheckedCall, now: number): Promise<CheckedCall> {
    const { method, path, body = '', plainTexts } = call
    const given = JSON.parse(plainTexts) as string[]
    return this.#run(async ({ core }) => {
      // Their lengths were checked with the input.
      const key = keyOf(done(core, Task.sealingKey, '', NOTHING, now))
      // Every second one is a text; before it stands its place.
      const sealed = await Promise.all(given.map((each, at) => (at % 2 === 0 ? each : this.#sealed(key, each))))
      const whole = textOf(done(core, Task.sealed, `${JSON.stringify(sealed)}\n${body}`))
      const headers = JSON.stringify(['Wechatpay-Serial', key.id])
      return { ...call, headers, body: whole, request: `${method}\n${path}\n${whole}`, plainTexts: '' }
    })
  }

  async #sealed(key: PlatformKey, text: string): Promise<string> {
    const sealed = await this.#crypto.encrypt(key, encoder.encode(text))
    return btoa(String.fromCharCode(...sealed))
  }

  /** A sensitive field from WeChat Pay. */
  decrypt(base64: string): Promise<string> {
    return this.#run(async ({ core }) => {
      this.#handOver(core)
      const sealed = done(core, Task.plaintext, base64)
      const plain = await this.#crypto.decrypt(sealed)
      return textOf(done(core, Task.plaintext, '', plain, plain ? 1 : 2))
    })
  }

  /** Adds platform keys; calls under way go on with those they began with. A key that is known is never replaced. */
  adopt(keys: Record<string, string>): void {
    const parts = this.#parts
    if (!parts) return
    const known = new Set(parts.certIds.map(canonical))
    const added = Object.entries(keys).filter(([id]) => !known.has(canonical(id)))
    if (added.length === 0) return
    this.#parts = {
      ...parts,
      certIds: [...parts.certIds, ...added.map(([id]) => id)],
      certKeys: [...parts.certKeys, ...added.map(([, key]) => encoder.encode(key))],
    }
    // Not freed: calls under way are told by it. Whoever drops its last reference lets it be collected.
    this.#generation = undefined
  }

  /** Every platform key as text: as it was given, or in PEM where it was given as DER. */
  exportKeys(): Record<string, string> {
    const { certIds = [], certKeys = [] } = this.#parts ?? {}
    return Object.fromEntries(certIds.map((id, index) => [id, keyText(certKeys[index] as Uint8Array)]))
  }

  /** Whether there is any platform key. */
  hasKeys(): boolean {
    return (this.#parts?.certIds.length ?? 0) > 0
  }

  /** Wipes whatever signs and decrypts; answers can still be verified. */
  wipePrivateKey(): void {
    this.#pkcs8?.fill(0)
    this.#pkcs8 = undefined
    this.#crypto.forget()
  }

  /** Wipes everything; whatever is called afterwards is a {@link ConfigError}. */
  close(): void {
    this.wipePrivateKey()
    this.#crypto.close()
    this.#parts = undefined
    this.#discard()
  }

  #open(): Generation {
    const parts = this.#parts
    if (!parts) throw new ConfigError('this client was closed: make a new one')
    this.#generation ??= { core: enter(() => new glue.Core(parts)), keys: [], headers: [] }
    return this.#generation
  }

  /** Another client's panic makes this one's object stale, too: what was begun is simply done again. */
  async #run<T>(work: (generation: Generation) => Promise<T>): Promise<T> {
    try {
      return await work(this.#open())
    } catch (thrown) {
      if (!(thrown instanceof Stale)) throw thrown
      this.#generation = undefined
      return work(this.#open()).catch(unstale)
    }
  }

  #discard(): void {
    const core = this.#generation?.core
    this.#generation = undefined
    try {
      // Throws for an object of an instance that is gone: freeing it would free memory of the new one.
      if (core && done(core, Task.serial)) enter(() => core.free())
    } catch {
      // Its memory went with its instance.
    }
  }
}

function headersOf({ core, headers }: Generation, { headers: given, body }: CheckedCall): Record<string, string> {
  const hasBody = body !== undefined
  const made = (): Record<string, string> => {
    const inTurn = JSON.parse(textOf(done(core, Task.headers, given, NOTHING, hasBody ? 1 : 0))) as string[]
    const names = inTurn.filter((_, at) => at % 2 === 0)
    return Object.fromEntries(names.map((name, at) => [name, inTurn[2 * at + 1] as string]))
  }
  if (given !== '') return made()
  const index = hasBody ? 1 : 0
  headers[index] ??= made()
  return headers[index]
}

function unstale(thrown: unknown): never {
  throw thrown instanceof Stale ? internal(thrown.message, thrown) : thrown
}

/** A serial number without what spellings differ in. */
function canonical(id: string): string {
  return id
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}
