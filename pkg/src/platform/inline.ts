import compressed from '../../wasm/wechatpay_entrust_bg.wasm'
import { builtin } from './builtin.ts'

/**
 * The wasm that the build put into this file as Brotli in base64: a file beside it would get lost in bundles, and as it
 * is it would make up more than half of the package.
 */
export function inlinedWasm(): object {
  const { brotliDecompressSync } = builtin<typeof import('node:zlib')>('node:zlib')
  return new WebAssembly.Module(brotliDecompressSync(Buffer.from(compressed, 'base64')))
}
