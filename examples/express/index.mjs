import { randomUUID } from 'node:crypto'
import express from 'express'
import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'

const wxpay = Wechatpay.fromEnv()
const app = express()

const notify = wxpay.notifications.handler(async ({ event_type, resource }) => {
  // Your database. With several processes, share a replay guard: wechatpay-entrust/redis.
  console.log(event_type, resource.plan_id, resource.out_contract_code)
})

// Before express.json(): the signature covers the bytes as they arrived.
app.post('/notify', toNodeHandler(notify))

app.use(express.json())

app.post('/pre-sign', async (request, response) => {
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: process.env.APPID,
    plan_id: Number(process.env.PLAN_ID),
    out_contract_code: randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: request.body.account,
    notify_url: process.env.NOTIFY_URL,
  })
  response.json(miniProgramLaunch(session))
})

app.use((error, _request, response, _next) => {
  console.error(error)
  if (error instanceof ValidationError) response.status(400).json({ issues: error.issues })
  else response.status(502).json({ message: 'try again' })
})

app.listen(process.env.PORT ?? 3000)
