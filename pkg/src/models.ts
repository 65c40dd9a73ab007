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

/** Input of mini-program pre-sign, 小程序预签约. */
export interface GlobalPapayPresignMiniProgramInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 characters. */
  out_contract_code: string
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name?: string
  /** Address for the signing notification. 1 to 256 characters. */
  success_notify_url: string
  /** User id under the app id in the same object or request. 1 to 128 characters. */
  openid: string
  /** IP of the user client. 1 to 32 characters. */
  user_client_ip?: string
  /** End of the signing session. */
  expired_time?: string
}

/** Answer of Mini-program pre-sign. */
export interface GlobalPapayPresignMiniProgramResult {
  /** Signing session id. */
  session_id: string
}

/** Input of app pre-sign, APP预签约. */
export interface GlobalPapayPresignAppInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 characters. */
  out_contract_code: string
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Address for the signing notification. 1 to 256 characters. */
  success_notify_url: string
  /** User id under the app id in the same object or request. 1 to 128 characters. */
  openid?: string
  /** IP of the user client. 1 to 32 characters. */
  user_client_ip?: string
  /** End of the signing session. */
  expired_time?: string
}

/** Answer of App pre-sign. */
export interface GlobalPapayPresignAppResult {
  /** Signing session id. */
  session_id: string
}

/** Input of H5 pre-sign, H5预签约. */
export interface GlobalPapayPresignH5Input {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 characters. */
  out_contract_code: string
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Address for the signing notification. 1 to 256 characters. */
  success_notify_url: string
  /** App opened after signing. 1 to 32 characters. */
  return_appid?: string
  /** IP of the user client. 1 to 32 characters. */
  user_client_ip?: string
  /** End of the signing session. */
  expired_time?: string
  /** Where the user goes after signing. 1 to 256 characters. */
  return_url?: string
}

/** Answer of H5 pre-sign. */
export interface GlobalPapayPresignH5Result {
  /** Address to send the user to. */
  sign_url: string
}

/** Input of JSAPI pre-sign, JSAPI预签约. */
export interface GlobalPapayPresignJsapiInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 characters. */
  out_contract_code: string
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Address for the signing notification. 1 to 256 characters. */
  success_notify_url: string
  /** User id under the app id in the same object or request. 1 to 128 characters. */
  openid: string
  /** Where the user goes after signing. 1 to 256 characters. */
  return_url?: string
  /** End of the signing session. */
  expired_time?: string
}

/** Answer of JSAPI pre-sign. */
export interface GlobalPapayPresignJsapiResult {
  /** Address to send the user to. */
  sign_url: string
}

/** Input of web pre-sign, 网页预签约. */
export interface GlobalPapayPresignWebInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 characters. */
  out_contract_code: string
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Address for the signing notification. 1 to 256 characters. */
  success_notify_url: string
  /** End of the signing session. */
  expired_time?: string
  /** Where the user goes after signing. 1 to 256 characters. */
  return_url?: string
}

/** Answer of Web pre-sign. */
export interface GlobalPapayPresignWebResult {
  /** Address of the page that shows the QR code. */
  show_code_url?: string
  /** Signing page address (older name). */
  sign_url?: string
}

/** Input of query a contract by its id, 通过协议ID查询签约. */
export interface GlobalPapayQueryByIdInput {
  /** Contract id issued by WeChat Pay. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
}

/** Answer of Query a contract by its id. */
export interface GlobalPapayQueryByIdResult {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Contract id issued by WeChat Pay. */
  contract_id?: string
  /** Contract template id. */
  plan_id?: number
  /** Merchant-side contract number. */
  out_contract_code?: string
  /** User name shown on the signing or authorisation page. */
  user_display_name?: string
  /** State. */
  state?: string
  /** When the contract was signed. */
  signed_time?: string
  /** When the contract ended. */
  terminated_time?: string
  /** Who ended the contract. */
  termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | 'EXPIRED' | (string & {})
  /** Reason text of the termination. */
  termination_note?: string
  /** User id under the app id in the same object or request. */
  openid?: string
}

/** Input of query a contract by your own number, 通过商户协议号查询签约. */
export interface GlobalPapayQueryByCodeInput {
  /** Merchant-side contract number. 1 to 32 characters. */
  out_contract_code: string
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Merchant number of the service provider. 1 to 32 characters. */
  sp_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Contract template id. */
  plan_id: number
}

/** Answer of Query a contract by your own number. */
export interface GlobalPapayQueryByCodeResult {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Contract id issued by WeChat Pay. */
  contract_id?: string
  /** Contract template id. */
  plan_id?: number
  /** Merchant-side contract number. */
  out_contract_code?: string
  /** User name shown on the signing or authorisation page. */
  user_display_name?: string
  /** State. */
  state?: string
  /** When the contract was signed. */
  signed_time?: string
  /** When the contract ended. */
  terminated_time?: string
  /** Who ended the contract. */
  termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | 'EXPIRED' | (string & {})
  /** Reason text of the termination. */
  termination_note?: string
  /** User id under the app id in the same object or request. */
  openid?: string
}

/** Input of terminate a contract, 解约. */
export interface GlobalPapayTerminateInput {
  /** Contract id issued by WeChat Pay. 1 to 64 characters. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Reason text of the termination. 1 to 256 characters. */
  termination_note?: string
}

/** Input of debit, 委托代扣. */
export interface GlobalPapayPayInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid?: string
  /** App id of the service provider. 1 to 32 characters. */
  sp_appid?: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
  /** App id of the sub-merchant. 1 to 32 characters. */
  sub_appid?: string
  /** Goods text. 1 to 128 characters. */
  description: string
  /** Merchant data returned later. 1 to 127 characters. */
  attach?: string
  /** Asynchronous notification address. 1 to 256 characters. */
  notify_url: string
  /** Merchant order number. 1 to 32 characters. */
  out_trade_no: string
  /** Promotion tag. 1 to 32 characters. */
  goods_tag?: string
  /** Merchant category code. 1 to 16 characters. */
  merchant_category_code: string
  /** Contract id issued by WeChat Pay. 1 to 64 characters. */
  contract_id: string
  /** Amount. */
  amount: GlobalPapayPayInputAmount
  /** Scene data. */
  scene_info?: GlobalPapayPayInputSceneInfo
}

