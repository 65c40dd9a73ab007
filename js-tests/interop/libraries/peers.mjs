// Client libraries that others wrote, unchanged, behind one face: `call(method, path, body)` resolves to `{ status, data }` or
// rejects where the library refuses the answer.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import AxiosPlugin from 'wechatpay-axios-plugin'
import NodeV3 from 'wechatpay-node-v3'
import { PayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.js'

const HOST = 'https://api.mch.weixin.qq.com'
const { Wechatpay, Formatter, Rsa, Aes } = AxiosPlugin

/** wechatpay-axios-plugin. */
export function axiosPlugin({ mchid, serial, privateKey, certs, baseUrl, apiv3Key }) {
  const wxpay = new Wechatpay({ mchid, serial, privateKey, certs: { ...certs }, baseURL: baseUrl })
  return {
    call: async (method, path, body) => {
      const { status, data } = await wxpay.chain(path.slice(1))[method.toLowerCase()](...(body ? [body] : []))
      return { status, data }
    },
    open: ({ ciphertext, nonce, associated_data }) =>
      JSON.parse(Aes.AesGcm.decrypt(ciphertext, apiv3Key, nonce, associated_data)),
    verifies: ({ timestamp, nonce, body, signature, key }) =>
      Rsa.verify(Formatter.response(timestamp, nonce, body), signature, Rsa.from(key, Rsa.KEY_TYPE_PUBLIC)),
    verifiesRequest: ({ method, target, timestamp, nonce, body, signature, key }) =>
      Rsa.verify(
        Formatter.request(method, target, timestamp, nonce, body || undefined),
        signature,
        Rsa.from(key, Rsa.KEY_TYPE_PUBLIC),
      ),
    encrypt: (text, key) => Rsa.encrypt(text, Rsa.from(key, Rsa.KEY_TYPE_PUBLIC)),
    decrypt: (text) => Rsa.decrypt(text, Rsa.from(privateKey, Rsa.KEY_TYPE_PRIVATE)),
  }
}

/** wechatpay-node-v3; its own sender, to the sandbox's address. */
export function nodeV3({ mchid, privateKey, certificate, apiv3Key, baseUrl }) {
  const pay = new NodeV3({ appid: 'wx', mchid, publicKey: certificate, privateKey, key: apiv3Key })
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
    certificates: () => pay.get_certificates(apiv3Key),
    open: ({ ciphertext, nonce, associated_data }) => pay.decipher_gcm(ciphertext, associated_data, nonce, apiv3Key),
    encrypt: (text, key) => pay.publicEncrypt(text, key),
    decrypt: (text) => pay.privateDecrypt(text),
  }
}

/** wechatpayv3, a process of `python`. */
export async function wechatpayv3(python, merchant) {
  const child = spawn(python, [fileURLToPath(new URL('peer.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const ask = async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`)
    const [line] = await once(lines, 'line')
    const { error, value } = JSON.parse(line)
    if (error !== undefined) throw new Error(error)
    return value
  }
  await ask(merchant)
  return {
    call: async (method, path, body) => {
      const [status, text] = await ask({ do: 'call', method, path, body: body ?? null })
      if (status >= 300) throw Object.assign(new Error(text), { status })
      return { status, data: text && JSON.parse(text) }
    },
    verifiesRequest: (request) => ask({ do: 'verify', ...request }),
    notified: (message) => ask({ do: 'notified', ...message }),
    encrypt: (text) => ask({ do: 'encrypt', text }),
    decrypt: (text) => ask({ do: 'decrypt', text }),
    close: () => child.stdin.end(),
  }
}
