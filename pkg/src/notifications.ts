import { ConfigError, NotificationError, SignatureError } from './errors.ts'
import type { EntrustResource } from './models.ts'
import { memoryReplayGuard, type ReplayGuard } from './replay-guard.ts'
import { type FetchMessage, MOST_BYTES, type ReadMessage, received, TooLarge } from './source.ts'

interface Envelope {
  /** Unique. Whether a repeat keeps it is not documented; your own check by `out_contract_code` is the last word. */
  id: string
  /** RFC 3339. */
  create_time?: string
  resource_type?: string
  /** In words, 签约成功 for example. */
  summary?: string
}

/** A user signed a contract. */
export interface SignEvent extends Envelope {
  event_type: 'ECOMMERCE_ENTRUST.SIGN'
  resource: EntrustResource
}

/** A contract ended: by the user, by you, or by WeChat Pay. */
export interface TerminateEvent extends Envelope {
  event_type: 'ECOMMERCE_ENTRUST.TERMINATE'
  resource: EntrustResource
}

/** An event that this package does not know. */
export interface OtherEvent extends Envelope {
  event_type: string
  resource: Record<string, any>
}

/** A notification, verified and decrypted (page partner/4012881605). Fields that are new pass through. */
export type NotificationEvent = SignEvent | TerminateEvent | OtherEvent

/** A Fetch `Request`, or what is left of it: `{ headers, body }`. */
export type NotificationSource = FetchMessage | ReadMessage

/** How a handler works. */
export interface HandlerOptions {
  /** Default: in the memory of this process, for 10,000 notifications. */
  replayGuard?: ReplayGuard
  /** Sees every failure: of verification, of your callback, of the guard. `event` is there once it was opened. */
  onError?: (error: unknown, event?: NotificationEvent) => void
}

/** What to answer, without a class of any platform. */
export interface PlainAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

type ResponseOfPlatform = typeof globalThis extends { Response: { prototype: infer R } } ? R : unknown

/** A handler in the shape of Fetch; it also takes `{ headers, body }`. */
export interface NotificationHandler {
  (request: NotificationSource): Promise<ResponseOfPlatform>
  /** The same answer as plain data, where there is no `Response` or no need of one. */
  answer(request: NotificationSource): Promise<PlainAnswer>
}

/** How long a notification may be in work before another delivery may try, in seconds. */
const LEASE = 60
/** How long a handled one is remembered, in seconds: longer than WeChat Pay keeps sending. */
const REMEMBERED = 25 * 3600

/** Opens and answers notifications. */
export class Notifications {
  readonly #open: (headers: Record<string, string>, body: Uint8Array) => Promise<NotificationEvent>
  readonly #now: () => number

  constructor(
    open: (headers: Record<string, string>, body: Uint8Array) => Promise<NotificationEvent>,
    now: () => number,
  ) {
    this.#open = open
    this.#now = now
  }

  /**
   * Verifies a notification over its raw bytes, and decrypts it. It keeps no record: a repeat parses again.
   *
   * @throws SignatureError when it cannot be trusted: answer 401.
   * @throws NotificationError when it was verified, but cannot be opened: answer 400.
   * @throws ConfigError without `apiv3Key`, or when a body parser has eaten the raw body.
   */
  async parse(request: NotificationSource): Promise<NotificationEvent> {
    const { headers, body } = await received(request, MOST_BYTES).catch(tooLargeToParse)
    return this.#open(headers, body)
  }

  /**
   * A handler for WeChat Pay's notifications. It answers 204 when your callback is done, 401 to a bad signature, 400 to
   * what cannot be read, 413 to more than 1 MiB, 500 when your callback throws (WeChat Pay sends again), 204 without calling
   * it for what was handled before, and 503 while the same notification is still being handled.
   *
   * WeChat Pay waits 5 seconds: do long work elsewhere.
   *
   * @example
   * export const POST = wxpay.notifications.handler(async (event) => {
   *   if (event.event_type === 'ECOMMERCE_ENTRUST.SIGN') await activate(event.resource.out_contract_code)
   * })
   */
  handler(callback: (event: NotificationEvent) => unknown, options: HandlerOptions = {}): NotificationHandler {
    if (typeof callback !== 'function') throw new ConfigError('notifications.handler() takes a function')
    const { replayGuard = memoryReplayGuard(this.#now), onError = () => {} } = options
    const report = (error: unknown, event?: NotificationEvent): void => {
      // A log that fails must not change the answer, whether it throws or rejects.
      new Promise<void>((resolve) => resolve(onError(error, event))).catch(() => {})
    }
    const work: Work = { callback, replayGuard, report, holders: new Map() }
    const answer = (request: NotificationSource): Promise<PlainAnswer> => this.#answer(request, work)
    return Object.assign(async (request: NotificationSource) => response(await answer(request)), { answer })
  }

  async #answer(request: NotificationSource, work: Work): Promise<PlainAnswer> {
    let event: NotificationEvent
    try {
      const { headers, body } = await received(request, MOST_BYTES)
      event = await this.#open(headers, body)
    } catch (error) {
      work.report(error)
      return refusal(error)
    }
    return handled(event, work)
  }
}

interface Work {
  callback: (event: NotificationEvent) => unknown
  replayGuard: ReplayGuard
  report: (error: unknown, event?: NotificationEvent) => void
  /** Which delivery of a notification holds its claim: a lease that ran out may belong to another one by now. */
  holders: Map<string, object>
}

async function handled(event: NotificationEvent, work: Work): Promise<PlainAnswer> {
  const { callback, replayGuard, report, holders } = work
  const { id } = event
  const delivery = {}
  try {
    const claim = await replayGuard.claim(id, LEASE)
    if (claim === 'done') return success
    if (claim === 'busy') return failure(503, 'being handled')
    holders.set(id, delivery)
    await callback(event)
  } catch (error) {
    report(error, event)
    if (holders.get(id) === delivery) await ended(event, work, () => replayGuard.release(id))
    return failure(500, 'not handled')
  }
  await ended(event, work, () => replayGuard.done(id, REMEMBERED))
  return success
}

/** What the guard fails at now must not change the answer: WeChat Pay would send again what was handled. */
async function ended(event: NotificationEvent, { holders, report }: Work, tell: () => unknown): Promise<void> {
  holders.delete(event.id)
  try {
    await tell()
  } catch (fault) {
    report(fault, event)
  }
}

const success: PlainAnswer = { status: 204, headers: {}, body: '' }

function failure(status: number, message: string): PlainAnswer {
  const body = JSON.stringify({ code: 'FAIL', message })
  return { status, headers: { 'Content-Type': 'application/json' }, body }
}

/** The sender learns what it must; the reasons go to `onError`. */
function refusal(error: unknown): PlainAnswer {
  if (error instanceof TooLarge) return failure(413, 'too large')
  if (error instanceof SignatureError) return failure(401, 'signature not accepted')
  if (error instanceof NotificationError) return failure(400, 'not readable')
  return failure(500, 'not handled')
}

function tooLargeToParse(error: unknown): never {
  if (!(error instanceof TooLarge)) throw error
  throw new NotificationError('the body is larger than 1 MiB: WeChat Pay sends no such notification', 'malformed')
}

function response({ status, headers, body }: PlainAnswer): ResponseOfPlatform {
  const { Response } = globalThis as unknown as { Response: new (body: string | null, init: object) => unknown }
  return new Response(body || null, { status, headers }) as ResponseOfPlatform
}