export interface GlobalPapayPayInputAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. 1 to 16 characters. */
  currency: string
}

export interface GlobalPapayPayInputSceneInfo {
  /** Device id. */
  device_id?: string
  /** Device or server IP. */
  device_ip?: string
}

/** Answer of Debit. */
export interface GlobalPapayPayResult {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant order number. */
  out_trade_no: string
  /** WeChat Pay order number. */
  transaction_id?: string
  /** Merchant data returned later. */
  attach?: string
  /** Kind of trade. */
  trade_type: 'AUTH' | (string & {})
  /** Paying bank. */
  bank_type?: string
  /** When the payment succeeded. */
  success_time?: string
  /** State of the order. */
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'PAYERROR' | 'USERPAYING' | (string & {})
  /** Text for the order state. */
  trade_state_desc: string
  /** Payer. */
  payer?: GlobalPapayPayResultPayer
  /** Amount. */
  amount: GlobalPapayPayResultAmount
  /** List of promotions used. */
  promotion_detail?: GlobalPapayPayResultPromotionDetail[]
  /** Merchant category code. */
  merchant_category_code?: string
}

export interface GlobalPapayPayResultPayer {
  /** User id under the app id in the same object or request. */
  openid?: string
  /** User id under the provider app id. */
  sp_openid?: string
  /** User id under the sub-merchant app id. */
  sub_openid?: string
}

export interface GlobalPapayPayResultAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Amount paid by the user. */
  payer_total: number
  /** Currency code. */
  currency: string
  /** Currency paid by the user. */
  payer_currency: string
  /** Exchange rate data. */
  exchange_rate?: GlobalPapayPayResultAmountExchangeRate
}

export interface GlobalPapayPayResultAmountExchangeRate {
  type?: 'SETTLEMENT_RATE' | 'USERPAYMENT_RATE' | (string & {})
  rate?: number
}

export interface GlobalPapayPayResultPromotionDetail {
  promotion_id: string
  name?: string
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Amount. */
  amount: number
  /** Currency code. */
  currency: string
  activity_id?: string
  wxpay_contribute_amount?: number
  merchant_contribute_amount?: number
  other_contribute_amount?: number
  /** Goods rows. */
  goods_detail?: GlobalPapayPayResultPromotionDetailGoodsDetail[]
}

export interface GlobalPapayPayResultPromotionDetailGoodsDetail {
  goods_id: string
  goods_remark?: string
  discount_amount: number
  quantity: number
  price: number
}

/** Input of query an order by WeChat Pay's number, 微信支付订单号查询订单. */
export interface GlobalPapayQueryOrderByIdInput {
  /** WeChat Pay order number. 1 to 32 characters. */
  transaction_id: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
}

/** Answer of Query an order by WeChat Pay's number. */
export interface GlobalPapayQueryOrderByIdResult {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant order number. */
  out_trade_no: string
  /** WeChat Pay order number. */
  transaction_id?: string
  /** Merchant data returned later. */
  attach?: string
  /** Kind of trade. */
  trade_type: 'AUTH' | 'JSAPI' | 'NATIVE' | 'APP' | 'MWEB' | 'MICROPAY' | (string & {})
  /** Paying bank. */
  bank_type?: string
  /** When the payment succeeded. */
  success_time?: string
  /** State of the order. */
  trade_state: string
  /** Text for the order state. */
  trade_state_desc: string
  /** Payer. */
  payer?: GlobalPapayQueryOrderByIdResultPayer
  /** Amount. */
  amount: GlobalPapayQueryOrderByIdResultAmount
  /** List of promotions used. */
  promotion_detail?: GlobalPapayQueryOrderByIdResultPromotionDetail[]
  /** Merchant category code. */
  merchant_category_code?: string
}

export interface GlobalPapayQueryOrderByIdResultPayer {
  /** User id under the app id in the same object or request. */
  openid?: string
  /** User id under the provider app id. */
  sp_openid?: string
  /** User id under the sub-merchant app id. */
  sub_openid?: string
}

export interface GlobalPapayQueryOrderByIdResultAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Amount paid by the user. */
  payer_total: number
  /** Currency code. */
  currency: string
  /** Currency paid by the user. */
  payer_currency: string
  /** Exchange rate data. */
  exchange_rate?: GlobalPapayQueryOrderByIdResultAmountExchangeRate
}

export interface GlobalPapayQueryOrderByIdResultAmountExchangeRate {
  type?: 'SETTLEMENT_RATE' | (string & {})
  rate?: number
}

export interface GlobalPapayQueryOrderByIdResultPromotionDetail {
  promotion_id: string
  name?: string
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Amount. */
  amount: number
  /** Currency code. */
  currency: string
  activity_id?: string
  wxpay_contribute_amount?: number
  merchant_contribute_amount?: number
  other_contribute_amount?: number
  /** Goods rows. */
  goods_detail?: GlobalPapayQueryOrderByIdResultPromotionDetailGoodsDetail[]
}

export interface GlobalPapayQueryOrderByIdResultPromotionDetailGoodsDetail {
  goods_id: string
  goods_remark?: string
  discount_amount: number
  quantity: number
  price: number
}

/** Input of query an order by your own number, 商户订单号查询订单. */
export interface GlobalPapayQueryOrderByOutTradeNoInput {
  /** Merchant order number. 1 to 32 characters. */
  out_trade_no: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
}

