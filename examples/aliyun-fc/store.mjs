// The store on Redis: an item is a hash of `item` (JSON) and `version`; what is written goes by the version, in one step.
import { createClient } from 'redis'

const WRITE = `if (redis.call('HGET', KEYS[1], 'version') or '') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'item', ARGV[3])
if ARGV[4] ~= '' then redis.call('EXPIREAT', KEYS[1], ARGV[4]) else redis.call('PERSIST', KEYS[1]) end
return 1`

const REMOVE = `if redis.call('HGET', KEYS[1], 'version') == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`

/** @param {string | undefined} url `redis://default:password@host:6379` */
export function redisStore(url) {
  if (!url) throw new Error('REDIS_URL must be the address of Redis')
  const client = createClient({ url, socket: { connectTimeout: 2000 } })
  client.on('error', (error) => console.error(`redis: ${error.message}`))
  // An instance that wakes up connects again by itself.
  let connecting
  const connected = () => {
    connecting ??= client.connect().catch((error) => {
      connecting = undefined
      throw error
    })
    return connecting
  }
  const keyOf = (kind, id) => `entrust:${kind}:${id}`
  const itemOf = (text) => (text ? JSON.parse(text) : undefined)

  async function run(script, key, ...words) {
    await connected()
    return (await client.eval(script, { keys: [key], arguments: words })) === 1
  }

  return {
    async get(kind, id) {
      await connected()
      return itemOf(await client.hGet(keyOf(kind, id), 'item'))
    },
    async list(kind) {
      await connected()
      const items = []
      for await (const keys of client.scanIterator({ MATCH: keyOf(kind, '*'), COUNT: 1000 })) {
        for (const key of keys) items.push(itemOf(await client.hGet(key, 'item')))
      }
      return items.filter((item) => item !== undefined)
    },
    /** Writes only where `version` stands, or nothing where that is `undefined`; tells whether it did. */
    write(kind, id, item, version = '') {
      return run(WRITE, keyOf(kind, id), version, item.version, JSON.stringify(item), `${item.expires ?? ''}`)
    },
    async remove(kind, id, version) {
      if (version !== undefined) await run(REMOVE, keyOf(kind, id), version)
    },
    close: () => client.destroy(),
  }
}
