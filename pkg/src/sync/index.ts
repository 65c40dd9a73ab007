export type { RequestOptions, Result } from '../call.ts'
export type { BlockingChain, BlockingVerbs } from '../styles.ts'
export { WechatpaySync } from './client.ts'
export type { SyncOptions } from './options.ts'
