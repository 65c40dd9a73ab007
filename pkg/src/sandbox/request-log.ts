import { StringDecoder } from 'node:string_decoder'
import type { Message } from './message.ts'
import type { SandboxRequest } from './records.ts'

const REQUESTS_KEPT = 10_000
/** At two bytes each, 64 MiB. */
const CHARACTERS_KEPT = 32 * 1024 * 1024
/** Bytes of a body whose sender is not known: any web page can send one. */
const UNVERIFIED_KEPT = 16 * 1024

/** What arrived, oldest first, without growing forever. */
export class RequestLog {
  readonly all: SandboxRequest[] = []
  #characters = 0

  /** The record must tell by now whether the request was verified. */
  add(record: SandboxRequest, { body }: Message): void {
    record.body = textOf(record.verified ? body : body.subarray(0, UNVERIFIED_KEPT))
    this.all.push(record)
    this.#characters += charactersOf(record)
    while (this.all.length > REQUESTS_KEPT || this.#characters > CHARACTERS_KEPT) this.#dropOldest()
  }

  #dropOldest(): void {
    const oldest = this.all.shift()
    if (oldest !== undefined) this.#characters -= charactersOf(oldest)
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
function charactersOf({ path, headers, body }: SandboxRequest): number {
  const inHeaders = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return path.length + inHeaders + body.length
}
