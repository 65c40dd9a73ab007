// Printed from table/ by `npm run table`. Do not edit.

/** Input of `creditRepayment.presignApp`. */
export interface CreditRepaymentPresignAppInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Template id, 协议模板ID. 1 to 64 characters. */
  plan_id: string
  /** Your own contract number, 商户协议号. 1 to 64 digits and letters. */
  out_contract_code: string
  /** The user's masked name on the signing page. 1 to 64 characters. */
  display_name: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Day of the month of the repayment. */
  repayment_day?: number
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Who must sign: the real name is compared with that of the WeChat user. */
  real_identity?: CreditRepaymentRealIdentity
  /** First repayment, taken with the signing. */
  trade_info?: CreditRepaymentTradeInfo
}

/** Who must sign: the real name is compared with that of the WeChat user. */
export interface CreditRepaymentRealIdentity {
  /** Kind of identity document. */
  identity_type: 'REAL_IDENTITY_TYPE_INVALID' | 'REAL_IDENTITY_TYPE_ID_CARD' | (string & {})
  /** Number of the document. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  identity_id: string
  /** Real name. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
}

/** First repayment, taken with the signing. */
export interface CreditRepaymentTradeInfo {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** What to debit, in fen, 分. */
  deduct_amount: number
  /** What is sold, 商品描述. */
  description?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Where the result is sent. */
  notify_url?: string
}

/** Answer of `creditRepayment.presignApp`. */
export interface CreditRepaymentPresignAppResult {
  /** The signing session, 预签约token. */
  presign_token: string
  /** Signing service to jump to. */
  redirect_service?: string
}

/** Input of `creditRepayment.presignH5`. */
export interface CreditRepaymentPresignH5Input {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Template id, 协议模板ID. 1 to 64 characters. */
  plan_id: string
  /** Your own contract number, 商户协议号. 1 to 64 digits and letters. */
  out_contract_code: string
  /** The user's masked name on the signing page. 1 to 64 characters. */
  display_name: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Day of the month of the repayment. */
  repayment_day?: number
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Who must sign: the real name is compared with that of the WeChat user. */
  real_identity: CreditRepaymentRealIdentity
  /** First repayment, taken with the signing. */
  trade_info?: CreditRepaymentTradeInfo
  /** How H5 comes back. */
  jump_info?: JumpControl
}

/** Answer of `creditRepayment.presignH5`. */
export interface CreditRepaymentPresignH5Result {
  /** Where to send the user. */
  redirect_url: string
}

/** Input of `creditRepayment.queryByCode`. */
export interface CreditRepaymentQueryByCodeInput {
  /** Your own contract number, 商户协议号. 1 to 64 digits and letters. */
  out_contract_code: string
}

/** Answer of `creditRepayment.queryByCode`. */
export interface CreditRepaymentQueryByCodeResult {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's masked name on the signing page. */
  display_name: string
  /** State of the contract. */
  contract_state: 'CONTRACT_STATE_INVALID' | 'CONTRACT_STATE_EFFECTIVE' | 'CONTRACT_STATE_TERMINATED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it ended, RFC 3339. */
  contract_terminated_time?: string
  /** Who ended it. */
  contract_terminated_mode?:
    | 'TERMINATION_MODE_INVALID'
    | 'TERMINATION_MODE_BY_USER'
    | 'TERMINATION_MODE_BY_MERCHANT'
    | 'TERMINATION_MODE_BY_CUSTOMER_SERVICE'
    | (string & {})
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
  /** Day of the month of the repayment. */
  repayment_day?: number
  /** The user under the app id of this object. */
  openid?: string
  /** App id of the caller. */
  appid?: string
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: number
}

/** Input of `creditRepayment.terminateByCode`. */
export interface CreditRepaymentTerminateByCodeInput {
  /** Your own contract number, 商户协议号. 1 to 64 digits and letters. */
  out_contract_code: string
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

/** Answer of `creditRepayment.terminateByCode`. */
export interface CreditRepaymentTerminateByCodeResult {
  /** The contract. */
  contract_info?: CreditRepaymentContractInfo
}

/** The contract. */
export interface CreditRepaymentContractInfo {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's masked name on the signing page. */
  display_name: string
  /** State of the contract. */
  contract_state: 'CONTRACT_STATE_INVALID' | 'CONTRACT_STATE_EFFECTIVE' | 'CONTRACT_STATE_TERMINATED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it ended, RFC 3339. */
  contract_terminated_time?: string
  /** Who ended it. */
  contract_terminated_mode?:
    | 'TERMINATION_MODE_INVALID'
    | 'TERMINATION_MODE_BY_USER'
    | 'TERMINATION_MODE_BY_MERCHANT'
    | 'TERMINATION_MODE_BY_CUSTOMER_SERVICE'
    | (string & {})
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
  /** Day of the month of the repayment. */
  repayment_day?: number
  /** The user under the app id of this object. */
  openid?: string
  /** App id of the caller. */
  appid?: string
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: number
}

/** Input of `creditRepayment.schedule`. */
export interface CreditRepaymentScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** Repayments to book. */
  schedule_items: CreditRepaymentScheduleItem[]
}

/** Repayments to book. */
export interface CreditRepaymentScheduleItem {
  /** Your number of the booking. 1 to 32 characters. */
  out_record_id: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** What is due in fen, 分. */
  repayment_amount: string
  /**
   * The least of it in fen, 分. Required with a template for consumer loans, then at least 5 % of what is due; else
   * optional, at least 10 %.
   */
  min_repayment_amount?: string
  /** Day of the repayment, `yyyy-MM-dd`. */
  repayment_date: string
}

/** Answer of `creditRepayment.schedule`. */
export interface CreditRepaymentScheduleResult {
  /** What was booked. */
  schedule_records?: CreditRepaymentScheduleRecord[]
}

/** What was booked. */
export interface CreditRepaymentScheduleRecord {
  /** Your number of the booking. */
  out_record_id: string
  /** App id of the caller. */
  appid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** What is due in fen, 分. */
  repayment_amount: string
  /** The least of it in fen, 分. */
  min_repayment_amount: string
  /** Day of the repayment, `yyyy-MM-dd`. */
  repayment_date: string
  /** The user under the app id of this object. */
  openid: string
}

/** Input of `creditRepayment.querySchedule`. */
export interface CreditRepaymentQueryScheduleInput {
  /** Your number of the booking. 1 to 32 characters. */
  out_record_id: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
}

/** Answer of `creditRepayment.querySchedule`. */
export interface CreditRepaymentQueryScheduleResult {
  /** Your number of the booking. */
  out_record_id: string
  /** App id of the caller. */
  appid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** What is due in fen, 分. */
  repayment_amount: string
  /** The least of it in fen, 分. */
  min_repayment_amount: string
  /** Day of the repayment, `yyyy-MM-dd`. */
  repayment_date: string
  /** The user under the app id of this object. */
  openid: string
}

/** Input of `creditRepayment.pay`. */
export interface CreditRepaymentPayInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Your number of the booking. 1 to 32 characters. */
  out_record_id: string
  /** What to debit, in fen, 分. */
  deduct_amount: string
  /** Where the result is sent. */
  notify_url: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back. */
  attach?: string
}

/** Answer of `creditRepayment.pay` and `creditRepayment.queryOrder`. */
export interface CreditRepaymentOrder {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Your number of the booking. */
  out_record_id: string
  /** App id of the caller. */
  appid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under the app id of this object. */
  openid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** State of the order. */
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
  /** Data of yours that comes back. */
  attach?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
}

/** Input of `creditRepayment.queryOrder`. */
export interface CreditRepaymentQueryOrderInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
}

/** Resource of the `CREDIT_REPAYMENT` contract events. `plan_id` is a number here, a string in the calls. */
export interface CreditRepaymentContractResource {
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's masked name on the signing page. */
  display_name: string
  /** State of the contract. */
  contract_state: 'CONTRACT_STATE_INVALID' | 'CONTRACT_STATE_EFFECTIVE' | 'CONTRACT_STATE_TERMINATED' | (string & {})
  /** When it was signed. */
  contract_signed_time: string
  /** When it ended. */
  contract_terminated_time?: string
  /** Who ended it. */
  contract_terminated_mode:
    | 'TERMINATION_MODE_INVALID'
    | 'TERMINATION_MODE_BY_USER'
    | 'TERMINATION_MODE_BY_MERCHANT'
    | 'TERMINATION_MODE_BY_CUSTOMER_SERVICE'
    | (string & {})
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
  /** Day of the month of the repayment. */
  repayment_day?: number
  /** Largest single repayment in fen, 分. */
  repayment_amount_limit: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
}

/** Resource of `CREDIT_REPAYMENT.DEDUCTION_PAY`. One source only. */
export interface CreditRepaymentOrderResource {
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** App id of the caller. */
  appid: string
  /** App id of the sub-merchant. */
  sub_appid: string
  /** The user under the app id of this object. */
  openid: string
  /** State of the order. */
  order_state: 'DEDUCT_ORDER_STATE_PAY_SUCCESS' | (string & {})
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Your number of the booking. */
  out_record_id: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** What to debit, in fen, 分. */
  deduct_amount: string
  /** What was paid in fen, 分. */
  pay_success_amount?: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back. */
  attach?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
}

/**
 * Input of mini-program pre-sign, 小程序方式预签约 (page
 * [partner/4017177322](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). Limits count Unicode characters.
 */
export interface MiniProgramPreEntrustSign {
  /** App id of the ecommerce provider (official account, mini program or app). 1 to 32 characters. */
  appid: string
  /** Template id, 委托代扣协议模板ID. From 1. */
  plan_id: number
  /**
   * Your own contract number, 商户签约协议号, unique for your merchant number; a number that was used for a signing cannot
   * be used again. 1 to 32 digits and letters.
   */
  out_contract_code: string
  /**
   * The user's name on the signing page, 用户账户展示名称. No emoji, so never a WeChat nickname as it is. 1 to 32
   * characters of up to 3 bytes in UTF-8.
   */
  contract_display_account: string
  /**
   * Where WeChat Pay sends the result of the signing. Absolute, `https` (or `http`: the official pages disagree),
   * without query and fragment. 1 to 256 characters.
   */
  notify_url: string
}

/**
 * Input of app pre-sign, APP方式预签约 (page [partner/4012881608](https://pay.weixin.qq.com/doc/v3/partner/4012881608)).
 * Limits count Unicode characters.
 */
export interface AppPreEntrustSign extends MiniProgramPreEntrustSign {
  /** Return to the app after signing, instead of staying in WeChat. The `appid` must belong to the app then. */
  return_app?: boolean
  /** Data of yours, invisible to the user, that comes back in the notifications. 1 to 255 characters. */
  attach?: string
}

/**
 * Answer of pre-sign (pages [partner/4017177322](https://pay.weixin.qq.com/doc/v3/partner/4017177322) and
 * [partner/4012881608](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). WeChat Pay may add fields.
 */
export interface PreEntrustSignResult {
  /** The signing session, valid for two hours. Hand it to the mini program or app. */
  pre_entrustweb_id: string
  /** Merchant number. */
  mchid: string
  /** Template id, as sent. */
  plan_id: number
  /** Your contract number, as sent. */
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
  /** Merchant number. */
  mchid: string
  /** Template id. */
  plan_id: number
  /** Your contract number. */
  out_contract_code: string
}

/**
 * Answer of query contract, 通过商户协议号查询协议 (page
 * [partner/4012884060](https://pay.weixin.qq.com/doc/v3/partner/4012884060)). What a contract that was never signed
 * cannot have may be missing.
 */
export interface Contract {
  /** Merchant number. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID: debits name it. */
  contract_id?: string
  /** App id. */
  appid?: string
  /** Template id. */
  plan_id: number
  /** Your contract number. */
  out_contract_code: string
  /** The user's name on the signing page. */
  contract_display_account?: string
  /** `NOT_SIGNED` 未签约, `SIGNED` 已签约, `TERMINATED` 已解约; WeChat Pay may add others. */
  contract_state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, RFC 3339. */
  contract_expired_time?: string
  /** How it ended, if it did. */
  contract_terminate_info?: ContractTerminateInfo
  /** The user who signed. */
  openid?: string
}

/** How a contract ended (page [partner/4012884060](https://pay.weixin.qq.com/doc/v3/partner/4012884060)). */
export interface ContractTerminateInfo {
  /** Who ended it: the user, your API call, your merchant platform, customer service or WeChat Pay's system. */
  contract_termination_mode?: TerminationMode
  /** When, RFC 3339. */
  contract_terminated_time?: string
  /** Why, as the terminate call said. */
  contract_termination_remark?: string
}

/**
 * Input of the debit, 电商合单委托代扣支付 (page [partner/4012884121](https://pay.weixin.qq.com/doc/v3/partner/4012884121)).
 * An order is debited once; there is no payment notification.
 */
export interface Transaction {
  /** App id of the initiator. 1 to 32 characters. */
  combine_appid: string
  /** Merchant number of the initiator. 1 to 32 characters. */
  combine_mchid: string
  /**
   * Your number of the combined order, 合单商户订单号, unique for your merchant number. 1 to 32 of digits, letters and
   * `_-|*@`.
   */
  combine_out_trade_no: string
  /** The contract, from its query or from the client's launch result. 1 to 32 characters. */
  contract_id: string
  /** Orders of second-level merchants. 1 to 50 items. */
  sub_orders: SubOrder[]
  /** Risk-control information, 风控信息. 1 to 255 characters. */
  risk_info?: string
}

