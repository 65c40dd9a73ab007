export type { CallOptions, RequestOptions, Result } from '../call.ts'
export { type PreparedRequest, type ReceivedAnswer, Wechatpay } from '../client.ts'
export type { Get, Post, V3 } from '../endpoints.ts'
export type { WechatpayEnvironment } from '../environment.ts'
export * from '../errors.ts'
export type { AbortSignalLike, AgentLike, FetchInit, FetchLike, ResponseLike } from '../fetch.ts'
export { type AppLaunch, appLaunch, type MiniProgramLaunch, miniProgramLaunch } from '../launch.ts'
export type * from '../models.ts'
export type {
  HandlerOptions,
  NotificationEvent,
  NotificationHandler,
  NotificationSource,
  Notifications,
  OtherEvent,
  PlainAnswer,
  SignEvent,
  TerminateEvent,
} from '../notifications.ts'
export type { Certificates, Contracts, PreEntrustSign, Transactions } from '../operations.ts'
export type { Attempt, ExternalSigner, WechatpayOptions } from '../options.ts'
export type { Claim, ReplayGuard } from '../replay-guard.ts'
export type { FetchMessage, HeadersLike, ReadMessage } from '../source.ts'
export type { Chain, Verbs } from '../styles.ts'
