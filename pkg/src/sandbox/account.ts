import type { KeyObject } from 'node:crypto'
import type { Answer } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Contracts } from './contracts.ts'
import type { Event } from './event.ts'
import type { FaultOptions } from './fault.ts'
import type { Orders } from './orders.ts'
import type { Platform } from './platform.ts'
import type { Schedule } from './schedule.ts'

/** What an endpoint works on. */
export interface Account {
  readonly mchid: string
  readonly apiv3Key: string
  /** Of the merchant's certificate: encrypts what only the merchant may read. */
  readonly merchantKey: KeyObject
  readonly clock: Clock
  readonly platform: Platform
  readonly contracts: Contracts
  readonly orders: Orders
  readonly schedule: Schedule
  /** Where terminations are told, if the template has an address of its own. */
  readonly terminateNotifyUrl: string | undefined
  /** Tells the merchant of something; doesn't wait for the delivery. */
  readonly notify: (event: Event) => void
  /** The sandbox's own address. */
  readonly origin: () => string
}

/** One authenticated request. */
export interface Call {
  readonly params: Record<string, string>
  readonly query: URLSearchParams
  readonly body: unknown
  /** The request's `Wechatpay-Serial`. */
  readonly serial: string | undefined
  readonly debitFailure: FaultOptions | undefined
}

/** An answer, and what becomes of the account if the request is processed. */
export interface Outcome {
  readonly answer: Answer
  readonly effect?: (() => void) | undefined
}

export type Endpoint = (account: Account, call: Call) => Outcome
