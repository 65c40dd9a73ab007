import type * as glue from '../../wasm/wechatpay_entrust.js'
import type { Target } from '../call-error.ts'
import { type ApiError, ConfigError } from '../errors.ts'
import { headerText } from '../http/headers.ts'
import type { Crypto, PlatformKey } from '../runtime/crypto.ts'
import { type CheckedCall, type CoreCall, checked } from './checked-call.ts'
import {
  coreOf,
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
  told,
  verdictText,
  wordOf,
} from './door.ts'
import { enter, internal, load, Stale } from './instance.ts'
import { Openers } from './openers.ts'
import { keyText } from './pem.ts'
import { Signer } from './signer.ts'
import { Task } from './task.ts'

/** What a core is made of. */
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
  /** How many bytes were signed. */
  bytes: number
  /** The string that was signed, where the core was made to tell it. */
  message?: string
}

/** Who computes for a client. */
export interface Cryptos {
  /** Signs and decrypts, encrypts and verifies. */
  signing: Crypto
  /** Opens under the APIv3 key. */
  opening: Crypto
}

/** What takes the place of the merchant's keys; the rest stays. */
export interface Rotation extends Pick<CoreParts, 'serial' | 'certificate' | 'privateKey'> {
  /** With a new private key, or a signer of the user's: who signs from now on. */
  signing: Crypto | undefined
  /** With a new APIv3 key: who opens from now on. */
  opening: Crypto | undefined
}

/** What WeChat Pay tells of what it verified. */
interface SignInformation {
  method: unknown
  url: unknown
  sign_message_length: unknown
}

/** Waits for a signature: as long as it comes, or as long as a call's own time and signal allow. */
export type Waiting = (sign: () => Promise<Uint8Array>) => Promise<Uint8Array>

/** What one generation of the wasm's object has told. */
interface Generation {
  core: glue.Core
  signer: Signer
  /** Platform keys by their place. */
  keys: PlatformKey[]
  /** Headers of requests without and with a body. */
  headers: [Record<string, string>?, Record<string, string>?]
}

const encoder = new TextEncoder()
/** By how many seconds clocks may differ. */
const TOLERANCE = 300
const CLOSED = 'this client was closed: make a new one'

/**
 * The Rust side of one client: it asks what is to be signed, verified and opened, {@link Crypto} does it, and it is told.
 * When an instance panics or traps it is given up, and what was under way is done again with a new one.
 */
export class Core {
  #parts: CoreParts | undefined
  readonly #openers = new Openers()
  readonly #settings: CoreSettings
  #signer: Signer
  #openable: boolean
  #generation: Generation | undefined

  /** Reads and checks everything but the numbers of the private key, which its first use checks. */
  constructor(parts: CoreParts, { signing, opening }: Cryptos, settings: CoreSettings) {
    load(settings.wasm)
    this.#settings = settings
    this.#openable = settings.openable
    this.#openers.add(opening, 0)
    const read = readParts(parts)
    this.#signer = new Signer(signing, read.pkcs8)
    this.#begin(read)
  }

