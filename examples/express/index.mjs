import express from 'express'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createShop, refusal } from './shop.mjs'
import { fileStore } from './store.mjs'

const store = fileStore(process.env.STORE ?? 'store.json')
const shop = createShop({ wxpay: Wechatpay.fromEnv(), store, env: process.env })
const app = express()

// Before express.json(): the signature covers the bytes as they arrived.
app.post('/notify', toNodeHandler(shop.notify))

app.use(express.json({ type: () => true, limit: '16kb' }))

app.post('/pre-sign', async (request, response) => {
  response.json(await shop.preSign(request.headers.authorization, request.body))
})

app.post('/debit', async (request, response) => {
  response.json(await shop.debit(request.headers.authorization, request.body))
})

app.use((error, _request, response, _next) => {
  const { status, body } = refusal(error)
  response.status(status).json(body)
})

// Orders that an earlier process left behind, at start and every minute.
const resume = () => shop.resume().catch((error) => console.error(error))
resume()
setInterval(resume, 60_000).unref()

app.listen(process.env.PORT ?? 3000)