/** Answer of Query an order by your own number. */
export interface GlobalPapayQueryOrderByOutTradeNoResult {
  /** Merchant number of the caller. */
  mchid?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** Merchant order number. */
  out_trade_no: string
  /** WeChat Pay order number. */
  transaction_id?: string
  /** Merchant data returned later. */
  attach?: string
  /** Kind of trade. */
  trade_type: 'AUTH' | 'JSAPI' | 'NATIVE' | 'APP' | 'MWEB' | 'MICROPAY' | (string & {})
  /** Paying bank. */
  bank_type?: string
  /** When the payment succeeded. */
  success_time?: string
  /** State of the order. */
  trade_state: string
  /** Text for the order state. */
  trade_state_desc: string
  /** Payer. */
  payer?: GlobalPapayQueryOrderByOutTradeNoResultPayer
  /** Amount. */
  amount: GlobalPapayQueryOrderByOutTradeNoResultAmount
  /** List of promotions used. */
  promotion_detail?: GlobalPapayQueryOrderByOutTradeNoResultPromotionDetail[]
  /** Merchant category code. */
  merchant_category_code?: string
}

export interface GlobalPapayQueryOrderByOutTradeNoResultPayer {
  /** User id under the app id in the same object or request. */
  openid?: string
  /** User id under the provider app id. */
  sp_openid?: string
  /** User id under the sub-merchant app id. */
  sub_openid?: string
}

export interface GlobalPapayQueryOrderByOutTradeNoResultAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Amount paid by the user. */
  payer_total: number
  /** Currency code. */
  currency: string
  /** Currency paid by the user. */
  payer_currency: string
  /** Exchange rate data. */
  exchange_rate?: GlobalPapayQueryOrderByOutTradeNoResultAmountExchangeRate
}

export interface GlobalPapayQueryOrderByOutTradeNoResultAmountExchangeRate {
  type?: 'SETTLEMENT_RATE' | (string & {})
  rate?: number
}

export interface GlobalPapayQueryOrderByOutTradeNoResultPromotionDetail {
  promotion_id: string
  name?: string
  scope?: 'GLOBAL' | 'SINGLE' | (string & {})
  type?: 'COUPON' | 'DISCOUNT' | (string & {})
  /** Amount. */
  amount: number
  /** Currency code. */
  currency: string
  activity_id?: string
  wxpay_contribute_amount?: number
  merchant_contribute_amount?: number
  other_contribute_amount?: number
  /** Goods rows. */
  goods_detail?: GlobalPapayQueryOrderByOutTradeNoResultPromotionDetailGoodsDetail[]
}

export interface GlobalPapayQueryOrderByOutTradeNoResultPromotionDetailGoodsDetail {
  goods_id: string
  goods_remark?: string
  discount_amount: number
  quantity: number
  price: number
}

/** Input of reverse an order, 撤销订单. */
export interface GlobalPapayReverseOrderInput {
  /** Merchant order number. 1 to 32 characters. */
  out_trade_no: string
  /** Sub-merchant number. 1 to 32 characters. */
  sub_mchid?: string
}

/** What `PAPAY.SIGN` carries. */
export interface PapaySignResource {
  /** Merchant number of the caller. */
  mchid?: string
  /** Merchant-side contract number. */
  out_contract_code?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Who ended the contract. */
  contract_termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | (string & {})
  /** Contract id issued by WeChat Pay. */
  contract_id?: string
  /** Contract template id. */
  plan_id?: number
  operate_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** User id under the provider app id. */
  sp_openid?: string
  /** User id under the sub-merchant app id. */
  sub_openid?: string
}

/** What `PAPAY.TERMINATE` carries. */
export interface PapayTerminateResource {
  /** Merchant number of the caller. */
  mchid?: string
  /** Merchant-side contract number. */
  out_contract_code?: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid?: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Who ended the contract. */
  contract_termination_mode?: 'USER' | 'MERCHANT' | 'PLATFORM' | (string & {})
  /** Contract id issued by WeChat Pay. */
  contract_id?: string
  /** Contract template id. */
  plan_id?: number
  operate_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** Merchant number of the service provider. */
  sp_mchid?: string
  /** App id of the service provider. */
  sp_appid?: string
  /** Sub-merchant number. */
  sub_mchid?: string
  /** App id of the sub-merchant. */
  sub_appid?: string
  /** User id under the provider app id. */
  sp_openid?: string
  /** User id under the sub-merchant app id. */
  sub_openid?: string
}

/** Input of mini-program pre-sign, 小程序预签约. */
export interface PapayInsurancePresignMiniProgramInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Address for the signing notification. */
  contract_notify_url: string
  /** First day of the policy. */
  policy_start_date: string
  /** Last day of the policy. */
  policy_end_date: string
  /** List of debit periods. */
  policy_periods: PapayInsurancePresignMiniProgramInputPolicyPeriods[]
  /** Amount. */
  amount?: PapayInsurancePresignMiniProgramInputAmount
  /** Merchant order number. */
  out_trade_no?: string
  /** Goods text. */
  description?: string
  /** Address for the debit result notification. */
  transaction_notify_url?: string
  /** Merchant-side user id, separates several accounts of one WeChat user. */
  out_user_code?: string
  /** Promotion tag. */
  goods_tag?: string
  /** Merchant data returned later. */
  attach?: string
  /** Contract may be extended. */
  can_auto_insure?: boolean
  /** Contract may be re-insured. */
  can_auto_reinsure?: boolean
  /** Real-name data to be matched with the WeChat user. */
  real_identity?: PapayInsurancePresignMiniProgramInputRealIdentity
  /** Periods taken with the first debit. */
  combined_deduct_period_count?: number
}

export interface PapayInsurancePresignMiniProgramInputPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsurancePresignMiniProgramInputPolicyPeriodsEstimatedDeductAmount
  /** Cover shown for the period. */
  policy_coverage_detail?: PapayInsurancePresignMiniProgramInputPolicyPeriodsPolicyCoverageDetail
}

export interface PapayInsurancePresignMiniProgramInputPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignMiniProgramInputPolicyPeriodsPolicyCoverageDetail {
  policy_amount?: string
  policy_clauses?: PapayInsurancePresignMiniProgramInputPolicyPeriodsPolicyCoverageDetailPolicyClauses[]
}

