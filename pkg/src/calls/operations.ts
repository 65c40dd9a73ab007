// Printed from table/ by `npm run table`. Do not edit.

import type { CallOptions } from '../exchange/call-options.ts'
import type * as models from '../models.ts'
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
  presignApp(
    input: models.CreditRepaymentPresignAppInput,
    options?: CallOptions,
  ): Promise<models.CreditRepaymentPresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779565)). The user goes to the address
   * that `redirectLaunch(answer)` gives.
   */
  presignH5(
    input: models.CreditRepaymentPresignH5Input,
    options?: CallOptions,
  ): Promise<models.CreditRepaymentPresignH5Result>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016125810)).
   * Only types are checked: no official page was read.
   */
  queryByCode(
    input: models.CreditRepaymentQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.CreditRepaymentQueryByCodeResult>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016125830)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: models.CreditRepaymentTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<models.CreditRepaymentTerminateByCodeResult>
  /**
   * Book repayments, 批量预约还款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779459)). It is never repeated by
   * itself: after an outcome in doubt ask with `creditRepayment.querySchedule`.
   */
  schedule(
    input: models.CreditRepaymentScheduleInput,
    options?: CallOptions,
  ): Promise<models.CreditRepaymentScheduleResult>
  /** Query a booked repayment, 查询还款预约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779463)). */
  querySchedule(
    input: models.CreditRepaymentQueryScheduleInput,
    options?: CallOptions,
  ): Promise<models.CreditRepaymentQueryScheduleResult>
  /**
   * Debit a repayment, 受理还款扣款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779462)). It is never repeated
   * by itself: after an outcome in doubt ask with `creditRepayment.queryOrder`. Only types are checked: no official
   * page was read.
   */
  pay(input: models.CreditRepaymentPayInput, options?: CallOptions): Promise<models.CreditRepaymentOrder>
  /**
   * Query a repayment, 查询还款订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016779468)). Only types are
   * checked: no official page was read.
   */
  queryOrder(input: models.CreditRepaymentQueryOrderInput, options?: CallOptions): Promise<models.CreditRepaymentOrder>
}

/** Pre-sign, 预签约. Both calls are safe to repeat. Availability: grey test, by invitation. */
export interface PreEntrustSign {
  /**
   * Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). The session is
   * valid for two hours. The client calls `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`.
   */
  miniProgram(input: models.MiniProgramPreEntrustSign, options?: CallOptions): Promise<models.PreEntrustSignResult>
  /**
   * App pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). As mini-program pre-sign,
   * with `return_app` and `attach`. The client calls `WXOpenBusinessWebview` with `appLaunch(answer)`.
   */
  app(input: models.AppPreEntrustSign, options?: CallOptions): Promise<models.PreEntrustSignResult>
}