/**
 * One order of a second-level merchant. Where the page of the debit is silent, the limits are those of WeChat Pay's
 * combined orders.
 */
export interface SubOrder {
  /** Merchant number of the initiator. 1 to 32 characters. */
  mchid: string
  /** Returned by the query. 1 to 128 characters. */
  attach?: string
  /** What is debited. */
  amount: Amount
  /** Your number of this order, unique for your merchant number. 2 to 32 of digits, letters and `_-|*`. */
  out_trade_no: string
  /** The second-level merchant, 二级商户. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the second-level merchant. 1 to 32 characters. */
  sub_appid?: string
  /** What is sold. 1 to 127 characters. */
  description: string
  /** Settlement. */
  settle_info?: SettleInfo
  /** Risk-control information of this order. At least 1 characters. */
  sub_risk_info?: string
}

/** An amount of money. */
export interface Amount {
  /** In cents (分). From 1. */
  total_amount: number
  /** `CNY`. 1 to 16 digits and letters. */
  currency: 'CNY' | (string & {})
}

/** Settlement of one order. */
export interface SettleInfo {
  /** Whether the money is to be shared, 分账. */
  profit_sharing?: boolean
  /** Subsidy in cents (分). 0 to 500000. */
  subsidy_amount?: number
}

/**
 * What names a combined order; it goes into the path (page
 * [partner/4012884130](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
 */
export interface OrderKey {
  /** Your number of the combined order. 1 to 32 of digits, letters and `_-|*@`. */
  combine_out_trade_no: string
}

/** Input of the reversal, 撤销订单 (page [partner/4012884126](https://pay.weixin.qq.com/doc/v3/partner/4012884126)). */
export interface Reversal extends OrderKey {
  /** App id of the initiator. 1 to 32 characters. */
  combine_appid: string
  /** The orders of the debit. 1 to 50 items. */
  sub_orders: ReversalSubOrder[]
}

/** One order of a reversal. */
export interface ReversalSubOrder {
  /** Merchant number of the initiator. 1 to 32 characters. */
  mchid: string
  /** Your number of this order. 2 to 32 of digits, letters and `_-|*`. */
  out_trade_no: string
  /** The second-level merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the second-level merchant. 1 to 32 characters. */
  sub_appid?: string
}

/**
 * Answer of the debit and of its query (pages
 * [partner/4012884121](https://pay.weixin.qq.com/doc/v3/partner/4012884121) and
 * [partner/4012884130](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
 */
export interface TransactionResult {
  /** App id of the initiator. */
  combine_appid: string
  /** Merchant number of the initiator. */
  combine_mchid: string
  /** Your number of the combined order. */
  combine_out_trade_no: string
  /** The orders; the official documents disagree on whether they are always there. */
  sub_orders?: SubOrderResult[]
  /** Who paid. */
  combine_payer_info?: CombinePayerInfo
}

/** The state of one order. */
export interface SubOrderResult {
  /** Merchant number of the initiator. */
  mchid?: string
  /** Your number of this order. */
  out_trade_no: string
  /** The second-level merchant. */
  sub_mchid?: string
  /** App id of the second-level merchant. */
  sub_appid?: string
  /** WeChat Pay's number of the payment. */
  transaction_id?: string
  /** `PAP`: auto-debit. */
  trade_type?: 'PAP' | (string & {})
  /**
   * `SUCCESS` for this family; WeChat Pay's other orders also know `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`,
   * `USERPAYING` and `PAYERROR`.
   */
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR' | (string & {})
  /** Bank, `CMC` for example. */
  bank_type?: string
  /** As sent. */
  attach?: string
  /** When it was paid, RFC 3339. */
  success_time?: string
  /** What was debited. */
  amount?: PaidAmount
}

/** What was debited, in cents (分). */
export interface PaidAmount {
  /** The order's amount. */
  total_amount?: number
  /** `CNY`. */
  currency?: string
  /** What the user paid. */
  payer_amount?: number
  /** The currency that the user paid in. */
  payer_currency?: string
}

/** Who paid. */
export interface CombinePayerInfo {
  /** The user. */
  openid?: string
}

/** The resource of both events. Fields beyond what names the contract may be missing; new ones pass. */
export interface EntrustResource {
  /** Merchant number. */
  mchid: string
  /** Your contract number. */
  out_contract_code: string
  /** Template id. */
  plan_id: number
  /** App id. */
  appid?: string
  /** The user. */
  openid?: string
  /** When it happened, RFC 3339. */
  operate_time?: string
  /** When the contract expires, RFC 3339; only when it was signed. */
  contract_expired_time?: string
  /** Who ended the contract; only when it ended. */
  contract_termination_mode?: TerminationMode
  /** What app pre-sign was given as `attach`. */
  attach?: string
  /** The contract's id: not in the current documents, but seen. Where it is missing, query the contract. */
  contract_id?: string
}

/** Input of `ecommerceIndividual.presignApp`. */
export interface EcommerceIndividualPresignAppInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Your own contract number, 商户协议号. 1 to 128 of digits, letters and `_-`. */
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

/** Input of `ecommerceIndividual.presignMiniProgram`. */
export interface EcommerceIndividualPresignMiniProgramInput extends EcommerceIndividualPresignAppInput {
  /** The user under the app id of this object. 1 to 64 characters. */
  openid: string
}

/** Input of `ecommerceIndividual.presignRealNameApp`. */
export interface EcommerceIndividualPresignRealNameAppInput extends EcommerceIndividualPresignAppInput {
  /** Real name. 1 to 64 characters. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Kind of document. */
  cred_type: 'ID_CARD' | (string & {})
  /**
   * Number of the document. 1 to 64 characters. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform
   * key.
   */
  cred_id: string
}

/** Input of `ecommerceIndividual.presignRealNameMiniProgram`. */
export interface EcommerceIndividualPresignRealNameMiniProgramInput extends EcommerceIndividualPresignAppInput {
  /** The user under the app id of this object. 1 to 64 characters. */
  openid: string
  /** Real name. 1 to 64 characters. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Kind of document. */
  cred_type: 'ID_CARD' | (string & {})
  /**
   * Number of the document. 1 to 64 characters. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform
   * key.
   */
  cred_id: string
}

/** Input of `ecommerceIndividual.queryByCode`. */
export interface EcommerceIndividualQueryByCodeInput {
  /** Your own contract number, 商户协议号. 1 to 128 of digits, letters and `_-`. */
  out_contract_code: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
}

/** Answer of `ecommerceIndividual.queryByCode`. */
export interface EcommerceIndividualQueryByCodeResult {
  /** Authorisation of the payee, 个人收款授权ID. */
  individual_auth_id?: string
  /** When it was signed, RFC 3339. */
  signed_time: string
  /** State of the authorisation. */
  auth_state: 'AUTHORIZED' | 'UNAUTHORIZED' | (string & {})
  /** The payee. */
  individual_openid?: string
  /** Result of the real-name check. */
  real_name_auth_result?: EcommerceIndividualRealNameAuthResult
}

/** Result of the real-name check. */
export interface EcommerceIndividualRealNameAuthResult {
  /** What the token allows. */
  scope?: 'pay_realname' | (string & {})
  /** Token of the real-name check. */
  access_token?: string
  /** When the token expires, RFC 3339. */
  access_token_expire_time?: string
}

/** Input of `ecommerceIndividual.queryByOpenid`. */
export interface EcommerceIndividualQueryByOpenidInput {
  /** The user under the app id of this object. 1 to 64 characters. */
  openid: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Kind of permission. */
  permission_type: 'INDIVIDUAL_PAYEE' | (string & {})
}

/** Answer of `ecommerceIndividual.queryByOpenid`. */
export interface EcommerceIndividualQueryByOpenidResult {
  /** Authorisation of the payee, 个人收款授权ID. */
  individual_auth_id: string
  /** When it happened, RFC 3339. */
  operation_time: string
  /** State of the authorisation. */
  auth_state: 'AUTHORIZED' | 'UNAUTHORIZED' | (string & {})
}

/** Input of `eduPapay.presign`. */
export interface EduPapayPresignInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid: string
  /** The user under `sub_appid`. 1 to 128 characters. */
  sub_openid?: string
  /** Template id, 协议模板ID. 1 to 32 characters. */
  plan_id: string
  /** Your id of the user. 1 to 32 characters. */
  user_id: string
  /** Day of the first debit, `yyyy-MM-dd`, day 1 to 28. */
  period_start_date: string
  /** Scene of the debit. 1 to 32 characters. */
  trade_scene: 'EDUCATION_PERIOD' | (string & {})
}

/** Answer of `eduPapay.presign`. */
export interface EduPapayPresignResult {
  /** The signing session, 预签约token. */
  presign_token: string
}

/** Input of `eduPapay.queryById`. */
export interface EduPapayQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
}

/** Answer of `eduPapay.queryById`. */
export interface EduPapayQueryByIdResult {
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under the app id of this object. */
  openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** The contract. */
  contract_information?: EduContractInformation
}

/** Input of `eduPapay.queryByUser`. */
export interface EduPapayQueryByUserInput {
  /** The user under the app id of this object. */
  openid: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** `ADD`: signed, `DELETE`: ended. */
  contract_status?: 'ADD' | 'DELETE' | (string & {})
  /** Rows before the page. */
  offset?: number
  /** Rows of a page. */
  limit?: number
}

/** Answer of `eduPapay.queryByUser`. */
export interface EduPapayQueryByUserResult {
  /** The rows. */
  data?: EduPapayRow[]
  /** How many rows there are. */
  total_count?: number
  /** Rows before the page. */
  offset?: number
  /** Rows of a page. */
  limit?: number
}

/** The rows. */
export interface EduPapayRow {
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under the app id of this object. */
  openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** The contract. */
  contract_information?: EduContractInformation
}

/** Input of `eduPapay.terminate`. */
export interface EduPapayTerminateInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
}

/** Input of `eduPapay.preDeductNotify`. */
export interface EduPapayPreDeductNotifyInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
}

/** Input of `eduPapay.pay`. */
export interface EduPapayPayInput {
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** What is sold. */
  body: string
  /** Data of yours that comes back. */
  attach?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** Where the result is sent. */
  notify_url?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Scene of the debit. */
  trade_scene: 'EDUCATION_PERIOD' | (string & {})
  /** The amount. */
  amount: TotalAmount
  /** The device. */
  device_information?: Device
}

/** Input of `eduPapay.queryOrderById`. */
export interface EduPapayQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** Answer of `eduPapay.queryOrderById` and `eduPapay.queryOrderByOutTradeNo`. */
export interface EduPapayOrder {
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Bank that paid. */
  bank_type?: string
  /** When it was paid. */
  success_time?: string
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_description?: string
  /** Who paid. */
  payer?: EduPayer
  /** The amount. */
  amount: PaidTotal
  /** The device. */
  device_information: DeviceInput
  /** Promotions that were used. */
  promotion_detail?: EduPromotionDetail[]
}

/** Input of `eduPapay.queryOrderByOutTradeNo`. */
export interface EduPapayQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** The device. */
export interface EduEntrustDeviceInformation {
  /** Id of the device. */
  device_id?: string
  /** As the notification page prints it; its meaning is not documented. */
  payer_total: string
}

/** Promotions that were used. */
export interface EduEntrustPromotionDetail {
  /** Coupon. */
  coupon_id?: string
  /** Its name. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods. */
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  /** Kind of promotion. */
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon. */
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
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** The contract. */
  contract_information?: EduContractInformation
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Bank that paid. */
  bank_type?: string
  /** When it was paid. */
  success_time?: string
  /** State of the order. */
  trade_state?: 'SUCCESS' | 'REFUND' | 'ACCEPTED' | 'PAY_FAIL' | (string & {})
  /** State in words. */
  trade_state_description?: string
  /** Who paid. */
  payer?: EduPayer
  /** The amount. */
  amount?: PaidTotal
  /** The device. */
  device_information?: EduEntrustDeviceInformation
  /** Promotions that were used. */
  promotion_detail?: EduEntrustPromotionDetail[]
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
}

/** Input of `eduschoolpay.presign`. */
export interface EduschoolpayPresignInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under `appid`. 1 to 128 characters. */
  openid: string
  /** Template id, 协议模板ID. 1 to 32 characters. */
  plan_id: string
  /** Your id of the user. 1 to 32 digits and letters. */
  user_id: string
  /** Number of the school. 1 to 32 characters. */
  school_id: string
  /** Your own contract number, 商户协议号. 1 to 64 of digits, letters and `_-`. */
  out_contract_code: string
  /** Which card the contract debits. */
  contract_mode?: 'DEFAULT' | 'LIMIT_BANK_CARD' | 'PRIORITY_BANK_CARD' | (string & {})
  /** Sign a contract of the default mode where the card cannot be limited. */
  downgrade_default_contract?: boolean
  /** Who must sign. */
  identity?: EduschoolpayIdentity
  /** The bank card. */
  bank_card?: EduschoolpayBankCard
}

