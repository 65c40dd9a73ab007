/** The part of `AbortSignal` that this package uses; the platform's own fits. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What a {@link FetchLike} is called with. */
export interface FetchInit {
  method: string
  headers: Record<string, string>
  body?: string
  signal: any
  redirect: 'manual'
  fresh?: boolean
}

/** The part of a `Response` that this package uses. */
export interface ResponseLike {
  readonly status: number
  readonly headers: Iterable<[string, string]>
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array>
}

/** A function shaped like `fetch`; the platform's own fits, and so do those of undici and of test tools. */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>

/** An answer with its bytes, before it is verified. */
export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

export class AnswerTooLarge extends Error {}
export async function readAnswer(response: ResponseLike): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer())
}

export interface AgentLike {
  maxSockets: number
  destroy(): void
}