export interface PapayInsurancePresignMiniProgramInputPolicyPeriodsPolicyCoverageDetailPolicyClauses {
  clause_name?: string
  clause_quota?: string
}

export interface PapayInsurancePresignMiniProgramInputAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignMiniProgramInputRealIdentity {
  /** Real name (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Identity card number (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  id_card_number: string
  /** Kind of identity document. */
  identity_type?: 'ID_CARD' | (string & {})
}

/** Answer of Mini-program pre-sign. */
export interface PapayInsurancePresignMiniProgramResult {
  /** Signing session id. */
  pre_entrustweb_id: string
  /** App id of the signing mini program. */
  redirect_appid: string
  /** Page path in the signing mini program. */
  redirect_path: string
}

/** Input of app pre-sign, APP预签约. */
export interface PapayInsurancePresignAppInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Address for the signing notification. */
  contract_notify_url: string
  /** First day of the policy. */
  policy_start_date: string
  /** Last day of the policy. */
  policy_end_date: string
  /** List of debit periods. */
  policy_periods: PapayInsurancePresignAppInputPolicyPeriods[]
  /** Amount. */
  amount?: PapayInsurancePresignAppInputAmount
  /** Merchant order number. */
  out_trade_no?: string
  /** Goods text. */
  description?: string
  /** Address for the debit result notification. */
  transaction_notify_url?: string
  /** Merchant-side user id, separates several accounts of one WeChat user. */
  out_user_code?: string
  /** Promotion tag. */
  goods_tag?: string
  /** Merchant data returned later. */
  attach?: string
  /** Contract may be extended. */
  can_auto_insure?: boolean
  /** Contract may be re-insured. */
  can_auto_reinsure?: boolean
  /** Real-name data to be matched with the WeChat user. */
  real_identity?: PapayInsurancePresignAppInputRealIdentity
  /** Periods taken with the first debit. */
  combined_deduct_period_count?: number
}

export interface PapayInsurancePresignAppInputPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsurancePresignAppInputPolicyPeriodsEstimatedDeductAmount
}

export interface PapayInsurancePresignAppInputPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignAppInputAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignAppInputRealIdentity {
  /** Real name (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Identity card number (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  id_card_number: string
  /** Kind of identity document. */
  identity_type?: 'ID_CARD' | (string & {})
}

/** Answer of App pre-sign. */
export interface PapayInsurancePresignAppResult {
  /** Signing session id. */
  pre_entrustweb_id: string
}

/** Input of H5 pre-sign, H5预签约. */
export interface PapayInsurancePresignH5Input {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Address for the signing notification. */
  contract_notify_url: string
  /** First day of the policy. */
  policy_start_date: string
  /** Last day of the policy. */
  policy_end_date: string
  /** List of debit periods. */
  policy_periods: PapayInsurancePresignH5InputPolicyPeriods[]
  /** Amount. */
  amount?: PapayInsurancePresignH5InputAmount
  /** Merchant order number. */
  out_trade_no?: string
  /** Goods text. */
  description?: string
  /** Address for the debit result notification. */
  transaction_notify_url?: string
  /** Merchant-side user id, separates several accounts of one WeChat user. */
  out_user_code?: string
  /** Promotion tag. */
  goods_tag?: string
  /** Merchant data returned later. */
  attach?: string
  /** Contract may be extended. */
  can_auto_insure?: boolean
  /** Contract may be re-insured. */
  can_auto_reinsure?: boolean
  /** Real-name data to be matched with the WeChat user. */
  real_identity?: PapayInsurancePresignH5InputRealIdentity
  /** Jump settings of the H5 scene. */
  jump_control?: PapayInsurancePresignH5InputJumpControl
  /** Periods taken with the first debit. */
  combined_deduct_period_count?: number
}

export interface PapayInsurancePresignH5InputPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsurancePresignH5InputPolicyPeriodsEstimatedDeductAmount
  /** Cover shown for the period. */
  policy_coverage_detail?: PapayInsurancePresignH5InputPolicyPeriodsPolicyCoverageDetail
}

export interface PapayInsurancePresignH5InputPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignH5InputPolicyPeriodsPolicyCoverageDetail {
  policy_amount?: string
  policy_clauses?: PapayInsurancePresignH5InputPolicyPeriodsPolicyCoverageDetailPolicyClauses[]
}

export interface PapayInsurancePresignH5InputPolicyPeriodsPolicyCoverageDetailPolicyClauses {
  clause_name?: string
  clause_quota?: string
}

export interface PapayInsurancePresignH5InputAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignH5InputRealIdentity {
  /** Real name (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Identity card number (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  id_card_number: string
  /** Kind of identity document. */
  identity_type?: 'ID_CARD' | (string & {})
}

export interface PapayInsurancePresignH5InputJumpControl {
  /** App opened after signing. */
  jump_appid?: string
}

/** Answer of H5 pre-sign. */
export interface PapayInsurancePresignH5Result {
  /** Address to send the user to. */
  redirect_url: string
}

/** Input of JSAPI pre-sign, JSAPI预签约. */
export interface PapayInsurancePresignJsapiInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. 1 to 32 characters. */
  insured_display_name: string
  /** Address for the signing notification. */
  contract_notify_url: string
  /** First day of the policy. */
  policy_start_date: string
  /** Last day of the policy. */
  policy_end_date: string
  /** List of debit periods. */
  policy_periods: PapayInsurancePresignJsapiInputPolicyPeriods[]
  /** Amount. */
  amount?: PapayInsurancePresignJsapiInputAmount
  /** Merchant order number. */
  out_trade_no?: string
  /** Goods text. */
  description?: string
  /** Address for the debit result notification. */
  transaction_notify_url?: string
  /** Merchant-side user id, separates several accounts of one WeChat user. */
  out_user_code?: string
  /** Promotion tag. */
  goods_tag?: string
  /** Merchant data returned later. */
  attach?: string
  /** Contract may be extended. */
  can_auto_insure?: boolean
  /** Contract may be re-insured. */
  can_auto_reinsure?: boolean
  /** Real-name data to be matched with the WeChat user. */
  real_identity?: PapayInsurancePresignJsapiInputRealIdentity
  /** Periods taken with the first debit. */
  combined_deduct_period_count?: number
}

export interface PapayInsurancePresignJsapiInputPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsurancePresignJsapiInputPolicyPeriodsEstimatedDeductAmount
  /** Cover shown for the period. */
  policy_coverage_detail?: PapayInsurancePresignJsapiInputPolicyPeriodsPolicyCoverageDetail
}

export interface PapayInsurancePresignJsapiInputPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignJsapiInputPolicyPeriodsPolicyCoverageDetail {
  policy_amount?: string
  policy_clauses?: PapayInsurancePresignJsapiInputPolicyPeriodsPolicyCoverageDetailPolicyClauses[]
}

export interface PapayInsurancePresignJsapiInputPolicyPeriodsPolicyCoverageDetailPolicyClauses {
  clause_name?: string
  clause_quota?: string
}

export interface PapayInsurancePresignJsapiInputAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsurancePresignJsapiInputRealIdentity {
  /** Real name (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  real_name: string
  /** Identity card number (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  id_card_number: string
  /** Kind of identity document. */
  identity_type?: 'ID_CARD' | (string & {})
}

/** Answer of JSAPI pre-sign. */
export interface PapayInsurancePresignJsapiResult {
  /** Address to send the user to. */
  redirect_url: string
}

/** Input of query a contract by your own number, 通过商户协议号查询签约. */
export interface PapayInsuranceQueryByCodeInput {
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
}

/** Answer of Query a contract by your own number. */
export interface PapayInsuranceQueryByCodeResult {
  /** Merchant number of the caller. */
  mchid: string
  /** Contract id issued by WeChat Pay. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When the contract was signed. */
  contract_signed_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** Data of the termination. */
  contract_terminate_info?: PapayInsuranceQueryByCodeResultContractTerminateInfo
  /** User id under the app id in the same object or request. */
  openid: string
  /** Merchant-side user id, separates several accounts of one WeChat user. */
  out_user_code?: string
  /** Page path to undo a termination. */
  revoke_terminate_contract_redirect_url?: string
  /** App id to undo a termination. */
  revoke_terminate_contract_redirect_appid?: string
}

export interface PapayInsuranceQueryByCodeResultContractTerminateInfo {
  /** Who ended the contract. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When the contract ended. */
  contract_terminated_time: string
  /** Reason text of the termination. */
  contract_termination_remark?: string
}

/** Input of terminate a contract, 通过商户协议号解约. */
export interface PapayInsuranceTerminateByCodeInput {
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Reason text of the termination. */
  contract_termination_remark: string
}

/** Answer of Terminate a contract. */
export interface PapayInsuranceTerminateByCodeResult {
  /** Merchant number of the caller. */
  mchid: string
  /** Contract id issued by WeChat Pay. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When the contract was signed. */
  contract_signed_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** Data of the termination. */
  contract_terminate_info?: PapayInsuranceTerminateByCodeResultContractTerminateInfo
  /** User id under the app id in the same object or request. */
  openid: string
  /** Merchant-side user id, separates several accounts of one WeChat user. */
  out_user_code?: string
}

export interface PapayInsuranceTerminateByCodeResultContractTerminateInfo {
  /** Who ended the contract. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When the contract ended. */
  contract_terminated_time: string
  /** Reason text of the termination. */
  contract_termination_remark?: string
}

/** Input of renew a contract, 续保. */
export interface PapayInsuranceRenewInput {
  /** Contract template id. */
  plan_id: number
  /** Contract id issued by WeChat Pay. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** List of debit periods. */
  policy_periods: PapayInsuranceRenewInputPolicyPeriods[]
}

export interface PapayInsuranceRenewInputPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsuranceRenewInputPolicyPeriodsEstimatedDeductAmount
}

export interface PapayInsuranceRenewInputPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Input of list the debit periods, 查询扣费周期列表. */
export interface PapayInsuranceListPeriodsInput {
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. 1 to 32 digits and letters. */
  out_contract_code: string
  /** Page size. */
  limit?: number
  /** Page start. */
  offset?: number
}

/** Answer of List the debit periods. */
export interface PapayInsuranceListPeriodsResult {
  /** Rows. */
  data?: PapayInsuranceListPeriodsResultData[]
  /** Page size. */
  limit: number
  /** Page start. */
  offset: number
  /** Number of rows. */
  total_count?: number
}

export interface PapayInsuranceListPeriodsResultData {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsuranceListPeriodsResultDataEstimatedDeductAmount
  /** State of the debit period. */
  policy_period_state: string
  /** Booked amount. */
  scheduled_amount?: PapayInsuranceListPeriodsResultDataScheduledAmount
  /** Amount debited or to debit. */
  deduct_amount?: PapayInsuranceListPeriodsResultDataDeductAmount
  /** Date of the debit. */
  deduct_date?: string
}

export interface PapayInsuranceListPeriodsResultDataEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsuranceListPeriodsResultDataScheduledAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsuranceListPeriodsResultDataDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Input of modify debit periods, 修改扣费周期. */
export interface PapayInsuranceModifyPeriodsInput {
  /** Contract template id. */
  plan_id: number
  /** Contract id issued by WeChat Pay. 1 to 32 characters. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** List of debit periods. */
  policy_periods: PapayInsuranceModifyPeriodsInputPolicyPeriods[]
  /** Allow cancelling booked periods. */
  allow_cancel_scheduled?: boolean
}

export interface PapayInsuranceModifyPeriodsInputPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsuranceModifyPeriodsInputPolicyPeriodsEstimatedDeductAmount
}

