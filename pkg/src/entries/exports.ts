export type { RequestOptions } from '../calls/call.ts'
export type { Paths, V3 } from '../calls/endpoints.ts'
export { type AppLaunch, appLaunch, type MiniProgramLaunch, miniProgramLaunch } from '../calls/launch.ts'
export type * from '../calls/operations.ts'
export type { Chain, Verbs } from '../calls/styles.ts'
export type { Delete, Get, Patch, Post, Put } from '../calls/verbs.ts'
export { type PreparedRequest, type ReceivedAnswer, Wechatpay } from '../client.ts'
export * from '../errors.ts'
export type { Attempt } from '../exchange/attempt.ts'
export type { CallOptions } from '../exchange/call-options.ts'
export type { Certificates } from '../exchange/certificates.ts'
export type { Result } from '../exchange/result.ts'
export type { AbortSignalLike, AgentLike, FetchInit, FetchLike, ResponseLike } from '../http/fetch.ts'
export type * from '../models.ts'
export type { FetchMessage, HeadersLike, ReadMessage } from '../notifications/incoming.ts'
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
} from '../notifications/notifications.ts'
export type { Claim, ReplayGuard } from '../notifications/replay-guard.ts'
export type { WechatpayEnvironment } from '../setup/environment.ts'
export type { ExternalSigner, WechatpayOptions } from '../setup/options.ts'
