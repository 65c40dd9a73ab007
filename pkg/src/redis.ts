import type { Claim, ReplayGuard } from './replay-guard.ts'

/** A client of `redis` (node-redis) or `ioredis`, connected. */
export type RedisClient =
  | { sendCommand(args: string[]): Promise<unknown> }
  | { call(command: string, ...args: string[]): Promise<unknown> }

/** How a {@link redisReplayGuard} names its keys. */
export interface RedisReplayGuardOptions {
  /** Before each notification's id. Default `wechatpay-entrust:`. */
  prefix?: string
}

// Only who holds the claim may end it: a lease that ran out may belong to somebody else by now.
const finish = `if redis.call('GET', KEYS[1]) == ARGV[1] then
  if ARGV[2] == '0' then return redis.call('DEL', KEYS[1]) end
  return redis.call('SET', KEYS[1], 'done', 'EX', ARGV[2])
end
if ARGV[2] ~= '0' and redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.call('SET', KEYS[1], 'done', 'EX', ARGV[2])
end
return 0`

/**
 * A replay guard that instances share, by `SET NX EX` with the Redis client that you have already.
 *
 * @example
 * const replayGuard = redisReplayGuard(createClient({ url }))
 * export const POST = wxpay.notifications.handler(onEvent, { replayGuard })
 */
export function redisReplayGuard(client: RedisClient, options: RedisReplayGuardOptions = {}): ReplayGuard {
  const { prefix = 'wechatpay-entrust:' } = options
  const claims = new Map<string, string>()
  const run = runner(client)

  async function end(id: string, ttlSeconds: number): Promise<void> {
    const claim = claims.get(id) ?? ''
    claims.delete(id)
    await run(['EVAL', finish, '1', prefix + id, claim, `${ttlSeconds}`])
  }

  return {
    async claim(id, leaseSeconds): Promise<Claim> {
      const claim = `busy ${crypto.randomUUID()}`
      const set = await run(['SET', prefix + id, claim, 'NX', 'EX', `${leaseSeconds}`])
      if (set !== null) {
        claims.set(id, claim)
        return 'new'
      }
      const held = await run(['GET', prefix + id])
      return String(held) === 'done' ? 'done' : 'busy'
    },
    done: (id, ttlSeconds) => end(id, ttlSeconds),
    release: (id) => end(id, 0),
  }
}

function runner(client: RedisClient): (args: string[]) => Promise<unknown> {
  // ioredis has a sendCommand, too, but for objects of its own.
  if ('call' in client) return ([command, ...args]) => client.call(command as string, ...args)
  return (args) => client.sendCommand(args)
}
