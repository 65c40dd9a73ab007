// Printed from table/ by `npm run table`. Do not edit.

import type { CallOptions } from '../exchange/call-options.ts'
import type {
  AppPreEntrustSign,
  Contract,
  ContractKey,
  ContractTermination,
  ContractTerminationResult,
  CreditRepaymentOrder,
  CreditRepaymentPayInput,
  CreditRepaymentPresignAppInput,
  CreditRepaymentPresignAppResult,
  CreditRepaymentPresignH5Input,
  CreditRepaymentPresignH5Result,
  CreditRepaymentQueryByCodeInput,
  CreditRepaymentQueryByCodeResult,
  CreditRepaymentQueryOrderInput,
  CreditRepaymentQueryScheduleInput,
  CreditRepaymentQueryScheduleResult,
  CreditRepaymentScheduleInput,
  CreditRepaymentScheduleResult,
  CreditRepaymentTerminateByCodeInput,
  CreditRepaymentTerminateByCodeResult,
  EcommerceIndividualPresignAppInput,
  EcommerceIndividualPresignMiniProgramInput,
  EcommerceIndividualPresignRealNameAppInput,
  EcommerceIndividualPresignRealNameMiniProgramInput,
  EcommerceIndividualQueryByCodeInput,
  EcommerceIndividualQueryByCodeResult,
  EcommerceIndividualQueryByOpenidInput,
  EcommerceIndividualQueryByOpenidResult,
  EcommerceIndividualSession,
  EduPapayOrder,
  EduPapayPayInput,
  EduPapayPreDeductNotifyInput,
  EduPapayPresignInput,
  EduPapayPresignResult,
  EduPapayQueryByIdInput,
  EduPapayQueryByIdResult,
  EduPapayQueryByUserInput,
  EduPapayQueryByUserResult,
  EduPapayQueryOrderByIdInput,
  EduPapayQueryOrderByOutTradeNoInput,
  EduPapayTerminateInput,
  EduschoolpayContractKey,
  EduschoolpayOrder,
  EduschoolpayPayInput,
  EduschoolpayPayResult,
  EduschoolpayPresignInput,
  EduschoolpayPresignResult,
  EduschoolpayQueryByIdResult,
  EduschoolpayQueryByUserInput,
  EduschoolpayQueryByUserResult,
  EduschoolpayQueryDebtStateInput,
  EduschoolpayQueryDebtStateResult,
  EduschoolpayQueryOrderByIdInput,
  EduschoolpayQueryOrderByOutTradeNoInput,
  GlobalPapayContract,
  GlobalPapayOrder,
  GlobalPapayPayInput,
  GlobalPapayPayResult,
  GlobalPapayPresignAppInput,
  GlobalPapayPresignH5Input,
  GlobalPapayPresignH5Result,
  GlobalPapayPresignJsapiInput,
  GlobalPapayPresignMiniProgramInput,
  GlobalPapayPresignWebInput,
  GlobalPapayPresignWebResult,
  GlobalPapayQueryByCodeInput,
  GlobalPapayQueryByIdInput,
  GlobalPapayQueryOrderByIdInput,
  GlobalPapayQueryOrderByOutTradeNoInput,
  GlobalPapayReverseOrderInput,
  GlobalPapaySession,
  GlobalPapayTerminateInput,
  MiniProgramPreEntrustSign,
  OfflinefacePayInput,
  OfflinefacePayResult,
  OfflinefacePresignInput,
  OfflinefacePresignResult,
  OfflinefaceQueryByIdInput,
  OfflinefaceQueryByIdResult,
  OfflinefaceQueryOrderInput,
  OfflinefaceQueryOrderResult,
  OfflinefaceRepaymentUrlInput,
  OfflinefaceRepaymentUrlResult,
  OfflinefaceSessionTokenInput,
  OfflinefaceSessionTokenResult,
  OfflinefaceTerminateInput,
  OrderKey,
  PapayDeviceSignApplyInput,
  PapayDeviceSignApplyResult,
  PapayDeviceSignPresignInput,
  PapayDeviceSignPresignResult,
  PapayDeviceSignQueryByCodeInput,
  PapayDeviceSignQueryByCodeResult,
  PapayInsuranceApplyInput,
  PapayInsuranceApplyResult,
  PapayInsuranceListPeriodsInput,
  PapayInsuranceListPeriodsResult,
  PapayInsuranceModifyPeriodsInput,
  PapayInsuranceModifyPeriodsResult,
  PapayInsurancePresignAppInput,
  PapayInsurancePresignAppResult,
  PapayInsurancePresignH5Input,
  PapayInsurancePresignJsapiInput,
  PapayInsurancePresignMiniProgramInput,
  PapayInsurancePresignMiniProgramResult,
  PapayInsuranceQueryByCodeInput,
  PapayInsuranceQueryByCodeResult,
  PapayInsuranceQueryScheduleInput,
  PapayInsuranceRenewInput,
  PapayInsuranceSchedule,
  PapayInsuranceScheduleInput,
  PapayInsuranceSession,
  PapayInsuranceTerminateByCodeInput,
  PapayInsuranceTerminateByCodeResult,
  PapayNotifyFailNotifyInput,
  PapayNotifyPartnerFailNotifyInput,
  PapayNotifyPartnerPreDeductNotifyInput,
  PapayNotifyPreDeductNotifyInput,
  PapayScheduledDeductApplyInput,
  PapayScheduledDeductApplyResult,
  PapayScheduledDeductContract,
  PapayScheduledDeductPartnerApplyInput,
  PapayScheduledDeductPartnerApplyResult,
  PapayScheduledDeductPartnerContract,
  PapayScheduledDeductPartnerPresignAppInput,
  PapayScheduledDeductPartnerPresignAppResult,
  PapayScheduledDeductPartnerPresignH5Input,
  PapayScheduledDeductPartnerPresignInput,
  PapayScheduledDeductPartnerPresignMiniProgramResult,
  PapayScheduledDeductPartnerQueryByCodeInput,
  PapayScheduledDeductPartnerQueryScheduleInput,
  PapayScheduledDeductPartnerSchedule,
  PapayScheduledDeductPartnerScheduleInput,
  PapayScheduledDeductPartnerSession,
  PapayScheduledDeductPartnerTerminateByCodeInput,
  PapayScheduledDeductPresignAppInput,
  PapayScheduledDeductPresignAppResult,
  PapayScheduledDeductPresignH5Input,
  PapayScheduledDeductPresignInput,
  PapayScheduledDeductPresignMiniProgramResult,
  PapayScheduledDeductQueryByCodeInput,
  PapayScheduledDeductQueryScheduleInput,
  PapayScheduledDeductSchedule,
  PapayScheduledDeductScheduleInput,
  PapayScheduledDeductSession,
  PapayScheduledDeductTerminateByCodeInput,
  PasswordExemptPresignAfterPayNormalInput,
  PasswordExemptPresignAfterPayNormalResult,
  PasswordExemptPresignAfterPayQsInput,
  PasswordExemptPresignAfterPayServiceProviderInput,
  PasswordExemptPresignAfterPayServiceProviderResult,
  PasswordExemptPresignInput,
  PasswordExemptPresignMiniProgramQsInput,
  PasswordExemptPresignMiniProgramServiceProviderInput,
  PasswordExemptPresignMiniProgramServiceProviderResult,
  PasswordExemptQueryByCodeInput,
  PasswordExemptQueryByCodeResult,
  PasswordExemptSession,
  PasswordExemptTerminateByCodeInput,
  PayWithContractAppInput,
  PayWithContractJsapiInput,
  PayWithContractPartnerAppInput,
  PayWithContractPartnerJsapiInput,
  PayWithContractPrepaid,
  PreEntrustSignResult,
  Reversal,
  Transaction,
  TransactionResult,
  TransferAuthorizationAuthorizeInput,
  TransferAuthorizationAuthorizeResult,
  TransferAuthorizationCloseByOutNoInput,
  TransferAuthorizationCloseByOutNoResult,
  TransferAuthorizationPartnerAuthorizeInput,
  TransferAuthorizationPartnerAuthorizeResult,
  TransferAuthorizationPartnerCloseByOutNoResult,
  TransferAuthorizationPartnerContractKey,
  TransferAuthorizationPartnerQueryByOutNoResult,
  TransferAuthorizationPartnerTransferAndAuthorizeInput,
  TransferAuthorizationPartnerTransferAndAuthorizeResult,
  TransferAuthorizationPartnerTransferInput,
  TransferAuthorizationPartnerTransferResult,
  TransferAuthorizationQueryByOutNoInput,
  TransferAuthorizationQueryByOutNoResult,
  TransferAuthorizationTransferAndAuthorizeInput,
  TransferAuthorizationTransferAndAuthorizeResult,
  TransferAuthorizationTransferInput,
  TransferAuthorizationTransferResult,
  VehicleEtcContract,
  VehicleEtcOrder,
  VehicleEtcPayInput,
  VehicleEtcPresignInput,
  VehicleEtcPresignResult,
  VehicleEtcQueryByIdInput,
  VehicleEtcQueryByUserInput,
  VehicleEtcQueryOrderByIdInput,
  VehicleEtcQueryOrderByOutTradeNoInput,
} from '../models.ts'
import type { Debits } from './debit.ts'

