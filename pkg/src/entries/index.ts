import { runOn } from '../client.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmFile } from '../runtime/wasm.ts'

// The build puts the file beside what becomes of this one.
const wasm = wasmFile((read) => read(new URL('./wechatpay_entrust.wasm', import.meta.url)))
const rsa = (): string => new URL('./rsa.mjs', import.meta.url).href
runOn(nodeRuntime(wasm, rsa))

export * from './exports.ts'
