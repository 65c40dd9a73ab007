import { createRequire } from 'node:module'
import { runOn } from '../client.ts'
import { requireBy } from '../runtime/builtin.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmFile } from '../runtime/wasm.ts'

// Older than 20.16, Node has no other way to its modules. To import `node:module` costs every start a part of a millisecond.
requireBy((name) => createRequire(import.meta.url)(name))
// The build puts the file beside what becomes of this one.
const wasm = wasmFile((read) => read(new URL('./wechatpay_entrust.wasm', import.meta.url)))
const rsa = (): string => new URL('./rsa.mjs', import.meta.url).href
runOn(nodeRuntime(wasm, rsa))

export * from './exports.ts'
