// Printed from table/ by `npm run table`. Do not edit.

import type { CallOptions } from '../exchange/call-options.ts'
import type {
  AppPreEntrustSign,
  Contract,
  ContractKey,
  ContractTermination,
  ContractTerminationResult,
  MiniProgramPreEntrustSign,
  OrderKey,
  PreEntrustSignResult,
  Reversal,
  Transaction,
  TransactionResult,
} from '../models.ts'

/**
 * Pre-sign, 预签约. Both calls are safe to repeat. Availability: grey test, by invitation. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface PreEntrustSign {
  /**
   * Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). The session is
   * valid for two hours. The client calls `wx.navigateToMiniProgram` with the answer.
   */
  miniProgram(input: MiniProgramPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
  /**
   * App pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). As mini-program pre-sign,
   * with `return_app` and `attach`. The client calls `WXOpenBusinessWebview` with the answer.
   */
  app(input: AppPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
}

/**
 * Contracts, 协议. Both calls are safe to repeat. Availability: grey test, by invitation. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface Contracts {
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
   * This, or the notification, is the proof that a user signed; what the mini program reports is not.
   */
  query(input: ContractKey, options?: CallOptions): Promise<Contract>
  /** Terminate a contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). */
  terminate(input: ContractTermination, options?: CallOptions): Promise<ContractTerminationResult>
}

/**
 * Debits, 委托代扣支付. Amounts are in cents (分). Availability: grey test, by invitation. Each call rejects with a
 * `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`,
 * `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.
 */
export interface Transactions {
  /**
   * Debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)). Synchronous, an order once, no
   * notification. It is never repeated by itself. Only a verified answer, or an `ApiError` of 4xx (but 408) with
   * WeChat Pay's own code, says what became of it. After anything else query the order, and reverse it if it is
   * still unknown after a minute. A `ResponseError` to a 202 says: accepted, not finished.
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

/** The typed calls of a client. */
export interface Operations {
  /** Pre-sign, 预签约. Both calls are safe to repeat. */
  readonly preEntrustSign: PreEntrustSign
  /** Contracts, 协议. Both calls are safe to repeat. */
  readonly contracts: Contracts
  /** Debits, 委托代扣支付. Amounts are in cents (分). */
  readonly transactions: Transactions
}
