// Printed from table/ by `npm run table`. Do not edit.

import type {
  AppPreEntrustSign,
  Contract,
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
  PapayInsuranceQueryByCodeResult,
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
  TransferAuthorizationCloseByOutNoResult,
  TransferAuthorizationQueryByOutNoInput,
  TransferAuthorizationQueryByOutNoResult,
  TransferAuthorizationTransferAndAuthorizeInput,
  TransferAuthorizationTransferAndAuthorizeResult,
  TransferAuthorizationTransferInput,
  TransferAuthorizationTransferResult,
} from '../models.ts'
import type { ChainOf, Get, Mode, PathValue, Post, Rest } from './verbs.ts'

/** The known endpoints by their path, as `chain()` and properties take it; every other path works too. */
export interface Paths<M extends Mode = 'async'> {
  /**
   * Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). The session is
   * valid for two hours. The client calls `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`.
   */
  readonly 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program': Post<
    MiniProgramPreEntrustSign,
    PreEntrustSignResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * App pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). As mini-program pre-sign,
   * with `return_app` and `attach`. The client calls `WXOpenBusinessWebview` with `appLaunch(answer)`.
   */
  readonly 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign': Post<
    AppPreEntrustSign,
    PreEntrustSignResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
   * This, or the notification, is the proof that a user signed; what the mini program reports is not.
   */
  readonly 'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    Contract,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). */
  readonly 'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<ContractTermination, 'plan_id' | 'out_contract_code'>,
    ContractTerminationResult,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * Debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)). Synchronous, an order once, no
   * notification. It is never repeated by itself. Only a verified answer, or an `ApiError` of 4xx (but 408) with
   * WeChat Pay's own code, says what became of it. After anything else query the order, and reverse it if it is
   * still unknown after a minute. A `ResponseError` to a 202 says: accepted, not finished.
   */
  readonly 'v3/ecommerce/combine-papay/transactions': Post<Transaction, TransactionResult, M, unknown> & Rest<M, 'post'>
  /** Query an order, 查询订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)). */
  readonly 'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}': Get<
    { combine_out_trade_no: PathValue },
    TransactionResult,
    M
  > &
    Rest<M, 'get'>
  /**
   * Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)). For a debit without a
   * result after a minute.
   */
  readonly 'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse': Post<
    Omit<Reversal, 'combine_out_trade_no'>,
    undefined,
    M,
    { combine_out_trade_no: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * Mini-program pre-sign, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015440)). How the client
   * calls `wx.navigateToMiniProgram` is unverified: no page that could be read names the mini program that takes
   * session_id.
   */
  readonly 'v3/global/papay/contracts/miniprogram-pre-entrust-sign': Post<
    GlobalPapayPresignMiniProgramInput,
    GlobalPapayPresignMiniProgramResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * App pre-sign, APP预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015467)). How the client calls
   * `WXLaunchMiniProgram` is unverified: no page that could be read names the mini program that takes session_id.
   */
  readonly 'v3/global/papay/contracts/app-pre-entrust-sign': Post<
    GlobalPapayPresignAppInput,
    GlobalPapayPresignAppResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * H5 pre-sign, H5预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015443)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  readonly 'v3/global/papay/contracts/h5-pre-entrust-sign': Post<
    GlobalPapayPresignH5Input,
    GlobalPapayPresignH5Result,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * JSAPI pre-sign, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015447)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  readonly 'v3/global/papay/contracts/jsapi-pre-entrust-sign': Post<
    GlobalPapayPresignJsapiInput,
    GlobalPapayPresignJsapiResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * Web pre-sign, 网页预签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015464)). The user scans, or goes to
   * the address that `redirectLaunch(answer)` gives.
   */
  readonly 'v3/global/papay/contracts/web-pre-entrust-sign': Post<
    GlobalPapayPresignWebInput,
    GlobalPapayPresignWebResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by its id, 通过协议ID查询签约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015470)). */
  readonly 'v3/global/papay/contracts/{contract_id}': Get<
    {
      contract_id: PathValue
      query?: Pick<GlobalPapayQueryByIdInput, 'appid' | 'sub_mchid' | 'sp_appid' | 'sp_mchid' | 'sub_appid'>
    },
    GlobalPapayQueryByIdResult,
    M
  > &
    Rest<M, 'get'>
  /**
   * Query a contract by your own number, 通过商户协议号查询签约
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015477)).
   */
  readonly 'v3/global/papay/contracts/out-contract-code/{out_contract_code}': Get<
    {
      out_contract_code: PathValue
      query: Pick<
        GlobalPapayQueryByCodeInput,
        'appid' | 'sub_mchid' | 'sp_appid' | 'sp_mchid' | 'sub_appid' | 'plan_id'
      >
    },
    GlobalPapayQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 解约 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015478)). */
  readonly 'v3/global/papay/contracts/{contract_id}/terminate': Post<
    Omit<GlobalPapayTerminateInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Debit, 委托代扣 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015482)). */
  readonly 'v3/global/papay/transactions': Post<GlobalPapayPayInput, GlobalPapayPayResult, M, unknown> & Rest<M, 'post'>
  /**
   * Query an order by WeChat Pay's number, 微信支付订单号查询订单
   * ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)).
   */
  readonly 'v3/global/papay/transactions/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<GlobalPapayQueryOrderByIdInput, 'sub_mchid'> },
    GlobalPapayQueryOrderByIdResult,
    M
  > &
    Rest<M, 'get'>
  /** Query an order by your own number, 商户订单号查询订单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013026988)). */
  readonly 'v3/global/papay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<GlobalPapayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    GlobalPapayQueryOrderByOutTradeNoResult,
    M
  > &
    Rest<M, 'get'>
  /** Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015496)). */
  readonly 'v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse': Post<
    Omit<GlobalPapayReverseOrderInput, 'out_trade_no'>,
    undefined,
    M,
    { out_trade_no: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * Mini-program pre-sign, 小程序预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528950)). The client calls
   * `wx.navigateToMiniProgram` with `miniProgramLaunch(answer)`. No official page was read: only types are checked.
   */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program': Post<
    PapayInsurancePresignMiniProgramInput,
    PapayInsurancePresignMiniProgramResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * App pre-sign, APP预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4013005766)). How the client calls
   * `WXOpenBusinessWebview` is unverified: its answer names no mini program, and no page of this family says that a
   * businessType takes it.
   */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/app': Post<
    PapayInsurancePresignAppInput,
    PapayInsurancePresignAppResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * H5 pre-sign, H5预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012529050)). The user goes to the address
   * that `redirectLaunch(answer)` gives. No official page was read: only types are checked.
   */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/h5': Post<
    PapayInsurancePresignH5Input,
    PapayInsurancePresignH5Result,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * JSAPI pre-sign, JSAPI预签约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012528600)). The user goes to the
   * address that `redirectLaunch(answer)` gives.
   */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi': Post<
    PapayInsurancePresignJsapiInput,
    PapayInsurancePresignJsapiResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * Query a contract by your own number, 通过商户协议号查询签约
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472641)).
   */
  readonly 'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    PapayInsuranceQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /**
   * Terminate a contract, 通过商户协议号解约 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012472767)). No official
   * page was read: only types are checked.
   */
  readonly 'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<PapayInsuranceTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    PapayInsuranceTerminateByCodeResult,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * Renew a contract, 续保 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489588)). No official page was read:
   * only types are checked.
   */
  readonly 'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew': Post<
    Omit<PapayInsuranceRenewInput, 'plan_id' | 'contract_id'>,
    undefined,
    M,
    { plan_id: PathValue; contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * List the debit periods, 查询扣费周期列表 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012489530)). No official
   * page was read: only types are checked.
   */
  readonly 'v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    {
      plan_id: PathValue
      out_contract_code: PathValue
      query?: Pick<PapayInsuranceListPeriodsInput, 'limit' | 'offset'>
    },
    PapayInsuranceListPeriodsResult,
    M
  > &
    Rest<M, 'get'>
  /**
   * Modify debit periods, 修改扣费周期 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012987596)). No official page
   * was read: only types are checked.
   */
  readonly 'v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify': Post<
    Omit<PapayInsuranceModifyPeriodsInput, 'plan_id' | 'contract_id'>,
    PapayInsuranceModifyPeriodsResult,
    M,
    { plan_id: PathValue; contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * Schedule a debit, 预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471270)). No official page was
   * read: only types are checked.
   */
  readonly 'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule': Post<
    Omit<PapayInsuranceScheduleInput, 'contract_id' | 'policy_period_id'>,
    PapayInsuranceScheduleResult,
    M,
    { contract_id: PathValue; policy_period_id: PathValue }
  > &
    Rest<M, 'post'>
  /**
   * Query a scheduled debit, 查询预约扣费 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471229)). No official
   * page was read: only types are checked.
   */
  readonly 'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}': Get<
    { contract_id: PathValue; policy_period_id: PathValue },
    PapayInsuranceQueryScheduleResult,
    M
  > &
    Rest<M, 'get'>
  /** Debit, 受理扣款 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012471158)). */
  readonly 'v3/papay/insurance-pay/transactions/apply': Post<
    PapayInsuranceApplyInput,
    PapayInsuranceApplyResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * Ask for the authorisation, 发起免确认收款授权 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015901167)). The client
   * calls `wx.requestMerchantTransfer` with `miniProgramLaunch(answer, { operation:
   * 'transferAuthorization.authorize', appid, mchid })`. The client calls `WXOpenBusinessView` with
   * `appLaunch(answer, { operation: 'transferAuthorization.authorize', appid, mchid })`.
   */
  readonly 'v3/fund-app/mch-transfer/user-confirm-authorization': Post<
    TransferAuthorizationAuthorizeInput,
    TransferAuthorizationAuthorizeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * Transfer, and ask for the authorisation, 发起转账并完成免确认收款授权
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399293)). The client calls `wx.requestMerchantTransfer`
   * with `miniProgramLaunch(answer, { operation: 'transferAuthorization.transferAndAuthorize', appid, mchid })`.
   * The client calls `WXOpenBusinessView` with `appLaunch(answer, { operation:
   * 'transferAuthorization.transferAndAuthorize', appid, mchid })`.
   */
  readonly 'v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization': Post<
    TransferAuthorizationTransferAndAuthorizeInput,
    TransferAuthorizationTransferAndAuthorizeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /**
   * Query an authorisation by your own number, 商户单号查询授权结果
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399423)).
   */
  readonly 'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}': Get<
    {
      out_authorization_no: PathValue
      query?: Pick<TransferAuthorizationQueryByOutNoInput, 'is_display_authorization'>
    },
    TransferAuthorizationQueryByOutNoResult,
    M
  > &
    Rest<M, 'get'>
  /** Close an authorisation, 解除免确认收款授权 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4015653811)). */
  readonly 'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close': Post<
    undefined,
    TransferAuthorizationCloseByOutNoResult,
    M,
    { out_authorization_no: PathValue }
  > &
    Rest<M, 'post'>
  /** Transfer without confirmation, 免确认收款授权转账 ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014399371)). */
  readonly 'v3/fund-app/mch-transfer/transfer-bills/transfer': Post<
    TransferAuthorizationTransferInput,
    TransferAuthorizationTransferResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
}

