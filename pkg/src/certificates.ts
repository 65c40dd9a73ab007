import type { Core } from './core.ts'
import { ConfigError, SignatureError } from './errors.ts'
import type { RawAnswer } from './fetch.ts'
import type { Certificates } from './operations.ts'
import { type Exchange, signedHeaders } from './transport.ts'

/** Between two tries to download, in ms; failures count. */
const PAUSE = 60_000

interface Downloaded {
  serial: string
  pem: string
}

/** What platform certificates need of a client. */
export interface CertificateParts {
  core: Core
  exchange: () => Exchange
  automatic: boolean
  now: () => number
}

/** Download, adoption and export for one client. */
export class PlatformCertificates implements Certificates {
  readonly #parts: CertificateParts
  #running: Promise<Record<string, string>> | undefined
  #lastTry = Number.NEGATIVE_INFINITY
  #lastFault: unknown

  constructor(parts: CertificateParts) {
    this.#parts = parts
  }

  download(): Promise<Record<string, string>> {
    this.#running ??= this.#download().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  export(): Record<string, string> {
    return this.#parts.core.exportKeys()
  }

  /** Downloads before the first call where there is no key yet. */
  async prepare(): Promise<void> {
    if (!this.#parts.automatic || this.#parts.core.hasKeys()) return
    if (this.#mayTry()) await this.download()
    else throw this.#lastFault
  }

  /**
   * Runs `work`; when it meets a serial that nobody knows, downloads once and runs it again. An attacker who sends
   * unknown serials causes one download a minute at most.
   */
  async retried<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!this.#parts.automatic || !(error instanceof SignatureError) || error.reason !== 'unknown-serial') throw error
      if (!this.#mayTry()) throw error
      await this.download().catch((cause: unknown) => {
        throw new SignatureError(`${error.message} (downloading certificates failed: see cause)`, error.reason, {
          cause,
          requestId: error.requestId,
          serial: error.serial,
        })
      })
      return work()
    }
  }

  #mayTry(): boolean {
    return this.#running !== undefined || Math.abs(this.#parts.now() - this.#lastTry) >= PAUSE
  }

  async #download(): Promise<Record<string, string>> {
    const { core, exchange, now } = this.#parts
    this.#lastTry = now()
    try {
      const open = (answer: RawAnswer): Promise<Downloaded[]> =>
        core.openCertificates(answer.status, signedHeaders(answer.headers), answer.body, now()) as Promise<Downloaded[]>
      const call = { method: 'GET', path: 'v3/certificates' }
      const { data } = await exchange().send({ call, open, options: {} })
      const certificates = Object.fromEntries((data as Downloaded[]).map(({ serial, pem }) => [serial, pem]))
      core.adopt(certificates)
      return certificates
    } catch (error) {
      this.#lastFault = error
      throw error
    }
  }
}

/** Without an APIv3 key nothing can be downloaded; better said at once than at the first call. */
export function requireApiv3Key(automatic: boolean, apiv3Key: Uint8Array | undefined): void {
  if (automatic && !apiv3Key) {
    throw new ConfigError("certs: 'auto' and autoCertificates need apiv3Key, which opens the downloaded certificates")
  }
}