/** Contracts, 协议. Both calls are safe to repeat. Availability: grey test, by invitation. */
export interface Contracts {
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
   * This, or the notification, is the proof that a user signed; what the mini program reports is not.
   */
  query(input: models.ContractKey, options?: CallOptions): Promise<models.Contract>
  /** Terminate a contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). */
  terminate(input: models.ContractTermination, options?: CallOptions): Promise<models.ContractTerminationResult>
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
  create(input: models.Transaction, options?: CallOptions): Promise<models.TransactionResult>
  /** Query an order, 查询订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)). */
  query(input: models.OrderKey, options?: CallOptions): Promise<models.TransactionResult>
  /**
   * Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)). For a debit without a
   * result after a minute.
   */
  reverse(input: models.Reversal, options?: CallOptions): Promise<undefined>
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
  presignApp(
    input: models.EcommerceIndividualPresignAppInput,
    options?: CallOptions,
  ): Promise<models.EcommerceIndividualSession>
  /**
   * Pre-sign a payee, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4020023636)). How the
   * client calls `wx.navigateToMiniProgram` is unverified: the call is not in the readable part of the page.
   */
  presignMiniProgram(
    input: models.EcommerceIndividualPresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<models.EcommerceIndividualSession>
  /**
   * Pre-sign a payee with the real name, app, 校验实名信息的APP预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4020083765)). How the client calls `the Open SDK` is
   * unverified: the call is not in the readable part of the page.
   */
  presignRealNameApp(
    input: models.EcommerceIndividualPresignRealNameAppInput,
    options?: CallOptions,
  ): Promise<models.EcommerceIndividualSession>
  /**
   * Pre-sign a payee with the real name, mini program, 校验实名信息的小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4020023723)). How the client calls `wx.navigateToMiniProgram`
   * is unverified: the call is not in the readable part of the page.
   */
  presignRealNameMiniProgram(
    input: models.EcommerceIndividualPresignRealNameMiniProgramInput,
    options?: CallOptions,
  ): Promise<models.EcommerceIndividualSession>
  /**
   * Query a payee by your own contract number, 通过商户签约号查询签约信息
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4015851492)).
   */
  queryByCode(
    input: models.EcommerceIndividualQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.EcommerceIndividualQueryByCodeResult>
  /**
   * Query a payee's contracts by openid, 通过openid查询签约信息
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012739528)). Only types are checked: no official page was
   * read.
   */
  queryByOpenid(
    input: models.EcommerceIndividualQueryByOpenidInput,
    options?: CallOptions,
  ): Promise<models.EcommerceIndividualQueryByOpenidResult>
}

/** Renewals of education, 教育续费通. Amounts are in fen (分). Availability: for one industry. */
export interface EduPapay {
  /**
   * Pre-sign, 预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012522560)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * presign_token.
   */
  presign(input: models.EduPapayPresignInput, options?: CallOptions): Promise<models.EduPapayPresignResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012522951)). Only
   * types are checked: no official page was read.
   */
  queryById(input: models.EduPapayQueryByIdInput, options?: CallOptions): Promise<models.EduPapayQueryByIdResult>
  /**
   * Query a user's contracts, 查询用户的协议 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012523265)). Only types
   * are checked: no official page was read.
   */
  queryByUser(input: models.EduPapayQueryByUserInput, options?: CallOptions): Promise<models.EduPapayQueryByUserResult>
  /**
   * Terminate a contract, 解约协议 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012466882)). Only types are
   * checked: no official page was read.
   */
  terminate(input: models.EduPapayTerminateInput, options?: CallOptions): Promise<undefined>
  /** Announce a debit to the user, 发送预扣款通知 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012524814)). */
  preDeductNotify(input: models.EduPapayPreDeductNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012524731)). It is accepted here; the result
   * comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. It is never repeated by itself: after an outcome in doubt
   * ask with `eduPapay.queryOrderByOutTradeNo`. Only types are checked: no official page was read.
   */
  pay(input: models.EduPapayPayInput, options?: CallOptions): Promise<undefined>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012523468)). Only types are checked: no official page was
   * read.
   */
  queryOrderById(input: models.EduPapayQueryOrderByIdInput, options?: CallOptions): Promise<models.EduPapayOrder>
  /**
   * Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012523591)). Only
   * types are checked: no official page was read.
   */
  queryOrderByOutTradeNo(
    input: models.EduPapayQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<models.EduPapayOrder>
}

