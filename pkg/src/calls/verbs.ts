import type { Result } from '../exchange/result.ts'
import type { RequestOptions } from './call.ts'
import type { BlockingChain, BlockingVerbs, Chain, Verbs } from './styles.ts'

/** How the calls of a client end: as a promise, or by blocking the thread. */
export type Mode = 'async' | 'blocking'

/** A chain of a client of either mode. */
export type ChainOf<M extends Mode> = M extends 'async' ? Chain : BlockingChain

/** A value as a path takes it. */
export type PathValue = string | number

/** The argument of a known endpoint: fields more than the known ones can be sent, and are no error. */
type Given<Params, Json> = RequestOptions & Params & ([Json] extends [undefined] ? unknown : { json: Json })

// The answer is a parameter with a default, so that a known verb still is a verb of any chain, whose answer the caller names.

/** A GET whose path parameters, query and answer are known. */
export type Get<Params, Output, M extends Mode = 'async'> = M extends 'async'
  ? {
      get<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
      getAsync<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
    }
  : { get<T = Output>(options: RequestOptions & Params): Result<T> }

/** A verb with a body whose path parameters, query and answer are known too. */
type Sending<Verb extends string, Input, Output, M extends Mode, Params> = M extends 'async'
  ? {
      [Each in Verb | `${Verb}Async`]: <T = Output, Json extends Input = Input>(
        options: Given<Params, Json>,
      ) => Promise<Result<T>>
    }
  : { [Each in Verb]: <T = Output, Json extends Input = Input>(options: Given<Params, Json>) => Result<T> }

/** A POST whose body, path parameters, query and answer are known. */
export type Post<Input, Output, M extends Mode = 'async', Params = unknown> = Sending<'post', Input, Output, M, Params>

/** A PUT whose body, path parameters, query and answer are known. */
export type Put<Input, Output, M extends Mode = 'async', Params = unknown> = Sending<'put', Input, Output, M, Params>

/** A PATCH whose body, path parameters, query and answer are known. */
export type Patch<Input, Output, M extends Mode = 'async', Params = unknown> = Sending<
  'patch',
  Input,
  Output,
  M,
  Params
>

/** A DELETE whose path parameters, query and answer are known. */
export type Delete<Params, Output, M extends Mode = 'async'> = M extends 'async'
  ? {
      delete<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
      deleteAsync<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
    }
  : { delete<T = Output>(options: RequestOptions & Params): Result<T> }

/** What a path offers beside the verbs that are known of it. */
export type Rest<M extends Mode, Known extends string> = M extends 'async'
  ? Omit<Verbs, Known | `${Known}Async`> & { readonly [segment: string]: Chain }
  : Omit<BlockingVerbs, Known> & { readonly [segment: string]: BlockingChain }
