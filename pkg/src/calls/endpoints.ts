// Printed from table/ by `npm run table`. Do not edit.

import type {
  AppPreEntrustSign,
  Contract,
  ContractTermination,
  ContractTerminationResult,
  CreditRepaymentOrder,
  CreditRepaymentPayInput,
  CreditRepaymentPresignAppInput,
  CreditRepaymentPresignAppResult,
  CreditRepaymentPresignH5Input,
  CreditRepaymentPresignH5Result,
  CreditRepaymentQueryByCodeResult,
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
  EduschoolpayOrder,
  EduschoolpayPayInput,
  EduschoolpayPayResult,
  EduschoolpayPresignInput,
  EduschoolpayPresignResult,
  EduschoolpayQueryByIdResult,
  EduschoolpayQueryByUserInput,
  EduschoolpayQueryByUserResult,
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
  PapayDeviceSignApplyInput,
  PapayDeviceSignApplyResult,
  PapayDeviceSignPresignInput,
  PapayDeviceSignPresignResult,
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
  PapayInsuranceQueryByCodeResult,
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
  TransferAuthorizationCloseByOutNoResult,
  TransferAuthorizationPartnerAuthorizeInput,
  TransferAuthorizationPartnerAuthorizeResult,
  TransferAuthorizationPartnerCloseByOutNoResult,
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
import type { ChainOf, Delete, Get, Mode, PathValue, Post, Rest } from './verbs.ts'

/** The known endpoints by their path, as `chain()` and properties take it; every other path works too. */
export interface Paths<M extends Mode = 'async'> {
  /** Pre-sign, app, APP预签约. */
  readonly 'v3/credit-repayment/partner/contracts/app-presign': Post<
    CreditRepaymentPresignAppInput,
    CreditRepaymentPresignAppResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, H5, H5预签约. */
  readonly 'v3/credit-repayment/partner/contracts/h5-presign': Post<
    CreditRepaymentPresignH5Input,
    CreditRepaymentPresignH5Result,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/credit-repayment/partner/contracts/{out_contract_code}': Get<
    { out_contract_code: PathValue },
    CreditRepaymentQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  readonly 'v3/credit-repayment/partner/contracts/terminate': Post<
    CreditRepaymentTerminateByCodeInput,
    CreditRepaymentTerminateByCodeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Book repayments, 批量预约还款. */
  readonly 'v3/credit-repayment/partner/schedule-records/batch-create': Post<
    CreditRepaymentScheduleInput,
    CreditRepaymentScheduleResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a booked repayment, 查询还款预约. */
  readonly 'v3/credit-repayment/partner/schedule-records/{out_record_id}': Get<
    { out_record_id: PathValue; query: Pick<CreditRepaymentQueryScheduleInput, 'contract_id'> },
    CreditRepaymentQueryScheduleResult,
    M
  > &
    Rest<M, 'get'>
  /** Debit a repayment, 受理还款扣款. */
  readonly 'v3/credit-repayment/partner/deduct-orders': Post<
    CreditRepaymentPayInput,
    CreditRepaymentOrder,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a repayment, 查询还款订单. */
  readonly 'v3/credit-repayment/partner/deduct-orders/{out_trade_no}': Get<
    { out_trade_no: PathValue },
    CreditRepaymentOrder,
    M
  > &
    Rest<M, 'get'>
  /** Mini-program pre-sign, 小程序方式预签约. */
  readonly 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program': Post<
    MiniProgramPreEntrustSign,
    PreEntrustSignResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** App pre-sign, APP方式预签约. */
  readonly 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign': Post<
    AppPreEntrustSign,
    PreEntrustSignResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    Contract,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 商户协议号解约协议. */
  readonly 'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<ContractTermination, 'plan_id' | 'out_contract_code'>,
    ContractTerminationResult,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /** Debit, 电商合单委托代扣支付. */
  readonly 'v3/ecommerce/combine-papay/transactions': Post<Transaction, TransactionResult, M, unknown> & Rest<M, 'post'>
  /** Query an order, 查询订单. */
  readonly 'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}': Get<
    { combine_out_trade_no: PathValue },
    TransactionResult,
    M
  > &
    Rest<M, 'get'>
  /** Reverse an order, 撤销订单. */
  readonly 'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse': Post<
    Omit<Reversal, 'combine_out_trade_no'>,
    undefined,
    M,
    { combine_out_trade_no: PathValue }
  > &
    Rest<M, 'post'>
  /** Pre-sign a payee, app, APP预签约. */
  readonly 'v3/ecommerce/individual-contracts/pre-entrust-sign/app': Post<
    EcommerceIndividualPresignAppInput,
    EcommerceIndividualSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign a payee, mini program, 小程序预签约. */
  readonly 'v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program': Post<
    EcommerceIndividualPresignMiniProgramInput,
    EcommerceIndividualSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign a payee with the real name, app, 校验实名信息的APP预签约. */
  readonly 'v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app': Post<
    EcommerceIndividualPresignRealNameAppInput,
    EcommerceIndividualSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign a payee with the real name, mini program, 校验实名信息的小程序预签约. */
  readonly 'v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program': Post<
    EcommerceIndividualPresignRealNameMiniProgramInput,
    EcommerceIndividualSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a payee by your own contract number, 通过商户签约号查询签约信息. */
  readonly 'v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}': Get<
    { out_contract_code: PathValue; query: Pick<EcommerceIndividualQueryByCodeInput, 'appid'> },
    EcommerceIndividualQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /** Query a payee's contracts by openid, 通过openid查询签约信息. */
  readonly 'v3/ecommerce/individual-contracts/{openid}': Get<
    { openid: PathValue; query: Pick<EcommerceIndividualQueryByOpenidInput, 'appid' | 'permission_type'> },
    EcommerceIndividualQueryByOpenidResult,
    M
  > &
    Rest<M, 'get'>
  /** Pre-sign, 预签约. */
  readonly 'v3/edu-papay/contracts/presign': Post<EduPapayPresignInput, EduPapayPresignResult, M, unknown> &
    Rest<M, 'post'>
  /** Query a contract by its id, 通过协议ID查询协议. */
  readonly 'v3/edu-papay/contracts/id/{contract_id}': Get<
    { contract_id: PathValue; query: Pick<EduPapayQueryByIdInput, 'appid' | 'sub_mchid' | 'sub_appid'> },
    EduPapayQueryByIdResult,
    M
  > &
    Rest<M, 'get'>
  /** Query a user's contracts, 查询用户的协议. */
  readonly 'v3/edu-papay/user/{openid}/contracts': Get<
    {
      openid: PathValue
      query: Pick<
        EduPapayQueryByUserInput,
        'appid' | 'sub_mchid' | 'sub_appid' | 'sub_openid' | 'plan_id' | 'contract_status' | 'offset' | 'limit'
      >
    },
    EduPapayQueryByUserResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 解约协议. */
  readonly 'v3/edu-papay/contracts/{contract_id}': Delete<{ contract_id: PathValue }, undefined, M> & Rest<M, 'delete'>
  /** Announce a debit to the user, 发送预扣款通知. */
  readonly 'v3/edu-papay/user-notifications/{contract_id}/send': Post<
    Omit<EduPapayPreDeductNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Debit, 受理扣款. */
  readonly 'v3/edu-papay/transactions': Post<EduPapayPayInput, undefined, M, unknown> & Rest<M, 'post'>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  readonly 'v3/edu-papay/transactions/id/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<EduPapayQueryOrderByIdInput, 'sub_mchid'> },
    EduPapayOrder,
    M
  > &
    Rest<M, 'get'>
  /** Query an order by your own number, 商户订单号查单. */
  readonly 'v3/edu-papay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<EduPapayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    EduPapayOrder,
    M
  > &
    Rest<M, 'get'>
  /** Pre-sign, 预签约. */
  readonly 'v3/eduschoolpay/contracts/presign': Post<EduschoolpayPresignInput, EduschoolpayPresignResult, M, unknown> &
    Rest<M, 'post'>
  /** Query a contract by its id, 通过协议ID查询协议. */
  readonly 'v3/eduschoolpay/contracts/{contract_id}': Get<{ contract_id: PathValue }, EduschoolpayQueryByIdResult, M> &
    Rest<M, 'get'>
  /** Query a user's contracts, 查询用户的协议. */
  readonly 'v3/eduschoolpay/users/{openid}/contracts': Get<
    {
      openid: PathValue
      query: Pick<EduschoolpayQueryByUserInput, 'plan_id' | 'contract_status' | 'offset' | 'limit'>
    },
    EduschoolpayQueryByUserResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 解约协议. */
  readonly 'v3/eduschoolpay/contracts/{contract_id}/terminate': Post<
    undefined,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Debit, 受理扣款. */
  readonly 'v3/eduschoolpay/transactions': Post<EduschoolpayPayInput, EduschoolpayPayResult, M, unknown> &
    Rest<M, 'post'>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  readonly 'v3/eduschoolpay/transactions/id/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<EduschoolpayQueryOrderByIdInput, 'sub_mchid'> },
    EduschoolpayOrder,
    M
  > &
    Rest<M, 'get'>
  /** Query an order by your own number, 商户订单号查单. */
  readonly 'v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<EduschoolpayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    EduschoolpayOrder,
    M
  > &
    Rest<M, 'get'>
  /** Query a user's debts, 查询用户欠费状态. */
  readonly 'v3/eduschoolpay/users/{openid}/debt-state': Get<
    { openid: PathValue },
    EduschoolpayQueryDebtStateResult,
    M
  > &
    Rest<M, 'get'>
  /** Pre-sign, mini program, 小程序预签约. */
  readonly 'v3/global/papay/contracts/miniprogram-pre-entrust-sign': Post<
    GlobalPapayPresignMiniProgramInput,
    GlobalPapaySession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, app, APP预签约. */
  readonly 'v3/global/papay/contracts/app-pre-entrust-sign': Post<
    GlobalPapayPresignAppInput,
    GlobalPapaySession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, H5, H5预签约. */
  readonly 'v3/global/papay/contracts/h5-pre-entrust-sign': Post<
    GlobalPapayPresignH5Input,
    GlobalPapayPresignH5Result,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, JSAPI, JSAPI预签约. */
  readonly 'v3/global/papay/contracts/jsapi-pre-entrust-sign': Post<
    GlobalPapayPresignJsapiInput,
    GlobalPapayPresignH5Result,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, web page with a QR code, Web扫码预签约. */
  readonly 'v3/global/papay/contracts/web-pre-entrust-sign': Post<
    GlobalPapayPresignWebInput,
    GlobalPapayPresignWebResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by its id, 通过协议ID查询协议. */
  readonly 'v3/global/papay/contracts/{contract_id}': Get<
    {
      contract_id: PathValue
      query?: Pick<GlobalPapayQueryByIdInput, 'appid' | 'sub_mchid' | 'sp_appid' | 'sp_mchid' | 'sub_appid'>
    },
    GlobalPapayContract,
    M
  > &
    Rest<M, 'get'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/global/papay/contracts/out-contract-code/{out_contract_code}': Get<
    {
      out_contract_code: PathValue
      query: Pick<
        GlobalPapayQueryByCodeInput,
        'appid' | 'sub_mchid' | 'sp_appid' | 'sp_mchid' | 'sub_appid' | 'plan_id'
      >
    },
    GlobalPapayContract,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 解约协议. */
  readonly 'v3/global/papay/contracts/{contract_id}/terminate': Post<
    Omit<GlobalPapayTerminateInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Debit, 申请扣款. */
  readonly 'v3/global/papay/transactions': Post<GlobalPapayPayInput, GlobalPapayPayResult, M, unknown> & Rest<M, 'post'>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  readonly 'v3/global/papay/transactions/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<GlobalPapayQueryOrderByIdInput, 'sub_mchid'> },
    GlobalPapayOrder,
    M
  > &
    Rest<M, 'get'>
  /** Query an order by your own number, 商户订单号查单. */
  readonly 'v3/global/papay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<GlobalPapayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    GlobalPapayOrder,
    M
  > &
    Rest<M, 'get'>
  /** Reverse an order, 撤销订单. */
  readonly 'v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse': Post<
    Omit<GlobalPapayReverseOrderInput, 'out_trade_no'>,
    undefined,
    M,
    { out_trade_no: PathValue }
  > &
    Rest<M, 'post'>
  /** Pre-sign, 预签约. */
  readonly 'v3/offlineface/contracts/presign': Post<OfflinefacePresignInput, OfflinefacePresignResult, M, unknown> &
    Rest<M, 'post'>
  /** Session token of the signing page, 获取签约会话token. */
  readonly 'v3/offlinefacemch/tokens': Post<OfflinefaceSessionTokenInput, OfflinefaceSessionTokenResult, M, unknown> &
    Rest<M, 'post'>
  /** Query a contract by its id, 通过协议ID查询协议. */
  readonly 'v3/offlineface/contracts/{contract_id}': Get<
    { contract_id: PathValue; query?: Pick<OfflinefaceQueryByIdInput, 'appid'> },
    OfflinefaceQueryByIdResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract, 解约协议. */
  readonly 'v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract': Post<
    undefined,
    undefined,
    M,
    { organization_id: PathValue; user_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Debit, 受理扣款. */
  readonly 'v3/offlineface/transactions': Post<OfflinefacePayInput, OfflinefacePayResult, M, unknown> & Rest<M, 'post'>
  /** Query an order, 查询订单. */
  readonly 'v3/offlineface/transactions/out-trade-no/{out_trade_no}': Get<
    {
      out_trade_no: PathValue
      query: Pick<OfflinefaceQueryOrderInput, 'sp_mchid' | 'sub_mchid' | 'business_product_id'>
    },
    OfflinefaceQueryOrderResult,
    M
  > &
    Rest<M, 'get'>
  /** Address where the user repays a debt, 获取还款链接. */
  readonly 'v3/offlineface/repayment-url': Post<
    OfflinefaceRepaymentUrlInput,
    OfflinefaceRepaymentUrlResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign by scene: Harmony app or QR code, 预签约（鸿蒙 / 扫码）. */
  readonly 'v3/papay/sign/contracts/pre-entrust-sign': Post<
    PapayDeviceSignPresignInput,
    PapayDeviceSignPresignResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    PapayDeviceSignQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /** Debit, 受理扣款（鸿蒙）. */
  readonly 'v3/papay/pay/harmony/transactions/apply': Post<
    PapayDeviceSignApplyInput,
    PapayDeviceSignApplyResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, 小程序预签约. */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program': Post<
    PapayInsurancePresignMiniProgramInput,
    PapayInsurancePresignMiniProgramResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, app, APP预签约. */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/app': Post<
    PapayInsurancePresignAppInput,
    PapayInsurancePresignAppResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, H5, H5预签约. */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/h5': Post<
    PapayInsurancePresignH5Input,
    PapayInsuranceSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, JSAPI, JSAPI预签约. */
  readonly 'v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi': Post<
    PapayInsurancePresignJsapiInput,
    PapayInsuranceSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    PapayInsuranceQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  readonly 'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<PapayInsuranceTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    PapayInsuranceTerminateByCodeResult,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /** Renew a contract, 申请续约. */
  readonly 'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew': Post<
    Omit<PapayInsuranceRenewInput, 'plan_id' | 'contract_id'>,
    undefined,
    M,
    { plan_id: PathValue; contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** List the periods of a contract, 通过商户协议号查询扣费周期. */
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
  /** Modify the periods of a contract, 修改扣费周期. */
  readonly 'v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify': Post<
    Omit<PapayInsuranceModifyPeriodsInput, 'plan_id' | 'contract_id'>,
    PapayInsuranceModifyPeriodsResult,
    M,
    { plan_id: PathValue; contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Book the debit of a period, 预约扣费. */
  readonly 'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule': Post<
    Omit<PapayInsuranceScheduleInput, 'contract_id' | 'policy_period_id'>,
    PapayInsuranceSchedule,
    M,
    { contract_id: PathValue; policy_period_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Query the booking of a period, 查询预约扣费信息. */
  readonly 'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}': Get<
    { contract_id: PathValue; policy_period_id: PathValue },
    PapayInsuranceSchedule,
    M
  > &
    Rest<M, 'get'>
  /** Debit, 受理扣款. */
  readonly 'v3/papay/insurance-pay/transactions/apply': Post<
    PapayInsuranceApplyInput,
    PapayInsuranceApplyResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Announce a debit to the user, 预扣费通知. */
  readonly 'v3/papay/contracts/{contract_id}/notify': Post<
    Omit<PapayNotifyPreDeductNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Announce another try after a failed debit, 扣费失败重试通知. */
  readonly 'v3/papay/contracts/{contract_id}/fail-notify': Post<
    Omit<PapayNotifyFailNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Announce a debit to the user, partner, 服务商预扣费通知. */
  readonly 'v3/partner-papay/contracts/{contract_id}/notify': Post<
    Omit<PapayNotifyPartnerPreDeductNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Announce another try after a failed debit, partner, 服务商扣费失败重试通知. */
  readonly 'v3/partner-papay/contracts/{contract_id}/fail-notify': Post<
    Omit<PapayNotifyPartnerFailNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, 小程序预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program': Post<
    PapayScheduledDeductPartnerPresignInput,
    PapayScheduledDeductPartnerPresignMiniProgramResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, app, APP预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app': Post<
    PapayScheduledDeductPartnerPresignAppInput,
    PapayScheduledDeductPartnerPresignAppResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, H5, H5预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5': Post<
    PapayScheduledDeductPartnerPresignH5Input,
    PapayScheduledDeductPartnerSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, JSAPI, JSAPI预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi': Post<
    PapayScheduledDeductPartnerPresignInput,
    PapayScheduledDeductPartnerSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    {
      plan_id: PathValue
      out_contract_code: PathValue
      query: Pick<PapayScheduledDeductPartnerQueryByCodeInput, 'sub_mchid'>
    },
    PapayScheduledDeductPartnerContract,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  readonly 'v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<PapayScheduledDeductPartnerTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    PapayScheduledDeductPartnerContract,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /** Book a debit, 预约扣费. */
  readonly 'v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule': Post<
    Omit<PapayScheduledDeductPartnerScheduleInput, 'contract_id'>,
    PapayScheduledDeductPartnerSchedule,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Query a booking, 查询预约扣费信息. */
  readonly 'v3/papay/pay/partner/schedules/contract-id/{contract_id}': Get<
    { contract_id: PathValue; query: Pick<PapayScheduledDeductPartnerQueryScheduleInput, 'sub_mchid'> },
    PapayScheduledDeductPartnerSchedule,
    M
  > &
    Rest<M, 'get'>
  /** Debit, 受理扣款. */
  readonly 'v3/papay/pay/partner/transactions/apply': Post<
    PapayScheduledDeductPartnerApplyInput,
    PapayScheduledDeductPartnerApplyResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, 小程序预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program': Post<
    PapayScheduledDeductPresignInput,
    PapayScheduledDeductPresignMiniProgramResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, app, APP预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app': Post<
    PapayScheduledDeductPresignAppInput,
    PapayScheduledDeductPresignAppResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, H5, H5预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5': Post<
    PapayScheduledDeductPresignH5Input,
    PapayScheduledDeductSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, JSAPI, JSAPI预签约. */
  readonly 'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi': Post<
    PapayScheduledDeductPresignInput,
    PapayScheduledDeductSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    PapayScheduledDeductContract,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  readonly 'v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<PapayScheduledDeductTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    PapayScheduledDeductContract,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /** Book a debit, 预约扣费. */
  readonly 'v3/papay/pay/schedules/contract-id/{contract_id}/schedule': Post<
    Omit<PapayScheduledDeductScheduleInput, 'contract_id'>,
    PapayScheduledDeductSchedule,
    M,
    { contract_id: PathValue }
  > &
    Rest<M, 'post'>
  /** Query a booking, 查询预约扣费信息. */
  readonly 'v3/papay/pay/schedules/contract-id/{contract_id}': Get<
    { contract_id: PathValue },
    PapayScheduledDeductSchedule,
    M
  > &
    Rest<M, 'get'>
  /** Debit, 受理扣款. */
  readonly 'v3/papay/pay/transactions/apply': Post<
    PapayScheduledDeductApplyInput,
    PapayScheduledDeductApplyResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, direct merchant, 商户小程序预签约. */
  readonly 'v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program': Post<
    PasswordExemptPresignInput,
    PasswordExemptSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign after a payment, direct merchant, 商户支付后签约预签约. */
  readonly 'v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign': Post<
    PasswordExemptPresignAfterPayNormalInput,
    PasswordExemptPresignAfterPayNormalResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, partner, 服务商小程序预签约. */
  readonly 'v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program': Post<
    PasswordExemptPresignMiniProgramServiceProviderInput,
    PasswordExemptPresignMiniProgramServiceProviderResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign after a payment, partner, 服务商支付后签约预签约. */
  readonly 'v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign': Post<
    PasswordExemptPresignAfterPayServiceProviderInput,
    PasswordExemptPresignAfterPayServiceProviderResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, e-commerce platform, 电商平台小程序预签约. */
  readonly 'v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program': Post<
    PasswordExemptPresignInput,
    PasswordExemptSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign after a payment, e-commerce platform, 电商平台支付后签约预签约. */
  readonly 'v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign': Post<
    PasswordExemptPresignAfterPayNormalInput,
    PasswordExemptPresignAfterPayNormalResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign, mini program, payment institution, 清算机构小程序预签约. */
  readonly 'v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program': Post<
    PasswordExemptPresignMiniProgramQsInput,
    PasswordExemptSession,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-sign after a payment, payment institution, 清算机构支付后签约预签约. */
  readonly 'v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign': Post<
    PasswordExemptPresignAfterPayQsInput,
    PasswordExemptPresignAfterPayNormalResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  readonly 'v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}': Get<
    { service_id: PathValue; out_contract_code: PathValue },
    PasswordExemptQueryByCodeResult,
    M
  > &
    Rest<M, 'get'>
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  readonly 'v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<PasswordExemptTerminateByCodeInput, 'service_id' | 'out_contract_code'>,
    PasswordExemptPresignAfterPayNormalResult,
    M,
    { service_id: PathValue; out_contract_code: PathValue }
  > &
    Rest<M, 'post'>
  /** Order that signs or uses a contract, JSAPI and mini program, JSAPI支付中签约下单. */
  readonly 'v3/pay/transactions/jsapi-with-contract': Post<
    PayWithContractJsapiInput,
    PayWithContractPrepaid,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Order that signs or uses a contract, app, APP支付中签约下单. */
  readonly 'v3/pay/transactions/app-with-contract': Post<PayWithContractAppInput, PayWithContractPrepaid, M, unknown> &
    Rest<M, 'post'>
  /** Order that signs or uses a contract, partner, JSAPI and mini program, 服务商JSAPI支付中签约下单. */
  readonly 'v3/pay/partner/transactions/jsapi-with-contract': Post<
    PayWithContractPartnerJsapiInput,
    PayWithContractPrepaid,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Order that signs or uses a contract, partner, app, 服务商APP支付中签约下单. */
  readonly 'v3/pay/partner/transactions/app-with-contract': Post<
    PayWithContractPartnerAppInput,
    PayWithContractPrepaid,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Ask for the authorisation, 服务商申请免确认收款授权. */
  readonly 'v3/fund-app/mch-transfer/partner/user-confirm-authorizations': Post<
    TransferAuthorizationPartnerAuthorizeInput,
    TransferAuthorizationPartnerAuthorizeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Transfer and ask for the authorisation, 服务商转账并申请免确认收款授权. */
  readonly 'v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization': Post<
    TransferAuthorizationPartnerTransferAndAuthorizeInput,
    TransferAuthorizationPartnerTransferAndAuthorizeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query an authorisation by your own number, 服务商商户单号查询授权结果. */
  readonly 'v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}': Get<
    { out_authorization_no: PathValue },
    TransferAuthorizationPartnerQueryByOutNoResult,
    M
  > &
    Rest<M, 'get'>
  /** Close an authorisation by your own number, 服务商商户单号解除授权. */
  readonly 'v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close': Post<
    undefined,
    TransferAuthorizationPartnerCloseByOutNoResult,
    M,
    { out_authorization_no: PathValue }
  > &
    Rest<M, 'post'>
  /** Transfer without confirmation, 服务商免确认收款转账. */
  readonly 'v3/fund-app/mch-transfer/partner/transfer-bills/transfer': Post<
    TransferAuthorizationPartnerTransferInput,
    TransferAuthorizationPartnerTransferResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Ask for the authorisation, 申请免确认收款授权. */
  readonly 'v3/fund-app/mch-transfer/user-confirm-authorization': Post<
    TransferAuthorizationAuthorizeInput,
    TransferAuthorizationAuthorizeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Transfer and ask for the authorisation, 转账并申请免确认收款授权. */
  readonly 'v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization': Post<
    TransferAuthorizationTransferAndAuthorizeInput,
    TransferAuthorizationTransferAndAuthorizeResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Query an authorisation by your own number, 商户单号查询授权结果. */
  readonly 'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}': Get<
    {
      out_authorization_no: PathValue
      query?: Pick<TransferAuthorizationQueryByOutNoInput, 'is_display_authorization'>
    },
    TransferAuthorizationQueryByOutNoResult,
    M
  > &
    Rest<M, 'get'>
  /** Close an authorisation by your own number, 商户单号解除授权. */
  readonly 'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close': Post<
    undefined,
    TransferAuthorizationCloseByOutNoResult,
    M,
    { out_authorization_no: PathValue }
  > &
    Rest<M, 'post'>
  /** Transfer without confirmation, 免确认收款转账. */
  readonly 'v3/fund-app/mch-transfer/transfer-bills/transfer': Post<
    TransferAuthorizationTransferInput,
    TransferAuthorizationTransferResult,
    M,
    unknown
  > &
    Rest<M, 'post'>
  /** Pre-open, 预开通. */
  readonly 'v3/vehicle/etc/preopen': Post<VehicleEtcPresignInput, VehicleEtcPresignResult, M, unknown> & Rest<M, 'post'>
  /** Query a contract by its id, 通过协议ID查询协议. */
  readonly 'v3/vehicle/etc/contracts/{contract_id}': Get<
    { contract_id: PathValue; query?: Pick<VehicleEtcQueryByIdInput, 'sub_mchid'> },
    VehicleEtcContract,
    M
  > &
    Rest<M, 'get'>
  /** Query a user's contract, 查询用户的签约信息. */
  readonly 'v3/vehicle/etc/users/{openid}/contracts': Get<
    { openid: PathValue; query: Pick<VehicleEtcQueryByUserInput, 'sub_mchid' | 'plan_id' | 'plate_number'> },
    VehicleEtcContract,
    M
  > &
    Rest<M, 'get'>
  /** Debit a toll, 高速通行扣费. */
  readonly 'v3/vehicle/etc/transactions/highway': Post<VehicleEtcPayInput, VehicleEtcOrder, M, unknown> &
    Rest<M, 'post'>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  readonly 'v3/vehicle/etc/transactions/id/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<VehicleEtcQueryOrderByIdInput, 'sub_mchid'> },
    VehicleEtcOrder,
    M
  > &
    Rest<M, 'get'>
  /** Query an order by your own number, 商户订单号查单. */
  readonly 'v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<VehicleEtcQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    VehicleEtcOrder,
    M
  > &
    Rest<M, 'get'>
}

type AtCreditRepaymentPartnerContractsOutContractCode<M extends Mode> =
  Paths<M>['v3/credit-repayment/partner/contracts/{out_contract_code}']

type AtCreditRepaymentPartnerScheduleRecordsOutRecordId<M extends Mode> =
  Paths<M>['v3/credit-repayment/partner/schedule-records/{out_record_id}']

type AtCreditRepaymentPartnerDeductOrdersOutTradeNo<M extends Mode> =
  Paths<M>['v3/credit-repayment/partner/deduct-orders/{out_trade_no}']

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

type AtEcommerceIndividualContractsOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}']

type AtEcommerceIndividualContractsOpenid<M extends Mode> = Paths<M>['v3/ecommerce/individual-contracts/{openid}']

type AtEduPapayContractsIdContractId<M extends Mode> = Paths<M>['v3/edu-papay/contracts/id/{contract_id}']

type AtEduPapayContractsContractId<M extends Mode> = Paths<M>['v3/edu-papay/contracts/{contract_id}']

type AtEduPapayUserOpenid<M extends Mode> = ChainOf<M> & {
  readonly contracts: Paths<M>['v3/edu-papay/user/{openid}/contracts']
}

type AtEduPapayUserNotificationsContractId<M extends Mode> = ChainOf<M> & {
  readonly send: Paths<M>['v3/edu-papay/user-notifications/{contract_id}/send']
}

type AtEduPapayTransactionsIdTransactionId<M extends Mode> = Paths<M>['v3/edu-papay/transactions/id/{transaction_id}']

type AtEduPapayTransactionsOutTradeNoOutTradeNo<M extends Mode> =
  Paths<M>['v3/edu-papay/transactions/out-trade-no/{out_trade_no}']

type AtEduschoolpayContractsContractId<M extends Mode> = Paths<M>['v3/eduschoolpay/contracts/{contract_id}'] & {
  readonly terminate: Paths<M>['v3/eduschoolpay/contracts/{contract_id}/terminate']
}

type AtEduschoolpayUsersOpenid<M extends Mode> = ChainOf<M> & {
  readonly contracts: Paths<M>['v3/eduschoolpay/users/{openid}/contracts']
  readonly debtState: Paths<M>['v3/eduschoolpay/users/{openid}/debt-state']
}

type AtEduschoolpayTransactionsIdTransactionId<M extends Mode> =
  Paths<M>['v3/eduschoolpay/transactions/id/{transaction_id}']

type AtEduschoolpayTransactionsOutTradeNoOutTradeNo<M extends Mode> =
  Paths<M>['v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}']

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

type AtOfflinefaceContractsContractId<M extends Mode> = Paths<M>['v3/offlineface/contracts/{contract_id}']

type AtOfflinefaceTransactionsOutTradeNoOutTradeNo<M extends Mode> =
  Paths<M>['v3/offlineface/transactions/out-trade-no/{out_trade_no}']

type AtOfflinefacemchOrganizationsOrganizationId<M extends Mode> = ChainOf<M> & {
  readonly users: ChainOf<M> & {
    readonly userId: ChainOf<M> & {
      readonly _user_id_: AtOfflinefacemchOrganizationsOrganizationIdUsersUserIdUserId<M>
      readonly $user_id$: AtOfflinefacemchOrganizationsOrganizationIdUsersUserIdUserId<M>
    }
  }
}

type AtOfflinefacemchOrganizationsOrganizationIdUsersUserIdUserId<M extends Mode> = ChainOf<M> & {
  readonly terminateContract: Paths<M>['v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract']
}

type AtPapaySignContractsHarmonyPlanIdPlanId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtPapaySignContractsHarmonyPlanIdPlanIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtPapaySignContractsHarmonyPlanIdPlanIdOutContractCodeOutContractCode<M>
  }
}

type AtPapaySignContractsHarmonyPlanIdPlanIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}']

type AtPapaySignContractsPlanIdPlanId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtPapaySignContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtPapaySignContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
  }
}

type AtPapaySignContractsPlanIdPlanIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'] & {
    readonly terminate: Paths<M>['v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate']
  }

type AtPapaySignPartnerContractsPlanIdPlanId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtPapaySignPartnerContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtPapaySignPartnerContractsPlanIdPlanIdOutContractCodeOutContractCode<M>
  }
}

type AtPapaySignPartnerContractsPlanIdPlanIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'] & {
    readonly terminate: Paths<M>['v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate']
  }

type AtPapayPayPartnerSchedulesContractIdContractId<M extends Mode> =
  Paths<M>['v3/papay/pay/partner/schedules/contract-id/{contract_id}'] & {
    readonly schedule: Paths<M>['v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule']
  }

type AtPapayPaySchedulesContractIdContractId<M extends Mode> =
  Paths<M>['v3/papay/pay/schedules/contract-id/{contract_id}'] & {
    readonly schedule: Paths<M>['v3/papay/pay/schedules/contract-id/{contract_id}/schedule']
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

type AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId39<M extends Mode> = ChainOf<M> & {
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

type AtPapayContractsContractId<M extends Mode> = ChainOf<M> & {
  readonly notify: Paths<M>['v3/papay/contracts/{contract_id}/notify']
  readonly failNotify: Paths<M>['v3/papay/contracts/{contract_id}/fail-notify']
}

type AtPartnerPapayContractsContractId<M extends Mode> = ChainOf<M> & {
  readonly notify: Paths<M>['v3/partner-papay/contracts/{contract_id}/notify']
  readonly failNotify: Paths<M>['v3/partner-papay/contracts/{contract_id}/fail-notify']
}

type AtPasswordExemptContractContractsServiceIdServiceId<M extends Mode> = ChainOf<M> & {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: AtPasswordExemptContractContractsServiceIdServiceIdOutContractCodeOutContractCode<M>
    readonly $out_contract_code$: AtPasswordExemptContractContractsServiceIdServiceIdOutContractCodeOutContractCode<M>
  }
}

type AtPasswordExemptContractContractsServiceIdServiceIdOutContractCodeOutContractCode<M extends Mode> =
  Paths<M>['v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}'] & {
    readonly terminate: Paths<M>['v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate']
  }

type AtFundAppMchTransferPartnerUserConfirmAuthorizationsOutAuthorizationNo<M extends Mode> =
  Paths<M>['v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}'] & {
    readonly close: Paths<M>['v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close']
  }

type AtFundAppMchTransferUserConfirmAuthorizationOutAuthorizationNoOutAuthorizationNo<M extends Mode> =
  Paths<M>['v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}'] & {
    readonly close: Paths<M>['v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close']
  }

type AtVehicleEtcContractsContractId<M extends Mode> = Paths<M>['v3/vehicle/etc/contracts/{contract_id}']

type AtVehicleEtcUsersOpenid<M extends Mode> = ChainOf<M> & {
  readonly contracts: Paths<M>['v3/vehicle/etc/users/{openid}/contracts']
}

type AtVehicleEtcTransactionsIdTransactionId<M extends Mode> =
  Paths<M>['v3/vehicle/etc/transactions/id/{transaction_id}']

type AtVehicleEtcTransactionsOutTradeNoOutTradeNo<M extends Mode> =
  Paths<M>['v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}']

/** The known endpoints as a chain, as editors complete them; every other path works too. */
export type V3<M extends Mode = 'async'> = ChainOf<M> & {
  readonly creditRepayment: ChainOf<M> & {
    readonly partner: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        readonly appPresign: Paths<M>['v3/credit-repayment/partner/contracts/app-presign']
        readonly h5Presign: Paths<M>['v3/credit-repayment/partner/contracts/h5-presign']
        readonly _out_contract_code_: AtCreditRepaymentPartnerContractsOutContractCode<M>
        readonly $out_contract_code$: AtCreditRepaymentPartnerContractsOutContractCode<M>
        readonly terminate: Paths<M>['v3/credit-repayment/partner/contracts/terminate']
      }
      readonly scheduleRecords: ChainOf<M> & {
        readonly batchCreate: Paths<M>['v3/credit-repayment/partner/schedule-records/batch-create']
        readonly _out_record_id_: AtCreditRepaymentPartnerScheduleRecordsOutRecordId<M>
        readonly $out_record_id$: AtCreditRepaymentPartnerScheduleRecordsOutRecordId<M>
      }
      readonly deductOrders: Paths<M>['v3/credit-repayment/partner/deduct-orders'] & {
        readonly _out_trade_no_: AtCreditRepaymentPartnerDeductOrdersOutTradeNo<M>
        readonly $out_trade_no$: AtCreditRepaymentPartnerDeductOrdersOutTradeNo<M>
      }
    }
  }
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
    readonly individualContracts: ChainOf<M> & {
      readonly preEntrustSign: ChainOf<M> & {
        readonly app: Paths<M>['v3/ecommerce/individual-contracts/pre-entrust-sign/app']
        readonly miniProgram: Paths<M>['v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program']
      }
      readonly preEntrustSignWithRealNameIdentity: ChainOf<M> & {
        readonly app: Paths<M>['v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app']
        readonly miniProgram: Paths<M>['v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program']
      }
      readonly outContractCode: ChainOf<M> & {
        readonly _out_contract_code_: AtEcommerceIndividualContractsOutContractCodeOutContractCode<M>
        readonly $out_contract_code$: AtEcommerceIndividualContractsOutContractCodeOutContractCode<M>
      }
      readonly _openid_: AtEcommerceIndividualContractsOpenid<M>
      readonly $openid$: AtEcommerceIndividualContractsOpenid<M>
    }
  }
  readonly eduPapay: ChainOf<M> & {
    readonly contracts: ChainOf<M> & {
      readonly presign: Paths<M>['v3/edu-papay/contracts/presign']
      readonly id: ChainOf<M> & {
        readonly _contract_id_: AtEduPapayContractsIdContractId<M>
        readonly $contract_id$: AtEduPapayContractsIdContractId<M>
      }
      readonly _contract_id_: AtEduPapayContractsContractId<M>
      readonly $contract_id$: AtEduPapayContractsContractId<M>
    }
    readonly user: ChainOf<M> & {
      readonly _openid_: AtEduPapayUserOpenid<M>
      readonly $openid$: AtEduPapayUserOpenid<M>
    }
    readonly userNotifications: ChainOf<M> & {
      readonly _contract_id_: AtEduPapayUserNotificationsContractId<M>
      readonly $contract_id$: AtEduPapayUserNotificationsContractId<M>
    }
    readonly transactions: Paths<M>['v3/edu-papay/transactions'] & {
      readonly id: ChainOf<M> & {
        readonly _transaction_id_: AtEduPapayTransactionsIdTransactionId<M>
        readonly $transaction_id$: AtEduPapayTransactionsIdTransactionId<M>
      }
      readonly outTradeNo: ChainOf<M> & {
        readonly _out_trade_no_: AtEduPapayTransactionsOutTradeNoOutTradeNo<M>
        readonly $out_trade_no$: AtEduPapayTransactionsOutTradeNoOutTradeNo<M>
      }
    }
  }
  readonly eduschoolpay: ChainOf<M> & {
    readonly contracts: ChainOf<M> & {
      readonly presign: Paths<M>['v3/eduschoolpay/contracts/presign']
      readonly _contract_id_: AtEduschoolpayContractsContractId<M>
      readonly $contract_id$: AtEduschoolpayContractsContractId<M>
    }
    readonly users: ChainOf<M> & {
      readonly _openid_: AtEduschoolpayUsersOpenid<M>
      readonly $openid$: AtEduschoolpayUsersOpenid<M>
    }
    readonly transactions: Paths<M>['v3/eduschoolpay/transactions'] & {
      readonly id: ChainOf<M> & {
        readonly _transaction_id_: AtEduschoolpayTransactionsIdTransactionId<M>
        readonly $transaction_id$: AtEduschoolpayTransactionsIdTransactionId<M>
      }
      readonly outTradeNo: ChainOf<M> & {
        readonly _out_trade_no_: AtEduschoolpayTransactionsOutTradeNoOutTradeNo<M>
        readonly $out_trade_no$: AtEduschoolpayTransactionsOutTradeNoOutTradeNo<M>
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
  readonly offlineface: ChainOf<M> & {
    readonly contracts: ChainOf<M> & {
      readonly presign: Paths<M>['v3/offlineface/contracts/presign']
      readonly _contract_id_: AtOfflinefaceContractsContractId<M>
      readonly $contract_id$: AtOfflinefaceContractsContractId<M>
    }
    readonly transactions: Paths<M>['v3/offlineface/transactions'] & {
      readonly outTradeNo: ChainOf<M> & {
        readonly _out_trade_no_: AtOfflinefaceTransactionsOutTradeNoOutTradeNo<M>
        readonly $out_trade_no$: AtOfflinefaceTransactionsOutTradeNoOutTradeNo<M>
      }
    }
    readonly repaymentUrl: Paths<M>['v3/offlineface/repayment-url']
  }
  readonly offlinefacemch: ChainOf<M> & {
    readonly tokens: Paths<M>['v3/offlinefacemch/tokens']
    readonly organizations: ChainOf<M> & {
      readonly _organization_id_: AtOfflinefacemchOrganizationsOrganizationId<M>
      readonly $organization_id$: AtOfflinefacemchOrganizationsOrganizationId<M>
    }
  }
  readonly papay: ChainOf<M> & {
    readonly sign: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        readonly preEntrustSign: Paths<M>['v3/papay/sign/contracts/pre-entrust-sign']
        readonly harmonyPlanId: ChainOf<M> & {
          readonly _plan_id_: AtPapaySignContractsHarmonyPlanIdPlanId<M>
          readonly $plan_id$: AtPapaySignContractsHarmonyPlanIdPlanId<M>
        }
        readonly planId: ChainOf<M> & {
          readonly _plan_id_: AtPapaySignContractsPlanIdPlanId<M>
          readonly $plan_id$: AtPapaySignContractsPlanIdPlanId<M>
        }
      }
      readonly partner: ChainOf<M> & {
        readonly contracts: ChainOf<M> & {
          readonly planId: ChainOf<M> & {
            readonly _plan_id_: AtPapaySignPartnerContractsPlanIdPlanId<M>
            readonly $plan_id$: AtPapaySignPartnerContractsPlanIdPlanId<M>
          }
        }
      }
    }
    readonly pay: ChainOf<M> & {
      readonly harmony: ChainOf<M> & {
        readonly transactions: ChainOf<M> & {
          readonly apply: Paths<M>['v3/papay/pay/harmony/transactions/apply']
        }
      }
      readonly partner: ChainOf<M> & {
        readonly schedules: ChainOf<M> & {
          readonly contractId: ChainOf<M> & {
            readonly _contract_id_: AtPapayPayPartnerSchedulesContractIdContractId<M>
            readonly $contract_id$: AtPapayPayPartnerSchedulesContractIdContractId<M>
          }
        }
        readonly transactions: ChainOf<M> & {
          readonly apply: Paths<M>['v3/papay/pay/partner/transactions/apply']
        }
      }
      readonly schedules: ChainOf<M> & {
        readonly contractId: ChainOf<M> & {
          readonly _contract_id_: AtPapayPaySchedulesContractIdContractId<M>
          readonly $contract_id$: AtPapayPaySchedulesContractIdContractId<M>
        }
      }
      readonly transactions: ChainOf<M> & {
        readonly apply: Paths<M>['v3/papay/pay/transactions/apply']
      }
    }
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
          readonly _plan_id_: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId39<M>
          readonly $plan_id$: AtPapayInsuranceSignPolicyPeriodsPlanIdPlanId39<M>
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
    readonly contracts: ChainOf<M> & {
      readonly _contract_id_: AtPapayContractsContractId<M>
      readonly $contract_id$: AtPapayContractsContractId<M>
    }
    readonly scheduledDeductSign: ChainOf<M> & {
      readonly partner: ChainOf<M> & {
        readonly contracts: ChainOf<M> & {
          readonly preEntrustSign: ChainOf<M> & {
            readonly miniProgram: Paths<M>['v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program']
            readonly app: Paths<M>['v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app']
            readonly h5: Paths<M>['v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5']
            readonly jsapi: Paths<M>['v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi']
          }
        }
      }
      readonly contracts: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          readonly miniProgram: Paths<M>['v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program']
          readonly app: Paths<M>['v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app']
          readonly h5: Paths<M>['v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5']
          readonly jsapi: Paths<M>['v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi']
        }
      }
    }
  }
  readonly partnerPapay: ChainOf<M> & {
    readonly contracts: ChainOf<M> & {
      readonly _contract_id_: AtPartnerPapayContractsContractId<M>
      readonly $contract_id$: AtPartnerPapayContractsContractId<M>
    }
  }
  readonly passwordExemptContract: ChainOf<M> & {
    readonly contracts: ChainOf<M> & {
      readonly normal: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          readonly miniProgram: Paths<M>['v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program']
          readonly payRedirectSign: Paths<M>['v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign']
        }
      }
      readonly serviceProvider: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          readonly miniProgram: Paths<M>['v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program']
          readonly payRedirectSign: Paths<M>['v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign']
        }
      }
      readonly ecommerce: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          readonly miniProgram: Paths<M>['v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program']
          readonly payRedirectSign: Paths<M>['v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign']
        }
      }
      readonly qs: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          readonly miniProgram: Paths<M>['v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program']
          readonly payRedirectSign: Paths<M>['v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign']
        }
      }
      readonly serviceId: ChainOf<M> & {
        readonly _service_id_: AtPasswordExemptContractContractsServiceIdServiceId<M>
        readonly $service_id$: AtPasswordExemptContractContractsServiceIdServiceId<M>
      }
    }
  }
  readonly pay: ChainOf<M> & {
    readonly transactions: ChainOf<M> & {
      readonly jsapiWithContract: Paths<M>['v3/pay/transactions/jsapi-with-contract']
      readonly appWithContract: Paths<M>['v3/pay/transactions/app-with-contract']
    }
    readonly partner: ChainOf<M> & {
      readonly transactions: ChainOf<M> & {
        readonly jsapiWithContract: Paths<M>['v3/pay/partner/transactions/jsapi-with-contract']
        readonly appWithContract: Paths<M>['v3/pay/partner/transactions/app-with-contract']
      }
    }
  }
  readonly fundApp: ChainOf<M> & {
    readonly mchTransfer: ChainOf<M> & {
      readonly partner: ChainOf<M> & {
        readonly userConfirmAuthorizations: Paths<M>['v3/fund-app/mch-transfer/partner/user-confirm-authorizations'] & {
          readonly _out_authorization_no_: AtFundAppMchTransferPartnerUserConfirmAuthorizationsOutAuthorizationNo<M>
          readonly $out_authorization_no$: AtFundAppMchTransferPartnerUserConfirmAuthorizationsOutAuthorizationNo<M>
        }
        readonly transferBills: ChainOf<M> & {
          readonly preTransferWithAuthorization: Paths<M>['v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization']
          readonly transfer: Paths<M>['v3/fund-app/mch-transfer/partner/transfer-bills/transfer']
        }
      }
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
  readonly vehicle: ChainOf<M> & {
    readonly etc: ChainOf<M> & {
      readonly preopen: Paths<M>['v3/vehicle/etc/preopen']
      readonly contracts: ChainOf<M> & {
        readonly _contract_id_: AtVehicleEtcContractsContractId<M>
        readonly $contract_id$: AtVehicleEtcContractsContractId<M>
      }
      readonly users: ChainOf<M> & {
        readonly _openid_: AtVehicleEtcUsersOpenid<M>
        readonly $openid$: AtVehicleEtcUsersOpenid<M>
      }
      readonly transactions: ChainOf<M> & {
        readonly highway: Paths<M>['v3/vehicle/etc/transactions/highway']
        readonly id: ChainOf<M> & {
          readonly _transaction_id_: AtVehicleEtcTransactionsIdTransactionId<M>
          readonly $transaction_id$: AtVehicleEtcTransactionsIdTransactionId<M>
        }
        readonly outTradeNo: ChainOf<M> & {
          readonly _out_trade_no_: AtVehicleEtcTransactionsOutTradeNoOutTradeNo<M>
          readonly $out_trade_no$: AtVehicleEtcTransactionsOutTradeNoOutTradeNo<M>
        }
      }
    }
  }
}
