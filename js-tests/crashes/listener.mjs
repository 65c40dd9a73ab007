// A merchant's server that takes notifications, `node listener.mjs '{ redis, die }'`: it does what each asks for once, in
// Redis, and may die at any moment of it.
import { Wechatpay } from 'wechatpay-entrust'
import { redisReplayGuard } from 'wechatpay-entrust/redis'
import { options } from '../client/merchant.mjs'
import { clients } from '../notifications/redis-server.mjs'
import { APIV3_KEY, NOW } from '../notifications/wechatpay.mjs'
import { fall } from './processes.mjs'

const { redis, die } = JSON.parse(process.argv[2])
const { client, command, close } = await clients.ioredis(redis)
const wxpay = new Wechatpay(options({ apiv3Key: APIV3_KEY, now: () => NOW }))
const guard = redisReplayGuard(client)

/** The guard of the package, with the moments around each of its steps. */
const replayGuard = {
  async claim(...args) {
    const answer = await guard.claim(...args)
    await fall(die, 'claimed')
    return answer
  },
  async done(...args) {
    await fall(die, 'not done yet')
    await guard.done(...args)
    await fall(die, 'done')
  },
  release: (...args) => guard.release(...args),
}

/** What a shop does: under the notification's own id, so that it cannot be done twice. */
async function onEvent({ id }) {
  await command('HINCRBY', 'runs', id, '1')
  await fall(die, 'running')
  if ((await command('HSETNX', 'effects', id, '1')) === 0) return
  await command('INCR', 'money')
}

const handler = wxpay.notifications.handler(onEvent, { replayGuard, onError: () => {} })
process.on('message', async (message) => {
  process.send({ key: message.key, status: (await handler.answer(message)).status })
})
process.on('disconnect', () => {
  close()
  wxpay.close()
})
process.send({ ready: true })
