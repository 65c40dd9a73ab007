import module from '../../wasm/wechatpay_entrust_bg.wasm?module'
import { runOn } from '../client.ts'
import { webPlatform } from '../platform/web.ts'

runOn(webPlatform(() => module))

export * from './exports.ts'
