// Printed from table/ by `npm run table`. Do not edit.

import type * as models from '../models.ts'
import type { CallMode, Delete, Get, OpenChain, OtherVerbs, PathValue, Post } from './verbs.ts'

/** The known endpoints by their path: what is known of each. */
export interface Endpoints<M extends CallMode = 'async'> {
  /** Pre-sign, app, APP预签约. */
  'v3/credit-repayment/partner/contracts/app-presign': Post<
    models.CreditRepaymentPresignAppInput,
    models.CreditRepaymentPresignAppResult,
    M
  >
  /** Pre-sign, H5, H5预签约. */
  'v3/credit-repayment/partner/contracts/h5-presign': Post<
    models.CreditRepaymentPresignH5Input,
    models.CreditRepaymentPresignH5Result,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/credit-repayment/partner/contracts/{out_contract_code}': Get<
    { out_contract_code: PathValue },
    models.CreditRepaymentQueryByCodeResult,
    M
  >
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  'v3/credit-repayment/partner/contracts/terminate': Post<
    models.CreditRepaymentTerminateByCodeInput,
    models.CreditRepaymentTerminateByCodeResult,
    M
  >
  /** Book repayments, 批量预约还款. */
  'v3/credit-repayment/partner/schedule-records/batch-create': Post<
    models.CreditRepaymentScheduleInput,
    models.CreditRepaymentScheduleResult,
    M
  >
  /** Query a booked repayment, 查询还款预约. */
  'v3/credit-repayment/partner/schedule-records/{out_record_id}': Get<
    { out_record_id: PathValue; query: Pick<models.CreditRepaymentQueryScheduleInput, 'contract_id'> },
    models.CreditRepaymentQueryScheduleResult,
    M
  >
  /** Debit a repayment, 受理还款扣款. */
  'v3/credit-repayment/partner/deduct-orders': Post<models.CreditRepaymentPayInput, models.CreditRepaymentOrder, M>
  /** Query a repayment, 查询还款订单. */
  'v3/credit-repayment/partner/deduct-orders/{out_trade_no}': Get<
    { out_trade_no: PathValue },
    models.CreditRepaymentOrder,
    M
  >
  /** Mini-program pre-sign, 小程序方式预签约. */
  'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program': Post<
    models.MiniProgramPreEntrustSign,
    models.PreEntrustSignResult,
    M
  >
  /** App pre-sign, APP方式预签约. */
  'v3/ecommerce/combine-papay/contracts/pre-entrust-sign': Post<
    models.AppPreEntrustSign,
    models.PreEntrustSignResult,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    models.Contract,
    M
  >
  /** Terminate a contract, 商户协议号解约协议. */
  'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<models.ContractTermination, 'plan_id' | 'out_contract_code'>,
    models.ContractTerminationResult,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  >
  /** Debit, 电商合单委托代扣支付. */
  'v3/ecommerce/combine-papay/transactions': Post<models.Transaction, models.TransactionResult, M>
  /** Query an order, 查询订单. */
  'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}': Get<
    { combine_out_trade_no: PathValue },
    models.TransactionResult,
    M
  >
  /** Reverse an order, 撤销订单. */
  'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse': Post<
    Omit<models.Reversal, 'combine_out_trade_no'>,
    undefined,
    M,
    { combine_out_trade_no: PathValue }
  >
  /** Pre-sign a payee, app, APP预签约. */
  'v3/ecommerce/individual-contracts/pre-entrust-sign/app': Post<
    models.EcommerceIndividualPresignAppInput,
    models.EcommerceIndividualSession,
    M
  >
  /** Pre-sign a payee, mini program, 小程序预签约. */
  'v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program': Post<
    models.EcommerceIndividualPresignMiniProgramInput,
    models.EcommerceIndividualSession,
    M
  >
  /** Pre-sign a payee with the real name, app, 校验实名信息的APP预签约. */
  'v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app': Post<
    models.EcommerceIndividualPresignRealNameAppInput,
    models.EcommerceIndividualSession,
    M
  >
  /** Pre-sign a payee with the real name, mini program, 校验实名信息的小程序预签约. */
  'v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program': Post<
    models.EcommerceIndividualPresignRealNameMiniProgramInput,
    models.EcommerceIndividualSession,
    M
  >
  /** Query a payee by your own contract number, 通过商户签约号查询签约信息. */
  'v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}': Get<
    { out_contract_code: PathValue; query: Pick<models.EcommerceIndividualQueryByCodeInput, 'appid'> },
    models.EcommerceIndividualQueryByCodeResult,
    M
  >
  /** Query a payee's contracts by openid, 通过openid查询签约信息. */
  'v3/ecommerce/individual-contracts/{openid}': Get<
    { openid: PathValue; query: Pick<models.EcommerceIndividualQueryByOpenidInput, 'appid' | 'permission_type'> },
    models.EcommerceIndividualQueryByOpenidResult,
    M
  >
  /** Pre-sign, 预签约. */
  'v3/edu-papay/contracts/presign': Post<models.EduPapayPresignInput, models.EduPapayPresignResult, M>
  /** Query a contract by its id, 通过协议ID查询协议. */
  'v3/edu-papay/contracts/id/{contract_id}': Get<
    { contract_id: PathValue; query: Pick<models.EduPapayQueryByIdInput, 'appid' | 'sub_mchid' | 'sub_appid'> },
    models.EduPapayQueryByIdResult,
    M
  >
  /** Query a user's contracts, 查询用户的协议. */
  'v3/edu-papay/user/{openid}/contracts': Get<
    {
      openid: PathValue
      query: Pick<
        models.EduPapayQueryByUserInput,
        'appid' | 'sub_mchid' | 'sub_appid' | 'sub_openid' | 'plan_id' | 'contract_status' | 'offset' | 'limit'
      >
    },
    models.EduPapayQueryByUserResult,
    M
  >
  /** Terminate a contract, 解约协议. */
  'v3/edu-papay/contracts/{contract_id}': Delete<{ contract_id: PathValue }, undefined, M>
  /** Announce a debit to the user, 发送预扣款通知. */
  'v3/edu-papay/user-notifications/{contract_id}/send': Post<
    Omit<models.EduPapayPreDeductNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  >
  /** Debit, 受理扣款. */
  'v3/edu-papay/transactions': Post<models.EduPapayPayInput, undefined, M>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  'v3/edu-papay/transactions/id/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<models.EduPapayQueryOrderByIdInput, 'sub_mchid'> },
    models.EduPapayOrder,
    M
  >
  /** Query an order by your own number, 商户订单号查单. */
  'v3/edu-papay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<models.EduPapayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    models.EduPapayOrder,
    M
  >
  /** Pre-sign, 预签约. */
  'v3/eduschoolpay/contracts/presign': Post<models.EduschoolpayPresignInput, models.EduschoolpayPresignResult, M>
  /** Query a contract by its id, 通过协议ID查询协议. */
  'v3/eduschoolpay/contracts/{contract_id}': Get<{ contract_id: PathValue }, models.EduschoolpayQueryByIdResult, M>
  /** Query a user's contracts, 查询用户的协议. */
  'v3/eduschoolpay/users/{openid}/contracts': Get<
    {
      openid: PathValue
      query: Pick<models.EduschoolpayQueryByUserInput, 'plan_id' | 'contract_status' | 'offset' | 'limit'>
    },
    models.EduschoolpayQueryByUserResult,
    M
  >
  /** Terminate a contract, 解约协议. */
  'v3/eduschoolpay/contracts/{contract_id}/terminate': Post<undefined, undefined, M, { contract_id: PathValue }>
  /** Debit, 受理扣款. */
  'v3/eduschoolpay/transactions': Post<models.EduschoolpayPayInput, models.EduschoolpayPayResult, M>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  'v3/eduschoolpay/transactions/id/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<models.EduschoolpayQueryOrderByIdInput, 'sub_mchid'> },
    models.EduschoolpayOrder,
    M
  >
  /** Query an order by your own number, 商户订单号查单. */
  'v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<models.EduschoolpayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    models.EduschoolpayOrder,
    M
  >
  /** Query a user's debts, 查询用户欠费状态. */
  'v3/eduschoolpay/users/{openid}/debt-state': Get<{ openid: PathValue }, models.EduschoolpayQueryDebtStateResult, M>
  /** Pre-sign, mini program, 小程序预签约. */
  'v3/global/papay/contracts/miniprogram-pre-entrust-sign': Post<
    models.GlobalPapayPresignMiniProgramInput,
    models.GlobalPapaySession,
    M
  >
  /** Pre-sign, app, APP预签约. */
  'v3/global/papay/contracts/app-pre-entrust-sign': Post<
    models.GlobalPapayPresignAppInput,
    models.GlobalPapaySession,
    M
  >
  /** Pre-sign, H5, H5预签约. */
  'v3/global/papay/contracts/h5-pre-entrust-sign': Post<
    models.GlobalPapayPresignH5Input,
    models.GlobalPapayPresignH5Result,
    M
  >
  /** Pre-sign, JSAPI, JSAPI预签约. */
  'v3/global/papay/contracts/jsapi-pre-entrust-sign': Post<
    models.GlobalPapayPresignJsapiInput,
    models.GlobalPapayPresignH5Result,
    M
  >
  /** Pre-sign, web page with a QR code, Web扫码预签约. */
  'v3/global/papay/contracts/web-pre-entrust-sign': Post<
    models.GlobalPapayPresignWebInput,
    models.GlobalPapayPresignWebResult,
    M
  >
  /** Query a contract by its id, 通过协议ID查询协议. */
  'v3/global/papay/contracts/{contract_id}': Get<
    {
      contract_id: PathValue
      query?: Pick<models.GlobalPapayQueryByIdInput, 'appid' | 'sub_mchid' | 'sp_appid' | 'sp_mchid' | 'sub_appid'>
    },
    models.GlobalPapayContract,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/global/papay/contracts/out-contract-code/{out_contract_code}': Get<
    {
      out_contract_code: PathValue
      query: Pick<
        models.GlobalPapayQueryByCodeInput,
        'appid' | 'sub_mchid' | 'sp_appid' | 'sp_mchid' | 'sub_appid' | 'plan_id'
      >
    },
    models.GlobalPapayContract,
    M
  >
  /** Terminate a contract, 解约协议. */
  'v3/global/papay/contracts/{contract_id}/terminate': Post<
    Omit<models.GlobalPapayTerminateInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  >
  /** Debit, 申请扣款. */
  'v3/global/papay/transactions': Post<models.GlobalPapayPayInput, models.GlobalPapayPayResult, M>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  'v3/global/papay/transactions/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<models.GlobalPapayQueryOrderByIdInput, 'sub_mchid'> },
    models.GlobalPapayOrder,
    M
  >
  /** Query an order by your own number, 商户订单号查单. */
  'v3/global/papay/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<models.GlobalPapayQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    models.GlobalPapayOrder,
    M
  >
  /** Reverse an order, 撤销订单. */
  'v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse': Post<
    Omit<models.GlobalPapayReverseOrderInput, 'out_trade_no'>,
    undefined,
    M,
    { out_trade_no: PathValue }
  >
  /** Pre-sign, 预签约. */
  'v3/offlineface/contracts/presign': Post<models.OfflinefacePresignInput, models.OfflinefacePresignResult, M>
  /** Session token of the signing page, 获取签约会话token. */
  'v3/offlinefacemch/tokens': Post<models.OfflinefaceSessionTokenInput, models.OfflinefaceSessionTokenResult, M>
  /** Query a contract by its id, 通过协议ID查询协议. */
  'v3/offlineface/contracts/{contract_id}': Get<
    { contract_id: PathValue; query?: Pick<models.OfflinefaceQueryByIdInput, 'appid'> },
    models.OfflinefaceQueryByIdResult,
    M
  >
  /** Terminate a contract, 解约协议. */
  'v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract': Post<
    undefined,
    undefined,
    M,
    { organization_id: PathValue; user_id: PathValue }
  >
  /** Debit, 受理扣款. */
  'v3/offlineface/transactions': Post<models.OfflinefacePayInput, models.OfflinefacePayResult, M>
  /** Query an order, 查询订单. */
  'v3/offlineface/transactions/out-trade-no/{out_trade_no}': Get<
    {
      out_trade_no: PathValue
      query: Pick<models.OfflinefaceQueryOrderInput, 'sp_mchid' | 'sub_mchid' | 'business_product_id'>
    },
    models.OfflinefaceQueryOrderResult,
    M
  >
  /** Address where the user repays a debt, 获取还款链接. */
  'v3/offlineface/repayment-url': Post<models.OfflinefaceRepaymentUrlInput, models.OfflinefaceRepaymentUrlResult, M>
  /** Pre-sign by scene: Harmony app or QR code, 预签约（鸿蒙 / 扫码）. */
  'v3/papay/sign/contracts/pre-entrust-sign': Post<
    models.PapayDeviceSignPresignInput,
    models.PapayDeviceSignPresignResult,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    models.PapayDeviceSignQueryByCodeResult,
    M
  >
  /** Debit, 受理扣款（鸿蒙）. */
  'v3/papay/pay/harmony/transactions/apply': Post<
    models.PapayDeviceSignApplyInput,
    models.PapayDeviceSignApplyResult,
    M
  >
  /** Pre-sign, mini program, 小程序预签约. */
  'v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program': Post<
    models.PapayInsurancePresignMiniProgramInput,
    models.PapayInsurancePresignMiniProgramResult,
    M
  >
  /** Pre-sign, app, APP预签约. */
  'v3/papay/insurance-sign/contracts/pre-entrust-sign/app': Post<
    models.PapayInsurancePresignAppInput,
    models.PapayInsurancePresignAppResult,
    M
  >
  /** Pre-sign, H5, H5预签约. */
  'v3/papay/insurance-sign/contracts/pre-entrust-sign/h5': Post<
    models.PapayInsurancePresignH5Input,
    models.PapayInsuranceSession,
    M
  >
  /** Pre-sign, JSAPI, JSAPI预签约. */
  'v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi': Post<
    models.PapayInsurancePresignJsapiInput,
    models.PapayInsuranceSession,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    models.PapayInsuranceQueryByCodeResult,
    M
  >
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<models.PapayInsuranceTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    models.PapayInsuranceTerminateByCodeResult,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  >
  /** Renew a contract, 申请续约. */
  'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew': Post<
    Omit<models.PapayInsuranceRenewInput, 'plan_id' | 'contract_id'>,
    undefined,
    M,
    { plan_id: PathValue; contract_id: PathValue }
  >
  /** List the periods of a contract, 通过商户协议号查询扣费周期. */
  'v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    {
      plan_id: PathValue
      out_contract_code: PathValue
      query?: Pick<models.PapayInsuranceListPeriodsInput, 'limit' | 'offset'>
    },
    models.PapayInsuranceListPeriodsResult,
    M
  >
  /** Modify the periods of a contract, 修改扣费周期. */
  'v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify': Post<
    Omit<models.PapayInsuranceModifyPeriodsInput, 'plan_id' | 'contract_id'>,
    models.PapayInsuranceModifyPeriodsResult,
    M,
    { plan_id: PathValue; contract_id: PathValue }
  >
  /** Book the debit of a period, 预约扣费. */
  'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule': Post<
    Omit<models.PapayInsuranceScheduleInput, 'contract_id' | 'policy_period_id'>,
    models.PapayInsuranceSchedule,
    M,
    { contract_id: PathValue; policy_period_id: PathValue }
  >
  /** Query the booking of a period, 查询预约扣费信息. */
  'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}': Get<
    { contract_id: PathValue; policy_period_id: PathValue },
    models.PapayInsuranceSchedule,
    M
  >
  /** Debit, 受理扣款. */
  'v3/papay/insurance-pay/transactions/apply': Post<
    models.PapayInsuranceApplyInput,
    models.PapayInsuranceApplyResult,
    M
  >
  /** Announce a debit to the user, 预扣费通知. */
  'v3/papay/contracts/{contract_id}/notify': Post<
    Omit<models.PapayNotifyPreDeductNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  >
  /** Announce another try after a failed debit, 扣费失败重试通知. */
  'v3/papay/contracts/{contract_id}/fail-notify': Post<
    Omit<models.PapayNotifyFailNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  >
  /** Announce a debit to the user, partner, 服务商预扣费通知. */
  'v3/partner-papay/contracts/{contract_id}/notify': Post<
    Omit<models.PapayNotifyPartnerPreDeductNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  >
  /** Announce another try after a failed debit, partner, 服务商扣费失败重试通知. */
  'v3/partner-papay/contracts/{contract_id}/fail-notify': Post<
    Omit<models.PapayNotifyPartnerFailNotifyInput, 'contract_id'>,
    undefined,
    M,
    { contract_id: PathValue }
  >
  /** Pre-sign, mini program, 小程序预签约. */
  'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program': Post<
    models.PapayScheduledDeductPartnerPresignInput,
    models.PapayScheduledDeductPartnerPresignMiniProgramResult,
    M
  >
  /** Pre-sign, app, APP预签约. */
  'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app': Post<
    models.PapayScheduledDeductPartnerPresignAppInput,
    models.PapayScheduledDeductPartnerPresignAppResult,
    M
  >
  /** Pre-sign, H5, H5预签约. */
  'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5': Post<
    models.PapayScheduledDeductPartnerPresignH5Input,
    models.PapayScheduledDeductPartnerSession,
    M
  >
  /** Pre-sign, JSAPI, JSAPI预签约. */
  'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi': Post<
    models.PapayScheduledDeductPartnerPresignInput,
    models.PapayScheduledDeductPartnerSession,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    {
      plan_id: PathValue
      out_contract_code: PathValue
      query: Pick<models.PapayScheduledDeductPartnerQueryByCodeInput, 'sub_mchid'>
    },
    models.PapayScheduledDeductPartnerContract,
    M
  >
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  'v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<models.PapayScheduledDeductPartnerTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    models.PapayScheduledDeductPartnerContract,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  >
  /** Book a debit, 预约扣费. */
  'v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule': Post<
    Omit<models.PapayScheduledDeductPartnerScheduleInput, 'contract_id'>,
    models.PapayScheduledDeductPartnerSchedule,
    M,
    { contract_id: PathValue }
  >
  /** Query a booking, 查询预约扣费信息. */
  'v3/papay/pay/partner/schedules/contract-id/{contract_id}': Get<
    { contract_id: PathValue; query: Pick<models.PapayScheduledDeductPartnerQueryScheduleInput, 'sub_mchid'> },
    models.PapayScheduledDeductPartnerSchedule,
    M
  >
  /** Debit, 受理扣款. */
  'v3/papay/pay/partner/transactions/apply': Post<
    models.PapayScheduledDeductPartnerApplyInput,
    models.PapayScheduledDeductPartnerApplyResult,
    M
  >
  /** Pre-sign, mini program, 小程序预签约. */
  'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program': Post<
    models.PapayScheduledDeductPresignInput,
    models.PapayScheduledDeductPresignMiniProgramResult,
    M
  >
  /** Pre-sign, app, APP预签约. */
  'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app': Post<
    models.PapayScheduledDeductPresignAppInput,
    models.PapayScheduledDeductPresignAppResult,
    M
  >
  /** Pre-sign, H5, H5预签约. */
  'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5': Post<
    models.PapayScheduledDeductPresignH5Input,
    models.PapayScheduledDeductSession,
    M
  >
  /** Pre-sign, JSAPI, JSAPI预签约. */
  'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi': Post<
    models.PapayScheduledDeductPresignInput,
    models.PapayScheduledDeductSession,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': Get<
    { plan_id: PathValue; out_contract_code: PathValue },
    models.PapayScheduledDeductContract,
    M
  >
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  'v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<models.PapayScheduledDeductTerminateByCodeInput, 'plan_id' | 'out_contract_code'>,
    models.PapayScheduledDeductContract,
    M,
    { plan_id: PathValue; out_contract_code: PathValue }
  >
  /** Book a debit, 预约扣费. */
  'v3/papay/pay/schedules/contract-id/{contract_id}/schedule': Post<
    Omit<models.PapayScheduledDeductScheduleInput, 'contract_id'>,
    models.PapayScheduledDeductSchedule,
    M,
    { contract_id: PathValue }
  >
  /** Query a booking, 查询预约扣费信息. */
  'v3/papay/pay/schedules/contract-id/{contract_id}': Get<
    { contract_id: PathValue },
    models.PapayScheduledDeductSchedule,
    M
  >
  /** Debit, 受理扣款. */
  'v3/papay/pay/transactions/apply': Post<
    models.PapayScheduledDeductApplyInput,
    models.PapayScheduledDeductApplyResult,
    M
  >
  /** Pre-sign, mini program, direct merchant, 商户小程序预签约. */
  'v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program': Post<
    models.PasswordExemptPresignInput,
    models.PasswordExemptSession,
    M
  >
  /** Pre-sign after a payment, direct merchant, 商户支付后签约预签约. */
  'v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign': Post<
    models.PasswordExemptPresignAfterPayNormalInput,
    models.PasswordExemptPresignAfterPayNormalResult,
    M
  >
  /** Pre-sign, mini program, partner, 服务商小程序预签约. */
  'v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program': Post<
    models.PasswordExemptPresignMiniProgramServiceProviderInput,
    models.PasswordExemptPresignMiniProgramServiceProviderResult,
    M
  >
  /** Pre-sign after a payment, partner, 服务商支付后签约预签约. */
  'v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign': Post<
    models.PasswordExemptPresignAfterPayServiceProviderInput,
    models.PasswordExemptPresignAfterPayServiceProviderResult,
    M
  >
  /** Pre-sign, mini program, e-commerce platform, 电商平台小程序预签约. */
  'v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program': Post<
    models.PasswordExemptPresignInput,
    models.PasswordExemptSession,
    M
  >
  /** Pre-sign after a payment, e-commerce platform, 电商平台支付后签约预签约. */
  'v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign': Post<
    models.PasswordExemptPresignAfterPayNormalInput,
    models.PasswordExemptPresignAfterPayNormalResult,
    M
  >
  /** Pre-sign, mini program, payment institution, 清算机构小程序预签约. */
  'v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program': Post<
    models.PasswordExemptPresignMiniProgramQsInput,
    models.PasswordExemptSession,
    M
  >
  /** Pre-sign after a payment, payment institution, 清算机构支付后签约预签约. */
  'v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign': Post<
    models.PasswordExemptPresignAfterPayQsInput,
    models.PasswordExemptPresignAfterPayNormalResult,
    M
  >
  /** Query a contract by your own number, 通过商户协议号查询协议. */
  'v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}': Get<
    { service_id: PathValue; out_contract_code: PathValue },
    models.PasswordExemptQueryByCodeResult,
    M
  >
  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
  'v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate': Post<
    Omit<models.PasswordExemptTerminateByCodeInput, 'service_id' | 'out_contract_code'>,
    models.PasswordExemptPresignAfterPayNormalResult,
    M,
    { service_id: PathValue; out_contract_code: PathValue }
  >
  /** Order that signs or uses a contract, JSAPI and mini program, JSAPI支付中签约下单. */
  'v3/pay/transactions/jsapi-with-contract': Post<models.PayWithContractJsapiInput, models.PayWithContractPrepaid, M>
  /** Order that signs or uses a contract, app, APP支付中签约下单. */
  'v3/pay/transactions/app-with-contract': Post<models.PayWithContractAppInput, models.PayWithContractPrepaid, M>
  /** Order that signs or uses a contract, partner, JSAPI and mini program, 服务商JSAPI支付中签约下单. */
  'v3/pay/partner/transactions/jsapi-with-contract': Post<
    models.PayWithContractPartnerJsapiInput,
    models.PayWithContractPrepaid,
    M
  >
  /** Order that signs or uses a contract, partner, app, 服务商APP支付中签约下单. */
  'v3/pay/partner/transactions/app-with-contract': Post<
    models.PayWithContractPartnerAppInput,
    models.PayWithContractPrepaid,
    M
  >
  /** Ask for the authorisation, 服务商申请免确认收款授权. */
  'v3/fund-app/mch-transfer/partner/user-confirm-authorizations': Post<
    models.TransferAuthorizationPartnerAuthorizeInput,
    models.TransferAuthorizationPartnerAuthorizeResult,
    M
  >
  /** Transfer and ask for the authorisation, 服务商转账并申请免确认收款授权. */
  'v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization': Post<
    models.TransferAuthorizationPartnerTransferAndAuthorizeInput,
    models.TransferAuthorizationPartnerTransferAndAuthorizeResult,
    M
  >
  /** Query an authorisation by your own number, 服务商商户单号查询授权结果. */
  'v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}': Get<
    { out_authorization_no: PathValue },
    models.TransferAuthorizationPartnerQueryByOutNoResult,
    M
  >
  /** Close an authorisation by your own number, 服务商商户单号解除授权. */
  'v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close': Post<
    undefined,
    models.TransferAuthorizationPartnerCloseByOutNoResult,
    M,
    { out_authorization_no: PathValue }
  >
  /** Transfer without confirmation, 服务商免确认收款转账. */
  'v3/fund-app/mch-transfer/partner/transfer-bills/transfer': Post<
    models.TransferAuthorizationPartnerTransferInput,
    models.TransferAuthorizationPartnerTransferResult,
    M
  >
  /** Ask for the authorisation, 申请免确认收款授权. */
  'v3/fund-app/mch-transfer/user-confirm-authorization': Post<
    models.TransferAuthorizationAuthorizeInput,
    models.TransferAuthorizationAuthorizeResult,
    M
  >
  /** Transfer and ask for the authorisation, 转账并申请免确认收款授权. */
  'v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization': Post<
    models.TransferAuthorizationTransferAndAuthorizeInput,
    models.TransferAuthorizationTransferAndAuthorizeResult,
    M
  >
  /** Query an authorisation by your own number, 商户单号查询授权结果. */
  'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}': Get<
    {
      out_authorization_no: PathValue
      query?: Pick<models.TransferAuthorizationQueryByOutNoInput, 'is_display_authorization'>
    },
    models.TransferAuthorizationQueryByOutNoResult,
    M
  >
  /** Close an authorisation by your own number, 商户单号解除授权. */
  'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close': Post<
    undefined,
    models.TransferAuthorizationCloseByOutNoResult,
    M,
    { out_authorization_no: PathValue }
  >
  /** Transfer without confirmation, 免确认收款转账. */
  'v3/fund-app/mch-transfer/transfer-bills/transfer': Post<
    models.TransferAuthorizationTransferInput,
    models.TransferAuthorizationTransferResult,
    M
  >
  /** Pre-open, 预开通. */
  'v3/vehicle/etc/preopen': Post<models.VehicleEtcPresignInput, models.VehicleEtcPresignResult, M>
  /** Query a contract by its id, 通过协议ID查询协议. */
  'v3/vehicle/etc/contracts/{contract_id}': Get<
    { contract_id: PathValue; query?: Pick<models.VehicleEtcQueryByIdInput, 'sub_mchid'> },
    models.VehicleEtcContract,
    M
  >
  /** Query a user's contract, 查询用户的签约信息. */
  'v3/vehicle/etc/users/{openid}/contracts': Get<
    { openid: PathValue; query: Pick<models.VehicleEtcQueryByUserInput, 'sub_mchid' | 'plan_id' | 'plate_number'> },
    models.VehicleEtcContract,
    M
  >
  /** Debit a toll, 高速通行扣费. */
  'v3/vehicle/etc/transactions/highway': Post<models.VehicleEtcPayInput, models.VehicleEtcOrder, M>
  /** Query an order by WeChat Pay's number, 微信支付订单号查单. */
  'v3/vehicle/etc/transactions/id/{transaction_id}': Get<
    { transaction_id: PathValue; query?: Pick<models.VehicleEtcQueryOrderByIdInput, 'sub_mchid'> },
    models.VehicleEtcOrder,
    M
  >
  /** Query an order by your own number, 商户订单号查单. */
  'v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}': Get<
    { out_trade_no: PathValue; query?: Pick<models.VehicleEtcQueryOrderByOutTradeNoInput, 'sub_mchid'> },
    models.VehicleEtcOrder,
    M
  >
}

