import type { Endpoint } from './account.ts'
import { json } from './answer.ts'
import { encryptAes } from './cipher.ts'
import { rfc3339Seconds } from './clock.ts'
import { alphanumeric } from './random.ts'
import { notFound } from './refusal.ts'

/** `GET /v3/certificates` */
export const downloadCertificates: Endpoint = (account, { query }) => {
  const keys = query.get('algorithm_type') === 'SM2' ? [] : account.platform.certificates()
  if (keys.length === 0) {
    throw notFound(
      '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥',
      'the sandbox has no platform certificate in this mode',
    )
  }
  const data = keys.map(({ id, pem, notBefore, notAfter }) => {
    const nonce = alphanumeric(12)
    const ciphertext = encryptAes(account.apiv3Key, nonce, 'certificate', pem)
    return {
      serial_no: id,
      effective_time: rfc3339Seconds(notBefore),
      expire_time: rfc3339Seconds(notAfter),
      encrypt_certificate: { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: 'certificate', ciphertext },
    }
  })
  return { answer: json(200, { data }) }
}
