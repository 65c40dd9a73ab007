/** The `detail` of a `PARAM_ERROR`. */
export interface ParamDetail {
  /** JSON pointer into the body, or the name of a parameter in the address. */
  readonly field: string
  readonly value?: unknown
  readonly issue: string
  readonly location: 'body' | 'url' | 'query'
}

/** The `detail` of a signature that does not verify (WeChat Pay's questions and answers about signatures). */
export interface SignDetail {
  readonly field: 'signature'
  readonly issue: 'sign not match'
  readonly location: 'authorization'
  readonly sign_information: {
    readonly method: string
    readonly url: string
    /** The text that was verified, its body cut off. */
    readonly truncated_sign_message: string
    /** In bytes, whole. */
    readonly sign_message_length: number
  }
}

interface RefusalExtra {
  readonly detail?: ParamDetail | SignDetail
  /** For the developer; WeChat Pay's message tells less. */
  readonly reason?: string
}

/** An answer of 4xx, thrown by whoever finds the fault. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly detail: ParamDetail | SignDetail | undefined
  readonly reason: string

  constructor(status: number, code: string, message: string, { detail, reason }: RefusalExtra = {}) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
    this.reason = reason ?? message
  }
}

export function paramError(detail: ParamDetail): Refusal {
  const reason = `${detail.location} ${detail.field}: ${detail.issue}`
  return new Refusal(400, 'PARAM_ERROR', '参数错误', { detail, reason })
}

export function invalidRequest(message: string, reason: string): Refusal {
  return new Refusal(400, 'INVALID_REQUEST', message, { reason })
}

export function notFound(message: string, reason: string): Refusal {
  return new Refusal(404, 'RESOURCE_NOT_EXISTS', message, { reason })
}
