import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { createSandbox, type Sandbox, type SandboxMode } from 'wechatpay-entrust/sandbox'
import { type Command, type Invocation, text, texts, UsageError } from './command.ts'
import { dotenv, variables } from './dotenv.ts'

const modes = ['public-key', 'certificates', 'migration']

/** `wechatpay-entrust sandbox`: a local WeChat Pay until Ctrl-C. */
export const sandbox: Command = {
  summary: 'run a local WeChat Pay, and print a .env for it',
  usage: '[--port N] [--host ADDRESS] [--allow-host NAME]… [--mode MODE]',
  notes: 'Keys, merchant and contracts are new each time, and live in memory.',
  flags: {
    port: { type: 'string', value: 'N', short: 'p', help: 'default 8787; 0 takes a free one' },
    host: { type: 'string', value: 'ADDRESS', help: 'default 127.0.0.1; 0.0.0.0 lets a phone in' },
    'allow-host': { type: 'string', value: 'NAME', multiple: true, help: 'another name to open its pages under' },
    mode: { type: 'string', value: 'MODE', help: `what answers are signed with: ${modes.join(', ')}` },
  },
  async run(invocation) {
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    const local = await open(invocation)
    introduce(local, invocation)
    await stopped
    await local.close()
  },
}

async function open(invocation: Invocation): Promise<Sandbox> {
  const port = Number(text(invocation, 'port') ?? 8787)
  const host = text(invocation, 'host') ?? '127.0.0.1'
  const mode = text(invocation, 'mode') ?? 'public-key'
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is a number from 0 to 65535')
  if (!modes.includes(mode)) throw new UsageError(`--mode is one of ${modes.join(', ')}`)
  try {
    return await createSandbox({ port, host, mode: mode as SandboxMode, allowedHosts: texts(invocation, 'allow-host') })
  } catch (cause) {
    if (cause instanceof TypeError) throw new UsageError(cause.message.replace(/^allowedHosts/, '--allow-host'))
    throw new Error(listenFault(cause, host, port), { cause })
  }
}

function listenFault(cause: unknown, host: string, port: number): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} is taken: choose another one with --port, or 0 for any`
  if (code === 'EACCES') return `port ${port} is not allowed for this user: choose one above 1023`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine`
  return message
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

function introduce({ url, merchant }: Sandbox, invocation: Invocation): void {
  const { flags, terminal } = invocation
  const env = variables(merchant)
  const pages = { overview: `${url}/sandbox`, sign: `${url}/sandbox/sign?pre_entrustweb_id=…` }
  const reachable = reachableAt(url, text(invocation, 'host') ?? '127.0.0.1')
  const { write, paint } = terminal
  if (flags['json']) {
    write(`${JSON.stringify({ url, pages, ...(reachable.length > 0 && { reachable }), env })}\n`)
    return
  }
  write(`\n${paint('bold', `A local WeChat Pay (沙箱) listens on ${url}`)}\n`)
  write(`    live view      ${pages.overview}\n    signing page   ${pages.sign}\n`)
  for (const address of reachable) write(`    from a phone   ${address}/sandbox\n`)
  if (reachable.length > 0) {
    write(`    ${paint('yellow', 'Anyone on this network can open these pages, and act as the user.')}\n`)
  }
  write(`\n${paint('dim', '# .env: keys made up for this run, read by Wechatpay.fromEnv()')}\n${dotenv(env)}\n`)
  write(`${paint('dim', 'Ctrl-C ends it.')}\n`)
}
