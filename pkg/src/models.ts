// Printed from table/ by `npm run table`. Do not edit.

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
export interface AppPreEntrustSign {
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
export interface ContractTermination {
  /** Template id, 委托代扣协议模板ID. From 1. */
  plan_id: number
  /** Your own contract number, 商户签约协议号. 1 to 32 digits and letters. */
  out_contract_code: string
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
export interface Reversal {
  /** Your number of the combined order. 1 to 32 of digits, letters and `_-|*@`. */
  combine_out_trade_no: string
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
  /** A user signed a contract. ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881605)) */
  'ECOMMERCE_ENTRUST.SIGN': EntrustResource
  /**
   * A contract ended: by the user, by you, or by WeChat Pay.
   * ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881605))
   */
  'ECOMMERCE_ENTRUST.TERMINATE': EntrustResource
}