/**
 * Automatic repayment of loans for partners, 服务商自动还款. Amounts are in fen (分), mostly as strings. Availability: for
 * one industry.
 */
export interface CreditRepayment {
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016125804)). The client calls
   * `wx.requestAutomaticRepayment` with `miniProgramLaunch(answer, { operation: 'creditRepayment.presignApp' })`.
   * How the client calls `WXOpenBusinessView` is unverified: its businessType is on no page that could be read.
   */
  presignApp(input: CreditRepaymentPresignAppInput, options?: CallOptions): Promise<CreditRepaymentPresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779565)). The user goes to the address
   * that `redirectLaunch(answer)` gives.
   */
  presignH5(input: CreditRepaymentPresignH5Input, options?: CallOptions): Promise<CreditRepaymentPresignH5Result>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016125810)).
   * Only types are checked: no official page was read.
   */
  queryByCode(input: CreditRepaymentQueryByCodeInput, options?: CallOptions): Promise<CreditRepaymentQueryByCodeResult>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016125830)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: CreditRepaymentTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<CreditRepaymentTerminateByCodeResult>
  /**
   * Book repayments, 批量预约还款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779459)). It is never repeated by
   * itself: after an outcome in doubt ask with `creditRepayment.querySchedule`.
   */
  schedule(input: CreditRepaymentScheduleInput, options?: CallOptions): Promise<CreditRepaymentScheduleResult>
  /** Query a booked repayment, 查询还款预约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779463)). */
  querySchedule(
    input: CreditRepaymentQueryScheduleInput,
    options?: CallOptions,
  ): Promise<CreditRepaymentQueryScheduleResult>
  /**
   * Debit a repayment, 受理还款扣款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779462)). It is never repeated
   * by itself: after an outcome in doubt ask with `creditRepayment.queryOrder`. Only types are checked: no official
   * page was read.
   */
  pay(input: CreditRepaymentPayInput, options?: CallOptions): Promise<CreditRepaymentOrder>
  /**
   * Query a repayment, 查询还款订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779468)). Only types are
   * checked: no official page was read.
   */
  queryOrder(input: CreditRepaymentQueryOrderInput, options?: CallOptions): Promise<CreditRepaymentOrder>
}

