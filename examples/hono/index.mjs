import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Wechatpay } from 'wechatpay-entrust'
import { createShop, refusal } from './shop.mjs'
import { fileStore } from './store.mjs'

const { env } = process
export const shop = createShop({ wxpay: Wechatpay.fromEnv(), store: fileStore(env.STORE ?? 'store.json'), env })
const app = new Hono()

// The signature covers the bytes as they arrived: the handler takes the raw Request.
app.post('/notify', (context) => shop.notify(context.req.raw))

app.use(bodyLimit({ maxSize: 16_384 }))

app.post('/pre-sign', async (context) =>
  context.json(await shop.preSign(context.req.header('authorization'), await context.req.json())),
)

app.post('/debit', async (context) =>
  context.json(await shop.debit(context.req.header('authorization'), await context.req.json())),
)

app.onError((error, context) => {
  const { status, body } = refusal(error)
  return context.json(body, status)
})

export default app
