import { ConfigError } from '../errors.ts'
import type { Crypto } from '../runtime/crypto.ts'
import type { ExternalSigner } from './options.ts'

/** A key of 8192 bits, the longest that is taken, signs with so many bytes. */
const MOST_BYTES = 1024

/** A crypto whose signatures somebody else makes, a KMS for example. */
export function withSigner(crypto: Crypto, signer: ExternalSigner): Crypto {
  return {
    ...crypto,
    external: true,
    sign: (message) => signedBy(signer, message),
    decrypt() {
      throw new ConfigError('an external signer cannot decrypt: only signing was handed over to it')
    },
  }
}

async function signedBy(signer: ExternalSigner, message: Uint8Array): Promise<Uint8Array> {
  let signature: unknown
  try {
    // A copy: a signer may keep it, or change it.
    signature = await signer.sign(message.slice())
  } catch (cause) {
    throw new ConfigError('the external signer failed: see cause', { cause })
  }
  if (signature instanceof Uint8Array && signature.length > 0 && signature.length <= MOST_BYTES) return signature
  throw new ConfigError('the external signer must resolve to the signature as a Uint8Array')
}
