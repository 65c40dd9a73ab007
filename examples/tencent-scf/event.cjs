const { randomUUID } = require('node:crypto')
const { miniProgramLaunch, ValidationError, Wechatpay } = require('wechatpay-entrust')

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

/** 事件函数: API gateway, or a function URL. */
exports.main_handler = async ({ path, headers, body = '', isBase64Encoded }) => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (path.endsWith('/notify')) {
    const answer = await onNotification.answer({ headers, body: bytes })
    return { isBase64Encoded: false, statusCode: answer.status, headers: answer.headers, body: answer.body }
  }
  if (!path.endsWith('/pre-sign')) return json(404, { message: 'no such path' })
  try {
    return json(200, await preSign(JSON.parse(bytes)))
  } catch (error) {
    console.error(error)
    return error instanceof ValidationError ? json(400, { issues: error.issues }) : json(502, { message: 'try again' })
  }
}

function json(statusCode, value) {
  const headers = { 'Content-Type': 'application/json' }
  return { isBase64Encoded: false, statusCode, headers, body: JSON.stringify(value) }
}
