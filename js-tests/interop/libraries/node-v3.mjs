// wechatpay-node-v3; its own sender, to the sandbox's address.
import NodeV3 from 'wechatpay-node-v3'
import { PayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.js'

const HOST = 'https://api.mch.weixin.qq.com'

/** Opens it for a merchant of the sandbox. */
export function nodeV3({ mchid, privateKey, certificate, certs, apiv3Key, baseUrl }) {
  const pay = new NodeV3({ appid: 'wx', mchid, publicKey: certificate, privateKey, key: apiv3Key })
  // A public key can only be had from outside: it downloads certificates alone.
  Object.assign(NodeV3.certificates, certs)
  const sender = new PayRequest()
  const here = (url) => url.replace(HOST, baseUrl)
  pay.createHttp({
    get: (url, headers) => sender.get(here(url), headers),
    post: (url, params, headers) => sender.post(here(url), params, headers),
  })
  return {
    call: async (method, path, body) => {
      const url = HOST + path
      const headers = pay.getHeaders(pay.buildAuthorization(method, url, body), { 'Content-Type': 'application/json' })
      const answer = await pay.httpService[method.toLowerCase()](url, ...(body ? [body, headers] : [headers]))
      if (answer.status >= 300) throw Object.assign(new Error(JSON.stringify(answer.error)), { status: answer.status })
      return answer
    },
    certificates: async () => {
      const list = await pay.get_certificates(apiv3Key)
      return Object.fromEntries(list.map(({ serial_no, publicKey }) => [serial_no, publicKey]))
    },
    notified: async ({ headers, body }) => {
      const genuine = await pay.verifySign({
        timestamp: headers['wechatpay-timestamp'],
        nonce: headers['wechatpay-nonce'],
        serial: headers['wechatpay-serial'],
        signature: headers['wechatpay-signature'],
        body,
      })
      if (!genuine) throw new Error('not genuine')
      const { ciphertext, associated_data, nonce } = JSON.parse(body).resource
      return pay.decipher_gcm(ciphertext, associated_data, nonce, apiv3Key)
    },
    verifiesRequest: ({ method, target, timestamp, nonce, body, signature, key }) => {
      NodeV3.certificates.request = key
      // Its verifier is for answers; with method and target as first lines the text is the one of a request.
      const first = `${method}\n${target}\n${timestamp}`
      return pay.verifySign({ timestamp: first, nonce, body, signature, serial: 'request' })
    },
    encrypt: (text, key) => pay.publicEncrypt(text, key),
    decrypt: (text) => pay.privateDecrypt(text),
  }
}
