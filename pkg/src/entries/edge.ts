import module from '../../wasm/wechatpay_entrust_bg.wasm?module'
import { runOn } from '../client.ts'
import { webRuntime } from '../runtime/web.ts'

runOn(
  webRuntime(
    () => module,
    () => import('./rsa-edge.ts'),
  ),
)

export * from './exports.ts'
