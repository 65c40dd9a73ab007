import { builtin } from './builtin.ts'

type Zlib = Pick<typeof import('node:zlib'), 'brotliDecompressSync'>

/** The bytes of what the build packed into a text: Brotli in base64. */
export function unpacked(text: string, zlib: Zlib = builtin<Zlib>('node:zlib')): Uint8Array {
  return zlib.brotliDecompressSync(Buffer.from(text, 'base64'))
}
