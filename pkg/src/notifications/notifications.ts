import { ConfigError, NotificationError, SignatureError } from '../errors.ts'
import type { NotificationResources } from '../models.ts'
import { handled, type Work, workOf } from './delivery.ts'
import { harmless, type Reporter, reporterOf } from './failure-log.ts'
import { handlerMark, type Report } from './handler-mark.ts'
import { type FetchMessage, type ReadMessage, receivedNotification, TooLarge } from './incoming.ts'
import { failure, type PlainAnswer } from './plain-answer.ts'
import { memoryReplayGuard, type ReplayGuard } from './replay-guard.ts'

export type { PlainAnswer }

/** What a notification is, whatever it tells. */
export interface NotificationEnvelope<Type extends string = string> {
  /** Unique, 通知ID. Whether a repeat keeps it is not documented: your own check by `out_contract_code` is the last word. */
  id: string
  /** What happened, 通知类型: it says what `resource` holds. */
  event_type: Type
  /** When the notification was made, 通知创建时间, RFC 3339. */
  create_time?: string
  /** `encrypt-resource`: how `resource` came. */
  resource_type?: string
  /** In words, 回调摘要: 签约成功 for example. */
  summary?: string
}

/**
 * A notification, verified and decrypted; `event_type` says what `resource` holds. Fields that are new pass through.
 *
 * The union is closed, so that a misspelt `event_type` is a type error. Events that it does not know arrive all the same:
 * `switch (String(event.event_type))` finds them, and merging them into {@link NotificationResources} makes them known.
 *
 * @example
 * declare module 'wechatpay-entrust' {
 *   interface NotificationResources { 'REFUND.SUCCESS': { out_refund_no: string } }
 * }
 */
export type NotificationEvent<Type extends keyof NotificationResources = keyof NotificationResources> = {
  [Each in Type]: NotificationEnvelope<Each> & {
    /** What it tells, decrypted; narrowed by `event_type`. */
    resource: NotificationResources[Each]
  }
}[Type]

/** A Fetch `Request`, or what is left of it: `{ headers, body }`. */
export type NotificationSource = FetchMessage | ReadMessage

/** How a handler works. */
export interface HandlerOptions {
  /** Default: in the memory of this process, for 10,000 notifications. Handlers may share one. */
  replayGuard?: ReplayGuard | undefined
  /**
   * Sees every failure: of verification, of your callback, of the guard. `event` is there once it was opened. What it
   * throws changes nothing.
   *
   * Default: `console.error`. Failures of your callback and of the guard are printed each time, with the error. What
   * anybody could have sent is one line, at most one a minute for each reason of a `SignatureError` and for each other
   * kind, with a count of what was left out. `() => {}` prints nothing.
   */
  onError?: ((error: unknown, event?: NotificationEvent) => void) | undefined
}

type ResponseOfPlatform = typeof globalThis extends { Response: { prototype: infer R } } ? R : unknown

/** A handler in the shape of Fetch; it also takes `{ headers, body }`. */
export interface NotificationHandler {
  (request: NotificationSource): Promise<ResponseOfPlatform>
  /** The same answer as plain data, where there is no `Response` or no need of one. */
  answer(request: NotificationSource): Promise<PlainAnswer>
}

/** Opens a notification; `download` says whether platform certificates may be downloaded for it. @internal */
export type OpenNotification = (
  headers: Record<string, string>,
  body: Uint8Array,
  download: boolean,
) => Promise<NotificationEvent>

/** Who listens, by the name of a channel. @internal */
export type Listeners = (name: string) => { readonly hasSubscribers: boolean; publish(message: object): void }

/** Opens and answers notifications. */
export class Notifications {
  /** @internal */
  readonly open: OpenNotification
  readonly #now: () => number
  readonly #channel: Listeners | undefined

  /** @internal */
  constructor(open: OpenNotification, now: () => number, channel?: Listeners) {
    this.open = open
    this.#now = now
    this.#channel = channel
  }

  /**
   * Verifies a notification over its raw bytes, and decrypts it. It keeps no record: a repeat parses again.
   *
   * @throws SignatureError when it cannot be trusted: answer 401.
   * @throws NotificationError when it was verified, but cannot be opened: answer 400.
   * @throws ConfigError without `apiv3Key`, or when a body parser has eaten the raw body.
   */
  async parse(request: NotificationSource): Promise<NotificationEvent> {
    const { headers, body } = await receivedNotification(request).catch(tooLargeToParse)
    return this.open(headers, body, true)
  }