/** The known endpoints as properties of a client; every other path works too. */
export type Paths<M extends CallMode = 'async'> = {
  readonly [Path in keyof Endpoints]: Endpoints<M>[Path] & OtherVerbs<M, keyof Endpoints<M>[Path]>
}

/** A known endpoint as `chain()` gives it. */
export type Endpoint<Path extends keyof Endpoints, M extends CallMode = 'async'> = Endpoints<M>[Path] & OpenChain<M>

/** A part of a chain after which `out_contract_code` is filled in. */
export interface OutContractCodePlace<Node> {
  /** The place `{out_contract_code}` of the path: the verb takes `out_contract_code`. */
  readonly _out_contract_code_: Node
  /** The place `{out_contract_code}` of the path: the verb takes `out_contract_code`. */
  readonly $out_contract_code$: Node
}

/** A part of a chain after which `out_record_id` is filled in. */
export interface OutRecordIdPlace<Node> {
  /** The place `{out_record_id}` of the path: the verb takes `out_record_id`. */
  readonly _out_record_id_: Node
  /** The place `{out_record_id}` of the path: the verb takes `out_record_id`. */
  readonly $out_record_id$: Node
}

/** A part of a chain after which `out_trade_no` is filled in. */
export interface OutTradeNoPlace<Node> {
  /** The place `{out_trade_no}` of the path: the verb takes `out_trade_no`. */
  readonly _out_trade_no_: Node
  /** The place `{out_trade_no}` of the path: the verb takes `out_trade_no`. */
  readonly $out_trade_no$: Node
}

