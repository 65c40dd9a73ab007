import { told } from '../call-error.ts'
import type { CheckedCall } from '../core/checked-call.ts'
import type { Core } from '../core/core.ts'
import type { Listed } from '../core/door.ts'
import type { CoreAnswer, CoreMessage } from '../core/message.ts'
import { ConfigError, SignatureError, TransportError } from '../errors.ts'
import { Cancellation } from '../http/cancellation.ts'
import { limited, Timeout } from '../http/deadline.ts'
import { type CallOptions, checkedOptions } from './call-options.ts'
import { type Exchange, seconds } from './exchange.ts'
import { OVERSEAS } from './hosts.ts'
import type { Lifetime } from './lifetime.ts'
import { aborted, GivenUp } from './outcome.ts'

/** WeChat Pay's platform certificates (page merchant/4012551764). */
export interface Certificates {
  /**
   * Downloads, decrypts and adopts the platform certificates; needs `apiv3Key`. The answer is verified with what it
   * brought: the first time, trust rests on TLS and on the APIv3 key.
   *
   * A key that is configured is never replaced. Where several ask at once there is one download; it goes on while anybody
   * waits for it, and `signal` and `timeout` (ms, for all of it) end only this waiting.
   *
   * @returns each certificate in PEM, by serial number.
   * @throws ApiError with code `RESOURCE_NOT_EXISTS` for an account that has no certificates: use the public key then.
   * @throws ConfigError, SignatureError, ResponseError, TransportError
   */
  download(options?: Pick<CallOptions, 'signal' | 'timeout'>): Promise<Record<string, string>>
  /** Every key that was adopted or configured, as `certs` takes it, in PEM where it was given as DER: for a cache. */
  export(): Record<string, string>
}

/** Between two tries to download, in ms; failures count. */
const PAUSE = 60_000

/** How long a call waits for what another one began, where that may have died with its request; then it begins anew. */
const STRANGER = 1000

/** The serial number of an X.509 certificate. A list never brings a key under another kind of name. */
const SERIAL = /^[0-9A-Fa-f]{1,40}$/
/** What can be the signature of a key of 2048 bits or more. */
const SIGNATURE = /^[A-Za-z0-9+/]{342,}={0,2}$/

/** A download, and how many calls wait for it. */
interface Download {
  certificates: Promise<Record<string, string>>
  cancellation: Cancellation
  waiting: number
}

/** What platform certificates need of a client. @internal */
export interface CertificateParts {
  core: Core
  exchange: () => Exchange
  lifetime: Lifetime
  automatic: boolean
  /** Whether a call may rely on what another call began: not where a promise can die with the request that made it. */
  shared: boolean
  now: () => number
  /** Where requests go first. */
  origin: string
}

/**
 * Download, adoption and export for one client. Whoever waits for a download waits as long as its own call allows; the
 * download goes on while anybody waits, and ends with the last one.
 *
 * @internal
 */
export class PlatformCertificates implements Certificates {
  readonly #parts: CertificateParts
  #running: Download | undefined
  #lastTry = Number.NEGATIVE_INFINITY
  #lastFault: unknown

  constructor(parts: CertificateParts) {
    this.#parts = parts
  }

  async download(options: CallOptions = {}): Promise<Record<string, string>> {
    try {
      return await this.#awaited(checkedOptions(options))
    } catch (error) {
      throw told(error, listOf(this.#parts.origin), PlatformCertificates.prototype.download)
    }
  }

  async #awaited({ signal, timeout }: CallOptions): Promise<Record<string, string>> {
    this.#parts.lifetime.refuseClosed()
    this.#parts.core.requireApiv3Key('certificate download')
    try {
      return await this.#join({ signal, timeout })
    } catch (error) {
      throw translated(error, { signal, timeout }, 'the platform certificates did not arrive')
    }
  }

  export(): Record<string, string> {
    this.#parts.lifetime.refuseClosed()
    return this.#parts.core.exportKeys()
  }

  /** Whether a first key is still to be downloaded. */
  get lacking(): boolean {
    return this.#parts.automatic && !this.#parts.core.hasKeys()
  }

  /**
   * Downloads before the first call where there is no key yet.
   *
   * @throws TransportError when none came in the call's own time, or when the last try is less than a minute old.
   */
  async prepare(patience: CallOptions): Promise<void> {
    if (!this.lacking) return
    if (!this.#mayTry()) throw this.#throttled(': nothing was sent')
    try {
      await this.#join(patience)
    } catch (error) {
      throw translated(error, patience, 'nothing was sent, because the platform certificates could not be downloaded')
    }
  }

  /**
   * Runs `work`; when it meets a serial that nobody knows, downloads once and runs it again. An attacker who sends
   * unknown serials causes one download a minute at most, and none with what no platform key can have signed.
   *
   * @throws GivenUp when the caller's signal ends the waiting, otherwise what `work` throws; a `cause` says why
   * the download brought nothing.
   */
  retried<T>(work: () => Promise<T>, message: Pick<CoreMessage, 'headers'>, patience: () => CallOptions): Promise<T> {
    return this.#parts.automatic ? this.#retried(work, message, patience()) : work()
  }

  async #retried<T>(work: () => Promise<T>, message: Pick<CoreMessage, 'headers'>, patience: CallOptions): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isUnknown(error) || !couldBeGenuine(message)) throw error
      if (!this.#mayTry()) throw this.#lastFault === undefined ? early(error) : without(error, this.#throttled(''))
      try {
        await this.#join(patience)
      } catch (cause) {
        throw patience.signal?.aborted ? new GivenUp() : without(error, cause)
      }
      return work()
    }
  }

  #mayTry(): boolean {
    return this.#running !== undefined || Math.abs(this.#parts.now() - this.#lastTry) >= PAUSE
  }

