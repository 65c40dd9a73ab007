// Printed from table/ by `npm run table`. Do not edit.

import type {
  AppPreEntrustSign,
  Contract,
  ContractTermination,
  ContractTerminationResult,
  MiniProgramPreEntrustSign,
  PreEntrustSignResult,
  Reversal,
  Transaction,
  TransactionResult,
} from '../models.ts'
import type { ChainOf, Get, Mode, PathValue, Post, Rest } from './verbs.ts'

/** The known endpoints by their path, as `chain()` and properties take it; every other path works too. */
export interface Paths<M extends Mode = 'async'> {
  /**
   * Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). The session is
   * valid for two hours. The client calls `wx.navigateToMiniProgram` with the answer.
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
   * with `return_app` and `attach`. The client calls `WXOpenBusinessWebview` with the answer.
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
}
