// The store on Upstash Redis, over its REST interface: fetch alone, so on Node and on the edge. An item is a hash of `item`
// (JSON) and `version`; what is written goes by the version, in one step.
const WRITE = `if (redis.call('HGET', KEYS[1], 'version') or '') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'item', ARGV[3])
if ARGV[4] ~= '' then redis.call('EXPIREAT', KEYS[1], ARGV[4]) else redis.call('PERSIST', KEYS[1]) end
return 1`

const REMOVE = `if redis.call('HGET', KEYS[1], 'version') == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`

/** @param {string | undefined} url @param {string | undefined} token */
export function upstashStore(url, token) {
  if (!url || !token) throw new Error('UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN must be set')
  const keyOf = (kind, id) => `entrust:${kind}:${id}`
  const itemOf = (text) => (text ? JSON.parse(text) : undefined)

  async function run(...command) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(3000),
      cache: 'no-store', // Next.js would keep answers
    })
    const { result, error } = await response.json()
    if (!response.ok) throw new Error(`Upstash answered ${response.status}: ${error}`)
    return result
  }

  return {
    async get(kind, id) {
      return itemOf(await run('HGET', keyOf(kind, id), 'item'))
    },
    async list(kind) {
      const items = []
      let cursor = '0'
      do {
        const [next, keys] = await run('SCAN', cursor, 'MATCH', keyOf(kind, '*'), 'COUNT', '1000')
        for (const key of keys) items.push(itemOf(await run('HGET', key, 'item')))
        cursor = next
      } while (cursor !== '0')
      return items.filter((item) => item !== undefined)
    },
    /** Writes only where `version` stands, or nothing where that is `undefined`; tells whether it did. */
    async write(kind, id, item, version = '') {
      const words = [version, item.version, JSON.stringify(item), `${item.expires ?? ''}`]
      return (await run('EVAL', WRITE, '1', keyOf(kind, id), ...words)) === 1
    },
    async remove(kind, id, version) {
      if (version !== undefined) await run('EVAL', REMOVE, '1', keyOf(kind, id), version)
    },
  }
}
