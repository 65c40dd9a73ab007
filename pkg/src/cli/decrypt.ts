import { createDecipheriv } from 'node:crypto'
import { ConfigError, NotificationError, Wechatpay } from 'wechatpay-entrust'
import { type Environment, reader } from '../setup/environment.ts'
import { type Command, type Invocation, text, UsageError } from './command.ts'
import { readInput } from './input.ts'
import { say } from './language.ts'
import { environmentOf, files, settingsFlags, settingsNotes } from './settings.ts'
import { objection, standIn } from './stand-in.ts'

/** `wechatpay-entrust decrypt`: what was encrypted to the merchant. */
export const decrypt: Command = {
  summary: say('decrypt a sensitive field, or open a notification', '解密敏感字段或回调通知'),
  usage: '[BASE64 | --notification [--body FILE]]',
  notes: say(
    'A field needs the private key alone, a notification the APIv3 key alone. Without BASE64 or --body, the standard ' +
      'input is read. What is opened is not verified: the command verify does that. Characters that a terminal obeys ' +
      `are escaped; --json keeps the text as it is.\n${settingsNotes}`,
    '解密字段只需商户私钥，解密回调通知只需 APIv3密钥。未给出 BASE64 或 --body 时读取标准输入。解密不等于验签：验签请用 verify 命令。' +
      `终端控制字符会被转义；--json 原样保留。\n${settingsNotes}`,
  ),
  examples: ['decrypt --private-key-file apiclient_key.pem < field.txt', 'decrypt --notification --body body.json'],
  flags: {
    notification: { type: 'boolean', short: 'n', help: say('open the body of a notification', '解密回调通知的报文') },
    body: {
      type: 'string',
      value: 'FILE',
      help: say('with --notification: its body', '与 --notification 同用：报文文件'),
    },
    ...settingsFlags,
  },
  args: [0, 1],
  async run(invocation) {
    const env = environmentOf(invocation)
    if (invocation.flags['notification']) openNotification(invocation, env)
    else await decryptField(invocation, env)
  },
}

async function decryptField(invocation: Invocation, env: Environment): Promise<void> {
  if (text(invocation, 'body') !== undefined)
    throw new UsageError(say('--body needs --notification', '--body 须与 --notification 同用'))
  const privateKey = reader(env, files)('WECHATPAY_PRIVATE_KEY')
  if (!privateKey)
    throw new ConfigError(
      say(
        'a field needs WECHATPAY_PRIVATE_KEY_FILE or --private-key-file',
        '解密字段需要 WECHATPAY_PRIVATE_KEY_FILE 或 --private-key-file',
      ),
    )
  const [given] = invocation.args
  const base64 = given === undefined || given === '-' ? readInput('-', say('the field', '密文')).toString() : given
  const wxpay = new Wechatpay(standIn({ privateKey }))
  try {
    const plaintext = await wxpay.decrypt(base64.trim())
    if (invocation.flags['json']) invocation.terminal.json({ plaintext })
    else invocation.terminal.write(`${plaintext}\n`)
  } finally {
    wxpay.close()
  }
}

/** The body of a notification. */
export interface Envelope {
  event_type?: unknown
  resource?: { algorithm?: unknown; nonce?: unknown; associated_data?: unknown; ciphertext?: unknown }
}

function openNotification(invocation: Invocation, env: Environment): void {
  if (invocation.args.length > 0)
    throw new UsageError(
      say('a notification comes by --body FILE or the standard input', '回调通知须用 --body FILE 或标准输入传入'),
    )
  const key = reader(env, files)('WECHATPAY_APIV3_KEY')
  if (!key)
    throw new ConfigError(
      say(
        'a notification needs WECHATPAY_APIV3_KEY or --apiv3-key-file',
        '解密回调通知需要 WECHATPAY_APIV3_KEY 或 --apiv3-key-file',
      ),
    )
  const fault = objection({ apiv3Key: key })
  if (fault) throw fault
  const envelope = envelopeIn(readInput(text(invocation, 'body'), say('the body', '报文主体')).toString())
  const resource = openResource(envelope, Buffer.from(key))
  if (invocation.flags['json']) invocation.terminal.json({ ...envelope, resource })
  else invocation.terminal.json(resource, 2)
}

/** The body of a notification, as far as it can be read. */
export function envelopeIn(body: string): Envelope {
  try {
    const envelope = JSON.parse(body) as Envelope | null
    if (typeof envelope?.resource === 'object') return envelope
  } catch {
    throw new NotificationError(say('the body is not JSON', '报文主体不是 JSON'), 'malformed')
  }
  throw new NotificationError(
    say(
      'the body holds no resource: is it the body of a notification?',
      '报文主体没有 resource：这是回调通知的报文吗？',
    ),
    'malformed',
  )
}

/** What a notification holds. @throws NotificationError where the key does not open it. */
export function openResource({ resource = {} }: Envelope, key: Buffer): unknown {
  const { algorithm, nonce = '', associated_data, ciphertext = '' } = resource
  if (algorithm !== 'AEAD_AES_256_GCM') {
    throw new NotificationError(
      say('the algorithm of the resource is not AEAD_AES_256_GCM', 'resource 的算法不是 AEAD_AES_256_GCM'),
      'algorithm',
    )
  }
  const sealed = Buffer.from(String(ciphertext), 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(String(nonce)))
    decipher.setAAD(Buffer.from(String(associated_data ?? ''))).setAuthTag(sealed.subarray(-16))
    return JSON.parse(decipher.update(sealed.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8'))
  } catch (cause) {
    const message = say(
      'the resource does not open with this APIv3 key: compare it with the one set on the merchant platform (account ' +
        'centre, API security); the body must be as it arrived',
      '用此 APIv3密钥 无法解密 resource：请与商户平台（账户中心 → API安全）设置的密钥核对；报文必须是收到的原始字节',
    )
    throw new NotificationError(message, 'decrypt', { cause })
  }
}
