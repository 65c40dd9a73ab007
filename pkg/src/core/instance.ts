import * as glue from '../../wasm/wechatpay_entrust.js'
import { WechatpayError } from '../errors.ts'
import { errorOf, isFault } from './fault.ts'

/** An object belongs to an instance that was given up: the work is pure, so it is done again with a new one. */
export class Stale extends Error {}

/** How an object of an instance that is gone is told. */
export const stale: RegExp = /stale object|previous Wasm instance/i
let loaded = false

/** Makes the instance with the first client. `wasm` gives a `WebAssembly.Module`. */
export function load(wasm: () => object): void {
  if (loaded) return
  const module = wasm()
  // Edge sandboxes hand over a module of another realm, which the glue would take for bytes.
  if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype)
  glue.initSync({ module })
  loaded = true
}

/**
 * Enters the wasm. Every entry goes through here.
 *
 * @throws Stale for an object of an instance that is gone, otherwise the error that Rust meant, or `ERR_INTERNAL` after a
 * panic or a trap, which give the instance up.
 */
export function enter<T>(work: () => T): T {
  try {
    // The glue compares the generations of instance and object before it replaces an instance that was given up.
    glue.settle()
    return work()
  } catch (thrown) {
    throw translated(thrown)
  }
}

function translated(thrown: unknown): unknown {
  if (thrown instanceof WechatpayError || thrown instanceof Stale) return thrown
  if (isFault(thrown)) return errorOf(thrown)
  const text = thrown instanceof Error ? thrown.message : 'unknown'
  if (stale.test(text)) return new Stale(text)
  glue.discard()
  return internal(text, thrown)
}

/** A state that this package excludes was reached. */
export function internal(text: string, cause: unknown): WechatpayError {
  return new WechatpayError('ERR_INTERNAL', `internal error in wechatpay-entrust, please report it: ${text}`, { cause })
}
