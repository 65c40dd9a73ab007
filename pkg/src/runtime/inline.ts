import { builtin } from './builtin.ts'

/**
 * The wasm that the build put beside this file as Brotli in base64, in a module of its own: as a file it would get lost in
 * bundles, as it is it would make up more than half of the package, and in this file every import would have to read it.
 */
export function inlinedWasm(): object {
  const compressed = require('../../wasm/wechatpay_entrust_bg.wasm') as string
  const { brotliDecompressSync } = builtin<typeof import('node:zlib')>('node:zlib')
  return new WebAssembly.Module(brotliDecompressSync(Buffer.from(compressed, 'base64')))
}

/** The build makes this file CommonJS. */
declare const require: (path: string) => unknown
