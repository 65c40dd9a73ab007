import { createRequire } from 'node:module'
import { runOn } from '../client.ts'
import { requireBy } from '../runtime/builtin.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { wasmFile } from '../runtime/wasm.ts'

// Versions without `process.getBuiltinModule` give their modules in no other way. The condition `module-sync` would tell newer
// ones apart, and spare them the import, but tools that copy what a program needs do not all know it: their copy would lack the
// file that Node then asks for.
requireBy((name) => createRequire(import.meta.url)(name))
// The build puts the file beside what becomes of this one.
const wasm = wasmFile((read) => read(new URL('./wechatpay_entrust.wasm', import.meta.url)))
const rsa = (): string => new URL('./rsa.mjs', import.meta.url).href
runOn(nodeRuntime(wasm, rsa))

export * from './exports.ts'
