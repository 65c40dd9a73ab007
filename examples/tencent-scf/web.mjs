import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'

const wxpay = Wechatpay.fromEnv()

const notify = toNodeHandler(
  wxpay.notifications.handler(async ({ event_type, resource }) => {
    // Your database: an instance forgets, and another one may get the repeat.
    console.log(event_type, resource.plan_id, resource.out_contract_code)
  }),
)

async function preSign(request, response) {
  const { account } = await json(request)
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: process.env.APPID,
    plan_id: Number(process.env.PLAN_ID),
    out_contract_code: randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: process.env.NOTIFY_URL,
  })
  answer(response, 200, miniProgramLaunch(session))
}

function answer(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

function refuse(response, error) {
  console.error(error)
  if (error instanceof ValidationError) answer(response, 400, { issues: error.issues })
  else answer(response, 502, { message: 'try again' })
}

// Web 函数 listen on port 9000.
createServer((request, response) => {
  if (request.url === '/notify') notify(request, response)
  else if (request.url === '/pre-sign') preSign(request, response).catch((error) => refuse(response, error))
  else answer(response, 404, { message: 'no such path' })
}).listen(process.env.PORT ?? 9000)
