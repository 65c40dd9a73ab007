import { createRequire } from 'node:module'
import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import { requireBy } from '../runtime/builtin.ts'
import { registerPortable } from '../runtime/portable.ts'
import { wasmFile } from '../runtime/wasm.ts'

// A copy of its own of what finds the modules of Node.
requireBy((name) => createRequire(import.meta.url)(name))
const wasm = wasmFile((read) => read(new URL('./wechatpay_entrust_rsa.wasm', import.meta.url)))
registerPortable(() => ({ glue, module: wasm() }))
