import { builtin } from './builtin.ts'

interface Replaceable {
  crypto?: { getRandomValues(bytes: Uint8Array): unknown }
}

/**
 * The same source as that of `crypto.getRandomValues`, whose first use loads all that WebCrypto checks arguments with. Who
 * puts another function there, in a test for example, is heard.
 */
export function fillRandomly(bytes: Uint8Array): void {
  const { crypto } = globalThis as Replaceable
  if (crypto && Object.hasOwn(crypto, 'getRandomValues')) crypto.getRandomValues(bytes)
  else builtin<typeof import('node:crypto')>('node:crypto').randomFillSync(bytes)
}
