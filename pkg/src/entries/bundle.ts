import text from '../../wasm/wechatpay_entrust_bg.wasm?text'
import { runOn } from '../client.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmText } from '../runtime/wasm.ts'

// The portable crypto is there only where the program imports it.
runOn(nodeRuntime(wasmText(text), undefined))

export * from './exports.ts'
