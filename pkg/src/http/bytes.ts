import { ConfigError } from '../errors.ts'

/** One array of several, which have `size` bytes together. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** Bytes of a key that was given as text or as bytes; always a copy, which may be wiped. */
export function keyBytes(name: string, value: unknown): Uint8Array {
  if (typeof value === 'string') return new TextEncoder().encode(value)
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0))
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()
  const { type, export: exported } = (value ?? {}) as { type?: unknown; export?: unknown }
  if (typeof exported === 'function') {
    const format = type === 'private' ? 'pkcs8' : 'spki'
    throw new ConfigError(`${name} is a KeyObject: pass its .export({ type: '${format}', format: 'pem' })`)
  }
  throw new ConfigError(`${name} must be a string or a Uint8Array, got ${typeName(value)}`)
}

/** The type of a value as a message names it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
