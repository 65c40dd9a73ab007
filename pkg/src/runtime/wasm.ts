import { ConfigError } from '../errors.ts'
import { builtin } from './builtin.ts'
import { unpacked } from './packed.ts'

/** Reads a file of the package. */
type Read = (location: URL | string) => Uint8Array

/**
 * The wasm in a file of the package, which costs the least. `find` runs at first use. It names the file in words that
 * tracers of deployed files and some bundlers know: `read(new URL('./x.wasm', import.meta.url))`, or `__dirname` and text.
 */
export function wasmFile(find: (read: Read) => Uint8Array): () => object {
  return () => new WebAssembly.Module(found(find))
}

function found(find: (read: Read) => Uint8Array): Uint8Array {
  try {
    const { readFileSync } = builtin<typeof import('node:fs')>('node:fs')
    return find((location) => readFileSync(location))
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
