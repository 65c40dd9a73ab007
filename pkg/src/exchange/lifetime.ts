import { ConfigError } from '../errors.ts'
import { Cancellation } from '../http/cancellation.ts'
import type { AbortSignalLike } from '../http/fetch.ts'

/** What is wiped at the end of a client, and in which order. */
export interface Estate {
  /** Whatever signs and decrypts. */
  wipePrivateKey(): void
  /** Whatever verifies and opens, and connections. */
  wipeTheRest(): void
}

/**
 * From the first call to what remains to be done after `close()`: a request that was sent is never left without its
 * answer, because the answer says whether money moved. So `close()` lets every call under way end as it would have, and
 * only takes away what none of them needs any more.
 */
export class Lifetime {
  readonly #estate: Estate
  readonly #closing = new Cancellation()
  #calls = 0
  #signatures = 0

  constructor(estate: Estate) {
    this.#estate = estate
  }

  /** Fires at {@link close}. */
  get closing(): AbortSignalLike {
    return this.#closing
  }

  /** Whether at most one call is under way. */
  get alone(): boolean {
    return this.#calls <= 1 && this.#signatures <= 1
  }

  /** Runs work that needs platform keys or connections until it ends. @throws ConfigError after {@link close}. */
  async calling<T>(work: () => Promise<T>): Promise<T> {
    this.refuseClosed()
    this.#calls++
    try {
      return await work()
    } finally {
      this.#calls--
      this.#wipe()
    }
  }

  /** Runs work that needs the private key until it ends. @throws ConfigError after {@link close}. */
  async signing<T>(work: () => Promise<T>): Promise<T> {
    this.refuseClosed()
    this.#signatures++
    try {
      return await work()
    } finally {
      this.#signatures--
      this.#wipe()
    }
  }

  /** Refuses new calls and further attempts, and wipes what no call under way needs. */
  close(): void {
    this.#closing.cancel(new Error('closed'))
    this.#wipe()
  }

  /** @throws ConfigError after {@link close}. */
  refuseClosed(): void {
    if (this.#closing.aborted) throw new ConfigError('this client was closed: make a new one')
  }

  #wipe(): void {
    if (!this.#closing.aborted) return
    if (this.#signatures === 0) this.#estate.wipePrivateKey()
    if (this.#calls + this.#signatures === 0) this.#estate.wipeTheRest()
  }
}
