import { ApiError, ResponseError, SignatureError, Wechatpay, type WechatpayOptions } from 'wechatpay-entrust'
import type { RawAnswer } from '../../http/fetch.ts'
import { bareMessage, type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { exchange } from '../exchange.ts'
import { say } from '../language.ts'
import { spoken } from '../spoken.ts'
import { PATIENCE } from './network.ts'

const PATH = '/v3/certificates'

/** A signed request that changes nothing, its answer, and the platform certificates. */
export async function accountChecks(options: WechatpayOptions): Promise<Check[]> {
  const wxpay = new Wechatpay(options)
  // Another one downloads, so that the answer is judged by the keys that were configured.
  const downloader = new Wechatpay(options)
  try {
    const prepared = await wxpay.prepare('GET', PATH)
    const answer = await exchange(prepared, PATIENCE)
    const request = await requestCheck(wxpay, answer)
    if (request.status !== 'ok')
      return [request, ...untried(say('not tried: it takes an accepted request', '未检查：需先有一次成功的请求'))]
    const certificates = await certificatesCheck(downloader, options)
    const automatic = options.certs === 'auto'
    if (automatic && certificates.status === 'fail') {
      return [
        request,
        skip('answer', say('not tried: it takes the certificates', '未检查：需先有平台证书')),
        certificates,
      ]
    }
    return [request, await answerCheck(automatic ? downloader : wxpay, answer), certificates]
  } catch (thrown) {
    return [refused('request', thrown as Error), ...untried(say('not tried: there was no answer', '未检查：没有应答'))]
  } finally {
    wxpay.close()
    downloader.close()
  }
}

/** What {@link accountChecks} would have checked behind its first one. */
export function untried(why: string): Check[] {
  return ['answer', 'certificates'].map((check) => skip(check, why))
}

async function requestCheck(wxpay: Wechatpay, answer: RawAnswer): Promise<Check> {
  if (answer.status < 300) return ok('request', say('WeChat Pay accepts the signature', '微信支付验签通过'))
  const error = await thrownBy(wxpay.receive(answer))
  if (!(error instanceof ApiError)) return refused('request', error ?? new Error(`HTTP ${answer.status}`))
  if (error.status === 404 && error.code === 'RESOURCE_NOT_EXISTS') {
    const message = say(
      'WeChat Pay accepts the signature; the account has no platform certificates',
      '微信支付验签通过；该商户没有平台证书',
    )
    return ok('request', message)
  }
  const asked = error.requestId ? ` (Request-ID ${error.requestId})` : ''
  const message = `${spoken(bareMessage(error).replace(/ Hint: .*$/s, ''))}${asked}`
  if (error.retryable) return warn('request', message, say('try again later', '请稍后重试'))
  const cure = say('is this the address of a WeChat Pay gateway?', '该地址是微信支付网关吗？')
  return fail('request', message, error.hint === undefined ? cure : spoken(error.hint))
}

async function answerCheck(wxpay: Wechatpay, answer: RawAnswer): Promise<Check> {
  const id = answer.headers['wechatpay-serial']
  if (!id && answer.status >= 300)
    return skip('answer', say('not signed, as failures may be', '未签名：失败的应答可能没有签名'))
  // A status takes no part in a signature; with 200, the library verifies it.
  const error = await thrownBy(wxpay.receive({ ...answer, status: 200 }))
  if (!error || error instanceof ResponseError) return ok('answer', say(`verifies with ${id}`, `验签通过，密钥 ${id}`))
  return error instanceof SignatureError ? untrusted(error, id) : refused('answer', error)
}

function untrusted(error: SignatureError, id: string | undefined): Check {
  const { reason, cause } = error
  if (reason === 'mismatch') {
    const cure = say(
      "the key under that id is not WeChat Pay's: download pub_key.pem again (merchant platform, account centre, API " +
        'security). If it is right, something on the way changes bodies',
      '该 ID 对应的密钥不是微信支付的：请重新下载 pub_key.pem（商户平台 → 账户中心 → API安全）；若密钥无误，则应答在传输途中被改动',
    )
    const message = say(`does not verify with the key under ${id}`, `用 ${id} 对应的密钥验签失败`)
    return fail('answer', message, cure)
  }
  if (reason === 'unknown-serial' && !cause) {
    const cure = id?.startsWith('PUB_KEY_ID_')
      ? say(
          `set WECHATPAY_PUBLIC_KEY_ID to ${id}, and WECHATPAY_PUBLIC_KEY_FILE to its pub_key.pem`,
          `请将 WECHATPAY_PUBLIC_KEY_ID 设为 ${id}，将 WECHATPAY_PUBLIC_KEY_FILE 指向对应的 pub_key.pem`,
        )
      : say(
          'that is a platform certificate, so the account has not switched to the public key: unset both WECHATPAY_PUBLIC_KEY… ' +
            'and set WECHATPAY_APIV3_KEY, which downloads certificates',
          '这是平台证书，说明该商户尚未切换到微信支付公钥：请去掉 WECHATPAY_PUBLIC_KEY… 两个变量并设置 WECHATPAY_APIV3_KEY，证书会自动下载',
        )
    const message = say(
      `is signed with ${id}, which is not configured or has expired`,
      `由 ${id} 签名，而该密钥未配置或已过期`,
    )
    return fail('answer', message, cure)
  }
  return refused(
    'answer',
    new Error(bareMessage(error).replace(/^the answer cannot be trusted: |\. The request may.*$/g, '')),
  )
}

async function certificatesCheck(wxpay: Wechatpay, { apiv3Key }: WechatpayOptions): Promise<Check> {
  if (!apiv3Key) return skip('certificates', say('not tried: it takes the APIv3 key', '未检查：需要 APIv3密钥'))
  const error = await thrownBy(wxpay.certificates.download())
  if (!error) return ok('certificates', say('the APIv3 key opens them', 'APIv3密钥 可解密平台证书'))
  if (error instanceof ApiError && error.code === 'RESOURCE_NOT_EXISTS') {
    const message = say(
      'the account has none, so they do not try the APIv3 key: --notification FILE does',
      '该商户没有平台证书，无法借此验证 APIv3密钥：可用 --notification FILE 验证',
    )
    return skip('certificates', message)
  }
  return refused('certificates', error)
}

async function thrownBy(work: Promise<unknown>): Promise<Error | undefined> {
  try {
    await work
    return undefined
  } catch (thrown) {
    return thrown as Error
  }
}
