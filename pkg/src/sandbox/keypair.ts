import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'

export interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const generate = promisify(generateKeyPair)

/** RSA-2048, made on a worker thread: several at once take the time of one. */
export function makeKeyPair(): Promise<KeyPair> {
  return generate('rsa', { modulusLength: 2048 })
}