/** Who must sign. */
export interface EduschoolpayIdentity {
  /** Real name. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Kind of document. */
  credential_type: string
  /** Number of the identity card. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  id_card_number?: string
}

/** The bank card. */
export interface EduschoolpayBankCard {
  /** Number of the bank card. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  bank_card_no: string
  /** Until when it is valid, `MM/YY`. */
  valid_thru?: string
  /** Phone number. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  phone?: string
  /** Bank that paid. */
  bank_type?: string
}

/** Answer of `eduschoolpay.presign`. */
export interface EduschoolpayPresignResult {
  /** The signing session, 预签约token. */
  presign_token: string
}

/** Input of `eduschoolpay.queryById` and `eduschoolpay.terminate`. */
export interface EduschoolpayContractKey {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
}

/** Answer of `eduschoolpay.queryById`. */
export interface EduschoolpayQueryByIdResult {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the caller. */
  mchid: string
  /** App id of the caller. */
  appid: string
  /** The user under `appid`. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** `ADD`: signed, `DELETE`: ended. */
  contract_status: 'ADD' | 'DELETE' | (string & {})
  /** When it was created. */
  create_time: string
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
}

/** Input of `eduschoolpay.queryByUser`. */
export interface EduschoolpayQueryByUserInput {
  /** The user under `appid`. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** `ADD`: signed, `DELETE`: ended. */
  contract_status: 'ADD' | 'DELETE' | (string & {})
  /** Rows before the page. */
  offset?: number
  /** Rows of a page. */
  limit?: number
}

/** Answer of `eduschoolpay.queryByUser`. */
export interface EduschoolpayQueryByUserResult {
  /** The rows. */
  data?: EduschoolpayRow[]
  /** Rows before the page. */
  offset: number
  /** Rows of a page. */
  limit: number
  /** How many rows there are. */
  total_count: number
  /** Neighbouring pages. Sources disagree on whether it is always there. */
  links?: EduschoolpayLinks
}

/** The rows. */
export interface EduschoolpayRow {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the caller. */
  mchid: string
  /** App id of the caller. */
  appid: string
  /** The user under `appid`. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** `ADD`: signed, `DELETE`: ended. */
  contract_status: 'ADD' | 'DELETE' | (string & {})
  /** When it was created. */
  create_time: string
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
}

/** Neighbouring pages. */
export interface EduschoolpayLinks {
  /** The next page. */
  next?: string
  /** The page before. */
  prev?: string
  /** This page. */
  self?: string
}

/** Input of `eduschoolpay.pay`. */
export interface EduschoolpayPayInput {
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back. */
  attach?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** Where the result is sent. Sources disagree on whether it is required. */
  notify_url?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Your id of the user. Takes digits and letters. */
  user_id: string
  /** The amount. */
  amount: EduschoolpayAmount
  /** Where it happens. */
  scene_info?: EduschoolpaySceneInfo
  /** The device. */
  device_info?: Device
  /** Settlement. */
  settle_info?: ProfitSharing
  /** Debit at once or later. */
  payment_mode?: string
}

/** The amount. */
export interface EduschoolpayAmount {
  /** In fen, 分. */
  total: number
  /** Currency, `CNY`. */
  currency: string
}

/** Where it happens. */
export interface EduschoolpaySceneInfo {
  /** When it begins. */
  start_time: string
  /** Number of the school. */
  school_id: string
  /** Scene. */
  scene_type: string
}

/** Answer of `eduschoolpay.pay`. */
export interface EduschoolpayPayResult {
  /** Merchant number of the caller. */
  mchid: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment. */
  trade_type?: string
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_desc?: string
  /** Bank that paid. */
  bank_type?: string
  /** Data of yours that comes back. */
  attach?: string
  /** When it was paid. */
  success_time?: string
  /** Who paid. */
  payer?: EduschoolpayPayer
  /** The amount. */
  amount: PaidTotal
  /** The device. */
  device_info: DeviceInput
  /** Promotions that were used. */
  promotion_detail?: EduPromotionDetail[]
}

/** Who paid. */
export interface EduschoolpayPayer {
  /** The user under `appid`. */
  openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
}

/** Input of `eduschoolpay.queryOrderById`. */
export interface EduschoolpayQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** Answer of `eduschoolpay.queryOrderById` and `eduschoolpay.queryOrderByOutTradeNo`. */
export interface EduschoolpayOrder {
  /** Merchant number of the caller. */
  mchid: string
  /** App id of the caller. */
  appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment. */
  trade_type?: string
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_desc?: string
  /** Bank that paid. */
  bank_type?: string
  /** Data of yours that comes back. */
  attach?: string
  /** When it was paid. */
  success_time?: string
  /** Who paid. */
  payer: EduschoolpayPayerResult
  /** The amount. */
  amount: EduschoolpayAmountResult
  /** The device. */
  device_info: DeviceInput
  /** Promotions that were used. */
  promotion_detail?: EduschoolpayPromotionDetail[]
}

/** Who paid. */
export interface EduschoolpayPayerResult {
  /** The user under `appid`. */
  openid: string
  /** The user under `sub_appid`. */
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
  /** Currency, `CNY`. */
  currency: string
}

/** Promotions that were used. */
export interface EduschoolpayPromotionDetail {
  /** Coupon. */
  coupon_id: string
  /** Its name. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods. */
  scope?: string
  /** Kind of promotion. */
  type?: string
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon. */
  stock_id: string
  /** What WeChat Pay gives, in fen, 分. */
  wechatpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
}

/** Input of `eduschoolpay.queryOrderByOutTradeNo`. */
export interface EduschoolpayQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** Input of `eduschoolpay.queryDebtState`. */
export interface EduschoolpayQueryDebtStateInput {
  /** The user under `appid`. */
  openid: string
}

/** Answer of `eduschoolpay.queryDebtState`. */
export interface EduschoolpayQueryDebtStateResult {
  /** App id of the caller. */
  appid: string
  /** The user under `appid`. */
  openid: string
  /** `NORMAL`, or `FORBIDDEN` while debts are open. */
  state: 'NORMAL' | 'FORBIDDEN' | (string & {})
  /** How many debts are open. */
  debt_count: number
  /** When it last changed. */
  update_time: string
}

/**
 * Resource of the `PAYSCORE.USER_…_SERVICE` events: campus pay fills the contract, PayScore the service, so either
 * may be missing. Tell them apart by address or by fields.
 */
export interface PayscoreServiceResource {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** Merchant number of the caller. */
  mchid: string
  /** App id of the caller. */
  appid: string
  /** The user under `appid`. */
  openid: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** `ADD`: signed, `DELETE`: ended. */
  contract_status?: 'ADD' | 'DELETE' | (string & {})
  /** When it was created. */
  create_time?: string
  /** Your own contract number, 商户协议号. */
  out_contract_code?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Channel. */
  channel_id?: string
  /** Service id, 服务ID. */
  service_id: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** State of the service for the user. */
  user_service_status?: string
  /** When it was opened or closed. */
  openorclose_time?: string
  /** Authorisation code. */
  authorization_code?: string
  /** Your number of the request. */
  out_request_no?: string
}

/** Resource of `EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE`. One source only. */
export interface EduSchoolDebtResource {
  /** App id of the caller. */
  appid: string
  /** The user under `appid`. */
  openid: string
  /** `NORMAL`, or `FORBIDDEN` while debts are open. */
  state: 'NORMAL' | 'FORBIDDEN' | (string & {})
  /** How many debts are open. */
  debt_count: number
  /** When it last changed. */
  update_time: string
}

/** Input of `globalPapay.presignMiniProgram`. */
export interface GlobalPapayPresignMiniProgramInput {
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page. Required by the Chinese page, not by the English ones. 1 to 32 characters. */
  user_display_name?: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  success_notify_url: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid: string
  /** IP address of the user's client; must be the real one. 1 to 32 characters. */
  user_client_ip?: string
  /** When the signing session ends, RFC 3339, RFC 3339. */
  expired_time?: string
}

/** Answer of `globalPapay.presignMiniProgram` and `globalPapay.presignApp`. */
export interface GlobalPapaySession {
  /** The signing session. */
  session_id: string
}

/** Input of `globalPapay.presignApp`. */
export interface GlobalPapayPresignAppInput {
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  success_notify_url: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid?: string
  /** IP address of the user's client; must be the real one. 1 to 32 characters. */
  user_client_ip?: string
  /** When the signing session ends, RFC 3339, RFC 3339. */
  expired_time?: string
}

/** Input of `globalPapay.presignH5`. */
export interface GlobalPapayPresignH5Input {
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent. Whether it is required could not be read. 1 to 256 characters. */
  success_notify_url: string
  /** App that is opened after the signing. 1 to 32 characters. */
  return_appid?: string
  /** IP address of the user's client; must be the real one. 1 to 32 characters. */
  user_client_ip?: string
  /** When the signing session ends, RFC 3339, RFC 3339. */
  expired_time?: string
  /** Where the user goes after the signing. 1 to 256 characters. */
  return_url?: string
}

/** Answer of `globalPapay.presignH5` and `globalPapay.presignJsapi`. */
export interface GlobalPapayPresignH5Result {
  /** Where to send the user. */
  sign_url: string
}

/** Input of `globalPapay.presignJsapi`. */
export interface GlobalPapayPresignJsapiInput {
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  success_notify_url: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid: string
  /** Where the user goes after the signing. 1 to 256 characters. */
  return_url?: string
  /** When the signing session ends, RFC 3339, RFC 3339. */
  expired_time?: string
}

/** Input of `globalPapay.presignWeb`. */
export interface GlobalPapayPresignWebInput {
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 characters. */
  out_contract_code: string
  /** The user's name on the signing page. Whether it is required could not be read. 1 to 32 characters. */
  user_display_name: string
  /** Where the result of the signing is sent. Whether it is required could not be read. 1 to 256 characters. */
  success_notify_url: string
  /** When the signing session ends, RFC 3339, RFC 3339. */
  expired_time?: string
  /** Where the user goes after the signing. 1 to 256 characters. */
  return_url?: string
}

/** Answer of `globalPapay.presignWeb`. */
export interface GlobalPapayPresignWebResult {
  /** Address of the page that shows the QR code. Older answers have `sign_url` instead. */
  show_code_url?: string
  /** Address of the signing page, in older answers. */
  sign_url?: string
}

/** Input of `globalPapay.queryById`. */
export interface GlobalPapayQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
}

/** Answer of `globalPapay.queryById` and `globalPapay.queryByCode`. */
export interface GlobalPapayContract {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller. */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** Template id, 协议模板ID. */
  plan_id?: number
  /** Your own contract number, 商户协议号. */
  out_contract_code?: string
  /** The user's name on the signing page. */
  user_display_name?: string
  /** State. */
  state?: string
  /** When it was signed, RFC 3339. */
  signed_time?: string
  /** When it ended, RFC 3339. */
  terminated_time?: string
  /** Who ended it. */
  termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | 'EXPIRED' | (string & {})
  /** Why it ends. */
  termination_note?: string
  /** The user under the app id of this object. */
  openid?: string
}

/** Input of `globalPapay.queryByCode`. */
export interface GlobalPapayQueryByCodeInput {
  /** Your own contract number, 商户协议号. 1 to 32 characters. */
  out_contract_code: string
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
}

/** Input of `globalPapay.terminate`. */
export interface GlobalPapayTerminateInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** Why it ends. 1 to 256 characters. */
  termination_note?: string
}

/** Input of `globalPapay.pay`. */
export interface GlobalPapayPayInput {
  /** App id of the caller. Direct merchants only, required there. 1 to 32 characters. */
  appid?: string
  /** App id of the service provider. Institutions only, required there. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. Institutions only. 1 to 32 characters. */
  sub_appid?: string
  /** What is sold, 商品描述. 1 to 128 characters. */
  description: string
  /** Data of yours that comes back. 1 to 127 characters. */
  attach?: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url: string
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Merchant category code. 1 to 16 characters. */
  merchant_category_code: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 64 characters. */
  contract_id: string
  /** The amount. */
  amount: GlobalPapayAmount
  /** Where it happens. */
  scene_info?: Device
}

/** The amount. */
export interface GlobalPapayAmount {
  /** In the smallest unit of the currency. */
  total: number
  /** Currency. 1 to 16 characters. */
  currency: string
}

/** Answer of `globalPapay.pay`. */
export interface GlobalPapayPayResult {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller. */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. Missing while unpaid. */
  transaction_id?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Kind of payment. */
  trade_type: 'AUTH' | (string & {})
  /** Bank that paid. Missing while unpaid. */
  bank_type?: string
  /** When it was paid, RFC 3339. Missing while unpaid. */
  success_time?: string
  /** State of the order. */
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'PAYERROR' | 'USERPAYING' | (string & {})
  /** State in words. */
  trade_state_desc: string
  /** Who paid. Missing while unpaid. */
  payer?: Payer
  /** The amount. */
  amount: GlobalPapayAmountResult
  /** Promotions that were used. */
  promotion_detail?: GlobalPapayPromotionDetail[]
  /** Merchant category code. In one of two sources. */
  merchant_category_code?: string
}

/** Exchange rate. */
export interface GlobalPapayExchangeRate {
  /** Kind of rate. */
  type?: 'SETTLEMENT_RATE' | 'USERPAYMENT_RATE' | (string & {})
  /** The rate. */
  rate?: number
}

/** The amount. */
export interface GlobalPapayAmountResult {
  /** In the smallest unit of the currency. */
  total: number
  /** What the user paid, in the smallest unit of its currency. */
  payer_total: number
  /** Currency. */
  currency: string
  /** Currency that the user paid in. */
  payer_currency: string
  /** Exchange rate. */
  exchange_rate?: GlobalPapayExchangeRate
}

/** The goods. */
export interface GlobalPapayGoodsDetail {
  /** Number of the goods. */
  goods_id: string
  /** Remark. */
  goods_remark?: string
  /** Discount, in the smallest unit. */
  discount_amount: number
  /** How many. */
  quantity: number
  /** Price of one, in the smallest unit. */
  price: number
}

