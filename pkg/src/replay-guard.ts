/** What a {@link ReplayGuard} says of a notification. */
export type Claim = 'new' | 'busy' | 'done'

/**
 * Remembers which notifications were handled: WeChat Pay sends the same one several times, and from several servers
 * within seconds (page partner/4012881605).
 */
export interface ReplayGuard {
  /** Claims a notification for `leaseSeconds`: `'new'` for whoever may handle it, `'busy'` while another does. */
  claim(id: string, leaseSeconds: number): Promise<Claim>
  /** It was handled; remember that for `ttlSeconds`. */
  done(id: string, ttlSeconds: number): Promise<void>
  /** It was not handled: let the next delivery try. */
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