/** A part of a chain after which `plan_id` is filled in. */
export interface PlanIdPlace<Node> {
  /** The place `{plan_id}` of the path: the verb takes `plan_id`. */
  readonly _plan_id_: Node
  /** The place `{plan_id}` of the path: the verb takes `plan_id`. */
  readonly $plan_id$: Node
}

/** A part of a chain after which `combine_out_trade_no` is filled in. */
export interface CombineOutTradeNoPlace<Node> {
  /** The place `{combine_out_trade_no}` of the path: the verb takes `combine_out_trade_no`. */
  readonly _combine_out_trade_no_: Node
  /** The place `{combine_out_trade_no}` of the path: the verb takes `combine_out_trade_no`. */
  readonly $combine_out_trade_no$: Node
}

/** A part of a chain after which `openid` is filled in. */
export interface OpenidPlace<Node> {
  /** The place `{openid}` of the path: the verb takes `openid`. */
  readonly _openid_: Node
  /** The place `{openid}` of the path: the verb takes `openid`. */
  readonly $openid$: Node
}

/** A part of a chain after which `contract_id` is filled in. */
export interface ContractIdPlace<Node> {
  /** The place `{contract_id}` of the path: the verb takes `contract_id`. */
  readonly _contract_id_: Node
  /** The place `{contract_id}` of the path: the verb takes `contract_id`. */
  readonly $contract_id$: Node
}