export interface PapayInsuranceModifyPeriodsInputPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Answer of Modify debit periods. */
export interface PapayInsuranceModifyPeriodsResult {
  /** List of debit periods. */
  policy_periods?: PapayInsuranceModifyPeriodsResultPolicyPeriods[]
  cancel_scheduled_policy_period_id?: number
}

export interface PapayInsuranceModifyPeriodsResultPolicyPeriods {
  /** Number of the debit period. */
  policy_period_id: number
  /** Expected debit date. */
  estimated_deduct_date: string
  /** Expected debit amount. */
  estimated_deduct_amount: PapayInsuranceModifyPeriodsResultPolicyPeriodsEstimatedDeductAmount
}

export interface PapayInsuranceModifyPeriodsResultPolicyPeriodsEstimatedDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Input of schedule a debit, 预约扣费. */
export interface PapayInsuranceScheduleInput {
  /** Contract id issued by WeChat Pay. 1 to 32 characters. */
  contract_id: string
  /** Number of the debit period. */
  policy_period_id: number
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** Booked amount. */
  scheduled_amount: PapayInsuranceScheduleInputScheduledAmount
}

export interface PapayInsuranceScheduleInputScheduledAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Answer of Schedule a debit. */
export interface PapayInsuranceScheduleResult {
  /** Number of the debit period. */
  policy_period_id: number
  /** State of the debit period. */
  policy_period_state: string
  /** First day a debit is allowed. */
  deduct_start_date?: string
  /** Last day a debit is allowed. */
  deduct_end_date?: string
  /** Booked amount. */
  scheduled_amount?: PapayInsuranceScheduleResultScheduledAmount
  /** Amount debited or to debit. */
  deduct_amount?: PapayInsuranceScheduleResultDeductAmount
  /** Date of the debit. */
  deduct_date?: string
}

export interface PapayInsuranceScheduleResultScheduledAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsuranceScheduleResultDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Input of query a scheduled debit, 查询预约扣费. */
export interface PapayInsuranceQueryScheduleInput {
  /** Contract id issued by WeChat Pay. 1 to 32 characters. */
  contract_id: string
  /** Number of the debit period. */
  policy_period_id: number
}

/** Answer of Query a scheduled debit. */
export interface PapayInsuranceQueryScheduleResult {
  /** Number of the debit period. */
  policy_period_id: number
  /** State of the debit period. */
  policy_period_state: string
  /** First day a debit is allowed. */
  deduct_start_date?: string
  /** Last day a debit is allowed. */
  deduct_end_date?: string
  /** Booked amount. */
  scheduled_amount?: PapayInsuranceQueryScheduleResultScheduledAmount
  /** Amount debited or to debit. */
  deduct_amount?: PapayInsuranceQueryScheduleResultDeductAmount
  /** Date of the debit. */
  deduct_date?: string
}

export interface PapayInsuranceQueryScheduleResultScheduledAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

export interface PapayInsuranceQueryScheduleResultDeductAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Input of debit, 受理扣款. */
export interface PapayInsuranceApplyInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** Merchant order number. 1 to 32 characters. */
  out_trade_no: string
  /** Goods text. 1 to 127 characters. */
  description: string
  /** Address for the debit result notification. 1 to 256 characters. */
  transaction_notify_url: string
  /** Contract id issued by WeChat Pay. 1 to 32 characters. */
  contract_id: string
  /** Number of the debit period. */
  policy_period_id: number
  /** Amount. */
  amount: PapayInsuranceApplyInputAmount
  /** Promotion tag. 1 to 32 characters. */
  goods_tag?: string
  /** Merchant data returned later. 1 to 128 characters. */
  attach?: string
}

export interface PapayInsuranceApplyInputAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** Answer of Debit. */
export interface PapayInsuranceApplyResult {
  /** Merchant order number. */
  out_trade_no: string
  /** Amount. */
  amount: PapayInsuranceApplyResultAmount
}

export interface PapayInsuranceApplyResultAmount {
  /** Amount in the smallest currency unit. */
  total: number
  /** Currency code. */
  currency?: string
}

/** What `INSURANCE_ENTRUST.SIGN` carries. */
export interface InsuranceEntrustSignResource {
  /** Merchant number of the caller. */
  mchid: string
  /** Contract id issued by WeChat Pay. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When the contract was signed. */
  contract_signed_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Data of the termination. */
  contract_terminate_info?: InsuranceEntrustSignResourceContractTerminateInfo
  /** User id on the merchant side. */
  out_user_code?: string
}

export interface InsuranceEntrustSignResourceContractTerminateInfo {
  /** Who ended the contract. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When the contract ended. */
  contract_terminated_time: string
  /** Reason text of the termination. */
  contract_termination_remark?: string
}

/** What `INSURANCE_ENTRUST.RENEW` carries. */
export interface InsuranceEntrustRenewResource {
  /** Merchant number of the caller. */
  mchid: string
  /** Contract id issued by WeChat Pay. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When the contract was signed. */
  contract_signed_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Data of the termination. */
  contract_terminate_info?: InsuranceEntrustRenewResourceContractTerminateInfo
  /** User id on the merchant side. */
  out_user_code?: string
}

export interface InsuranceEntrustRenewResourceContractTerminateInfo {
  /** Who ended the contract. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When the contract ended. */
  contract_terminated_time: string
  /** Reason text of the termination. */
  contract_termination_remark?: string
}

/** What `INSURANCE_ENTRUST.TERMINATE` carries. */
export interface InsuranceEntrustTerminateResource {
  /** Merchant number of the caller. */
  mchid: string
  /** Contract id issued by WeChat Pay. */
  contract_id: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** Contract template id. */
  plan_id: number
  /** Merchant-side contract number. */
  out_contract_code: string
  /** Masked name of the insured shown on the signing page. */
  insured_display_name?: string
  /** State of the contract. */
  contract_state: 'SIGNED' | 'TERMINATED' | 'SIGN_FAILED' | 'TO_BE_RENEWED' | 'TERMINATE_PENDING' | (string & {})
  /** When the contract was signed. */
  contract_signed_time?: string
  /** When the contract ends. */
  contract_expired_time?: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Data of the termination. */
  contract_terminate_info?: InsuranceEntrustTerminateResourceContractTerminateInfo
  /** User id on the merchant side. */
  out_user_code?: string
}

