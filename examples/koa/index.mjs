import Koa from 'koa'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createShop, refusal } from './shop.mjs'
import { fileStore } from './store.mjs'

const store = fileStore(process.env.STORE ?? 'store.json')
const shop = createShop({ wxpay: Wechatpay.fromEnv(), store, env: process.env })
const notify = toNodeHandler(shop.notify)
const app = new Koa()

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    Object.assign(ctx, refusal(error))
  }
})

// Before any body parser: the signature covers the bytes as they arrived.
app.use((ctx, next) => {
  if (ctx.method !== 'POST' || ctx.path !== '/notify') return next()
  ctx.respond = false
  return notify(ctx.req, ctx.res)
})

const routes = { '/pre-sign': shop.preSign, '/debit': shop.debit }

app.use(async (ctx) => {
  const route = ctx.method === 'POST' && routes[ctx.path]
  if (route) ctx.body = await route(ctx.get('authorization'), await readJson(ctx))
})

async function readJson(ctx) {
  const chunks = []
  let length = 0
  for await (const chunk of ctx.req) {
    length += chunk.length
    if (length > 16_384) throw new SyntaxError('too long')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString())
}

// Orders that an earlier process left behind, at start and every minute.
const resume = () => shop.resume().catch((error) => console.error(error))
resume()
setInterval(resume, 60_000).unref()

app.listen(process.env.PORT ?? 3000)