/** A part of a chain after which `transaction_id` is filled in. */
export interface TransactionIdPlace<Node> {
  /** The place `{transaction_id}` of the path: the verb takes `transaction_id`. */
  readonly _transaction_id_: Node
  /** The place `{transaction_id}` of the path: the verb takes `transaction_id`. */
  readonly $transaction_id$: Node
}

/** A part of a chain after which `organization_id` is filled in. */
export interface OrganizationIdPlace<Node> {
  /** The place `{organization_id}` of the path: the verb takes `organization_id`. */
  readonly _organization_id_: Node
  /** The place `{organization_id}` of the path: the verb takes `organization_id`. */
  readonly $organization_id$: Node
}

/** A part of a chain after which `user_id` is filled in. */
export interface UserIdPlace<Node> {
  /** The place `{user_id}` of the path: the verb takes `user_id`. */
  readonly _user_id_: Node
  /** The place `{user_id}` of the path: the verb takes `user_id`. */
  readonly $user_id$: Node
}

/** A part of a chain after which `policy_period_id` is filled in. */
export interface PolicyPeriodIdPlace<Node> {
  /** The place `{policy_period_id}` of the path: the verb takes `policy_period_id`. */
  readonly _policy_period_id_: Node
  /** The place `{policy_period_id}` of the path: the verb takes `policy_period_id`. */
  readonly $policy_period_id$: Node
}