  /**
   * A handler for WeChat Pay's notifications. It answers 204 when your callback is done, 401 to a bad signature, 400 to
   * what cannot be read, 413 to more than 1 MiB, 500 when your callback throws or a platform certificate cannot be
   * downloaded (WeChat Pay sends again), 204 without calling it for what was handled before, and 503 while the same
   * notification is still being handled.
   *
   * Where the answer itself matters, the callback resolves to `{ status, headers, body }`, `body` being a text: exactly that
   * is sent, and a status of 300 or more, which needs no body, counts as not handled. `ENTRUST.TERMINATE_INQUIRY` and
   * `ENTRUST.TERMINATE_RETENTION` ask such a question: without an answer they are answered 500, and a repeat asks the
   * callback again. Anything else that it resolves to, a `Response` for example, counts for nothing.
   *
   * WeChat Pay waits 5 seconds: do long work elsewhere. After 60 seconds the next delivery may try, so a callback that
   * takes longer may run twice at the same time.
   *
   * @throws ConfigError when `callback`, `onError` or `replayGuard` is not what it must be.
   *
   * @example
   * export const POST = wxpay.notifications.handler(async (event) => {
   *   if (event.event_type === 'ECOMMERCE_ENTRUST.SIGN') await activate(event.resource.out_contract_code)
   * })
   *
   * @example
   * wxpay.notifications.handler(async ({ event_type, resource }) => {
   *   if (event_type !== 'ENTRUST.TERMINATE_INQUIRY') return
   *   const code = (await mayEnd(resource)) ? 'SUCCESS' : 'FAIL'
   *   return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) }
   * })
   */
  handler(callback: (event: NotificationEvent) => unknown, options: HandlerOptions = {}): NotificationHandler {
    if (typeof callback !== 'function') throw new ConfigError('notifications.handler() takes a function')
    const { replayGuard = memoryReplayGuard(this.#now), onError } = options
    const reporter: Reporter<NotificationEvent> = reporterOf(onError, this.#now)
    const { report } = reporter
    const work = workOf(callback, replayGuard, report)
    const answer = async (request: NotificationSource): Promise<PlainAnswer> => {
      const given = await this.#answer(request, work)
      reporter.settle()
      return given
    }
    const handler = async (request: NotificationSource): Promise<ResponseOfPlatform> => response(await answer(request))
    const handOver: Report = (error, consequence) => report(error, consequence)
    return Object.defineProperty(Object.assign(handler, { answer }), handlerMark, { value: handOver })
  }

  async #answer(request: NotificationSource, work: Work<NotificationEvent>): Promise<PlainAnswer> {
    let event: NotificationEvent
    try {
      const { headers, body } = await receivedNotification(request)
      event = await this.open(headers, body, true)
    } catch (error) {
      const answer = refusal(error)
      work.report(error, `was answered ${answer.status}`)
      this.#tell(answer)
      return answer
    }
    const answer = await handled(event, work)
    this.#tell(answer, event)
    return answer
  }

  /** Tells who listens how a notification was answered. What was not verified names none. */
  #tell({ status: answer }: PlainAnswer, { event_type, id, create_time }: Partial<NotificationEvent> = {}): void {
    const channel = this.#channel?.('wechatpay-entrust:notification')
    if (!channel?.hasSubscribers) return
    // A clock that fails must not change the answer.
    harmless(() => {
      const ageMs = create_time && this.#now() - Date.parse(create_time)
      channel.publish({ event_type, id, answer, ageMs })
    })
  }
}

/** The sender learns what it must; the reasons go to `onError`. */
function refusal(error: unknown): PlainAnswer {
  if (error instanceof TooLarge) return failure(413, 'too large')
  // A serial that could not be looked up says nothing about the sender: the fault is ours, and WeChat Pay sends again.
  if (error instanceof SignatureError && error.cause === undefined) return failure(401, 'signature not accepted')
  if (error instanceof NotificationError) return failure(400, 'not readable')
  return failure(500, 'not handled')
}

function tooLargeToParse(error: unknown): never {
  if (!(error instanceof TooLarge)) throw error
  throw new NotificationError(error.message, 'malformed')
}

function response({ status, headers, body }: PlainAnswer): ResponseOfPlatform {
  const { Response } = globalThis as unknown as { Response: new (body: string | null, init: object) => unknown }
  return new Response(body || null, { status, headers }) as ResponseOfPlatform
}
