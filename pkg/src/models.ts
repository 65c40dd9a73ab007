// Printed from table/ by `npm run table`. Do not edit.

export interface CreditRepaymentPresignAppInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Template id, 协议模板ID. 1 to 64 characters. */
  plan_id: string
  /** Your own contract number, 商户签约协议号. 1 to 64 digits and letters. */
  out_contract_code: string
  /** The user's masked name on the signing page, 用户账户展示名称. 1 to 64 characters. */
  display_name: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Day of the month of the repayment, 还款日. */
  repayment_day?: number | undefined
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Who must sign, 实名信息: the real name is compared with that of the WeChat user. */
  real_identity?: CreditRepaymentRealIdentity | undefined
  /** First repayment, taken with the signing, 首笔还款信息. */
  trade_info?: CreditRepaymentTradeInfo | undefined
}

/** Who must sign: the real name is compared with that of the WeChat user. */
export interface CreditRepaymentRealIdentity {
  /** Kind of identity document, 证件类型. */
  identity_type: 'REAL_IDENTITY_TYPE_INVALID' | 'REAL_IDENTITY_TYPE_ID_CARD' | (string & {})
  /** Number of the document, 证件号码. At most 214 bytes in UTF-8, sent encrypted. */
  identity_id: string
  /** Real name, 真实姓名. At most 214 bytes in UTF-8, sent encrypted. */
  real_name: string
}

/** First repayment, taken with the signing, 首笔还款信息. */
export interface CreditRepaymentTradeInfo {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** What to debit, in fen, 分. */
  deduct_amount: number
  /** What is sold, 商品描述. */
  description?: string | undefined
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Where the result is sent, 通知地址. */
  notify_url?: string | undefined
}

export interface CreditRepaymentPresignAppResult {
  /** The signing session, 预签约token. */
  presign_token: string
  /** Signing service to jump to. */
  redirect_service?: string
}

export interface CreditRepaymentPresignH5Input {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Template id, 协议模板ID. 1 to 64 characters. */
  plan_id: string
  /** Your own contract number, 商户签约协议号. 1 to 64 digits and letters. */
  out_contract_code: string
  /** The user's masked name on the signing page, 用户账户展示名称. 1 to 64 characters. */
  display_name: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Day of the month of the repayment, 还款日. */
  repayment_day?: number | undefined
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Who must sign, 实名信息: the real name is compared with that of the WeChat user. */
  real_identity: CreditRepaymentRealIdentity
  /** First repayment, taken with the signing, 首笔还款信息. */
  trade_info?: CreditRepaymentTradeInfo | undefined
  /** How H5 comes back. */
  jump_info?: JumpControl | undefined
}

export interface CreditRepaymentPresignH5Result {
  /** Where to send the user, 跳转链接. */
  redirect_url: string
}

export interface CreditRepaymentQueryByCodeInput {
  /** Your own contract number, 商户签约协议号. 1 to 64 digits and letters. */
  out_contract_code: string
}

export interface CreditRepaymentQueryByCodeResult {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's masked name on the signing page, 用户账户展示名称. */
  display_name: string
  /** State of the contract, 协议状态. */
  contract_state: 'CONTRACT_STATE_INVALID' | 'CONTRACT_STATE_EFFECTIVE' | 'CONTRACT_STATE_TERMINATED' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time?: string
  /** When it ended, 解约时间, RFC 3339. */
  contract_terminated_time?: string
  /** Who ended it, 解约方式. */
  contract_terminated_mode?:
    | 'TERMINATION_MODE_INVALID'
    | 'TERMINATION_MODE_BY_USER'
    | 'TERMINATION_MODE_BY_MERCHANT'
    | 'TERMINATION_MODE_BY_CUSTOMER_SERVICE'
    | (string & {})
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
  /** Day of the month of the repayment, 还款日. */
  repayment_day?: number
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: number
}

export interface CreditRepaymentTerminateByCodeInput {
  /** Your own contract number, 商户签约协议号. 1 to 64 digits and letters. */
  out_contract_code: string
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

export interface CreditRepaymentTerminateByCodeResult {
  /** The contract, 签约信息. */
  contract_info?: CreditRepaymentContractInfo
}

/** The contract, 签约信息. */
export interface CreditRepaymentContractInfo extends CreditRepaymentQueryByCodeResult {}

export interface CreditRepaymentScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** Repayments to book, 预约还款列表. */
  schedule_items: CreditRepaymentScheduleItem[]
}

/** Repayments to book, 预约还款列表. */
export interface CreditRepaymentScheduleItem {
  /** Your number of the booking, 商户预约单号. 1 to 32 characters. */
  out_record_id: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** What is due in fen, 分. */
  repayment_amount: string
  /** The least in fen, 分. Consumer loans: required, at least 5 % of what is due; else at least 10 %. */
  min_repayment_amount?: string | undefined
  /** Day of the repayment, 还款日期, `yyyy-MM-dd`. */
  repayment_date: string
}

export interface CreditRepaymentScheduleResult {
  /** What was booked, 预约记录. */
  schedule_records?: CreditRepaymentScheduleRecord[]
}

/** What was booked, 预约记录. */
export interface CreditRepaymentScheduleRecord {
  /** Your number of the booking, 商户预约单号. */
  out_record_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** What is due in fen, 分. */
  repayment_amount: string
  /** The least of it in fen, 分. */
  min_repayment_amount: string
  /** Day of the repayment, 还款日期, `yyyy-MM-dd`. */
  repayment_date: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
}

export interface CreditRepaymentQueryScheduleInput {
  /** Your number of the booking, 商户预约单号. 1 to 32 characters. */
  out_record_id: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
}

export interface CreditRepaymentQueryScheduleResult extends CreditRepaymentScheduleRecord {}

export interface CreditRepaymentPayInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Your number of the booking, 商户预约单号. 1 to 32 characters. */
  out_record_id: string
  /** What to debit, in fen, 分. */
  deduct_amount: string
  /** Where the result is sent, 通知地址. */
  notify_url: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
}

/** Answer of `creditRepayment.pay` and `creditRepayment.queryOrder`. */
export interface CreditRepaymentOrder {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Your number of the booking, 商户预约单号. */
  out_record_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** State of the order, 订单状态. */
  order_state:
    | 'DEDUCT_ORDER_STATE_PENDING'
    | 'DEDUCT_ORDER_STATE_NOT_PAY'
    | 'DEDUCT_ORDER_STATE_PAY_SUCCESS'
    | 'DEDUCT_ORDER_STATE_PAY_FAIL'
    | (string & {})
  /** What to debit, in fen, 分. */
  deduct_amount: string
  /** What was paid in fen, 分. */
  pay_success_amount?: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
}

export interface CreditRepaymentQueryOrderInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
}

/** Resource of the `CREDIT_REPAYMENT` contract events. `plan_id` is a number here, a string in the calls. */
export interface CreditRepaymentContractResource {
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's masked name on the signing page, 用户账户展示名称. */
  display_name: string
  /** State of the contract, 协议状态. */
  contract_state: 'CONTRACT_STATE_INVALID' | 'CONTRACT_STATE_EFFECTIVE' | 'CONTRACT_STATE_TERMINATED' | (string & {})
  /** When it was signed, 签约时间. */
  contract_signed_time: string
  /** When it ended, 解约时间. */
  contract_terminated_time?: string
  /** Who ended it, 解约方式. */
  contract_terminated_mode:
    | 'TERMINATION_MODE_INVALID'
    | 'TERMINATION_MODE_BY_USER'
    | 'TERMINATION_MODE_BY_MERCHANT'
    | 'TERMINATION_MODE_BY_CUSTOMER_SERVICE'
    | (string & {})
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
  /** Day of the month of the repayment, 还款日. */
  repayment_day?: number
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
}

/** Resource of `CREDIT_REPAYMENT.DEDUCTION_PAY`. One source only. */
export interface CreditRepaymentOrderResource {
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** State of the order, 订单状态. */
  order_state: 'DEDUCT_ORDER_STATE_PAY_SUCCESS' | (string & {})
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Your number of the booking, 商户预约单号. */
  out_record_id: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** What to debit, in fen, 分. */
  deduct_amount: string
  /** What was paid in fen, 分. */
  pay_success_amount?: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
}

/**
 * Input of mini-program pre-sign, 小程序方式预签约 (page
 * [partner/4017177322](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). Limits count Unicode characters.
 */
export interface MiniProgramPreEntrustSign {
  /** App id of the ecommerce provider, 应用ID: official account, mini program or app. 1 to 32 characters. */
  appid: string
  /** Template id, 委托代扣协议模板ID. From 1. */
  plan_id: number
  /** Your own contract number, 商户签约协议号: unique, never used for a signing before. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. No emoji. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result is sent, 通知地址: `https` (or `http`), no query or fragment. 1 to 256 characters. */
  notify_url: string
}

/**
 * Input of app pre-sign, APP方式预签约 (page [partner/4012881608](https://pay.weixin.qq.com/doc/v3/partner/4012881608)).
 * Limits count Unicode characters.
 */
export interface AppPreEntrustSign extends MiniProgramPreEntrustSign {
  /**
   * Return to the app after signing, instead of staying in WeChat, 签约后是否返回App. The `appid` must belong to the app
   * then.
   */
  return_app?: boolean | undefined
  /** Data of yours that comes back in notifications, 附加数据; the user does not see it. 1 to 255 characters. */
  attach?: string | undefined
}

/**
 * Answer of pre-sign (pages [partner/4017177322](https://pay.weixin.qq.com/doc/v3/partner/4017177322) and
 * [partner/4012881608](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). WeChat Pay may add fields.
 */
export interface PreEntrustSignResult {
  /** The signing session, valid for two hours. Hand it to the mini program or app. */
  pre_entrustweb_id: string
  /** Merchant number, 商户号. */
  mchid: string
  /** Template id, 协议模板ID, as sent. */
  plan_id: number
  /** Your contract number, 商户签约协议号, as sent. */
  out_contract_code: string
}

/**
 * What names a contract: template and your own contract number. Both go into the path (page
 * [partner/4012884060](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
 */
