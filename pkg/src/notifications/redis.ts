import { limited } from '../http/deadline.ts'
import type { Claim, ReplayGuard } from './replay-guard.ts'

/** Milliseconds for one command. Clients queue commands while Redis is away, but WeChat Pay waits for 5 seconds only. */
const PATIENCE = 2000

/** A client of `redis` (node-redis) or `ioredis`, connected. */
export type RedisClient =
  | { sendCommand(args: string[]): Promise<unknown> }
  | { call(command: string, ...args: string[]): Promise<unknown> }

/** How a {@link redisReplayGuard} names its keys. */
export interface RedisReplayGuardOptions {
  /** Before each notification's id. Default `wechatpay-entrust:`. */
  prefix?: string | undefined
}

// Only who holds the claim may give it up: a lease that ran out may belong to somebody else by now.
const release = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

/**
 * A replay guard that instances share, by `SET NX EX` with the Redis client that you have already. Handlers of one process
 * may share a guard, too.
 *
 * A command that Redis does not answer within 2 seconds fails, and the notification is answered 500. The command itself
 * stays in the queue of your client: when Redis takes such a claim later, it is given up at once. Where that is lost as well,
 * the notification stays busy (503) until its lease of 60 seconds ends; WeChat Pay sends it again after that.
 *
 * @example
 * const replayGuard = redisReplayGuard(createClient({ url }))
 * export const POST = wxpay.notifications.handler(onEvent, { replayGuard })
 */
export function redisReplayGuard(client: RedisClient, options: RedisReplayGuardOptions = {}): ReplayGuard {
  const { prefix = 'wechatpay-entrust:' } = options
  const claims = new Map<string, string>()
  const run = runner(client)
  const giveUp = (id: string, claim: string): Promise<unknown> => run(['EVAL', release, '1', prefix + id, claim])

  return {
    async claim(id, leaseSeconds): Promise<Claim> {
      const claim = `busy ${crypto.randomUUID()}`
      const set = await run(['SET', prefix + id, claim, 'NX', 'EX', `${leaseSeconds}`], () => giveUp(id, claim))
      if (set !== null) {
        claims.set(id, claim)
        return 'new'
      }
      const held = await run(['GET', prefix + id])
      return String(held) === 'done' ? 'done' : 'busy'
    },
    async done(id, ttlSeconds) {
      claims.delete(id)
      // Whoever holds the claim by now: it was handled.
      await run(['SET', prefix + id, 'done', 'EX', `${ttlSeconds}`])
    },
    async release(id) {
      const claim = claims.get(id)
      claims.delete(id)
      if (claim !== undefined) await giveUp(id, claim)
    },
  }
}

type Runner = (args: string[], tooLate?: () => unknown) => Promise<unknown>

/** Sends commands with a time limit; `tooLate` runs when Redis has obeyed one after it. */
function runner(client: RedisClient): Runner {
  // ioredis has a sendCommand, too, but for objects of its own.
  const send = async (args: string[]): Promise<unknown> =>
    'call' in client ? client.call(...(args as [string, ...string[]])) : client.sendCommand(args)
  return async (args, tooLate = () => {}) => {
    const sent = send(args)
    try {
      return await limited(PATIENCE, undefined, () => sent)
    } catch (cause) {
      sent.then(tooLate).catch(() => {})
      throw new Error(`Redis failed at ${args[0]}: ${cause instanceof Error ? cause.message : 'see cause'}`, { cause })
    }
  }
}
