// A shop that debits its orders, `node shop.mjs '{ redis, url, minute }'`: what it knows of each stands in Redis before the
// step is taken, so that whoever comes after it can go on. Ends when every order has.
import { Wechatpay } from 'wechatpay-entrust'
import { options } from '../client/merchant.mjs'
import { endOf, orderOf } from '../debit/bank.mjs'
import { clients } from '../notifications/redis-server.mjs'

const { redis, url, minute } = JSON.parse(process.argv[2])
const { command, close } = await clients.ioredis(redis)
const wxpay = new Wechatpay(options({ baseUrl: url, maxRetries: 0, timeout: 300 }))

async function settle(number) {
  const resume = (await command('HGET', 'begun', number)) !== null
  const onStep = ({ step }) => command('HSET', 'begun', number, step)
  const end = await endOf(wxpay.transactions.debit(orderOf(number), { resume, minute, pause: 20, onStep }))
  if (end === 'pending') return
  await command('HSETNX', 'ends', number, end)
  await command('SREM', 'open', number)
}

const worker = async (rest) => {
  for (const number of rest) await settle(number)
}
for (let open = await command('SMEMBERS', 'open'); open.length > 0; open = await command('SMEMBERS', 'open')) {
  const rest = open.values()
  await Promise.all(Array.from({ length: 8 }, () => worker(rest)))
}
wxpay.close()
close()
