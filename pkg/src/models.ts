// Generated from the Rust models by `npm run types`. Do not edit.

/**
 * One field of the input that breaks one rule.
 */
export type Issue = {
  /**
   * Where: `sub_orders[0].amount.total_amount`; the empty string is the input itself.
   */
  path: string
  /**
   * Which rule: see [`Rule`].
   */
  rule: Rule
  /**
   * What is wrong and what is expected, in one sentence that begins with the path. Never the value.
   */
  message: string
}

/**
 * The rules that an input field can break.
 */
export type Rule = 'characters' | 'format' | 'length' | 'range' | 'required' | 'type' | 'unknown'

/**
 * The four ways in which a signature is refused.
 */
export type SignatureReason = 'missing-header' | 'stale' | 'unknown-serial' | 'mismatch'

/**
 * Why a verified notification cannot be opened.
 */
export type NotificationReason = 'decrypt' | 'malformed' | 'algorithm'

/**
 * Input of mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). Limits count Unicode characters.
 */
export type MiniProgramPreEntrustSign = {
  /**
   * App id of the ecommerce provider (official account, mini program or app). 1 to 32 characters.
   */
  appid: string
  /**
   * Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
   */
  plan_id: number
  /**
   * Your own contract number, 商户签约协议号. 1 to 32 digits and letters, unique for your merchant number; a number
   * that was used for a signing cannot be used again.
   */
  out_contract_code: string
  /**
   * The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8: no emoji, so
   * never a WeChat nickname as it is.
   */
  contract_display_account: string
  /**
   * Where WeChat Pay sends the result of the signing. Absolute, `https` (or `http`: the official pages disagree), up
   * to 256 characters, without query and fragment.
   */
  notify_url: string
}

/**
 * Input of app pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). Limits count Unicode characters.
 */
export type AppPreEntrustSign = {
  /**
   * Return to the app after signing, instead of staying in WeChat. The `appid` must belong to the app then.
   */
  return_app?: boolean
  /**
   * Data of yours, invisible to the user, that comes back in the notifications. 1 to 255 characters.
   */
  attach?: string
  /**
   * App id of the ecommerce provider (official account, mini program or app). 1 to 32 characters.
   */
  appid: string
  /**
   * Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
   */
  plan_id: number
  /**
   * Your own contract number, 商户签约协议号. 1 to 32 digits and letters, unique for your merchant number; a number
   * that was used for a signing cannot be used again.
   */
  out_contract_code: string
  /**
   * The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8: no emoji, so
   * never a WeChat nickname as it is.
   */
  contract_display_account: string
  /**
   * Where WeChat Pay sends the result of the signing. Absolute, `https` (or `http`: the official pages disagree), up
   * to 256 characters, without query and fragment.
   */
  notify_url: string
}

/**
 * Answer of pre-sign (pages [1](https://pay.weixin.qq.com/doc/v3/partner/4017177322) and [2](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). WeChat Pay may add fields.
 */
export type PreEntrustSignResult = {
  /**
   * The signing session, valid for two hours. Hand it to the mini program or app.
   */
  pre_entrustweb_id: string
  /**
   * Merchant number.
   */
  mchid: string
  /**
   * Template id, as sent.
   */
  plan_id: number
  /**
   * Your contract number, as sent.
   */
  out_contract_code: string
}

/**
 * What names a contract: template and your own contract number. Both go into the path ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
 */
export type ContractKey = {
  /**
   * Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
   */
  plan_id: number
  /**
   * Your own contract number, 商户签约协议号. 1 to 32 digits and letters.
   */
  out_contract_code: string
}

/**
 * Input of terminate contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)).
 */
export type ContractTermination = {
  /**
   * Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
   */
  plan_id: number
  /**
   * Your own contract number, 商户签约协议号. 1 to 32 digits and letters.
   */
  out_contract_code: string
  /**
   * Why, 解约备注. 1 to 256 characters.
   */
  contract_termination_remark: string
}

/**
 * Answer of terminate contract ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). Whether the contract has ended already or only with the
 * notification is not documented.
 */
export type ContractTerminationResult = {
  /**
   * Merchant number.
   */
  mchid: string
  /**
   * Template id.
   */
  plan_id: number
  /**
   * Your contract number.
   */
  out_contract_code: string
}