/** Promotions that were used. */
export interface GlobalPapayPromotionDetail {
  /** Promotion. */
  promotion_id: string
  /** Its name. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods. */
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  /** Kind of promotion. */
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Its amount in fen, 分. */
  amount: number
  /** Currency. */
  currency: string
  /** Activity. */
  activity_id?: string
  /** What WeChat Pay gives, in the smallest unit. */
  wxpay_contribute_amount?: number
  /** What the merchant gives, in the smallest unit. */
  merchant_contribute_amount?: number
  /** What others give, in the smallest unit. */
  other_contribute_amount?: number
  /** The goods. */
  goods_detail?: GlobalPapayGoodsDetail[]
}

/** Input of `globalPapay.queryOrderById`. */
export interface GlobalPapayQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. 1 to 32 characters. */
  transaction_id: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
}

/** Answer of `globalPapay.queryOrderById` and `globalPapay.queryOrderByOutTradeNo`. */
export interface GlobalPapayOrder {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller. */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. Missing while unpaid. */
  transaction_id?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Kind of payment. */
  trade_type: 'AUTH' | 'JSAPI' | 'NATIVE' | 'APP' | 'MWEB' | 'MICROPAY' | (string & {})
  /** Bank that paid. Missing while unpaid. */
  bank_type?: string
  /** When it was paid. Missing while unpaid. */
  success_time?: string
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_desc: string
  /** Who paid. Missing while unpaid. */
  payer?: Payer
  /** The amount. */
  amount: GlobalPapayQueryOrderByIdAmount
  /** Promotions that were used. */
  promotion_detail?: GlobalPapayPromotionDetail[]
  /** Merchant category code. In one of two sources. */
  merchant_category_code?: string
}

/** Exchange rate. */
export interface GlobalPapayExchangeRateResult {
  /** Kind of rate. */
  type?: 'SETTLEMENT_RATE' | (string & {})
  /** The rate. */
  rate?: number
}

/** The amount. */
export interface GlobalPapayQueryOrderByIdAmount {
  /** In the smallest unit of the currency. */
  total: number
  /** What the user paid, in the smallest unit of its currency. */
  payer_total: number
  /** Currency. */
  currency: string
  /** Currency that the user paid in. */
  payer_currency: string
  /** Exchange rate. */
  exchange_rate?: GlobalPapayExchangeRateResult
}

/** Input of `globalPapay.queryOrderByOutTradeNo`. */
export interface GlobalPapayQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
}

/** Input of `globalPapay.reverseOrder`. */
export interface GlobalPapayReverseOrderInput {
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Merchant number of the sub-merchant. Institutions only, required there. 1 to 32 characters. */
  sub_mchid?: string
}

/**
 * Resource of `PAPAY.SIGN` and `PAPAY.TERMINATE`. Another source calls `contract_expired_time`
 * `contract_expire_time`.
 */
export interface GlobalPapayResource {
  /** Merchant number of the caller. */
  mchid?: string
  /** Your own contract number, 商户协议号. */
  out_contract_code?: string
  /** App id of the caller. */
  appid?: string
  /** The user under the app id of this object. */
  openid?: string
  /** Who ended it. */
  contract_termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | (string & {})
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** Template id, 协议模板ID. */
  plan_id?: number
  /** When it happened. */
  operate_time?: string
  /** When it expires. */
  contract_expired_time?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under `sp_appid`. */
  sp_openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
}

/** Input of `offlineface.presign`. */
export interface OfflinefacePresignInput {
  /** Name of the business. */
  business_name: string
  /** The user of the device. */
  facepay_user: OfflinefaceFacepayUser
  /** The bank card that debits are limited to. */
  limit_bank_card?: OfflinefaceLimitBankCard
  /** Which card the contract debits. */
  contract_mode?: 'LIMIT_BANK_CARD' | 'PRIORITY_BANK_CARD' | 'LIMIT_NONE' | (string & {})
}

/** The document. */
export interface OfflinefaceIdentification {
  /** Kind of document. */
  identification_type: 'IDCARD' | (string & {})
  /** Number of the document. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  identification_number: string
}

/** The user of the device. */
export interface OfflinefaceFacepayUser {
  /** Your id of the user. */
  out_user_id: string
  /** Name on the document. */
  identification_name?: string
  /** Id of the organisation. */
  organization_id: string
  /** The document. */
  identification?: OfflinefaceIdentification
  /** Phone number. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  phone?: string
}

/** The bank card that debits are limited to. */
export interface OfflinefaceLimitBankCard {
  /** Number of the bank card. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  bank_card_number?: string
  /** Name of the holder. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  identification_name?: string
  /** The document. */
  identification?: OfflinefaceIdentification
  /** Until when it is valid, `MM/YY`. */
  valid_thru?: string
  /** Bank that paid. */
  bank_type?: string
  /** Phone number. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  phone?: string
}

/** Answer of `offlineface.presign`. */
export interface OfflinefacePresignResult {
  /** The signing session, 预签约token. */
  presign_token: string
}

/** Input of `offlineface.sessionToken`. */
export interface OfflinefaceSessionTokenInput {
  /** Scene of the session. */
  scene?: string
  /** What the device SDK gave. */
  web_init_data?: OfflinefaceWebInitData
}

/** What the device SDK gave. */
export interface OfflinefaceWebInitData {
  /** Your id of the user. */
  out_user_id?: string
  /** Id of the organisation. */
  organization_id?: string
}

/** Answer of `offlineface.sessionToken`. */
export interface OfflinefaceSessionTokenResult {
  /** The session of the signing page. */
  token?: string
}

/** Input of `offlineface.queryById`. */
export interface OfflinefaceQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid?: string
}

/** Answer of `offlineface.queryById`. */
export interface OfflinefaceQueryByIdResult {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the caller. */
  mchid: string
  /** Id of the organisation. */
  organization_id: string
  /** Id of the user. */
  use_id?: string
  /** The user under the app id of this object. */
  openid?: string
  /** State of the contract. */
  contract_state: 'NOT_CONTRACTED' | 'TERMINATED' | 'CONTRACTED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time: string
  /** When it ended, RFC 3339. */
  contract_terminated_time?: string
  /** Which card the contract debits. */
  contract_mode: 'LIMIT_BANK_CARD' | 'PRIORITY_BANK_CARD' | 'LIMIT_NONE' | (string & {})
  /** Who chose the bank card. */
  contract_bank_card_from: 'MERCHANT_LIMITED_BANK_CARD' | 'USER_SELECT_FREE' | (string & {})
}

/** Input of `offlineface.terminate`. */
export interface OfflinefaceTerminateInput {
  /** Id of the organisation. */
  organization_id: string
  /** Id of the user. */
  user_id: string
}

/** Input of `offlineface.pay`. */
export interface OfflinefacePayInput {
  /** Payment credential of the device. */
  auth_code: string
  /** App id of the service provider. */
  sp_appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** The amount. */
  amount?: OfflinefaceAmount
  /** Where it happens. */
  scene_info?: OfflinefaceSceneInfo
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Settlement. */
  settle_info?: ProfitSharing
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** The business. */
  business?: OfflinefaceBusiness
}

/** The amount. */
export interface OfflinefaceAmount {
  /** In fen, 分. */
  total: number
  /** Currency, `CNY`. */
  currency: 'CNY' | (string & {})
}

/** Where it happens. */
export interface OfflinefaceSceneInfo {
  /** IP address of the device or server. */
  device_ip: string
}

/** The business. */
export interface OfflinefaceBusiness {
  /** Product. */
  business_product_id: 2 | 11 | (number & {})
  /** Scene. */
  business_scene_id: 3 | 4 | 5 | 6 | 124 | 125 | 126 | (number & {})
}

/** Answer of `offlineface.pay`. */
export interface OfflinefacePayResult {
  /** App id of the service provider. */
  sp_appid: string
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Who paid. */
  payer?: PartnerPayer
  /** The amount. */
  amount?: OfflinefaceAmount
  /** Promotions that were used; what a row holds is not documented. */
  promotion_detail?: Record<string, unknown>[]
  /** Where it happens. */
  scene_info?: OfflinefaceSceneInfoResult
  /** Bank that paid. */
  bank_type?: string
  /** Kind of payment. */
  trade_type?: 'NATIVE' | 'JSAPI' | 'APP' | 'MWEB' | 'AUTH' | (string & {})
  /** State of the order. */
  trade_state?: string
  /** State in words. */
  trade_state_description?: string
  /** State of the debt. */
  debt_state?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Data of yours that comes back. */
  attach?: string
  /** When it was paid, RFC 3339. */
  success_time?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** WeChat Pay's number of the repayment. */
  repayment_transaction_id?: string
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** Kind of failure. */
  error_type?: string
}

/** Where it happens. */
export interface OfflinefaceSceneInfoResult {
  /** IP address of the device or server. */
  device_ip?: string
}

/** Input of `offlineface.queryOrder`. */
export interface OfflinefaceQueryOrderInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Product. */
  business_product_id: '2' | '11' | (string & {})
}

/** Answer of `offlineface.queryOrder`. */
export interface OfflinefaceQueryOrderResult {
  /** App id of the service provider. */
  sp_appid: string
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Who paid. */
  payer?: PartnerPayer
  /** The amount. */
  amount?: OfflinefaceAmount
  /** Promotions that were used; what a row holds is not documented. */
  promotion_detail?: Record<string, unknown>[]
  /** Where it happens. */
  scene_info?: OfflinefaceSceneInfoResult
  /** Bank that paid. */
  bank_type?: string
  /** Kind of payment. */
  trade_type?: 'NATIVE' | 'JSAPI' | 'APP' | 'MWEB' | 'AUTH' | (string & {})
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_description?: string
  /** State of the debt. */
  debt_state?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Data of yours that comes back. */
  attach?: string
  /** When it was paid, RFC 3339. */
  success_time?: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** WeChat Pay's number of the repayment. */
  repayment_transaction_id?: string
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** Kind of failure. */
  error_type?: string
}

/** Input of `offlineface.repaymentUrl`. */
export interface OfflinefaceRepaymentUrlInput {
  /** Your id of the user. */
  out_user_id: string
  /** Id of the organisation. */
  organization_id: string
}

/** Answer of `offlineface.repaymentUrl`. */
export interface OfflinefaceRepaymentUrlResult {
  /** Where the user repays. */
  repayment_url: string
  /** Until when the address is valid, RFC 3339. */
  expire_at: string
}

/** Resource of `FACEPAY.USER_STATE_CHANGE`. One source only. */
export interface FacepayUserResource {
  /** Id of the user. */
  user_id: string
  /** Your id of the user. */
  out_user_id: string
  /** Id of the organisation. */
  organization_id: string
  /** Merchant number of the caller. */
  mch_id: string
  /** When the notification was made. */
  notify_create_time: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
}

/** Input of `papayDeviceSign.presign`. */
export interface PapayDeviceSignPresignInput {
  /** Where the user signs: in an app or by a QR code. */
  sign_scene: 'SIGN_SCENE_APP' | 'SIGN_SCENE_QRCODE' | (string & {})
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you. 1 to 64 characters. */
  out_user_code: string
  /** Where the user goes after the signing. 1 to 256 characters. */
  return_url?: string
  /** The device. */
  device_info: PapayDeviceSignDeviceInfo
}

/** The device. */
export interface PapayDeviceSignDeviceInfo {
  /** Kind of device. */
  device_type:
    | 'DEVICE_TYPE_UNKNOW'
    | 'DEVICE_TYPE_PHONE'
    | 'DEVICE_TYPE_PAD'
    | 'DEVICE_TYPE_TV'
    | 'DEVICE_TYPE_WATCH'
    | (string & {})
  /** Version of its operating system. */
  device_os: string
  /** Id of the device. */
  device_id: string
  /** Whether it is rooted. */
  device_running_as_root: boolean
  /** IP address of the device or server. */
  device_ip: string
  /** Whether WeChat is installed. */
  weixin_installed: boolean
  /** Version of WeChat. */
  weixin_version: string
  /** Days since the user's first login. */
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

/** Answer of `papayDeviceSign.presign`. */
export interface PapayDeviceSignPresignResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Original id (`gh_…`) of the signing mini program. */
  mini_program_username?: string
  /** Its page. */
  mini_program_path?: string
  /** Where to send the user. */
  redirect_url?: string
}

/** Input of `papayDeviceSign.queryByCode`. */
export interface PapayDeviceSignQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

/** Answer of `papayDeviceSign.queryByCode`. */
export interface PapayDeviceSignQueryByCodeResult {
  /** Merchant number of the caller. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, RFC 3339. */
  contract_expired_time?: string
  /** The user under the app id of this object. */
  openid: string
  /** How it ended, if it did. */
  contract_terminate_info?: TerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** Masked WeChat id. */
  mask_wxid?: string
}

/** Input of `papayDeviceSign.apply`. */
export interface PapayDeviceSignApplyInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** The amount. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
  /** HarmonyOS account id. 1 to 64 characters. */
  harmony_account_id: string
  /** Merchant category code. 1 to 4 characters. */
  mcc?: string
}

/** Answer of `papayDeviceSign.apply`. */
export interface PapayDeviceSignApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount. */
  amount: TotalAmount
}

/** Resource of `ENTRUST.TERMINATE_INQUIRY`. */
export interface TerminateInquiryResource {
  /** In one transcription only; it looks like a part of the answer. */
  code?: string
  /** In one transcription only, spelt so; it looks like a part of the answer. */
  messsage?: string
  /** Merchant number of the caller. */
  mchid: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account?: string
  /** State of the contract. */
  contract_state?: 'SIGNED' | 'TERMINATED' | (string & {})
  /** When it was signed. */
  contract_signed_time?: string
}

