import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { createSandbox, type Sandbox, type SandboxMode, type SandboxOptions } from 'wechatpay-entrust/sandbox'
import { type Command, type Invocation, text, texts, UsageError } from './command.ts'
import { dotenv, variables } from './dotenv.ts'
import { say } from './language.ts'
import { guardEnvFile, writeEnvFile } from './sandbox/env-file.ts'
import { readKeys } from './sandbox/keys-file.ts'
import { plainLog, spokenLog } from './sandbox/log.ts'
import { writeSecret } from './secret-file.ts'
import { spoken } from './spoken.ts'

const modes = ['public-key', 'certificates', 'migration']

/** `wechatpay-entrust sandbox`: a local WeChat Pay until Ctrl-C. */
export const sandbox: Command = {
  summary: say('run a local WeChat Pay, and print a .env for it', '运行本地微信支付沙箱，并输出配套的 .env'),
  usage: '[--port N] [--host ADDRESS] [--allow-host NAME]… [--mode MODE] [--write FILE [--force]] [--keys FILE]',
  notes: say(
    'Contracts live in memory. Keys and merchant are new each time, unless --keys keeps them. --write changes the ' +
      'WECHATPAY_* lines of a .env and no others. Each request and notification is a line in the terminal.',
    '协议和订单只保存在内存中。密钥和商户每次重新生成，用 --keys 可以保留。--write 只改动 .env 中的 WECHATPAY_* 行。每个请求和回调通知在终端显示一行。',
  ),
  examples: ['sandbox --write .env --keys sandbox-keys.json', 'sandbox --mode certificates --port 0'],
  flags: {
    port: {
      type: 'string',
      value: 'N',
      short: 'p',
      help: say('default 8787; 0 takes a free one', '默认 8787；0 为任意空闲端口'),
    },
    host: {
      type: 'string',
      value: 'ADDRESS',
      help: say('default 127.0.0.1; with 0.0.0.0 a phone reaches it', '默认 127.0.0.1；设为 0.0.0.0 时手机可以访问'),
    },
    'allow-host': {
      type: 'string',
      value: 'NAME',
      multiple: true,
      help: say('another name to open its pages under', '允许用该域名打开沙箱页面'),
    },
    mode: {
      type: 'string',
      value: 'MODE',
      help: say(`what answers are signed with: ${modes.join(', ')}`, `应答的签名方式：${modes.join('、')}`),
    },
    write: {
      type: 'string',
      value: 'FILE',
      help: say('write the WECHATPAY_* variables into this .env', '将 WECHATPAY_* 变量写入该 .env'),
    },
    force: {
      type: 'boolean',
      help: say(
        'with --write: replace settings that are not of a sandbox on this machine',
        '与 --write 同用：覆盖不属于本机沙箱的配置',
      ),
    },
    keys: {
      type: 'string',
      value: 'FILE',
      help: say('take the keys in this file, and keep them there', '使用并保存该文件中的密钥，重启后 .env 仍然有效'),
    },
  },
  async run(invocation) {
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    const target = text(invocation, 'write')
    if (target !== undefined && !invocation.flags['force']) guardEnvFile(target)
    const local = await open(invocation)
    try {
      const env = variables(local.merchant)
      if (target !== undefined) writeEnvFile(target, env)
      keep(local, invocation)
      introduce(local, env, invocation)
      await stopped
      keep(local, invocation)
      takeLeave(local, invocation)
    } finally {
      await local.close()
    }
  },
}

async function open(invocation: Invocation): Promise<Sandbox> {
  const options = optionsOf(invocation)
  const log = invocation.flags['json'] ? plainLog(invocation.terminal) : spokenLog(invocation.terminal)
  try {
    const local = await createSandbox({
      ...options,
      onRequest: (request, ms) => log.request(local, request, ms),
      onNotification: log.notification,
    })
    return local
  } catch (cause) {
    if (cause instanceof TypeError) throw new UsageError(spoken(flagged(cause.message)), { cause })
    throw new Error(listenFault(cause, options.host, options.port), { cause })
  }
}

function optionsOf(invocation: Invocation): SandboxOptions & { host: string; port: number } {
  const port = Number(text(invocation, 'port') ?? 8787)
  const mode = text(invocation, 'mode') ?? 'public-key'
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(say('--port is a number from 0 to 65535', '--port 为 0 到 65535 的数字'))
  }
  if (!modes.includes(mode)) {
    throw new UsageError(say(`--mode is one of ${modes.join(', ')}`, `--mode 可选 ${modes.join('、')}`))
  }
  const file = text(invocation, 'keys')
  const keys = file === undefined ? undefined : readKeys(file)
  return {
    port,
    host: text(invocation, 'host') ?? '127.0.0.1',
    mode: mode as SandboxMode,
    allowedHosts: texts(invocation, 'allow-host'),
    ...(keys && { keys }),
  }
}