/** A part of a chain after which `service_id` is filled in. */
export interface ServiceIdPlace<Node> {
  /** The place `{service_id}` of the path: the verb takes `service_id`. */
  readonly _service_id_: Node
  /** The place `{service_id}` of the path: the verb takes `service_id`. */
  readonly $service_id$: Node
}

/** A part of a chain after which `out_authorization_no` is filled in. */
export interface OutAuthorizationNoPlace<Node> {
  /** The place `{out_authorization_no}` of the path: the verb takes `out_authorization_no`. */
  readonly _out_authorization_no_: Node
  /** The place `{out_authorization_no}` of the path: the verb takes `out_authorization_no`. */
  readonly $out_authorization_no$: Node
}

/** The known endpoints as a chain, as editors complete them; every other path works too. */
export type V3<M extends CallMode = 'async'> = OpenChain<M> & {
  readonly creditRepayment: OpenChain<M> & {
    readonly partner: OpenChain<M> & {
      readonly contracts: OpenChain<M> & {
        /** Pre-sign, app, APP预签约. */
        readonly appPresign: Endpoint<'v3/credit-repayment/partner/contracts/app-presign', M>
        /** Pre-sign, H5, H5预签约. */
        readonly h5Presign: Endpoint<'v3/credit-repayment/partner/contracts/h5-presign', M>
        /** Terminate a contract by your own number, 通过商户协议号解约协议. */
        readonly terminate: Endpoint<'v3/credit-repayment/partner/contracts/terminate', M>
      } & OutContractCodePlace<Endpoint<'v3/credit-repayment/partner/contracts/{out_contract_code}', M>>
      readonly scheduleRecords: OpenChain<M> & {
        /** Book repayments, 批量预约还款. */
        readonly batchCreate: Endpoint<'v3/credit-repayment/partner/schedule-records/batch-create', M>
      } & OutRecordIdPlace<Endpoint<'v3/credit-repayment/partner/schedule-records/{out_record_id}', M>>
      /** Debit a repayment, 受理还款扣款. */
      readonly deductOrders: Endpoint<'v3/credit-repayment/partner/deduct-orders', M> &
        OutTradeNoPlace<Endpoint<'v3/credit-repayment/partner/deduct-orders/{out_trade_no}', M>>
    }
  }
  readonly ecommerce: OpenChain<M> & {
    readonly combinePapay: OpenChain<M> & {
      readonly contracts: OpenChain<M> & {
        /** App pre-sign, APP方式预签约. */
        readonly preEntrustSign: Endpoint<'v3/ecommerce/combine-papay/contracts/pre-entrust-sign', M> & {
          /** Mini-program pre-sign, 小程序方式预签约. */
          readonly miniProgram: Endpoint<'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program', M>
        }
        readonly planId: OpenChain<M> &
          PlanIdPlace<
            OpenChain<M> & {
              readonly outContractCode: OpenChain<M> &
                OutContractCodePlace<
                  Endpoint<
                    'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
                    M
                  > & {
                    /** Terminate a contract, 商户协议号解约协议. */
                    readonly terminate: Endpoint<
                      'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
                      M
                    >
                  }
                >
            }
          >
      }
      /** Debit, 电商合单委托代扣支付. */
      readonly transactions: Endpoint<'v3/ecommerce/combine-papay/transactions', M> &
        CombineOutTradeNoPlace<
          Endpoint<'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}', M> & {
            /** Reverse an order, 撤销订单. */
            readonly reverse: Endpoint<'v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse', M>
          }
        >
    }
    readonly individualContracts: OpenChain<M> & {
      readonly preEntrustSign: OpenChain<M> & {
        /** Pre-sign a payee, app, APP预签约. */
        readonly app: Endpoint<'v3/ecommerce/individual-contracts/pre-entrust-sign/app', M>
        /** Pre-sign a payee, mini program, 小程序预签约. */
        readonly miniProgram: Endpoint<'v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program', M>
      }
      readonly preEntrustSignWithRealNameIdentity: OpenChain<M> & {
        /** Pre-sign a payee with the real name, app, 校验实名信息的APP预签约. */
        readonly app: Endpoint<'v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app', M>
        /** Pre-sign a payee with the real name, mini program, 校验实名信息的小程序预签约. */
        readonly miniProgram: Endpoint<
          'v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program',
          M
        >
      }
      readonly outContractCode: OpenChain<M> &
        OutContractCodePlace<Endpoint<'v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}', M>>
    } & OpenidPlace<Endpoint<'v3/ecommerce/individual-contracts/{openid}', M>>
  }
  readonly eduPapay: OpenChain<M> & {
    readonly contracts: OpenChain<M> & {
      /** Pre-sign, 预签约. */
      readonly presign: Endpoint<'v3/edu-papay/contracts/presign', M>
      readonly id: OpenChain<M> & ContractIdPlace<Endpoint<'v3/edu-papay/contracts/id/{contract_id}', M>>
    } & ContractIdPlace<Endpoint<'v3/edu-papay/contracts/{contract_id}', M>>
    readonly user: OpenChain<M> &
      OpenidPlace<
        OpenChain<M> & {
          /** Query a user's contracts, 查询用户的协议. */
          readonly contracts: Endpoint<'v3/edu-papay/user/{openid}/contracts', M>
        }
      >
    readonly userNotifications: OpenChain<M> &
      ContractIdPlace<
        OpenChain<M> & {
          /** Announce a debit to the user, 发送预扣款通知. */
          readonly send: Endpoint<'v3/edu-papay/user-notifications/{contract_id}/send', M>
        }
      >
    /** Debit, 受理扣款. */
    readonly transactions: Endpoint<'v3/edu-papay/transactions', M> & {
      readonly id: OpenChain<M> & TransactionIdPlace<Endpoint<'v3/edu-papay/transactions/id/{transaction_id}', M>>
      readonly outTradeNo: OpenChain<M> &
        OutTradeNoPlace<Endpoint<'v3/edu-papay/transactions/out-trade-no/{out_trade_no}', M>>
    }
  }
  readonly eduschoolpay: OpenChain<M> & {
    readonly contracts: OpenChain<M> & {
      /** Pre-sign, 预签约. */
      readonly presign: Endpoint<'v3/eduschoolpay/contracts/presign', M>
    } & ContractIdPlace<
        Endpoint<'v3/eduschoolpay/contracts/{contract_id}', M> & {
          /** Terminate a contract, 解约协议. */
          readonly terminate: Endpoint<'v3/eduschoolpay/contracts/{contract_id}/terminate', M>
        }
      >
    readonly users: OpenChain<M> &
      OpenidPlace<
        OpenChain<M> & {
          /** Query a user's contracts, 查询用户的协议. */
          readonly contracts: Endpoint<'v3/eduschoolpay/users/{openid}/contracts', M>
          /** Query a user's debts, 查询用户欠费状态. */
          readonly debtState: Endpoint<'v3/eduschoolpay/users/{openid}/debt-state', M>
        }
      >
    /** Debit, 受理扣款. */
    readonly transactions: Endpoint<'v3/eduschoolpay/transactions', M> & {
      readonly id: OpenChain<M> & TransactionIdPlace<Endpoint<'v3/eduschoolpay/transactions/id/{transaction_id}', M>>
      readonly outTradeNo: OpenChain<M> &
        OutTradeNoPlace<Endpoint<'v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}', M>>
    }
  }
  readonly global: OpenChain<M> & {
    readonly papay: OpenChain<M> & {
      readonly contracts: OpenChain<M> & {
        /** Pre-sign, mini program, 小程序预签约. */
        readonly miniprogramPreEntrustSign: Endpoint<'v3/global/papay/contracts/miniprogram-pre-entrust-sign', M>
        /** Pre-sign, app, APP预签约. */
        readonly appPreEntrustSign: Endpoint<'v3/global/papay/contracts/app-pre-entrust-sign', M>
        /** Pre-sign, H5, H5预签约. */
        readonly h5PreEntrustSign: Endpoint<'v3/global/papay/contracts/h5-pre-entrust-sign', M>
        /** Pre-sign, JSAPI, JSAPI预签约. */
        readonly jsapiPreEntrustSign: Endpoint<'v3/global/papay/contracts/jsapi-pre-entrust-sign', M>
        /** Pre-sign, web page with a QR code, Web扫码预签约. */
        readonly webPreEntrustSign: Endpoint<'v3/global/papay/contracts/web-pre-entrust-sign', M>
        readonly outContractCode: OpenChain<M> &
          OutContractCodePlace<Endpoint<'v3/global/papay/contracts/out-contract-code/{out_contract_code}', M>>
      } & ContractIdPlace<
          Endpoint<'v3/global/papay/contracts/{contract_id}', M> & {
            /** Terminate a contract, 解约协议. */
            readonly terminate: Endpoint<'v3/global/papay/contracts/{contract_id}/terminate', M>
          }
        >
      /** Debit, 申请扣款. */
      readonly transactions: Endpoint<'v3/global/papay/transactions', M> & {
        readonly outTradeNo: OpenChain<M> &
          OutTradeNoPlace<
            Endpoint<'v3/global/papay/transactions/out-trade-no/{out_trade_no}', M> & {
              /** Reverse an order, 撤销订单. */
              readonly reverse: Endpoint<'v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse', M>
            }
          >
      } & TransactionIdPlace<Endpoint<'v3/global/papay/transactions/{transaction_id}', M>>
    }
  }
  readonly offlineface: OpenChain<M> & {
    readonly contracts: OpenChain<M> & {
      /** Pre-sign, 预签约. */
      readonly presign: Endpoint<'v3/offlineface/contracts/presign', M>
    } & ContractIdPlace<Endpoint<'v3/offlineface/contracts/{contract_id}', M>>
    /** Debit, 受理扣款. */
    readonly transactions: Endpoint<'v3/offlineface/transactions', M> & {
      readonly outTradeNo: OpenChain<M> &
        OutTradeNoPlace<Endpoint<'v3/offlineface/transactions/out-trade-no/{out_trade_no}', M>>
    }
    /** Address where the user repays a debt, 获取还款链接. */
    readonly repaymentUrl: Endpoint<'v3/offlineface/repayment-url', M>
  }
  readonly offlinefacemch: OpenChain<M> & {
    /** Session token of the signing page, 获取签约会话token. */
    readonly tokens: Endpoint<'v3/offlinefacemch/tokens', M>
    readonly organizations: OpenChain<M> &
      OrganizationIdPlace<
        OpenChain<M> & {
          readonly users: OpenChain<M> & {
            readonly userId: OpenChain<M> &
              UserIdPlace<
                OpenChain<M> & {
                  /** Terminate a contract, 解约协议. */
                  readonly terminateContract: Endpoint<
                    'v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract',
                    M
                  >
                }
              >
          }
        }
      >
  }
  readonly papay: OpenChain<M> & {
    readonly sign: OpenChain<M> & {
      readonly contracts: OpenChain<M> & {
        /** Pre-sign by scene: Harmony app or QR code, 预签约（鸿蒙 / 扫码）. */
        readonly preEntrustSign: Endpoint<'v3/papay/sign/contracts/pre-entrust-sign', M>
        readonly harmonyPlanId: OpenChain<M> &
          PlanIdPlace<
            OpenChain<M> & {
              readonly outContractCode: OpenChain<M> &
                OutContractCodePlace<
                  Endpoint<'v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}', M>
                >
            }
          >
        readonly planId: OpenChain<M> &
          PlanIdPlace<
            OpenChain<M> & {
              readonly outContractCode: OpenChain<M> &
                OutContractCodePlace<
                  Endpoint<'v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}', M> & {
                    /** Terminate a contract by your own number, 通过商户协议号解约协议. */
                    readonly terminate: Endpoint<
                      'v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
                      M
                    >
                  }
                >
            }
          >
      }
      readonly partner: OpenChain<M> & {
        readonly contracts: OpenChain<M> & {
          readonly planId: OpenChain<M> &
            PlanIdPlace<
              OpenChain<M> & {
                readonly outContractCode: OpenChain<M> &
                  OutContractCodePlace<
                    Endpoint<
                      'v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
                      M
                    > & {
                      /** Terminate a contract by your own number, 通过商户协议号解约协议. */
                      readonly terminate: Endpoint<
                        'v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
                        M
                      >
                    }
                  >
              }
            >
        }
      }
    }
    readonly pay: OpenChain<M> & {
      readonly harmony: OpenChain<M> & {
        readonly transactions: OpenChain<M> & {
          /** Debit, 受理扣款（鸿蒙）. */
          readonly apply: Endpoint<'v3/papay/pay/harmony/transactions/apply', M>
        }
      }
      readonly partner: OpenChain<M> & {
        readonly schedules: OpenChain<M> & {
          readonly contractId: OpenChain<M> &
            ContractIdPlace<
              Endpoint<'v3/papay/pay/partner/schedules/contract-id/{contract_id}', M> & {
                /** Book a debit, 预约扣费. */
                readonly schedule: Endpoint<'v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule', M>
              }
            >
        }
        readonly transactions: OpenChain<M> & {
          /** Debit, 受理扣款. */
          readonly apply: Endpoint<'v3/papay/pay/partner/transactions/apply', M>
        }
      }
      readonly schedules: OpenChain<M> & {
        readonly contractId: OpenChain<M> &
          ContractIdPlace<
            Endpoint<'v3/papay/pay/schedules/contract-id/{contract_id}', M> & {
              /** Book a debit, 预约扣费. */
              readonly schedule: Endpoint<'v3/papay/pay/schedules/contract-id/{contract_id}/schedule', M>
            }
          >
      }
      readonly transactions: OpenChain<M> & {
        /** Debit, 受理扣款. */
        readonly apply: Endpoint<'v3/papay/pay/transactions/apply', M>
      }
    }
    readonly insuranceSign: OpenChain<M> & {
      readonly contracts: OpenChain<M> & {
        readonly preEntrustSign: OpenChain<M> & {
          /** Pre-sign, mini program, 小程序预签约. */
          readonly miniProgram: Endpoint<'v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program', M>
          /** Pre-sign, app, APP预签约. */
          readonly app: Endpoint<'v3/papay/insurance-sign/contracts/pre-entrust-sign/app', M>
          /** Pre-sign, H5, H5预签约. */
          readonly h5: Endpoint<'v3/papay/insurance-sign/contracts/pre-entrust-sign/h5', M>
          /** Pre-sign, JSAPI, JSAPI预签约. */
          readonly jsapi: Endpoint<'v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi', M>
        }
        readonly planId: OpenChain<M> &
          PlanIdPlace<
            OpenChain<M> & {
              readonly outContractCode: OpenChain<M> &
                OutContractCodePlace<
                  Endpoint<
                    'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
                    M
                  > & {
                    /** Terminate a contract by your own number, 通过商户协议号解约协议. */
                    readonly terminate: Endpoint<
                      'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
                      M
                    >
                  }
                >
              readonly contractId: OpenChain<M> &
                ContractIdPlace<
                  OpenChain<M> & {
                    /** Renew a contract, 申请续约. */
                    readonly renew: Endpoint<
                      'v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew',
                      M
                    >
                  }
                >
            }
          >
      }
      readonly policy_periods: OpenChain<M> & {
        readonly planId: OpenChain<M> &
          PlanIdPlace<
            OpenChain<M> & {
              readonly outContractCode: OpenChain<M> &
                OutContractCodePlace<
                  Endpoint<
                    'v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
                    M
                  >
                >
            }
          >
      }
      readonly policyPeriods: OpenChain<M> & {
        readonly planId: OpenChain<M> &
          PlanIdPlace<
            OpenChain<M> & {
              readonly contractId: OpenChain<M> &
                ContractIdPlace<
                  OpenChain<M> & {
                    /** Modify the periods of a contract, 修改扣费周期. */
                    readonly modify: Endpoint<
                      'v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify',
                      M
                    >
                  }
                >
            }
          >
      }
    }
    readonly insurancePay: OpenChain<M> & {
      readonly policyPeriods: OpenChain<M> & {
        readonly contractId: OpenChain<M> &
          ContractIdPlace<
            OpenChain<M> & {
              readonly policyPeriodId: OpenChain<M> &
                PolicyPeriodIdPlace<
                  Endpoint<
                    'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}',
                    M
                  > & {
                    /** Book the debit of a period, 预约扣费. */
                    readonly schedule: Endpoint<
                      'v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule',
                      M
                    >
                  }
                >
            }
          >
      }
      readonly transactions: OpenChain<M> & {
        /** Debit, 受理扣款. */
        readonly apply: Endpoint<'v3/papay/insurance-pay/transactions/apply', M>
      }
    }
    readonly contracts: OpenChain<M> &
      ContractIdPlace<
        OpenChain<M> & {
          /** Announce a debit to the user, 预扣费通知. */
          readonly notify: Endpoint<'v3/papay/contracts/{contract_id}/notify', M>
          /** Announce another try after a failed debit, 扣费失败重试通知. */
          readonly failNotify: Endpoint<'v3/papay/contracts/{contract_id}/fail-notify', M>
        }
      >
    readonly scheduledDeductSign: OpenChain<M> & {
      readonly partner: OpenChain<M> & {
        readonly contracts: OpenChain<M> & {
          readonly preEntrustSign: OpenChain<M> & {
            /** Pre-sign, mini program, 小程序预签约. */
            readonly miniProgram: Endpoint<
              'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program',
              M
            >
            /** Pre-sign, app, APP预签约. */
            readonly app: Endpoint<'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app', M>
            /** Pre-sign, H5, H5预签约. */
            readonly h5: Endpoint<'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5', M>
            /** Pre-sign, JSAPI, JSAPI预签约. */
            readonly jsapi: Endpoint<'v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi', M>
          }
        }
      }
      readonly contracts: OpenChain<M> & {
        readonly preEntrustSign: OpenChain<M> & {
          /** Pre-sign, mini program, 小程序预签约. */
          readonly miniProgram: Endpoint<'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program', M>
          /** Pre-sign, app, APP预签约. */
          readonly app: Endpoint<'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app', M>
          /** Pre-sign, H5, H5预签约. */
          readonly h5: Endpoint<'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5', M>
          /** Pre-sign, JSAPI, JSAPI预签约. */
          readonly jsapi: Endpoint<'v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi', M>
        }
      }
    }
  }
  readonly partnerPapay: OpenChain<M> & {
    readonly contracts: OpenChain<M> &
      ContractIdPlace<
        OpenChain<M> & {
          /** Announce a debit to the user, partner, 服务商预扣费通知. */
          readonly notify: Endpoint<'v3/partner-papay/contracts/{contract_id}/notify', M>
          /** Announce another try after a failed debit, partner, 服务商扣费失败重试通知. */
          readonly failNotify: Endpoint<'v3/partner-papay/contracts/{contract_id}/fail-notify', M>
        }
      >
  }
  readonly passwordExemptContract: OpenChain<M> & {
    readonly contracts: OpenChain<M> & {
      readonly normal: OpenChain<M> & {
        readonly preEntrustSign: OpenChain<M> & {
          /** Pre-sign, mini program, direct merchant, 商户小程序预签约. */
          readonly miniProgram: Endpoint<
            'v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program',
            M
          >
          /** Pre-sign after a payment, direct merchant, 商户支付后签约预签约. */
          readonly payRedirectSign: Endpoint<
            'v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign',
            M
          >
        }
      }
      readonly serviceProvider: OpenChain<M> & {
        readonly preEntrustSign: OpenChain<M> & {
          /** Pre-sign, mini program, partner, 服务商小程序预签约. */
          readonly miniProgram: Endpoint<
            'v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program',
            M
          >
          /** Pre-sign after a payment, partner, 服务商支付后签约预签约. */
          readonly payRedirectSign: Endpoint<
            'v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign',
            M
          >
        }
      }
      readonly ecommerce: OpenChain<M> & {
        readonly preEntrustSign: OpenChain<M> & {
          /** Pre-sign, mini program, e-commerce platform, 电商平台小程序预签约. */
          readonly miniProgram: Endpoint<
            'v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program',
            M
          >
          /** Pre-sign after a payment, e-commerce platform, 电商平台支付后签约预签约. */
          readonly payRedirectSign: Endpoint<
            'v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign',
            M
          >
        }
      }
      readonly qs: OpenChain<M> & {
        readonly preEntrustSign: OpenChain<M> & {
          /** Pre-sign, mini program, payment institution, 清算机构小程序预签约. */
          readonly miniProgram: Endpoint<'v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program', M>
          /** Pre-sign after a payment, payment institution, 清算机构支付后签约预签约. */
          readonly payRedirectSign: Endpoint<
            'v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign',
            M
          >
        }
      }
      readonly serviceId: OpenChain<M> &
        ServiceIdPlace<
          OpenChain<M> & {
            readonly outContractCode: OpenChain<M> &
              OutContractCodePlace<
                Endpoint<
                  'v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}',
                  M
                > & {
                  /** Terminate a contract by your own number, 通过商户协议号解约协议. */
                  readonly terminate: Endpoint<
                    'v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate',
                    M
                  >
                }
              >
          }
        >
    }
  }
  readonly pay: OpenChain<M> & {
    readonly transactions: OpenChain<M> & {
      /** Order that signs or uses a contract, JSAPI and mini program, JSAPI支付中签约下单. */
      readonly jsapiWithContract: Endpoint<'v3/pay/transactions/jsapi-with-contract', M>
      /** Order that signs or uses a contract, app, APP支付中签约下单. */
      readonly appWithContract: Endpoint<'v3/pay/transactions/app-with-contract', M>
    }
    readonly partner: OpenChain<M> & {
      readonly transactions: OpenChain<M> & {
        /** Order that signs or uses a contract, partner, JSAPI and mini program, 服务商JSAPI支付中签约下单. */
        readonly jsapiWithContract: Endpoint<'v3/pay/partner/transactions/jsapi-with-contract', M>
        /** Order that signs or uses a contract, partner, app, 服务商APP支付中签约下单. */
        readonly appWithContract: Endpoint<'v3/pay/partner/transactions/app-with-contract', M>
      }
    }
  }
  readonly fundApp: OpenChain<M> & {
    readonly mchTransfer: OpenChain<M> & {
      readonly partner: OpenChain<M> & {
        /** Ask for the authorisation, 服务商申请免确认收款授权. */
        readonly userConfirmAuthorizations: Endpoint<
          'v3/fund-app/mch-transfer/partner/user-confirm-authorizations',
          M
        > &
          OutAuthorizationNoPlace<
            Endpoint<'v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}', M> & {
              /** Close an authorisation by your own number, 服务商商户单号解除授权. */
              readonly close: Endpoint<
                'v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close',
                M
              >
            }
          >
        readonly transferBills: OpenChain<M> & {
          /** Transfer and ask for the authorisation, 服务商转账并申请免确认收款授权. */
          readonly preTransferWithAuthorization: Endpoint<
            'v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization',
            M
          >
          /** Transfer without confirmation, 服务商免确认收款转账. */
          readonly transfer: Endpoint<'v3/fund-app/mch-transfer/partner/transfer-bills/transfer', M>
        }
      }
      /** Ask for the authorisation, 申请免确认收款授权. */
      readonly userConfirmAuthorization: Endpoint<'v3/fund-app/mch-transfer/user-confirm-authorization', M> & {
        readonly outAuthorizationNo: OpenChain<M> &
          OutAuthorizationNoPlace<
            Endpoint<
              'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}',
              M
            > & {
              /** Close an authorisation by your own number, 商户单号解除授权. */
              readonly close: Endpoint<
                'v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close',
                M
              >
            }
          >
      }
      readonly transferBills: OpenChain<M> & {
        /** Transfer and ask for the authorisation, 转账并申请免确认收款授权. */
        readonly preTransferWithAuthorization: Endpoint<
          'v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization',
          M
        >
        /** Transfer without confirmation, 免确认收款转账. */
        readonly transfer: Endpoint<'v3/fund-app/mch-transfer/transfer-bills/transfer', M>
      }
    }
  }
  readonly vehicle: OpenChain<M> & {
    readonly etc: OpenChain<M> & {
      /** Pre-open, 预开通. */
      readonly preopen: Endpoint<'v3/vehicle/etc/preopen', M>
      readonly contracts: OpenChain<M> & ContractIdPlace<Endpoint<'v3/vehicle/etc/contracts/{contract_id}', M>>
      readonly users: OpenChain<M> &
        OpenidPlace<
          OpenChain<M> & {
            /** Query a user's contract, 查询用户的签约信息. */
            readonly contracts: Endpoint<'v3/vehicle/etc/users/{openid}/contracts', M>
          }
        >
      readonly transactions: OpenChain<M> & {
        /** Debit a toll, 高速通行扣费. */
        readonly highway: Endpoint<'v3/vehicle/etc/transactions/highway', M>
        readonly id: OpenChain<M> & TransactionIdPlace<Endpoint<'v3/vehicle/etc/transactions/id/{transaction_id}', M>>
        readonly outTradeNo: OpenChain<M> &
          OutTradeNoPlace<Endpoint<'v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}', M>>
      }
    }
  }
}
