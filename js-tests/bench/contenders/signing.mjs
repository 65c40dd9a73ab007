// Signing and verifying as somebody writes it who has read WeChat Pay's page: node:crypto, on the thread.
import { createPrivateKey, createPublicKey, createSign, randomBytes, verify } from 'node:crypto'

/** Gives `message()`, the request to send, and `checked(headers, bytes)`, the answer's value once it is verified. */
export function openSigning({ path, mchid, serial, privateKey, certs, input }) {
  const key = createPrivateKey(privateKey)
  const keys = Object.fromEntries(Object.entries(certs).map(([id, pem]) => [id, createPublicKey(pem)]))

  function message() {
    const timestamp = Math.floor(Date.now() / 1000)
    const nonce = randomBytes(16).toString('hex')
    const body = JSON.stringify(input)
    const text = `POST\n${path}\n${timestamp}\n${nonce}\n${body}\n`
    const signature = createSign('sha256').update(text).sign(key, 'base64')
    const headers = {
      Authorization: `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="${nonce}",timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'User-Agent': 'bench',
    }
    return { method: 'POST', headers, body }
  }

  function checked(headers, bytes) {
    const timestamp = headers['wechatpay-timestamp']
    if (Math.abs(Date.now() / 1000 - timestamp) > 300) throw new Error('stale')
    const head = Buffer.from(`${timestamp}\n${headers['wechatpay-nonce']}\n`)
    const text = Buffer.concat([head, bytes, Buffer.from('\n')])
    const signature = Buffer.from(headers['wechatpay-signature'], 'base64')
    if (!verify('sha256', text, keys[headers['wechatpay-serial']], signature)) throw new Error('mismatch')
    return JSON.parse(bytes)
  }

  return { message, checked }
}
