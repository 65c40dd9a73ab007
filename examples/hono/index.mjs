import { Hono } from 'hono'
import { env } from 'hono/adapter'
import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'

const app = new Hono()

// Where variables belong to the process, one client serves all requests; on Workers they come with the request.
let client
function open(context) {
  client ??= Wechatpay.fromEnv(env(context))
  return client
}

let handler
app.post('/notify', (context) => {
  handler ??= open(context).notifications.handler(async ({ event_type, resource }) => {
    // Your database. With several instances, share a replay guard: wechatpay-entrust/redis.
    console.log(event_type, resource.plan_id, resource.out_contract_code)
  })
  return handler(context.req.raw)
})

app.post('/pre-sign', async (context) => {
  const { APPID, PLAN_ID, NOTIFY_URL } = env(context)
  const { account } = await context.req.json()
  const session = await open(context).preEntrustSign.miniProgram({
    appid: APPID,
    plan_id: Number(PLAN_ID),
    out_contract_code: crypto.randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: NOTIFY_URL,
  })
  return context.json(miniProgramLaunch(session))
})

app.onError((error, context) => {
  console.error(error)
  if (error instanceof ValidationError) return context.json({ issues: error.issues }, 400)
  return context.json({ message: 'try again' }, 502)
})

export default app