  #throttled(consequence: string): TransportError {
    const text =
      'there is no platform certificate for it, the last download is less than a minute old, and one is tried at most once a minute'
    return new TransportError(`${text}${consequence}. See cause for what the last one ended with`, 'network', 0, {
      cause: this.#lastFault,
    })
  }

  async #join({ signal, timeout }: CallOptions): Promise<Record<string, string>> {
    const begun = this.#running
    if (!begun || this.#parts.shared) return this.#wait(begun ?? this.#begin(), signal, timeout)
    try {
      return await this.#wait(begun, signal, Math.min(timeout ?? STRANGER, STRANGER))
    } catch (error) {
      if (!(error instanceof Timeout) || (timeout ?? Infinity) <= STRANGER) throw error
      this.#forget(begun)
      return this.#join({ signal, timeout: timeout && timeout - STRANGER })
    }
  }

  async #wait(download: Download, signal: CallOptions['signal'], timeout: CallOptions['timeout']) {
    download.waiting++
    try {
      return await limited(timeout, signal, () => download.certificates)
    } finally {
      download.waiting--
      if (download.waiting === 0) this.#abandon(download)
    }
  }

  #begin(): Download {
    const cancellation = new Cancellation()
    const download = { cancellation, waiting: 0, certificates: this.#download(cancellation) }
    this.#running = download
    // Not by who waits for it alone: on Workers one of them may die with its request, and wait for ever.
    const forget = (): void => this.#forget(download)
    download.certificates.then(forget, forget)
    return download
  }

  /** Nobody waits any more: where it has not ended it ends, and who comes next begins anew. */
  #abandon(download: Download): void {
    this.#forget(download)
    download.cancellation.cancel(new Error('nobody waits for this download any more'))
  }

  #forget(download: Download): void {
    if (this.#running === download) this.#running = undefined
  }

  async #download(signal: Cancellation): Promise<Record<string, string>> {
    const { core, exchange, now, origin } = this.#parts
    const began = now()
    try {
      const open = async (answer: CoreAnswer): Promise<unknown> => core.openCertificates(answer, seconds(now()))
      const { data } = await exchange().send({ call: listOf(origin), open, options: { signal } })
      const certificates = Object.fromEntries((data as Listed[]).map(({ serial, pem }) => [serial, pem]))
      core.adopt(certificates)
      this.#tried(began, undefined)
      return certificates
    } catch (error) {
      if (!signal.aborted) this.#tried(began, error)
      throw told(error, listOf(origin), this.#download)
    }
  }

  #tried(at: number, fault: unknown): void {
    this.#lastTry = at
    this.#lastFault = fault
  }
}

/** The host of overseas merchants has its list under a path of its own (page wechatpay5_1 of its documents). */
function listOf(origin: string): CheckedCall {
  const path = origin === OVERSEAS ? '/v3/global/certificates' : '/v3/certificates'
  return {
    method: 'GET',
    path,
    request: `GET\n${path}`,
    headers: '',
    repeatable: true,
    operation: '',
    template: '',
    overseas: false,
    identities: '',
    plainTexts: '',
  }
}

function isUnknown(error: unknown): error is SignatureError {
  return error instanceof SignatureError && error.reason === 'unknown-serial'
}

/** Whether a platform certificate may have signed a message with these headers; whose serial is unknown has both. */
function couldBeGenuine({ headers }: Pick<CoreMessage, 'headers'>): boolean {
  return SERIAL.test(headers['wechatpay-serial'] as string) && SIGNATURE.test(headers['wechatpay-signature'] as string)
}

/** The last download was a good one: nobody has to add a key to `certs`. */
function early({ message, reason, requestId, serial }: SignatureError): SignatureError {
  const cure =
    'certificates are downloaded at most once a minute, and the last time is less than a minute ago, so try again then'
  return new SignatureError(message.replace('add that key to certs', cure), reason, { requestId, serial })
}

function without({ message, reason, requestId, serial }: SignatureError, cause: unknown): SignatureError {
  const text = `${message} (downloading certificates failed: see cause)`
  return new SignatureError(text, reason, { cause, requestId, serial })
}

/** What ended the waiting for a download, as the caller's own call tells it. */
function translated(error: unknown, { signal, timeout }: CallOptions, what: string): unknown {
  if (signal?.aborted) return aborted(signal, 0, false)
  if (error instanceof Timeout)
    return new TransportError(`${what} within ${timeout} ms`, 'timeout', 0, { cause: error })
  if (error instanceof TransportError) return new TransportError(`${what}: see cause`, error.kind, 0, { cause: error })
  return error
}

/** Without an APIv3 key nothing can be downloaded; better said at once than at the first call. @internal */
export function requireApiv3Key(automatic: boolean, apiv3Key: Uint8Array | undefined): void {
  if (automatic && !apiv3Key) {
    throw new ConfigError("certs: 'auto' and autoCertificates need apiv3Key, which opens the downloaded certificates")
  }
}
