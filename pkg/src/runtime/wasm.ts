import { ConfigError } from '../errors.ts'
import { builtin } from './builtin.ts'
import { unpacked } from './packed.ts'

/**
 * The wasm in a file of the package, which costs the least. `location` is evaluated at first use, and names the file in
 * words that tracers of deployed files know: `new URL('./x.wasm', import.meta.url)`, or `__dirname` and a literal.
 */
export function wasmFile(location: () => URL | string): () => object {
  return () => new WebAssembly.Module(read(location))
}

function read(location: () => URL | string): Uint8Array {
  try {
    return builtin<typeof import('node:fs')>('node:fs').readFileSync(location())
  } catch (cause) {
    throw new ConfigError(
      'the wasm file of wechatpay-entrust cannot be read, which a bundler or a deployment has left behind: let your ' +
        'bundler resolve the condition "module" (esbuild: conditions: ["module"]), which has it inside, or keep the ' +
        'package out of the bundle (mark it as external) and deploy all files of it',
      { cause },
    )
  }
}

/** The wasm as a packed text: what is left where bundlers lose files. */
export function wasmText(text: () => string): () => object {
  return () => new WebAssembly.Module(unpacked(text()))
}
