import type { Result } from '../exchange/result.ts'
import type { RequestOptions } from './call.ts'
import type { BlockingChain, BlockingVerbs, Chain, Verbs } from './styles.ts'

/** How the calls of a client end: as a promise, or by blocking the thread. */
export type CallMode = 'async' | 'blocking'

/** A value as a path takes it. */
export type PathValue = string | number

/** The argument of a known endpoint: fields more than the known ones can be sent, and are no error. */
type Given<Params, Json> = RequestOptions & Params & ([Json] extends [undefined] ? unknown : { json: Json })

// The answer is a parameter with a default, so that a known verb still is a verb of any chain, whose answer the caller names.

/** {@link Get} of a client whose calls are promises. */
export interface AsyncGet<Params, Output> {
  /** GET, with the path parameters and the query of this endpoint. */
  get<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
  /** The same as `get`. */
  getAsync<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
}

/** {@link Get} of a client whose calls block. */
export interface BlockingGet<Params, Output> {
  /** GET, with the path parameters and the query of this endpoint. */
  get<T = Output>(options: RequestOptions & Params): Result<T>
}

/** {@link Post} of a client whose calls are promises. */
export interface AsyncPost<Input, Output, Params> {
  /** POST: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  post<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
  /** The same as `post`. */
  postAsync<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
}

/** {@link Post} of a client whose calls block. */
export interface BlockingPost<Input, Output, Params> {
  /** POST: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  post<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Result<T>
}

/** {@link Put} of a client whose calls are promises. */
export interface AsyncPut<Input, Output, Params> {
  /** PUT: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  put<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
  /** The same as `put`. */
  putAsync<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
}

/** {@link Put} of a client whose calls block. */
export interface BlockingPut<Input, Output, Params> {
  /** PUT: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  put<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Result<T>
}

/** {@link Patch} of a client whose calls are promises. */
export interface AsyncPatch<Input, Output, Params> {
  /** PATCH: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  patch<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
  /** The same as `patch`. */
  patchAsync<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Promise<Result<T>>
}

/** {@link Patch} of a client whose calls block. */
export interface BlockingPatch<Input, Output, Params> {
  /** PATCH: `json` is the body, sent as it is given; path parameters, `query` and options stand beside it. */
  patch<T = Output, Json extends Input = Input>(options: Given<Params, Json>): Result<T>
}

/** {@link Delete} of a client whose calls are promises. */
export interface AsyncDelete<Params, Output> {
  /** DELETE, with the path parameters and the query of this endpoint. */
  delete<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
  /** The same as `delete`. */
  deleteAsync<T = Output>(options: RequestOptions & Params): Promise<Result<T>>
}

/** {@link Delete} of a client whose calls block. */
export interface BlockingDelete<Params, Output> {
  /** DELETE, with the path parameters and the query of this endpoint. */
  delete<T = Output>(options: RequestOptions & Params): Result<T>
}

/** A GET whose path parameters, query and answer are known. */
export type Get<Params, Output, M extends CallMode = 'async'> = M extends 'async'
  ? AsyncGet<Params, Output>
  : BlockingGet<Params, Output>

/** A POST whose body, path parameters, query and answer are known. */
export type Post<Input, Output, M extends CallMode = 'async', Params = unknown> = M extends 'async'
  ? AsyncPost<Input, Output, Params>
  : BlockingPost<Input, Output, Params>

/** A PUT whose body, path parameters, query and answer are known. */
export type Put<Input, Output, M extends CallMode = 'async', Params = unknown> = M extends 'async'
  ? AsyncPut<Input, Output, Params>
  : BlockingPut<Input, Output, Params>

/** A PATCH whose body, path parameters, query and answer are known. */
export type Patch<Input, Output, M extends CallMode = 'async', Params = unknown> = M extends 'async'
  ? AsyncPatch<Input, Output, Params>
  : BlockingPatch<Input, Output, Params>

/** A DELETE whose path parameters, query and answer are known. */
export type Delete<Params, Output, M extends CallMode = 'async'> = M extends 'async'
  ? AsyncDelete<Params, Output>
  : BlockingDelete<Params, Output>

/** What a path as a property of a client offers beside the verbs that are known of it. */
export type OtherVerbs<M extends CallMode, Known extends PropertyKey> = M extends 'async'
  ? Omit<Verbs, Known> & { readonly [segment: string]: Chain }
  : Omit<BlockingVerbs, Known> & { readonly [segment: string]: BlockingChain }

/** A verb of which nothing is known. */
export type AnyVerb = <T = unknown>(options?: RequestOptions) => Promise<Result<T>>
/** Its blocking twin. */
export type AnyBlockingVerb = <T = unknown>(options?: RequestOptions) => Result<T>

/**
 * What a known part of a path takes beside what is known of it: any verb and any segment. Both are patterns, because editors
 * would offer ten verbs by name among the segments; a name that only begins like a verb passes for one.
 */
export interface AsyncOpenChain {
  readonly [segment: string]: Chain
  readonly [get: `get${string}`]: Chain & AnyVerb
  readonly [post: `post${string}`]: Chain & AnyVerb
  readonly [put: `put${string}`]: Chain & AnyVerb
  readonly [patch: `patch${string}`]: Chain & AnyVerb
  readonly [remove: `delete${string}`]: Chain & AnyVerb
}

/** The same of a client whose calls block. */
export interface BlockingOpenChain {
  readonly [segment: string]: BlockingChain
  readonly [get: `get${string}`]: BlockingChain & AnyBlockingVerb
  readonly [post: `post${string}`]: BlockingChain & AnyBlockingVerb
  readonly [put: `put${string}`]: BlockingChain & AnyBlockingVerb
  readonly [patch: `patch${string}`]: BlockingChain & AnyBlockingVerb
  readonly [remove: `delete${string}`]: BlockingChain & AnyBlockingVerb
}

/** A known part of a path, for a client of either mode. */
export type OpenChain<M extends CallMode> = M extends 'async' ? AsyncOpenChain : BlockingOpenChain