export interface ContractKey {
  /** Template id, 委托代扣协议模板ID. From 1. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

/**
 * Input of terminate contract, 商户协议号解约协议 (page
 * [partner/4012884072](https://pay.weixin.qq.com/doc/v3/partner/4012884072)).
 */
export interface ContractTermination extends ContractKey {
  /** Why, 解约备注. 1 to 256 characters. */
  contract_termination_remark: string
}

/**
 * Answer of terminate contract (page [partner/4012884072](https://pay.weixin.qq.com/doc/v3/partner/4012884072)).
 * Whether the contract has ended already or only with the notification is not documented.
 */
export interface ContractTerminationResult {
  /** Merchant number, 商户号. */
  mchid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your contract number, 商户签约协议号. */
  out_contract_code: string
}

/**
 * Answer of query contract, 通过商户协议号查询协议 (page
 * [partner/4012884060](https://pay.weixin.qq.com/doc/v3/partner/4012884060)). What a contract that was never signed
 * cannot have may be missing.
 */
export interface Contract {
  /** Merchant number, 商户号. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID: debits name it. */
  contract_id?: string
  /** App id, 应用ID. */
  appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account?: string
  /** Its state, 协议状态: `NOT_SIGNED` 未签约, `SIGNED` 已签约, `TERMINATED` 已解约. */
  contract_state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间, RFC 3339. */
  contract_expired_time?: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: ContractTerminateInfo
  /** The user who signed, 用户标识. */
  openid?: string
}

/** How a contract ended (page [partner/4012884060](https://pay.weixin.qq.com/doc/v3/partner/4012884060)). */
export interface ContractTerminateInfo {
  /** Who ended it, 解约方式: the user, your API call, your merchant platform, customer service or WeChat Pay's system. */
  contract_termination_mode?: TerminationMode
  /** When, 解约时间, RFC 3339. */
  contract_terminated_time?: string
  /** Why, 解约备注, as the terminate call said. */
  contract_termination_remark?: string
}

/**
 * Input of the debit, 电商合单委托代扣支付 (page [partner/4012884121](https://pay.weixin.qq.com/doc/v3/partner/4012884121)).
 * An order is debited once; there is no payment notification.
 */
export interface Transaction {
  /** App id of the initiator, 合单商户appid. 1 to 32 characters. */
  combine_appid: string
  /** Merchant number of the initiator, 合单商户号. 1 to 32 characters. */
  combine_mchid: string
  /** Your number of the combined order, 合单商户订单号: unique. 1 to 32 of digits, letters and `_-|*@`. */
  combine_out_trade_no: string
  /** The contract, from its query or from the client's launch result, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Orders of second-level merchants, 子单信息. 1 to 50 items. */
  sub_orders: SubOrder[]
  /** Risk-control information, 风控信息. 1 to 255 characters. */
  risk_info?: string | undefined
}

/**
 * One order of a second-level merchant. Where the page of the debit is silent, the limits are those of WeChat Pay's
 * combined orders.
 */
export interface SubOrder {
  /** Merchant number of the initiator, 商户号. 1 to 32 characters. */
  mchid: string
  /** Data of yours, 附加数据: the query returns it. 1 to 128 characters. */
  attach?: string | undefined
  /** What is debited, 订单金额. */
  amount: Amount
  /** Your number of this order, 商户订单号: unique. 2 to 32 of digits, letters and `_-|*`. */
  out_trade_no: string
  /** The second-level merchant, 二级商户. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the second-level merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Settlement, 结算信息. */
  settle_info?: SettleInfo | undefined
  /** Risk-control information of this order, 风控信息. At least 1 characters. */
  sub_risk_info?: string | undefined
}

/** An amount of money. */
export interface Amount {
  /** What is debited in fen, 分. From 1. */
  total_amount: number
  /** Currency, 货币类型: `CNY`. 1 to 16 digits and letters. */
  currency: 'CNY' | (string & {})
}

/** Settlement of one order. */
export interface SettleInfo {
  /** Whether the money is to be shared, 分账. */
  profit_sharing?: boolean | undefined
  /** Subsidy in fen, 分. 0 to 500000. */
  subsidy_amount?: number | undefined
}

/**
 * What names a combined order; it goes into the path (page
 * [partner/4012884130](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
 */
export interface OrderKey {
  /** Your number of the combined order, 合单商户订单号. 1 to 32 of digits, letters and `_-|*@`. */
  combine_out_trade_no: string
}

/** Input of the reversal, 撤销订单 (page [partner/4012884126](https://pay.weixin.qq.com/doc/v3/partner/4012884126)). */
export interface Reversal extends OrderKey {
  /** App id of the initiator, 合单商户appid. 1 to 32 characters. */
  combine_appid: string
  /** The orders of the debit, 子单信息. 1 to 50 items. */
  sub_orders: ReversalSubOrder[]
}

/** One order of a reversal. */
export interface ReversalSubOrder {
  /** Merchant number of the initiator, 商户号. 1 to 32 characters. */
  mchid: string
  /** Your number of this order, 商户订单号. 2 to 32 of digits, letters and `_-|*`. */
  out_trade_no: string
  /** The second-level merchant, 二级商户. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the second-level merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
}

/**
 * Answer of the debit and of its query (pages
 * [partner/4012884121](https://pay.weixin.qq.com/doc/v3/partner/4012884121) and
 * [partner/4012884130](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
 */
export interface TransactionResult {
  /** App id of the initiator, 合单商户appid. */
  combine_appid: string
  /** Merchant number of the initiator, 合单商户号. */
  combine_mchid: string
  /** Your number of the combined order, 合单商户订单号. */
  combine_out_trade_no: string
  /** The orders, 子单信息; the official documents disagree on whether they are always there. */
  sub_orders?: SubOrderResult[]
  /** Who paid, 支付者信息. */
  combine_payer_info?: CombinePayerInfo
}

/** The state of one order. */
export interface SubOrderResult {
  /** Merchant number of the initiator, 商户号. */
  mchid?: string
  /** Your number of this order, 商户订单号. */
  out_trade_no: string
  /** The second-level merchant, 二级商户. */
  sub_mchid?: string
  /** App id of the second-level merchant, 子商户应用ID. */
  sub_appid?: string
  /** WeChat Pay's number of the payment, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment, 交易类型: `PAP`, auto-debit. */
  trade_type?: 'PAP' | (string & {})
  /** State of the order, 交易状态: `SUCCESS` in this family, the others in WeChat Pay's other orders. */
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR' | (string & {})
  /** Bank, 付款银行, `CMC` for example. */
  bank_type?: string
  /** Data of yours, 附加数据, as sent. */
  attach?: string
  /** When it was paid, 支付完成时间, RFC 3339. */
  success_time?: string
  /** What was debited, 订单金额. */
  amount?: PaidAmount
}

/** What was debited, in cents (分). */
export interface PaidAmount {
  /** The order's amount, 订单金额. */
  total_amount?: number
  /** Currency, 货币类型: `CNY`. */
  currency?: string
  /** What the user paid, 用户支付金额. */
  payer_amount?: number
  /** The currency that the user paid in, 用户支付币种. */
  payer_currency?: string
}

/** Who paid. */
export interface CombinePayerInfo {
  /** The user, 用户标识. */
  openid?: string
}

/** The resource of both events. Fields beyond what names the contract may be missing; new ones pass. */
export interface EntrustResource {
  /** Merchant number, 商户号. */
  mchid: string
  /** Your contract number, 商户签约协议号. */
  out_contract_code: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** App id, 应用ID. */
  appid?: string
  /** The user, 用户标识. */
  openid?: string
  /** When it happened, 操作时间, RFC 3339. */
  operate_time?: string
  /** When the contract expires, 协议到期时间, RFC 3339; only when it was signed. */
  contract_expired_time?: string
  /** Who ended the contract, 解约方式; only when it ended. */
  contract_termination_mode?: TerminationMode
  /** Data of yours, 附加数据: what app pre-sign was given. */
  attach?: string
  /** The contract's id: not in the current documents, but seen. Where it is missing, query the contract. */
  contract_id?: string
}

export interface EcommerceIndividualPresignAppInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Your own contract number, 商户签约协议号. 1 to 128 of digits, letters and `_-`. */
  out_contract_code: string
}

/**
 * Answer of `ecommerceIndividual.presignApp`, `ecommerceIndividual.presignMiniProgram`,
 * `ecommerceIndividual.presignRealNameApp` and `ecommerceIndividual.presignRealNameMiniProgram`.
 */
export interface EcommerceIndividualSession {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
}

export interface EcommerceIndividualPresignMiniProgramInput extends EcommerceIndividualPresignAppInput {
  /** The user under the app id of this object, 用户标识. 1 to 64 characters. */
  openid: string
}

export interface EcommerceIndividualPresignRealNameAppInput extends EcommerceIndividualPresignAppInput {
  /** Real name, 真实姓名. 1 to 64 characters. At most 214 bytes in UTF-8, sent encrypted. */
  real_name: string
  /** Kind of document, 证件类型. */
  cred_type: 'ID_CARD' | (string & {})
  /** Number of the document, 证件号码. 1 to 64 characters. At most 214 bytes in UTF-8, sent encrypted. */
  cred_id: string
}

export interface EcommerceIndividualPresignRealNameMiniProgramInput extends EcommerceIndividualPresignAppInput {
  /** The user under the app id of this object, 用户标识. 1 to 64 characters. */
  openid: string
  /** Real name, 真实姓名. 1 to 64 characters. At most 214 bytes in UTF-8, sent encrypted. */
  real_name: string
  /** Kind of document, 证件类型. */
  cred_type: 'ID_CARD' | (string & {})
  /** Number of the document, 证件号码. 1 to 64 characters. At most 214 bytes in UTF-8, sent encrypted. */
  cred_id: string
}

export interface EcommerceIndividualQueryByCodeInput {
  /** Your own contract number, 商户签约协议号. 1 to 128 of digits, letters and `_-`. */
  out_contract_code: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
}

export interface EcommerceIndividualQueryByCodeResult {
  /** Authorisation of the payee, 个人收款授权ID. */
  individual_auth_id?: string
  /** When it was signed, 签约时间, RFC 3339. */
  signed_time: string
  /** State of the authorisation, 授权状态. */
  auth_state: 'AUTHORIZED' | 'UNAUTHORIZED' | (string & {})
  /** The payee, 收款方. */
  individual_openid?: string
  /** Result of the real-name check, 实名校验结果. */
  real_name_auth_result?: EcommerceIndividualRealNameAuthResult
}

/** Result of the real-name check, 实名校验结果. */
export interface EcommerceIndividualRealNameAuthResult {
  /** What the token allows. */
  scope?: 'pay_realname' | (string & {})
  /** Token of the real-name check, 实名校验令牌. */
  access_token?: string
  /** When the token expires, RFC 3339, 令牌过期时间. */
  access_token_expire_time?: string
}

export interface EcommerceIndividualQueryByOpenidInput {
  /** The user under the app id of this object, 用户标识. 1 to 64 characters. */
  openid: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Kind of permission, 权限类型. */
  permission_type: 'INDIVIDUAL_PAYEE' | (string & {})
}

export interface EcommerceIndividualQueryByOpenidResult {
  /** Authorisation of the payee, 个人收款授权ID. */
  individual_auth_id: string
  /** When it happened, 操作时间, RFC 3339. */
  operation_time: string
  /** State of the authorisation, 授权状态. */
  auth_state: 'AUTHORIZED' | 'UNAUTHORIZED' | (string & {})
}

export interface EduPapayPresignInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid: string
  /** The user under `sub_appid`, 用户子标识. 1 to 128 characters. */
  sub_openid?: string | undefined
  /** Template id, 协议模板ID. 1 to 32 characters. */
  plan_id: string
  /** Your id of the user, 商户侧用户标识. 1 to 32 characters. */
  user_id: string
  /** Day of the first debit, `yyyy-MM-dd`, day 1 to 28, 首期扣款日期. */
  period_start_date: string
  /** Scene of the debit, 扣款场景. 1 to 32 characters. */
  trade_scene: 'EDUCATION_PERIOD' | (string & {})
}

export interface EduPapayPresignResult {
  /** The signing session, 预签约token. */
  presign_token: string
}

export interface EduPapayQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string | undefined
}

export interface EduPapayQueryByIdResult {
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** The contract, 签约信息. */
  contract_information?: EduContractInformation
}

export interface EduPapayQueryByUserInput {
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: string
  /** What became of it, 协议状态: `ADD` signed, `DELETE` ended. */
  contract_status?: 'ADD' | 'DELETE' | (string & {}) | undefined
  /** Rows before the page, 分页起始位置. */
  offset?: number | undefined
  /** Rows of a page, 分页大小. */
  limit?: number | undefined
}

export interface EduPapayQueryByUserResult {
  /** The rows, 数据列表. */
  data?: EduPapayRow[]
  /** How many rows there are, 总数. */
  total_count?: number
  /** Rows before the page, 分页起始位置. */
  offset?: number
  /** Rows of a page, 分页大小. */
  limit?: number
}

/** The rows, 数据列表. */
export interface EduPapayRow extends EduPapayQueryByIdResult {}

export interface EduPapayTerminateInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
}

export interface EduPapayPreDeductNotifyInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string | undefined
}

export interface EduPapayPayInput {
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string | undefined
  /** What is sold, 商品描述. */
  body: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** Where the result is sent, 通知地址. */
  notify_url?: string | undefined
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Scene of the debit, 扣款场景. */
  trade_scene: 'EDUCATION_PERIOD' | (string & {})
  /** The amount, 订单金额. */
  amount: TotalAmount
  /** The device, 设备信息. */
  device_information?: Device | undefined
}

export interface EduPapayQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

/** Answer of `eduPapay.queryOrderById` and `eduPapay.queryOrderByOutTradeNo`. */
export interface EduPapayOrder {
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** When it was paid, 支付完成时间. */
  success_time?: string
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_description?: string
  /** Who paid, 支付者. */
  payer?: EduPayer
  /** The amount, 订单金额. */
  amount: PaidTotal
  /** The device, 设备信息. */
  device_information: DeviceInput
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: EduPromotionDetail[]
}

export interface EduPapayQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

/** The device, 设备信息. */
export interface EduEntrustDeviceInformation {
  /** Id of the device, 商户端设备号. */
  device_id?: string
  /** As the notification page prints it; its meaning is not documented. */
  payer_total: string
}

/** Promotions that were used. */
export interface EduEntrustPromotionDetail {
  /** Coupon, 券ID. */
  coupon_id?: string
  /** Its name, 名称. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods, 优惠范围. */
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  /** Kind of promotion, 优惠类型. */
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon, 活动ID. */
  stock_id?: string
  /** What WeChat Pay gives, in fen, 分. */
  wechatpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
}

/**
 * Resource of `ENTRUST.SIGNING` and `ENTRUST.RELEASE`. One source mixes in the fields of an order, another knows
 * the contract only: so all but `appid` may be missing.
 */
export interface EduEntrustResource {
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** The contract, 签约信息. */
  contract_information?: EduContractInformation
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** When it was paid, 支付完成时间. */
  success_time?: string
  /** State of the order, 交易状态. */
  trade_state?: 'SUCCESS' | 'REFUND' | 'ACCEPTED' | 'PAY_FAIL' | (string & {})
  /** State in words, 交易状态描述. */
  trade_state_description?: string
  /** Who paid, 支付者. */
  payer?: EduPayer
  /** The amount, 订单金额. */
  amount?: PaidTotal
  /** The device, 设备信息. */
  device_information?: EduEntrustDeviceInformation
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: EduEntrustPromotionDetail[]
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

export interface EduschoolpayPresignInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under `appid`, 用户标识. 1 to 128 characters. */
  openid: string
  /** Template id, 协议模板ID. 1 to 32 characters. */
  plan_id: string
  /** Your id of the user, 商户侧用户标识. 1 to 32 digits and letters. */
  user_id: string
  /** Number of the school, 学校ID. 1 to 32 characters. */
  school_id: string
  /** Your own contract number, 商户签约协议号. 1 to 64 of digits, letters and `_-`. */
  out_contract_code: string
  /** Which card the contract debits, 签约模式. */
  contract_mode?: 'DEFAULT' | 'LIMIT_BANK_CARD' | 'PRIORITY_BANK_CARD' | (string & {}) | undefined
  /** Sign a contract of the default mode where the card cannot be limited. */
  downgrade_default_contract?: boolean | undefined
  /** Who must sign. */
  identity?: EduschoolpayIdentity | undefined
  /** The bank card, 银行卡. */
  bank_card?: EduschoolpayBankCard | undefined
}

/** Who must sign. */
export interface EduschoolpayIdentity {
  /** Real name, 真实姓名. At most 214 bytes in UTF-8, sent encrypted. */
  real_name: string
  /** Kind of document, 证件类型. */
  credential_type: string
  /** Number of the identity card, 身份证号. At most 214 bytes in UTF-8, sent encrypted. */
  id_card_number?: string | undefined
}

/** The bank card. */
export interface EduschoolpayBankCard {
  /** Number of the bank card, 银行卡号. At most 214 bytes in UTF-8, sent encrypted. */
  bank_card_no: string
  /** Until when it is valid, `MM/YY`, 有效期. */
  valid_thru?: string | undefined
  /** Phone number, 手机号. At most 214 bytes in UTF-8, sent encrypted. */
  phone?: string | undefined
  /** Bank that paid, 付款银行. */
  bank_type?: string | undefined
}

export interface EduschoolpayPresignResult {
  /** The signing session, 预签约token. */
  presign_token: string
}

/** Input of `eduschoolpay.queryById` and `eduschoolpay.terminate`. */
export interface EduschoolpayContractKey {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
}

