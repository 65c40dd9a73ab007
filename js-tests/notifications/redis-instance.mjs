// One instance of a merchant's server, as a process of its own: it takes deliveries from its parent, and tells it when the
// callback runs and what was answered. The parent says how the callback ends.
import { Wechatpay } from 'wechatpay-entrust'
import { redisReplayGuard } from 'wechatpay-entrust/redis'
import { options } from '../client/merchant.mjs'
import { clients } from './redis-server.mjs'
import { APIV3_KEY, NOW } from './wechatpay.mjs'

const [kind, url] = process.argv.slice(2)
const { client, close } = await clients[kind](url)
const wxpay = new Wechatpay(options({ apiv3Key: APIV3_KEY, now: () => NOW }))
const endings = []
const handler = wxpay.notifications.handler(
  () => {
    process.send({ called: true })
    return new Promise((resolve, reject) => endings.push({ succeed: resolve, fail: () => reject(new Error('failed')) }))
  },
  { replayGuard: redisReplayGuard(client), onError: () => {} },
)

process.on('message', async ({ message, ending }) => {
  if (ending) endings.shift()[ending]()
  else process.send({ status: (await handler.answer(message)).status })
})
process.on('disconnect', () => {
  close()
  wxpay.close()
})
process.send({ ready: true })
