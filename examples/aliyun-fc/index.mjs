import { Wechatpay } from 'wechatpay-entrust'
import { createShop, refusal } from './shop.mjs'
import { redisStore } from './store.mjs'

// One client an instance: it serves every invocation, and thaws well.
const store = redisStore(process.env.REDIS_URL)
const shop = createShop({ wxpay: Wechatpay.fromEnv(), store, env: process.env })

const routes = { '/pre-sign': shop.preSign, '/debit': shop.debit }

/** Triggers of Function Compute 3.0, HTTP and timer: the event is JSON in a Buffer. */
export async function handler(event) {
  const { triggerName, rawPath = '', headers = {}, body = '', isBase64Encoded } = JSON.parse(event)
  // Only a timer tells a name: it goes on with orders that were left behind.
  if (triggerName) return shop.resume()
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (rawPath === '/notify') {
    const answer = await shop.notify.answer({ headers, body: bytes })
    return { statusCode: answer.status, headers: answer.headers, body: answer.body }
  }
  try {
    const route = routes[rawPath]
    if (!route) return json(404, { message: 'no such path' })
    // The names of headers come as the client wrote them.
    const authorization = new Headers(headers).get('authorization')
    return json(200, await route(authorization, JSON.parse(bytes)))
  } catch (error) {
    const { status, body } = refusal(error)
    return json(status, body)
  }
}

/** The PreStop hook of the instance. */
export const preStop = () => store.close()

function json(statusCode, value) {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}