export interface EduschoolpayQueryByIdResult {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under `appid`, 用户标识. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** What became of it, 协议状态: `ADD` signed, `DELETE` ended. */
  contract_status: 'ADD' | 'DELETE' | (string & {})
  /** When it was created, 创建时间. */
  create_time: string
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
}

export interface EduschoolpayQueryByUserInput {
  /** The user under `appid`, 用户标识. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** What became of it, 协议状态: `ADD` signed, `DELETE` ended. */
  contract_status: 'ADD' | 'DELETE' | (string & {})
  /** Rows before the page, 分页起始位置. */
  offset?: number | undefined
  /** Rows of a page, 分页大小. */
  limit?: number | undefined
}

export interface EduschoolpayQueryByUserResult {
  /** The rows, 数据列表. */
  data?: EduschoolpayRow[]
  /** Rows before the page, 分页起始位置. */
  offset: number
  /** Rows of a page, 分页大小. */
  limit: number
  /** How many rows there are, 总数. */
  total_count: number
  /** Neighbouring pages, 分页链接. Sources disagree on whether it is always there. */
  links?: EduschoolpayLinks
}

/** The rows, 数据列表. */
export interface EduschoolpayRow extends EduschoolpayQueryByIdResult {}

/** Neighbouring pages. */
export interface EduschoolpayLinks {
  /** The next page, 下一页. */
  next?: string
  /** The page before, 上一页. */
  prev?: string
  /** This page, 当前页. */
  self?: string
}

export interface EduschoolpayPayInput {
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string | undefined
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** Where the result is sent, 通知地址. Sources disagree on whether it is required. */
  notify_url?: string | undefined
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Your id of the user, 商户侧用户标识. Takes digits and letters. */
  user_id: string
  /** The amount, 订单金额. */
  amount: EduschoolpayAmount
  /** Where it happens, 场景信息. */
  scene_info?: EduschoolpaySceneInfo | undefined
  /** The device, 设备信息. */
  device_info?: Device | undefined
  /** Settlement, 结算信息. */
  settle_info?: ProfitSharing | undefined
  /** Debit at once or later, 扣款模式. */
  payment_mode?: string | undefined
}

/** The amount. */
export interface EduschoolpayAmount {
  /** In fen, 分. */
  total: number
  /** Currency, 货币类型, `CNY`. */
  currency: string
}

/** Where it happens. */
export interface EduschoolpaySceneInfo {
  /** When it begins. */
  start_time: string
  /** Number of the school, 学校ID. */
  school_id: string
  /** Scene. */
  scene_type: string
}

export interface EduschoolpayPayResult {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment, 交易类型. */
  trade_type?: string
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_desc?: string
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** When it was paid, 支付完成时间. */
  success_time?: string
  /** Who paid, 支付者. */
  payer?: EduschoolpayPayer
  /** The amount, 订单金额. */
  amount: PaidTotal
  /** The device, 设备信息. */
  device_info: DeviceInput
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: EduPromotionDetail[]
}

/** Who paid. */
export interface EduschoolpayPayer {
  /** The user under `appid`, 用户标识. */
  openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

export interface EduschoolpayQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

/** Answer of `eduschoolpay.queryOrderById` and `eduschoolpay.queryOrderByOutTradeNo`. */
export interface EduschoolpayOrder {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment, 交易类型. */
  trade_type?: string
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_desc?: string
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** When it was paid, 支付完成时间. */
  success_time?: string
  /** Who paid, 支付者. */
  payer: EduschoolpayPayerResult
  /** The amount, 订单金额. */
  amount: EduschoolpayAmountResult
  /** The device, 设备信息. */
  device_info: DeviceInput
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: EduschoolpayPromotionDetail[]
}

/** Who paid. */
export interface EduschoolpayPayerResult {
  /** The user under `appid`, 用户标识. */
  openid: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

/** The amount. */
export interface EduschoolpayAmountResult {
  /** In fen, 分. */
  total: number
  /** What the user paid, in fen, 分. */
  payer_total?: number
  /** Discount in fen, 分. */
  discount_total?: number
  /** Currency, 货币类型, `CNY`. */
  currency: string
}

/** Promotions that were used. */
export interface EduschoolpayPromotionDetail {
  /** Coupon, 券ID. */
  coupon_id: string
  /** Its name, 名称. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods, 优惠范围. */
  scope?: string
  /** Kind of promotion, 优惠类型. */
  type?: string
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon, 活动ID. */
  stock_id: string
  /** What WeChat Pay gives, in fen, 分. */
  wechatpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
}

export interface EduschoolpayQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

export interface EduschoolpayQueryDebtStateInput {
  /** The user under `appid`, 用户标识. */
  openid: string
}

export interface EduschoolpayQueryDebtStateResult {
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under `appid`, 用户标识. */
  openid: string
  /** `NORMAL`, or `FORBIDDEN` while debts are open, 状态. */
  state: 'NORMAL' | 'FORBIDDEN' | (string & {})
  /** How many debts are open, 欠款笔数. */
  debt_count: number
  /** When it last changed, 更新时间. */
  update_time: string
}

/**
 * Resource of the `PAYSCORE.USER_…_SERVICE` events: campus pay fills the contract, PayScore the service, so either
 * may be missing. Tell them apart by address or by fields.
 */
export interface PayscoreServiceResource {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under `appid`, 用户标识. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** What became of it, 协议状态: `ADD` signed, `DELETE` ended. */
  contract_status?: 'ADD' | 'DELETE' | (string & {})
  /** When it was created, 创建时间. */
  create_time?: string
  /** Your own contract number, 商户签约协议号. */
  out_contract_code?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Channel, 渠道. */
  channel_id?: string
  /** Service id, 服务ID. */
  service_id: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** State of the service for the user, 服务状态. */
  user_service_status?: string
  /** When it was opened or closed, 开通或关闭时间. */
  openorclose_time?: string
  /** Authorisation code, 授权码. */
  authorization_code?: string
  /** Your number of the request, 商户请求单号. */
  out_request_no?: string
}

/** Resource of `EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE`. One source only. */
export interface EduSchoolDebtResource extends EduschoolpayQueryDebtStateResult {}

export interface GlobalPapayPresignMiniProgramInput {
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 characters. */
  out_contract_code: string
  /**
   * The user's name on the signing page, 用户账户展示名称. Required by the Chinese page, not by the English ones. 1 to 32
   * characters.
   */
  user_display_name?: string | undefined
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  success_notify_url: string
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid: string
  /** IP address of the user's client, 用户终端IP; must be the real one. 1 to 32 characters. */
  user_client_ip?: string | undefined
  /** When the signing session ends, 失效时间, RFC 3339. */
  expired_time?: string | undefined
}

/** Answer of `globalPapay.presignMiniProgram` and `globalPapay.presignApp`. */
export interface GlobalPapaySession {
  /** The signing session, 预签约会话. */
  session_id: string
}

export interface GlobalPapayPresignAppInput {
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  success_notify_url: string
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid?: string | undefined
  /** IP address of the user's client, 用户终端IP; must be the real one. 1 to 32 characters. */
  user_client_ip?: string | undefined
  /** When the signing session ends, 失效时间, RFC 3339. */
  expired_time?: string | undefined
}

export interface GlobalPapayPresignH5Input {
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. Whether it is required could not be read. 1 to 256 characters. */
  success_notify_url: string
  /** App that is opened after the signing, 签约完成后返回的应用ID. 1 to 32 characters. */
  return_appid?: string | undefined
  /** IP address of the user's client, 用户终端IP; must be the real one. 1 to 32 characters. */
  user_client_ip?: string | undefined
  /** When the signing session ends, 失效时间, RFC 3339. */
  expired_time?: string | undefined
  /** Where the user goes after the signing, 签约完成后跳转链接. 1 to 256 characters. */
  return_url?: string | undefined
}

/** Answer of `globalPapay.presignH5` and `globalPapay.presignJsapi`. */
export interface GlobalPapayPresignH5Result {
  /** Where to send the user, 跳转链接. */
  sign_url: string
}

export interface GlobalPapayPresignJsapiInput {
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  success_notify_url: string
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid: string
  /** Where the user goes after the signing, 签约完成后跳转链接. 1 to 256 characters. */
  return_url?: string | undefined
  /** When the signing session ends, 失效时间, RFC 3339. */
  expired_time?: string | undefined
}

export interface GlobalPapayPresignWebInput {
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. Whether it is required could not be read. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. Whether it is required could not be read. 1 to 256 characters. */
  success_notify_url: string
  /** When the signing session ends, 失效时间, RFC 3339. */
  expired_time?: string | undefined
  /** Where the user goes after the signing, 签约完成后跳转链接. 1 to 256 characters. */
  return_url?: string | undefined
}

export interface GlobalPapayPresignWebResult {
  /** Address of the page that shows the QR code. Older answers have `sign_url` instead. */
  show_code_url?: string
  /** Address of the signing page, in older answers, 签约链接. */
  sign_url?: string
}

export interface GlobalPapayQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
}

/** Answer of `globalPapay.queryById` and `globalPapay.queryByCode`. */
export interface GlobalPapayContract {
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** Template id, 协议模板ID. */
  plan_id?: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code?: string
  /** The user's name on the signing page, 用户账户展示名称. */
  user_display_name?: string
  /** State, 状态. */
  state?: string
  /** When it was signed, 签约时间, RFC 3339. */
  signed_time?: string
  /** When it ended, 解约时间, RFC 3339. */
  terminated_time?: string
  /** Who ended it, 解约方式. */
  termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | 'EXPIRED' | (string & {})
  /** Why it ends, 解约备注. */
  termination_note?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
}

export interface GlobalPapayQueryByCodeInput {
  /** Your own contract number, 商户签约协议号. 1 to 32 characters. */
  out_contract_code: string
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
}

export interface GlobalPapayTerminateInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Why it ends, 解约备注. 1 to 256 characters. */
  termination_note?: string | undefined
}

export interface GlobalPapayPayInput {
  /** App id of the caller, 应用ID. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string | undefined
  /** App id of the service provider, 服务商应用ID. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. Institutions only. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** What is sold, 商品描述. 1 to 128 characters. */
  description: string
  /** Data of yours that comes back, 附加数据. 1 to 127 characters. */
  attach?: string | undefined
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url: string
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Merchant category code, 商户类别码. 1 to 16 characters. */
  merchant_category_code: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** The amount, 订单金额. */
  amount: GlobalPapayAmount
  /** Where it happens, 场景信息. */
  scene_info?: Device | undefined
}

/** The amount. */
export interface GlobalPapayAmount {
  /** Amount, 金额, in the smallest unit of the currency. */
  total: number
  /** Currency, 货币类型. 1 to 16 characters. */
  currency: string
}

export interface GlobalPapayPayResult {
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. Missing while unpaid. */
  transaction_id?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** Kind of payment, 交易类型. */
  trade_type: 'AUTH' | (string & {})
  /** Bank that paid, 付款银行. Missing while unpaid. */
  bank_type?: string
  /** When it was paid, 支付完成时间, RFC 3339. Missing while unpaid. */
  success_time?: string
  /** State of the order, 交易状态. */
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'PAYERROR' | 'USERPAYING' | (string & {})
  /** State in words, 交易状态描述. */
  trade_state_desc: string
  /** Who paid, 支付者. Missing while unpaid. */
  payer?: Payer
  /** The amount, 订单金额. */
  amount: GlobalPapayAmountResult
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: GlobalPapayPromotionDetail[]
  /** Merchant category code, 商户类别码. In one of two sources. */
  merchant_category_code?: string
}

/** Exchange rate. */
export interface GlobalPapayExchangeRate {
  /** Kind of rate, 汇率类型. */
  type?: 'SETTLEMENT_RATE' | 'USERPAYMENT_RATE' | (string & {})
  /** The rate, 汇率. */
  rate?: number
}

/** The amount. */
export interface GlobalPapayAmountResult {
  /** Amount, 金额, in the smallest unit of the currency. */
  total: number
  /** What the user paid, 用户支付金额, in the smallest unit of its currency. */
  payer_total: number
  /** Currency, 货币类型. */
  currency: string
  /** Currency that the user paid in, 用户支付币种. */
  payer_currency: string
  /** Exchange rate, 汇率. */
  exchange_rate?: GlobalPapayExchangeRate
}

/** The goods. */
export interface GlobalPapayGoodsDetail {
  /** Number of the goods, 商品编码. */
  goods_id: string
  /** Remark, 商品备注. */
  goods_remark?: string
  /** Discount, in the smallest unit, 优惠金额. */
  discount_amount: number
  /** How many, 商品数量. */
  quantity: number
  /** Price of one, in the smallest unit, 商品单价. */
  price: number
}

/** Promotions that were used. */
export interface GlobalPapayPromotionDetail {
  /** Promotion, 优惠券ID. */
  promotion_id: string
  /** Its name, 名称. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods, 优惠范围. */
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  /** Kind of promotion, 优惠类型. */
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Its amount in fen, 分. */
  amount: number
  /** Currency, 货币类型. */
  currency: string
  /** Activity, 活动ID. */
  activity_id?: string
  /** What WeChat Pay gives, in the smallest unit, 微信出资. */
  wxpay_contribute_amount?: number
  /** What the merchant gives, in the smallest unit, 商户出资. */
  merchant_contribute_amount?: number
  /** What others give, in the smallest unit, 其他出资. */
  other_contribute_amount?: number
  /** The goods, 单品列表. */
  goods_detail?: GlobalPapayGoodsDetail[]
}

export interface GlobalPapayQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. 1 to 32 characters. */
  transaction_id: string
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
}

