import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import text from '../../wasm/wechatpay_entrust_rsa_bg.wasm?text'
import { registerPortable } from '../runtime/portable.ts'
import { wasmText } from '../runtime/wasm.ts'

const wasm = wasmText(text)
registerPortable(() => ({ glue, module: wasm() }))
