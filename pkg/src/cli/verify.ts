import { ResponseError, SignatureError, Wechatpay, type WechatpayOptions } from 'wechatpay-entrust'
import { reader } from '../setup/environment.ts'
import { anyFailed, bareMessage, type Check, fail, ok, printChecks, refused, skip } from './check.ts'
import { type Command, type Invocation, text, UsageError } from './command.ts'
import { plainError } from './explanation.ts'
import { say } from './language.ts'
import { type Saved, savedFlags, savedMessage } from './message.ts'
import { savedKeys } from './saved-keys.ts'
import { environmentOf, files, settingsFlags, settingsNotes } from './settings.ts'
import { standIn } from './stand-in.ts'

const TOLERANCE = 300

/** `wechatpay-entrust verify`: why a saved message is genuine or not. */
export const verify: Command = {
  summary: say(
    'verify a saved answer or notification, and say which check fails',
    '对保存的应答或回调通知验签，并指出哪一步未通过',
  ),
  usage: '(--headers FILE | -H NAME:VALUE …) [--body FILE] [--certs DIR] [--ignore-age]',
  notes: say(
    "Only the key that verifies is needed: WeChat Pay's public key, or certificates saved by the command certificates. " +
      `The body must be the bytes as they arrived; a parsed and serialised copy has another signature.\n${settingsNotes}`,
    '只需验签用的密钥：微信支付公钥，或 certificates 命令保存的平台证书。报文必须是收到的原始字节；解析后再序列化的内容验签必然失败。' +
      `\n${settingsNotes}`,
  ),
  examples: [
    'verify --headers headers.txt --body body.json --ignore-age',
    'verify -H "Wechatpay-Serial: PUB_KEY_ID_…" -H … --certs keys < body.json',
  ],
  flags: {
    ...savedFlags,
    certs: {
      type: 'string',
      value: 'DIR',
      help: say('a directory of platform certificates (*.pem)', '存放平台证书的目录（*.pem）'),
    },
    'ignore-age': { type: 'boolean', help: say('judge the message as of its own timestamp', '不检查时间戳是否过期') },
    ...settingsFlags,
  },
  async run(invocation) {
    const saved = savedMessage(invocation)
    const { checks, error } = await examined(saved, keysOf(invocation), invocation.flags['ignore-age'] === true)
    const verified = !anyFailed(checks)
    if (invocation.flags['json']) {
      const report = { verified, checks, ...(!verified && error && { error: plainError(error) }) }
      invocation.terminal.json(report)
    } else printChecks(invocation, checks)
    return verified ? 0 : 1
  },
}

function keysOf(invocation: Invocation): Record<string, string | Uint8Array> {
  const env = environmentOf(invocation)
  const id = env['WECHATPAY_PUBLIC_KEY_ID']
  const key = reader(env, files)('WECHATPAY_PUBLIC_KEY')
  const folder = text(invocation, 'certs')
  const certs = { ...(folder !== undefined && savedKeys(folder)), ...(id && key && { [id]: key }) }
  if (Object.keys(certs).length > 0) return certs
  throw new UsageError(
    say(
      'no key to verify with: set WECHATPAY_PUBLIC_KEY_ID and WECHATPAY_PUBLIC_KEY_FILE (or their flags), or save the ' +
        'platform certificates with `wechatpay-entrust certificates --out DIR` and pass --certs DIR',
      '没有可用于验签的密钥：请设置 WECHATPAY_PUBLIC_KEY_ID 和 WECHATPAY_PUBLIC_KEY_FILE（或对应选项），或用 ' +
        '`wechatpay-entrust certificates --out DIR` 保存平台证书后传入 --certs DIR',
    ),
  )
}

interface Examination {
  checks: Check[]
  error?: Error
}

/** The library checks one thing after the other, and stops; with its clock set to the message's, age does not stop it. */
async function examined(
  saved: Saved,
  certs: WechatpayOptions['certs'] & object,
  ignoreAge: boolean,
): Promise<Examination> {
  const sent = timestampOf(saved)
  const error = await judged(saved, certs, sent === undefined ? Date.now() : sent * 1000)
  if (error?.reason === 'missing-header') return { checks: [refusal('headers', error)], error }
  const headers = ok('headers', say('the four that make up a signature are there', '签名所需的四个报文头齐全'))
  if (error?.reason === 'stale' || sent === undefined) {
    const fault = error ?? new Error(say('the Wechatpay-Timestamp is not a time', 'Wechatpay-Timestamp 不是时间戳'))
    return { checks: [headers, refusal('timestamp', fault)], error: fault }
  }
  const age = ageCheck(sent, ignoreAge)
  const late = age.status === 'fail' ? await judged(saved, certs, Date.now()) : undefined
  return { checks: [headers, age, ...keyChecks(saved, error)], ...firstOf(late, error) }
}

function firstOf(...errors: (Error | undefined)[]): { error?: Error } {
  const error = errors.find((each) => each)
  return error ? { error } : {}
}

function timestampOf({ headers }: Saved): number | undefined {
  const written = headers['wechatpay-timestamp'] ?? ''
  return /^\d{1,11}$/.test(written) ? Number(written) : undefined
}

async function judged(
  { headers, body }: Saved,
  certs: WechatpayOptions['certs'],
  at: number,
): Promise<SignatureError | undefined> {
  const wxpay = new Wechatpay(standIn({ certs, now: () => at }))
  try {
    await wxpay.receive({ status: 200, headers, body })
  } catch (thrown) {
    if (thrown instanceof SignatureError) return thrown
    if (!(thrown instanceof ResponseError)) throw thrown
  } finally {
    wxpay.close()
  }
  return undefined
}

function ageCheck(sent: number, ignored: boolean): Check {
  const age = Math.round(Date.now() / 1000 - sent)
  const time = new Date(sent * 1000).toISOString()
  const off = Math.abs(age)
  const when = say(
    `${time}, ${off} s ${age < 0 ? 'ahead of' : 'behind'} this clock`,
    `${time}，比本机时钟${age < 0 ? '快' : '慢'} ${off} 秒`,
  )
  if (Math.abs(age) <= TOLERANCE) return ok('timestamp', when)
  if (ignored) return skip('timestamp', say(`${when}: not judged`, `${when}：未检查`))
  const cure = say(
    'for a message that was saved earlier add --ignore-age; for a fresh one check the clock',
    '若是之前保存的报文请加 --ignore-age；若是刚收到的请检查时钟',
  )
  return fail(
    'timestamp',
    say(`${when}: a client refuses more than ${TOLERANCE} s`, `${when}：客户端拒绝相差超过 ${TOLERANCE} 秒的报文`),
    cure,
  )
}

function keyChecks({ headers, body }: Saved, error: SignatureError | undefined): Check[] {
  const id = headers['wechatpay-serial']
  const known = ok('serial', say(`${id} is a configured key`, `${id} 是已配置的密钥`))
  if (error?.reason === 'unknown-serial') {
    return [refusal('serial', error), skip('signature', say('not checked: it takes that key', '未检查：缺少该密钥'))]
  }
  if (error) return [known, refusal('signature', error)]
  return [known, ok('signature', say(`genuine over ${body.length} bytes`, `验签通过，共 ${body.length} 字节`))]
}

/** An error without what it says about requests: nobody is waiting for this message. */
function refusal(check: string, error: Error): Check {
  const bare = bareMessage(error)
    .replace(/^the answer cannot be trusted: /, '')
    .replace(/\. The request may have been .*$/s, '')
  return refused(check, new Error(bare))
}
