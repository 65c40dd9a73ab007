export type { RequestOptions } from '../calls/call.ts'
export type { DebitOptions, DebitOutcome, DebitStep, Debits } from '../calls/debit.ts'
// All of them: a program that exports a part of a chain names them in its declarations.
export type * from '../calls/endpoints.ts'
export {
  type AppLaunch,
  appLaunch,
  type LaunchOptions,
  type MiniProgramAnswer,
  type MiniProgramLaunch,
  type MiniProgramLaunchOfApp,
  miniProgramLaunch,
  redirectLaunch,
  type WebviewLaunch,
} from '../calls/launch.ts'
export type { AppLaunches, MiniProgramLaunches, RedirectAnswer } from '../calls/launches.ts'
export type * from '../calls/operations.ts'
export type { AppPaymentLaunch, PaymentLaunch, PaymentOrder } from '../calls/payment.ts'
export type { Chain, Verbs } from '../calls/styles.ts'
export type * from '../calls/verbs.ts'
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
  NotificationEnvelope,
  NotificationEvent,
  NotificationHandler,
  NotificationSource,
  Notifications,
  PlainAnswer,
} from '../notifications/notifications.ts'
export type { Claim, ReplayGuard } from '../notifications/replay-guard.ts'
export type { NotificationContext, SharedNotifications } from '../notifications/several.ts'
export type { WechatpayEnvironment } from '../setup/environment.ts'
export type { ExternalSigner, KeyRotation, WechatpayOptions } from '../setup/options.ts'
