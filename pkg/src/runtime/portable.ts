import { ConfigError } from '../errors.ts'

/** The generated face of the portable crypto, and its compiled wasm. */
export interface PortableModule {
  /** `pkg/wasm/wechatpay_entrust_rsa.js`. */
  glue: object
  /** A `WebAssembly.Module`. */
  module: object
}

const registry = globalThis as { [registered: symbol]: (() => PortableModule) | undefined }
const key = Symbol.for('wechatpay-entrust.rsa')

/** Called by `wechatpay-entrust/rsa`: every copy of the package in this process finds it then. */
export function registerPortable(portable: () => PortableModule): void {
  Object.defineProperty(registry, key, { value: portable, configurable: true, writable: true })
}

/**
 * What finds the portable crypto: registered before, or by `load`, which imports what registers it. Not by a literal: a
 * bundler would take the whole module in for the few who use it.
 *
 * @throws ConfigError where neither gives it.
 */
export function portableBy(load: () => unknown): () => Promise<PortableModule> {
  return async () => {
    let cause: unknown
    try {
      if (!registry[key]) await load()
    } catch (thrown) {
      cause = thrown
    }
    const registered = registry[key]
    if (registered) return registered()
    throw new ConfigError(
      "signer: 'rsa' has a module of its own, which a bundler or a deployment has left behind: add " +
        "import 'wechatpay-entrust/rsa' to your program",
      { cause },
    )
  }
}