/** Answer of `globalPapay.queryOrderById` and `globalPapay.queryOrderByOutTradeNo`. */
export interface GlobalPapayOrder {
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. Missing while unpaid. */
  transaction_id?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** Kind of payment, 交易类型. */
  trade_type: 'AUTH' | 'JSAPI' | 'NATIVE' | 'APP' | 'MWEB' | 'MICROPAY' | (string & {})
  /** Bank that paid, 付款银行. Missing while unpaid. */
  bank_type?: string
  /** When it was paid, 支付完成时间. Missing while unpaid. */
  success_time?: string
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_desc: string
  /** Who paid, 支付者. Missing while unpaid. */
  payer?: Payer
  /** The amount, 订单金额. */
  amount: GlobalPapayQueryOrderByIdAmount
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: GlobalPapayPromotionDetail[]
  /** Merchant category code, 商户类别码. In one of two sources. */
  merchant_category_code?: string
}

/** Exchange rate. */
export interface GlobalPapayExchangeRateResult {
  /** Kind of rate, 汇率类型. */
  type?: 'SETTLEMENT_RATE' | (string & {})
  /** The rate, 汇率. */
  rate?: number
}

/** The amount. */
export interface GlobalPapayQueryOrderByIdAmount {
  /** Amount, 金额, in the smallest unit of the currency. */
  total: number
  /** What the user paid, 用户支付金额, in the smallest unit of its currency. */
  payer_total: number
  /** Currency, 货币类型. */
  currency: string
  /** Currency that the user paid in, 用户支付币种. */
  payer_currency: string
  /** Exchange rate, 汇率. */
  exchange_rate?: GlobalPapayExchangeRateResult
}

export interface GlobalPapayQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
}

export interface GlobalPapayReverseOrderInput {
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Merchant number of the sub-merchant, 子商户号. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string | undefined
}

/**
 * Resource of `PAPAY.SIGN` and `PAPAY.TERMINATE`. Another source calls `contract_expired_time`
 * `contract_expire_time`.
 */
export interface GlobalPapayResource {
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** Your own contract number, 商户签约协议号. */
  out_contract_code?: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** Who ended it, 解约方式. */
  contract_termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | (string & {})
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** Template id, 协议模板ID. */
  plan_id?: number
  /** When it happened, 操作时间. */
  operate_time?: string
  /** When it expires, 协议到期时间. */
  contract_expired_time?: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

export interface OfflinefacePresignInput {
  /** Name of the business, 业务名称. */
  business_name: string
  /** The user of the device. */
  facepay_user: OfflinefaceFacepayUser
  /** The bank card that debits are limited to, 指定扣款银行卡. */
  limit_bank_card?: OfflinefaceLimitBankCard | undefined
  /** Which card the contract debits, 签约模式. */
  contract_mode?: 'LIMIT_BANK_CARD' | 'PRIORITY_BANK_CARD' | 'LIMIT_NONE' | (string & {}) | undefined
}

/** The document, 证件信息. */
export interface OfflinefaceIdentification {
  /** Kind of document, 证件类型. */
  identification_type: 'IDCARD' | (string & {})
  /** Number of the document, 证件号码. At most 214 bytes in UTF-8, sent encrypted. */
  identification_number: string
}

/** The user of the device. */
export interface OfflinefaceFacepayUser {
  /** Your id of the user, 商户侧用户标识. */
  out_user_id: string
  /** Name on the document, 证件姓名. */
  identification_name?: string | undefined
  /** Id of the organisation, 机构ID. */
  organization_id: string
  /** The document, 证件信息. */
  identification?: OfflinefaceIdentification | undefined
  /** Phone number, 手机号. At most 214 bytes in UTF-8, sent encrypted. */
  phone?: string | undefined
}

/** The bank card that debits are limited to, 指定扣款银行卡. */
export interface OfflinefaceLimitBankCard {
  /** Number of the bank card, 银行卡号. At most 214 bytes in UTF-8, sent encrypted. */
  bank_card_number?: string | undefined
  /** Name of the holder, 证件姓名. At most 214 bytes in UTF-8, sent encrypted. */
  identification_name?: string | undefined
  /** The document, 证件信息. */
  identification?: OfflinefaceIdentification | undefined
  /** Until when it is valid, `MM/YY`, 有效期. */
  valid_thru?: string | undefined
  /** Bank that paid, 付款银行. */
  bank_type?: string | undefined
  /** Phone number, 手机号. At most 214 bytes in UTF-8, sent encrypted. */
  phone?: string | undefined
}

export interface OfflinefacePresignResult {
  /** The signing session, 预签约token. */
  presign_token: string
}

export interface OfflinefaceSessionTokenInput {
  /** Scene of the session. */
  scene?: string | undefined
  /** What the device SDK gave. */
  web_init_data?: OfflinefaceWebInitData | undefined
}

/** What the device SDK gave. */
export interface OfflinefaceWebInitData {
  /** Your id of the user, 商户侧用户标识. */
  out_user_id?: string | undefined
  /** Id of the organisation, 机构ID. */
  organization_id?: string | undefined
}

export interface OfflinefaceSessionTokenResult {
  /** The session of the signing page. */
  token?: string
}

export interface OfflinefaceQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid?: string | undefined
}

export interface OfflinefaceQueryByIdResult {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** Id of the organisation, 机构ID. */
  organization_id: string
  /** Id of the user. */
  use_id?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** State of the contract, 协议状态. */
  contract_state: 'NOT_CONTRACTED' | 'TERMINATED' | 'CONTRACTED' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time: string
  /** When it ended, 解约时间, RFC 3339. */
  contract_terminated_time?: string
  /** Which card the contract debits, 签约模式. */
  contract_mode: 'LIMIT_BANK_CARD' | 'PRIORITY_BANK_CARD' | 'LIMIT_NONE' | (string & {})
  /** Who chose the bank card. */
  contract_bank_card_from: 'MERCHANT_LIMITED_BANK_CARD' | 'USER_SELECT_FREE' | (string & {})
}

export interface OfflinefaceTerminateInput {
  /** Id of the organisation, 机构ID. */
  organization_id: string
  /** Id of the user. */
  user_id: string
}

export interface OfflinefacePayInput {
  /** Payment credential of the device, 支付凭证. */
  auth_code: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string | undefined
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** The amount, 订单金额. */
  amount?: OfflinefaceAmount | undefined
  /** Where it happens, 场景信息. */
  scene_info?: OfflinefaceSceneInfo | undefined
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** What is sold, 商品描述. */
  description?: string | undefined
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Settlement, 结算信息. */
  settle_info?: ProfitSharing | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no?: string | undefined
  /** The business, 业务信息. */
  business?: OfflinefaceBusiness | undefined
}

/** The amount. */
export interface OfflinefaceAmount {
  /** In fen, 分. */
  total: number
  /** Currency, 货币类型, `CNY`. */
  currency: 'CNY' | (string & {})
}

/** Where it happens. */
export interface OfflinefaceSceneInfo {
  /** IP address of the device or server, 设备IP. */
  device_ip: string
}

/** The business, 业务信息. */
export interface OfflinefaceBusiness {
  /** Product. */
  business_product_id: 2 | 11 | (number & {})
  /** Scene. */
  business_scene_id: 3 | 4 | 5 | 6 | 124 | 125 | 126 | (number & {})
}

export interface OfflinefacePayResult {
  /** App id of the service provider, 服务商应用ID. */
  sp_appid: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Who paid, 支付者. */
  payer?: PartnerPayer
  /** The amount, 订单金额. */
  amount?: OfflinefaceAmount
  /** Promotions that were used, 优惠功能; what a row holds is not documented. */
  promotion_detail?: Record<string, unknown>[]
  /** Where it happens, 场景信息. */
  scene_info?: OfflinefaceSceneInfoResult
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** Kind of payment, 交易类型. */
  trade_type?: 'NATIVE' | 'JSAPI' | 'APP' | 'MWEB' | 'AUTH' | (string & {})
  /** State of the order, 交易状态. */
  trade_state?: string
  /** State in words, 交易状态描述. */
  trade_state_description?: string
  /** State of the debt, 欠费状态. */
  debt_state?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** When it was paid, 支付完成时间, RFC 3339. */
  success_time?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** WeChat Pay's number of the repayment, 还款微信支付订单号. */
  repayment_transaction_id?: string
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** Kind of failure, 错误类型. */
  error_type?: string
}

/** Where it happens. */
export interface OfflinefaceSceneInfoResult {
  /** IP address of the device or server, 设备IP. */
  device_ip?: string
}

export interface OfflinefaceQueryOrderInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Product. */
  business_product_id: '2' | '11' | (string & {})
}

export interface OfflinefaceQueryOrderResult {
  /** App id of the service provider, 服务商应用ID. */
  sp_appid: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Who paid, 支付者. */
  payer?: PartnerPayer
  /** The amount, 订单金额. */
  amount?: OfflinefaceAmount
  /** Promotions that were used, 优惠功能; what a row holds is not documented. */
  promotion_detail?: Record<string, unknown>[]
  /** Where it happens, 场景信息. */
  scene_info?: OfflinefaceSceneInfoResult
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** Kind of payment, 交易类型. */
  trade_type?: 'NATIVE' | 'JSAPI' | 'APP' | 'MWEB' | 'AUTH' | (string & {})
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_description?: string
  /** State of the debt, 欠费状态. */
  debt_state?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** When it was paid, 支付完成时间, RFC 3339. */
  success_time?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** WeChat Pay's number of the repayment, 还款微信支付订单号. */
  repayment_transaction_id?: string
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** Kind of failure, 错误类型. */
  error_type?: string
}

export interface OfflinefaceRepaymentUrlInput {
  /** Your id of the user, 商户侧用户标识. */
  out_user_id: string
  /** Id of the organisation, 机构ID. */
  organization_id: string
}

export interface OfflinefaceRepaymentUrlResult {
  /** Where the user repays, 还款链接. */
  repayment_url: string
  /** Until when the address is valid, RFC 3339, 过期时间. */
  expire_at: string
}

/** Resource of `FACEPAY.USER_STATE_CHANGE`. One source only. */
export interface FacepayUserResource {
  /** Id of the user. */
  user_id: string
  /** Your id of the user, 商户侧用户标识. */
  out_user_id: string
  /** Id of the organisation, 机构ID. */
  organization_id: string
  /** Merchant number of the caller, 商户号. */
  mch_id: string
  /** When the notification was made, 通知创建时间. */
  notify_create_time: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
}

export interface PapayDeviceSignPresignInput {
  /** Where the user signs: in an app or by a QR code. */
  sign_scene: 'SIGN_SCENE_APP' | 'SIGN_SCENE_QRCODE' | (string & {})
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. 1 to 64 characters. */
  out_user_code: string
  /** Where the user goes after the signing, 签约完成后跳转链接. 1 to 256 characters. */
  return_url?: string | undefined
  /** The device, 设备信息. */
  device_info: PapayDeviceSignDeviceInfo
}

/** The device, 设备信息. */
export interface PapayDeviceSignDeviceInfo {
  /** Kind of device, 设备类型. */
  device_type:
    | 'DEVICE_TYPE_UNKNOW'
    | 'DEVICE_TYPE_PHONE'
    | 'DEVICE_TYPE_PAD'
    | 'DEVICE_TYPE_TV'
    | 'DEVICE_TYPE_WATCH'
    | (string & {})
  /** Version of its operating system, 操作系统版本. */
  device_os: string
  /** Id of the device, 商户端设备号. */
  device_id: string
  /** Whether it is rooted, 是否已root. */
  device_running_as_root: boolean
  /** IP address of the device or server, 设备IP. */
  device_ip: string
  /** Whether WeChat is installed, 是否安装微信. */
  weixin_installed: boolean
  /** Version of WeChat, 微信版本. */
  weixin_version: string
  /** Days since the user's first login, 首次登录至今天数. */
  days_since_first_login:
    | 'DAYS_SINCE_FIRST_LOGIN_UNKNOW'
    | 'DAYS_SINCE_FIRST_LOGIN_WITHIN_1_DAY'
    | 'DAYS_SINCE_FIRST_LOGIN_WITHIN_7_DAYS'
    | 'DAYS_SINCE_FIRST_LOGIN_WITHIN_30_DAYS'
    | 'DAYS_SINCE_FIRST_LOGIN_WITHIN_90_DAYS'
    | 'DAYS_SINCE_FIRST_LOGIN_WITHIN_180_DAYS'
    | 'DAYS_SINCE_FIRST_LOGIN_MORE_THEN_180_DAYS'
    | (string & {})
}

export interface PapayDeviceSignPresignResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Original id (`gh_…`) of the signing mini program. */
  mini_program_username?: string
  /** Its page. */
  mini_program_path?: string
  /** Where to send the user, 跳转链接. */
  redirect_url?: string
}

export interface PapayDeviceSignQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

export interface PapayDeviceSignQueryByCodeResult {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract, 协议状态. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间, RFC 3339. */
  contract_expired_time?: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: TerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string
  /** Masked WeChat id, 脱敏微信号. */
  mask_wxid?: string
}

export interface PapayDeviceSignApplyInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent, 扣费通知地址. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** The amount, 订单金额. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
  /** HarmonyOS account id, 鸿蒙账号ID. 1 to 64 characters. */
  harmony_account_id: string
  /** Merchant category code, 商户类别码. 1 to 4 characters. */
  mcc?: string | undefined
}

export interface PapayDeviceSignApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount, 订单金额. */
  amount: TotalAmount
}

/** Resource of `ENTRUST.TERMINATE_INQUIRY`. */
export interface TerminateInquiryResource {
  /** In one transcription only; it looks like a part of the answer. */
  code?: string
  /** In one transcription only, spelt so; it looks like a part of the answer. */
  messsage?: string
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account?: string
  /** State of the contract, 协议状态. */
  contract_state?: 'SIGNED' | 'TERMINATED' | (string & {})
  /** When it was signed, 签约时间. */
  contract_signed_time?: string
}

export interface PapayInsurancePresignMiniProgramInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. Demanded by the text of the page. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page, 被保人展示名称. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`, 保单开始日期. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`, 保单结束日期. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriod[] | undefined
  /** The amount, 订单金额. */
  amount?: TotalAmount | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no?: string | undefined
  /** What is sold, 商品描述. */
  description?: string | undefined
  /** Where the result of the debit is sent, 扣费通知地址. */
  transaction_notify_url?: string | undefined
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string | undefined
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean | undefined
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean | undefined
  /** Who must sign, 实名信息: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity | undefined
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number | undefined
}

/** Clauses, 保险条款. */
export interface PapayInsurancePolicyClause {
  /** Name of the clause, 条款名称. */
  clause_name?: string | undefined
  /** Its quota, as it is shown, 条款保额. */
  clause_quota?: string | undefined
}

/** What the period covers. */
export interface PapayInsurancePolicyCoverageDetail {
  /** Sum insured, as it is shown, 保额. */
  policy_amount?: string | undefined
  /** Clauses, 保险条款. */
  policy_clauses?: PapayInsurancePolicyClause[] | undefined
}

/** Periods of debit, 保险期次. */
export interface PapayInsurancePolicyPeriod {
  /** Number of the period, 期次. */
  policy_period_id: number
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: TotalAmount
  /** What the period covers. */
  policy_coverage_detail?: PapayInsurancePolicyCoverageDetail | undefined
}

/** Who must sign: the real name is compared with that of the WeChat user. */
export interface PapayInsuranceRealIdentity {
  /** Real name, 真实姓名. At most 214 bytes in UTF-8, sent encrypted. */
  real_name: string
  /** Number of the identity card, 身份证号. At most 214 bytes in UTF-8, sent encrypted. */
  id_card_number: string
  /** Kind of identity document, 证件类型. */
  identity_type?: 'ID_CARD' | (string & {}) | undefined
}

export interface PapayInsurancePresignMiniProgramResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Its page. */
  redirect_path: string
}

export interface PapayInsurancePresignAppInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page, 被保人展示名称. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`, 保单开始日期. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`, 保单结束日期. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods: PapayInsurancePolicyPeriodInput[]
  /** The amount, 订单金额. */
  amount?: TotalAmount | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no?: string | undefined
  /** What is sold, 商品描述. */
  description?: string | undefined
  /** Where the result of the debit is sent, 扣费通知地址. */
  transaction_notify_url?: string | undefined
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string | undefined
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean | undefined
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean | undefined
  /** Who must sign, 实名信息: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity | undefined
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number | undefined
}

/** Periods of debit, 保险期次. */
export interface PapayInsurancePolicyPeriodInput {
  /** Number of the period, 期次. */
  policy_period_id: number
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: TotalAmount
}

export interface PapayInsurancePresignAppResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
}

export interface PapayInsurancePresignH5Input {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page, 被保人展示名称. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`, 保单开始日期. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`, 保单结束日期. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriod[] | undefined
  /** The amount, 订单金额. */
  amount?: TotalAmount | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no?: string | undefined
  /** What is sold, 商品描述. */
  description?: string | undefined
  /** Where the result of the debit is sent, 扣费通知地址. */
  transaction_notify_url?: string | undefined
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string | undefined
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean | undefined
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean | undefined
  /** Who must sign, 实名信息: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity | undefined
  /** How H5 comes back. */
  jump_control?: JumpControl | undefined
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number | undefined
}

/** Answer of `papayInsurance.presignH5` and `papayInsurance.presignJsapi`. */
export interface PapayInsuranceSession {
  /** Where to send the user, 跳转链接. */
  redirect_url: string
}

export interface PapayInsurancePresignJsapiInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. Demanded by the text of the page. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page, 被保人展示名称. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`, 保单开始日期. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`, 保单结束日期. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods: PapayInsurancePolicyPeriod[]
  /** The amount, 订单金额. */
  amount?: TotalAmount | undefined
  /** Your own order number, 商户订单号. */
  out_trade_no?: string | undefined
  /** What is sold, 商品描述. */
  description?: string | undefined
  /** Where the result of the debit is sent, 扣费通知地址. */
  transaction_notify_url?: string | undefined
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string | undefined
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. */
  attach?: string | undefined
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean | undefined
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean | undefined
  /** Who must sign, 实名信息: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity | undefined
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number | undefined
}

export interface PapayInsuranceQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

export interface PapayInsuranceQueryByCodeResult extends PapayInsuranceTerminateByCodeResult {
  /** Page of the mini program that takes a termination back. */
  revoke_terminate_contract_redirect_url?: string
  /** App id of that mini program. */
  revoke_terminate_contract_redirect_appid?: string
}

export interface PapayInsuranceTerminateByCodeInput extends PapayInsuranceQueryByCodeInput {
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

export interface PapayInsuranceTerminateByCodeResult {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** Masked name of the insured on the signing page, 被保人展示名称. */
  insured_display_name?: string
  /** State of the contract, 协议状态. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间, RFC 3339. */
  contract_expired_time?: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: TerminateInfo
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string
}

export interface PapayInsuranceRenewInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriodInput[] | undefined
}

export interface PapayInsuranceListPeriodsInput extends PapayInsuranceQueryByCodeInput {
  /** Rows of a page, 分页大小. */
  limit?: number | undefined
  /** Rows before the page, 分页起始位置. */
  offset?: number | undefined
}

export interface PapayInsuranceListPeriodsResult {
  /** The rows, 数据列表. */
  data?: PapayInsuranceRow[]
  /** Rows of a page, 分页大小. */
  limit: number
  /** Rows before the page, 分页起始位置. */
  offset: number
  /** How many rows there are, 总数. */
  total_count?: number
}

/** The rows, 数据列表. */
export interface PapayInsuranceRow {
  /** Number of the period, 期次. */
  policy_period_id: number
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: TotalAmount
  /** State of the period, 期次状态. */
  policy_period_state: string
  /** What was booked, 预约扣费金额. */
  scheduled_amount?: TotalAmount
  /** What was debited, 扣费金额. */
  deduct_amount?: TotalAmount
  /** When it was debited, 扣费日期. */
  deduct_date?: string
}

export interface PapayInsuranceModifyPeriodsInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Periods of debit, 保险期次. */
  policy_periods: PapayInsurancePolicyPeriodInput[]
  /** Whether booked periods may be cancelled. */
  allow_cancel_scheduled?: boolean | undefined
}

export interface PapayInsuranceModifyPeriodsResult {
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriodResult[]
  /** The booked period that was cancelled. */
  cancel_scheduled_policy_period_id?: number
}

/** Periods of debit, 保险期次. */
export interface PapayInsurancePolicyPeriodResult {
  /** Number of the period, 期次. */
  policy_period_id: number
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: TotalAmount
}

export interface PapayInsuranceScheduleInput extends PapayInsuranceQueryScheduleInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** What was booked, 预约扣费金额. */
  scheduled_amount: TotalAmount
}

/** Answer of `papayInsurance.schedule` and `papayInsurance.querySchedule`. */
export interface PapayInsuranceSchedule {
  /** Number of the period, 期次. */
  policy_period_id: number
  /** State of the period, 期次状态. */
  policy_period_state: string
  /** First day that a debit is allowed, 扣款开始日期. */
  deduct_start_date?: string
  /** Last day that a debit is allowed, 扣款截止日期. */
  deduct_end_date?: string
  /** What was booked, 预约扣费金额. */
  scheduled_amount?: TotalAmount
  /** What was debited, 扣费金额. */
  deduct_amount?: TotalAmount
  /** When it was debited, 扣费日期. */
  deduct_date?: string
}

export interface PapayInsuranceQueryScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Number of the period, 期次. */
  policy_period_id: number
}

export interface PapayInsuranceApplyInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent, 扣费通知地址. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Number of the period, 期次. */
  policy_period_id: number
  /** The amount, 订单金额. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
}

export interface PapayInsuranceApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount, 订单金额. */
  amount: TotalAmount
}

/** How it ended, if it did. */
export interface InsuranceEntrustContractTerminateInfo {
  /** Who ended it, 解约方式. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When it ended, 解约时间. */
  contract_terminated_time: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** Resource of the `INSURANCE_ENTRUST` events. */
export interface InsuranceEntrustResource {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** Masked name of the insured on the signing page, 被保人展示名称. */
  insured_display_name?: string
  /** State of the contract, 协议状态. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When it was signed, 签约时间. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间. */
  contract_expired_time?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: InsuranceEntrustContractTerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string
}

export interface PapayNotifyPreDeductNotifyInput extends PapayNotifyFailNotifyInput {
  /** How long the debit may take, 扣款期限. */
  deduct_duration?: PapayNotifyDeductDuration | undefined
  /** Expected amount, 预计扣费金额. */
  estimated_amount: PapayNotifyEstimatedAmount
}

/** How long the debit may take, 扣款期限. */
export interface PapayNotifyDeductDuration {
  /** Days, 天数: 1 to 3; 7 where the duration is left out. */
  count: 1 | 2 | 3 | (number & {})
  /** `DAY`, 单位. */
  unit?: 'DAY' | (string & {}) | undefined
}

/** Expected amount. */
export interface PapayNotifyEstimatedAmount {
  /** The amount, 金额. */
  amount: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string | undefined
}

export interface PapayNotifyFailNotifyInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Merchant number of the caller, 商户号. 1 to 32 characters. */
  mchid: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
}

export interface PapayNotifyPartnerPreDeductNotifyInput extends PapayNotifyPartnerFailNotifyInput {
  /** How long the debit may take, 扣款期限. */
  deduct_duration?: PapayNotifyDeductDuration | undefined
  /** Expected amount, 预计扣费金额. */
  estimated_amount: PapayNotifyEstimatedAmount
}

export interface PapayNotifyPartnerFailNotifyInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid: string
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
}

/** Input of `papayScheduledDeductPartner.presignMiniProgram` and `papayScheduledDeductPartner.presignJsapi`. */
export interface PapayScheduledDeductPartnerPresignInput {
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** The user under `sp_appid`, 用户服务商标识. One of `sp_openid` and `sub_openid` is required. 1 to 64 characters. */
  sp_openid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. One of `sp_openid` and `sub_openid` is required. 1 to 64 characters. */
  sub_openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string | undefined
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput | undefined
}

export interface PapayScheduledDeductPartnerPresignMiniProgramResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Its page. */
  redirect_path: string
}

export interface PapayScheduledDeductPartnerPresignAppInput {
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** The user under `sp_appid`, 用户服务商标识. 1 to 64 characters. */
  sp_openid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. 1 to 64 characters. */
  sub_openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string | undefined
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput | undefined
}

export interface PapayScheduledDeductPartnerPresignAppResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Original id (`gh_…`) of the signing mini program. */
  miniprogram_username?: string
  /** Its page. */
  miniprogram_path?: string
}

export interface PapayScheduledDeductPartnerPresignH5Input extends PapayScheduledDeductPartnerPresignAppInput {
  /** How H5 comes back. */
  jump_control?: JumpControl | undefined
}

/** Answer of `papayScheduledDeductPartner.presignH5` and `papayScheduledDeductPartner.presignJsapi`. */
export interface PapayScheduledDeductPartnerSession {
  /** Where to send the user, 跳转链接. */
  redirect_url: string
}

export interface PapayScheduledDeductPartnerQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
}

/** Answer of `papayScheduledDeductPartner.queryByCode` and `papayScheduledDeductPartner.terminateByCode`. */
export interface PapayScheduledDeductPartnerContract {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract, 协议状态. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间, RFC 3339. */
  contract_expired_time?: string
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: TerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string
  /** The booked debit, 预约扣费. */
  deduct_schedule?: DeductSchedule
}

export interface PapayScheduledDeductPartnerTerminateByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

export interface PapayScheduledDeductPartnerScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** What to book, 预约扣费金额. */
  schedule_amount: TotalAmount
}

/** Answer of `papayScheduledDeductPartner.schedule` and `papayScheduledDeductPartner.querySchedule`. */
export interface PapayScheduledDeductPartnerSchedule {
  /** State of the booking, 预约状态. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** First day that a debit is allowed, 扣款开始日期. */
  deduct_start_date?: string
  /** Last day that a debit is allowed, 扣款截止日期. */
  deduct_end_date?: string
  /** What was booked, 预约扣费金额. */
  scheduled_amount?: TotalAmount
  /** What was debited, 扣费金额. */
  deduct_amount?: TotalAmount
  /** When it was debited, 扣费日期. */
  deduct_date?: string
}

export interface PapayScheduledDeductPartnerQueryScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
}

export interface PapayScheduledDeductPartnerApplyInput {
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Your own order number, 商户订单号. 1 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent, 扣费通知地址. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** The amount, 订单金额. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
}

export interface PapayScheduledDeductPartnerApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount, 订单金额. */
  amount: TotalAmount
}

/** Input of `papayScheduledDeduct.presignMiniProgram` and `papayScheduledDeduct.presignJsapi`. */
export interface PapayScheduledDeductPresignInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. Optional in the page's table, demanded by its text. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. 1 to 32 characters. */
  out_user_code?: string | undefined
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput | undefined
}

export interface PapayScheduledDeductPresignMiniProgramResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Its page. */
  redirect_path: string
}

export interface PapayScheduledDeductPresignAppInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent, 签约通知地址. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. 1 to 32 characters. */
  out_user_code?: string | undefined
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput | undefined
}

export interface PapayScheduledDeductPresignAppResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Original id (`gh_…`) of the signing mini program. */
  miniprogram_username?: string
  /** Its page. */
  miniprogram_path?: string
}

export interface PapayScheduledDeductPresignH5Input extends PapayScheduledDeductPresignAppInput {
  /** How H5 comes back. */
  jump_control?: JumpControl | undefined
}

/** Answer of `papayScheduledDeduct.presignH5` and `papayScheduledDeduct.presignJsapi`. */
export interface PapayScheduledDeductSession {
  /** Where to send the user, 跳转链接. */
  redirect_url: string
}

export interface PapayScheduledDeductQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

