import { runOn } from '../client.ts'
import { requireBy } from '../runtime/builtin.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmFile } from '../runtime/wasm.ts'

// Not `require`, which bundlers follow.
requireBy((name) => module.require?.(name))
// The build puts the file beside what becomes of this one.
const wasm = wasmFile((read) => read(`${__dirname}/wechatpay_entrust.wasm`))
const rsa = (): string => `${__dirname}/rsa.cjs`
runOn(nodeRuntime(wasm, rsa))

export * from './exports.ts'

declare const module: { require?(name: string): unknown }
