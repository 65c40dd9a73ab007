import { randomUUID } from 'node:crypto'
import { json } from 'node:stream/consumers'
import Koa from 'koa'
import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'

const wxpay = Wechatpay.fromEnv()
const app = new Koa()

const notify = toNodeHandler(
  wxpay.notifications.handler(async ({ event_type, resource }) => {
    // Your database. With several processes, share a replay guard: wechatpay-entrust/redis.
    console.log(event_type, resource.plan_id, resource.out_contract_code)
  }),
)

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    console.error(error)
    ctx.status = error instanceof ValidationError ? 400 : 502
    ctx.body = error instanceof ValidationError ? { issues: error.issues } : { message: 'try again' }
  }
})

// Before any body parser: the signature covers the bytes as they arrived.
app.use((ctx, next) => {
  if (ctx.path !== '/notify') return next()
  ctx.respond = false
  return notify(ctx.req, ctx.res)
})

app.use(async (ctx, next) => {
  if (ctx.path !== '/pre-sign') return next()
  const { account } = await json(ctx.req)
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: process.env.APPID,
    plan_id: Number(process.env.PLAN_ID),
    out_contract_code: randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: process.env.NOTIFY_URL,
  })
  ctx.body = miniProgramLaunch(session)
})

app.listen(process.env.PORT ?? 3000)