type AtEcommerceCombinePapayContractsPlanIdPlanId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtEcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtEcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
  }
}

type AtEcommerceCombinePapayContractsPlanIdPlanIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'] & {
    readonly terminate: Paths<M>['v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate']
  }

type AtEcommerceCombinePapayTransactionsCombineOutTradeNo<M extends Mode> =
  Paths<M>['v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}'] & {
    readonly reverse: Paths<M>['v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse']
  }

type AtGlobalPapayContractsContractId<M extends Mode> = Paths<M>['v3/global/papay/contracts/{contract_id}'] & {
  readonly terminate: Paths<M>['v3/global/papay/contracts/{contract_id}/terminate']
}

type AtGlobalPapayContractsOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/global/papay/contracts/out-contract-code/{out_contract_code}']

type AtGlobalPapayTransactionsTransactionId<M extends Mode> = Paths<M>['v3/global/papay/transactions/{transaction_id}']

type AtGlobalPapayTransactionsOutTradeNoOutTradeNo<M extends Mode> =
  Paths<M>['v3/global/papay/transactions/out-trade-no/{out_trade_no}'] & {
    readonly reverse: Paths<M>['v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse']
  }

type AtPapayInsuranceSignContractsPlanIdPlanId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtPapayInsuranceSignContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtPapayInsuranceSignContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
  }
  readonly contractId: ChainOf<M> & {
    readonly _contract_id_: AtPapayInsuranceSignContractsPlanIdPlanIdContractIdContractId<M>
    readonly $contract_id$: AtPapayInsuranceSignContractsPlanIdPlanIdContractIdContractId<M>
  }
}

