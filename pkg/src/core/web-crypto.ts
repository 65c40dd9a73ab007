import * as glue from '../../wasm/wechatpay_entrust.js'
import { ConfigError } from '../errors.ts'
import type { Crypto, PlatformKey } from '../runtime/crypto.ts'
import { enter } from './instance.ts'

/**
 * WebCrypto. Keys are imported at first use and stay in the platform as non-extractable `CryptoKey`s; what is kept are
 * promises of them, so that calls at the same time import them once.
 */
export function webCrypto(apiv3Key: Uint8Array | undefined): Crypto {
  let pkcs8: Uint8Array | undefined
  let signing: Promise<object> | undefined
  let decrypting: Promise<object> | undefined
  let opening: Promise<object> | undefined
  let publicKeys = new WeakMap<PlatformKey, Map<string, Promise<object>>>()

  /**
   * Both uses are imported together: afterwards the bytes are gone, whether the platform took them or not, and every later
   * call meets what it answered then. Where there is no WebCrypto at all nothing is taken, and each call says so.
   */
  function adopted(): void {
    if (!pkcs8) return
    const bytes = pkcs8
    signing = imported(() => begin({ operation: 'import', format: 'pkcs8', usage: 'sign', bytes }))
    decrypting = imported(() => begin({ operation: 'import', format: 'pkcs8', usage: 'decrypt', bytes }))
    // WebCrypto copied the bytes before it gave the promises.
    forgetBytes()
  }

  function forgetBytes(): void {
    pkcs8?.fill(0)
    pkcs8 = undefined
  }

  function held(key: Promise<object> | undefined): Promise<object> {
    if (key) return key
    throw new ConfigError('this client holds no private key')
  }

  function publicKey(key: PlatformKey, usage: 'verify' | 'encrypt'): Promise<object> {
    const uses = publicKeys.get(key) ?? new Map<string, Promise<object>>()
    publicKeys.set(key, uses)
    const known =
      uses.get(usage) ?? imported(() => begin({ operation: 'import', format: 'spki', usage, bytes: key.spki }))
    uses.set(usage, known)
    return known
  }

  return {
    adopt(bytes) {
      pkcs8 = bytes
    },
    async sign(message) {
      adopted()
      const key = await held(signing)
      return new Uint8Array(await begin<ArrayBuffer>({ operation: 'sign', key, bytes: message }))
    },
    async verify(platformKey, message, signature) {
      const key = await publicKey(platformKey, 'verify')
      return (await begin<boolean>({ operation: 'verify', key, bytes: message, signature })) === true
    },
    async encrypt(platformKey, plain) {
      const key = await publicKey(platformKey, 'encrypt')
      return new Uint8Array(await begin<ArrayBuffer>({ operation: 'encrypt', key, bytes: plain }))
    },
    async decrypt(ciphertext) {
      adopted()
      const key = await held(decrypting)
      return opened(begin({ operation: 'decrypt', key, bytes: ciphertext }))
    },
    async open(nonce, associatedData, ciphertext) {
      const bytes = apiv3Key
      if (!bytes) throw new ConfigError('this client holds no APIv3 key')
      opening ??= imported(() => begin({ operation: 'import', format: 'raw', usage: 'decrypt', bytes }))
      const key = await opening
      return opened(begin({ operation: 'open', key, bytes: ciphertext, nonce, associatedData }))
    },
    forget() {
      forgetBytes()
      signing = undefined
      decrypting = undefined
    },
    close() {
      this.forget()
      opening = undefined
      publicKeys = new WeakMap()
      apiv3Key?.fill(0)
      apiv3Key = undefined
    },
  }
}

/** What `src/wasm/webcrypto.rs` does. */
interface SubtleTask {
  operation: 'import' | 'sign' | 'verify' | 'encrypt' | 'decrypt' | 'open'
  format?: 'pkcs8' | 'spki' | 'raw'
  usage?: string
  key?: object
  bytes: Uint8Array
  signature?: Uint8Array
  nonce?: Uint8Array
  associatedData?: Uint8Array
}

function begin<T = object>(task: SubtleTask): Promise<T> {
  const { crypto } = globalThis as { crypto?: { subtle?: object } }
  return enter(() => glue.beginSubtle({ ...task, subtle: crypto?.subtle })) as Promise<T>
}

/** Whoever needs the key waits for it; until then nobody does, and a rejection that nobody handles ends a process. */
function imported(work: () => Promise<object>): Promise<object> {
  let key: Promise<object>
  try {
    key = work()
  } catch (thrown) {
    // There is no WebCrypto: nothing was taken.
    if (thrown instanceof ConfigError) throw thrown
    key = Promise.reject(thrown)
  }
  key.catch(() => {})
  return key
}

async function opened(plain: Promise<ArrayBuffer>): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await plain)
  } catch {
    return undefined
  }
}
