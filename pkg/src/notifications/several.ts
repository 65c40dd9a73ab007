import { ConfigError, NotificationError, SignatureError } from '../errors.ts'
import {
  type HandlerOptions,
  type Listeners,
  type NotificationEvent,
  type NotificationHandler,
  Notifications,
} from './notifications.ts'

/** A client that may have been meant. */
interface Recipient {
  readonly notifications: Notifications
}

/** Whose notification it is. */
export interface NotificationContext<Client> {
  /** The client whose key verified it and whose APIv3 key opened it. */
  client: Client
}

/** One address for the notifications of several merchants. */
export class SharedNotifications<Client extends Recipient> {
  readonly #clients: Iterable<Client>
  readonly #owners = new WeakMap<object, Client>()
  readonly #all: Notifications

  /** @internal */
  constructor(clients: Iterable<Client>, channel?: Listeners) {
    if (typeof clients?.[Symbol.iterator] !== 'function')
      throw new ConfigError('Wechatpay.notifications() takes a list of clients')
    // An iterator gives its clients only once; a list may grow later.
    this.#clients = 'next' in clients ? [...clients] : clients
    this.#all = new Notifications((headers, body) => this.#open(headers, body), Date.now, channel)
  }

  /**
   * A handler as `wxpay.notifications.handler` makes one; the callback is told whose notification it is. `clients` are read
   * again with each notification, so that a list may grow.
   *
   * @throws ConfigError when `callback`, `onError` or `replayGuard` is not what it must be.
   *
   * @example
   * export const POST = Wechatpay.notifications([shop, school]).handler(async (event, { client }) => { … })
   */
  handler(
    callback: (event: NotificationEvent, context: NotificationContext<Client>) => unknown,
    options?: HandlerOptions,
  ): NotificationHandler {
    if (typeof callback !== 'function') throw new ConfigError('notifications.handler() takes a function')
    return this.#all.handler((event) => callback(event, { client: this.#owners.get(event) as Client }), options)
  }

  /** Certificates are downloaded only for what no client can verify with what it has. */
  async #open(headers: Record<string, string>, body: Uint8Array): Promise<NotificationEvent> {
    let fault: unknown = new ConfigError('Wechatpay.notifications() was given no client')
    for (const download of [false, true]) {
      for (const client of this.#clients) {
        try {
          const event = await client.notifications.open(headers, body, download)
          this.#owners.set(event, client)
          return event
        } catch (thrown) {
          if (weight(thrown) >= weight(fault)) fault = thrown
        }
      }
      if (weight(fault) > 1) break
    }
    throw fault
  }
}

/** How much a refusal tells: one of a client that verified it tells more than that nobody knows its key. */
function weight(thrown: unknown): number {
  if (thrown instanceof ConfigError) return 0
  if (thrown instanceof SignatureError) return thrown.reason === 'unknown-serial' ? 1 : 2
  return thrown instanceof NotificationError ? 4 : 3
}
