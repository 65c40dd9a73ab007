import text from '../../wasm/wechatpay_entrust_bg.wasm?text'
import { runOn } from '../client.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmText } from '../runtime/wasm.ts'

// Bun resolves the same for programs that it runs and for those that it bundles. Beside a bundle there is no such file.
runOn(nodeRuntime(wasmText(text), () => new URL('./rsa.bundle.mjs', import.meta.url).href))

export * from './exports.ts'
