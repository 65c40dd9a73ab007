import { createServer } from 'node:http'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createShop, refusal } from './shop.mjs'
import { redisStore } from './store.mjs'

const shop = createShop({ wxpay: Wechatpay.fromEnv(), store: redisStore(process.env.REDIS_URL), env: process.env })
const notify = toNodeHandler(shop.notify)
const routes = { '/pre-sign': shop.preSign, '/debit': shop.debit }

// Web 函数 listen on port 9000.
createServer(async (request, response) => {
  if (request.url === '/notify') return notify(request, response)
  try {
    const route = routes[request.url]
    if (!route) return answer(response, 404, { message: 'no such path' })
    answer(response, 200, await route(request.headers.authorization, await readJson(request)))
  } catch (error) {
    const { status, body } = refusal(error)
    answer(response, status, body)
  }
}).listen(process.env.PORT ?? 9000)

// Orders that were left behind. Between requests an instance stands still: the timer of event.cjs is the one to rely on.
const resume = () => shop.resume().catch((error) => console.error(error))
setInterval(resume, 60_000).unref()

function answer(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

async function readJson(request) {
  const chunks = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > 16_384) throw new SyntaxError('too long')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString())
}
