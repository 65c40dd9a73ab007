import { verify } from 'node:crypto'
import {
  type MiniProgramPreEntrustSign,
  miniProgramLaunch,
  type PreEntrustSignResult,
  type PreparedRequest,
  type Wechatpay,
} from 'wechatpay-entrust'
import type { RawAnswer } from '../../http/fetch.ts'
import { exchange, faultOf } from '../exchange.ts'
import { say } from '../language.ts'
import type { Fact, Story } from './story.ts'

const PATH = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
const TIMEOUT = 30_000

/**
 * One pre-sign in slow motion: what is signed, sent, answered and verified. `certificate` is the merchant's, where it is
 * at hand, to check the signature a second time without this package.
 */
export async function tellPreSign(
  story: Story,
  wxpay: Wechatpay,
  input: MiniProgramPreEntrustSign,
  certificate?: string,
): Promise<PreEntrustSignResult> {
  const prepared = await wxpay.prepare('POST', PATH, { json: input })
  tellSignature(story, prepared, certificate)
  story.stage('Send', '发送请求', sent(prepared))
  const started = performance.now()
  const answer = await answerTo(prepared)
  story.stage('Answer', '应答', received(answer, performance.now() - started))
  const { data, requestId } = await wxpay.receive<PreEntrustSignResult>(answer)
  story.stage('Verify', '验签', [
    [
      say('message', '待验签串'),
      say('timestamp, nonce and body, exactly as they arrived', '时间戳、随机串和报文主体，均为收到的原始内容'),
    ],
    [say('key', '密钥'), answer.headers['wechatpay-serial'] ?? ''],
    [say('verdict', '结论'), say('genuine and fresh', '验签通过，且在有效时间内')],
    ...(requestId ? [['Request-ID', requestId] satisfies Fact] : []),
  ])
  tellLaunch(story, data)
  return data
}

function tellSignature(story: Story, prepared: PreparedRequest, certificate: string | undefined): void {
  const { timestamp, nonce_str, signature } = authorization(prepared)
  const lines = [prepared.method, new URL(prepared.url).pathname, timestamp, nonce_str, prepared.body ?? '']
  const facts: Fact[] = [
    { lines },
    [
      say('signed', '签名'),
      say(
        'these five lines, with apiclient_key.pem (RSA, SHA-256)',
        '对以上五行用 apiclient_key.pem 签名（RSA，SHA-256）',
      ),
    ],
  ]
  if (certificate !== undefined) {
    const message = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    const fits = verify('sha256', message, certificate, Buffer.from(signature, 'base64'))
    if (!fits) throw new Error(say('the signature does not fit the merchant certificate', '签名与商户证书不符'))
    facts.push([
      say('checked', '核对'),
      say(
        'with apiclient_cert.pem, by node:crypto alone: it fits',
        '仅用 node:crypto 和 apiclient_cert.pem 验证：一致',
      ),
    ])
  }
  story.stage('Sign', '签名', facts)
}

function authorization({ headers }: PreparedRequest): { timestamp: string; nonce_str: string; signature: string } {
  const pairs = headers['Authorization']?.matchAll(/(\w+)="([^"]*)"/g) ?? []
  const { timestamp = '', nonce_str = '', signature = '' } = Object.fromEntries([...pairs].map(([, k, v]) => [k, v]))
  return { timestamp, nonce_str, signature }
}

function sent({ url, headers }: PreparedRequest): Fact[] {
  const [scheme = '', pairs = ''] = headers['Authorization']?.split(' ') ?? []
  const serial = headers['Wechatpay-Serial']
  const lines = [
    `Authorization: ${scheme}`,
    ...pairs.split(/,(?=\w+=)/).map((pair) => `  ${shortened(pair)}`),
    ...(serial ? [`Wechatpay-Serial: ${serial}`] : []),
  ]
  return [[say('to', '地址'), new URL(url).origin], { lines }]
}

function received({ status, headers, body }: RawAnswer, ms: number): Fact[] {
  const names = ['Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Serial', 'Wechatpay-Signature']
  const lines = names.flatMap((name) => {
    const value = headers[name.toLowerCase()]
    return value === undefined ? [] : [`${name}: ${shortened(value)}`]
  })
  return [
    [say('status', '状态码'), say(`${status}, after ${ms.toFixed(0)} ms`, `${status}，耗时 ${ms.toFixed(0)} ms`)],
    { lines: [...lines, '', Buffer.from(body).toString()] },
  ]
}

/** Signatures are long and tell a person nothing. */
function shortened(text: string): string {
  return text.replace(
    /[A-Za-z0-9+/=]{100,}/,
    (base64) => `${base64.slice(0, 12)}… ${say(`(${base64.length} characters)`, `（${base64.length} 个字符）`)}`,
  )
}

async function answerTo(prepared: PreparedRequest): Promise<RawAnswer> {
  try {
    return await exchange(prepared, TIMEOUT)
  } catch (cause) {
    const [origin, fault] = [new URL(prepared.url).origin, faultOf(cause, TIMEOUT)]
    throw new Error(say(`no answer from ${origin}: ${fault}`, `${origin} 没有应答：${fault}`), { cause })
  }
}

function tellLaunch(story: Story, result: PreEntrustSignResult): void {
  const { appId, path, extraData } = miniProgramLaunch(result)
  const lines = [
    'wx.navigateToMiniProgram({',
    `  appId: '${appId}',`,
    `  path: '${path}',`,
    `  extraData: { pre_entrustweb_id: '${extraData.pre_entrustweb_id}' },`,
    '})',
  ]
  story.stage('Open the signing page', '拉起签约小程序', [{ lines }])
}