/** Input of `papayInsurance.presignMiniProgram`. */
export interface PapayInsurancePresignMiniProgramInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. Demanded by the text of the page. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriod[]
  /** The amount. */
  amount?: TotalAmount
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Where the result of the debit is sent. */
  transaction_notify_url?: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean
  /** Who must sign: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number
}

/** Clauses. */
export interface PapayInsurancePolicyClause {
  /** Name of the clause. */
  clause_name?: string
  /** Its quota, as it is shown. */
  clause_quota?: string
}

/** What the period covers. */
export interface PapayInsurancePolicyCoverageDetail {
  /** Sum insured, as it is shown. */
  policy_amount?: string
  /** Clauses. */
  policy_clauses?: PapayInsurancePolicyClause[]
}

/** Periods of debit, 保险期次. */
export interface PapayInsurancePolicyPeriod {
  /** Number of the period. */
  policy_period_id: number
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: TotalAmount
  /** What the period covers. */
  policy_coverage_detail?: PapayInsurancePolicyCoverageDetail
}

/** Who must sign: the real name is compared with that of the WeChat user. */
export interface PapayInsuranceRealIdentity {
  /** Real name. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Number of the identity card. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  id_card_number: string
  /** Kind of identity document. */
  identity_type?: 'ID_CARD' | (string & {})
}

/** Answer of `papayInsurance.presignMiniProgram`. */
export interface PapayInsurancePresignMiniProgramResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Its page. */
  redirect_path: string
}

/** Input of `papayInsurance.presignApp`. */
export interface PapayInsurancePresignAppInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods: PapayInsurancePolicyPeriodInput[]
  /** The amount. */
  amount?: TotalAmount
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Where the result of the debit is sent. */
  transaction_notify_url?: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean
  /** Who must sign: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number
}

/** Periods of debit, 保险期次. */
export interface PapayInsurancePolicyPeriodInput {
  /** Number of the period. */
  policy_period_id: number
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: TotalAmount
}

/** Answer of `papayInsurance.presignApp`. */
export interface PapayInsurancePresignAppResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
}

/** Input of `papayInsurance.presignH5`. */
export interface PapayInsurancePresignH5Input {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriod[]
  /** The amount. */
  amount?: TotalAmount
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Where the result of the debit is sent. */
  transaction_notify_url?: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean
  /** Who must sign: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity
  /** How H5 comes back. */
  jump_control?: JumpControl
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number
}

/** Answer of `papayInsurance.presignH5` and `papayInsurance.presignJsapi`. */
export interface PapayInsuranceSession {
  /** Where to send the user. */
  redirect_url: string
}

/** Input of `papayInsurance.presignJsapi`. */
export interface PapayInsurancePresignJsapiInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. Demanded by the text of the page. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Where the result of the signing is sent. */
  contract_notify_url: string
  /** First day of the policy, `yyyy-MM-dd`. */
  policy_start_date: string
  /** Last day of the policy, `yyyy-MM-dd`. */
  policy_end_date: string
  /** Periods of debit, 保险期次. */
  policy_periods: PapayInsurancePolicyPeriod[]
  /** The amount. */
  amount?: TotalAmount
  /** Your own order number, 商户订单号. */
  out_trade_no?: string
  /** What is sold, 商品描述. */
  description?: string
  /** Where the result of the debit is sent. */
  transaction_notify_url?: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** Promotion tag, 订单优惠标记. */
  goods_tag?: string
  /** Data of yours that comes back. */
  attach?: string
  /** Whether the contract may be extended. */
  can_auto_insure?: boolean
  /** Whether the contract may be insured anew. */
  can_auto_reinsure?: boolean
  /** Who must sign: the real name is compared with that of the WeChat user. */
  real_identity?: PapayInsuranceRealIdentity
  /** How many periods the first debit takes. */
  combined_deduct_period_count?: number
}

/** Input of `papayInsurance.queryByCode`. */
export interface PapayInsuranceQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

/** Answer of `papayInsurance.queryByCode`. */
export interface PapayInsuranceQueryByCodeResult extends PapayInsuranceTerminateByCodeResult {
  /** Page of the mini program that takes a termination back. */
  revoke_terminate_contract_redirect_url?: string
  /** App id of that mini program. */
  revoke_terminate_contract_redirect_appid?: string
}

/** Input of `papayInsurance.terminateByCode`. */
export interface PapayInsuranceTerminateByCodeInput extends PapayInsuranceQueryByCodeInput {
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

/** Answer of `papayInsurance.terminateByCode`. */
export interface PapayInsuranceTerminateByCodeResult {
  /** Merchant number of the caller. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** Masked name of the insured on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, RFC 3339. */
  contract_expired_time?: string
  /** How it ended, if it did. */
  contract_terminate_info?: TerminateInfo
  /** The user under the app id of this object. */
  openid: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
}

/** Input of `papayInsurance.renew`. */
export interface PapayInsuranceRenewInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriodInput[]
}

/** Input of `papayInsurance.listPeriods`. */
export interface PapayInsuranceListPeriodsInput extends PapayInsuranceQueryByCodeInput {
  /** Rows of a page. */
  limit?: number
  /** Rows before the page. */
  offset?: number
}

/** Answer of `papayInsurance.listPeriods`. */
export interface PapayInsuranceListPeriodsResult {
  /** The rows. */
  data?: PapayInsuranceRow[]
  /** Rows of a page. */
  limit: number
  /** Rows before the page. */
  offset: number
  /** How many rows there are. */
  total_count?: number
}

/** The rows. */
export interface PapayInsuranceRow {
  /** Number of the period. */
  policy_period_id: number
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: TotalAmount
  /** State of the period. */
  policy_period_state: string
  /** What was booked. */
  scheduled_amount?: TotalAmount
  /** What was debited. */
  deduct_amount?: TotalAmount
  /** When it was debited. */
  deduct_date?: string
}

/** Input of `papayInsurance.modifyPeriods`. */
export interface PapayInsuranceModifyPeriodsInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Periods of debit, 保险期次. */
  policy_periods: PapayInsurancePolicyPeriodInput[]
  /** Whether booked periods may be cancelled. */
  allow_cancel_scheduled?: boolean
}

/** Answer of `papayInsurance.modifyPeriods`. */
export interface PapayInsuranceModifyPeriodsResult {
  /** Periods of debit, 保险期次. */
  policy_periods?: PapayInsurancePolicyPeriodResult[]
  /** The booked period that was cancelled. */
  cancel_scheduled_policy_period_id?: number
}

/** Periods of debit, 保险期次. */
export interface PapayInsurancePolicyPeriodResult {
  /** Number of the period. */
  policy_period_id: number
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: TotalAmount
}

/** Input of `papayInsurance.schedule`. */
export interface PapayInsuranceScheduleInput extends PapayInsuranceQueryScheduleInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** What was booked. */
  scheduled_amount: TotalAmount
}

/** Answer of `papayInsurance.schedule` and `papayInsurance.querySchedule`. */
export interface PapayInsuranceSchedule {
  /** Number of the period. */
  policy_period_id: number
  /** State of the period. */
  policy_period_state: string
  /** First day that a debit is allowed. */
  deduct_start_date?: string
  /** Last day that a debit is allowed. */
  deduct_end_date?: string
  /** What was booked. */
  scheduled_amount?: TotalAmount
  /** What was debited. */
  deduct_amount?: TotalAmount
  /** When it was debited. */
  deduct_date?: string
}

/** Input of `papayInsurance.querySchedule`. */
export interface PapayInsuranceQueryScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Number of the period. */
  policy_period_id: number
}

/** Input of `papayInsurance.apply`. */
export interface PapayInsuranceApplyInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Number of the period. */
  policy_period_id: number
  /** The amount. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
}

/** Answer of `papayInsurance.apply`. */
export interface PapayInsuranceApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount. */
  amount: TotalAmount
}

/** How it ended, if it did. */
export interface InsuranceEntrustContractTerminateInfo {
  /** Who ended it. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When it ended. */
  contract_terminated_time: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** Resource of the `INSURANCE_ENTRUST` events. */
export interface InsuranceEntrustResource {
  /** Merchant number of the caller. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** Masked name of the insured on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When it was signed. */
  contract_signed_time?: string
  /** When it expires. */
  contract_expired_time?: string
  /** The user under the app id of this object. */
  openid?: string
  /** How it ended, if it did. */
  contract_terminate_info?: InsuranceEntrustContractTerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
}

/** Input of `papayNotify.preDeductNotify`. */
export interface PapayNotifyPreDeductNotifyInput extends PapayNotifyFailNotifyInput {
  /** How long the debit may take. */
  deduct_duration?: PapayNotifyDeductDuration
  /** Expected amount. */
  estimated_amount: PapayNotifyEstimatedAmount
}

/** How long the debit may take. */
export interface PapayNotifyDeductDuration {
  /** Days, 1 to 3; 7 where the duration is left out. */
  count: 1 | 2 | 3 | (number & {})
  /** `DAY`. */
  unit?: 'DAY' | (string & {})
}

/** Expected amount. */
export interface PapayNotifyEstimatedAmount {
  /** The amount. */
  amount: number
  /** Currency, `CNY`. */
  currency?: string
}

/** Input of `papayNotify.failNotify`. */
export interface PapayNotifyFailNotifyInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Merchant number of the caller. 1 to 32 characters. */
  mchid: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
}

/** Input of `papayNotify.partnerPreDeductNotify`. */
export interface PapayNotifyPartnerPreDeductNotifyInput extends PapayNotifyPartnerFailNotifyInput {
  /** How long the debit may take. */
  deduct_duration?: PapayNotifyDeductDuration
  /** Expected amount. */
  estimated_amount: PapayNotifyEstimatedAmount
}

/** Input of `papayNotify.partnerFailNotify`. */
export interface PapayNotifyPartnerFailNotifyInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
}

/** Input of `papayScheduledDeductPartner.presignMiniProgram` and `papayScheduledDeductPartner.presignJsapi`. */
export interface PapayScheduledDeductPartnerPresignInput {
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** The user under `sp_appid`. One of `sp_openid` and `sub_openid` is required. 1 to 64 characters. */
  sp_openid?: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** The user under `sub_appid`. One of `sp_openid` and `sub_openid` is required. 1 to 64 characters. */
  sub_openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput
}

/** Answer of `papayScheduledDeductPartner.presignMiniProgram`. */
export interface PapayScheduledDeductPartnerPresignMiniProgramResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Its page. */
  redirect_path: string
}

/** Input of `papayScheduledDeductPartner.presignApp`. */
export interface PapayScheduledDeductPartnerPresignAppInput {
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** The user under `sp_appid`. 1 to 64 characters. */
  sp_openid?: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** The user under `sub_appid`. 1 to 64 characters. */
  sub_openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput
}

/** Answer of `papayScheduledDeductPartner.presignApp`. */
export interface PapayScheduledDeductPartnerPresignAppResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Original id (`gh_…`) of the signing mini program. */
  miniprogram_username?: string
  /** Its page. */
  miniprogram_path?: string
}

/** Input of `papayScheduledDeductPartner.presignH5`. */
export interface PapayScheduledDeductPartnerPresignH5Input extends PapayScheduledDeductPartnerPresignAppInput {
  /** How H5 comes back. */
  jump_control?: JumpControl
}

/** Answer of `papayScheduledDeductPartner.presignH5` and `papayScheduledDeductPartner.presignJsapi`. */
export interface PapayScheduledDeductPartnerSession {
  /** Where to send the user. */
  redirect_url: string
}

/** Input of `papayScheduledDeductPartner.queryByCode`. */
export interface PapayScheduledDeductPartnerQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
}

/** Answer of `papayScheduledDeductPartner.queryByCode` and `papayScheduledDeductPartner.terminateByCode`. */
export interface PapayScheduledDeductPartnerContract {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** App id of the service provider. */
  sp_appid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, RFC 3339. */
  contract_expired_time?: string
  /** The user under `sp_appid`. */
  sp_openid: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** How it ended, if it did. */
  contract_terminate_info?: TerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** The booked debit, 预约扣费. */
  deduct_schedule?: DeductSchedule
}

/** Input of `papayScheduledDeductPartner.terminateByCode`. */
export interface PapayScheduledDeductPartnerTerminateByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

/** Input of `papayScheduledDeductPartner.schedule`. */
export interface PapayScheduledDeductPartnerScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** What to book. */
  schedule_amount: TotalAmount
}

/** Answer of `papayScheduledDeductPartner.schedule` and `papayScheduledDeductPartner.querySchedule`. */
export interface PapayScheduledDeductPartnerSchedule {
  /** State of the booking. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** First day that a debit is allowed. */
  deduct_start_date?: string
  /** Last day that a debit is allowed. */
  deduct_end_date?: string
  /** What was booked. */
  scheduled_amount?: TotalAmount
  /** What was debited. */
  deduct_amount?: TotalAmount
  /** When it was debited. */
  deduct_date?: string
}

/** Input of `papayScheduledDeductPartner.querySchedule`. */
export interface PapayScheduledDeductPartnerQueryScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
}

/** Input of `papayScheduledDeductPartner.apply`. */
export interface PapayScheduledDeductPartnerApplyInput {
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Your own order number, 商户订单号. 1 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** The amount. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
}

/** Answer of `papayScheduledDeductPartner.apply`. */
export interface PapayScheduledDeductPartnerApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount. */
  amount: TotalAmount
}

