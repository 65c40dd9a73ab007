import type { RequestOptions, Result } from './call.ts'
import type { MiniProgramPreEntrustSign, PreEntrustSignResult } from './models.ts'
import type { Chain } from './styles.ts'

/** A POST whose body and answer are known. */
export interface Post<Input, Output> {
  post(options: RequestOptions & { json: Input }): Promise<Result<Output>>
  postAsync(options: RequestOptions & { json: Input }): Promise<Result<Output>>
}

/** The known endpoints, as editors complete them; every other path works too. */
export type V3 = Chain & {
  readonly ecommerce: Chain & {
    readonly combinePapay: Chain & {
      readonly contracts: Chain & {
        readonly preEntrustSign: Chain & {
          /** Mini-program pre-sign, 小程序方式预签约 (page partner/4017177322). */
          readonly miniProgram: Post<MiniProgramPreEntrustSign, PreEntrustSignResult> & Chain
        }
      }
    }
  }
}
