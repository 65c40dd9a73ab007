import { Wechatpay } from 'wechatpay-entrust'
import { createShop, refusal } from './shop.mjs'
import { upstashStore } from './store.mjs'

const { env } = process
const store = upstashStore(env.UPSTASH_REDIS_REST_URL, env.UPSTASH_REDIS_REST_TOKEN)

export const shop = createShop({ wxpay: Wechatpay.fromEnv(), store, env })

/** A route handler of what takes the Authorization header and the body as JSON. */
export const route = (serve) => async (request) => {
  try {
    return Response.json(await serve(request.headers.get('authorization'), await request.json()))
  } catch (error) {
    const { status, body } = refusal(error)
    return Response.json(body, { status })
  }
}
