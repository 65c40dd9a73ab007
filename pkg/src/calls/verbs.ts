import type { Result } from '../exchange/result.ts'
import type { RequestOptions } from './call.ts'
import type { BlockingChain, BlockingVerbs, Chain, Verbs } from './styles.ts'

/** How the calls of a client end: as a promise, or by blocking the thread. */
export type Mode = 'async' | 'blocking'

/** A value as a path takes it. */
export type PathValue = string | number

/** The argument of a known endpoint: fields more than the known ones can be sent, and are no error. */
type Given<Params, Json> = RequestOptions & Params & ([Json] extends [undefined] ? unknown : { json: Json })

// The answer is a parameter with a default, so that a known verb still is a verb of any chain, whose answer the caller names.

interface AsyncGet<Params, Output> {
  /** GET, with the path parameters and the query of this endpoint. */
  get<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
  /** The same as `get`. */
  getAsync<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
}

interface BlockingGet<Params, Output> {
  /** GET, with the path parameters and the query of this endpoint. */
  get<T = Output>(options: RequestOptions & Params): Result<T>
}

interface AsyncPost<Input, Output, Params> {
  /** POST: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  post<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
  /** The same as `post`. */
  postAsync<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
}

interface BlockingPost<Input, Output, Params> {
  /** POST: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  post<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Result<T>
}

interface AsyncPut<Input, Output, Params> {
  /** PUT: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  put<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
  /** The same as `put`. */
  putAsync<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
}

interface BlockingPut<Input, Output, Params> {
  /** PUT: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  put<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Result<T>
}

interface AsyncPatch<Input, Output, Params> {
  /** PATCH: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  patch<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
  /** The same as `patch`. */
  patchAsync<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
}

interface BlockingPatch<Input, Output, Params> {
  /** PATCH: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  patch<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Result<T>
}

interface AsyncDelete<Params, Output> {
  /** DELETE, with the path parameters and the query of this endpoint. */
  delete<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
  /** The same as `delete`. */
  deleteAsync<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
}

interface BlockingDelete<Params, Output> {
  /** DELETE, with the path parameters and the query of this endpoint. */
  delete<T = Output>(options: RequestOptions & Params): Result<T>
}

/** A GET whose path parameters, query and answer are known. */
export type Get<Params, Output, M extends Mode = 'async'> = M extends 'async'
  ? AsyncGet<Params, Output>
  : BlockingGet<Params, Output>

/** A POST whose body, path parameters, query and answer are known. */
export type Post<Input, Output, M extends Mode = 'async', Params = unknown> = M extends 'async'
  ? AsyncPost<Input, Output, Params>
  : BlockingPost<Input, Output, Params>

/** A PUT whose body, path parameters, query and answer are known. */
export type Put<Input, Output, M extends Mode = 'async', Params = unknown> = M extends 'async'
  ? AsyncPut<Input, Output, Params>
  : BlockingPut<Input, Output, Params>

/** A PATCH whose body, path parameters, query and answer are known. */
export type Patch<Input, Output, M extends Mode = 'async', Params = unknown> = M extends 'async'
  ? AsyncPatch<Input, Output, Params>
  : BlockingPatch<Input, Output, Params>

/** A DELETE whose path parameters, query and answer are known. */
export type Delete<Params, Output, M extends Mode = 'async'> = M extends 'async'
  ? AsyncDelete<Params, Output>
  : BlockingDelete<Params, Output>

/** What a path offers beside the verbs that are known of it. By their names, of which there are few: compilers remember. */
export type Rest<M extends Mode, Known extends PropertyKey> = M extends 'async'
  ? Omit<Verbs, Known> & { readonly [segment: string]: Chain }
  : Omit<BlockingVerbs, Known> & { readonly [segment: string]: BlockingChain }

/** A verb of which nothing is known. */
type Verb = <T = unknown>(options?: RequestOptions) => Promise<Result<T>>
type BlockingVerb = <T = unknown>(options?: RequestOptions) => Result<T>

/**
 * What a known part of a path takes beside what is known of it: any verb and any segment. Both are patterns, because editors
 * would offer ten verbs by name among the segments; a name that only begins like a verb passes for one.
 */
interface AsyncOpen {
  readonly [segment: string]: Chain
  readonly [get: `get${string}`]: Chain & Verb
  readonly [post: `post${string}`]: Chain & Verb
  readonly [put: `put${string}`]: Chain & Verb
  readonly [patch: `patch${string}`]: Chain & Verb
  readonly [remove: `delete${string}`]: Chain & Verb
}

interface BlockingOpen {
  readonly [segment: string]: BlockingChain
  readonly [get: `get${string}`]: BlockingChain & BlockingVerb
  readonly [post: `post${string}`]: BlockingChain & BlockingVerb
  readonly [put: `put${string}`]: BlockingChain & BlockingVerb
  readonly [patch: `patch${string}`]: BlockingChain & BlockingVerb
  readonly [remove: `delete${string}`]: BlockingChain & BlockingVerb
}

/** A known part of a path, for a client of either mode. */
export type Open<M extends Mode> = M extends 'async' ? AsyncOpen : BlockingOpen
