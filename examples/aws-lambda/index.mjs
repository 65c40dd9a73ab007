import { Wechatpay } from 'wechatpay-entrust'
import { createShop, refusal } from './shop.mjs'
import { dynamoStore } from './store.mjs'

// One client an instance: it serves every invocation, and thaws well.
const shop = createShop({ wxpay: Wechatpay.fromEnv(), store: dynamoStore(process.env.TABLE), env: process.env })

const routes = { '/pre-sign': shop.preSign, '/debit': shop.debit }

/** Behind a function URL or an HTTP API (payload format 2.0). */
export async function handler({ rawPath, headers, body = '', isBase64Encoded }) {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  const path = rawPath.slice(rawPath.lastIndexOf('/')) // an HTTP API puts its stage in front
  if (path === '/notify') {
    const answer = await shop.notify.answer({ headers, body: bytes })
    return { statusCode: answer.status, headers: answer.headers, body: answer.body }
  }
  try {
    const route = routes[path]
    if (!route) return json(404, { message: 'no such path' })
    return json(200, await route(headers.authorization, JSON.parse(bytes)))
  } catch (error) {
    const { status, body } = refusal(error)
    return json(status, body)
  }
}

/** For a schedule of EventBridge: goes on with orders that were left behind. */
export const resume = () => shop.resume()

function json(statusCode, value) {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}
