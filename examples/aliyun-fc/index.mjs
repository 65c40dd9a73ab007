import { randomUUID } from 'node:crypto'
import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'

// One client an instance: it serves every invocation, and thaws well.
const wxpay = Wechatpay.fromEnv()

const onNotification = wxpay.notifications.handler(async ({ event_type, resource }) => {
  // Your database: an instance forgets, and another one may get the repeat.
  console.log(event_type, resource.plan_id, resource.out_contract_code)
})

async function preSign({ account }) {
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: process.env.APPID,
    plan_id: Number(process.env.PLAN_ID),
    out_contract_code: randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: process.env.NOTIFY_URL,
  })
  return miniProgramLaunch(session)
}

/** HTTP trigger of Function Compute 3.0: the event is JSON in a Buffer. */
export async function handler(event) {
  const { rawPath, headers, body = '', isBase64Encoded } = JSON.parse(event)
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (rawPath.endsWith('/notify')) {
    const answer = await onNotification.answer({ headers, body: bytes })
    return { statusCode: answer.status, headers: answer.headers, body: answer.body }
  }
  if (!rawPath.endsWith('/pre-sign')) return json(404, { message: 'no such path' })
  try {
    return json(200, await preSign(JSON.parse(bytes)))
  } catch (error) {
    console.error(error)
    return error instanceof ValidationError ? json(400, { issues: error.issues }) : json(502, { message: 'try again' })
  }
}

function json(statusCode, value) {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}
