// RSA by node:crypto, apart from the package.
import { constants, createPublicKey, privateEncrypt, publicDecrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { keyFile } from '../client/merchant.mjs'

export const SIGNERS = ['node', 'webcrypto', 'rsa']

/** Keys of 2048 to 4096 bits, private and in PEM. */
export const KEYS = {
  2048: [keyFile('combine-papay-merchant.pem'), keyFile('docs-merchant.pem')],
  3072: [keyFile('rsa-3072.pem')],
  4096: [keyFile('rsa-4096.pem')],
}

/** A key of each length that is the platform's for a client. */
export const PLATFORMS = { ...KEYS, 2048: [keyFile('combine-papay-platform.pem')] }

export const wycheproof = (name) =>
  JSON.parse(readFileSync(new URL(`../../tests/vectors/wycheproof/${name}.json`, import.meta.url), 'utf8'))

export const bytes = (base64) => Buffer.from(base64, 'base64')
export const publicPem = (pem) => createPublicKey(pem).export({ type: 'spki', format: 'pem' })

const padding = constants.RSA_NO_PADDING

/** What a signature holds: the whole padded block. Undefined where the number is not below the modulus, or of another length. */
export function block(spki, signature) {
  try {
    return publicDecrypt({ key: createPublicKey({ key: spki, format: 'der', type: 'spki' }), padding }, signature)
  } catch {
    return undefined
  }
}

/** A block under a private key, whatever it holds. */
export const signedBlock = (pem, whole) => privateEncrypt({ key: pem, padding }, whole)
