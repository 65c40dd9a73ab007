import { createDecipheriv, createSign, randomBytes, verify } from 'node:crypto'
import { createServer, request as requestHttp } from 'node:http'
import { createSandbox } from 'wechatpay-entrust/sandbox'

export const FAMILY = '/v3/ecommerce/combine-papay'
export const PRE_SIGN = `${FAMILY}/contracts/pre-entrust-sign/mini-program`
export const PRE_SIGN_APP = `${FAMILY}/contracts/pre-entrust-sign`
export const TRANSACTIONS = `${FAMILY}/transactions`

export async function openSandbox(t, options) {
  const sandbox = await createSandbox(options)
  t.after(() => sandbox.close())
  return sandbox
}

/** What a merchant's server would write without any client library; `change` spoils one part of it. */
export function authorization(merchant, method, target, body, change = {}) {
  const timestamp = change.timestamp ?? String(Math.floor((change.now ?? Date.now()) / 1000))
  const nonce_str = change.nonce_str ?? randomBytes(16).toString('hex')
  const head = Buffer.from(`${method}\n${target}\n${timestamp}\n${nonce_str}\n`)
  const text = change.text ?? Buffer.concat([head, Buffer.from(body), Buffer.from('\n')])
  const key = change.privateKey ?? merchant.privateKey
  const signature = change.signature ?? createSign('sha256').update(text).sign(key, 'base64')
  const pairs = {
    mchid: change.mchid ?? merchant.mchid,
    nonce_str,
    signature,
    timestamp,
    serial_no: change.serial_no ?? merchant.serial,
  }
  const parts = Object.entries(pairs).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${parts.join(',')}`
}

/** One signed request over node:http; `headers` with undefined removes one, `auth` goes to authorization(). */
export async function call(sandbox, method, target, json, { headers = {}, auth, body, agent, now } = {}) {
  const { merchant } = sandbox
  const text = body ?? (json === undefined ? '' : JSON.stringify(json))
  const all = {
    Accept: 'application/json',
    'User-Agent': 'sandbox-test/1.0',
    ...(text === '' ? {} : { 'Content-Type': 'application/json' }),
    Authorization: authorization(merchant, method, target, text, { now, ...auth }),
    ...headers,
  }
  return raw(sandbox.url, method, target, dropUndefined(all), text, agent)
}

function dropUndefined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

export function raw(url, method, target, headers, body = '', agent = false) {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'Content-Length': Buffer.byteLength(body) }
    const request = requestHttp({ hostname, port, method, path: target, headers: { ...headers, ...length }, agent })
    request.on('error', reject)
    request.on('response', async (response) => {
      try {
        const chunks = []
        for await (const chunk of response) chunks.push(chunk)
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode, headers: response.headers, body: bytes, text: bytes.toString() })
      } catch (error) {
        reject(error)
      }
    })
    request.end(body)
  })
}

/** Whether a sandbox's answer or notification carries a good signature of a key in `certs`. */
export function isSigned({ headers, body }, certs) {
  const key = certs[headers['wechatpay-serial']]
  const signature = headers['wechatpay-signature']
  if (key === undefined || signature === undefined) return false
  const text = `${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n${body}\n`
  return verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64'))
}

export function decrypt({ nonce, associated_data, ciphertext }, apiv3Key) {
  const bytes = Buffer.from(ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiv3Key, nonce)
  decipher.setAAD(Buffer.from(associated_data ?? ''))
  decipher.setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')
}

export const preSignBody = (change = {}) => ({
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'http://127.0.0.1:9/notify',
  ...change,
})

export const debitBody = (sandbox, contract_id, change = {}) => ({
  combine_appid: 'wxd678efh567hg6787',
  combine_mchid: sandbox.merchant.mchid,
  combine_out_trade_no: 'P20150806125346',
  contract_id,
  sub_orders: [
    {
      mchid: sandbox.merchant.mchid,
      attach: '深圳分店',
      amount: { total_amount: 100, currency: 'CNY' },
      out_trade_no: '20150806125346',
      sub_mchid: '1900000109',
      description: '腾讯充值中心-QQ会员充值',
      settle_info: { profit_sharing: true, subsidy_amount: 10 },
    },
  ],
  ...change,
})

export async function preSign(sandbox, change, options) {
  const answer = await call(sandbox, 'POST', PRE_SIGN, preSignBody(change), options)
  if (answer.status !== 200) throw new Error(`pre-sign answered ${answer.status} ${answer.text}`)
  return JSON.parse(answer.text)
}

/**
 * A merchant's notify_url: `answers` gives the status of each delivery in turn, the last one for all further, as
 * soon as the promise `gate` is kept.
 */
export async function openReceiver(t, answers = [204], gate) {
  const received = []
  const server = createServer(async (request, response) => {
    try {
      const chunks = []
      for await (const chunk of request) chunks.push(chunk)
      received.push({ headers: request.headers, method: request.method, body: Buffer.concat(chunks) })
    } catch (error) {
      received.push({ error })
      return
    }
    const answer = answers[Math.min(received.length, answers.length) - 1]
    await gate
    if (answer !== 'never') response.writeHead(answer).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${server.address().port}/notify`, received }
}
