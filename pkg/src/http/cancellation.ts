import type { AbortSignalLike } from './fetch.ts'

/**
 * A signal of our own. The platform's belong to the request that made them: on Workers another request may not even look
 * at one, and a client serves many.
 */
export class Cancellation implements AbortSignalLike {
  readonly #listeners = new Set<() => void>()
  #reason: unknown

  get aborted(): boolean {
    return this.#reason !== undefined
  }

  get reason(): unknown {
    return this.#reason
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener)
  }

  /** Fires, once. */
  cancel(reason: Error): void {
    if (this.aborted) return
    this.#reason = reason
    for (const listener of [...this.#listeners]) {
      try {
        listener()
      } catch {
        // A Worker's request may not end what another one began; the others are told all the same.
      }
    }
    this.#listeners.clear()
  }
}