type AtPapayInsuranceSignContractsPlanIdPlanIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'] & {
    readonly terminate: Paths<M>['v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate']
  }

type AtPapayInsuranceSignContractsPlanIdPlanIdContractIdContractId<M extends Mode> = ChainOf<M> & {
  readonly renew: Paths<M>['v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew']
}

type AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanIdOutContractCodeOutContractCode<M>
  }
}

type AtPapayInsuranceSignPolicyPeriodsPlanIdPlanIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}']

type AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId12<M extends Mode> = ChainOf<M> & {
  readonly contractId: ChainOf<M> & {
    readonly _contract_id_: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanIdContractIdContractId<M>
    readonly $contract_id$: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanIdContractIdContractId<M>
  }
}

type AtPapayInsuranceSignPolicyPeriodsPlanIdPlanIdContractIdContractId<M extends Mode> = ChainOf<M> & {
  readonly modify: Paths<M>['v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify']
}

type AtPapayInsurancePayPolicyPeriodsContractIdContractId<M extends Mode> = ChainOf<M> & {
  readonly policyPeriodId: ChainOf<M> & {
    readonly _policy_period_id_: AtPapayInsurancePayPolicyPeriodsContractIdContractIdPolicyPeriodIdPolicyPeriodId<M>
    readonly $policy_period_id$: AtPapayInsurancePayPolicyPeriodsContractIdContractIdPolicyPeriodIdPolicyPeriodId<M>
  }
}

