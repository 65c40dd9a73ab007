// wechatpay-axios-plugin. It reads no notifications by itself: its functions do, as its merchants put them together.
import AxiosPlugin from 'wechatpay-axios-plugin'

const { Wechatpay, Formatter, Rsa, Aes } = AxiosPlugin

const publicKey = (pem) => Rsa.from(pem, Rsa.KEY_TYPE_PUBLIC)

/** Opens it for a merchant of the sandbox. */
export function axiosPlugin({ mchid, serial, privateKey, certs, baseUrl, apiv3Key }) {
  const wxpay = new Wechatpay({ mchid, serial, privateKey, certs: { ...certs }, baseURL: baseUrl })
  const opened = ({ ciphertext, nonce, associated_data }) =>
    Aes.AesGcm.decrypt(ciphertext, apiv3Key, nonce, associated_data)
  return {
    call: async (method, path, body) => {
      const { status, data } = await wxpay.chain(path.slice(1))[method.toLowerCase()](...(body ? [body] : []))
      return { status, data }
    },
    certificates: async () => {
      const { data } = await wxpay.chain('v3/certificates').get()
      return Object.fromEntries(
        data.data.map(({ serial_no, encrypt_certificate }) => [serial_no, opened(encrypt_certificate)]),
      )
    },
    notified: ({ headers, body }) => {
      const key = publicKey(certs[headers['wechatpay-serial']])
      const message = Formatter.response(headers['wechatpay-timestamp'], headers['wechatpay-nonce'], body)
      if (!Rsa.verify(message, headers['wechatpay-signature'], key)) throw new Error('not genuine')
      return JSON.parse(opened(JSON.parse(body).resource))
    },
    verifiesRequest: ({ method, target, timestamp, nonce, body, signature, key }) =>
      Rsa.verify(Formatter.request(method, target, timestamp, nonce, body || undefined), signature, publicKey(key)),
    encrypt: (text, key) => Rsa.encrypt(text, publicKey(key)),
    decrypt: (text) => Rsa.decrypt(text, Rsa.from(privateKey, Rsa.KEY_TYPE_PRIVATE)),
  }
}
