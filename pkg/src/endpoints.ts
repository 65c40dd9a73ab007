import type { RequestOptions, Result } from './call.ts'
import type { MiniProgramPreEntrustSign, PreEntrustSignResult } from './models.ts'
import type { BlockingChain, Chain } from './styles.ts'

/** How the calls of a client end: as a promise, or by blocking the thread. */
export type Mode = 'async' | 'blocking'

/** A chain of a client of either mode. */
export type ChainOf<M extends Mode> = M extends 'async' ? Chain : BlockingChain

/** A POST whose body and answer are known. */
export type Post<Input, Output, M extends Mode = 'async'> = M extends 'async'
  ? AsyncPost<Input, Output>
  : BlockingPost<Input, Output>

interface AsyncPost<Input, Output> {
  post(options: RequestOptions & { json: Input }): Promise<Result<Output>>
  postAsync(options: RequestOptions & { json: Input }): Promise<Result<Output>>
}

interface BlockingPost<Input, Output> {
  post(options: RequestOptions & { json: Input }): Result<Output>
}

/** The known endpoints, as editors complete them; every other path works too. */
export type V3<M extends Mode = 'async'> = ChainOf<M> & {
  readonly ecommerce: ChainOf<M> & {
    readonly combinePapay: ChainOf<M> & {
      readonly contracts: ChainOf<M> & {
        readonly preEntrustSign: ChainOf<M> & {
          /** Mini-program pre-sign, 小程序方式预签约 (page partner/4017177322). */
          readonly miniProgram: Post<MiniProgramPreEntrustSign, PreEntrustSignResult, M> & ChainOf<M>
        }
      }
    }
  }
}