export interface InsuranceEntrustTerminateResourceContractTerminateInfo {
  /** Who ended the contract. */
  contract_termination_mode:
    | 'USER_TERMINATE'
    | 'MCH_API_TERMINATE'
    | 'API'
    | 'WEPAY_WEB_TERMINATE'
    | 'CUSTOMER_SERVICE_TERMINATE'
    | 'SYSTEM_TERMINATE'
    | (string & {})
  /** When the contract ended. */
  contract_terminated_time: string
  /** Reason text of the termination. */
  contract_termination_remark?: string
}

/** Input of ask for the authorisation, 发起免确认收款授权. */
export interface TransferAuthorizationAuthorizeInput {
  /** Merchant-side authorisation number. 1 to 32 characters. */
  out_authorization_no: string
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** User id under the app id in the same object or request. 1 to 64 characters. */
  openid: string
  /** Transfer scene id. 1 to 36 characters. */
  transfer_scene_id: string
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Reason shown to the user. 1 to 256 characters. */
  user_recv_perception?: string
  /** Address for the authorisation result notification. 1 to 256 characters. */
  authorization_notify_url: string
  /** Scene data. */
  scene_info?: TransferAuthorizationAuthorizeInputSceneInfo
}

export interface TransferAuthorizationAuthorizeInputSceneInfo {
  /** IP of the user client. 1 to 45 characters. */
  client_ip?: string
  /** Device id. 1 to 128 characters. */
  device_id?: string
  /** Kind of device. */
  device_type?: 'IOS' | 'ANDROID' | 'HARMONY' | 'OTHER' | (string & {})
}

/** Answer of Ask for the authorisation. */
export interface TransferAuthorizationAuthorizeResult {
  /** Merchant-side authorisation number. */
  out_authorization_no: string
  /** State. */
  state: 'WAIT_USER_CONFIRM' | (string & {})
  /** Creation time. */
  create_time: string
  /** Data to open the confirm page. */
  package_info: string
}

/** Input of transfer, and ask for the authorisation, 发起转账并完成免确认收款授权. */
export interface TransferAuthorizationTransferAndAuthorizeInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** Merchant-side transfer number. 1 to 32 characters. */
  out_bill_no: string
  /** Transfer scene id. 1 to 36 characters. */
  transfer_scene_id: string
  /** User id under the app id in the same object or request. 1 to 64 characters. */
  openid: string
  /** Receiver name (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  user_name?: string
  /** Amount in cents. */
  transfer_amount: number
  /** Remark shown to the user. 1 to 32 characters. */
  transfer_remark: string
  /** Asynchronous notification address. 1 to 256 characters. */
  notify_url?: string
  /** Reason shown to the user. */
  user_recv_perception?: string
  transfer_scene_report_infos?: TransferAuthorizationTransferAndAuthorizeInputTransferSceneReportInfos[]
  authorization_info?: TransferAuthorizationTransferAndAuthorizeInputAuthorizationInfo
  /** Funding merchant number. 1 to 32 characters. */
  sponsor_mchid?: string
}

export interface TransferAuthorizationTransferAndAuthorizeInputTransferSceneReportInfos {
  /** 1 to 15 characters. */
  info_type: string
  /** 1 to 32 characters. */
  info_content: string
}

export interface TransferAuthorizationTransferAndAuthorizeInputAuthorizationInfo {
  /** User name shown on the signing or authorisation page. 1 to 32 characters. */
  user_display_name: string
  /** Merchant-side authorisation number. 1 to 32 characters. */
  out_authorization_no: string
  /** Address for the authorisation result notification. 1 to 256 characters. */
  authorization_notify_url: string
}

/** Answer of Transfer, and ask for the authorisation. */
export interface TransferAuthorizationTransferAndAuthorizeResult {
  /** Merchant-side transfer number. */
  out_bill_no: string
  /** Transfer number of WeChat Pay. */
  transfer_bill_no: string
  /** Creation time. */
  create_time: string
  /** State. */
  state: 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'CANCELING' | (string & {})
  /** Data to open the confirm page. */
  package_info?: string
  /** User name shown on the signing or authorisation page. */
  user_display_name?: string
  /** Merchant-side authorisation number. */
  out_authorization_no?: string
}

/** Input of query an authorisation by your own number, 商户单号查询授权结果. */
export interface TransferAuthorizationQueryByOutNoInput {
  /** Merchant-side authorisation number. 1 to 32 characters. */
  out_authorization_no: string
  is_display_authorization?: boolean
}

/** Answer of Query an authorisation by your own number. */
export interface TransferAuthorizationQueryByOutNoResult {
  /** Merchant-side authorisation number. */
  out_authorization_no: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** User id under the app id in the same object or request. */
  openid: string
  /** User name shown on the signing or authorisation page. */
  user_display_name: string
  /** Authorisation id issued by WeChat Pay. */
  authorization_id?: string
  /** State. */
  state: 'TAKING_EFFECT' | 'CLOSED' | 'WAIT_USER_CONFIRM' | (string & {})
  /** When the user authorised. */
  authorize_time?: string
  /** Data of the closing. */
  close_info?: TransferAuthorizationQueryByOutNoResultCloseInfo
  /** Transfer scene id. */
  transfer_scene_id?: string
  /** Reason shown to the user. */
  user_recv_perception?: string
  /** Creation time. */
  create_time?: string
  /** Data for the client launch call. */
  package_info?: string
}

