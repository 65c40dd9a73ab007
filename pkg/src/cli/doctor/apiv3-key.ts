import { type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { envelopeIn, openResource } from '../decrypt.ts'
import { say } from '../language.ts'
import { objection } from '../stand-in.ts'
import { checked, type Parts } from './parts.ts'

/** Guess: a key that was drawn at random has about 25 different characters. */
const FEW = 8

const PLATFORM = say(
  'copy the one that was set on the merchant platform, account centre, API security, or set a new one there',
  '请使用商户平台 → 账户中心 → API安全 中设置的密钥，或在那里重新设置',
)

/** The APIv3 key: what it looks like, and whether it opens a notification that was saved. */
export function apiv3KeyCheck(parts: Parts, notification: Buffer | undefined): Check {
  return checked(parts, 'apiv3-key', ['WECHATPAY_APIV3_KEY'], () => {
    const key = parts.read('WECHATPAY_APIV3_KEY')
    if (!key) return skip('apiv3-key', say('not given: notifications cannot be opened', '未提供：无法解密回调通知'))
    const fault = objection({ apiv3Key: key })
    if (fault) return refused('apiv3-key', fault)
    return notification ? tried(Buffer.from(key), notification) : looked(Buffer.from(key).toString('latin1'))
  })
}

function tried(key: Buffer, notification: Buffer): Check {
  try {
    openResource(envelopeIn(notification.toString()), key)
    return ok('apiv3-key', say('opens the saved notification', '可解密保存的回调通知'))
  } catch (thrown) {
    return refused('apiv3-key', thrown as Error)
  }
}

/** Without anything to open, a key is judged by its characters alone. */
function looked(key: string): Check {
  if (/[^0-9A-Za-z]/.test(key)) {
    const message = say(
      'has other characters than the digits and letters that an APIv3 key is made of',
      '含有数字和字母以外的字符，而 APIv3密钥 只由数字和字母组成',
    )
    return fail('apiv3-key', message, PLATFORM)
  }
  if (new Set(key).size < FEW || isCounted(key)) {
    return warn('apiv3-key', say('looks like an example, not like a key', '像是示例，不像真正的密钥'), PLATFORM)
  }
  const message = /^(?:[\da-f]+|[\dA-F]+)$/.test(key)
    ? say(
        '32 hexadecimal digits: is it not the APIv2 key, which is another one?',
        '32 位十六进制：请确认不是 APIv2密钥，两者不同',
      )
    : say('32 digits and letters', '32 位数字和字母')
  const untried = say(
    'whether it is the one that WeChat Pay has shows where it opens something: --notification FILE',
    '是否与商户平台设置的一致，要解密一次才知道：--notification FILE',
  )
  return ok('apiv3-key', `${message}${say('; ', '；')}${untried}`)
}

/** Whether eight characters follow each other as in `12345678` or `abcdefgh`. */
function isCounted(key: string): boolean {
  let run = 1
  for (let at = 1; at < key.length; at += 1) {
    run = key.charCodeAt(at) === key.charCodeAt(at - 1) + 1 ? run + 1 : 1
    if (run === 8) return true
  }
  return false
}
