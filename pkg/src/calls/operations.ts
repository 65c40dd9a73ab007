// Printed from table/ by `npm run table`. Do not edit.

import type { CallOptions } from '../exchange/call-options.ts'
import type {
  AppPreEntrustSign,
  Contract,
  ContractKey,
  ContractTermination,
  ContractTerminationResult,
  GlobalPapayPayInput,
  GlobalPapayPayResult,
  GlobalPapayPresignAppInput,
  GlobalPapayPresignAppResult,
  GlobalPapayPresignH5Input,
  GlobalPapayPresignH5Result,
  GlobalPapayPresignJsapiInput,
  GlobalPapayPresignJsapiResult,
  GlobalPapayPresignMiniProgramInput,
  GlobalPapayPresignMiniProgramResult,
  GlobalPapayPresignWebInput,
  GlobalPapayPresignWebResult,
  GlobalPapayQueryByCodeInput,
  GlobalPapayQueryByCodeResult,
  GlobalPapayQueryByIdInput,
  GlobalPapayQueryByIdResult,
  GlobalPapayQueryOrderByIdInput,
  GlobalPapayQueryOrderByIdResult,
  GlobalPapayQueryOrderByOutTradeNoInput,
  GlobalPapayQueryOrderByOutTradeNoResult,
  GlobalPapayReverseOrderInput,
  GlobalPapayTerminateInput,
  MiniProgramPreEntrustSign,
  OrderKey,
  PapayInsuranceApplyInput,
  PapayInsuranceApplyResult,
  PapayInsuranceListPeriodsInput,
  PapayInsuranceListPeriodsResult,
  PapayInsuranceModifyPeriodsInput,
  PapayInsuranceModifyPeriodsResult,
  PapayInsurancePresignAppInput,
  PapayInsurancePresignAppResult,
  PapayInsurancePresignH5Input,
  PapayInsurancePresignH5Result,
  PapayInsurancePresignJsapiInput,
  PapayInsurancePresignJsapiResult,
  PapayInsurancePresignMiniProgramInput,
  PapayInsurancePresignMiniProgramResult,
  PapayInsuranceQueryByCodeInput,
  PapayInsuranceQueryByCodeResult,
  PapayInsuranceQueryScheduleInput,
  PapayInsuranceQueryScheduleResult,
  PapayInsuranceRenewInput,
  PapayInsuranceScheduleInput,
  PapayInsuranceScheduleResult,
  PapayInsuranceTerminateByCodeInput,
  PapayInsuranceTerminateByCodeResult,
  PreEntrustSignResult,
  Reversal,
  Transaction,
  TransactionResult,
  TransferAuthorizationAuthorizeInput,
  TransferAuthorizationAuthorizeResult,
  TransferAuthorizationCloseByOutNoInput,
  TransferAuthorizationCloseByOutNoResult,
  TransferAuthorizationQueryByOutNoInput,
  TransferAuthorizationQueryByOutNoResult,
  TransferAuthorizationTransferAndAuthorizeInput,
  TransferAuthorizationTransferAndAuthorizeResult,
  TransferAuthorizationTransferInput,
  TransferAuthorizationTransferResult,
} from '../models.ts'

/**
 * Pre-sign, 预签约. Both calls are safe to repeat. Availability: grey test, by invitation. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface PreEntrustSign {
  /**
   * Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). The session is
   * valid for two hours. The client calls `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`.
   */
  miniProgram(input: MiniProgramPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
  /**
   * App pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). As mini-program pre-sign,
   * with `return_app` and `attach`. The client calls `WXOpenBusinessWebview` with `appLaunch(answer)`.
   */
  app(input: AppPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
}

/**
 * Contracts, 协议. Both calls are safe to repeat. Availability: grey test, by invitation. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface Contracts {
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
   * This, or the notification, is the proof that a user signed; what the mini program reports is not.
   */
  query(input: ContractKey, options?: CallOptions): Promise<Contract>
  /** Terminate a contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). */
  terminate(input: ContractTermination, options?: CallOptions): Promise<ContractTerminationResult>
}