type AtPapayInsurancePayPolicyPeriodsContractIdContractIdPolicyPeriodIdPolicyPeriodId<M extends Mode> =
  Paths<M>['v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}'] & {
    readonly schedule: Paths<M>['v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule']
  }

type AtFundAppMchTransferUserConfirmAuthorizationOutAuthorizationNoOutAuthorizationNo<M extends Mode> =
  Paths<M>['v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}'] & {
    readonly close: Paths<M>['v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close']
  }

/** The known endpoints as a chain, as editors complete them; every other path works too. */
export type V3<M extends Mode = 'async'> = ChainOf<M> & {
  readonly ecommerce: ChainOf<M> & {
    readonly combinePapay: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        readonly preEntrustSign: Paths<M>['v3/ecommerce/combine-papay/contracts/pre-entrust-sign'] & {
          readonly miniProgram: Paths<M>['v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program']
        }
        readonly planId: ChainOf<M> & {
          readonly _plan_id_: AtEcommerceCombinePapayContractsPlanIdPlanId<M>
          readonly $plan_id$: AtEcommerceCombinePapayContractsPlanIdPlanId<M>
        }
      }
      readonly transactions: Paths<M>['v3/ecommerce/combine-papay/transactions'] & {
        readonly _combine_out_trade_no_: AtEcommerceCombinePapayTransactionsCombineOutTradeNo<M>
        readonly $combine_out_trade_no$: AtEcommerceCombinePapayTransactionsCombineOutTradeNo<M>
      }
    }
  }
  readonly global: ChainOf<M> & {
    readonly papay: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        readonly miniprogramPreEntrustSign: Paths<M>['v3/global/papay/contracts/miniprogram-pre-entrust-sign']
        readonly appPreEntrustSign: Paths<M>['v3/global/papay/contracts/app-pre-entrust-sign']
        readonly h5PreEntrustSign: Paths<M>['v3/global/papay/contracts/h5-pre-entrust-sign']
        readonly jsapiPreEntrustSign: Paths<M>['v3/global/papay/contracts/jsapi-pre-entrust-sign']
        readonly webPreEntrustSign: Paths<M>['v3/global/papay/contracts/web-pre-entrust-sign']
        readonly _contract_id_: AtGlobalPapayContractsContractId<M>
        readonly $contract_id$: AtGlobalPapayContractsContractId<M>
        readonly outContractCode: ChainOf<M> & {
          readonly _out_contract_code_: AtGlobalPapayContractsOutContractCodeOutContractCode<M>
          readonly $out_contract_code$: AtGlobalPapayContractsOutContractCodeOutContractCode<M>
        }
      }
      readonly transactions: Paths<M>['v3/global/papay/transactions'] & {
        readonly _transaction_id_: AtGlobalPapayTransactionsTransactionId<M>
        readonly $transaction_id$: AtGlobalPapayTransactionsTransactionId<M>
        readonly outTradeNo: ChainOf<M> & {
          readonly _out_trade_no_: AtGlobalPapayTransactionsOutTradeNoOutTradeNo<M>
          readonly $out_trade_no$: AtGlobalPapayTransactionsOutTradeNoOutTradeNo<M>
        }
      }
    }
  }
  readonly papay: ChainOf<M> & {
    readonly insuranceSign: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          readonly miniProgram: Paths<M>['v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program']
          readonly app: Paths<M>['v3/papay/insurance-sign/contracts/pre-entrust-sign/app']
          readonly h5: Paths<M>['v3/papay/insurance-sign/contracts/pre-entrust-sign/h5']
          readonly jsapi: Paths<M>['v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi']
        }
        readonly planId: ChainOf<M> & {
          readonly _plan_id_: AtPapayInsuranceSignContractsPlanIdPlanId<M>
          readonly $plan_id$: AtPapayInsuranceSignContractsPlanIdPlanId<M>
        }
      }
      readonly policy_periods: ChainOf<M> & {
        readonly planId: ChainOf<M> & {
          readonly _plan_id_: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId<M>
          readonly $plan_id$: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId<M>
        }
      }
      readonly policyPeriods: ChainOf<M> & {
        readonly planId: ChainOf<M> & {
          readonly _plan_id_: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId12<M>
          readonly $plan_id$: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId12<M>
        }
      }
    }
    readonly insurancePay: ChainOf<M> & {
      readonly policyPeriods: ChainOf<M> & {
        readonly contractId: ChainOf<M> & {
          readonly _contract_id_: AtPapayInsurancePayPolicyPeriodsContractIdContractId<M>
          readonly $contract_id$: AtPapayInsurancePayPolicyPeriodsContractIdContractId<M>
        }
      }
      readonly transactions: ChainOf<M> & {
        readonly apply: Paths<M>['v3/papay/insurance-pay/transactions/apply']
      }
    }
  }
  readonly fundApp: ChainOf<M> & {
    readonly mchTransfer: ChainOf<M> & {
      readonly userConfirmAuthorization: Paths<M>['v3/fund-app/mch-transfer/user-confirm-authorization'] & {
        readonly outAuthorizationNo: ChainOf<M> & {
          readonly _out_authorization_no_: AtFundAppMchTransferUserConfirmAuthorizationOutAuthorizationNoOutAuthorizationNo<M>
          readonly $out_authorization_no$: AtFundAppMchTransferUserConfirmAuthorizationOutAuthorizationNoOutAuthorizationNo<M>
        }
      }
      readonly transferBills: ChainOf<M> & {
        readonly preTransferWithAuthorization: Paths<M>['v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization']
        readonly transfer: Paths<M>['v3/fund-app/mch-transfer/transfer-bills/transfer']
      }
    }
  }
}
