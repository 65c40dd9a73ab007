import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import { registerPortable } from '../runtime/portable.ts'
import { wasmFile } from '../runtime/wasm.ts'

const wasm = wasmFile((read) => read(new URL('./wechatpay_entrust_rsa.wasm', import.meta.url)))
registerPortable(() => ({ glue, module: wasm() }))