/**
 * Answer of query contract, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)). What a contract that was never signed cannot
 * have may be missing.
 */
export type Contract = {
  /**
   * Merchant number.
   */
  mchid: string
  /**
   * WeChat Pay's id of the contract, 委托代扣协议ID: debits name it.
   */
  contract_id?: string
  /**
   * App id.
   */
  appid?: string
  /**
   * Template id.
   */
  plan_id: number
  /**
   * Your contract number.
   */
  out_contract_code: string
  /**
   * The user's name on the signing page.
   */
  contract_display_account?: string
  /**
   * `NOT_SIGNED` 未签约, `SIGNED` 已签约, `TERMINATED` 已解约; WeChat Pay may add others.
   */
  contract_state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED' | (string & {})
  /**
   * When it was signed, RFC 3339.
   */
  contract_signed_time?: string
  /**
   * When it expires, RFC 3339.
   */
  contract_expired_time?: string
  /**
   * How it ended, if it did.
   */
  contract_terminate_info?: ContractTerminateInfo
  /**
   * The user who signed.
   */
  openid?: string
}

/**
 * How a contract ended ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
 */
export type ContractTerminateInfo = {
  /**
   * Who ended it: the user, your API call, your merchant platform, customer service or WeChat Pay's system.
   */
  contract_termination_mode?: TerminationMode
  /**
   * When, RFC 3339.
   */
  contract_terminated_time?: string
  /**
   * Why, as the terminate call said.
   */
  contract_termination_remark?: string
}

/**
 * Input of the debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)). An order is debited once; there is no payment
 * notification.
 */
export type Transaction = {
  /**
   * App id of the initiator. 1 to 32 characters.
   */
  combine_appid: string
  /**
   * Merchant number of the initiator. 1 to 32 characters.
   */
  combine_mchid: string
  /**
   * Your number of the combined order, 合单商户订单号. 1 to 32 of digits, letters and `_-|*@`, unique for your merchant
   * number.
   */
  combine_out_trade_no: string
  /**
   * The contract, from its query or from the client's launch result. 1 to 32 characters.
   */
  contract_id: string
  /**
   * 1 to 50 orders of second-level merchants.
   */
  sub_orders: Array<SubOrder>
  /**
   * Risk-control information, 风控信息. 1 to 255 characters.
   */
  risk_info?: string
}

/**
 * One order of a second-level merchant. Where the page of the debit is silent, the limits are those of WeChat Pay's
 * combined orders.
 */
export type SubOrder = {
  /**
   * Merchant number of the initiator. 1 to 32 characters.
   */
  mchid: string
  /**
   * Returned by the query. 1 to 128 characters.
   */
  attach?: string
  /**
   * What is debited.
   */
  amount: Amount
  /**
   * Your number of this order. 2 to 32 of digits, letters and `_-|*`, unique for your merchant number.
   */
  out_trade_no: string
  /**
   * The second-level merchant, 二级商户. 1 to 32 characters.
   */
  sub_mchid: string
  /**
   * App id of the second-level merchant. 1 to 32 characters.
   */
  sub_appid?: string
  /**
   * What is sold. 1 to 127 characters.
   */
  description: string
  /**
   * Settlement.
   */
  settle_info?: SettleInfo
  /**
   * Risk-control information of this order.
   */
  sub_risk_info?: string
}

/**
 * An amount of money.
 */
export type Amount = {
  /**
   * In cents (分), from 1.
   */
  total_amount: number
  /**
   * `CNY`.
   */
  currency: 'CNY' | (string & {})
}

/**
 * Settlement of one order.
 */
export type SettleInfo = {
  /**
   * Whether the money is to be shared, 分账.
   */
  profit_sharing?: boolean
  /**
   * Subsidy in cents (分), up to 500,000.
   */
  subsidy_amount?: number
}

/**
 * What names a combined order; it goes into the path ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
 */
export type OrderKey = {
  /**
   * Your number of the combined order. 1 to 32 of digits, letters and `_-|*@`.
   */
  combine_out_trade_no: string
}

/**
 * Input of the reversal, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)).
 */
