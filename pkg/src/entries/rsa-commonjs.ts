import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import { requireBy } from '../runtime/builtin.ts'
import { registerPortable } from '../runtime/portable.ts'
import { wasmFile } from '../runtime/wasm.ts'

// Not `require`, which bundlers follow.
requireBy((name) => module.require?.(name))
const wasm = wasmFile((read) => read(`${__dirname}/wechatpay_entrust_rsa.wasm`))
registerPortable(() => ({ glue, module: wasm() }))

declare const module: { require?(name: string): unknown }
