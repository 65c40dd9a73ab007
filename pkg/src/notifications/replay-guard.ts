/** What a {@link ReplayGuard} says of a notification. */
export type Claim =
  /** Nobody has it: whoever claimed handles it. */
  | 'new'
  /** Another delivery is handling it: it is answered 503, and WeChat Pay sends it again. */
  | 'busy'
  /** It was handled: it is answered 204, and the callback is not called. */
  | 'done'

/**
 * Remembers which notifications were handled: WeChat Pay sends the same one several times, and from several servers
 * within seconds (page partner/4012881605). `id` is the notification's own.
 */
export interface ReplayGuard {
  /**
   * Claims a notification for `leaseSeconds`, which are 60: `'new'` for whoever may handle it, `'busy'` while another does,
   * `'done'` when it was handled. When the lease has ended without `done` or `release`, the next claim is `'new'`: a callback
   * that takes longer may run twice at the same time.
   */
  claim(id: string, leaseSeconds: number): Promise<Claim>
  /** It was handled; remember that for `ttlSeconds`, which are 25 hours. It may come after the lease has ended. */
  done(id: string, ttlSeconds: number): Promise<void>
  /**
   * It was not handled: let the next delivery try. Within a process, only the delivery that claimed last calls it; a guard
   * that processes share must leave the claim of another process alone.
   */
  release(id: string): Promise<void>
}

interface Entry {
  state: 'busy' | 'done'
  until: number
}

const MOST_ENTRIES = 10_000

/**
 * A guard in the memory of this process, of at most 10,000 notifications. Several instances need a shared one:
 * `redisReplayGuard` of `wechatpay-entrust/redis`.
 */
export function memoryReplayGuard(now: () => number = Date.now): ReplayGuard {
  const entries = new Map<string, Entry>()

  function remember(id: string, state: Entry['state'], seconds: number): void {
    entries.delete(id)
    entries.set(id, { state, until: now() + seconds * 1000 })
    if (entries.size > MOST_ENTRIES) forget()
  }

  // The oldest goes that is not being handled at this moment.
  function forget(): void {
    for (const [id, { state, until }] of entries) {
      if (state === 'done' || until <= now()) {
        entries.delete(id)
        return
      }
    }
  }

  return {
    async claim(id, leaseSeconds) {
      const entry = entries.get(id)
      if (entry && entry.until > now()) return entry.state
      remember(id, 'busy', leaseSeconds)
      return 'new'
    },
    async done(id, ttlSeconds) {
      remember(id, 'done', ttlSeconds)
    },
    async release(id) {
      entries.delete(id)
    },
  }
}
