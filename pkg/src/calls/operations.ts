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

/** Makes a typed call and gives its body. */
export type Operate = <T>(operation: string, input: unknown, options?: CallOptions) => Promise<T>

/** Pre-sign, 预签约. Both calls are safe to repeat. */
export interface PreEntrustSign {
  /**
   * Mini-program pre-sign, 小程序方式预签约 (page partner/4017177322). The session is valid for two hours.
   *
   * @throws ValidationError with every failing field, before anything is sent.
   * @throws ApiError, SignatureError, ResponseError, TransportError
   */
  miniProgram(input: MiniProgramPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
  /** App pre-sign, APP方式预签约 (page partner/4012881608). As {@link miniProgram}, with `return_app` and `attach`. */
  app(input: AppPreEntrustSign, options?: CallOptions): Promise<PreEntrustSignResult>
}

/** Contracts, 协议. Both calls are safe to repeat. */
export interface Contracts {
  /**
   * Query a contract by your own number, 通过商户协议号查询协议 (page partner/4012884060). This, or the notification, is the
   * proof that a user signed; what the mini program reports is not.
   */
  query(input: ContractKey, options?: CallOptions): Promise<Contract>
  /** Terminate a contract, 商户协议号解约协议 (page partner/4012884072). */
  terminate(input: ContractTermination, options?: CallOptions): Promise<ContractTerminationResult>
}

/** Debits, 委托代扣支付. Amounts are in cents (分). */
export interface Transactions {
  /**
   * Debit, 电商合单委托代扣支付 (page partner/4012884121). Synchronous, an order once, no notification. It is never repeated
   * by itself. Only a verified answer, or an `ApiError` of 4xx (but 408) with WeChat Pay's own code, says what became of
   * it. After anything else query the order, and reverse it if it is still unknown after a minute.
   *
   * @throws ValidationError, ConfigError: nothing was sent.
   * @throws ApiError, SignatureError, ResponseError (202: accepted, not finished), TransportError
   */
  create(input: Transaction, options?: CallOptions): Promise<TransactionResult>
  /** Query an order, 查询订单 (page partner/4012884130). */
  query(input: OrderKey, options?: CallOptions): Promise<TransactionResult>
  /** Reverse an order, 撤销订单 (page partner/4012884126): for a debit without a result after a minute. */
  reverse(input: Reversal, options?: CallOptions): Promise<undefined>
}

/** The typed calls of pre-sign. */
export function preEntrustSign(operate: Operate): PreEntrustSign {
  return {
    miniProgram: (input, options) => operate('preEntrustSign.miniProgram', input, options),
    app: (input, options) => operate('preEntrustSign.app', input, options),
  }
}

/** The typed calls of contracts. */
export function contracts(operate: Operate): Contracts {
  return {
    query: (input, options) => operate('contracts.query', input, options),
    terminate: (input, options) => operate('contracts.terminate', input, options),
  }
}

/** The typed calls of debits. */
export function transactions(operate: Operate): Transactions {
  return {
    create: (input, options) => operate('transactions.create', input, options),
    query: (input, options) => operate('transactions.query', input, options),
    reverse: (input, options) => operate('transactions.reverse', input, options),
  }
}
