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
import type { Schedule, Work } from './schedule.ts'
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

interface Pending {
  readonly record: SandboxNotification
  readonly attempt: Work
}

/** Tells the merchant what became of a contract or debit, until it answers 200 or 204 or the schedule ends. */
export class Notifications {
  readonly all: SandboxNotification[] = []
  readonly #setup: NotificationSetup
  readonly #closing = new AbortController()

  constructor(setup: NotificationSetup) {
    this.#setup = setup
    // Every delivery under way listens to it, however many there are.
    setMaxListeners(0, this.#closing.signal)
  }

  /** Delivers at once; resolves after the first delivery, successful or not. */
  async send(event: Event): Promise<SandboxNotification> {
    const { record, attempt } = this.#make(event)
    await this.#setup.schedule.start(attempt)
    return record
  }

  /** A notification as it would be delivered now, signed and sealed; nobody gets it. */
  compose({ event_type, original_type, resource }: Omit<Event, 'url'>): Sealed {
    return this.#seal(this.#encrypt({ id: randomUUID(), event_type, resource }, original_type), undefined)
  }

  /** Delivers as soon as the caller has answered. */
  queue(event: Event): void {
    const { attempt, record } = this.#make(event)
    record.next_attempt = this.#setup.clock.now()
    this.#setup.schedule.at(record.next_attempt, attempt)
  }

  close(): void {
    this.#closing.abort()
  }

  #make({ event_type, original_type, url, resource }: Event): Pending {
    const record = { id: randomUUID(), event_type, url, resource, attempts: [], next_attempt: undefined }
    this.all.push(record)
    const body = this.#encrypt(record, original_type)
    return { record, attempt: (now) => this.#attempt(record, body, now) }
  }

  async #attempt(notification: SandboxNotification, body: Buffer, now: number): Promise<void> {
    if (this.#closing.signal.aborted) return
    const { faults } = this.#setup
    const fault = faults.take('notification', new URL(notification.url).pathname)
    const attempt = { at: now, fault: fault?.kind, status: undefined, error: undefined }
    notification.next_attempt = undefined
    notification.attempts.push(attempt)
    const started = performance.now()
    const result = await this.#deliver(notification.url, body, fault)
    const ms = performance.now() - started
    Object.assign(attempt, result)
    this.#planNext(notification, body, now)
    this.#setup.onNotification?.(notification, attempt, ms)
  }

  #planNext(notification: SandboxNotification, body: Buffer, now: number): void {
    const { schedule, retryDelays } = this.#setup
    const status = notification.attempts.at(-1)?.status
    const delay = retryDelays[notification.attempts.length - 1]
    if (status === 200 || status === 204 || delay === undefined || this.#closing.signal.aborted) return
    notification.next_attempt = now + delay
    schedule.at(notification.next_attempt, (due) => this.#attempt(notification, body, due))
  }

  async #deliver(url: string, body: Buffer, fault: FaultOptions | undefined): Promise<DeliveryResult> {
    const { signal } = this.#closing
    const receive = this.#setup.deliver
    if (fault?.kind === 'slow') await sleep(fault.delayMs ?? SECOND, undefined, { signal }).catch(() => undefined)
    const sealed = this.#seal(body, fault)
    return receive ? handOver(receive, url, sealed, signal, fault?.kind) : deliver(url, sealed, signal, fault?.kind)
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
