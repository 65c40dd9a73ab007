import type { Result } from '../exchange/result.ts'
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
import type { RequestOptions } from './call.ts'
import type { BlockingChain, Chain } from './styles.ts'

/** How the calls of a client end: as a promise, or by blocking the thread. */
export type Mode = 'async' | 'blocking'

/** A chain of a client of either mode. */
export type ChainOf<M extends Mode> = M extends 'async' ? Chain : BlockingChain

/** A value as a path takes it. */
export type PathValue = string | number

/** A GET whose path parameters and answer are known. */
export type Get<Params, Output, M extends Mode = 'async'> = M extends 'async'
  ? {
      get(options: RequestOptions & Params): Promise<Result<Output>>
      getAsync(options: RequestOptions & Params): Promise<Result<Output>>
    }
  : { get(options: RequestOptions & Params): Result<Output> }

/** A POST whose body, path parameters and answer are known. */
export type Post<Input, Output, M extends Mode = 'async', Params = unknown> = M extends 'async'
  ? {
      post(options: RequestOptions & Params & { json: Input }): Promise<Result<Output>>
      postAsync(options: RequestOptions & Params & { json: Input }): Promise<Result<Output>>
    }
  : { post(options: RequestOptions & Params & { json: Input }): Result<Output> }

interface ContractPlace {
  plan_id: PathValue
  out_contract_code: PathValue
}

interface OrderPlace {
  combine_out_trade_no: PathValue
}

// What is known comes first: of two signatures that fit, the first one gives the type.
type ContractNode<M extends Mode> = Get<ContractPlace, Contract, M> &
  ChainOf<M> & {
    /** Terminate, 商户协议号解约协议 (page partner/4012884072). */
    readonly terminate: Post<
      Omit<ContractTermination, keyof ContractPlace>,
      ContractTerminationResult,
      M,
      ContractPlace
    > &
      ChainOf<M>
  }

type OrderNode<M extends Mode> = Get<OrderPlace, TransactionResult, M> &
  ChainOf<M> & {
    /** Reverse, 撤销订单 (page partner/4012884126). */
    readonly reverse: Post<Omit<Reversal, keyof OrderPlace>, undefined, M, OrderPlace> & ChainOf<M>
  }

interface PlanNodes<M extends Mode> {
  readonly outContractCode: ChainOf<M> & {
    readonly _out_contract_code_: ContractNode<M>
    readonly $out_contract_code$: ContractNode<M>
  }
}

/** The known endpoints, as editors complete them; every other path works too. */
export type V3<M extends Mode = 'async'> = ChainOf<M> & {
  readonly ecommerce: ChainOf<M> & {
    readonly combinePapay: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        /** App pre-sign, APP方式预签约 (page partner/4012881608). */
        readonly preEntrustSign: Post<AppPreEntrustSign, PreEntrustSignResult, M> &
          ChainOf<M> & {
            /** Mini-program pre-sign, 小程序方式预签约 (page partner/4017177322). */
            readonly miniProgram: Post<MiniProgramPreEntrustSign, PreEntrustSignResult, M> & ChainOf<M>
          }
        readonly planId: ChainOf<M> & {
          readonly _plan_id_: ChainOf<M> & PlanNodes<M>
          readonly $plan_id$: ChainOf<M> & PlanNodes<M>
        }
      }
      /** Debit, 电商合单委托代扣支付 (page partner/4012884121). Never repeated by itself. */
      readonly transactions: Post<Transaction, TransactionResult, M> &
        ChainOf<M> & {
          readonly _combine_out_trade_no_: OrderNode<M>
          readonly $combine_out_trade_no$: OrderNode<M>
        }
    }
  }
}
