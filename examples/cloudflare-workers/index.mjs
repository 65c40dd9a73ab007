import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'

/** A client for one request, to be closed: an isolate lives long, and what a client holds is freed at once only by that. */
async function open(env) {
  const { WECHATPAY_PUBLIC_KEY_ID: id, WECHATPAY_PUBLIC_KEY: publicKey } = env
  // Merchants without a public key have platform certificates, which are downloaded and kept in KV.
  const certs = id ? { [id]: publicKey } : ((await env.WECHATPAY_KV.get('certificates', 'json')) ?? {})
  const wxpay = new Wechatpay({
    mchid: env.WECHATPAY_MCHID,
    serial: env.WECHATPAY_SERIAL,
    privateKey: env.WECHATPAY_PRIVATE_KEY,
    apiv3Key: env.WECHATPAY_APIV3_KEY,
    baseUrl: env.WECHATPAY_BASE_URL,
    certs,
    autoCertificates: !id,
  })
  return { wxpay, certs }
}

/** Keeps certificates that were downloaded meanwhile, and closes the client. */
function close({ wxpay, certs }, env, context) {
  const known = wxpay.certificates.export()
  if (Object.keys(known).some((serial) => !(serial in certs))) {
    context.waitUntil(env.WECHATPAY_KV.put('certificates', JSON.stringify(known)))
  }
  wxpay.close()
}

/**
 * Remembers in KV what was handled. KV is eventually consistent: who asks elsewhere, or has just asked, may not see for a
 * minute or more what was written. So this claims nothing, it spares most repeats: a notification is handled at least once,
 * sometimes twice, and the callback must be idempotent. Where that cannot be, claim in a Durable Object of its id.
 */
const replayGuard = (kv) => ({
  claim: async (id) => (await kv.get(`notification ${id}`)) ?? 'new',
  done: (id, expirationTtl) => kv.put(`notification ${id}`, 'done', { expirationTtl }),
  release: async () => {},
})

async function onEvent({ event_type, resource }) {
  // Your database: D1, or a Durable Object by contract; doing it twice must be the same as doing it once.
  console.log(event_type, resource.plan_id, resource.out_contract_code)
}

function notify(wxpay, env, request) {
  const options = { replayGuard: replayGuard(env.WECHATPAY_KV) }
  return wxpay.notifications.handler(onEvent, options)(request)
}

async function preSign(wxpay, env, request) {
  const { account } = await request.json()
  const session = await wxpay.preEntrustSign.miniProgram({
    appid: env.APPID,
    plan_id: Number(env.PLAN_ID),
    out_contract_code: crypto.randomUUID().replaceAll('-', ''), // store it with the user before the call
    contract_display_account: account,
    notify_url: env.NOTIFY_URL,
  })
  return Response.json(miniProgramLaunch(session))
}

const routes = { '/notify': notify, '/pre-sign': preSign }

export default {
  async fetch(request, env, context) {
    const route = routes[new URL(request.url).pathname]
    if (!route) return Response.json({ message: 'no such path' }, { status: 404 })
    const opened = await open(env)
    try {
      return await route(opened.wxpay, env, request)
    } catch (error) {
      console.error(error)
      if (error instanceof ValidationError) return Response.json({ issues: error.issues }, { status: 400 })
      return Response.json({ message: 'try again' }, { status: 502 })
    } finally {
      close(opened, env, context)
    }
  },
}