/** Pre-sign, 预签约. Both calls are safe to repeat. Availability: grey test, by invitation. */
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

/** Contracts, 协议. Both calls are safe to repeat. Availability: grey test, by invitation. */
export interface Contracts {
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
   * This, or the notification, is the proof that a user signed; what the mini program reports is not.
   */
  query(input: ContractKey, options?: CallOptions): Promise<Contract>
  /** Terminate a contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). */
  terminate(input: ContractTermination, options?: CallOptions): Promise<ContractTerminationResult>
}

/** Debits, 委托代扣支付. Amounts are in cents (分). Availability: grey test, by invitation. */
export interface Transactions extends Debits {
  /**
   * Debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)). Synchronous, an order once, no
   * notification. It is never repeated by itself. Only a verified answer, or an `ApiError` of 4xx (but 408) with
   * WeChat Pay's own code, says what became of it. After anything else query the order, and reverse it if it is
   * still unknown after a minute. A `ResponseError` to a 202 says: accepted, not finished. It is never repeated by
   * itself: after an outcome in doubt ask with `transactions.query`.
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
 * Contracts of individual payees of a platform, 个人收款方签约: the user allows the platform to collect for him. No
 * debits. Availability: by invitation.
 */
export interface EcommerceIndividual {
  /**
   * Pre-sign a payee, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4015851472)). How the client
   * calls `the Open SDK` is unverified: the call is not in the readable part of the page.
   */
  presignApp(input: EcommerceIndividualPresignAppInput, options?: CallOptions): Promise<EcommerceIndividualSession>
  /**
   * Pre-sign a payee, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4020023636)). How the
   * client calls `wx.navigateToMiniProgram` is unverified: the call is not in the readable part of the page.
   */
  presignMiniProgram(
    input: EcommerceIndividualPresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<EcommerceIndividualSession>
  /**
   * Pre-sign a payee with the real name, app, 校验实名信息的APP预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4020083765)). How the client calls `the Open SDK` is
   * unverified: the call is not in the readable part of the page.
   */
  presignRealNameApp(
    input: EcommerceIndividualPresignRealNameAppInput,
    options?: CallOptions,
  ): Promise<EcommerceIndividualSession>
  /**
   * Pre-sign a payee with the real name, mini program, 校验实名信息的小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4020023723)). How the client calls `wx.navigateToMiniProgram`
   * is unverified: the call is not in the readable part of the page.
   */
  presignRealNameMiniProgram(
    input: EcommerceIndividualPresignRealNameMiniProgramInput,
    options?: CallOptions,
  ): Promise<EcommerceIndividualSession>
  /**
   * Query a payee by your own contract number, 通过商户签约号查询签约信息
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4015851492)).
   */
  queryByCode(
    input: EcommerceIndividualQueryByCodeInput,
    options?: CallOptions,
  ): Promise<EcommerceIndividualQueryByCodeResult>
  /**
   * Query a payee's contracts by openid, 通过openid查询签约信息
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012739528)). Only types are checked: no official page was
   * read.
   */
  queryByOpenid(
    input: EcommerceIndividualQueryByOpenidInput,
    options?: CallOptions,
  ): Promise<EcommerceIndividualQueryByOpenidResult>
}

/** Renewals of education, 教育续费通. Amounts are in fen (分). Availability: for one industry. */
export interface EduPapay {
  /**
   * Pre-sign, 预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012522560)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * presign_token.
   */
  presign(input: EduPapayPresignInput, options?: CallOptions): Promise<EduPapayPresignResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012522951)). Only
   * types are checked: no official page was read.
   */
  queryById(input: EduPapayQueryByIdInput, options?: CallOptions): Promise<EduPapayQueryByIdResult>
  /**
   * Query a user's contracts, 查询用户的协议 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012523265)). Only types
   * are checked: no official page was read.
   */
  queryByUser(input: EduPapayQueryByUserInput, options?: CallOptions): Promise<EduPapayQueryByUserResult>
  /**
   * Terminate a contract, 解约协议 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012466882)). Only types are
   * checked: no official page was read.
   */
  terminate(input: EduPapayTerminateInput, options?: CallOptions): Promise<undefined>
  /** Announce a debit to the user, 发送预扣款通知 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012524814)). */
  preDeductNotify(input: EduPapayPreDeductNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012524731)). It is accepted here; the result
   * comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. It is never repeated by itself: after an outcome in doubt
   * ask with `eduPapay.queryOrderByOutTradeNo`. Only types are checked: no official page was read.
   */
  pay(input: EduPapayPayInput, options?: CallOptions): Promise<undefined>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012523468)). Only types are checked: no official page was
   * read.
   */
  queryOrderById(input: EduPapayQueryOrderByIdInput, options?: CallOptions): Promise<EduPapayOrder>
  /**
   * Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012523591)). Only
   * types are checked: no official page was read.
   */
  queryOrderByOutTradeNo(input: EduPapayQueryOrderByOutTradeNoInput, options?: CallOptions): Promise<EduPapayOrder>
}