/**
 * Debits, 委托代扣支付. Amounts are in cents (分). Availability: grey test, by invitation. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface Transactions {
  /**
   * Debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)). Synchronous, an order once, no
   * notification. It is never repeated by itself. Only a verified answer, or an `ApiError` of 4xx (but 408) with
   * WeChat Pay's own code, says what became of it. After anything else query the order, and reverse it if it is
   * still unknown after a minute. A `ResponseError` to a 202 says: accepted, not finished.
   */
  create(input: Transaction, options?: CallOptions): Promise<TransactionResult>
  /** Query an order, 查询订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)). */
  query(input: OrderKey, options?: CallOptions): Promise<TransactionResult>
  /**
   * Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)). For a debit without a
   * result after a minute.
   */
  reverse(input: Reversal, options?: CallOptions): Promise<undefined>
}

/**
 * Cross-border auto-debit, 境外委托代扣（跨境）. Availability: open by application (overseas). Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface GlobalPapay {
  /**
   * Mini-program pre-sign, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015440)). How the client
   * calls `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * session_id.
   */
  presignMiniProgram(
    input: GlobalPapayPresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<GlobalPapayPresignMiniProgramResult>
  /**
   * App pre-sign, APP预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015467)). How the client calls
   * `WXLaunchMiniProgram` is unverified: no page that could be read names the mini program that takes session_id.
   */
  presignApp(input: GlobalPapayPresignAppInput, options?: CallOptions): Promise<GlobalPapayPresignAppResult>
  /**
   * H5 pre-sign, H5预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015443)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignH5(input: GlobalPapayPresignH5Input, options?: CallOptions): Promise<GlobalPapayPresignH5Result>
  /**
   * JSAPI pre-sign, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015447)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(input: GlobalPapayPresignJsapiInput, options?: CallOptions): Promise<GlobalPapayPresignJsapiResult>
  /**
   * Web pre-sign, 网页预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015464)). The user scans, or goes to
   * the address that `redirectLaunch(answer)` gives.
   */
  presignWeb(input: GlobalPapayPresignWebInput, options?: CallOptions): Promise<GlobalPapayPresignWebResult>
  /** Query a contract by its id, 通过协议ID查询签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015470)). */
  queryById(input: GlobalPapayQueryByIdInput, options?: CallOptions): Promise<GlobalPapayQueryByIdResult>
  /**
   * Query a contract by your own number, 通过商户协议号查询签约
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015477)).
   */
  queryByCode(input: GlobalPapayQueryByCodeInput, options?: CallOptions): Promise<GlobalPapayQueryByCodeResult>
  /** Terminate a contract, 解约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015478)). */
  terminate(input: GlobalPapayTerminateInput, options?: CallOptions): Promise<undefined>
  /** Debit, 委托代扣 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015482)). */
  pay(input: GlobalPapayPayInput, options?: CallOptions): Promise<GlobalPapayPayResult>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查询订单
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)).
   */
  queryOrderById(input: GlobalPapayQueryOrderByIdInput, options?: CallOptions): Promise<GlobalPapayQueryOrderByIdResult>
  /** Query an order by your own number, 商户订单号查询订单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)). */
  queryOrderByOutTradeNo(
    input: GlobalPapayQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<GlobalPapayQueryOrderByOutTradeNoResult>
  /** Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015496)). */
  reverseOrder(input: GlobalPapayReverseOrderInput, options?: CallOptions): Promise<undefined>
}

