import { createPublicKey, randomBytes } from 'node:crypto'
import { Wechatpay, type WechatpayOptions } from 'wechatpay-entrust'

const serial = 'F'.repeat(40)

/** A number in the place of a key: it verifies nothing, and lets a client be made where no key is needed. */
function publicKey(): string {
  const n = randomBytes(256)
  n[0] = (n[0] ?? 0) | 0x80
  n[255] = (n[255] ?? 0) | 1
  const jwk = { kty: 'RSA', n: n.toString('base64url'), e: 'AQAB' }
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()
}

/** Options with a stand-in for each part that is not told: the library judges the others. */
export function standIn(parts: Partial<WechatpayOptions>): WechatpayOptions {
  const sign = (): Promise<Uint8Array> => Promise.reject(new Error('this client does not sign'))
  return {
    mchid: '1900000109',
    privateKey: { sign },
    certs: { PUB_KEY_ID_0: publicKey() },
    ...(!parts.certificate && { serial }),
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
  }
}

/** What the library has against these parts of a configuration. */
export function objection(parts: Partial<WechatpayOptions>): Error | undefined {
  try {
    new Wechatpay(standIn(parts)).close()
    return undefined
  } catch (thrown) {
    return thrown as Error
  }
}
