import type { Account } from './account.ts'
import type { Event } from './event.ts'
import type { Facts } from './facts.ts'
import type { FaultOptions } from './fault.ts'
import type { Row } from './notation.ts'
import type { SandboxContract } from './records.ts'

/** One request whose fields were checked. */
export interface Request {
  readonly row: Row
  /** Path, query and body, with encrypted fields in plain text. */
  readonly sent: Facts
  readonly debitFailure: FaultOptions | undefined
}

/** What is known after a request, of which its answer tells a part, and what becomes of the account. */
export interface Deed {
  readonly facts: Facts
  readonly effect?: (() => void) | undefined
}

export type Handler = (account: Account, request: Request) => Deed

/** A family whose contracts and debits the sandbox remembers. */
export interface Family {
  /** By the kind of the operation; one without a handler is answered from its row. */
  readonly handlers?: Record<string, Handler>
  /** What the merchant is told once the user has agreed. */
  readonly signed?: (account: Account, contract: SandboxContract) => Event[]
  /** What the merchant is told of a contract's end. */
  readonly terminated?: (account: Account, contract: SandboxContract) => Event | undefined
}