  #begin({ core, parts }: Read): void {
    this.#parts = parts
    this.#generation = { core, signer: this.#signer, keys: [], headers: [] }
  }

  /**
   * Signs with other keys from the next attempt on; one under way keeps those it began with. A former APIv3 key opens for
   * another 25 hours. `now` is in Unix seconds.
   *
   * @throws ConfigError for keys that cannot be used: then nothing has changed.
   */
  rotate({ signing, opening, ...given }: Rotation, now: number): void {
    const parts = this.#parts
    if (!parts) throw new ConfigError(CLOSED)
    const kept = signing || given.certificate ? undefined : parts.serial
    const read = readParts({ ...parts, ...given, serial: given.serial ?? kept })
    if (signing) {
      const signer = new Signer(signing, read.pkcs8)
      signer.begin(read.core)
      signer.end()
      this.#signer.replace()
      this.#signer = signer
    }
    this.#begin(read)
    if (!opening) return
    this.#openers.add(opening, now)
    this.#openable = true
  }

  /** Who signs. */
  get mchid(): string {
    return this.#parts?.mchid ?? ''
  }

  /** The serial that requests are signed under. */
  get serial(): string {
    return this.#parts?.serial ?? ''
  }

  /** Whether a signer of the user's signs. */
  get external(): boolean {
    return this.#signer.crypto.external === true
  }

  /** The ids of the platform keys. */
  get keyIds(): string[] {
    return this.#parts?.certIds ?? []
  }

  /** What a typed call is about that was not checked; nothing for a closed client. */
  target(operation: string): Target {
    const [method, path] = this.#tried(Task.target, operation).split(' ')
    return { method, path }
  }

  /** What to do about a refusal, where the call that it refuses tells more than its text; else nothing. */
  advice(error: ApiError, { method, path }: CheckedCall, bytes: number, origin: string, ahead: number): string {
    const { status, detail, message } = error
    const clock = Math.abs(ahead) > TOLERANCE ? `${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'}` : ''
    const seen = (detail as { sign_information?: SignInformation } | undefined)?.sign_information
    const same = seen?.method === method && seen.url === path && seen.sign_message_length === bytes
    const debugged = verdictText(this.#settings.debug)
    const refusal = [method, path, status, origin, clock, seen && (same ? 'same' : 'other'), debugged, message]
    return this.#tried(Task.advise, refusal.join('\0'))
  }

  /** What explains an error must not become another one. */
  #tried(task: Task, text: string): string {
    try {
      return told(this.#open().core, task, text)
    } catch {
      return ''
    }
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
      return checked(call, (task, text) => told(core, task, text))
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
      const { core, signer } = generation
      signer.begin(core)
      let open: number | undefined
      try {
        const asked = done(core, Task.ask, call.request, NOTHING, now)
        open = wordOf(asked, 0)
        const message = asked.subarray(4)
        const { crypto } = signer
        const signature = await (waiting ? waiting(async () => crypto.sign(message)) : crypto.sign(message))
        const Authorization = told(core, Task.tell, '', signature, open)
        open = undefined
        const headers = { Authorization, ...headersOf(generation, call) }
        const bytes = message.length
        return this.#settings.debug ? { headers, bytes, message: textOf(message) } : { headers, bytes }
      } finally {
        signer.end()
        if (open !== undefined) forget(core, open)
      }
    })
  }

  /** The nonce and the signature with which a client opens the cashier. `now` is in Unix seconds. */
  signPayment(appid: string, orderPackage: string, now: number): Promise<{ nonce: string; signature: string }> {
    return this.#run(async ({ core, signer }) => {
      signer.begin(core)
      try {
        const asked = done(core, Task.askPayment, `${appid}\n${orderPackage}`, NOTHING, now)
        const end = asked.indexOf(0x0a)
        const signature = await signer.crypto.sign(asked.subarray(end + 1))
        return { nonce: textOf(asked.subarray(0, end)), signature: btoa(String.fromCharCode(...signature)) }
      } finally {
        signer.end()
      }
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
        const opened = this.#plain(sealed, now)
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

  #plain(sealed: Uint8Array, now: number): ReturnType<Crypto['open']> {
    const end = 16 + wordOf(sealed, 12)
    return this.#openers.open(now, sealed.subarray(0, 12), sealed.subarray(16, end), sealed.subarray(end))
  }

  /** Whether the signature of what was examined is genuine. Nobody waits for a host that knows at once. */
  #verdict({ core, keys, signer }: Generation, examined: Uint8Array): boolean | Promise<boolean> {
    const place = wordOf(examined, 4)
    const end = 12 + wordOf(examined, 8)
    keys[place] ??= keyOf(done(core, Task.platformKey, '', NOTHING, place))
    return signer.crypto.verify(keys[place], examined.subarray(end), examined.subarray(12, end))
  }

  /** The platform certificates of an answer. */
  openCertificates({ status, headers, body }: CoreAnswer, now: number): Promise<Listed[]> {
    const text = `${status}\0\0\0${headerText(headers)}`
    return this.#run(async (generation) => {
      let step = stepOf(generation.core, Task.certificates, text, body, now)
      while (step.next !== 'done') step = await this.#next(generation, step, now)
      return step.certificates
    })
  }

  async #next({ core, signer }: Generation, step: Exclude<Step, { next: 'done' }>, now: number): Promise<Step> {
    const { ticket } = step
    try {
      if (step.next === 'verify') {
        const genuine = await signer.crypto.verify(step.key, step.message, step.signature)
        return stepOf(core, Task.certificatesVerified, verdictText(genuine), NOTHING, ticket)
      }
      const plain = await Promise.all(step.sealed.map((sealed) => sealed && this.#opened(sealed, now)))
      return stepOf(core, Task.certificatesOpened, '', packed(plain), ticket)
    } catch (thrown) {
      forget(core, ticket)
      throw thrown
    }
  }

  async #opened({ nonce, associatedData, ciphertext }: Sealed, now: number): Promise<Uint8Array | undefined> {
    return this.#openers.open(now, nonce, associatedData, ciphertext)
  }

  /** @throws ConfigError without an APIv3 key, which `what` needs. */
  requireApiv3Key(what: string): void {
    if (this.#openable) return
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
      const whole = told(core, Task.sealed, `${JSON.stringify(sealed)}\n${body}`)
      const headers = JSON.stringify(['Wechatpay-Serial', key.id])
      return { ...call, headers, body: whole, request: `${method}\n${path}\n${whole}`, plainTexts: '' }
    })
  }

  async #sealed(key: PlatformKey, text: string): Promise<string> {
    const sealed = await this.#signer.crypto.encrypt(key, encoder.encode(text))
    return btoa(String.fromCharCode(...sealed))
  }

  /** A sensitive field from WeChat Pay. */
  decrypt(base64: string): Promise<string> {
    return this.#run(async ({ core, signer }) => {
      signer.begin(core)
      try {
        const plain = await signer.crypto.decrypt(done(core, Task.ciphertext, base64))
        return told(core, Task.plaintext, verdictText(plain !== undefined), plain)
      } finally {
        signer.end()
      }
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
    this.#signer.wipe()
  }

  /** Wipes everything; whatever is called afterwards is a {@link ConfigError}. */
  close(): void {
    this.wipePrivateKey()
    this.#signer.crypto.close()
    this.#openers.close()
    this.#parts = undefined
    this.#discard()
  }

  #open(): Generation {
    const parts = this.#parts
    if (!parts) throw new ConfigError(CLOSED)
    this.#generation ??= { core: makeCore(parts), signer: this.#signer, keys: [], headers: [] }
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
      if (core && told(core, Task.serial)) enter(() => core.free())
    } catch {
      // Its memory went with its instance.
    }
  }
}

