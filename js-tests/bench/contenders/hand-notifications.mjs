import { createDecipheriv, createPublicKey, verify } from 'node:crypto'

export function open({ certs, apiv3Key }) {
  const keys = Object.fromEntries(Object.entries(certs).map(([id, pem]) => [id, createPublicKey(pem)]))
  const key = Buffer.from(apiv3Key)

  function opened({ ciphertext, nonce, associated_data }) {
    const bytes = Buffer.from(ciphertext, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAAD(Buffer.from(associated_data ?? ''))
    decipher.setAuthTag(bytes.subarray(-16))
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]))
  }

  function event(header, body) {
    const timestamp = header('wechatpay-timestamp')
    if (Math.abs(Date.now() / 1000 - timestamp) > 300) throw new Error('stale')
    const head = Buffer.from(`${timestamp}\n${header('wechatpay-nonce')}\n`)
    const text = Buffer.concat([head, body, Buffer.from('\n')])
    const signature = Buffer.from(header('wechatpay-signature'), 'base64')
    if (!verify('sha256', text, keys[header('wechatpay-serial')], signature)) throw new Error('mismatch')
    const envelope = JSON.parse(body)
    return { ...envelope, resource: opened(envelope.resource) }
  }

  async function parse(source) {
    const { headers } = source
    if (!(source instanceof Request)) return event((name) => headers[name], source.body)
    return event((name) => headers.get(name), Buffer.from(await source.arrayBuffer()))
  }

  return { parse, close() {} }
}