/** Campus pay, 校园轻松付. Amounts are in fen (分). Availability: for one industry. */
export interface Eduschoolpay {
  /**
   * Pre-sign, 预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468952)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * presign_token.
   */
  presign(input: models.EduschoolpayPresignInput, options?: CallOptions): Promise<models.EduschoolpayPresignResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468959)). Only
   * types are checked: no official page was read.
   */
  queryById(input: models.EduschoolpayContractKey, options?: CallOptions): Promise<models.EduschoolpayQueryByIdResult>
  /**
   * Query a user's contracts, 查询用户的协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468993)). Only types are
   * checked: no official page was read.
   */
  queryByUser(
    input: models.EduschoolpayQueryByUserInput,
    options?: CallOptions,
  ): Promise<models.EduschoolpayQueryByUserResult>
  /**
   * Terminate a contract, 解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469025)). Only types are
   * checked: no official page was read.
   */
  terminate(input: models.EduschoolpayContractKey, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469030)). It is never repeated by itself:
   * after an outcome in doubt ask with `eduschoolpay.queryOrderByOutTradeNo`. Only types are checked: no official
   * page was read.
   */
  pay(input: models.EduschoolpayPayInput, options?: CallOptions): Promise<models.EduschoolpayPayResult>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469063)).
   * Only types are checked: no official page was read.
   */
  queryOrderById(
    input: models.EduschoolpayQueryOrderByIdInput,
    options?: CallOptions,
  ): Promise<models.EduschoolpayOrder>
  /**
   * Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469097)). Only
   * types are checked: no official page was read.
   */
  queryOrderByOutTradeNo(
    input: models.EduschoolpayQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<models.EduschoolpayOrder>
  /**
   * Query a user's debts, 查询用户欠费状态 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012469161)). Only types are
   * checked: no official page was read.
   */
  queryDebtState(
    input: models.EduschoolpayQueryDebtStateInput,
    options?: CallOptions,
  ): Promise<models.EduschoolpayQueryDebtStateResult>
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
  presignMiniProgram(
    input: models.GlobalPapayPresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<models.GlobalPapaySession>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015467)). How the client calls
   * `WXLaunchMiniProgram` is unverified: no page that could be read names the mini program that takes session_id.
   */
  presignApp(input: models.GlobalPapayPresignAppInput, options?: CallOptions): Promise<models.GlobalPapaySession>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015443)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignH5(input: models.GlobalPapayPresignH5Input, options?: CallOptions): Promise<models.GlobalPapayPresignH5Result>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015447)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(
    input: models.GlobalPapayPresignJsapiInput,
    options?: CallOptions,
  ): Promise<models.GlobalPapayPresignH5Result>
  /**
   * Pre-sign, web page with a QR code, Web扫码预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015464)).
   * The user scans, or goes to the address that `redirectLaunch(answer)` gives.
   */
  presignWeb(
    input: models.GlobalPapayPresignWebInput,
    options?: CallOptions,
  ): Promise<models.GlobalPapayPresignWebResult>
  /** Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015470)). */
  queryById(input: models.GlobalPapayQueryByIdInput, options?: CallOptions): Promise<models.GlobalPapayContract>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015477)).
   */
  queryByCode(input: models.GlobalPapayQueryByCodeInput, options?: CallOptions): Promise<models.GlobalPapayContract>
  /** Terminate a contract, 解约协议 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015478)). */
  terminate(input: models.GlobalPapayTerminateInput, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 申请扣款 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015482)). It is never repeated by itself:
   * after an outcome in doubt ask with `globalPapay.queryOrderByOutTradeNo`.
   */
  pay(input: models.GlobalPapayPayInput, options?: CallOptions): Promise<models.GlobalPapayPayResult>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)).
   */
  queryOrderById(input: models.GlobalPapayQueryOrderByIdInput, options?: CallOptions): Promise<models.GlobalPapayOrder>
  /** Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)). */
  queryOrderByOutTradeNo(
    input: models.GlobalPapayQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<models.GlobalPapayOrder>
  /** Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015496)). */
  reverseOrder(input: models.GlobalPapayReverseOrderInput, options?: CallOptions): Promise<undefined>
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
  presign(input: models.OfflinefacePresignInput, options?: CallOptions): Promise<models.OfflinefacePresignResult>
  /**
   * Session token of the signing page, 获取签约会话token
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes the
   * token. Only types are checked: no official page was read.
   */
  sessionToken(
    input: models.OfflinefaceSessionTokenInput,
    options?: CallOptions,
  ): Promise<models.OfflinefaceSessionTokenResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/k12-development-guidelines.html)). Only types are
   * checked: no official page was read.
   */
  queryById(input: models.OfflinefaceQueryByIdInput, options?: CallOptions): Promise<models.OfflinefaceQueryByIdResult>
  /**
   * Terminate a contract, 解约协议
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). Only types are
   * checked: no official page was read.
   */
  terminate(input: models.OfflinefaceTerminateInput, options?: CallOptions): Promise<undefined>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html)). It is
   * never repeated by itself: after an outcome in doubt ask with `offlineface.queryOrder`. Only types are checked:
   * no official page was read.
   */
  pay(input: models.OfflinefacePayInput, options?: CallOptions): Promise<models.OfflinefacePayResult>
  /**
   * Query an order, 查询订单
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/k12-development-guidelines.html)). Only types are
   * checked: no official page was read.
   */
  queryOrder(
    input: models.OfflinefaceQueryOrderInput,
    options?: CallOptions,
  ): Promise<models.OfflinefaceQueryOrderResult>
  /**
   * Address where the user repays a debt, 获取还款链接
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/k12-development-guidelines.html#_1-3-%E8%A7%A3%E7%BA%A6)).
   * It is never repeated by itself, and no call that tells what became of it is known here. Only types are checked:
   * no official page was read.
   */
  repaymentUrl(
    input: models.OfflinefaceRepaymentUrlInput,
    options?: CallOptions,
  ): Promise<models.OfflinefaceRepaymentUrlResult>
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
  presign(
    input: models.PapayDeviceSignPresignInput,
    options?: CallOptions,
  ): Promise<models.PapayDeviceSignPresignResult>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013844122)).
   */
  queryByCode(
    input: models.PapayDeviceSignQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayDeviceSignQueryByCodeResult>
  /**
   * Debit, 受理扣款（鸿蒙） ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013388429)). It is accepted here; the result
   * comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. It is never repeated by itself, and no call that tells
   * what became of it is known here.
   */
  apply(input: models.PapayDeviceSignApplyInput, options?: CallOptions): Promise<models.PapayDeviceSignApplyResult>
}

