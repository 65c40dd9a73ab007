import { createSandbox, type SandboxKeys, type SandboxNotification } from 'wechatpay-entrust/sandbox'
import type { RawAnswer } from '../http/fetch.ts'
import { type Command, type Invocation, text, UsageError } from './command.ts'
import { exchange, faultOf } from './exchange.ts'
import { readInput, readNamed } from './input.ts'
import { say } from './language.ts'
import { readKeys } from './sandbox/keys-file.ts'
import { environmentOf, settingsFlags } from './settings.ts'
import { spoken } from './spoken.ts'

const PATIENCE = 10_000
const { env, 'base-url': baseUrl } = settingsFlags as Record<'env' | 'base-url', (typeof settingsFlags)[string]>

/** `wechatpay-entrust trigger`: one notification, signed and sealed as WeChat Pay does it. */
export const trigger: Command = {
  summary: say('send a signed notification to your notify_url', '向你的 notify_url 发送一条签名的回调通知'),
  usage: 'EVENT --to URL [--resource JSON] [--keys FILE]',
  notes: say(
    'Without --keys the running sandbox at WECHATPAY_BASE_URL sends it, with its keys, and again where it is refused. ' +
      'With --keys, the file that `sandbox --keys FILE` wrote, it is sent from here, once, and no sandbox is needed. What ' +
      'the notification holds is a complete example; --resource goes over it. A name that is not known lists those that are.',
    '不带 --keys 时由 WECHATPAY_BASE_URL 上正在运行的沙箱发送，被拒绝时会重发。带 --keys（`sandbox --keys FILE` 写出的文件）时由本命令直接发送一次，无需启动沙箱。' +
      '通知内容是一份完整的示例，可用 --resource 覆盖其中的字段。事件名有误时会列出全部已知事件。',
  ),
  examples: [
    'trigger ECOMMERCE_ENTRUST.SIGN --to http://localhost:3000/notify --env .env',
    `trigger TRANSACTION.SUCCESS --to http://localhost:3000/notify --keys sandbox-keys.json --resource '{"out_trade_no":"1"}'`,
  ],
  flags: {
    to: { type: 'string', value: 'URL', help: say('where it goes: your notify_url', '发送到哪里：你的 notify_url') },
    resource: {
      type: 'string',
      value: 'JSON',
      help: say('fields of its content: JSON, @FILE, or -', '通知内容的字段：JSON、@文件，或 - 表示标准输入'),
    },
    keys: {
      type: 'string',
      value: 'FILE',
      help: say('sign with the keys in this file, without a sandbox', '用该文件中的密钥签名，无需启动沙箱'),
    },
    env,
    'base-url': baseUrl,
  },
  args: [1, 1],
  async run(invocation) {
    const [event_type = ''] = invocation.args
    const url = text(invocation, 'to')
    if (!url || !/^https?:$/.test(protocolOf(url))) {
      throw new UsageError(
        say('--to is the http or https address of your notify_url', '--to 为 notify_url 的 http 或 https 地址'),
      )
    }
    const wanted = { event_type, resource: resourceOf(invocation), url }
    const file = text(invocation, 'keys')
    const delivery = file === undefined ? await ask(invocation, wanted) : await send(file, wanted)
    return print(invocation, delivery)
  },
}

interface Wanted {
  event_type: string
  resource: Record<string, unknown> | undefined
  url: string
}

interface Delivery extends Wanted {
  id: string
  status: number | undefined
  error: string | undefined
  /** Whether the sandbox sends it again. */
  again: boolean
}

/** By a sandbox of this process, which opens no port. */
async function send(file: string, { event_type, resource, url }: Wanted): Promise<Delivery> {
  const keys = readKeys(file)
  if (keys === undefined) {
    throw new UsageError(
      say(
        `there is no file ${file}: \`sandbox --keys ${file}\` writes it`,
        `没有文件 ${file}：可用 \`sandbox --keys ${file}\` 生成`,
      ),
    )
  }
  const sandbox = await wrongUse(() => createSandbox({ listen: false, keys, mode: modeOf(keys) }))
  try {
    const message = await wrongUse(() => sandbox.notification(event_type, resource))
    const { id } = JSON.parse(message.body) as { id: string }
    const told = { event_type, resource, url, id, again: false }
    try {
      const { status } = await exchange({ method: 'POST', url, ...message }, PATIENCE)
      return { ...told, status, error: undefined }
    } catch (thrown) {
      return { ...told, status: undefined, error: faultOf(thrown, PATIENCE) }
    }
  } finally {
    await sandbox.close()
  }
}

