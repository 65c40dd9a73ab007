import * as glue from '../../wasm/wechatpay_entrust_rsa.js'
import module from '../../wasm/wechatpay_entrust_rsa_bg.wasm?module'
import { registerPortable } from '../runtime/portable.ts'

registerPortable(() => ({ glue, module }))
