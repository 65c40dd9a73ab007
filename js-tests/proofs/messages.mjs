// Genuine messages of WeChat Pay's, signed by node:crypto alone, and who judges them.
import { sign } from 'node:crypto'
import { SignatureError } from 'wechatpay-entrust'
import { merchant, platform } from '../client/merchant.mjs'
import { APIV3_KEY, NOW, openMerchant, sealed } from '../notifications/wechatpay.mjs'

export { merchant, NOW, platform }
export const signers = ['node', 'webcrypto', 'rsa']

/** `{ timestamp, nonce, serial, signature, body }` of `body`, signed as they stand. */
export function signedMessage(body, change = {}) {
  const parts = {
    timestamp: String(NOW / 1000),
    nonce: 'b0YsR7mQv3xKp9Ld2WnTz6HcJ4gFa8Ue',
    serial: platform.id,
    body: Buffer.from(body),
    ...change,
  }
  const text = Buffer.concat([Buffer.from(`${parts.timestamp}\n${parts.nonce}\n`), parts.body, Buffer.from('\n')])
  return { ...parts, signature: sign('sha256', text, platform.privateKey).toString('base64') }
}

/** As it arrives. */
export const arrived = ({ timestamp, nonce, serial, signature, body }) => ({
  status: 200,
  headers: {
    'Content-Type': 'application/json',
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature': signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  },
  body,
})

const envelope = {
  id: 'EV-2018022511223320873',
  create_time: '2026-11-20T10:00:00+08:00',
  resource_type: 'encrypt-resource',
  event_type: 'EVENT.OF.A.TEST',
  summary: 's',
  resource: sealed({ a: 1 }),
}

/** What is signed, and what takes it: each has a genuine body and the method of a client that verifies it. */
export const kinds = {
  answer: {
    body: '{"code_url":"weixin://wxpay/bizpayurl?pr=JyC91EIz1","中":"文"}',
    take: (wxpay, message) => wxpay.receive(message),
  },
  notification: {
    body: JSON.stringify(envelope),
    take: (wxpay, { headers, body }) => wxpay.notifications.parse({ headers, body }),
  },
}

/** A judge: 'accepted', or why a message is refused. Any other end of it is a failure of the test. */
export function judgeOf(t, signer, kind) {
  const { wxpay } = openMerchant(t, { signer, apiv3Key: APIV3_KEY })
  return async (message) => {
    try {
      await kinds[kind].take(wxpay, message)
      return 'accepted'
    } catch (error) {
      if (error instanceof SignatureError) return error.reason
      throw error
    }
  }
}
