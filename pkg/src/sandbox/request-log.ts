import { StringDecoder } from 'node:string_decoder'
import type { Message } from './message.ts'
import type { SandboxRequest } from './records.ts'

const REQUESTS_KEPT = 10_000
/** At two bytes each, 64 MiB. */
const CHARACTERS_KEPT = 32 * 1024 * 1024
/** Bytes of a body whose sender is not known: any web page can send one. */
const UNVERIFIED_KEPT = 16 * 1024

/** A request and what is kept beside its public record. */
export interface Exchange {
  /** Counts up from 1. */
  readonly number: number
  /** When the request had come, in milliseconds of the sandbox's clock; 0 where that could not be told. */
  at: number
  readonly record: SandboxRequest
  /** Milliseconds until the answer went out. */
  duration: number | undefined
  /** The answer as it went out, spoiled where a fault asked for that. */
  answer: { readonly headers: Record<string, string>; readonly body: string } | undefined
}

/** What arrived, oldest first, without growing forever. */
export class RequestLog {
  readonly all: SandboxRequest[] = []
  readonly exchanges: Exchange[] = []
  readonly #sizes = new Map<Exchange, number>()
  #characters = 0
  #count = 0

  /** The record must tell by now whether the request was verified. */
  add(record: SandboxRequest, { body }: Message): Exchange {
    this.#count += 1
    record.body = textOf(record.verified ? body : body.subarray(0, UNVERIFIED_KEPT))
    const exchange: Exchange = { number: this.#count, at: 0, record, duration: undefined, answer: undefined }
    this.all.push(record)
    this.exchanges.push(exchange)
    this.#sizes.set(exchange, 0)
    this.measure(exchange)
    return exchange
  }

  /** Counts what has been added to an exchange since, such as its answer. */
  measure(exchange: Exchange): void {
    const before = this.#sizes.get(exchange)
    // It may have been dropped while its answer was on the way.
    if (before === undefined) return
    const size = charactersOf(exchange)
    this.#characters += size - before
    this.#sizes.set(exchange, size)
    while (this.all.length > REQUESTS_KEPT || this.#characters > CHARACTERS_KEPT) this.#dropOldest()
  }

  #dropOldest(): void {
    this.all.shift()
    const oldest = this.exchanges.shift()
    if (oldest === undefined) return
    this.#characters -= this.#sizes.get(oldest) ?? 0
    this.#sizes.delete(oldest)
  }
}

export function openRecord({ method, target, headers, size }: Message, fault: string | undefined): SandboxRequest {
  return {
    method,
    path: target,
    headers,
    body: '',
    body_length: size,
    verified: false,
    reason: undefined,
    status: undefined,
    code: undefined,
    fault,
  }
}

/** Leaves off a character that was cut in two. */
function textOf(bytes: Buffer): string {
  return new StringDecoder('utf8').write(bytes)
}

/** Without `reason`, `status` and `code`, which are short, and change after the record was added. */
function charactersOf({ record, answer }: Exchange): number {
  const answered = answer === undefined ? 0 : inHeaders(answer.headers) + answer.body.length
  return record.path.length + inHeaders(record.headers) + record.body.length + answered
}

function inHeaders(headers: Record<string, string>): number {
  return Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
}
