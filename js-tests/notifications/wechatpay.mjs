// Notifications as WeChat Pay makes them, by node:crypto alone.
import { createCipheriv, randomBytes, sign } from 'node:crypto'
import { Wechatpay } from 'wechatpay-entrust'
import { options, platform } from '../client/merchant.mjs'

export const APIV3_KEY = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
/** A time that never comes again: clients get it injected. */
export const NOW = 1_795_140_000_000

export const signed = {
  mchid: '1900000109',
  out_contract_code: 'wxwtdk20200910100000',
  plan_id: 12535,
  appid: 'wxd678efh567hg6787',
  openid: 'o-MYE42l80oelYMDE34nYD456Xoy',
  contract_expired_time: '2027-11-20T10:00:00+08:00',
  operate_time: '2026-11-20T10:00:00.120+08:00',
  attach: '附加数据 😀',
}

const { contract_expired_time, ...rest } = signed
export const terminated = { ...rest, contract_termination_mode: 'USER_TERMINATE' }

/** The encrypted resource of a notification. */
export function sealed(plaintext, { key = APIV3_KEY, nonce = 'Kj7QIyUiYx1q', aad = 'ecommerce_entrust' } = {}) {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(aad ?? ''))
  const text = typeof plaintext === 'string' || Buffer.isBuffer(plaintext) ? plaintext : JSON.stringify(plaintext)
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64')
  return {
    original_type: 'ecommerce_entrust',
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext,
    ...(aad !== undefined && { associated_data: aad }),
    nonce,
  }
}

/** A notification before it is signed. */
export const envelope = (change = {}) => ({
  id: 'EV-2018022511223320873',
  create_time: '2026-11-20T10:00:00+08:00',
  resource_type: 'encrypt-resource',
  event_type: 'ECOMMERCE_ENTRUST.SIGN',
  summary: '签约成功',
  resource: sealed(signed),
  ...change,
})

/** The message as it arrives: `{ headers, body }` with the body as text; `headers` replace, undefined takes away. */
export function delivery(
  change,
  { at = NOW, serial = platform.id, privateKey = platform.privateKey, headers = {} } = {},
) {
  const body = typeof change === 'string' || Buffer.isBuffer(change) ? change : JSON.stringify(envelope(change))
  const timestamp = String(Math.floor(at / 1000))
  const nonce = randomBytes(16).toString('hex')
  const text = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), Buffer.from(body), Buffer.from('\n')])
  const all = {
    'Content-Type': 'application/json',
    'Request-ID': '08F3A1',
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature': sign('sha256', text, privateKey).toString('base64'),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    'Wechatpay-Timestamp': timestamp,
    ...headers,
  }
  return { headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)), body }
}

/** A merchant's server whose clock stands at `clock.time`. */
export function openMerchant(t, change = {}) {
  const clock = { time: NOW }
  const wxpay = new Wechatpay(options({ apiv3Key: APIV3_KEY, now: () => clock.time, ...change }))
  t.after(() => wxpay.close())
  return { wxpay, clock }
}

/** A message as a Fetch `Request`. */
export const asRequest = ({ headers, body }) =>
  new Request('https://yourapp.com/notify', { method: 'POST', headers, body })
