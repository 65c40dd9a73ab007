import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import { registerPortable } from '../runtime/portable.ts'
import { wasmFile } from '../runtime/wasm.ts'

const wasm = wasmFile((read) => read(`${__dirname}/wechatpay_entrust_rsa.wasm`))
registerPortable(() => ({ glue, module: wasm() }))
