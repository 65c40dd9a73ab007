// Only for merchants who have platform certificates instead of WeChat Pay's public key: they are downloaded, and kept in KV.
import { Wechatpay } from 'wechatpay-entrust'

/** A client with the certificates that KV has, and how to keep those that it downloads. */
export async function openWithCertificates(env, context) {
  const certs = (await env.WECHATPAY_KV.get('certificates', 'json')) ?? {}
  const wxpay = Wechatpay.fromEnv(env, { certs, autoCertificates: true })
  function keep() {
    const known = wxpay.certificates.export()
    if (Object.keys(known).every((serial) => serial in certs)) return
    context.waitUntil(env.WECHATPAY_KV.put('certificates', JSON.stringify(known)))
  }
  return { wxpay, keep }
}