/** Answer of `papayScheduledDeduct.queryByCode` and `papayScheduledDeduct.terminateByCode`. */
export interface PapayScheduledDeductContract {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract, 协议状态. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | (string & {})
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间, RFC 3339. */
  contract_expired_time?: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: TerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string
  /** The booked debit, 预约扣费. */
  deduct_schedule?: DeductSchedule
}

export interface PapayScheduledDeductTerminateByCodeInput extends PapayScheduledDeductQueryByCodeInput {
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

export interface PapayScheduledDeductScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** What to book, 预约扣费金额. */
  schedule_amount: TotalAmount
}

/** Answer of `papayScheduledDeduct.schedule` and `papayScheduledDeduct.querySchedule`. */
export interface PapayScheduledDeductSchedule extends PapayScheduledDeductPartnerSchedule {}

export interface PapayScheduledDeductQueryScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
}

export interface PapayScheduledDeductApplyInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Your own order number, 商户订单号. 1 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent, 扣费通知地址. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** The amount, 订单金额. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
}

export interface PapayScheduledDeductApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount, 订单金额. */
  amount: TotalAmount
}

/** Resource of `ENTRUST.TERMINATE_RETENTION`. One source only. */
export interface TerminateRetentionResource {
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Template id, 协议模板ID. */
  plan_id?: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
}

/** Input of `passwordExempt.presignMiniProgramNormal` and `passwordExempt.presignMiniProgramEcommerce`. */
export interface PasswordExemptPresignInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid: string
}

/**
 * Answer of `passwordExempt.presignMiniProgramNormal`, `passwordExempt.presignMiniProgramEcommerce` and
 * `passwordExempt.presignMiniProgramQs`.
 */
export interface PasswordExemptSession {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** App id of the signing mini program. */
  sign_mp_appid: string
  /** Its page. */
  sign_mp_path: string
}

/** Input of `passwordExempt.presignAfterPayNormal` and `passwordExempt.presignAfterPayEcommerce`. */
export interface PasswordExemptPresignAfterPayNormalInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The prepay session, 预支付交易会话标识. 1 to 64 characters. */
  prepay_id: string
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid: string
}

/**
 * Answer of `passwordExempt.presignAfterPayNormal`, `passwordExempt.presignAfterPayEcommerce`,
 * `passwordExempt.presignAfterPayQs` and `passwordExempt.terminateByCode`.
 */
export interface PasswordExemptPresignAfterPayNormalResult {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
}

export interface PasswordExemptPresignMiniProgramServiceProviderInput {
  /** App id of the service provider, 服务商应用ID. */
  sp_appid: string
  /** The user under `sp_appid`, 用户服务商标识. Probably one of `sp_openid` and `sub_openid` is required. */
  sp_openid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. Probably required without `sp_openid`. 1 to 128 characters. */
  sub_openid?: string | undefined
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
}

export interface PasswordExemptPresignMiniProgramServiceProviderResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** App id of the signing mini program. */
  sign_mp_appid: string
  /** Its page. */
  sign_mp_path: string
}

export interface PasswordExemptPresignAfterPayServiceProviderInput
  extends PasswordExemptPresignMiniProgramServiceProviderInput {
  /** The prepay session, 预支付交易会话标识. 1 to 64 characters. */
  prepay_id: string
}

export interface PasswordExemptPresignAfterPayServiceProviderResult {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
}

export interface PasswordExemptPresignMiniProgramQsInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The user under this app id, 用户标识. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  openid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  sub_openid?: string | undefined
}

export interface PasswordExemptPresignAfterPayQsInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The prepay session, 预支付交易会话标识. 1 to 64 characters. */
  prepay_id: string
  /** The user under this app id, 用户标识. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  openid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  sub_openid?: string | undefined
}

export interface PasswordExemptQueryByCodeInput {
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
}

export interface PasswordExemptQueryByCodeResult {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account?: string
  /** State of the contract, 协议状态. */
  contract_state: string
  /** When it was signed, 签约时间, RFC 3339. */
  contract_signed_time: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: PasswordExemptContractTerminateInfo
}

/** How it ended, if it did. */
export interface PasswordExemptContractTerminateInfo {
  /** Who ended it, 解约方式. */
  contract_termination_mode: string
  /** When it ended, 解约时间, RFC 3339. */
  contract_terminated_time?: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

export interface PasswordExemptTerminateByCodeInput extends PasswordExemptQueryByCodeInput {
  /** Why it ends, 解约备注. 1 to 256 characters. */
  contract_termination_remark: string
}

export interface PayWithContractJsapiInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Merchant number of the caller, 商户号. 1 to 32 characters. */
  mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 6 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid, 交易结束时间. 1 to 64 characters. */
  time_expire?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
  /** Where the result is sent, 通知地址. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean | undefined
  /** The amount, 订单金额. */
  amount: PayWithContractAmount
  /** Who paid, 支付者. */
  payer: PayWithContractPayer
  /** Details of the goods, 商品详情. */
  detail?: PayWithContractDetail | undefined
  /** Where it happens, 场景信息. */
  scene_info?: PayWithContractSceneInfo | undefined
  /** Settlement, 结算信息. */
  settle_info?: ProfitSharing | undefined
  /** The contract that the order signs or uses, 签约信息. */
  contract_info: PayWithContractContractInfo
}

/** The amount. */
export interface PayWithContractAmount {
  /** In fen, 分. */
  total: number
  /** Currency, 货币类型, `CNY`. 1 to 16 characters. */
  currency?: string | undefined
}

/** Who paid. */
export interface PayWithContractPayer {
  /** The user under the app id of this object, 用户标识. */
  openid: string
}

/** The goods. */
export interface PayWithContractGoodsDetail {
  /** Your number of the goods, 商户侧商品编码. */
  merchant_goods_id: string
  /** WeChat Pay's number of the goods, 微信支付商品编码. */
  wechatpay_goods_id?: string | undefined
  /** Their name, 商品名称. */
  goods_name?: string | undefined
  /** How many, 商品数量. */
  quantity: number
  /** Price of one in fen, 分. */
  unit_price: number
}

/** Details of the goods, 商品详情. */
export interface PayWithContractDetail {
  /** Price of the whole receipt in fen, 分. */
  cost_price?: number | undefined
  /** Number of the receipt, 商品小票ID. 1 to 32 characters. */
  invoice_id?: string | undefined
  /** The goods, 单品列表. */
  goods_detail: PayWithContractGoodsDetail[]
}

/** The shop. */
export interface PayWithContractStoreInfo {
  /** Your number of the shop, 门店编号. */
  id?: string | undefined
  /** Its name, 名称. */
  name?: string | undefined
  /** Its area code, 地区编码. */
  area_code?: string | undefined
  /** Its address, 详细地址. */
  address?: string | undefined
}

/** Where it happens. */
export interface PayWithContractSceneInfo {
  /** IP address of the user's client, 用户终端IP. 1 to 45 characters. */
  payer_client_ip: string
  /** Id of the device, 商户端设备号. */
  device_id?: string | undefined
  /** The shop, 商户门店信息. */
  store_info?: PayWithContractStoreInfo | undefined
}

/** The contract that the order signs or uses, 签约信息. */
export interface PayWithContractContractInfo {
  /** Token of a pre-sign: one way of three, beside `password_free_contract_id` and `plan_id`. */
  token?: string | undefined
  /** The password-free contract that pays: one way of three, beside `token` and `plan_id`. */
  password_free_contract_id?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id?: string | undefined
  /** Merchant number that signs, 签约商户号. */
  contract_mchid?: string | undefined
  /** App id that signs, 签约应用ID. */
  contract_appid?: string | undefined
  /** Your own contract number, 签约协议号. */
  contract_code?: string | undefined
  /** Your serial number of the request, 请求序列号; WeChat Pay orders by it. */
  request_serial?: string | undefined
  /** The user's name on the signing page, 用户账户展示名称. Takes characters of up to 3 bytes in UTF-8. */
  contract_display_account?: string | undefined
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url?: string | undefined
}

/**
 * Answer of `payWithContract.jsapi`, `payWithContract.app`, `payWithContract.partnerJsapi` and
 * `payWithContract.partnerApp`.
 */
export interface PayWithContractPrepaid {
  /** The prepay session, 预支付交易会话标识. */
  prepay_id: string
}

export interface PayWithContractAppInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Merchant number of the caller, 商户号. 1 to 32 characters. */
  mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 6 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid, 交易结束时间. 1 to 64 characters. */
  time_expire?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
  /** Where the result is sent, 通知地址. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean | undefined
  /** The amount, 订单金额. */
  amount: PayWithContractAmount
  /** Details of the goods, 商品详情. */
  detail?: PayWithContractDetail | undefined
  /** Where it happens, 场景信息. */
  scene_info?: PayWithContractSceneInfo | undefined
  /** Settlement, 结算信息. */
  settle_info?: ProfitSharing | undefined
  /** The contract that the order signs or uses, 签约信息. */
  contract_info: PayWithContractContractInfoInput
}

/** The contract that the order signs or uses, 签约信息. */
export interface PayWithContractContractInfoInput {
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Merchant number that signs, 签约商户号. */
  contract_mchid: string
  /** App id that signs, 签约应用ID. */
  contract_appid: string
  /** Your own contract number, 签约协议号. */
  contract_code: string
  /** Your serial number of the request, 请求序列号; WeChat Pay orders by it. */
  request_serial: string
  /** The user's name on the signing page, 用户账户展示名称. Takes characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url?: string | undefined
}

export interface PayWithContractPartnerJsapiInput {
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. Required with `sub_openid`. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 1 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid, 交易结束时间, RFC 3339. 1 to 64 characters. */
  time_expire?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
  /** Where the result is sent, 通知地址. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Settlement, 结算信息. */
  settle_info?: ProfitSharing | undefined
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean | undefined
  /** The amount, 订单金额. */
  amount: PayWithContractAmount
  /** Who paid, 支付者. */
  payer: PartnerPayer
  /** Details of the goods, 商品详情. */
  detail?: PayWithContractDetail | undefined
  /** Where it happens, 场景信息. */
  scene_info?: PayWithContractSceneInfo | undefined
  /** The contract that the order signs or uses, 签约信息. */
  contract_info: PayWithContractPartnerJsapiContractInfo
}

/** The contract that the order signs or uses, 签约信息. */
export interface PayWithContractPartnerJsapiContractInfo {
  /** The password-free contract that pays: one way of three, beside `token` and `plan_id`. */
  password_free_contract_id?: string | undefined
  /** Token of a pre-sign: one way of three, beside `password_free_contract_id` and `plan_id`. */
  token?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id?: string | undefined
  /** Merchant number that signs, 签约商户号. */
  contract_mchid?: string | undefined
  /** App id that signs, 签约应用ID. */
  contract_appid?: string | undefined
  /** Your own contract number, 签约协议号. */
  contract_code?: string | undefined
  /** Your serial number of the request, 请求序列号; WeChat Pay orders by it. */
  request_serial?: string | undefined
  /** The user's name on the signing page, 用户账户展示名称. Takes characters of up to 3 bytes in UTF-8. */
  contract_display_account?: string | undefined
  /** Where the result of the signing is sent, 签约通知地址. */
  contract_notify_url?: string | undefined
}

export interface PayWithContractPartnerAppInput {
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the service provider, 服务商商户号. 1 to 32 characters. */
  sp_mchid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 6 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid, 交易结束时间, RFC 3339. 1 to 64 characters. */
  time_expire?: string | undefined
  /** Data of yours that comes back, 附加数据. 1 to 128 characters. */
  attach?: string | undefined
  /** Where the result is sent, 通知地址. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** Settlement, 结算信息. */
  settle_info?: ProfitSharing | undefined
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean | undefined
  /** The amount, 订单金额. */
  amount: PayWithContractAmount
  /** Details of the goods, 商品详情. */
  detail?: PayWithContractDetail | undefined
  /** Where it happens, 场景信息. */
  scene_info?: PayWithContractSceneInfo | undefined
  /** The contract that the order signs or uses, 签约信息. */
  contract_info: PayWithContractContractInfoInput
}

/** The debit to book, 预约扣费. */
export interface DeductScheduleInput {
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: TotalAmount
  /** What is sold, 商品描述. */
  description: string
}

/** An amount of money. */
export interface TotalAmount {
  /** In fen, 分. */
  total: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string | undefined
}

/** How H5 comes back. */
export interface JumpControl {
  /** App that is opened after the signing, 签约完成后返回的应用ID. */
  jump_appid?: string | undefined
}

