import type { WechatpayOptions } from 'wechatpay-entrust'
import { type Environment, optionsFrom } from '../setup/environment.ts'
import { anyFailed, type Check, fail, ok, printChecks, refused, skip, verdict } from './check.ts'
import type { Command, Invocation } from './command.ts'
import { accountChecks, untried } from './doctor/account.ts'
import { merchantChecks } from './doctor/merchant.ts'
import { reach } from './doctor/network.ts'
import { type Parts, partsIn } from './doctor/parts.ts'
import { platformKeyCheck } from './doctor/platform-key.ts'
import { say } from './language.ts'
import { files, settingsFlags, settingsNotes, settingsOf } from './settings.ts'
import { objection } from './stand-in.ts'

/** `wechatpay-entrust doctor`: why signatures fail. */
export const doctor: Command = {
  summary: say(
    'find what makes a signature fail: keys, serials, clock, account',
    '排查签名错误：密钥、证书序列号、时钟、网络、商户',
  ),
  usage: '[--offline]',
  notes: say(
    '✓ is fine, ! should be looked at, ✗ is wrong, - could not be checked. It sends three requests that change nothing, ' +
      `and ends with 1 where something is wrong.\n${settingsNotes}`,
    `✓ 正常，! 需留意，✗ 有误，- 未能检查。会发送三个不改变任何数据的请求；发现错误时退出码为 1。\n${settingsNotes}`,
  ),
  examples: ['doctor --env .env', 'doctor --offline --private-key-file apiclient_key.pem --certificate-file cert.pem'],
  flags: {
    offline: { type: 'boolean', help: say('check only what needs no network', '只做不需要联网的检查') },
    ...settingsFlags,
  },
  async run(invocation) {
    const parts = partsIn(settingsOf(invocation))
    const { env } = parts
    const offline = invocation.flags['offline'] === true
    const objected = objectionToAll(env)
    const local = localChecks(parts, objected)
    const checks = [...local, ...(await remoteChecks(env, objected !== undefined, offline))]
    if (invocation.flags['json']) invocation.terminal.json(checks.map(({ source, ...check }) => check))
    else {
      printChecks(invocation, checks)
      printEnding(invocation, parts, verdict(checks))
    }
    return anyFailed(checks) ? 1 : 0
  },
}

/** Where the settings came from, and what all checks say together. */
function printEnding({ terminal: { write, paint, indented } }: Invocation, parts: Parts, last: string): void {
  const origins = parts.origins().flatMap((line) => indented(line, 0))
  write(`\n${[...origins.map((line) => paint('dim', line)), ...indented(last, 0)].join('\n')}\n`)
}

function localChecks(parts: Parts, objected: Error | undefined): Check[] {
  const checks = [nodeCheck(process.versions.node), ...merchantChecks(parts), platformKeyCheck(parts)]
  return objected && !anyFailed(checks) ? [...checks, refused('client', objected)] : checks
}

function nodeCheck(version: string): Check {
  if (Number.parseInt(version, 10) >= 20) return ok('node', version)
  return fail(
    'node',
    say(`${version} is too old`, `${version} 版本过低`),
    say('use Node 20 or newer', '请使用 Node 20 或更新版本'),
  )
}

/** What the library has against the whole, but for the address, which is looked at later. */
function objectionToAll(env: Environment): Error | undefined {
  try {
    return objection({ ...optionsFrom(env, files), baseUrl: undefined })
  } catch (thrown) {
    return thrown as Error
  }
}

async function remoteChecks(env: Environment, broken: boolean, offline: boolean): Promise<Check[]> {
  const base = env['WECHATPAY_BASE_URL'] || undefined
  const fault = objection({ baseUrl: base })
  const why = offline
    ? say('not tried: --offline', '未检查：--offline')
    : say('not tried: the address is wrong', '未检查：地址有误')
  if (offline || fault) {
    const host = fault ? refused('host', fault) : skip('host', why)
    return [host, skip('clock', why), skip('request', why), ...untried(why)]
  }
  const { checks, correction } = await reach(new URL(base ?? 'https://api.mch.weixin.qq.com').origin, env)
  if (broken || correction === undefined) {
    const why =
      correction === undefined
        ? say('not tried: the host cannot be reached', '未检查：无法连接')
        : say('not tried: the set-up above comes first', '未检查：请先解决上面的配置问题')
    return [...checks, skip('request', why), ...untried(why)]
  }
  return [...checks, ...(await accountChecks(adjusted(optionsFrom(env, files), correction)))]
}

/** With a wrong clock everything would be refused, and hide what else is wrong. */
function adjusted(options: WechatpayOptions, correction: number): WechatpayOptions {
  return { ...options, now: () => Date.now() + correction, maxRetries: 1, timeout: 10_000 }
}