/** Campus pay, 校园轻松付. Amounts are in fen (分). Availability: for one industry. */
export interface Eduschoolpay {
  /**
   * Pre-sign, 预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468952)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * presign_token.
   */
  presign(input: EduschoolpayPresignInput, options?: CallOptions): Promise<EduschoolpayPresignResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468959)). Only
   * types are checked: no official page was read.
   */
  queryById(input: EduschoolpayContractKey, options?: CallOptions): Promise<EduschoolpayQueryByIdResult>
  /**
   * Query a user's contracts, 查询用户的协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468993)). Only types are
   * checked: no official page was read.
   */
  queryByUser(input: EduschoolpayQueryByUserInput, options?: CallOptions): Promise<EduschoolpayQueryByUserResult>
  /**
   * Terminate a contract, 解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469025)). Only types are
   * checked: no official page was read.
   */
  terminate(input: EduschoolpayContractKey, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469030)). It is never repeated by itself:
   * after an outcome in doubt ask with `eduschoolpay.queryOrderByOutTradeNo`. Only types are checked: no official
   * page was read.
   */
  pay(input: EduschoolpayPayInput, options?: CallOptions): Promise<EduschoolpayPayResult>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469063)).
   * Only types are checked: no official page was read.
   */
  queryOrderById(input: EduschoolpayQueryOrderByIdInput, options?: CallOptions): Promise<EduschoolpayOrder>
  /**
   * Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469097)). Only
   * types are checked: no official page was read.
   */
  queryOrderByOutTradeNo(
    input: EduschoolpayQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<EduschoolpayOrder>
  /**
   * Query a user's debts, 查询用户欠费状态 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469161)). Only types are
   * checked: no official page was read.
   */
  queryDebtState(
    input: EduschoolpayQueryDebtStateInput,
    options?: CallOptions,
  ): Promise<EduschoolpayQueryDebtStateResult>
}

/**
 * Cross-border auto-debit, 境外委托代扣, at `apihk.mch.weixin.qq.com`: make a client with that `baseUrl`. Availability:
 * open by application.
 */
export interface GlobalPapay {
  /**
   * Pre-sign, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015440)). How the client
   * calls `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * session_id.
   */
  presignMiniProgram(input: GlobalPapayPresignMiniProgramInput, options?: CallOptions): Promise<GlobalPapaySession>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015467)). How the client calls
   * `WXLaunchMiniProgram` is unverified: no page that could be read names the mini program that takes session_id.
   */
  presignApp(input: GlobalPapayPresignAppInput, options?: CallOptions): Promise<GlobalPapaySession>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015443)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignH5(input: GlobalPapayPresignH5Input, options?: CallOptions): Promise<GlobalPapayPresignH5Result>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015447)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(input: GlobalPapayPresignJsapiInput, options?: CallOptions): Promise<GlobalPapayPresignH5Result>
  /**
   * Pre-sign, web page with a QR code, Web扫码预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015464)).
   * The user scans, or goes to the address that `redirectLaunch(answer)` gives.
   */
  presignWeb(input: GlobalPapayPresignWebInput, options?: CallOptions): Promise<GlobalPapayPresignWebResult>
  /** Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015470)). */
  queryById(input: GlobalPapayQueryByIdInput, options?: CallOptions): Promise<GlobalPapayContract>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015477)).
   */
  queryByCode(input: GlobalPapayQueryByCodeInput, options?: CallOptions): Promise<GlobalPapayContract>
  /** Terminate a contract, 解约协议 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015478)). */
  terminate(input: GlobalPapayTerminateInput, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 申请扣款 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015482)). It is never repeated by itself:
   * after an outcome in doubt ask with `globalPapay.queryOrderByOutTradeNo`.
   */
  pay(input: GlobalPapayPayInput, options?: CallOptions): Promise<GlobalPapayPayResult>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)).
   */
  queryOrderById(input: GlobalPapayQueryOrderByIdInput, options?: CallOptions): Promise<GlobalPapayOrder>
  /** Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)). */
  queryOrderByOutTradeNo(
    input: GlobalPapayQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<GlobalPapayOrder>
  /** Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015496)). */
  reverseOrder(input: GlobalPapayReverseOrderInput, options?: CallOptions): Promise<undefined>
}

/**
 * Contracts of offline face pay, 离线刷脸签约. Amounts are in fen (分). One source only: unverified. Availability: for one
 * industry.
 */
export interface Offlineface {
  /**
   * Pre-sign, 预签约 ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). How
   * the client calls `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program
   * that takes the token. Only types are checked: no official page was read.
   */
  presign(input: OfflinefacePresignInput, options?: CallOptions): Promise<OfflinefacePresignResult>
  /**
   * Session token of the signing page, 获取签约会话token
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes the
   * token. Only types are checked: no official page was read.
   */
  sessionToken(input: OfflinefaceSessionTokenInput, options?: CallOptions): Promise<OfflinefaceSessionTokenResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/k12-development-guidelines.html)). Only types are
   * checked: no official page was read.
   */
  queryById(input: OfflinefaceQueryByIdInput, options?: CallOptions): Promise<OfflinefaceQueryByIdResult>
  /**
   * Terminate a contract, 解约协议
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). Only types are
   * checked: no official page was read.
   */
  terminate(input: OfflinefaceTerminateInput, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). It is
   * never repeated by itself: after an outcome in doubt ask with `offlineface.queryOrder`. Only types are checked:
   * no official page was read.
   */
  pay(input: OfflinefacePayInput, options?: CallOptions): Promise<OfflinefacePayResult>
  /**
   * Query an order, 查询订单
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/k12-development-guidelines.html)). Only types are
   * checked: no official page was read.
   */
  queryOrder(input: OfflinefaceQueryOrderInput, options?: CallOptions): Promise<OfflinefaceQueryOrderResult>
  /**
   * Address where the user repays a debt, 获取还款链接
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/k12-development-guidelines.html#_1-3-%E8%A7%A3%E7%BA%A6)).
   * It is never repeated by itself, and no call that tells what became of it is known here. Only types are checked:
   * no official page was read.
   */
  repaymentUrl(input: OfflinefaceRepaymentUrlInput, options?: CallOptions): Promise<OfflinefaceRepaymentUrlResult>
}

