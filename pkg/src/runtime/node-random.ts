import { builtin } from './builtin.ts'

interface Replaceable {
  crypto?: { getRandomValues(bytes: Uint8Array): unknown }
}

/**
 * The same source as that of `crypto.getRandomValues`, whose first use loads all that WebCrypto checks arguments with. A
 * function of the object's own is one that somebody put there, in a test for example, and is called.
 */
export function fillRandomly(bytes: Uint8Array): void {
  const { crypto } = globalThis as Replaceable
  if (crypto && Object.hasOwn(crypto, 'getRandomValues')) crypto.getRandomValues(bytes)
  else builtin<typeof import('node:crypto')>('node:crypto').randomFillSync(bytes)
}