/** Debits of insurances by periods, 保险自动续费. Amounts are in fen (分). Availability: for one industry. */
export interface PapayInsurance {
  /**
   * Pre-sign, mini program, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528950)). The client calls
   * `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignMiniProgram(
    input: models.PapayInsurancePresignMiniProgramInput,
    options?: CallOptions,
  ): Promise<models.PapayInsurancePresignMiniProgramResult>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013005766)). How the client calls
   * `WXOpenBusinessWebview` is unverified: its answer names no mini program, and no page of this family says that a
   * businessType takes it.
   */
  presignApp(
    input: models.PapayInsurancePresignAppInput,
    options?: CallOptions,
  ): Promise<models.PapayInsurancePresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012529050)). The user goes to the
   * address that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignH5(input: models.PapayInsurancePresignH5Input, options?: CallOptions): Promise<models.PapayInsuranceSession>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528600)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(
    input: models.PapayInsurancePresignJsapiInput,
    options?: CallOptions,
  ): Promise<models.PapayInsuranceSession>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472641)).
   */
  queryByCode(
    input: models.PapayInsuranceQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayInsuranceQueryByCodeResult>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472767)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: models.PapayInsuranceTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayInsuranceTerminateByCodeResult>
  /**
   * Renew a contract, 申请续约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489588)). It is never repeated by
   * itself: after an outcome in doubt ask with `papayInsurance.queryByCode`. Only types are checked: no official
   * page was read.
   */
  renew(input: models.PapayInsuranceRenewInput, options?: CallOptions): Promise<undefined>
  /**
   * List the periods of a contract, 通过商户协议号查询扣费周期 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489530)).
   * Only types are checked: no official page was read.
   */
  listPeriods(
    input: models.PapayInsuranceListPeriodsInput,
    options?: CallOptions,
  ): Promise<models.PapayInsuranceListPeriodsResult>
  /**
   * Modify the periods of a contract, 修改扣费周期 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012987596)). It is
   * never repeated by itself: after an outcome in doubt ask with `papayInsurance.listPeriods`. Only types are
   * checked: no official page was read.
   */
  modifyPeriods(
    input: models.PapayInsuranceModifyPeriodsInput,
    options?: CallOptions,
  ): Promise<models.PapayInsuranceModifyPeriodsResult>
  /**
   * Book the debit of a period, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471270)). It is never
   * repeated by itself: after an outcome in doubt ask with `papayInsurance.querySchedule`. Only types are checked:
   * no official page was read.
   */
  schedule(input: models.PapayInsuranceScheduleInput, options?: CallOptions): Promise<models.PapayInsuranceSchedule>
  /**
   * Query the booking of a period, 查询预约扣费信息 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471229)). Only
   * types are checked: no official page was read.
   */
  querySchedule(
    input: models.PapayInsuranceQueryScheduleInput,
    options?: CallOptions,
  ): Promise<models.PapayInsuranceSchedule>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471158)). It is accepted here; the result
   * comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. It is never repeated by itself: after an outcome in doubt
   * ask with `papayInsurance.querySchedule`.
   */
  apply(input: models.PapayInsuranceApplyInput, options?: CallOptions): Promise<models.PapayInsuranceApplyResult>
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
  preDeductNotify(input: models.PapayNotifyPreDeductNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Announce another try after a failed debit, 扣费失败重试通知
   * ([page](https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_11.shtml)). On pages of 2020 only. Only
   * types are checked: no official page was read.
   */
  failNotify(input: models.PapayNotifyFailNotifyInput, options?: CallOptions): Promise<undefined>
  /**
   * Announce a debit to the user, partner, 服务商预扣费通知 ([page](https://pay.weixin.qq.com/doc/v2/partner/4011988373)).
   * From 7:00 to 22:00 Beijing time.
   */
  partnerPreDeductNotify(
    input: models.PapayNotifyPartnerPreDeductNotifyInput,
    options?: CallOptions,
  ): Promise<undefined>
  /**
   * Announce another try after a failed debit, partner, 服务商扣费失败重试通知
   * ([page](https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter5_16.shtml)). On pages of 2020 only. Only
   * types are checked: no official page was read.
   */
  partnerFailNotify(input: models.PapayNotifyPartnerFailNotifyInput, options?: CallOptions): Promise<undefined>
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
    input: models.PapayScheduledDeductPartnerPresignInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerPresignMiniProgramResult>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012693028)). The client calls
   * `WXLaunchMiniProgram` with `appLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignApp(
    input: models.PapayScheduledDeductPartnerPresignAppInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerPresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012464549)). The user goes to the address
   * that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignH5(
    input: models.PapayScheduledDeductPartnerPresignH5Input,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerSession>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012693093)). The user goes to the
   * address that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignJsapi(
    input: models.PapayScheduledDeductPartnerPresignInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerSession>
  /** Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012489483)). */
  queryByCode(
    input: models.PapayScheduledDeductPartnerQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerContract>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012489491)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: models.PapayScheduledDeductPartnerTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerContract>
  /**
   * Book a debit, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468581)). On the day before the debit,
   * 8:00 to 19:30 Beijing time, once. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeductPartner.querySchedule`.
   */
  schedule(
    input: models.PapayScheduledDeductPartnerScheduleInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerSchedule>
  /** Query a booking, 查询预约扣费信息 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468579)). */
  querySchedule(
    input: models.PapayScheduledDeductPartnerQueryScheduleInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerSchedule>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012468586)). Only on the booked day. It is
   * accepted here; the result comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. The query shows `PAID` once it
   * succeeded. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeductPartner.querySchedule`.
   */
  apply(
    input: models.PapayScheduledDeductPartnerApplyInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPartnerApplyResult>
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
    input: models.PapayScheduledDeductPresignInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPresignMiniProgramResult>
  /**
   * Pre-sign, app, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012524934)). The client calls
   * `WXLaunchMiniProgram` with `appLaunch(answer)`.
   */
  presignApp(
    input: models.PapayScheduledDeductPresignAppInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductPresignAppResult>
  /**
   * Pre-sign, H5, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489208)). The user goes to the
   * address that `redirectLaunch(answer)` gives. Only types are checked: no official page was read.
   */
  presignH5(
    input: models.PapayScheduledDeductPresignH5Input,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductSession>
  /**
   * Pre-sign, JSAPI, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012525133)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  presignJsapi(
    input: models.PapayScheduledDeductPresignInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductSession>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489245)). Only types are checked: no official page was
   * read.
   */
  queryByCode(
    input: models.PapayScheduledDeductQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductContract>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489295)). Only types are checked: no official page was
   * read.
   */
  terminateByCode(
    input: models.PapayScheduledDeductTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductContract>
  /**
   * Book a debit, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012467036)). On the day before the debit,
   * 8:00 to 19:30 Beijing time, once. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeduct.querySchedule`. Only types are checked: no official page was read.
   */
  schedule(
    input: models.PapayScheduledDeductScheduleInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductSchedule>
  /**
   * Query a booking, 查询预约扣费信息 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012466997)). Only types are
   * checked: no official page was read.
   */
  querySchedule(
    input: models.PapayScheduledDeductQueryScheduleInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductSchedule>
  /**
   * Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012467087)). Only on the booked day. It is
   * accepted here; the result comes as `TRANSACTION.SUCCESS` or `TRANSACTION.FAIL`. The query shows `PAID` once it
   * succeeded. It is never repeated by itself: after an outcome in doubt ask with
   * `papayScheduledDeduct.querySchedule`. Only types are checked: no official page was read.
   */
  apply(
    input: models.PapayScheduledDeductApplyInput,
    options?: CallOptions,
  ): Promise<models.PapayScheduledDeductApplyResult>
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
  presignMiniProgramNormal(
    input: models.PasswordExemptPresignInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptSession>
  /**
   * Pre-sign after a payment, direct merchant, 商户支付后签约预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472874)). Only types are checked: no official page was
   * read.
   */
  presignAfterPayNormal(
    input: models.PasswordExemptPresignAfterPayNormalInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptPresignAfterPayNormalResult>
  /**
   * Pre-sign, mini program, partner, 服务商小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471269)). The
   * client calls `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. Only types are checked: no official
   * page was read.
   */
  presignMiniProgramServiceProvider(
    input: models.PasswordExemptPresignMiniProgramServiceProviderInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptPresignMiniProgramServiceProviderResult>
  /**
   * Pre-sign after a payment, partner, 服务商支付后签约预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471272)).
   * Only types are checked: no official page was read.
   */
  presignAfterPayServiceProvider(
    input: models.PasswordExemptPresignAfterPayServiceProviderInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptPresignAfterPayServiceProviderResult>
  /**
   * Pre-sign, mini program, e-commerce platform, 电商平台小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4013369177)). The client calls `wx.navigateToMiniProgram` with
   * `miniProgramLaunch(answer)`. Only types are checked: no official page was read.
   */
  presignMiniProgramEcommerce(
    input: models.PasswordExemptPresignInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptSession>
  /**
   * Pre-sign after a payment, e-commerce platform, 电商平台支付后签约预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4013369191)). Only types are checked: no official page was
   * read.
   */
  presignAfterPayEcommerce(
    input: models.PasswordExemptPresignAfterPayNormalInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptPresignAfterPayNormalResult>
  /**
   * Pre-sign, mini program, payment institution, 清算机构小程序预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471282)). The client calls `wx.navigateToMiniProgram` with
   * `miniProgramLaunch(answer)`.
   */
  presignMiniProgramQs(
    input: models.PasswordExemptPresignMiniProgramQsInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptSession>
  /**
   * Pre-sign after a payment, payment institution, 清算机构支付后签约预签约
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012471286)).
   */
  presignAfterPayQs(
    input: models.PasswordExemptPresignAfterPayQsInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptPresignAfterPayNormalResult>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472855)).
   */
  queryByCode(
    input: models.PasswordExemptQueryByCodeInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptQueryByCodeResult>
  /**
   * Terminate a contract by your own number, 通过商户协议号解约协议
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472858)).
   */
  terminateByCode(
    input: models.PasswordExemptTerminateByCodeInput,
    options?: CallOptions,
  ): Promise<models.PasswordExemptPresignAfterPayNormalResult>
}

/** Orders that sign a contract, or are paid by one, 支付中签约. Amounts are in fen (分). Availability: by invitation. */
export interface PayWithContract {
  /**
   * Order that signs or uses a contract, JSAPI and mini program, JSAPI支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012526910)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here.
   */
  jsapi(input: models.PayWithContractJsapiInput, options?: CallOptions): Promise<models.PayWithContractPrepaid>
  /**
   * Order that signs or uses a contract, app, APP支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4017019923)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here.
   */
  app(input: models.PayWithContractAppInput, options?: CallOptions): Promise<models.PayWithContractPrepaid>
  /**
   * Order that signs or uses a contract, partner, JSAPI and mini program, 服务商JSAPI支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012526951)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here.
   */
  partnerJsapi(
    input: models.PayWithContractPartnerJsapiInput,
    options?: CallOptions,
  ): Promise<models.PayWithContractPrepaid>
  /**
   * Order that signs or uses a contract, partner, app, 服务商APP支付中签约下单
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4017019941)). `wxpay.paymentLaunch()` signs what the client
   * pays with. It is never repeated by itself, and no call that tells what became of it is known here. Only types
   * are checked: no official page was read.
   */
  partnerApp(
    input: models.PayWithContractPartnerAppInput,
    options?: CallOptions,
  ): Promise<models.PayWithContractPrepaid>
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
    input: models.TransferAuthorizationPartnerAuthorizeInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationPartnerAuthorizeResult>
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
    input: models.TransferAuthorizationPartnerTransferAndAuthorizeInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationPartnerTransferAndAuthorizeResult>
  /**
   * Query an authorisation by your own number, 服务商商户单号查询授权结果
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809859)). Only types are checked: no official page was
   * read.
   */
  queryByOutNo(
    input: models.TransferAuthorizationPartnerContractKey,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationPartnerQueryByOutNoResult>
  /**
   * Close an authorisation by your own number, 服务商商户单号解除授权
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809851)). Only types are checked: no official page was
   * read.
   */
  closeByOutNo(
    input: models.TransferAuthorizationPartnerContractKey,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationPartnerCloseByOutNoResult>
  /**
   * Transfer without confirmation, 服务商免确认收款转账 ([page](https://pay.weixin.qq.com/doc/v3/partner/4016809837)). It is
   * never repeated by itself, and no call that tells what became of it is known here. Only types are checked: no
   * official page was read.
   */
  transfer(
    input: models.TransferAuthorizationPartnerTransferInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationPartnerTransferResult>
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
    input: models.TransferAuthorizationAuthorizeInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationAuthorizeResult>
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
    input: models.TransferAuthorizationTransferAndAuthorizeInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationTransferAndAuthorizeResult>
  /**
   * Query an authorisation by your own number, 商户单号查询授权结果
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399423)).
   */
  queryByOutNo(
    input: models.TransferAuthorizationQueryByOutNoInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationQueryByOutNoResult>
  /**
   * Close an authorisation by your own number, 商户单号解除授权
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015653811)).
   */
  closeByOutNo(
    input: models.TransferAuthorizationCloseByOutNoInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationCloseByOutNoResult>
  /**
   * Transfer without confirmation, 免确认收款转账 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399371)). It is
   * never repeated by itself, and no call that tells what became of it is known here.
   */
  transfer(
    input: models.TransferAuthorizationTransferInput,
    options?: CallOptions,
  ): Promise<models.TransferAuthorizationTransferResult>
}

/** Debits of ETC tolls, ETC授权扣费. Amounts are in fen (分). Availability: for one industry. */
export interface VehicleEtc {
  /**
   * Pre-open, 预开通 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715215)). How the client calls
   * `wx.navigateToMiniProgram` is unverified: only the code of public apps names wxbcad394b3d99dac9 and
   * pages/etc/index.
   */
  presign(input: models.VehicleEtcPresignInput, options?: CallOptions): Promise<models.VehicleEtcPresignResult>
  /**
   * Query a contract by its id, 通过协议ID查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715667)). Only
   * types are checked: no official page was read.
   */
  queryById(input: models.VehicleEtcQueryByIdInput, options?: CallOptions): Promise<models.VehicleEtcContract>
  /**
   * Query a user's contract, 查询用户的签约信息 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715623)). Only types
   * are checked: no official page was read.
   */
  queryByUser(input: models.VehicleEtcQueryByUserInput, options?: CallOptions): Promise<models.VehicleEtcContract>
  /**
   * Debit a toll, 高速通行扣费 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715331)). It is never repeated by
   * itself: after an outcome in doubt ask with `vehicleEtc.queryOrderByOutTradeNo`.
   */
  pay(input: models.VehicleEtcPayInput, options?: CallOptions): Promise<models.VehicleEtcOrder>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715719)).
   * Only types are checked: no official page was read.
   */
  queryOrderById(input: models.VehicleEtcQueryOrderByIdInput, options?: CallOptions): Promise<models.VehicleEtcOrder>
  /**
   * Query an order by your own number, 商户订单号查单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012715845)). Only
   * types are checked: no official page was read.
   */
  queryOrderByOutTradeNo(
    input: models.VehicleEtcQueryOrderByOutTradeNoInput,
    options?: CallOptions,
  ): Promise<models.VehicleEtcOrder>
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
