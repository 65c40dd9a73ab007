import text from '../../wasm/wechatpay_entrust_bg.wasm?text'
import { runOn } from '../client.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmText } from '../runtime/wasm.ts'

runOn(nodeRuntime(wasmText(text)))

export * from './exports.ts'
