import { Wechatpay } from 'wechatpay-entrust'
import { openWithCertificates } from './certificates.mjs'
import { createShop, refusal } from './shop.mjs'
import { d1Store } from './store.mjs'

/**
 * Lends a client for one request and closes it: an isolate lives long, and what a client holds is freed at once only by that.
 * What instances must share is in D1.
 */
async function withShop(env, context, use) {
  const { wxpay, keep } = env.WECHATPAY_PUBLIC_KEY_ID
    ? { wxpay: Wechatpay.fromEnv(env) }
    : await openWithCertificates(env, context)
  try {
    return await use(createShop({ wxpay, store: d1Store(env.DB), env }))
  } finally {
    keep?.()
    wxpay.close()
  }
}

const json = (status, value) => Response.json(value, { status })

async function serve(shop, request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/notify') return shop.notify(request)
  const route = { '/pre-sign': shop.preSign, '/debit': shop.debit }[pathname]
  if (!route || request.method !== 'POST') return json(404, { message: 'no such path' })
  return json(200, await route(request.headers.get('authorization'), await request.json()))
}

export default {
  async fetch(request, env, context) {
    try {
      return await withShop(env, context, (shop) => serve(shop, request))
    } catch (error) {
      const { status, body } = refusal(error)
      return json(status, body)
    }
  },
  /** Every minute: goes on with orders that were left behind. */
  async scheduled(_event, env, context) {
    await withShop(env, context, (shop) => shop.resume())
    await d1Store(env.DB).sweep()
  },
}