/**
 * Insurance auto-renewal debit, 保险委托代扣（保险自动续费）. Availability: industry. Each call rejects with a `ValidationError`
 * that lists every failing field, before anything is sent, and with an `ApiError`, `SignatureError`,
 * `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface PapayInsurance {
  /**
   * Mini-program pre-sign, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528950)). The client calls
   * `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. No official page was read: only types are checked.
   */
  presignMiniProgram(
    input: PapayInsurancePresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<PapayInsurancePresignMiniProgramResult>
  /**
   * App pre-sign, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013005766)). How the client calls
   * `WXOpenBusinessWebview` is unverified: its answer names no mini program, and no page of this family says that a
   * businessType takes it.
   */
  presignApp(input: PapayInsurancePresignAppInput, options?: CallOptions): Promise<PapayInsurancePresignAppResult>
  /**
   * H5 pre-sign, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012529050)). The user goes to the address
   * that `redirectLaunch(answer)` gives. No official page was read: only types are checked.
   */
  presignH5(input: PapayInsurancePresignH5Input, options?: CallOptions): Promise<PapayInsurancePresignH5Result>
  /**
   * JSAPI pre-sign, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528600)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(input: PapayInsurancePresignJsapiInput, options?: CallOptions): Promise<PapayInsurancePresignJsapiResult>
  /**
   * Query a contract by your own number, 通过商户协议号查询签约
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472641)).
   */
  queryByCode(input: PapayInsuranceQueryByCodeInput, options?: CallOptions): Promise<PapayInsuranceQueryByCodeResult>
  /**
   * Terminate a contract, 通过商户协议号解约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472767)). No official
   * page was read: only types are checked.
   */
  terminateByCode(
    input: PapayInsuranceTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<PapayInsuranceTerminateByCodeResult>
  /**
   * Renew a contract, 续保 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489588)). No official page was read:
   * only types are checked.
   */
  renew(input: PapayInsuranceRenewInput, options?: CallOptions): Promise<undefined>
  /**
   * List the debit periods, 查询扣费周期列表 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489530)). No official
   * page was read: only types are checked.
   */
  listPeriods(input: PapayInsuranceListPeriodsInput, options?: CallOptions): Promise<PapayInsuranceListPeriodsResult>
  /**
   * Modify debit periods, 修改扣费周期 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012987596)). No official page
   * was read: only types are checked.
   */
  modifyPeriods(
    input: PapayInsuranceModifyPeriodsInput,
    options?: CallOptions,
  ): Promise<PapayInsuranceModifyPeriodsResult>
  /**
   * Schedule a debit, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471270)). No official page was
   * read: only types are checked.
   */
  schedule(input: PapayInsuranceScheduleInput, options?: CallOptions): Promise<PapayInsuranceScheduleResult>
  /**
   * Query a scheduled debit, 查询预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471229)). No official
   * page was read: only types are checked.
   */
  querySchedule(
    input: PapayInsuranceQueryScheduleInput,
    options?: CallOptions,
  ): Promise<PapayInsuranceQueryScheduleResult>
  /** Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471158)). */
  apply(input: PapayInsuranceApplyInput, options?: CallOptions): Promise<PapayInsuranceApplyResult>
}

/**
 * Receive-without-confirmation authorisation (payout), 商家转账 免确认收款授权. Availability: open. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface TransferAuthorization {
  /**
   * Ask for the authorisation, 发起免确认收款授权 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015901167)). The client
   * calls `wx.requestMerchantTransfer` with `miniProgramLaunch(answer, { operation:
   * 'transferAuthorization.authorize', appid, mchid })`. The client calls `WXOpenBusinessView` with
   * `appLaunch(answer, { operation: 'transferAuthorization.authorize', appid, mchid })`.
   */
  authorize(
    input: TransferAuthorizationAuthorizeInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationAuthorizeResult>
  /**
   * Transfer, and ask for the authorisation, 发起转账并完成免确认收款授权
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399293)). The client calls `wx.requestMerchantTransfer`
   * with `miniProgramLaunch(answer, { operation: 'transferAuthorization.transferAndAuthorize', appid, mchid })`.
   * The client calls `WXOpenBusinessView` with `appLaunch(answer, { operation:
   * 'transferAuthorization.transferAndAuthorize', appid, mchid })`.
   */
  transferAndAuthorize(
    input: TransferAuthorizationTransferAndAuthorizeInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationTransferAndAuthorizeResult>
  /**
   * Query an authorisation by your own number, 商户单号查询授权结果
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399423)).
   */
  queryByOutNo(
    input: TransferAuthorizationQueryByOutNoInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationQueryByOutNoResult>
  /** Close an authorisation, 解除免确认收款授权 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015653811)). */
  closeByOutNo(
    input: TransferAuthorizationCloseByOutNoInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationCloseByOutNoResult>
  /** Transfer without confirmation, 免确认收款授权转账 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399371)). */
  transfer(
    input: TransferAuthorizationTransferInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationTransferResult>
}

/** The typed calls of a client. */
export interface Operations {
  /** Pre-sign, 预签约. Both calls are safe to repeat. */
  readonly preEntrustSign: PreEntrustSign
  /** Contracts, 协议. Both calls are safe to repeat. */
  readonly contracts: Contracts
  /** Debits, 委托代扣支付. Amounts are in cents (分). */
  readonly transactions: Transactions
  /** Cross-border auto-debit, 境外委托代扣（跨境）. */
  readonly globalPapay: GlobalPapay
  /** Insurance auto-renewal debit, 保险委托代扣（保险自动续费）. */
  readonly papayInsurance: PapayInsurance
  /** Receive-without-confirmation authorisation (payout), 商家转账 免确认收款授权. */
  readonly transferAuthorization: TransferAuthorization
}
