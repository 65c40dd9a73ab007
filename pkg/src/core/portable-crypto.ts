import { ConfigError, WechatpayError } from '../errors.ts'
import type { Crypto } from '../runtime/crypto.ts'
import type { PortableModule } from '../runtime/portable.ts'
import { errorOf, isFault } from './fault.ts'
import { internal, stale } from './instance.ts'

/** What `pkg/rsa` exports. */
interface Portable {
  sign(message: Uint8Array): Uint8Array
  verify(spki: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  encrypt(spki: Uint8Array, plain: Uint8Array): Uint8Array
  decrypt(ciphertext: Uint8Array): Uint8Array | undefined
  free(): void
}

interface Glue {
  Portable: new (pkcs8: Uint8Array | undefined) => Portable
  open(key: Uint8Array, nonce: Uint8Array, associatedData: Uint8Array, ciphertext: Uint8Array): Uint8Array | undefined
  discard(): void
  settle(): void
  initSync(options: { module: object }): void
}

let glue: Glue | undefined

async function loaded(load: () => Promise<PortableModule>): Promise<Glue> {
  if (glue) return glue
  const { glue: face, module } = await load()
  if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype)
  const made = face as Glue
  // Another client may have been first.
  if (!glue) made.initSync({ module })
  glue = made
  return made
}

/** Rust alone, in a module of its own that is loaded with the first use. It computes on the main thread, slowly. */
export function portableCrypto(apiv3Key: Uint8Array | undefined, load: () => Promise<PortableModule>): Crypto {
  let pkcs8: Uint8Array | undefined
  let portable: Portable | undefined

  /** The key stays outside of the instance as well: a panic gives the instance up. */
  async function enter<T>(work: (portable: Portable, glue: Glue) => T): Promise<T> {
    const module = await loaded(load)
    for (let again = false; ; again = true) {
      try {
        module.settle()
        portable ??= new module.Portable(pkcs8)
        return work(portable, module)
      } catch (thrown) {
        if (isFault(thrown)) throw errorOf(thrown)
        portable = undefined
        if (stale.test(String(thrown)) && !again) continue
        module.discard()
        throw thrown instanceof WechatpayError ? thrown : internal(String(thrown), thrown)
      }
    }
  }

  function drop(): void {
    const old = portable
    portable = undefined
    try {
      glue?.settle()
      old?.free()
    } catch {
      // Its memory went with its instance.
    }
  }

  function held(): void {
    if (!pkcs8) throw new ConfigError('this client holds no private key')
  }

  return {
    adopt(bytes) {
      pkcs8 = bytes
      // What was encrypted or verified before made one without the key.
      drop()
    },
    async sign(message) {
      held()
      return enter((portable) => portable.sign(message))
    },
    verify: ({ spki }, message, signature) => enter((portable) => portable.verify(spki, message, signature)),
    encrypt: ({ spki }, plain) => enter((portable) => portable.encrypt(spki, plain)),
    async decrypt(ciphertext) {
      held()
      return enter((portable) => portable.decrypt(ciphertext))
    },
    async open(nonce, associatedData, ciphertext) {
      const key = apiv3Key
      if (!key) throw new ConfigError('this client holds no APIv3 key')
      return enter((_, module) => module.open(key, nonce, associatedData, ciphertext))
    },
    forget() {
      pkcs8?.fill(0)
      pkcs8 = undefined
      // Answers are verified by a new one, without the key.
      drop()
    },
    close() {
      this.forget()
      apiv3Key?.fill(0)
      apiv3Key = undefined
    },
  }
}
