import Fastify from 'fastify'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createShop, refusal } from './shop.mjs'
import { fileStore } from './store.mjs'

const store = fileStore(process.env.STORE ?? 'store.json')
const shop = createShop({ wxpay: Wechatpay.fromEnv(), store, env: process.env })
const notify = toNodeHandler(shop.notify)
const app = Fastify()

// In a scope of its own: the signature covers the bytes as they arrived, so here nothing is parsed.
app.register(async (scope) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.post('/notify', (request, reply) => {
    reply.hijack()
    return notify(request, reply.raw)
  })
})

app.post('/pre-sign', ({ headers, body }) => shop.preSign(headers.authorization, body))

app.post('/debit', ({ headers, body }) => shop.debit(headers.authorization, body))

app.setErrorHandler((error, _request, reply) => {
  // Fastify's own: no JSON, too long.
  if (error.statusCode >= 400 && error.statusCode < 500) return reply.send(error)
  const { status, body } = refusal(error)
  return reply.code(status).send(body)
})

// Orders that an earlier process left behind, at start and every minute.
const resume = () => shop.resume().catch((error) => console.error(error))
resume()
setInterval(resume, 60_000).unref()

await app.listen({ port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '127.0.0.1' })
