import type { KeyObject } from 'node:crypto'

import { ConfigError } from '../errors.ts'
import { builtin } from './builtin.ts'
import type { Crypto, PlatformKey } from './crypto.ts'

type NodeCrypto = typeof import('node:crypto')

const TAG = 16

/**
 * `node:crypto` with keys parsed once. While `alone` says that nothing else is in flight it signs on the main thread,
 * otherwise off it: the way to another thread and back costs a call that is alone more than it gains. It verifies and opens
 * on the main thread, which is cheaper than the way.
 */
export function nodeCrypto(apiv3Key: Uint8Array | undefined, alone: () => boolean): Crypto {
  let loaded: NodeCrypto | undefined
  let publicKeys = new WeakMap<PlatformKey, KeyObject>()
  let privateKey: KeyObject | undefined

  /** With the first use: loading it is a part of a program's start that not all need. */
  function node(): NodeCrypto {
    loaded ??= builtin<NodeCrypto>('node:crypto')
    return loaded
  }

  function publicKey(key: PlatformKey): KeyObject {
    const known = publicKeys.get(key)
    if (known) return known
    const { spki } = key
    const made = node().createPublicKey({ key: Buffer.from(spki.buffer, spki.byteOffset), format: 'der', type: 'spki' })
    publicKeys.set(key, made)
    return made
  }

  function held(): KeyObject {
    if (privateKey) return privateKey
    throw new ConfigError('this client holds no private key')
  }

  return {
    adopt(pkcs8) {
      try {
        privateKey = node().createPrivateKey({ key: Buffer.from(pkcs8.buffer), format: 'der', type: 'pkcs8' })
      } catch (cause) {
        throw damaged(cause)
      } finally {
        pkcs8.fill(0)
      }
    },
    sign(message) {
      const key = held()
      if (alone()) return tried(() => node().sign('sha256', message, key))
      return new Promise((resolve, reject) => {
        node().sign('sha256', message, key, (error, signature) => (error ? reject(damaged(error)) : resolve(signature)))
      })
    },
    verify(key, message, signature) {
      return node().verify('sha256', message, publicKey(key), signature)
    },
    encrypt(key, plain) {
      const padding = node().constants.RSA_PKCS1_OAEP_PADDING
      return node().publicEncrypt({ key: publicKey(key), padding, oaepHash: 'sha1' }, plain)
    },
    decrypt(ciphertext) {
      const options = { key: held(), padding: node().constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
      try {
        return node().privateDecrypt(options, ciphertext)
      } catch {
        return undefined
      }
    },
    open(nonce, associatedData, ciphertext) {
      if (!apiv3Key) throw new ConfigError('this client holds no APIv3 key')
      if (ciphertext.length < TAG) return undefined
      const decipher = node().createDecipheriv('aes-256-gcm', apiv3Key, nonce, { authTagLength: TAG })
      decipher.setAAD(associatedData)
      decipher.setAuthTag(ciphertext.subarray(-TAG))
      const plain = decipher.update(ciphertext.subarray(0, -TAG))
      try {
        const rest = decipher.final()
        return rest.length === 0 ? plain : Buffer.concat([plain, rest])
      } catch {
        plain.fill(0)
        return undefined
      }
    },
    forget() {
      privateKey = undefined
    },
    close() {
      privateKey = undefined
      publicKeys = new WeakMap()
      apiv3Key?.fill(0)
      apiv3Key = undefined
    },
  }
}

function tried<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw damaged(cause)
  }
}

function damaged(cause: unknown): ConfigError {
  return new ConfigError('privateKey is damaged: download or export apiclient_key.pem again', { cause })
}