/**
 * Signing on HarmonyOS or by a QR code, 鸿蒙与扫码签约, and its debits. Amounts are in fen (分). Availability: for a single
 * partner.
 */
export interface PapayDeviceSign {
  /**
   * Pre-sign by scene: Harmony app or QR code, 预签约（鸿蒙 / 扫码）
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012978414)). How the client calls `WXLaunchMiniProgram` is
   * unverified: only one transcription names mini_program_username and mini_program_path. The user scans the
   * address that `redirectLaunch(answer)` gives.
   */
  presign(input: PapayDeviceSignPresignInput, options?: CallOptions): Promise<PapayDeviceSignPresignResult>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013844122)).
   */
  queryByCode(input: PapayDeviceSignQueryByCodeInput, options?: CallOptions): Promise<PapayDeviceSignQueryByCodeResult>
  /**
   * Debit, 受理扣款（鸿蒙） ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013388429)). It is accepted here; the result
   * comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. It is never repeated by itself, and no call that tells
   * what became of it is known here.
   */
  apply(input: PapayDeviceSignApplyInput, options?: CallOptions): Promise<PapayDeviceSignApplyResult>
}

/** Debits of insurances by periods, 保险自动续费. Amounts are in fen (分). Availability: for one industry. */
export interface PapayInsurance {
  /**
   * Pre-sign, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528950)). The client calls
   * `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignMiniProgram(
    input: PapayInsurancePresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<PapayInsurancePresignMiniProgramResult>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013005766)). How the client calls
   * `WXOpenBusinessWebview` is unverified: its answer names no mini program, and no page of this family says that a
   * businessType takes it.
   */
  presignApp(input: PapayInsurancePresignAppInput, options?: CallOptions): Promise<PapayInsurancePresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012529050)). The user goes to the
   * address that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignH5(input: PapayInsurancePresignH5Input, options?: CallOptions): Promise<PapayInsuranceSession>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528600)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(input: PapayInsurancePresignJsapiInput, options?: CallOptions): Promise<PapayInsuranceSession>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472641)).
   */
  queryByCode(input: PapayInsuranceQueryByCodeInput, options?: CallOptions): Promise<PapayInsuranceQueryByCodeResult>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472767)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: PapayInsuranceTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<PapayInsuranceTerminateByCodeResult>
  /**
   * Renew a contract, 申请续约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489588)). It is never repeated by
   * itself: after an outcome in doubt ask with `papayInsurance.queryByCode`. Only types are checked: no official
   * page was read.
   */
  renew(input: PapayInsuranceRenewInput, options?: CallOptions): Promise<undefined>
  /**
   * List the periods of a contract, 通过商户协议号查询扣费周期 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489530)).
   * Only types are checked: no official page was read.
   */
  listPeriods(input: PapayInsuranceListPeriodsInput, options?: CallOptions): Promise<PapayInsuranceListPeriodsResult>
  /**
   * Modify the periods of a contract, 修改扣费周期 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012987596)). It is
   * never repeated by itself: after an outcome in doubt ask with `papayInsurance.listPeriods`. Only types are
   * checked: no official page was read.
   */
  modifyPeriods(
    input: PapayInsuranceModifyPeriodsInput,
    options?: CallOptions,
  ): Promise<PapayInsuranceModifyPeriodsResult>
  /**
   * Book the debit of a period, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471270)). It is never
   * repeated by itself: after an outcome in doubt ask with `papayInsurance.querySchedule`. Only types are checked:
   * no official page was read.
   */
  schedule(input: PapayInsuranceScheduleInput, options?: CallOptions): Promise<PapayInsuranceSchedule>
  /**
   * Query the booking of a period, 查询预约扣费信息 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471229)). Only
   * types are checked: no official page was read.
   */
  querySchedule(input: PapayInsuranceQueryScheduleInput, options?: CallOptions): Promise<PapayInsuranceSchedule>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471158)). It is accepted here; the result
   * comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. It is never repeated by itself: after an outcome in doubt
   * ask with `papayInsurance.querySchedule`.
   */
  apply(input: PapayInsuranceApplyInput, options?: CallOptions): Promise<PapayInsuranceApplyResult>
}

/**
 * Notices before a debit of APIv2 contracts, 预扣费通知: the only APIv3 calls of that product. They message the user and
 * are never repeated by themselves. Availability: open with a permission.
 */