function modeOf({ platform }: SandboxKeys): 'public-key' | 'certificates' {
  const certified = Array.isArray(platform) && platform.every(({ certificate }) => certificate !== undefined)
  return certified ? 'certificates' : 'public-key'
}

/** What the library calls a wrong type was typed. */
async function wrongUse<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof TypeError) throw new UsageError(spoken(cause.message), { cause })
    throw cause
  }
}

/** By the running sandbox. */
async function ask(invocation: Invocation, wanted: Wanted): Promise<Delivery> {
  const base = environmentOf(invocation)['WECHATPAY_BASE_URL']
  if (!base || !URL.canParse(base) || /\.mch\.weixin\.qq\.com$/i.test(new URL(base).hostname)) {
    throw new UsageError(
      say(
        'no sandbox is known: start `wechatpay-entrust sandbox` and name it with WECHATPAY_BASE_URL, --env or --base-url, or sign here with --keys FILE',
        '没有可用的沙箱：请启动 `wechatpay-entrust sandbox` 并用 WECHATPAY_BASE_URL、--env 或 --base-url 指定，或用 --keys FILE 直接签名',
      ),
    )
  }
  const { origin } = new URL(base)
  const { status, body } = await answerOf(origin, JSON.stringify(wanted))
  const told = parsed(body)
  if (status === 400 && told.message) throw new UsageError(spoken(told.message))
  if (status !== 200 || !told.attempts) throw new Error(refusal(origin, status, told.message))
  const attempt = told.attempts.at(-1)
  const again = told.next_attempt !== undefined
  return { ...wanted, id: told.id, status: attempt?.status, error: attempt?.error, again }
}

async function answerOf(origin: string, body: string): Promise<RawAnswer> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
  try {
    return await exchange({ method: 'POST', url: `${origin}/sandbox/api/notify`, headers, body }, PATIENCE)
  } catch (cause) {
    const fault = faultOf(cause, PATIENCE)
    throw new Error(say(`no sandbox answers at ${origin} (${fault})`, `${origin} 上没有沙箱应答（${fault}）`), {
      cause,
    })
  }
}

function parsed(body: Uint8Array): SandboxNotification & { message?: string } {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return {} as SandboxNotification
  }
}

function refusal(origin: string, status: number, message: string | undefined): string {
  const cause = message ?? say('is it a sandbox of this version?', '它是当前版本的沙箱吗？')
  return say(`${origin} answered ${status}: ${cause}`, `${origin} 返回 ${status}：${cause}`)
}

function resourceOf(invocation: Invocation): Record<string, unknown> | undefined {
  const given = text(invocation, 'resource')
  if (given === undefined) return undefined
  const what = say('the resource', '通知内容')
  const json = given.startsWith('@') ? readNamed(given.slice(1), what) : given === '-' ? readInput('-', what) : given
  try {
    const value: unknown = JSON.parse(json.toString())
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new UsageError(say('--resource is a JSON object', '--resource 为 JSON 对象'))
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}

/** 1 where the receiver refused it: anything but 200 and 204. */
function print({ flags, terminal: { json, write, paint } }: Invocation, delivery: Delivery): number {
  const { event_type, url, id, status, error, again } = delivery
  const accepted = status === 200 || status === 204
  if (flags['json']) json({ accepted, id, event_type, url, status, error, again })
  else {
    const outcome =
      status === undefined
        ? say(`no answer (${error})`, `没有应答（${error}）`)
        : say(`answered ${status}`, `返回 ${status}`)
    const later = again ? say('; the sandbox sends it again', '；沙箱稍后会重发') : ''
    write(
      `${paint(accepted ? 'green' : 'red', accepted ? '✓' : '✗')} ${event_type} → ${url}${say(': ', '：')}${outcome}${later}\n`,
    )
  }
  return accepted ? 0 : 1
}
