import type { Target } from '../call-error.ts'
import { type ApiError, ConfigError } from '../errors.ts'
import { headerText } from '../http/headers.ts'
import type { Crypto } from '../runtime/crypto.ts'
import { adviceOn, type Refused } from './advice.ts'
import { listedCertificates } from './certificate-list.ts'
import { type CheckedCall, type CoreCall, checked } from './checked-call.ts'
import { coreOf, done, forget, keyOf, type Listed, NOTHING, textOf, told, verdictText, wordOf } from './door.ts'
import { type Generation, Generations } from './generations.ts'
import { load } from './instance.ts'
import type { CoreAnswer, CoreMessage } from './message.ts'
import { Openers } from './openers.ts'
import { type CoreParts, keyTexts, readParts } from './parts.ts'
import { decrypted, encrypted, sealedCall } from './sensitive-fields.ts'
import { Signer } from './signer.ts'
import { Task } from './task.ts'

/** How a core works. */
export interface CoreSettings {
  /** Gives the `WebAssembly.Module`. */
  wasm: () => object
  /** Tell what was signed. */
  debug: boolean
  /** Whether there is an APIv3 key. */
  openable: boolean
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

/** Waits for a signature: as long as it comes, or as long as a call's own time and signal allow. */
export type Waiting = (sign: () => Promise<Uint8Array>) => Promise<Uint8Array>

/**
 * The Rust side of one client: it asks what is to be signed, verified and opened, {@link Crypto} does it, and it is told.
 */
export class Core {
  readonly #generations: Generations
  readonly #openers = new Openers()
  readonly #settings: CoreSettings
  #openable: boolean

  /** Reads and checks everything but the numbers of the private key, which its first use checks. */
  constructor(parts: CoreParts, { signing, opening }: Cryptos, settings: CoreSettings) {
    load(settings.wasm)
    this.#settings = settings
    this.#openable = settings.openable
    this.#openers.add(opening, 0)
    const read = readParts(parts)
    this.#generations = new Generations(new Signer(signing, read.pkcs8), read)
  }

  /**
   * Signs with other keys from the next attempt on; one under way keeps those it began with. A former APIv3 key opens for
   * another 25 hours. `now` is in Unix seconds.
   *
   * @throws ConfigError for keys that cannot be used: then nothing has changed.
   */
  rotate({ signing, opening, ...given }: Rotation, now: number): void {
    const { signer } = this.#generations
    const parts = this.#generations.requireParts()
    const kept = signing || given.certificate ? undefined : parts.serial
    const read = readParts({ ...parts, ...given, serial: given.serial ?? kept })
    if (signing) {
      const next = new Signer(signing, read.pkcs8)
      next.begin(read.core)
      next.end()
      signer.replace()
      this.#generations.begin(next, read)
    } else {
      this.#generations.begin(signer, read)
    }
    if (!opening) return
    this.#openers.add(opening, now)
    this.#openable = true
  }

  /** Who signs. */
  get mchid(): string {
    return this.#generations.parts?.mchid ?? ''
  }

  /** The serial that requests are signed under. */
  get serial(): string {
    return this.#generations.parts?.serial ?? ''
  }

  /** Whether a signer of the user's signs. */
  get external(): boolean {
    return this.#generations.signer.crypto.external === true
  }

  /** The ids of the platform keys. */
  get keyIds(): string[] {
    return this.#generations.parts?.certIds ?? []
  }

  /** What a typed call is about that was not checked; nothing for a closed client. */
  target(operation: string): Target {
    const target = this.#explained(({ core }) => told(core, Task.target, operation))
    const [method, path] = target.split(' ')
    return { method, path }
  }

  /** What to do about a refusal, where the call that it refuses tells more than its text; else nothing. */
  advice(error: ApiError, refused: Refused): string {
    return this.#explained((generation) => adviceOn(generation, error, refused, this.#settings.debug))
  }

  /** What explains an error must not become another one. */
  #explained(explain: (generation: Generation) => string): string {
    try {
      return explain(this.#generations.open())
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
    return this.#generations.runAtOnce(({ core }) => checked(call, (task, text) => told(core, task, text)))
  }

  /**
   * Signs a call at the time `now`, in Unix seconds. What `waiting` gives up is forgotten, and whatever a signer says later
   * is not heard: it may never answer, or when this client is gone.
   *
   * @throws ConfigError for a private key that cannot sign, and what `waiting` throws.
   */
  sign(call: CheckedCall, now: number, waiting?: Waiting): Promise<Signed> {
    return this.#generations.run(async (generation) => {
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
    return this.#generations.run(async ({ core, signer }) => {
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
    return this.#generations.run(async (generation) => {
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
    return this.#generations.run(async (generation) => {
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
  openCertificates(answer: CoreAnswer, now: number): Promise<Listed[]> {
    return this.#generations.run((generation) => listedCertificates(generation, this.#openers, answer, now))
  }

  /** @throws ConfigError without an APIv3 key, which `what` needs. */
  requireApiv3Key(what: string): void {
    if (this.#openable) return
    const text = `${what} needs the option apiv3Key (WECHATPAY_APIV3_KEY): 32 bytes, from the merchant platform`
    throw new ConfigError(text)
  }

  /** A sensitive field for WeChat Pay. */
  encrypt(text: string, now: number): Promise<{ ciphertext: string; serial: string }> {
    return this.#generations.run((generation) => encrypted(generation, text, now))
  }

  /**
   * A call with its sensitive texts encrypted, all to one platform key, which it names. Done once for all attempts: what is
   * repeated is the same request.
   *
   * @throws ConfigError where there is no platform key.
   */
  seal(call: CheckedCall, now: number): Promise<CheckedCall> {
    return this.#generations.run((generation) => sealedCall(generation, call, now))
  }

  /** A sensitive field from WeChat Pay. */
  decrypt(base64: string): Promise<string> {
    return this.#generations.run((generation) => decrypted(generation, base64))
  }

  /** Adds platform keys; calls under way go on with those they began with. A key that is known is never replaced. */
  adopt(keys: Record<string, string>): void {
    this.#generations.adopt(keys)
  }

  /** Every platform key as text: as it was given, or in PEM where it was given as DER. */
  exportKeys(): Record<string, string> {
    const { parts } = this.#generations
    return parts ? keyTexts(parts) : {}
  }

  /** Whether there is any platform key. */
  hasKeys(): boolean {
    return (this.#generations.parts?.certIds.length ?? 0) > 0
  }

  /** Wipes whatever signs and decrypts; answers can still be verified. */
  wipePrivateKey(): void {
    this.#generations.signer.wipe()
  }

  /** Wipes everything; whatever is called afterwards is a {@link ConfigError}. */
  close(): void {
    this.wipePrivateKey()
    this.#generations.signer.crypto.close()
    this.#openers.close()
    this.#generations.close()
  }
}

/** @throws ConfigError for names that are not `known`; it tells those that may have been meant. */
export function refuseUnknown(given: object, known: string[], wasm: () => object): void {
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  load(wasm)
  coreOf({ unknown }, [])
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