export interface PapayNotify {
  /**
   * Announce a debit to the user, 预扣费通知 ([page](https://pay.weixin.qq.com/doc/v2/merchant/4011987402)). From 7:00
   * to 22:00 Beijing time.
   */
  preDeductNotify(input: PapayNotifyPreDeductNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Announce another try after a failed debit, 扣费失败重试通知
   * ([page](https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_11.shtml)). On pages of 2020 only. Only
   * types are checked: no official page was read.
   */
  failNotify(input: PapayNotifyFailNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Announce a debit to the user, partner, 服务商预扣费通知 ([page](https://pay.weixin.qq.com/doc/v2/partner/4011988373)).
   * From 7:00 to 22:00 Beijing time.
   */
  partnerPreDeductNotify(input: PapayNotifyPartnerPreDeductNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Announce another try after a failed debit, partner, 服务商扣费失败重试通知
   * ([page](https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter5_16.shtml)). On pages of 2020 only. Only
   * types are checked: no official page was read.
   */
  partnerFailNotify(input: PapayNotifyPartnerFailNotifyInput, options?: CallOptions): Promise<undefined>
}

/**
 * Scheduled single debits of partners, 服务商预约扣费: one debit a contract. Amounts are in fen (分). Availability: closed
 * for new applications.
 */
export interface PapayScheduledDeductPartner {
  /**
   * Pre-sign, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012693100)). The client calls
   * `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`.
   */
  presignMiniProgram(
    input: PapayScheduledDeductPartnerPresignInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerPresignMiniProgramResult>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012693028)). The client calls
   * `WXLaunchMiniProgram` with `appLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignApp(
    input: PapayScheduledDeductPartnerPresignAppInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerPresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012464549)). The user goes to the address
   * that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignH5(
    input: PapayScheduledDeductPartnerPresignH5Input,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerSession>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012693093)). The user goes to the
   * address that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignJsapi(
    input: PapayScheduledDeductPartnerPresignInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerSession>
  /** Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012489483)). */
  queryByCode(
    input: PapayScheduledDeductPartnerQueryByCodeInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerContract>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012489491)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: PapayScheduledDeductPartnerTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerContract>
  /**
   * Book a debit, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468581)). On the day before the debit,
   * 8:00 to 19:30 Beijing time, once. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeductPartner.querySchedule`.
   */
  schedule(
    input: PapayScheduledDeductPartnerScheduleInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerSchedule>
  /** Query a booking, 查询预约扣费信息 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468579)). */
  querySchedule(
    input: PapayScheduledDeductPartnerQueryScheduleInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerSchedule>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468586)). Only on the booked day. It is
   * accepted here; the result comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. The query shows `PAID` once it
   * succeeded. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeductPartner.querySchedule`.
   */
  apply(
    input: PapayScheduledDeductPartnerApplyInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPartnerApplyResult>
}

/**
 * Scheduled single debits of direct merchants, 预约扣费: one debit a contract. Amounts are in fen (分). Availability:
 * closed for new applications.
 */
export interface PapayScheduledDeduct {
  /**
   * Pre-sign, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012525209)). The client calls
   * `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignMiniProgram(
    input: PapayScheduledDeductPresignInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPresignMiniProgramResult>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012524934)). The client calls
   * `WXLaunchMiniProgram` with `appLaunch(answer)`.
   */
  presignApp(
    input: PapayScheduledDeductPresignAppInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductPresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489208)). The user goes to the
   * address that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignH5(input: PapayScheduledDeductPresignH5Input, options?: CallOptions): Promise<PapayScheduledDeductSession>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012525133)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(input: PapayScheduledDeductPresignInput, options?: CallOptions): Promise<PapayScheduledDeductSession>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489245)). Only types are checked: no official page was
   * read.
   */
  queryByCode(input: PapayScheduledDeductQueryByCodeInput, options?: CallOptions): Promise<PapayScheduledDeductContract>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489295)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: PapayScheduledDeductTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductContract>
  /**
   * Book a debit, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012467036)). On the day before the debit,
   * 8:00 to 19:30 Beijing time, once. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeduct.querySchedule`. Only types are checked: no official page was read.
   */
  schedule(input: PapayScheduledDeductScheduleInput, options?: CallOptions): Promise<PapayScheduledDeductSchedule>
  /**
   * Query a booking, 查询预约扣费信息 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012466997)). Only types are
   * checked: no official page was read.
   */
  querySchedule(
    input: PapayScheduledDeductQueryScheduleInput,
    options?: CallOptions,
  ): Promise<PapayScheduledDeductSchedule>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012467087)). Only on the booked day. It is
   * accepted here; the result comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. The query shows `PAID` once it
   * succeeded. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeduct.querySchedule`. Only types are checked: no official page was read.
   */
  apply(input: PapayScheduledDeductApplyInput, options?: CallOptions): Promise<PapayScheduledDeductApplyResult>
}

/**
 * Password-free payment contracts, 免密支付, signed with one call each for direct merchants, partners, e-commerce
 * platforms and payment institutions. Availability: by invitation.
 */
export interface PasswordExempt {
  /**
   * Pre-sign, mini program, direct merchant, 商户小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472870)). The client calls `wx.navigateToMiniProgram`
   * with `miniProgramLaunch(answer)`.
   */
  presignMiniProgramNormal(input: PasswordExemptPresignInput, options?: CallOptions): Promise<PasswordExemptSession>
  /**
   * Pre-sign after a payment, direct merchant, 商户支付后签约预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472874)). Only types are checked: no official page was
   * read.
   */
  presignAfterPayNormal(
    input: PasswordExemptPresignAfterPayNormalInput,
    options?: CallOptions,
  ): Promise<PasswordExemptPresignAfterPayNormalResult>
  /**
   * Pre-sign, mini program, partner, 服务商小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471269)). The
   * client calls `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. Only types are checked: no official
   * page was read.
   */
  presignMiniProgramServiceProvider(
    input: PasswordExemptPresignMiniProgramServiceProviderInput,
    options?: CallOptions,
  ): Promise<PasswordExemptPresignMiniProgramServiceProviderResult>
  /**
   * Pre-sign after a payment, partner, 服务商支付后签约预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471272)).
   * Only types are checked: no official page was read.
   */
  presignAfterPayServiceProvider(
    input: PasswordExemptPresignAfterPayServiceProviderInput,
    options?: CallOptions,
  ): Promise<PasswordExemptPresignAfterPayServiceProviderResult>
  /**
   * Pre-sign, mini program, e-commerce platform, 电商平台小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4013369177)). The client calls `wx.navigateToMiniProgram` with
   * `miniProgramLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignMiniProgramEcommerce(input: PasswordExemptPresignInput, options?: CallOptions): Promise<PasswordExemptSession>
  /**
   * Pre-sign after a payment, e-commerce platform, 电商平台支付后签约预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4013369191)). Only types are checked: no official page was
   * read.
   */
  presignAfterPayEcommerce(
    input: PasswordExemptPresignAfterPayNormalInput,
    options?: CallOptions,
  ): Promise<PasswordExemptPresignAfterPayNormalResult>
  /**
   * Pre-sign, mini program, payment institution, 清算机构小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471282)). The client calls `wx.navigateToMiniProgram` with
   * `miniProgramLaunch(answer)`.
   */
  presignMiniProgramQs(
    input: PasswordExemptPresignMiniProgramQsInput,
    options?: CallOptions,
  ): Promise<PasswordExemptSession>
  /**
   * Pre-sign after a payment, payment institution, 清算机构支付后签约预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471286)).
   */
  presignAfterPayQs(
    input: PasswordExemptPresignAfterPayQsInput,
    options?: CallOptions,
  ): Promise<PasswordExemptPresignAfterPayNormalResult>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472855)).
   */
  queryByCode(input: PasswordExemptQueryByCodeInput, options?: CallOptions): Promise<PasswordExemptQueryByCodeResult>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472858)).
   */
  terminateByCode(
    input: PasswordExemptTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<PasswordExemptPresignAfterPayNormalResult>
}

