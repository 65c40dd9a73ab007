import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'

const wxpay = Wechatpay.fromEnv()
const app = Fastify()

const notify = toNodeHandler(
  wxpay.notifications.handler(async ({ event_type, resource }) => {
    // Your database. With several processes, share a replay guard: wechatpay-entrust/redis.
    console.log(event_type, resource.plan_id, resource.out_contract_code)
  }),
)

// In a scope of its own: the signature covers the bytes as they arrived, so here JSON stays a buffer.
app.register(async (scope) => {
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.post('/notify', (request, reply) => {
    reply.hijack()
    return notify(request, reply.raw)
  })
})

app.post('/pre-sign', async ({ body: { account } }) => {
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: process.env.APPID,
    plan_id: Number(process.env.PLAN_ID),
    out_contract_code: randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: process.env.NOTIFY_URL,
  })
  return miniProgramLaunch(session)
})

app.setErrorHandler((error, _request, reply) => {
  console.error(error)
  if (error instanceof ValidationError) return reply.code(400).send({ issues: error.issues })
  return reply.code(502).send({ message: 'try again' })
})

await app.listen({ port: Number(process.env.PORT ?? 3000) })