export interface TransferAuthorizationQueryByOutNoResultCloseInfo {
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

/** Input of close an authorisation, 解除免确认收款授权. */
export interface TransferAuthorizationCloseByOutNoInput {
  /** Merchant-side authorisation number. 1 to 32 characters. */
  out_authorization_no: string
}

/** Answer of Close an authorisation. */
export interface TransferAuthorizationCloseByOutNoResult {
  /** Merchant-side authorisation number. */
  out_authorization_no: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** User id under the app id in the same object or request. */
  openid: string
  /** User name shown on the signing or authorisation page. */
  user_display_name: string
  /** Authorisation id issued by WeChat Pay. */
  authorization_id?: string
  /** State. */
  state: 'CLOSED' | (string & {})
  /** When the user authorised. */
  authorize_time?: string
  /** Data of the closing. */
  close_info?: TransferAuthorizationCloseByOutNoResultCloseInfo
  /** Transfer scene id. */
  transfer_scene_id?: string
  /** Reason shown to the user. */
  user_recv_perception?: string
  /** Creation time. */
  create_time?: string
}

export interface TransferAuthorizationCloseByOutNoResultCloseInfo {
  /** When it was closed. */
  close_time: string
  /** Why it was closed. */
  close_reason: 'CLOSE_VIA_MCH_API' | (string & {})
}

/** Input of transfer without confirmation, 免确认收款授权转账. */
export interface TransferAuthorizationTransferInput {
  /** App id of the caller (official account, mini program or open-platform app). 1 to 32 characters. */
  appid: string
  /** Merchant-side transfer number. 1 to 32 characters. */
  out_bill_no: string
  /** Transfer scene id. 1 to 36 characters. */
  transfer_scene_id: string
  /** Receiver name (encrypted). Sensitive: at most 214 bytes in UTF-8, sent encrypted to a platform key. */
  user_name?: string
  /** Amount in cents. */
  transfer_amount: number
  /** Remark shown to the user. 1 to 32 characters. */
  transfer_remark: string
  /** Reason shown to the user. */
  user_recv_perception?: string
  transfer_scene_report_infos?: TransferAuthorizationTransferInputTransferSceneReportInfos[]
  /** Authorisation id issued by WeChat Pay. 1 to 32 characters. */
  authorization_id?: string
  /** Funding merchant number. 1 to 32 characters. */
  sponsor_mchid?: string
  /** Merchant-side authorisation number. 1 to 32 characters. */
  out_authorization_no?: string
  /** Asynchronous notification address. 1 to 256 characters. */
  notify_url?: string
}

export interface TransferAuthorizationTransferInputTransferSceneReportInfos {
  /** 1 to 15 characters. */
  info_type: string
  /** 1 to 32 characters. */
  info_content: string
}

/** Answer of Transfer without confirmation. */
export interface TransferAuthorizationTransferResult {
  /** Merchant number of the caller. */
  mch_id: string
  /** Merchant-side transfer number. */
  out_bill_no: string
  /** Transfer number of WeChat Pay. */
  transfer_bill_no: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** State. */
  state: 'ACCEPTED' | 'PROCESSING' | 'TRANSFERING' | 'SUCCESS' | (string & {})
  /** Amount in cents. */
  transfer_amount: number
  /** Remark shown to the user. */
  transfer_remark: string
  fail_reason?: string
  /** User id under the app id in the same object or request. */
  openid?: string
  /** Receiver name (encrypted). */
  user_name?: string
  /** Creation time. */
  create_time: string
  update_time: string
}

/** What `MCHTRANSFER.AUTHORIZATION.CONFIRMED` carries. */
export interface MchtransferAuthorizationConfirmedResource {
  /** Merchant-side authorisation number. */
  out_authorization_no: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** User id under the app id in the same object or request. */
  openid: string
  /** User name shown on the signing or authorisation page. */
  user_display_name: string
  /** Authorisation id issued by WeChat Pay. */
  authorization_id: string
  /** State. */
  state: 'TAKING_EFFECT' | 'CLOSED' | (string & {})
  /** When the user authorised. */
  authorize_time: string
  /** Data of the closing. */
  close_info?: MchtransferAuthorizationConfirmedResourceCloseInfo
}

export interface MchtransferAuthorizationConfirmedResourceCloseInfo {
  /** When it was closed. */
  close_time: string
  /** Why it was closed. */
  close_reason: 'CLOSE_VIA_MCH_API' | 'USER_CLOSE' | (string & {})
}

/** What `MCHTRANSFER.AUTHORIZATION.CLOSED` carries. */
export interface MchtransferAuthorizationClosedResource {
  /** Merchant-side authorisation number. */
  out_authorization_no: string
  /** App id of the caller (official account, mini program or open-platform app). */
  appid: string
  /** User id under the app id in the same object or request. */
  openid: string
  /** User name shown on the signing or authorisation page. */
  user_display_name: string
  /** Authorisation id issued by WeChat Pay. */
  authorization_id: string
  /** State. */
  state: 'TAKING_EFFECT' | 'CLOSED' | (string & {})
  /** When the user authorised. */
  authorize_time: string
  /** Data of the closing. */
  close_info?: MchtransferAuthorizationClosedResourceCloseInfo
}

export interface MchtransferAuthorizationClosedResourceCloseInfo {
  /** When it was closed. */
  close_time: string
  /** Why it was closed. */
  close_reason: 'CLOSE_VIA_MCH_API' | 'USER_CLOSE' | (string & {})
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
  /** A user signed a contract. */
  'PAPAY.SIGN': PapaySignResource
  /** A contract ended. */
  'PAPAY.TERMINATE': PapayTerminateResource
  /** A user signed a contract. */
  'INSURANCE_ENTRUST.SIGN': InsuranceEntrustSignResource
  /** A contract was renewed. */
  'INSURANCE_ENTRUST.RENEW': InsuranceEntrustRenewResource
  /** A contract ended. */
  'INSURANCE_ENTRUST.TERMINATE': InsuranceEntrustTerminateResource
  /** A user authorised. */
  'MCHTRANSFER.AUTHORIZATION.CONFIRMED': MchtransferAuthorizationConfirmedResource
  /** An authorisation ended. */
  'MCHTRANSFER.AUTHORIZATION.CLOSED': MchtransferAuthorizationClosedResource
}