export type Reversal = {
  /**
   * Your number of the combined order. 1 to 32 of digits, letters and `_-|*@`.
   */
  combine_out_trade_no: string
  /**
   * App id of the initiator. 1 to 32 characters.
   */
  combine_appid: string
  /**
   * 1 to 50 orders: those of the debit.
   */
  sub_orders: Array<ReversalSubOrder>
}

/**
 * One order of a reversal.
 */
export type ReversalSubOrder = {
  /**
   * Merchant number of the initiator. 1 to 32 characters.
   */
  mchid: string
  /**
   * Your number of this order. 2 to 32 of digits, letters and `_-|*`.
   */
  out_trade_no: string
  /**
   * The second-level merchant. 1 to 32 characters.
   */
  sub_mchid: string
  /**
   * App id of the second-level merchant. 1 to 32 characters.
   */
  sub_appid?: string
}

/**
 * Answer of the debit and of its query (pages [1](https://pay.weixin.qq.com/doc/v3/partner/4012884121) and [2](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
 */
export type TransactionResult = {
  /**
   * App id of the initiator.
   */
  combine_appid: string
  /**
   * Merchant number of the initiator.
   */
  combine_mchid: string
  /**
   * Your number of the combined order.
   */
  combine_out_trade_no: string
  /**
   * The orders; the official documents disagree on whether they are always there.
   */
  sub_orders?: Array<SubOrderResult>
  /**
   * Who paid.
   */
  combine_payer_info?: CombinePayerInfo
}

/**
 * The state of one order.
 */
export type SubOrderResult = {
  /**
   * Merchant number of the initiator.
   */
  mchid?: string
  /**
   * Your number of this order.
   */
  out_trade_no: string
  /**
   * The second-level merchant.
   */
  sub_mchid?: string
  /**
   * App id of the second-level merchant.
   */
  sub_appid?: string
  /**
   * WeChat Pay's number of the payment.
   */
  transaction_id?: string
  /**
   * `PAP`: auto-debit.
   */
  trade_type?: 'PAP' | (string & {})
  /**
   * `SUCCESS` for this family; WeChat Pay's other orders also know `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`,
   * `USERPAYING` and `PAYERROR`.
   */
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR' | (string & {})
  /**
   * Bank, `CMC` for example.
   */
  bank_type?: string
  /**
   * As sent.
   */
  attach?: string
  /**
   * When it was paid, RFC 3339.
   */
  success_time?: string
  /**
   * What was debited.
   */
  amount?: PaidAmount
}

/**
 * What was debited, in cents (分).
 */
export type PaidAmount = {
  /**
   * The order's amount.
   */
  total_amount?: number
  /**
   * `CNY`.
   */
  currency?: string
  /**
   * What the user paid.
   */
  payer_amount?: number
  /**
   * The currency that the user paid in.
   */
  payer_currency?: string
}

/**
 * Who paid.
 */
export type CombinePayerInfo = {
  /**
   * The user.
   */
  openid?: string
}

/**
 * The resource of both events. Fields beyond what names the contract may be missing; new ones pass.
 */
export type EntrustResource = {
  /**
   * Merchant number.
   */
  mchid: string
  /**
   * Your contract number.
   */
  out_contract_code: string
  /**
   * Template id.
   */
  plan_id: number
  /**
   * App id.
   */
  appid?: string
  /**
   * The user.
   */
  openid?: string
  /**
   * When it happened, RFC 3339.
   */
  operate_time?: string
  /**
   * When the contract expires, RFC 3339; only when it was signed.
   */
  contract_expired_time?: string
  /**
   * Who ended the contract; only when it ended.
   */
  contract_termination_mode?: TerminationMode
  /**
   * What app pre-sign was given as `attach`.
   */
  attach?: string
  /**
   * The contract's id: not in the current documents, but seen. Where it is missing, query the contract.
   */
  contract_id?: string
}

/** Who ended a contract; WeChat Pay may add others. */
export type TerminationMode =
  | 'USER_TERMINATE'
  | 'MCH_API_TERMINATE'
  | 'WEPAY_WEB_TERMINATE'
  | 'CUSTOMER_SERVICE_TERMINATE'
  | 'SYSTEM_TERMINATE'
  | (string & {})