/** Orders that sign a contract, or are paid by one, 支付中签约. Amounts are in fen (分). Availability: by invitation. */
export interface PayWithContract {
  /**
   * Order that signs or uses a contract, JSAPI and mini program, JSAPI支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012526910)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here.
   */
  jsapi(input: PayWithContractJsapiInput, options?: CallOptions): Promise<PayWithContractPrepaid>
  /**
   * Order that signs or uses a contract, app, APP支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4017019923)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here.
   */
  app(input: PayWithContractAppInput, options?: CallOptions): Promise<PayWithContractPrepaid>
  /**
   * Order that signs or uses a contract, partner, JSAPI and mini program, 服务商JSAPI支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012526951)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here.
   */
  partnerJsapi(input: PayWithContractPartnerJsapiInput, options?: CallOptions): Promise<PayWithContractPrepaid>
  /**
   * Order that signs or uses a contract, partner, app, 服务商APP支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4017019941)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here. Only types
   * are checked: no official page was read.
   */
  partnerApp(input: PayWithContractPartnerAppInput, options?: CallOptions): Promise<PayWithContractPrepaid>
}

/**
 * Authorisation to pay a user without his confirmation, for partners, 服务商免确认收款授权. Amounts are in fen (分). One
 * source only: unverified. Availability: by invitation.
 */
