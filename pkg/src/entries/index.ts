import { createRequire } from 'node:module'
import { runOn } from '../client.ts'
import { requireBy } from '../runtime/builtin.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmFile } from '../runtime/wasm.ts'

requireBy((name) => createRequire(import.meta.url)(name))
// The build puts the file beside what becomes of this one.
runOn(nodeRuntime(wasmFile((read) => read(new URL('./wechatpay_entrust.wasm', import.meta.url)))))

export * from './exports.ts'