/** Input of `papayScheduledDeduct.presignMiniProgram` and `papayScheduledDeduct.presignJsapi`. */
export interface PapayScheduledDeductPresignInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. Optional in the page's table, demanded by its text. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you. 1 to 32 characters. */
  out_user_code?: string
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput
}

/** Answer of `papayScheduledDeduct.presignMiniProgram`. */
export interface PapayScheduledDeductPresignMiniProgramResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Its page. */
  redirect_path: string
}

/** Input of `papayScheduledDeduct.presignApp`. */
export interface PapayScheduledDeductPresignAppInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. */
  openid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent. 1 to 256 characters. */
  contract_notify_url: string
  /** Your id of the user, where one WeChat user has several accounts with you. 1 to 32 characters. */
  out_user_code?: string
  /** The booked debit, 预约扣费. Required with a template for scheduled debits. */
  deduct_schedule?: DeductScheduleInput
}

/** Answer of `papayScheduledDeduct.presignApp`. */
export interface PapayScheduledDeductPresignAppResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Original id (`gh_…`) of the signing mini program. */
  miniprogram_username?: string
  /** Its page. */
  miniprogram_path?: string
}

/** Input of `papayScheduledDeduct.presignH5`. */
export interface PapayScheduledDeductPresignH5Input extends PapayScheduledDeductPresignAppInput {
  /** How H5 comes back. */
  jump_control?: JumpControl
}

/** Answer of `papayScheduledDeduct.presignH5` and `papayScheduledDeduct.presignJsapi`. */
export interface PapayScheduledDeductSession {
  /** Where to send the user. */
  redirect_url: string
}

/** Input of `papayScheduledDeduct.queryByCode`. */
export interface PapayScheduledDeductQueryByCodeInput {
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. 1 to 32 digits and letters. */
  out_contract_code: string
}

/** Answer of `papayScheduledDeduct.queryByCode` and `papayScheduledDeduct.terminateByCode`. */
export interface PapayScheduledDeductContract {
  /** Merchant number of the caller. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | (string & {})
  /** When it was signed, RFC 3339. */
  contract_signed_time?: string
  /** When it expires, RFC 3339. */
  contract_expired_time?: string
  /** The user under the app id of this object. */
  openid: string
  /** How it ended, if it did. */
  contract_terminate_info?: TerminateInfo
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
  /** The booked debit, 预约扣费. */
  deduct_schedule?: DeductSchedule
}

/** Input of `papayScheduledDeduct.terminateByCode`. */
export interface PapayScheduledDeductTerminateByCodeInput extends PapayScheduledDeductQueryByCodeInput {
  /** Why it ends, 解约备注. */
  contract_termination_remark: string
}

/** Input of `papayScheduledDeduct.schedule`. */
export interface PapayScheduledDeductScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** What to book. */
  schedule_amount: TotalAmount
}

/** Answer of `papayScheduledDeduct.schedule` and `papayScheduledDeduct.querySchedule`. */
export interface PapayScheduledDeductSchedule {
  /** State of the booking. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** First day that a debit is allowed. */
  deduct_start_date?: string
  /** Last day that a debit is allowed. */
  deduct_end_date?: string
  /** What was booked. */
  scheduled_amount?: TotalAmount
  /** What was debited. */
  deduct_amount?: TotalAmount
  /** When it was debited. */
  deduct_date?: string
}

/** Input of `papayScheduledDeduct.querySchedule`. */
export interface PapayScheduledDeductQueryScheduleInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
}

/** Input of `papayScheduledDeduct.apply`. */
export interface PapayScheduledDeductApplyInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Your own order number, 商户订单号. 1 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Where the result of the debit is sent. 1 to 256 characters. */
  transaction_notify_url: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. 1 to 32 characters. */
  contract_id: string
  /** The amount. */
  amount: TotalAmount
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
}

/** Answer of `papayScheduledDeduct.apply`. */
export interface PapayScheduledDeductApplyResult {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** The amount. */
  amount: TotalAmount
}

/** Resource of `ENTRUST.TERMINATE_RETENTION`. One source only. */
export interface TerminateRetentionResource {
  /** Merchant number of the caller. */
  mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** App id of the caller. */
  appid?: string
  /** Template id, 协议模板ID. */
  plan_id?: number
  /** Your own contract number, 商户协议号. */
  out_contract_code?: string
  /** The user under the app id of this object. */
  openid?: string
}

/** Input of `passwordExempt.presignMiniProgramNormal` and `passwordExempt.presignMiniProgramEcommerce`. */
export interface PasswordExemptPresignInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid: string
}

/**
 * Answer of `passwordExempt.presignMiniProgramNormal`, `passwordExempt.presignMiniProgramEcommerce` and
 * `passwordExempt.presignMiniProgramQs`.
 */
export interface PasswordExemptSession {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Merchant number of the caller. */
  mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** App id of the signing mini program. */
  sign_mp_appid: string
  /** Its page. */
  sign_mp_path: string
}

/** Input of `passwordExempt.presignAfterPayNormal` and `passwordExempt.presignAfterPayEcommerce`. */
export interface PasswordExemptPresignAfterPayNormalInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The prepay session, 预支付交易会话标识. 1 to 64 characters. */
  prepay_id: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid: string
}

/**
 * Answer of `passwordExempt.presignAfterPayNormal`, `passwordExempt.presignAfterPayEcommerce`,
 * `passwordExempt.presignAfterPayQs` and `passwordExempt.terminateByCode`.
 */
export interface PasswordExemptPresignAfterPayNormalResult {
  /** Merchant number of the caller. */
  mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
}

/** Input of `passwordExempt.presignMiniProgramServiceProvider`. */
export interface PasswordExemptPresignMiniProgramServiceProviderInput {
  /** App id of the service provider. */
  sp_appid: string
  /** The user under `sp_appid`. Probably one of `sp_openid` and `sub_openid` is required. */
  sp_openid?: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** The user under `sub_appid`. Probably one of `sp_openid` and `sub_openid` is required. 1 to 128 characters. */
  sub_openid?: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
}

/** Answer of `passwordExempt.presignMiniProgramServiceProvider`. */
export interface PasswordExemptPresignMiniProgramServiceProviderResult {
  /** The signing session, 预签约ID. */
  pre_entrustweb_id: string
  /** Merchant number of the caller. */
  mchid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** App id of the signing mini program. */
  sign_mp_appid: string
  /** Its page. */
  sign_mp_path: string
}

/** Input of `passwordExempt.presignAfterPayServiceProvider`. */
export interface PasswordExemptPresignAfterPayServiceProviderInput
  extends PasswordExemptPresignMiniProgramServiceProviderInput {
  /** The prepay session, 预支付交易会话标识. 1 to 64 characters. */
  prepay_id: string
}

/** Answer of `passwordExempt.presignAfterPayServiceProvider`. */
export interface PasswordExemptPresignAfterPayServiceProviderResult {
  /** Merchant number of the caller. */
  mchid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
}

/** Input of `passwordExempt.presignMiniProgramQs`. */
export interface PasswordExemptPresignMiniProgramQsInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The user under the app id of this object. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  openid?: string
  /** The user under `sub_appid`. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  sub_openid?: string
}

/** Input of `passwordExempt.presignAfterPayQs`. */
export interface PasswordExemptPresignAfterPayQsInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url: string
  /** The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** The prepay session, 预支付交易会话标识. 1 to 64 characters. */
  prepay_id: string
  /** The user under the app id of this object. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  openid?: string
  /** The user under `sub_appid`. One of `openid` and `sub_openid` is required. 1 to 128 characters. */
  sub_openid?: string
}

/** Input of `passwordExempt.queryByCode`. */
export interface PasswordExemptQueryByCodeInput {
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号; it cannot be used again after a termination. 1 to 32 digits and letters. */
  out_contract_code: string
}

/** Answer of `passwordExempt.queryByCode`. */
export interface PasswordExemptQueryByCodeResult {
  /** Merchant number of the caller. */
  mchid: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** Service id, 服务ID. */
  service_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account?: string
  /** State of the contract. */
  contract_state: string
  /** When it was signed, RFC 3339. */
  contract_signed_time: string
  /** How it ended, if it did. */
  contract_terminate_info?: PasswordExemptContractTerminateInfo
}

/** How it ended, if it did. */
export interface PasswordExemptContractTerminateInfo {
  /** Who ended it. */
  contract_termination_mode: string
  /** When it ended, RFC 3339. */
  contract_terminated_time?: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** Input of `passwordExempt.terminateByCode`. */
export interface PasswordExemptTerminateByCodeInput extends PasswordExemptQueryByCodeInput {
  /** Why it ends, 解约备注. 1 to 256 characters. */
  contract_termination_remark: string
}

/** Input of `payWithContract.jsapi`. */
export interface PayWithContractJsapiInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Merchant number of the caller. 1 to 32 characters. */
  mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 6 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid. 1 to 64 characters. */
  time_expire?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
  /** Where the result is sent. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean
  /** The amount. */
  amount: PayWithContractAmount
  /** Who paid. */
  payer: PayWithContractPayer
  /** Details of the goods. */
  detail?: PayWithContractDetail
  /** Where it happens. */
  scene_info?: PayWithContractSceneInfo
  /** Settlement. */
  settle_info?: ProfitSharing
  /** The contract that the order signs or uses. */
  contract_info: PayWithContractContractInfo
}

/** The amount. */
export interface PayWithContractAmount {
  /** In fen, 分. */
  total: number
  /** Currency, `CNY`. 1 to 16 characters. */
  currency?: string
}

/** Who paid. */
export interface PayWithContractPayer {
  /** The user under the app id of this object. */
  openid: string
}

/** The goods. */
export interface PayWithContractGoodsDetail {
  /** Your number of the goods. */
  merchant_goods_id: string
  /** WeChat Pay's number of the goods. */
  wechatpay_goods_id?: string
  /** Their name. */
  goods_name?: string
  /** How many. */
  quantity: number
  /** Price of one in fen, 分. */
  unit_price: number
}

/** Details of the goods. */
export interface PayWithContractDetail {
  /** Price of the whole receipt in fen, 分. */
  cost_price?: number
  /** Number of the receipt. 1 to 32 characters. */
  invoice_id?: string
  /** The goods. */
  goods_detail: PayWithContractGoodsDetail[]
}

/** The shop. */
export interface PayWithContractStoreInfo {
  /** Your number of the shop. */
  id?: string
  /** Its name. */
  name?: string
  /** Its area code, 地区编码. */
  area_code?: string
  /** Its address. */
  address?: string
}

/** Where it happens. */
export interface PayWithContractSceneInfo {
  /** IP address of the user's client. 1 to 45 characters. */
  payer_client_ip: string
  /** Id of the device. */
  device_id?: string
  /** The shop. */
  store_info?: PayWithContractStoreInfo
}

/** The contract that the order signs or uses. */
export interface PayWithContractContractInfo {
  /**
   * Authorisation token of a pre-sign. One way of three: `password_free_contract_id`, `token`, or `plan_id` with
   * its group.
   */
  token?: string
  /**
   * The password-free contract that pays this order. One way of three: `password_free_contract_id`, `token`, or
   * `plan_id` with its group.
   */
  password_free_contract_id?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** Merchant number that signs. */
  contract_mchid?: string
  /** App id that signs. */
  contract_appid?: string
  /** Your own contract number. */
  contract_code?: string
  /** Your serial number of the request; WeChat Pay orders by it. */
  request_serial?: string
  /** The user's name on the signing page, 用户账户展示名称. Takes characters of up to 3 bytes in UTF-8. */
  contract_display_account?: string
  /** Where the result of the signing is sent. */
  contract_notify_url?: string
}

/**
 * Answer of `payWithContract.jsapi`, `payWithContract.app`, `payWithContract.partnerJsapi` and
 * `payWithContract.partnerApp`.
 */
export interface PayWithContractPrepaid {
  /** The prepay session, 预支付交易会话标识. */
  prepay_id: string
}

/** Input of `payWithContract.app`. */
export interface PayWithContractAppInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Merchant number of the caller. 1 to 32 characters. */
  mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 6 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid. 1 to 64 characters. */
  time_expire?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
  /** Where the result is sent. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean
  /** The amount. */
  amount: PayWithContractAmount
  /** Details of the goods. */
  detail?: PayWithContractDetail
  /** Where it happens. */
  scene_info?: PayWithContractSceneInfo
  /** Settlement. */
  settle_info?: ProfitSharing
  /** The contract that the order signs or uses. */
  contract_info: PayWithContractContractInfoInput
}

/** The contract that the order signs or uses. */
export interface PayWithContractContractInfoInput {
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Merchant number that signs. */
  contract_mchid: string
  /** App id that signs. */
  contract_appid: string
  /** Your own contract number. */
  contract_code: string
  /** Your serial number of the request; WeChat Pay orders by it. */
  request_serial: string
  /** The user's name on the signing page, 用户账户展示名称. Takes characters of up to 3 bytes in UTF-8. */
  contract_display_account: string
  /** Where the result of the signing is sent. */
  contract_notify_url?: string
}

/** Input of `payWithContract.partnerJsapi`. */
export interface PayWithContractPartnerJsapiInput {
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid: string
  /** App id of the sub-merchant. Required with `sub_openid`. 1 to 32 characters. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 1 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid, RFC 3339. 1 to 64 characters. */
  time_expire?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
  /** Where the result is sent. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Settlement. */
  settle_info?: ProfitSharing
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean
  /** The amount. */
  amount: PayWithContractAmount
  /** Who paid. */
  payer: PartnerPayer
  /** Details of the goods. */
  detail?: PayWithContractDetail
  /** Where it happens. */
  scene_info?: PayWithContractSceneInfo
  /** The contract that the order signs or uses. */
  contract_info: PayWithContractPartnerJsapiContractInfo
}

