import { miniProgramLaunch, ValidationError } from 'wechatpay-entrust'
import { wxpay } from '../lib/wxpay.mjs'

export async function POST(request) {
  try {
    const { account } = await request.json()
    const session = await wxpay.preEntrustSign.miniProgram({
      appid: process.env.APPID,
      plan_id: Number(process.env.PLAN_ID),
      out_contract_code: crypto.randomUUID().replaceAll('-', ''), // store it with the user before the call
      contract_display_account: account,
      notify_url: process.env.NOTIFY_URL,
    })
    return Response.json(miniProgramLaunch(session))
  } catch (error) {
    console.error(error)
    if (error instanceof ValidationError) return Response.json({ issues: error.issues }, { status: 400 })
    return Response.json({ message: 'try again' }, { status: 502 })
  }
}
