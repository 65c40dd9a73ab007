import type { WechatpayOptions } from 'wechatpay-entrust'
import { type Environment, optionsFrom } from '../setup/environment.ts'
import { anyFailed, type Check, fail, ok, printChecks, refused, skip, verdict } from './check.ts'
import { type Command, type Invocation, text } from './command.ts'
import { accountChecks, untried } from './doctor/account.ts'
import { apiv3KeyCheck } from './doctor/apiv3-key.ts'
import { merchantChecks } from './doctor/merchant.ts'
import { reach } from './doctor/network.ts'
import { checked, type Parts, partsIn } from './doctor/parts.ts'
import { platformKeyCheck } from './doctor/platform-key.ts'
import { readInput } from './input.ts'
import { say } from './language.ts'
import { unreachable } from './notify-url.ts'
import { files, settingsFlags, settingsNotes, settingsOf } from './settings.ts'
import { objection } from './stand-in.ts'

/** `wechatpay-entrust doctor`: why signatures fail. */
export const doctor: Command = {
  summary: say(
    'find what makes a signature fail: keys, serials, clock, account',
    '排查签名错误：密钥、证书序列号、时钟、网络、商户',
  ),
  usage: '[--offline] [--notification FILE]',
  notes: say(
    '✓ is fine, ! should be looked at, ✗ is wrong, - could not be checked. It sends three requests that change nothing, ' +
      `and ends with 1 where something is wrong.\n${settingsNotes}`,
    `✓ 正常，! 需留意，✗ 有误，- 未能检查。会发送三个不改变任何数据的请求；发现错误时退出码为 1。\n${settingsNotes}`,
  ),
  examples: ['doctor --env .env', 'doctor --offline --private-key-file apiclient_key.pem --certificate-file cert.pem'],
  flags: {
    offline: { type: 'boolean', help: say('check only what needs no network', '只做不需要联网的检查') },
    notification: {
      type: 'string',
      value: 'FILE',
      help: say(
        'the body of a notification: does the APIv3 key open it?',
        '保存的回调通知报文：检查 APIv3密钥 能否解密',
      ),
    },
    ...settingsFlags,
  },
  async run(invocation) {
    const parts = partsIn(settingsOf(invocation))
    const offline = invocation.flags['offline'] === true
    const objected = objectionToAll(parts.env)
    const local = localChecks(parts, objected, saved(invocation))
    const checks = [...local, ...(await remoteChecks(parts, objected !== undefined, offline))]
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

function saved(invocation: Invocation): Buffer | undefined {
  const file = text(invocation, 'notification')
  return file === undefined ? undefined : readInput(file, say('the notification', '回调通知'))
}

function localChecks(parts: Parts, objected: Error | undefined, notification: Buffer | undefined): Check[] {
  const checks = [
    nodeCheck(process.versions.node),
    ...merchantChecks(parts),
    apiv3KeyCheck(parts, notification),
    platformKeyCheck(parts),
    ...notifyUrlChecks(parts),
  ]
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

/** The address that `demo --live` takes from the environment, where it is set. */
function notifyUrlChecks(parts: Parts): Check[] {
  const { WECHATPAY_NOTIFY_URL: url, WECHATPAY_BASE_URL: gateway } = parts.env
  if (!url) return []
  return [checked(parts, 'notify-url', ['WECHATPAY_NOTIFY_URL'], () => notifyUrl(url, gateway))]
}

function notifyUrl(url: string, gateway: string | undefined): Check {
  if (!/^https?:\/\/[^?#]+$/i.test(url) || !URL.canParse(url)) {
    const cure = say(
      'an absolute https or http address, without a query',
      '须为完整的 https 或 http 地址，不带查询参数',
    )
    return fail('notify-url', say('WeChat Pay does not take this address', '微信支付不接受该地址'), cure)
  }
  const why = unreachable(url, gateway)
  return why ? refused('notify-url', new Error(why)) : ok('notify-url', url)
}

/** What the library has against the whole, but for the address, which is looked at later. */
function objectionToAll(env: Environment): Error | undefined {
  try {
    return objection({ ...optionsFrom(env, files), baseUrl: undefined })
  } catch (thrown) {
    return thrown as Error
  }
}

async function remoteChecks(parts: Parts, broken: boolean, offline: boolean): Promise<Check[]> {
  const { env } = parts
  const base = env['WECHATPAY_BASE_URL'] || undefined
  const fault = objection({ baseUrl: base })
  const why = offline
    ? say('not tried: --offline', '未检查：--offline')
    : say('not tried: the address is wrong', '未检查：地址有误')
  if (offline || fault) {
    const host = checked(parts, 'host', ['WECHATPAY_BASE_URL'], () =>
      fault ? refused('host', fault) : skip('host', why),
    )
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
