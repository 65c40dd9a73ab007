// Where keys could be left: in the memory of the wasm, and in copies that JavaScript makes.
import { APIV3_KEY } from '../certificates/platform.mjs'
import { memories } from './instances.mjs'
import { keyFile, merchant } from './merchant.mjs'

const { d, p, q, dp, dq, qi } = merchant.privateKey.export({ format: 'jwk' })
export const base64 = (value) => Buffer.from(value).toString('base64')
/** The key of the tests' merchant in PKCS#1 PEM. */
export const pkcs1 = keyFile('combine-papay-merchant-pkcs1.pem')
/** The same in PKCS#8 DER. */
export const der = merchant.privateKey.export({ type: 'pkcs8', format: 'der' })

/** Pieces of the private numbers, as they are written and in the order of a little-endian machine, and of texts of them. */
const pieces = [d, p, q, dp, dq, qi].flatMap((each) => {
  const bytes = Buffer.from(each, 'base64url')
  return [...windows(bytes), ...windows(Buffer.from(bytes).reverse())]
})
for (const text of [merchant.pem, pkcs1, base64(merchant.pem), base64(der)]) {
  pieces.push(...windows(Buffer.from(text).subarray(300, 1500)))
}

function windows(bytes, length = 32) {
  const found = []
  for (let at = 0; at + length <= bytes.length; at += length) found.push(bytes.subarray(at, at + length))
  return found
}

/** How many pieces of the private key are in the memory of the wasm. */
export const leftBehind = () =>
  memories().reduce((sum, memory) => sum + pieces.filter((piece) => memory.includes(piece)).length, 0)
/** Whether the APIv3 key is. */
export const holdsApiv3Key = () => memories().some((memory) => memory.includes(APIV3_KEY))

/** Every copy of the APIv3 key that JavaScript makes of bytes. */
export function apiv3Keys(t) {
  const copies = []
  const prototype = Object.getPrototypeOf(Uint8Array.prototype)
  const { set } = prototype
  t.mock.method(prototype, 'set', function (...given) {
    set.apply(this, given)
    if (isThere(this)) copies.push(this)
  })
  return copies
}

/** Whether a copy still is the APIv3 key. */
export const isThere = (bytes) =>
  bytes.length === APIV3_KEY.length && Buffer.from(bytes).toString('latin1') === APIV3_KEY
