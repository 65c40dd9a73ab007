import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import { registerPortable } from '../runtime/portable.ts'
import { wasmFile } from '../runtime/wasm.ts'

const wasm = wasmFile(() => `${__dirname}/wechatpay_entrust_rsa.wasm`)
registerPortable(() => ({ glue, module: wasm() }))