/** The contract that the order signs or uses. */
export interface PayWithContractPartnerJsapiContractInfo {
  /**
   * The password-free contract that pays this order. One way of three: `password_free_contract_id`, `token`, or
   * `plan_id` with its group.
   */
  password_free_contract_id?: string
  /**
   * Authorisation token of a pre-sign. One way of three: `password_free_contract_id`, `token`, or `plan_id` with
   * its group.
   */
  token?: string
  /** Template id, 协议模板ID. */
  plan_id?: string
  /** Merchant number that signs. */
  contract_mchid?: string
  /** App id that signs. */
  contract_appid?: string
  /** Your own contract number. */
  contract_code?: string
  /** Your serial number of the request; WeChat Pay orders by it. */
  request_serial?: string
  /** The user's name on the signing page, 用户账户展示名称. Takes characters of up to 3 bytes in UTF-8. */
  contract_display_account?: string
  /** Where the result of the signing is sent. */
  contract_notify_url?: string
}

/** Input of `payWithContract.partnerApp`. */
export interface PayWithContractPartnerAppInput {
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid: string
  /** What is sold, 商品描述. 1 to 127 characters. */
  description: string
  /** Your own order number, 商户订单号. 6 to 32 of digits, letters and `_-*`. */
  out_trade_no: string
  /** Until when it can be paid, RFC 3339. 1 to 64 characters. */
  time_expire?: string
  /** Data of yours that comes back. 1 to 128 characters. */
  attach?: string
  /** Where the result is sent. 1 to 255 characters. */
  notify_url: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** Settlement. */
  settle_info?: ProfitSharing
  /** Show the entry for an e-invoice, 电子发票. */
  support_fapiao?: boolean
  /** The amount. */
  amount: PayWithContractAmount
  /** Details of the goods. */
  detail?: PayWithContractDetail
  /** Where it happens. */
  scene_info?: PayWithContractSceneInfo
  /** The contract that the order signs or uses. */
  contract_info: PayWithContractContractInfoInput
}

/** The debit to book, 预约扣费. */
export interface DeductScheduleInput {
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: TotalAmount
  /** What is sold, 商品描述. */
  description: string
}

/** An amount of money. */
export interface TotalAmount {
  /** In fen, 分. */
  total: number
  /** Currency, `CNY`. */
  currency?: string
}

/** How H5 comes back. */
export interface JumpControl {
  /** App that is opened after the signing. */
  jump_appid?: string
}

/** How a contract ended. */
export interface TerminateInfo {
  /** Who ended it. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When it ended, RFC 3339. */
  contract_terminated_time: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** A booked debit, 预约扣费. */
export interface DeductSchedule {
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: TotalAmount
  /** State of the booking. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** What was booked. */
  scheduled_amount?: TotalAmount
  /** What was debited. */
  deduct_amount?: TotalAmount
  /** When it was debited. */
  deduct_date?: string
}

/** Settlement. */
export interface ProfitSharing {
  /** Whether the money is to be shared, 分账. */
  profit_sharing?: boolean
}

/** Who paid; one of the two is required in an input. */
export interface PartnerPayer {
  /** The user under `sp_appid`. */
  sp_openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
}

/** A contract, in short. */
export interface EduContractInformation {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id?: string
  /** `ADD`: signed, `DELETE`: ended. */
  contract_status?: 'ADD' | 'DELETE' | (string & {})
  /** When it was created. */
  create_time?: string
}

/** A device. */
export interface Device {
  /** Id of the device. */
  device_id?: string
  /** IP address of the device or server. */
  device_ip?: string
}

/** Who paid. */
export interface EduPayer {
  /** The user under the app id of this object. */
  openid?: string
  /** The user under `sub_appid`. */
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
  /** Currency, `CNY`. */
  currency?: string
}

/** The device that asks for the debit. */
export interface DeviceInput {
  /** Id of the device. */
  device_id?: string
  /** IP address of the device or server. */
  device_ip: string
}

/** A promotion that was used. */
export interface EduPromotionDetail {
  /** Coupon. */
  coupon_id?: string
  /** Its name. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods. */
  scope?: string
  /** Kind of promotion. */
  type?: string
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon. */
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
  /** The user under the app id of this object. */
  openid?: string
  /** The user under `sp_appid`. */
  sp_openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
}

/** How an authorisation was closed. */
export interface CloseInfo {
  /** When it was closed. */
  close_time: string
  /** Why it was closed. */
  close_reason: 'CLOSE_VIA_MCH_API' | (string & {})
}

/** How an authorisation was closed, as the others tell it. */
export interface CloseInfoResource {
  /** When it was closed. */
  close_time: string
  /** Why it was closed. */
  close_reason: 'CLOSE_VIA_MCH_API' | 'USER_CLOSE' | (string & {})
}

/** How it ended, if it did. */
export interface EntrustContractContractTerminateInfo {
  /** Who ended it. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When it ended. */
  contract_terminated_time?: string
  /** Why it ends, 解约备注. */
  contract_termination_remark?: string
}

/** Expected amount. */
export interface EntrustContractEstimatedDeductAmount {
  /** In fen, 分. */
  total?: number
  /** The amount. */
  amount?: number
  /** Currency, `CNY`. */
  currency?: string
}

/** The booked debit, 预约扣费. */
export interface EntrustContractDeductSchedule {
  /** Expected day of the debit, `yyyy-MM-dd`. */
  estimated_deduct_date: string
  /** Expected amount. */
  estimated_deduct_amount: EntrustContractEstimatedDeductAmount
  /** State of the booking. */
  schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED' | (string & {})
  /** What was booked. */
  scheduled_amount?: EntrustContractEstimatedDeductAmount
  /** What was debited. */
  deduct_amount?: EntrustContractEstimatedDeductAmount
  /** When it was debited. */
  deduct_date?: string
}

/**
 * Resource of `ENTRUST.SIGN` and `ENTRUST.TERMINATE`, of several families: direct merchants get `mchid`, `appid`
 * and `openid`, partners the `sp_` and `sub_` fields. Amounts come as `total` or as `amount`: read `total` first.
 */
export interface EntrustContractResource {
  /** Merchant number of the caller. */
  mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** App id of the caller. */
  appid?: string
  /** Template id, 协议模板ID. */
  plan_id: number
  /** Your own contract number, 商户协议号. */
  out_contract_code: string
  /** The user's name on the signing page, 用户账户展示名称. */
  contract_display_account: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When it was signed. */
  contract_signed_time?: string
  /** When it expires. */
  contract_expired_time?: string
  /** The user under the app id of this object. */
  openid?: string
  /** How it ended, if it did. */
  contract_terminate_info?: EntrustContractContractTerminateInfo
  /** The booked debit, 预约扣费. */
  deduct_schedule?: EntrustContractDeductSchedule
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** The user under `sp_appid`. */
  sp_openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** Your id of the user, where one WeChat user has several accounts with you. */
  out_user_code?: string
}

/** Exchange rate. */
export interface TransactionExchangeRate {
  /** Kind of rate. */
  type?: string
  /** The rate. */
  rate?: number
}

/** The amount. */
export interface TransactionAmount {
  /** In fen, 分. */
  total?: number
  /** What the user paid, in fen, 分. */
  payer_total?: number
  /** Currency, `CNY`. */
  currency?: string
  /** Currency that the user paid in. */
  payer_currency?: string
  /** Exchange rate. */
  exchange_rate?: TransactionExchangeRate
}

/** Where it happens. */
export interface TransactionSceneInfo {
  /** Id of the device. */
  device_id?: string
}

/** Promotions that were used. */
export interface TransactionPromotionDetail {
  /** Coupon. */
  coupon_id?: string
  /** Promotion. */
  promotion_id?: string
  /** Its name. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods. */
  scope?: string
  /** Kind of promotion. */
  type?: string
  /** Its amount in fen, 分. */
  amount?: number
  /** Batch of the coupon. */
  stock_id?: string
  /** Activity. */
  activity_id?: string
  /** What WeChat Pay gives, in fen, 分. */
  wechatpay_contribute?: number
  /** What the merchant gives, in fen, 分. */
  merchant_contribute?: number
  /** What others give, in fen, 分. */
  other_contribute?: number
  /** Currency, `CNY`. */
  currency?: string
}

/**
 * Resource of `TRANSACTION.SUCCESS` and `TRANSACTION.FAIL`, of several families: merchant numbers depend on the
 * family and on who calls, so only the order is always there.
 */
export interface TransactionResource {
  /** App id of the caller. */
  appid?: string
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id?: string
  /** Kind of payment. */
  trade_type?: string
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_desc?: string
  /** State in words. */
  trade_state_description?: string
  /** Bank that paid. */
  bank_type?: string
  /** Data of yours that comes back. */
  attach?: string
  /** When it was paid, RFC 3339. */
  success_time?: string
  /** Who paid. */
  payer?: Payer
  /** The amount. */
  amount?: TransactionAmount
  /** Where it happens. */
  scene_info?: TransactionSceneInfo
  /** Promotions that were used. */
  promotion_detail?: TransactionPromotionDetail[]
}

/** Input of `transferAuthorizationPartner.authorize`. */
export interface TransferAuthorizationPartnerAuthorizeInput {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id: string
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** Where the result is sent. */
  notify_url: string
}

/** Answer of `transferAuthorizationPartner.authorize`. */
export interface TransferAuthorizationPartnerAuthorizeResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** State. */
  state: 'WAIT_USER_CONFIRM' | (string & {})
  /** When it was created. */
  create_time: string
  /** What the client's launch takes. */
  package_info: string
}

/** Input of `transferAuthorizationPartner.transferAndAuthorize`. */
export interface TransferAuthorizationPartnerTransferAndAuthorizeInput {
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** App id of the caller. */
  appid: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** The user under the app id of this object. */
  openid: string
  /** Real name of the receiver. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  user_name?: string
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Where the result is sent. */
  notify_url?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id: string
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos: TransferAuthorizationPartnerTransferSceneReportInfo[]
  /** The authorisation to ask for. */
  authorization_info?: TransferAuthorizationPartnerAuthorizationInfo
}

/** What the scene asks to report, 转账场景报备信息. */
export interface TransferAuthorizationPartnerTransferSceneReportInfo {
  /** What it is about. */
  info_type: string
  /** What is reported. */
  info_content: string
}

/** The authorisation to ask for. */
export interface TransferAuthorizationPartnerAuthorizationInfo {
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** Where the result of the authorisation is sent. */
  authorization_notify_url: string
}

/** Answer of `transferAuthorizationPartner.transferAndAuthorize`. */
export interface TransferAuthorizationPartnerTransferAndAuthorizeResult {
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer. */
  transfer_bill_no: string
  /** When it was created. */
  create_time: string
  /** What the client's launch takes. */
  package_info: string
}

/** Input of `transferAuthorizationPartner.queryByOutNo` and `transferAuthorizationPartner.closeByOutNo`. */
export interface TransferAuthorizationPartnerContractKey {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
}

/** Answer of `transferAuthorizationPartner.queryByOutNo`. */
export interface TransferAuthorizationPartnerQueryByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation. */
  authorization_id: string
  /** State. */
  state: 'TAKING_EFFECT' | 'CLOSED' | 'WAIT_USER_CONFIRM' | (string & {})
  /** When the user agreed. */
  authorize_time: string
  /** How it was closed, if it was. */
  close_info?: CloseInfoResource
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: '1000' | '1002' | '1004' | '1005' | '1009' | '1010' | '1011' | '1013' | (string & {})
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created. */
  create_time?: string
}

/** Answer of `transferAuthorizationPartner.closeByOutNo`. */
export interface TransferAuthorizationPartnerCloseByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation. */
  authorization_id: string
  /** State. */
  state: 'CLOSED' | (string & {})
  /** When the user agreed. */
  authorize_time: string
  /** How it was closed, if it was. */
  close_info?: CloseInfo
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: '1000' | '1002' | '1004' | '1005' | '1009' | '1010' | '1011' | '1013' | (string & {})
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created. */
  create_time?: string
}

/** Input of `transferAuthorizationPartner.transfer`. */
export interface TransferAuthorizationPartnerTransferInput {
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** App id of the caller. */
  appid: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** Real name of the receiver. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  user_name?: string
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Where the result is sent. */
  notify_url?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id: string
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos: TransferAuthorizationPartnerTransferSceneReportInfo[]
  /** WeChat Pay's id of the authorisation. */
  authorization_id: string
}

/** Answer of `transferAuthorizationPartner.transfer`. */
export interface TransferAuthorizationPartnerTransferResult {
  /** Merchant number of the sub-merchant. */
  sub_mchid: string
  /** Merchant number of the caller. */
  mchid?: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer. */
  transfer_bill_no: string
  /** App id of the caller. */
  appid?: string
  /** State. */
  state: 'ACCEPTED' | 'SUCCESS' | (string & {})
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Why it failed. */
  fail_reason?: string
  /** The user under the app id of this object. */
  openid?: string
  /** Real name of the receiver. It comes encrypted: `wxpay.decrypt()`. */
  user_name?: string
  /** When it was created. */
  create_time: string
  /** When it last changed. */
  update_time?: string
}

