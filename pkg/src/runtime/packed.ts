import { builtin } from './builtin.ts'

/** The bytes of what the build packed into a text: Brotli in base64. */
export function unpacked(text: string): Uint8Array {
  const { brotliDecompressSync } = builtin<typeof import('node:zlib')>('node:zlib')
  return brotliDecompressSync(Buffer.from(text, 'base64'))
}
