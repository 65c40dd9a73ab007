import { sign } from 'node:crypto'
import type { Desk } from './live.ts'
import type { Merchant } from './merchant.ts'
import type { Message } from './message.ts'
import type { Outlet } from './outlet.ts'
import { alphanumeric } from './random.ts'
import type { SandboxRequest } from './records.ts'

/** Nobody waits for the answer: it stands in the records. */
const NOWHERE: Outlet = { begun: false, answer: () => undefined, breakOff: () => undefined, reset: () => undefined }

/**
 * Takes a request once more, signed afresh with the sandbox's own merchant key; resolves to the status of the answer, if
 * any went out.
 *
 * @throws {Error} where its body was not kept whole
 */
export async function replay(
  { answer, merchant, clock }: Pick<Desk, 'answer' | 'merchant' | 'clock'>,
  { method, path: target, headers, body: text, body_length }: SandboxRequest,
): Promise<number | undefined> {
  const body = Buffer.from(text)
  if (body.length !== body_length) throw new Error('the body of this request was not kept whole')
  const [path = '', query = ''] = target.split(/\?(.*)/s)
  const authorization = authorize({ method, target, body }, merchant, clock.wire())
  const message = { method, target, path, query: new URLSearchParams(query), body, size: body.length }
  const { status } = await answer({ ...message, headers: { ...headers, authorization } }, NOWHERE)
  return status
}

type Signed = Pick<Message, 'method' | 'target' | 'body'>

function authorize({ method, target, body }: Signed, merchant: Merchant, now: number): string {
  const timestamp = String(Math.floor(now / 1000))
  const nonce = alphanumeric(32)
  const head = Buffer.from(`${method}\n${target}\n${timestamp}\n${nonce}\n`, 'latin1')
  const signature = sign('sha256', Buffer.concat([head, body, Buffer.from('\n')]), merchant.privateKey)
  const fields = {
    mchid: merchant.mchid,
    serial_no: merchant.certificate.serial,
    nonce_str: nonce,
    timestamp,
    signature: signature.toString('base64'),
  }
  const pairs = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${pairs.join(',')}`
}
