import { ApiError, ResponseError, SignatureError, Wechatpay, type WechatpayOptions } from 'wechatpay-entrust'
import type { RawAnswer } from '../../http/fetch.ts'
import { bareMessage, type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { exchange } from '../exchange.ts'
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
    if (request.status !== 'ok') return [request, ...untried('not tried: it takes an accepted request')]
    const certificates = await certificatesCheck(downloader, options)
    const automatic = options.certs === 'auto'
    if (automatic && certificates.status === 'fail') {
      return [request, skip('answer', 'not tried: it takes the certificates'), certificates]
    }
    return [request, await answerCheck(automatic ? downloader : wxpay, answer), certificates]
  } catch (thrown) {
    return [refused('request', thrown as Error), ...untried('not tried: there was no answer')]
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
  if (answer.status < 300) return ok('request', 'WeChat Pay accepts the signature')
  const error = await thrownBy(wxpay.receive(answer))
  if (!(error instanceof ApiError)) return refused('request', error ?? new Error(`HTTP ${answer.status}`))
  if (error.status === 404 && error.code === 'RESOURCE_NOT_EXISTS') {
    return ok('request', 'WeChat Pay accepts the signature; the account has no platform certificates')
  }
  const asked = error.requestId ? ` (Request-ID ${error.requestId})` : ''
  const message = `${bareMessage(error).replace(/ Hint: .*$/s, '')}${asked}`
  if (error.retryable) return warn('request', message, 'try again later')
  return fail('request', message, error.hint ?? 'is this the address of a WeChat Pay gateway?')
}

async function answerCheck(wxpay: Wechatpay, answer: RawAnswer): Promise<Check> {
  const id = answer.headers['wechatpay-serial']
  if (!id && answer.status >= 300) return skip('answer', 'not signed, as failures may be')
  // A status takes no part in a signature; with 200, the library verifies it.
  const error = await thrownBy(wxpay.receive({ ...answer, status: 200 }))
  if (!error || error instanceof ResponseError) return ok('answer', `verifies with ${id}`)
  return error instanceof SignatureError ? untrusted(error, id) : refused('answer', error)
}

function untrusted(error: SignatureError, id: string | undefined): Check {
  const { reason, cause } = error
  if (reason === 'mismatch') {
    const cure =
      "the key under that id is not WeChat Pay's: download pub_key.pem again (merchant platform, account centre, API " +
      'security). If it is right, something on the way changes bodies'
    return fail('answer', `does not verify with the key under ${id}`, cure)
  }
  if (reason === 'unknown-serial' && !cause) {
    const cure = id?.startsWith('PUB_KEY_ID_')
      ? `set WECHATPAY_PUBLIC_KEY_ID to ${id}, and WECHATPAY_PUBLIC_KEY_FILE to its pub_key.pem`
      : 'that is a platform certificate, so the account has not switched to the public key: unset both WECHATPAY_PUBLIC_KEY… ' +
        'and set WECHATPAY_APIV3_KEY, which downloads certificates'
    return fail('answer', `is signed with ${id}, which is not configured or has expired`, cure)
  }
  return refused(
    'answer',
    new Error(bareMessage(error).replace(/^the answer cannot be trusted: |\. The request may.*$/g, '')),
  )
}

async function certificatesCheck(wxpay: Wechatpay, { apiv3Key }: WechatpayOptions): Promise<Check> {
  if (!apiv3Key) return skip('certificates', 'not tried: it takes the APIv3 key')
  const error = await thrownBy(wxpay.certificates.download())
  if (!error) return ok('certificates', 'the APIv3 key opens them')
  if (error instanceof ApiError && error.code === 'RESOURCE_NOT_EXISTS') {
    return skip('certificates', 'the account has none: the APIv3 key is first tried by a notification')
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
