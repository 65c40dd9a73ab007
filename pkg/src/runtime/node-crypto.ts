import type { KeyObject } from 'node:crypto'

import { ConfigError } from '../errors.ts'
import { builtin } from './builtin.ts'
import type { KeyedCrypto } from './runtime.ts'

type Crypto = typeof import('node:crypto')

interface CachedKey {
  spki: Uint8Array
  key: KeyObject
}

/**
 * `node:crypto` with keys parsed once. While `alone` says that nothing else is in flight it signs on the main thread,
 * otherwise off it: the way to another thread and back costs a call that is alone more than it gains. It verifies on the
 * main thread, which is cheaper than the way.
 */
export function nodeCrypto(alone: () => boolean): KeyedCrypto {
  const crypto = builtin<Crypto>('node:crypto')
  const publicKeys = new Map<string, CachedKey>()
  let privateKey: KeyObject | undefined

  function publicKey(id: string, spki: Uint8Array): KeyObject {
    const cached = publicKeys.get(id)
    if (cached && isEqual(cached.spki, spki)) return cached.key
    const key = crypto.createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    publicKeys.set(id, { spki, key })
    return key
  }

  function held(): KeyObject {
    if (privateKey) return privateKey
    throw new ConfigError('this client holds no private key')
  }

  return {
    adopt(pkcs8) {
      try {
        privateKey = crypto.createPrivateKey({ key: Buffer.from(pkcs8.buffer), format: 'der', type: 'pkcs8' })
      } catch (cause) {
        throw new ConfigError('privateKey is damaged: download or export apiclient_key.pem again', { cause })
      } finally {
        pkcs8.fill(0)
      }
    },
    sign(message) {
      const key = held()
      if (alone()) return crypto.sign('sha256', message, key)
      return new Promise((resolve, reject) => {
        crypto.sign('sha256', message, key, (error, signature) => (error ? reject(error) : resolve(signature)))
      })
    },
    verify(id, spki, message, signature) {
      return crypto.verify('sha256', message, publicKey(id, spki), signature)
    },
    decrypt(ciphertext) {
      const options = { key: held(), padding: crypto.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
      // Rejected, not thrown: the core passes on what is thrown, and OpenSSL's reasons may serve as an oracle.
      return Promise.resolve().then(() => crypto.privateDecrypt(options, ciphertext))
    },
    close() {
      privateKey = undefined
      publicKeys.clear()
    },
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
