import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { encryptAes } from './cipher.ts'
import { type Clock, rfc3339Seconds } from './clock.ts'
import { type DeliveryResult, deliver } from './delivery.ts'
import { type Event, summaryOf } from './event.ts'
import type { FaultOptions } from './fault.ts'
import type { Faults } from './faults.ts'
import { handOver } from './hand-over.ts'
import { HTML } from './html.ts'
import type { Deliver, SandboxOptions } from './options.ts'
import type { Platform } from './platform.ts'
import { alphanumeric, hex } from './random.ts'
import type { SandboxNotification } from './records.ts'
import type { Schedule } from './schedule.ts'
import { type Sealed, seal } from './seal.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Guess: the documents print fifteen intervals; the first delivery comes at once, and these follow failures. */
export const RETRY_DELAYS: readonly number[] = [
  15 * SECOND,
  15 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
  3 * HOUR,
  3 * HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
]

interface NotificationSetup {
  readonly clock: Clock
  readonly platform: Platform
  readonly faults: Faults
  readonly schedule: Schedule
  readonly apiv3Key: string
  readonly retryDelays: readonly number[]
  /** Takes the place of HTTP. */
  readonly deliver: Deliver | undefined
  readonly onNotification: SandboxOptions['onNotification']
}

/** What is kept of a notification beside its public record. */
interface Letter {
  readonly record: SandboxNotification
  /** The envelope, with the resource sealed in it. */
  readonly body: Buffer
  /** Of each attempt, in the same order. */
  readonly transfers: Transfer[]
  /** How often it was sent by the schedule: what the user sends again does not use it up. */
  scheduled: number
}

/** What went out and came back in one attempt. */
export interface Transfer {
  /** Sent above the body. */
  readonly headers: Record<string, string>
  /** Milliseconds until the receiver had answered. */
  readonly duration: number
  /** The beginning of what it answered. */
  readonly answer?: string | undefined
}

/** Tells the merchant what became of a contract or debit, until it answers 200 or 204 or the schedule ends. */
export class Notifications {
  readonly all: SandboxNotification[] = []
  readonly #letters = new Map<SandboxNotification, Letter>()
  readonly #setup: NotificationSetup
  readonly #closing = new AbortController()

  constructor(setup: NotificationSetup) {
    this.#setup = setup
    // Every delivery under way listens to it, however many there are.
    setMaxListeners(0, this.#closing.signal)
  }

  /** Delivers at once; resolves after the first delivery, successful or not. */
  async send(event: Event): Promise<SandboxNotification> {
    const letter = this.#make(event)
    await this.#setup.schedule.start((now) => this.#attempt(letter, now))
    return letter.record
  }

  /** A notification as it would be delivered now, signed and sealed; nobody gets it. */
  compose({ event_type, original_type, resource }: Omit<Event, 'url'>): Sealed {
    return this.#seal(this.#encrypt({ id: randomUUID(), event_type, resource }, original_type), undefined)
  }

  /** Delivers as soon as the caller has answered. */
  queue(event: Event): void {
    this.#plan(this.#make(event), this.#setup.clock.now())
  }

  /** Delivers the same notification once more, beside its schedule. */
  async resend(record: SandboxNotification): Promise<void> {
    const letter = this.#letters.get(record)
    if (letter === undefined) return
    const settle = (isDone: boolean) => {
      if (isDone) record.next_attempt = undefined
    }
    await this.#setup.schedule.start((now) => this.#deliverOnce(letter, now, settle))
  }

  /** What was sent, and what came of each attempt. */
  sent(record: SandboxNotification): { readonly body: string; readonly transfers: readonly Transfer[] } {
    const { body = Buffer.alloc(0), transfers = [] } = this.#letters.get(record) ?? {}
    return { body: body.toString(), transfers }
  }

  close(): void {
    this.#closing.abort()
  }

  #make({ event_type, original_type, url, resource }: Event): Letter {
    const record = { id: randomUUID(), event_type, url, resource, attempts: [], next_attempt: undefined }
    const letter = { record, body: this.#encrypt(record, original_type), transfers: [], scheduled: 0 }
    this.all.push(record)
    this.#letters.set(record, letter)
    return letter
  }

  #plan(letter: Letter, due: number): void {
    letter.record.next_attempt = due
    this.#setup.schedule.at(due, async (now) => {
      // It has arrived meanwhile where the user sent it again.
      if (letter.record.next_attempt === due) await this.#attempt(letter, now)
    })
  }

  async #attempt(letter: Letter, now: number): Promise<void> {
    const { retryDelays } = this.#setup
    letter.record.next_attempt = undefined
    await this.#deliverOnce(letter, now, (isDone) => {
      const delay = retryDelays[letter.scheduled]
      letter.scheduled += 1
      if (!isDone && delay !== undefined && !this.#closing.signal.aborted) this.#plan(letter, now + delay)
    })
  }

  /** `settle` learns whether a further attempt is needless, before listeners are told of this one. */
  async #deliverOnce(
    { record, body, transfers }: Letter,
    now: number,
    settle: (isDone: boolean) => void,
  ): Promise<void> {
    if (this.#closing.signal.aborted) return
    const fault = this.#setup.faults.take('notification', new URL(record.url).pathname)
    const attempt = { at: now, fault: fault?.kind, status: undefined, error: undefined }
    const at = record.attempts.push(attempt) - 1
    const { headers, status, error, answer, duration } = await this.#deliver(record.url, body, fault)
    Object.assign(attempt, { status, error })
    transfers[at] = { headers, duration, answer }
    settle(status === 200 || status === 204)
    this.#setup.onNotification?.(record, attempt, duration)
  }

  async #deliver(url: string, body: Buffer, fault: FaultOptions | undefined): Promise<DeliveryResult & Transfer> {
    const { signal } = this.#closing
    const receive = this.#setup.deliver
    const began = performance.now()
    if (fault?.kind === 'slow') await sleep(fault.delayMs ?? SECOND, undefined, { signal }).catch(() => undefined)
    const sealed = this.#seal(body, fault)
    const kind = fault?.kind
    const result = await (receive ? handOver(receive, url, sealed, signal, kind) : deliver(url, sealed, signal, kind))
    return { ...result, headers: sealed.headers, duration: performance.now() - began }
  }

  #seal(body: Buffer, fault: FaultOptions | undefined): Sealed {
    const { clock, platform } = this.#setup
    const html = fault?.kind === 'not-json'
    const sealed = seal(platform.notificationSigner(), html ? HTML : body, clock.wire(), fault?.kind)
    const headers = {
      'User-Agent': 'Mozilla/4.0',
      Accept: '*/*',
      'Content-Type': html ? 'text/html' : 'application/json',
      'Request-ID': hex(16),
      ...sealed.headers,
    }
    return { headers, body: sealed.body }
  }

  #encrypt(
    { id, event_type, resource }: Omit<Event, 'url' | 'original_type'> & { id: string },
    original_type: string,
  ): Buffer {
    const nonce = alphanumeric(12)
    const associated_data = original_type
    const ciphertext = encryptAes(this.#setup.apiv3Key, nonce, associated_data, JSON.stringify(resource))
    const outer = {
      id,
      create_time: rfc3339Seconds(this.#setup.clock.now()),
      event_type,
      resource_type: 'encrypt-resource',
      summary: summaryOf({ event_type }),
      resource: { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data, original_type },
    }
    return Buffer.from(JSON.stringify(outer))
  }
}