/** How a contract ended. */
export interface TerminateInfo {
  /** Who ended it, 解约方式. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When it ended, 解约时间, RFC 3339. */
  contract_terminated_time: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** A booked debit, 预约扣费. */
export interface DeductSchedule {
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: TotalAmount
  /** State of the booking, 预约状态. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** What was booked, 预约扣费金额. */
  scheduled_amount?: TotalAmount
  /** What was debited, 扣费金额. */
  deduct_amount?: TotalAmount
  /** When it was debited, 扣费日期. */
  deduct_date?: string
}

/** Settlement. */
export interface ProfitSharing {
  /** Whether the money is to be shared, 分账. */
  profit_sharing?: boolean | undefined
}

/** Who paid; one of the two is required in an input. */
export interface PartnerPayer {
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid?: string | undefined
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string | undefined
}

/** A contract, in short. */
export interface EduContractInformation {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** What became of it, 协议状态: `ADD` signed, `DELETE` ended. */
  contract_status?: 'ADD' | 'DELETE' | (string & {})
  /** When it was created, 创建时间. */
  create_time?: string
}

/** A device. */
export interface Device {
  /** Id of the device, 商户端设备号. */
  device_id?: string | undefined
  /** IP address of the device or server, 设备IP. */
  device_ip?: string | undefined
}

/** Who paid. */
export interface EduPayer {
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

/** What was to be paid, and what was. */
export interface PaidTotal {
  /** In fen, 分. */
  total: number
  /** What the user paid, in fen, 分. */
  payer_total?: number
  /** Discount in fen, 分. */
  discount_total?: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string
}

/** The device that asks for the debit. */
export interface DeviceInput {
  /** Id of the device, 商户端设备号. */
  device_id?: string | undefined
  /** IP address of the device or server, 设备IP. */
  device_ip: string
}

/** A promotion that was used. */
export interface EduPromotionDetail {
  /** Coupon, 券ID. */
  coupon_id?: string
  /** Its name, 名称. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods, 优惠范围. */
  scope?: string
  /** Kind of promotion, 优惠类型. */
  type?: string
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon, 活动ID. */
  stock_id?: string
  /** What WeChat Pay gives, in fen, 分. */
  wechatpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
}

/** Who paid. */
export interface Payer {
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

/** How an authorisation was closed. */
export interface CloseInfo {
  /** When it was closed, 关闭时间. */
  close_time: string
  /** Why it was closed, 关闭原因. */
  close_reason: 'CLOSE_VIA_MCH_API' | (string & {})
}

/** How an authorisation was closed, as the others tell it. */
export interface CloseInfoResource {
  /** When it was closed, 关闭时间. */
  close_time: string
  /** Why it was closed, 关闭原因. */
  close_reason: 'CLOSE_VIA_MCH_API' | 'USER_CLOSE' | (string & {})
}

/** How it ended, if it did. */
export interface EntrustContractContractTerminateInfo {
  /** Who ended it, 解约方式. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When it ended, 解约时间. */
  contract_terminated_time?: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** Expected amount. */
export interface EntrustContractEstimatedDeductAmount {
  /** In fen, 分. */
  total?: number
  /** The amount, 金额. */
  amount?: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string
}

/** The booked debit, 预约扣费. */
export interface EntrustContractDeductSchedule {
  /** Expected day of the debit, 预计扣费日期, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount, 预计扣费金额. */
  estimated_deduct_amount: EntrustContractEstimatedDeductAmount
  /** State of the booking, 预约状态. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** What was booked, 预约扣费金额. */
  scheduled_amount?: EntrustContractEstimatedDeductAmount
  /** What was debited, 扣费金额. */
  deduct_amount?: EntrustContractEstimatedDeductAmount
  /** When it was debited, 扣费日期. */
  deduct_date?: string
}

/**
 * Resource of `ENTRUST.SIGN` and `ENTRUST.TERMINATE`, of several families: direct merchants get `mchid`, `appid`
 * and `openid`, partners the `sp_` and `sub_` fields. Amounts come as `total` or as `amount`: read `total` first.
 */
export interface EntrustContractResource {
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract, 协议状态. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When it was signed, 签约时间. */
  contract_signed_time?: string
  /** When it expires, 协议到期时间. */
  contract_expired_time?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** How it ended, 解约信息, if it did. */
  contract_terminate_info?: EntrustContractContractTerminateInfo
  /** The booked debit, 预约扣费. */
  deduct_schedule?: EntrustContractDeductSchedule
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** Your id of the user, where one WeChat user has several accounts with you, 商户侧用户标识. */
  out_user_code?: string
}

/** Exchange rate. */
export interface TransactionExchangeRate {
  /** Kind of rate, 汇率类型. */
  type?: string
  /** The rate, 汇率. */
  rate?: number
}

/** The amount, 金额. */
export interface TransactionAmount {
  /** In fen, 分. */
  total?: number
  /** What the user paid, in fen, 分. */
  payer_total?: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string
  /** Currency that the user paid in, 用户支付币种. */
  payer_currency?: string
  /** Exchange rate, 汇率. */
  exchange_rate?: TransactionExchangeRate
}

/** Where it happens. */
export interface TransactionSceneInfo {
  /** Id of the device, 商户端设备号. */
  device_id?: string
}

/** Promotions that were used. */
export interface TransactionPromotionDetail {
  /** Coupon, 券ID. */
  coupon_id?: string
  /** Promotion, 优惠券ID. */
  promotion_id?: string
  /** Its name, 名称. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods, 优惠范围. */
  scope?: string
  /** Kind of promotion, 优惠类型. */
  type?: string
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon, 活动ID. */
  stock_id?: string
  /** Activity, 活动ID. */
  activity_id?: string
  /** What WeChat Pay gives, in fen, 分. */
  wechatpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string
}

/**
 * Resource of `TRANSACTION.SUCCESS` and `TRANSACTION.FAIL`, of several families: merchant numbers depend on the
 * family and on who calls, so only the order is always there.
 */
export interface TransactionResource {
  /** App id of the caller, 应用ID. */
  appid?: string
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** App id of the service provider, 服务商应用ID. */
  sp_appid?: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid?: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment, 交易类型. */
  trade_type?: string
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_desc?: string
  /** State in words, 交易状态描述. */
  trade_state_description?: string
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** When it was paid, 支付完成时间, RFC 3339. */
  success_time?: string
  /** Who paid, 支付者. */
  payer?: Payer
  /** The amount, 订单金额. */
  amount?: TransactionAmount
  /** Where it happens, 场景信息. */
  scene_info?: TransactionSceneInfo
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: TransactionPromotionDetail[]
}

export interface TransferAuthorizationPartnerAuthorizeInput {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string | undefined
  /** Where the result is sent, 通知地址. */
  notify_url: string
}

export interface TransferAuthorizationPartnerAuthorizeResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** State, 状态. */
  state: 'WAIT_USER_CONFIRM' | (string & {})
  /** When it was created, 创建时间. */
  create_time: string
  /** What the client's launch takes, 跳转领取页面的package信息. */
  package_info: string
}

export interface TransferAuthorizationPartnerTransferAndAuthorizeInput {
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** Real name of the receiver, 收款用户姓名. At most 214 bytes in UTF-8, sent encrypted. */
  user_name?: string | undefined
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Where the result is sent, 通知地址. */
  notify_url?: string | undefined
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string | undefined
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id: string
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos: TransferAuthorizationPartnerTransferSceneReportInfo[]
  /** The authorisation to ask for, 授权信息. */
  authorization_info?: TransferAuthorizationPartnerAuthorizationInfo | undefined
}

/** What the scene asks to report, 转账场景报备信息. */
export interface TransferAuthorizationPartnerTransferSceneReportInfo {
  /** What it is about, 类型. */
  info_type: string
  /** What is reported, 内容. */
  info_content: string
}

/** The authorisation to ask for, 授权信息. */
export interface TransferAuthorizationPartnerAuthorizationInfo {
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** Where the result of the authorisation is sent, 授权通知地址. */
  authorization_notify_url: string
}

export interface TransferAuthorizationPartnerTransferAndAuthorizeResult {
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer, 微信转账单号. */
  transfer_bill_no: string
  /** When it was created, 创建时间. */
  create_time: string
  /** What the client's launch takes, 跳转领取页面的package信息. */
  package_info: string
}

/** Input of `transferAuthorizationPartner.queryByOutNo` and `transferAuthorizationPartner.closeByOutNo`. */
export interface TransferAuthorizationPartnerContractKey {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
}

export interface TransferAuthorizationPartnerQueryByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation, 授权单号. */
  authorization_id: string
  /** State, 状态. */
  state: 'TAKING_EFFECT' | 'CLOSED' | 'WAIT_USER_CONFIRM' | (string & {})
  /** When the user agreed, 授权时间. */
  authorize_time: string
  /** How it was closed, if it was, 关闭信息. */
  close_info?: CloseInfoResource
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: '1000' | '1002' | '1004' | '1005' | '1009' | '1010' | '1011' | '1013' | (string & {})
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created, 创建时间. */
  create_time?: string
}

export interface TransferAuthorizationPartnerCloseByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation, 授权单号. */
  authorization_id: string
  /** State, 状态. */
  state: 'CLOSED' | (string & {})
  /** When the user agreed, 授权时间. */
  authorize_time: string
  /** How it was closed, if it was, 关闭信息. */
  close_info?: CloseInfo
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: '1000' | '1002' | '1004' | '1005' | '1009' | '1010' | '1011' | '1013' | (string & {})
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created, 创建时间. */
  create_time?: string
}

export interface TransferAuthorizationPartnerTransferInput {
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** Real name of the receiver, 收款用户姓名. At most 214 bytes in UTF-8, sent encrypted. */
  user_name?: string | undefined
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Where the result is sent, 通知地址. */
  notify_url?: string | undefined
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string | undefined
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id: string
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos: TransferAuthorizationPartnerTransferSceneReportInfo[]
  /** WeChat Pay's id of the authorisation, 授权单号. */
  authorization_id: string
}

export interface TransferAuthorizationPartnerTransferResult {
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid: string
  /** Merchant number of the caller, 商户号. */
  mchid?: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer, 微信转账单号. */
  transfer_bill_no: string
  /** App id of the caller, 应用ID. */
  appid?: string
  /** State, 状态. */
  state: 'ACCEPTED' | 'SUCCESS' | (string & {})
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Why it failed, 失败原因. */
  fail_reason?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** Real name of the receiver, 收款用户姓名. It comes encrypted: `wxpay.decrypt()`. */
  user_name?: string
  /** When it was created, 创建时间. */
  create_time: string
  /** When it last changed, 更新时间. */
  update_time?: string
}

export interface TransferAuthorizationAuthorizeInput {
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object, 用户标识. 1 to 64 characters. */
  openid: string
  /** Transfer scene, 转账场景ID, `1000` for example. 1 to 36 characters. */
  transfer_scene_id: string
  /** The user's name on the authorisation page, 用户展示名称. 1 to 32 characters. */
  user_display_name: string
  /** Reason that the user sees, 用户收款感知. 1 to 256 characters. */
  user_recv_perception?: string | undefined
  /** Where the result of the authorisation is sent, 授权通知地址. 1 to 256 characters. */
  authorization_notify_url: string
  /** Where it happens, 场景信息. */
  scene_info?: TransferAuthorizationSceneInfo | undefined
}

/** Where it happens. */
export interface TransferAuthorizationSceneInfo {
  /** IP address of the user's client, 用户终端IP. 1 to 45 characters. */
  client_ip?: string | undefined
  /** Id of the device, 商户端设备号. 1 to 128 characters. */
  device_id?: string | undefined
  /** Kind of device, 设备类型. */
  device_type?: 'IOS' | 'ANDROID' | 'HARMONY' | 'OTHER' | (string & {}) | undefined
}

export interface TransferAuthorizationAuthorizeResult extends TransferAuthorizationPartnerAuthorizeResult {}

export interface TransferAuthorizationTransferAndAuthorizeInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Your own number of the transfer, 商户单号. 1 to 32 characters. */
  out_bill_no: string
  /** Transfer scene, 转账场景ID, `1000` for example. 1 to 36 characters. */
  transfer_scene_id: string
  /** The user under the app id of this object, 用户标识. 1 to 64 characters. */
  openid: string
  /** Real name of the receiver, 收款用户姓名. At most 214 bytes in UTF-8, sent encrypted. */
  user_name?: string | undefined
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. 1 to 32 characters. */
  transfer_remark: string
  /** Where the result is sent, 通知地址. 1 to 256 characters. */
  notify_url?: string | undefined
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string | undefined
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos?: TransferAuthorizationTransferSceneReportInfo[] | undefined
  /** The authorisation to ask for, 授权信息. */
  authorization_info?: TransferAuthorizationAuthorizationInfo | undefined
  /** Merchant number that pays, where that is another one, 出资商户号. 1 to 32 characters. */
  sponsor_mchid?: string | undefined
}

/** What the scene asks to report, 转账场景报备信息. */
export interface TransferAuthorizationTransferSceneReportInfo {
  /** What it is about, 类型. 1 to 15 characters. */
  info_type: string
  /** What is reported, 内容. 1 to 32 characters. */
  info_content: string
}

/** The authorisation to ask for, 授权信息. */
export interface TransferAuthorizationAuthorizationInfo {
  /** The user's name on the authorisation page, 用户展示名称. 1 to 32 characters. */
  user_display_name: string
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
  /** Where the result of the authorisation is sent, 授权通知地址. 1 to 256 characters. */
  authorization_notify_url: string
}

export interface TransferAuthorizationTransferAndAuthorizeResult {
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer, 微信转账单号. */
  transfer_bill_no: string
  /** When it was created, 创建时间. */
  create_time: string
  /** State, 状态. */
  state: 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'CANCELING' | (string & {})
  /** What the client's launch takes, 跳转领取页面的package信息. */
  package_info?: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name?: string
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no?: string
}

export interface TransferAuthorizationQueryByOutNoInput {
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
  /** Whether the answer is to hold `package_info`. */
  is_display_authorization?: boolean | undefined
}

export interface TransferAuthorizationQueryByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation, 授权单号. */
  authorization_id?: string
  /** State, 状态. */
  state: 'TAKING_EFFECT' | 'CLOSED' | 'WAIT_USER_CONFIRM' | (string & {})
  /** When the user agreed, 授权时间. */
  authorize_time?: string
  /** How it was closed, if it was, 关闭信息. */
  close_info?: TransferAuthorizationCloseInfo
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created, 创建时间. */
  create_time?: string
  /** What the client's launch takes, 跳转领取页面的package信息. Not on the page of 2026-08. */
  package_info?: string
}

/** How it was closed, if it was, 关闭信息. */
export interface TransferAuthorizationCloseInfo {
  /** When it was closed, 关闭时间. */
  close_time: string
  /** Why it was closed, 关闭原因. */
  close_reason:
    | 'CLOSE_VIA_MCH_API'
    | 'USER_CLOSE'
    | 'USER_OVERDUE_UNCONFIRMED'
    | 'TRANSFER_RISK'
    | 'USER_ACCOUNT_ABNORMAL'
    | (string & {})
}

export interface TransferAuthorizationCloseByOutNoInput {
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
}

export interface TransferAuthorizationCloseByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation, 授权单号. */
  authorization_id?: string
  /** State, 状态. */
  state: 'CLOSED' | (string & {})
  /** When the user agreed, 授权时间. */
  authorize_time?: string
  /** How it was closed, if it was, 关闭信息. */
  close_info?: CloseInfo
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created, 创建时间. */
  create_time?: string
}

export interface TransferAuthorizationTransferInput {
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** Your own number of the transfer, 商户单号. 1 to 32 characters. */
  out_bill_no: string
  /** Transfer scene, 转账场景ID, `1000` for example. 1 to 36 characters. */
  transfer_scene_id: string
  /** Real name of the receiver, 收款用户姓名. At most 214 bytes in UTF-8, sent encrypted. */
  user_name?: string | undefined
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. 1 to 32 characters. */
  transfer_remark: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string | undefined
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos?: TransferAuthorizationTransferSceneReportInfo[] | undefined
  /** WeChat Pay's id of the authorisation, 授权单号. Required without `out_authorization_no`. 1 to 32 characters. */
  authorization_id?: string | undefined
  /** Merchant number that pays, where that is another one, 出资商户号. 1 to 32 characters. */
  sponsor_mchid?: string | undefined
  /** Your number of the authorisation, 商户授权单号. Required without `authorization_id`. 1 to 32 characters. */
  out_authorization_no?: string | undefined
  /** Where the result is sent, 通知地址. Not on the page of 2026-08. 1 to 256 characters. */
  notify_url?: string | undefined
}

export interface TransferAuthorizationTransferResult {
  /** Merchant number of the caller, 商户号. */
  mch_id: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer, 微信转账单号. */
  transfer_bill_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** State, 状态. */
  state: 'ACCEPTED' | 'PROCESSING' | 'TRANSFERING' | 'SUCCESS' | (string & {})
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Why it failed, 失败原因. */
  fail_reason?: string
  /** The user under the app id of this object, 用户标识. */
  openid?: string
  /** Real name of the receiver, 收款用户姓名. It comes encrypted: `wxpay.decrypt()`. */
  user_name?: string
  /** When it was created, 创建时间. */
  create_time: string
  /** When it last changed, 更新时间. */
  update_time: string
}

/** Resource of the `MCHTRANSFER.AUTHORIZATION` events. */
export interface TransferAuthorizationResource {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** The user's name on the authorisation page, 用户展示名称. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation, 授权单号. */
  authorization_id: string
  /** State, 状态. */
  state: 'TAKING_EFFECT' | 'CLOSED' | (string & {})
  /** When the user agreed, 授权时间. */
  authorize_time: string
  /** How it was closed, if it was, 关闭信息. */
  close_info?: CloseInfoResource
}

export interface VehicleEtcPresignInput {
  /** App id of the service provider, 服务商应用ID. 1 to 32 characters. */
  sp_appid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** The user under the app id of this object, 用户标识. 1 to 128 characters. */
  openid: string
  /** Template id, 协议模板ID. 1 to 32 characters. */
  plan_id: string
  /** Id of the ETC device, ETC设备号. */
  etc_device_id?: string | undefined
  /** Licence plate, 车牌号. Optional by the page, required by other sources. 1 to 32 characters. */
  plate_number?: string | undefined
  /** Who must sign. */
  identify: VehicleEtcIdentify
  /** Number of the bank card, 银行卡号. At most 214 bytes in UTF-8, sent encrypted. */
  bank_card_no?: string | undefined
}

/** Who must sign. */
export interface VehicleEtcIdentify {
  /** Real name, 真实姓名. At most 214 bytes in UTF-8, sent encrypted. */
  encrypted_real_name: string
  /** Number of the document, 证件号码. At most 214 bytes in UTF-8, sent encrypted. */
  encrypted_credential_id: string
  /** Kind of document, 证件类型. */
  credential_type: string
}

export interface VehicleEtcPresignResult {
  /** The signing session, 预签约会话. */
  preopen_id: string
}

export interface VehicleEtcQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

/** Answer of `vehicleEtc.queryById` and `vehicleEtc.queryByUser`. */
export interface VehicleEtcContract {
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** State of the binding, 绑定状态. */
  bind_state: string
  /** Licence plate, 车牌号. */
  plate_number: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
}

export interface VehicleEtcQueryByUserInput {
  /** The user under the app id of this object, 用户标识. */
  openid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Licence plate, 车牌号. */
  plate_number: string
}

export interface VehicleEtcPayInput {
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Merchant number of the sub-merchant, 子商户号. 1 to 32 characters. */
  sub_mchid?: string | undefined
  /** App id of the caller, 应用ID. 1 to 32 characters. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. 1 to 32 characters. */
  sub_appid?: string | undefined
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back, 附加数据. 1 to 127 characters. */
  attach?: string | undefined
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string | undefined
  /** The drive, 行程信息. */
  highway_info: VehicleEtcHighwayInfo
  /** The amount, 订单金额. */
  amount: VehicleEtcAmount
  /** The device, 设备信息. */
  device_info?: DeviceInput | undefined
}

/** The drive, 行程信息. */
export interface VehicleEtcHighwayInfo {
  /** Licence plate, 车牌号. */
  plate_number: string
  /** When it began, 开始时间. */
  start_time: string
  /** When it ended, 结束时间. */
  end_time: string
  /** Kind of lane. */
  channel_type: string
  /** Kind of vehicle, 车型. */
  car_type?: string | undefined
  /** Where it entered, 入口. */
  entrance: string
  /** Where it left, 出口. */
  exit?: string | undefined
  /** What the vehicle may carry. */
  carrying_capacity?: number | undefined
  /** Class of what it may carry. */
  carrying_range?: string | undefined
}

/** The amount. */
export interface VehicleEtcAmount {
  /** In fen, 分. */
  total?: number | undefined
  /** Currency, 货币类型, `CNY`. */
  currency?: string | undefined
}

/** Answer of `vehicleEtc.pay`, `vehicleEtc.queryOrderById` and `vehicleEtc.queryOrderByOutTradeNo`. */
export interface VehicleEtcOrder {
  /** Merchant number of the caller, 商户号. */
  mchid: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** App id of the caller, 应用ID. */
  appid: string
  /** App id of the sub-merchant, 子商户应用ID. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Data of yours that comes back, 附加数据. */
  attach?: string
  /** Kind of payment, 交易类型. */
  trade_type: string
  /** Bank that paid, 付款银行. */
  bank_type?: string
  /** When it was paid, 支付完成时间. */
  success_time?: string
  /** State of the order, 交易状态. */
  trade_state: string
  /** State in words, 交易状态描述. */
  trade_state_desc?: string
  /** Who paid, 支付者. */
  payer?: VehicleEtcPayer
  /** The amount, 订单金额. */
  amount: VehicleEtcAmountResult
  /** The device, 设备信息. */
  device_info?: Device
  /** Promotions that were used, 优惠功能. */
  promotion_detail?: VehicleEtcPromotionDetail[]
}

/** Who paid. */
export interface VehicleEtcPayer {
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid?: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** The user under the app id of this object, 用户标识. In one of two sources. */
  openid?: string
}

/** The amount. */
export interface VehicleEtcAmountResult {
  /** In fen, 分. */
  total: number
  /** Currency, 货币类型, `CNY`. */
  currency?: string
  /** What the user paid, in fen, 分. */
  payer_total?: number
  /** Discount in fen, 分. */
  discount_total?: number
}

/** Promotions that were used. */
export interface VehicleEtcPromotionDetail {
  /** Promotion, 优惠券ID. */
  promotion_id: string
  /** Its name, 名称. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods, 优惠范围. */
  scope?: string
  /** Kind of promotion, 优惠类型. */
  type?: string
  /** Activity, 活动ID. */
  activity_id?: string
  /** Its amount in fen, 分. */
  amount: number
  /** What WeChat Pay gives, in fen, 分. */
  wxpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
}

export interface VehicleEtcQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

export interface VehicleEtcQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string | undefined
}

/** Resource of `VEHICLE.USER_STATE_CHANGE`. One source only. */
export interface VehicleUserResource {
  /** App id of the caller, 应用ID. */
  appid: string
  /** Merchant number of the service provider, 服务商商户号. */
  sp_mchid: string
  /** The user under `sp_appid`, 用户服务商标识. */
  sp_openid: string
  /** The user under `sub_appid`, 用户子标识. */
  sub_openid?: string
  /** Merchant number of the sub-merchant, 子商户号. */
  sub_mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** State of the binding, 绑定状态. */
  bind_state: string
  /** Licence plate, 车牌号. */
  plate_number: string
}

/**
 * Who ended a contract: the user, your API call, your merchant platform, customer service or WeChat Pay's system.
 * WeChat Pay may add others.
 */
export type TerminationMode =
  | 'USER_TERMINATE'
  | 'MCH_API_TERMINATE'
  | 'WEPAY_WEB_TERMINATE'
  | 'CUSTOMER_SERVICE_TERMINATE'
  | 'SYSTEM_TERMINATE'
  | (string & {})

/** What the notifications of each event type carry, decrypted. Merge your own events into it. */
export interface NotificationResources {
  /** A user signed a repayment contract. ([page](https://pay.weixin.qq.com/doc/v3/partner/4016790583)) */
  'CREDIT_REPAYMENT.SIGN_CONTRACT': CreditRepaymentContractResource
  /** A repayment contract ended. ([page](https://pay.weixin.qq.com/doc/v3/partner/4016790583)) */
  'CREDIT_REPAYMENT.TERMINATE_CONTRACT': CreditRepaymentContractResource
  /** A repayment was paid. ([page](https://pay.weixin.qq.com/doc/v3/partner/4016790592)) */
  'CREDIT_REPAYMENT.DEDUCTION_PAY': CreditRepaymentOrderResource
  /** A user signed a contract. ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881605)) */
  'ECOMMERCE_ENTRUST.SIGN': EntrustResource
  /**
   * A contract ended: by the user, by you, or by WeChat Pay.
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881605))
   */
  'ECOMMERCE_ENTRUST.TERMINATE': EntrustResource
  /** A user signed an education contract. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012286235)) */
  'ENTRUST.SIGNING': EduEntrustResource
  /** An education contract ended. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012286235)) */
  'ENTRUST.RELEASE': EduEntrustResource
  /**
   * A user signed (campus pay); PayScore uses the name with other fields.
   * ([page](https://pay.weixin.qq.com/docs/partner/apis/campus-easy-pay/contracts/sign-result-notice.html))
   */
  'PAYSCORE.USER_OPEN_SERVICE': PayscoreServiceResource
  /**
   * A contract ended (campus pay); PayScore uses the name with other fields.
   * ([page](https://pay.weixin.qq.com/docs/partner/apis/campus-easy-pay/contracts/sign-result-notice.html))
   */
  'PAYSCORE.USER_CLOSE_SERVICE': PayscoreServiceResource
  /** A user's debts changed. ([page](https://pay.weixin.qq.com/doc/v3/partner/4012161155)) */
  'EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE': EduSchoolDebtResource
  /** A user signed a cross-border contract. ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015485)) */
  'PAPAY.SIGN': GlobalPapayResource
  /** A cross-border contract ended. ([page](https://pay.weixin.qq.com/doc/global/v3/zh/4013015485)) */
  'PAPAY.TERMINATE': GlobalPapayResource
  /**
   * The state of a face-pay user changed.
   * ([page](https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/offline-brushing.html))
   */
  'FACEPAY.USER_STATE_CHANGE': FacepayUserResource
  /**
   * WeChat Pay asks whether a contract may end; your answer decides.
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012978455))
   */
  'ENTRUST.TERMINATE_INQUIRY': TerminateInquiryResource
  /** A user signed a contract of an insurance. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012289466)) */
  'INSURANCE_ENTRUST.SIGN': InsuranceEntrustResource
  /** A contract of an insurance was renewed. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012289466)) */
  'INSURANCE_ENTRUST.RENEW': InsuranceEntrustResource
  /** A contract of an insurance ended. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012289466)) */
  'INSURANCE_ENTRUST.TERMINATE': InsuranceEntrustResource
  /**
   * WeChat Pay asks for a text that keeps a user who is leaving; there is one second to answer.
   * ([page](https://pay.weixin.qq.com/doc/v3/merchant/4012312222))
   */
  'ENTRUST.TERMINATE_RETENTION': TerminateRetentionResource
  /**
   * A user signed a contract (scheduled debits, HarmonyOS).
   * ([page](https://pay.weixin.qq.com/docs/merchant/apis/entrusted-payment/contract-alter-notify.html))
   */
  'ENTRUST.SIGN': EntrustContractResource
  /**
   * A contract ended (scheduled debits, HarmonyOS).
   * ([page](https://pay.weixin.qq.com/docs/merchant/apis/entrusted-payment/contract-alter-notify.html))
   */
  'ENTRUST.TERMINATE': EntrustContractResource
  /**
   * A debit or order was paid (several families; `trade_type` is `PAP` for auto-debit, `AUTH` for cross-border).
   * ([page](https://pay.weixin.qq.com/docs/merchant/apis/entrusted-payment/deduct-result-notify.html))
   */
  'TRANSACTION.SUCCESS': TransactionResource
  /**
   * A debit failed.
   * ([page](https://pay.weixin.qq.com/docs/merchant/apis/entrusted-payment/deduct-result-notify.html))
   */
  'TRANSACTION.FAIL': TransactionResource
  /** A user authorised. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014512908)) */
  'MCHTRANSFER.AUTHORIZATION.CONFIRMED': TransferAuthorizationResource
  /** An authorisation was closed. ([page](https://pay.weixin.qq.com/doc/v3/merchant/4014512908)) */
  'MCHTRANSFER.AUTHORIZATION.CLOSED': TransferAuthorizationResource
  /** The binding of a vehicle changed. ([page](https://pay.weixin.qq.com/doc/v3/partner/4012158358)) */
  'VEHICLE.USER_STATE_CHANGE': VehicleUserResource
}
