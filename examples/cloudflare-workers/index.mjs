import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'

/** A client for one request. Platform certificates come from KV, and go there when they were downloaded. */
async function open(env, context) {
  const cached = (await env.CERTIFICATES.get('wechatpay', 'json')) ?? {}
  const wxpay = new Wechatpay({
    mchid: env.WECHATPAY_MCHID,
    serial: env.WECHATPAY_SERIAL,
    privateKey: env.WECHATPAY_PRIVATE_KEY,
    apiv3Key: env.WECHATPAY_APIV3_KEY,
    baseUrl: env.WECHATPAY_BASE_URL,
    certs: cached,
    autoCertificates: true,
  })
  const keep = () => {
    const known = wxpay.certificates.export()
    if (Object.keys(known).some((serial) => !(serial in cached))) {
      context.waitUntil(env.CERTIFICATES.put('wechatpay', JSON.stringify(known)))
    }
  }
  return { wxpay, keep }
}

async function preSign(wxpay, env, { account }) {
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: env.APPID,
    plan_id: Number(env.PLAN_ID),
    out_contract_code: crypto.randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: env.NOTIFY_URL,
  })
  return Response.json(miniProgramLaunch(session))
}

async function onEvent({ event_type, resource }) {
  // Your database: D1, or a Durable Object by contract. A repeat may reach another isolate.
  console.log(event_type, resource.plan_id, resource.out_contract_code)
}

export default {
  async fetch(request, env, context) {
    const { wxpay, keep } = await open(env, context)
    const { pathname } = new URL(request.url)
    try {
      if (pathname === '/notify') return await wxpay.notifications.handler(onEvent)(request)
      if (pathname === '/pre-sign') return await preSign(wxpay, env, await request.json())
      return Response.json({ message: 'no such path' }, { status: 404 })
    } catch (error) {
      console.error(error)
      if (error instanceof ValidationError) return Response.json({ issues: error.issues }, { status: 400 })
      return Response.json({ message: 'try again' }, { status: 502 })
    } finally {
      keep()
    }
  },
}
