import type * as glue from '../../wasm/wechatpay_entrust.js'
import { ConfigError } from '../errors.ts'
import type { PlatformKey } from '../runtime/crypto.ts'
import { told } from './door.ts'
import { enter, internal, Stale } from './instance.ts'
import { type CoreParts, makeCore, type ReadParts, withKeys } from './parts.ts'
import type { Signer } from './signer.ts'
import { Task } from './task.ts'

/** One generation of the wasm's object, who signs with it, and what it has told. */
export interface Generation {
  core: glue.Core
  signer: Signer
  /** Platform keys by their place. */
  keys: PlatformKey[]
  /** Headers of requests without and with a body. */
  headers: [Record<string, string>?, Record<string, string>?]
}

/**
 * The wasm's objects of one client, one after another. When an instance panics or traps it is given up, with the objects of
 * all clients: what was under way is done again with a new one, made of the same parts.
 */
export class Generations {
  #parts: CoreParts | undefined
  #signer: Signer
  #current: Generation | undefined

  constructor(signer: Signer, read: ReadParts) {
    this.#signer = signer
    this.begin(signer, read)
  }

  /** Other parts, and who signs with them, from now on; work under way goes on with those it began with. */
  begin(signer: Signer, { core, parts }: ReadParts): void {
    this.#parts = parts
    this.#signer = signer
    this.#current = { core, signer, keys: [], headers: [] }
  }

  /** What the next one is made of; nothing after {@link close}. */
  get parts(): CoreParts | undefined {
    return this.#parts
  }

  /** Who signs from now on. */
  get signer(): Signer {
    return this.#signer
  }

  /** The current one, made where there is none. @throws ConfigError after {@link close}. */
  open(): Generation {
    const parts = this.requireParts()
    this.#current ??= { core: makeCore(parts), signer: this.#signer, keys: [], headers: [] }
    return this.#current
  }

  /** {@link parts}. @throws ConfigError after {@link close}. */
  requireParts(): CoreParts {
    if (this.#parts) return this.#parts
    throw new ConfigError('this client was closed: make a new one')
  }

  /** Adds platform keys, by their ids. */
  adopt(keys: Record<string, string>): void {
    const parts = this.#parts
    if (!parts) return
    this.#parts = withKeys(parts, keys)
    // Not freed: calls under way are told by it. Whoever drops its last reference lets it be collected.
    if (this.#parts !== parts) this.#current = undefined
  }

  /**
   * Does work with the current object, and once more with a new one where it was stale: another client's panic makes this
   * one's object stale, too.
   */
  async run<T>(work: (generation: Generation) => Promise<T>): Promise<T> {
    try {
      return await work(this.open())
    } catch (thrown) {
      if (!(thrown instanceof Stale)) throw thrown
      this.#current = undefined
      return work(this.open()).catch(unstale)
    }
  }

  /** {@link run} for work that does not wait. */
  runAtOnce<T>(work: (generation: Generation) => T): T {
    try {
      return work(this.open())
    } catch (thrown) {
      if (!(thrown instanceof Stale)) throw thrown
      this.#current = undefined
    }
    try {
      return work(this.open())
    } catch (thrown) {
      return unstale(thrown)
    }
  }

  /** Frees the object; no other one is made. */
  close(): void {
    const core = this.#current?.core
    this.#parts = undefined
    this.#current = undefined
    try {
      // Throws for an object of an instance that is gone: freeing it would free memory of the new one.
      if (core && told(core, Task.serial)) enter(() => core.free())
    } catch {
      // Its memory went with its instance.
    }
  }
}

function unstale(thrown: unknown): never {
  throw thrown instanceof Stale ? internal(thrown.message, thrown) : thrown
}