export interface TransferAuthorizationPartner {
  /**
   * Ask for the authorisation, 服务商申请免确认收款授权 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809861)). The
   * client calls `wx.requestMerchantTransfer` with `miniProgramLaunch(answer, { operation:
   * 'transferAuthorizationPartner.authorize', appid, mchid })`. The client calls `WXOpenBusinessView` with
   * `appLaunch(answer, { operation: 'transferAuthorizationPartner.authorize', appid, mchid })`. Only types are
   * checked: no official page was read.
   */
  authorize(
    input: TransferAuthorizationPartnerAuthorizeInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationPartnerAuthorizeResult>
  /**
   * Transfer and ask for the authorisation, 服务商转账并申请免确认收款授权
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809843)). Whether the user authorised says
   * `transferAuthorizationPartner.queryByOutNo`. The client calls `wx.requestMerchantTransfer` with
   * `miniProgramLaunch(answer, { operation: 'transferAuthorizationPartner.transferAndAuthorize', appid, mchid })`.
   * The client calls `WXOpenBusinessView` with `appLaunch(answer, { operation:
   * 'transferAuthorizationPartner.transferAndAuthorize', appid, mchid })`. It is never repeated by itself, and no
   * call that tells what became of it is known here. Only types are checked: no official page was read.
   */
  transferAndAuthorize(
    input: TransferAuthorizationPartnerTransferAndAuthorizeInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationPartnerTransferAndAuthorizeResult>
  /**
   * Query an authorisation by your own number, 服务商商户单号查询授权结果
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809859)). Only types are checked: no official page was
   * read.
   */
  queryByOutNo(
    input: TransferAuthorizationPartnerContractKey,
    options?: CallOptions,
  ): Promise<TransferAuthorizationPartnerQueryByOutNoResult>
  /**
   * Close an authorisation by your own number, 服务商商户单号解除授权
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809851)). Only types are checked: no official page was
   * read.
   */
  closeByOutNo(
    input: TransferAuthorizationPartnerContractKey,
    options?: CallOptions,
  ): Promise<TransferAuthorizationPartnerCloseByOutNoResult>
  /**
   * Transfer without confirmation, 服务商免确认收款转账 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809837)). It is
   * never repeated by itself, and no call that tells what became of it is known here. Only types are checked: no
   * official page was read.
   */
  transfer(
    input: TransferAuthorizationPartnerTransferInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationPartnerTransferResult>
}

/**
 * Authorisation to pay a user without his confirmation, 免确认收款授权: money goes from merchant to user. Amounts are in
 * fen (分). Availability: open.
 */
export interface TransferAuthorization {
  /**
   * Ask for the authorisation, 申请免确认收款授权 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015901167)). The client
   * calls `wx.requestMerchantTransfer` with `miniProgramLaunch(answer, { operation:
   * 'transferAuthorization.authorize', appid, mchid })`. The client calls `WXOpenBusinessView` with
   * `appLaunch(answer, { operation: 'transferAuthorization.authorize', appid, mchid })`.
   */
  authorize(
    input: TransferAuthorizationAuthorizeInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationAuthorizeResult>
  /**
   * Transfer and ask for the authorisation, 转账并申请免确认收款授权
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399293)). Whether the user authorised says
   * `transferAuthorization.queryByOutNo`. The client calls `wx.requestMerchantTransfer` with
   * `miniProgramLaunch(answer, { operation: 'transferAuthorization.transferAndAuthorize', appid, mchid })`. The
   * client calls `WXOpenBusinessView` with `appLaunch(answer, { operation:
   * 'transferAuthorization.transferAndAuthorize', appid, mchid })`. It is never repeated by itself, and no call
   * that tells what became of it is known here.
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
  /**
   * Close an authorisation by your own number, 商户单号解除授权
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015653811)).
   */
  closeByOutNo(
    input: TransferAuthorizationCloseByOutNoInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationCloseByOutNoResult>
  /**
   * Transfer without confirmation, 免确认收款转账 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399371)). It is
   * never repeated by itself, and no call that tells what became of it is known here.
   */
  transfer(
    input: TransferAuthorizationTransferInput,
    options?: CallOptions,
  ): Promise<TransferAuthorizationTransferResult>
}

/** Debits of ETC tolls, ETC授权扣费. Amounts are in fen (分). Availability: for one industry. */
export interface VehicleEtc {
  /**
   * Pre-open, 预开通 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715215)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: only the code of public apps names wxbcad394b3d99dac9 and
   * pages/etc/index.
   */
  presign(input: VehicleEtcPresignInput, options?: CallOptions): Promise<VehicleEtcPresignResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715667)). Only
   * types are checked: no official page was read.
   */
  queryById(input: VehicleEtcQueryByIdInput, options?: CallOptions): Promise<VehicleEtcContract>
  /**
   * Query a user's contract, 查询用户的签约信息 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715623)). Only types
   * are checked: no official page was read.
   */
  queryByUser(input: VehicleEtcQueryByUserInput, options?: CallOptions): Promise<VehicleEtcContract>
  /**
   * Debit a toll, 高速通行扣费 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715331)). It is never repeated by
   * itself: after an outcome in doubt ask with `vehicleEtc.queryOrderByOutTradeNo`.
   */
  pay(input: VehicleEtcPayInput, options?: CallOptions): Promise<VehicleEtcOrder>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715719)).
   * Only types are checked: no official page was read.
   */
  queryOrderById(input: VehicleEtcQueryOrderByIdInput, options?: CallOptions): Promise<VehicleEtcOrder>
  /**
   * Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715845)). Only
   * types are checked: no official page was read.
   */
  queryOrderByOutTradeNo(input: VehicleEtcQueryOrderByOutTradeNoInput, options?: CallOptions): Promise<VehicleEtcOrder>
}

/**
 * The typed calls of a client. Each rejects with a `ValidationError` that lists every failing field, before
 * anything is sent, and with an `ApiError`, `SignatureError`, `ResponseError` (202: accepted, not finished) or
 * `TransportError`.
 */
export interface Operations {
  /** Automatic repayment of loans for partners, 服务商自动还款. Amounts are in fen (分), mostly as strings. */
  readonly creditRepayment: CreditRepayment
  /** Pre-sign, 预签约. Both calls are safe to repeat. */
  readonly preEntrustSign: PreEntrustSign
  /** Contracts, 协议. Both calls are safe to repeat. */
  readonly contracts: Contracts
  /** Debits, 委托代扣支付. Amounts are in cents (分). */
  readonly transactions: Transactions
  /**
   * Contracts of individual payees of a platform, 个人收款方签约: the user allows the platform to collect for him. No
   * debits.
   */
  readonly ecommerceIndividual: EcommerceIndividual
  /** Renewals of education, 教育续费通. Amounts are in fen (分). */
  readonly eduPapay: EduPapay
  /** Campus pay, 校园轻松付. Amounts are in fen (分). */
  readonly eduschoolpay: Eduschoolpay
  /** Cross-border auto-debit, 境外委托代扣, at `apihk.mch.weixin.qq.com`: make a client with that `baseUrl`. */
  readonly globalPapay: GlobalPapay
  /** Contracts of offline face pay, 离线刷脸签约. Amounts are in fen (分). One source only: unverified. */
  readonly offlineface: Offlineface
  /** Signing on HarmonyOS or by a QR code, 鸿蒙与扫码签约, and its debits. Amounts are in fen (分). */
  readonly papayDeviceSign: PapayDeviceSign
  /** Debits of insurances by periods, 保险自动续费. Amounts are in fen (分). */
  readonly papayInsurance: PapayInsurance
  /**
   * Notices before a debit of APIv2 contracts, 预扣费通知: the only APIv3 calls of that product. They message the user
   * and are never repeated by themselves.
   */
  readonly papayNotify: PapayNotify
  /** Scheduled single debits of partners, 服务商预约扣费: one debit a contract. Amounts are in fen (分). */
  readonly papayScheduledDeductPartner: PapayScheduledDeductPartner
  /** Scheduled single debits of direct merchants, 预约扣费: one debit a contract. Amounts are in fen (分). */
  readonly papayScheduledDeduct: PapayScheduledDeduct
  /**
   * Password-free payment contracts, 免密支付, signed with one call each for direct merchants, partners, e-commerce
   * platforms and payment institutions.
   */
  readonly passwordExempt: PasswordExempt
  /** Orders that sign a contract, or are paid by one, 支付中签约. Amounts are in fen (分). */
  readonly payWithContract: PayWithContract
  /**
   * Authorisation to pay a user without his confirmation, for partners, 服务商免确认收款授权. Amounts are in fen (分). One
   * source only: unverified.
   */
  readonly transferAuthorizationPartner: TransferAuthorizationPartner
  /**
   * Authorisation to pay a user without his confirmation, 免确认收款授权: money goes from merchant to user. Amounts are in
   * fen (分).
   */
  readonly transferAuthorization: TransferAuthorization
  /** Debits of ETC tolls, ETC授权扣费. Amounts are in fen (分). */
  readonly vehicleEtc: VehicleEtc
}