/** @throws ConfigError for names that are not `known`; it tells those that may have been meant. */
export function refuseUnknown(given: object, known: string[], wasm: () => object): void {
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  load(wasm)
  coreOf({ unknown }, [])
}

/** Parts that were read; the private key is apart from them. */
interface Read {
  core: glue.Core
  parts: CoreParts
  pkcs8: Uint8Array
}

/** Reads and checks parts; the private key in them is wiped. @throws ConfigError */
function readParts(parts: CoreParts): Read {
  try {
    const core = makeCore(parts)
    const pkcs8 = done(core, Task.takePrivateKey)
    const serial = told(core, Task.serial)
    return { core, pkcs8, parts: { ...parts, serial, certificate: undefined, privateKey: undefined } }
  } finally {
    parts.privateKey?.fill(0)
  }
}

function makeCore({ certificate, privateKey, certKeys, ...texts }: CoreParts): glue.Core {
  return coreOf(texts, [certificate, privateKey, ...certKeys])
}

function headersOf({ core, headers }: Generation, { headers: given, body }: CheckedCall): Record<string, string> {
  const hasBody = body !== undefined
  const made = (): Record<string, string> => {
    const inTurn = JSON.parse(told(core, Task.headers, given, NOTHING, hasBody ? 1 : 0)) as string[]
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
