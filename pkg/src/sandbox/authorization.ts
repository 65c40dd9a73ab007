import { verify } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { Merchant } from './merchant.ts'
import { Refusal, type SignDetail } from './refusal.ts'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const NAMES = ['mchid', 'nonce_str', 'serial_no', 'signature', 'timestamp'] as const
const WINDOW_SECONDS = 300
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

const MALFORMED = 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》'
const WRONG_SCHEME = 'HTTP头Authorization认证类型不正确'
const WRONG_CLOCK = 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟'
const WRONG_SERIAL = '商户证书序列号有误。请使用签名私钥匹配的证书序列号'
const NO_CERTIFICATE = '商户未申请过证书。'
const EXPIRED_CERTIFICATE = '商户证书已过期'
const WRONG_SIGNATURE = '签名错误'

/** So many characters of a body the real gateway shows, by answers that were published. */
const SHOWN = 8

type Credentials = Record<(typeof NAMES)[number], string>

/** The parts of a request that were signed, byte for byte as they came. */
export interface SignedRequest {
  readonly method: string
  /** The raw request target. */
  readonly target: string
  readonly body: Buffer
}

/** Passes, or throws the `SIGN_ERROR` that WeChat Pay answers with. */
export function authenticate(
  authorization: string | undefined,
  request: SignedRequest,
  merchant: Merchant,
  clock: Clock,
): void {
  const credentials = parseAuthorization(authorization)
  checkWindow(credentials.timestamp, clock.wire())
  checkMerchant(credentials, merchant, clock.now())
  checkSignature(credentials, request, merchant)
}

/** What an `Authorization` holds, as far as it can be read; for explanations only. */
export function readCredentials(value: string | undefined): Partial<Credentials> | undefined {
  if (!value?.startsWith(SCHEME)) return undefined
  return Object.fromEntries([...value.matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, name, text]) => [name, text]))
}

function signError(message: string, reason: string, detail?: SignDetail): Refusal {
  return new Refusal(401, 'SIGN_ERROR', message, { reason, ...(detail && { detail }) })
}

function parseAuthorization(value: string | undefined): Credentials {
  if (value === undefined || value === '') throw signError(MALFORMED, 'there is no Authorization header')
  const [, scheme, rest = ''] = /^(\S+)(?: (.*))?$/s.exec(value) ?? []
  if (scheme === undefined) throw signError(MALFORMED, 'Authorization begins with a blank')
  if (scheme !== SCHEME) throw signError(WRONG_SCHEME, `the scheme of Authorization is not ${SCHEME}`)
  const pairs = new Map<string, string>()
  for (const part of rest.split(',')) {
    const [, name, text] = /^([a-z_]+)="([^"\s]+)"$/.exec(part) ?? []
    if (name === undefined || text === undefined) {
      throw signError(MALFORMED, 'Authorization holds a part that is not key="value", without blanks')
    }
    if (pairs.has(name)) throw signError(MALFORMED, `Authorization holds ${name} twice`)
    pairs.set(name, text)
  }
  return toCredentials(pairs)
}

function toCredentials(pairs: Map<string, string>): Credentials {
  const missing = NAMES.filter((name) => !pairs.has(name))
  if (missing.length > 0) throw signError(MALFORMED, `Authorization lacks ${missing.join(', ')}`)
  if (pairs.size > NAMES.length) throw signError(MALFORMED, `Authorization holds more than ${NAMES.join(', ')}`)
  const credentials = Object.fromEntries(pairs) as Credentials
  if (!/^\d+$/.test(credentials.timestamp)) {
    throw signError(MALFORMED, 'the timestamp in Authorization is not a decimal number')
  }
  return credentials
}

function checkWindow(timestamp: string, now: number): void {
  const off = Number(timestamp) - Math.floor(now / 1000)
  if (Math.abs(off) <= WINDOW_SECONDS) return
  throw signError(WRONG_CLOCK, `the timestamp in Authorization is ${Math.abs(off)} s ${off < 0 ? 'behind' : 'ahead'}`)
}

function checkMerchant({ mchid, serial_no }: Credentials, merchant: Merchant, now: number): void {
  // Guess: which message an unknown merchant number gets is not documented.
  if (mchid !== merchant.mchid) throw signError(NO_CERTIFICATE, 'the mchid in Authorization is not the merchant')
  // Guess: SDKs in wide use send it in lower case, as certificate parsers print it, and are served.
  if (serial_no.toUpperCase() !== merchant.certificate.serial) {
    throw signError(WRONG_SERIAL, 'the serial_no in Authorization is not the merchant certificate’s')
  }
  if (now > merchant.certificate.notAfter) {
    throw signError(EXPIRED_CERTIFICATE, 'the merchant certificate has expired by the sandbox’s clock')
  }
}

function checkSignature({ timestamp, nonce_str, signature }: Credentials, request: SignedRequest, to: Merchant): void {
  const head = Buffer.from(`${request.method}\n${request.target}\n${timestamp}\n${nonce_str}\n`, 'latin1')
  const message = Buffer.concat([head, request.body, Buffer.from('\n')])
  if (!BASE64.test(signature)) throw signError(WRONG_SIGNATURE, 'the signature in Authorization is not base64')
  if (verify('sha256', message, to.publicKey, Buffer.from(signature, 'base64'))) return
  const expected = JSON.stringify(message.subarray(0, 400).toString())
  const truncated = `${head}${request.body.toString().slice(0, SHOWN)}\n`
  throw signError(WRONG_SIGNATURE, `the signature is not the merchant’s over this text: ${expected}`, {
    field: 'signature',
    issue: 'sign not match',
    location: 'authorization',
    sign_information: {
      method: request.method,
      url: request.target,
      truncated_sign_message: truncated,
      sign_message_length: message.length,
    },
  })
}
