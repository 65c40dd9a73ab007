import type * as glue from '../../wasm/wechatpay_entrust.js'
import type { Crypto } from '../runtime/crypto.ts'
import { done } from './door.ts'
import { Task } from './task.ts'

/** Who signs and decrypts for one client, and what becomes of the private key when another takes its place. */
export class Signer {
  readonly crypto: Crypto
  /** The private key in PKCS#8 DER, until it is used. */
  #pkcs8: Uint8Array | undefined
  #uses = 0
  #replaced = false

  constructor(crypto: Crypto, pkcs8: Uint8Array) {
    this.crypto = crypto
    if (pkcs8.length > 0) this.#pkcs8 = pkcs8
  }

  /**
   * Something needs the key from now on until {@link end}. At its first use it is checked and handed over: reading it is cheap,
   * and neither of these is.
   *
   * @throws ConfigError for a key whose numbers do not belong together.
   */
  begin(core: glue.Core): void {
    const pkcs8 = this.#pkcs8
    if (pkcs8) {
      done(core, Task.checkPrivateKey, '', pkcs8)
      this.crypto.adopt(pkcs8)
      this.#pkcs8 = undefined
    }
    this.#uses++
  }

  end(): void {
    this.#uses--
    if (this.#replaced && this.#uses === 0) this.wipe()
  }

  /** Another one signs from now on: the key goes with its last use. */
  replace(): void {
    this.#replaced = true
    if (this.#uses === 0) this.wipe()
  }

  /** Wipes the key. */
  wipe(): void {
    this.#pkcs8?.fill(0)
    this.#pkcs8 = undefined
    this.crypto.forget()
  }
}
