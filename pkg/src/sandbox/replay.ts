import { sign } from 'node:crypto'
import { type IncomingHttpHeaders, request as requestHttp } from 'node:http'
import type { Clock } from './clock.ts'
import type { Merchant } from './merchant.ts'
import { alphanumeric } from './random.ts'
import type { SandboxRequest } from './records.ts'

/** Milliseconds; a fault may leave a request without an answer. */
const PATIENCE = 10_000
/** What belongs to the connection or is made anew. */
const OWN =
  /^(authorization|host|connection|keep-alive|transfer-encoding|content-length|expect|accept-encoding|cookie)$/

/**
 * Sends a request once more, signed afresh with the sandbox's own merchant key; resolves to the status of the answer.
 *
 * @throws {TypeError} where its body was not kept whole, or it cannot be sent
 */
export function replay(
  { method, path, headers, body, body_length }: SandboxRequest,
  to: { url: string; merchant: Merchant; clock: Clock },
): Promise<number | undefined> {
  if (Buffer.byteLength(body) !== body_length) throw new TypeError('the body of this request was not kept whole')
  const kept: IncomingHttpHeaders = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.test(name)))
  const Authorization = authorize(method, path, body, to.merchant, to.clock.wire())
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE)
    const { hostname, port } = new URL(to.url)
    const options = { host: hostname.replace(/^\[(.*)\]$/, '$1'), port, method, path, agent: false, signal }
    requestHttp({ ...options, headers: { ...kept, Authorization, 'Content-Length': Buffer.byteLength(body) } })
      .on('response', (response) => {
        response.on('error', () => undefined).resume()
        resolve(response.statusCode)
      })
      .on('error', (error) => (signal.aborted || error instanceof TypeError ? reject(error) : resolve(undefined)))
      .end(body)
  })
}

function authorize(method: string, path: string, body: string, merchant: Merchant, now: number): string {
  const timestamp = String(Math.floor(now / 1000))
  const nonce = alphanumeric(32)
  const head = Buffer.from(`${method}\n${path}\n${timestamp}\n${nonce}\n`, 'latin1')
  const message = Buffer.concat([head, Buffer.from(`${body}\n`)])
  const fields = {
    mchid: merchant.mchid,
    serial_no: merchant.certificate.serial,
    nonce_str: nonce,
    timestamp,
    signature: sign('sha256', message, merchant.privateKey).toString('base64'),
  }
  const pairs = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${pairs.join(',')}`
}