/** Input of `transferAuthorization.authorize`. */
export interface TransferAuthorizationAuthorizeInput {
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** The user under the app id of this object. 1 to 64 characters. */
  openid: string
  /** Transfer scene, 转账场景ID, `1000` for example. 1 to 36 characters. */
  transfer_scene_id: string
  /** The user's name on the authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Reason that the user sees, 用户收款感知. 1 to 256 characters. */
  user_recv_perception?: string
  /** Where the result of the authorisation is sent. 1 to 256 characters. */
  authorization_notify_url: string
  /** Where it happens. */
  scene_info?: TransferAuthorizationSceneInfo
}

/** Where it happens. */
export interface TransferAuthorizationSceneInfo {
  /** IP address of the user's client. 1 to 45 characters. */
  client_ip?: string
  /** Id of the device. 1 to 128 characters. */
  device_id?: string
  /** Kind of device. */
  device_type?: 'IOS' | 'ANDROID' | 'HARMONY' | 'OTHER' | (string & {})
}

/** Answer of `transferAuthorization.authorize`. */
export interface TransferAuthorizationAuthorizeResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** State. */
  state: 'WAIT_USER_CONFIRM' | (string & {})
  /** When it was created. */
  create_time: string
  /** What the client's launch takes. */
  package_info: string
}

/** Input of `transferAuthorization.transferAndAuthorize`. */
export interface TransferAuthorizationTransferAndAuthorizeInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Your own number of the transfer, 商户单号. 1 to 32 characters. */
  out_bill_no: string
  /** Transfer scene, 转账场景ID, `1000` for example. 1 to 36 characters. */
  transfer_scene_id: string
  /** The user under the app id of this object. 1 to 64 characters. */
  openid: string
  /** Real name of the receiver. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  user_name?: string
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. 1 to 32 characters. */
  transfer_remark: string
  /** Where the result is sent. 1 to 256 characters. */
  notify_url?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos?: TransferAuthorizationTransferSceneReportInfo[]
  /** The authorisation to ask for. */
  authorization_info?: TransferAuthorizationAuthorizationInfo
  /** Merchant number that pays, where that is another one. 1 to 32 characters. */
  sponsor_mchid?: string
}

/** What the scene asks to report, 转账场景报备信息. */
export interface TransferAuthorizationTransferSceneReportInfo {
  /** What it is about. 1 to 15 characters. */
  info_type: string
  /** What is reported. 1 to 32 characters. */
  info_content: string
}

/** The authorisation to ask for. */
export interface TransferAuthorizationAuthorizationInfo {
  /** The user's name on the authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
  /** Where the result of the authorisation is sent. 1 to 256 characters. */
  authorization_notify_url: string
}

/** Answer of `transferAuthorization.transferAndAuthorize`. */
export interface TransferAuthorizationTransferAndAuthorizeResult {
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer. */
  transfer_bill_no: string
  /** When it was created. */
  create_time: string
  /** State. */
  state: 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'CANCELING' | (string & {})
  /** What the client's launch takes. */
  package_info?: string
  /** The user's name on the authorisation page. */
  user_display_name?: string
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no?: string
}

/** Input of `transferAuthorization.queryByOutNo`. */
export interface TransferAuthorizationQueryByOutNoInput {
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
  /** Whether the answer is to hold `package_info`. */
  is_display_authorization?: boolean
}

/** Answer of `transferAuthorization.queryByOutNo`. */
export interface TransferAuthorizationQueryByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation. */
  authorization_id?: string
  /** State. */
  state: 'TAKING_EFFECT' | 'CLOSED' | 'WAIT_USER_CONFIRM' | (string & {})
  /** When the user agreed. */
  authorize_time?: string
  /** How it was closed, if it was. */
  close_info?: TransferAuthorizationCloseInfo
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created. */
  create_time?: string
  /** What the client's launch takes. Not on the page of 2026-08. */
  package_info?: string
}

/** How it was closed, if it was. */
export interface TransferAuthorizationCloseInfo {
  /** When it was closed. */
  close_time: string
  /** Why it was closed. */
  close_reason:
    | 'CLOSE_VIA_MCH_API'
    | 'USER_CLOSE'
    | 'USER_OVERDUE_UNCONFIRMED'
    | 'TRANSFER_RISK'
    | 'USER_ACCOUNT_ABNORMAL'
    | (string & {})
}

/** Input of `transferAuthorization.closeByOutNo`. */
export interface TransferAuthorizationCloseByOutNoInput {
  /** Your own number of the authorisation, 商户授权单号. 1 to 32 characters. */
  out_authorization_no: string
}

/** Answer of `transferAuthorization.closeByOutNo`. */
export interface TransferAuthorizationCloseByOutNoResult {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation. */
  authorization_id?: string
  /** State. */
  state: 'CLOSED' | (string & {})
  /** When the user agreed. */
  authorize_time?: string
  /** How it was closed, if it was. */
  close_info?: CloseInfo
  /** Transfer scene, 转账场景ID, `1000` for example. */
  transfer_scene_id?: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** When it was created. */
  create_time?: string
}

/** Input of `transferAuthorization.transfer`. */
export interface TransferAuthorizationTransferInput {
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** Your own number of the transfer, 商户单号. 1 to 32 characters. */
  out_bill_no: string
  /** Transfer scene, 转账场景ID, `1000` for example. 1 to 36 characters. */
  transfer_scene_id: string
  /** Real name of the receiver. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  user_name?: string
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. 1 to 32 characters. */
  transfer_remark: string
  /** Reason that the user sees, 用户收款感知. */
  user_recv_perception?: string
  /** What the scene asks to report, 转账场景报备信息. */
  transfer_scene_report_infos?: TransferAuthorizationTransferSceneReportInfo[]
  /**
   * WeChat Pay's id of the authorisation. One of `authorization_id` and `out_authorization_no` is required. 1 to 32
   * characters.
   */
  authorization_id?: string
  /** Merchant number that pays, where that is another one. 1 to 32 characters. */
  sponsor_mchid?: string
  /**
   * Your own number of the authorisation, 商户授权单号. One of `authorization_id` and `out_authorization_no` is required.
   * 1 to 32 characters.
   */
  out_authorization_no?: string
  /** Where the result is sent. Not on the page of 2026-08. 1 to 256 characters. */
  notify_url?: string
}

/** Answer of `transferAuthorization.transfer`. */
export interface TransferAuthorizationTransferResult {
  /** Merchant number of the caller. */
  mch_id: string
  /** Your own number of the transfer, 商户单号. */
  out_bill_no: string
  /** WeChat Pay's number of the transfer. */
  transfer_bill_no: string
  /** App id of the caller. */
  appid: string
  /** State. */
  state: 'ACCEPTED' | 'PROCESSING' | 'TRANSFERING' | 'SUCCESS' | (string & {})
  /** In fen, 分. */
  transfer_amount: number
  /** Remark that the user sees, 转账备注. */
  transfer_remark: string
  /** Why it failed. */
  fail_reason?: string
  /** The user under the app id of this object. */
  openid?: string
  /** Real name of the receiver. It comes encrypted: `wxpay.decrypt()`. */
  user_name?: string
  /** When it was created. */
  create_time: string
  /** When it last changed. */
  update_time: string
}

/** Resource of the `MCHTRANSFER.AUTHORIZATION` events. */
export interface TransferAuthorizationResource {
  /** Your own number of the authorisation, 商户授权单号. */
  out_authorization_no: string
  /** App id of the caller. */
  appid: string
  /** The user under the app id of this object. */
  openid: string
  /** The user's name on the authorisation page. */
  user_display_name: string
  /** WeChat Pay's id of the authorisation. */
  authorization_id: string
  /** State. */
  state: 'TAKING_EFFECT' | 'CLOSED' | (string & {})
  /** When the user agreed. */
  authorize_time: string
  /** How it was closed, if it was. */
  close_info?: CloseInfoResource
}

/** Input of `vehicleEtc.presign`. */
export interface VehicleEtcPresignInput {
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid?: string
  /** The user under the app id of this object. 1 to 128 characters. */
  openid: string
  /** Template id, 协议模板ID. 1 to 32 characters. */
  plan_id: string
  /** Id of the ETC device. */
  etc_device_id?: string
  /** Licence plate, 车牌号. Optional by the page, required by other sources. 1 to 32 characters. */
  plate_number?: string
  /** Who must sign. */
  identify: VehicleEtcIdentify
  /** Number of the bank card. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  bank_card_no?: string
}

/** Who must sign. */
export interface VehicleEtcIdentify {
  /** Real name. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  encrypted_real_name: string
  /** Number of the document. Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  encrypted_credential_id: string
  /** Kind of document. */
  credential_type: string
}

/** Answer of `vehicleEtc.presign`. */
export interface VehicleEtcPresignResult {
  /** The signing session. */
  preopen_id: string
}

/** Input of `vehicleEtc.queryById`. */
export interface VehicleEtcQueryByIdInput {
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** Answer of `vehicleEtc.queryById` and `vehicleEtc.queryByUser`. */
export interface VehicleEtcContract {
  /** App id of the caller. */
  appid: string
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** The user under `sp_appid`. */
  sp_openid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** State of the binding. */
  bind_state: string
  /** Licence plate, 车牌号. */
  plate_number: string
  /** The user under `sub_appid`. */
  sub_openid?: string
}

/** Input of `vehicleEtc.queryByUser`. */
export interface VehicleEtcQueryByUserInput {
  /** The user under the app id of this object. */
  openid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** Template id, 协议模板ID. */
  plan_id: string
  /** Licence plate, 车牌号. */
  plate_number: string
}

/** Input of `vehicleEtc.pay`. */
export interface VehicleEtcPayInput {
  /** Your own order number, 商户订单号. 1 to 32 characters. */
  out_trade_no: string
  /** Merchant number of the sub-merchant. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the caller. 1 to 32 characters. */
  appid: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** What is sold, 商品描述. */
  description: string
  /** Data of yours that comes back. 1 to 127 characters. */
  attach?: string
  /** Promotion tag, 订单优惠标记. 1 to 32 characters. */
  goods_tag?: string
  /** The drive. */
  highway_info: VehicleEtcHighwayInfo
  /** The amount. */
  amount: VehicleEtcAmount
  /** The device. */
  device_info?: DeviceInput
}

/** The drive. */
export interface VehicleEtcHighwayInfo {
  /** Licence plate, 车牌号. */
  plate_number: string
  /** When it began. */
  start_time: string
  /** When it ended. */
  end_time: string
  /** Kind of lane. */
  channel_type: string
  /** Kind of vehicle. */
  car_type?: string
  /** Where it entered. */
  entrance: string
  /** Where it left. */
  exit?: string
  /** What the vehicle may carry. */
  carrying_capacity?: number
  /** Class of what it may carry. */
  carrying_range?: string
}

/** The amount. */
export interface VehicleEtcAmount {
  /** In fen, 分. */
  total?: number
  /** Currency, `CNY`. */
  currency?: string
}

/** Answer of `vehicleEtc.pay`, `vehicleEtc.queryOrderById` and `vehicleEtc.queryOrderByOutTradeNo`. */
export interface VehicleEtcOrder {
  /** Merchant number of the caller. */
  mchid: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** App id of the caller. */
  appid: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Data of yours that comes back. */
  attach?: string
  /** Kind of payment. */
  trade_type: string
  /** Bank that paid. */
  bank_type?: string
  /** When it was paid. */
  success_time?: string
  /** State of the order. */
  trade_state: string
  /** State in words. */
  trade_state_desc?: string
  /** Who paid. */
  payer?: VehicleEtcPayer
  /** The amount. */
  amount: VehicleEtcAmountResult
  /** The device. */
  device_info?: Device
  /** Promotions that were used. */
  promotion_detail?: VehicleEtcPromotionDetail[]
}

/** Who paid. */
export interface VehicleEtcPayer {
  /** The user under `sp_appid`. */
  sp_openid?: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** The user under the app id of this object. In one of two sources. */
  openid?: string
}

/** The amount. */
export interface VehicleEtcAmountResult {
  /** In fen, 分. */
  total: number
  /** Currency, `CNY`. */
  currency?: string
  /** What the user paid, in fen, 分. */
  payer_total?: number
  /** Discount in fen, 分. */
  discount_total?: number
}

/** Promotions that were used. */
export interface VehicleEtcPromotionDetail {
  /** Promotion. */
  promotion_id: string
  /** Its name. */
  name?: string
  /** `GLOBAL`: of the order, `SINGLE`: of goods. */
  scope?: string
  /** Kind of promotion. */
  type?: string
  /** Activity. */
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

/** Input of `vehicleEtc.queryOrderById`. */
export interface VehicleEtcQueryOrderByIdInput {
  /** WeChat Pay's order number, 微信支付订单号. */
  transaction_id: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** Input of `vehicleEtc.queryOrderByOutTradeNo`. */
export interface VehicleEtcQueryOrderByOutTradeNoInput {
  /** Your own order number, 商户订单号. */
  out_trade_no: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
}

/** Resource of `VEHICLE.USER_STATE_CHANGE`. One source only. */
export interface VehicleUserResource {
  /** App id of the caller. */
  appid: string
  /** Merchant number of the service provider. */
  sp_mchid: string
  /** The user under `sp_appid`. */
  sp_openid: string
  /** The user under `sub_appid`. */
  sub_openid?: string
  /** Merchant number of the sub-merchant. */
  sub_mchid?: string
  /** WeChat Pay's id of the contract, 委托代扣协议ID. */
  contract_id: string
  /** State of the binding. */
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