/** The library's words with the names of flags in the place of those of options. */
function flagged(message: string): string {
  return message.replace(/^allowedHosts/, '--allow-host').replace(/^keys is what/, 'the file of --keys holds what')
}

function listenFault(cause: unknown, host: string, port: number): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return say(
      `port ${port} is taken: choose another one with --port, or 0 for any`,
      `端口 ${port} 已被占用：请用 --port 换一个，0 为任意空闲端口`,
    )
  }
  if (code === 'EACCES') {
    return say(
      `port ${port} is not allowed for this user: choose one above 1023`,
      `当前用户无权使用端口 ${port}：请选择大于 1023 的端口`,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return say(`${host} is no address of this machine`, `${host} 不是本机地址`)
  }
  return message
}

/** Keys that rotated meanwhile are kept too. */
function keep({ keys }: Sandbox, invocation: Invocation): void {
  const file = text(invocation, 'keys')
  if (file !== undefined) writeSecret(file, `${JSON.stringify(keys, null, 2)}\n`)
}

/** Where other devices find it: it tells the address of this machine alone where it listens on every address. */
function reachableAt(url: string, host: string): string[] {
  const { port, hostname } = new URL(url)
  if (host !== '0.0.0.0' && host !== '::') return /^(127\.|\[::1\]$)/.test(hostname) ? [] : [url]
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'))
    .map(({ address }) => `http://${address}:${port}`)
}

function introduce({ url }: Sandbox, env: Record<string, string>, invocation: Invocation): void {
  const { flags, terminal } = invocation
  const pages = { overview: `${url}/sandbox`, sign: `${url}/sandbox/sign?pre_entrustweb_id=…` }
  const reachable = reachableAt(url, text(invocation, 'host') ?? '127.0.0.1')
  const written = text(invocation, 'write')
  const { write, paint } = terminal
  if (flags['json']) {
    write(
      `${JSON.stringify({ url, pages, ...(reachable.length > 0 && { reachable }), ...(written && { written }), env })}\n`,
    )
    return
  }
  write(`\n${paint('bold', say(`A local WeChat Pay (沙箱) listens on ${url}`, `本地微信支付沙箱已启动：${url}`))}\n`)
  const rows = [
    [say('live view      ', '实时页面  '), pages.overview],
    [say('signing page   ', '签约页    '), pages.sign],
    ...reachable.map((address) => [say('from a phone   ', '手机访问  '), `${address}/sandbox`]),
  ]
  write(rows.map(([label, address]) => `    ${label}${address}\n`).join(''))
  if (reachable.length > 0) {
    const warning = say(
      'Anyone on this network can open these pages, and act as the user.',
      '同一网络中的任何人都能打开这些页面并扮演用户操作。',
    )
    write(`    ${paint('yellow', warning)}\n`)
  }
  write(`\n${settingsText(env, invocation)}\n${paint('dim', say('Ctrl-C ends it.', '按 Ctrl-C 结束。'))}\n`)
}

/** The variables, or where they were written. */
function settingsText(env: Record<string, string>, invocation: Invocation): string {
  const { paint } = invocation.terminal
  const written = text(invocation, 'write')
  if (written !== undefined) {
    const names = Object.keys(env).length
    return `${say(`${names} WECHATPAY_* variables are in ${written}`, `${names} 个 WECHATPAY_* 变量已写入 ${written}`)}\n`
  }
  const made = text(invocation, 'keys') === undefined
  const head = made
    ? say(
        '# .env: keys made up for this run, read by Wechatpay.fromEnv()',
        '# .env：本次运行生成的密钥，由 Wechatpay.fromEnv() 读取',
      )
    : say('# .env, read by Wechatpay.fromEnv()', '# .env：由 Wechatpay.fromEnv() 读取')
  return [head, ...modeNotes(invocation)]
    .map((line) => paint('dim', line))
    .join('\n')
    .concat('\n', dotenv(env))
}

/** What variables alone cannot say. */
function modeNotes(invocation: Invocation): string[] {
  const mode = text(invocation, 'mode')
  if (mode === 'certificates') {
    return [
      say(
        '# no public key in this mode: platform certificates are downloaded with the APIv3 key',
        '# 此模式没有微信支付公钥：平台证书用 APIv3密钥 自动下载',
      ),
    ]
  }
  if (mode !== 'migration') return []
  return [
    say(
      '# some notifications are signed by a platform certificate: Wechatpay.fromEnv(process.env, { autoCertificates: true })',
      '# 部分回调通知由平台证书签名：请用 Wechatpay.fromEnv(process.env, { autoCertificates: true })',
    ),
  ]
}

function takeLeave({ requests, notifications }: Sandbox, { flags, terminal: { write } }: Invocation): void {
  if (flags['json']) return
  const [asked, told] = [requests.length, notifications.length]
  const counts = say(
    `${counted(asked, 'request')}, ${counted(told, 'notification')}. The sandbox has ended.`,
    `共 ${asked} 个请求，${told} 条回调通知。沙箱已结束。`,
  )
  write(`\n${counts}\n`)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
