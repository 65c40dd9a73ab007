import type { WechatpayOptions } from 'wechatpay-entrust'
import { type Environment, optionsFrom } from '../setup/environment.ts'
import { anyFailed, type Check, fail, ok, printChecks, refused, skip } from './check.ts'
import type { Command } from './command.ts'
import { accountChecks, untried } from './doctor/account.ts'
import { merchantChecks } from './doctor/merchant.ts'
import { reach } from './doctor/network.ts'
import { partsIn } from './doctor/parts.ts'
import { platformKeyCheck } from './doctor/platform-key.ts'
import { environmentOf, files, settingsFlags, settingsNotes } from './settings.ts'
import { objection } from './stand-in.ts'

/** `wechatpay-entrust doctor`: why signatures fail. */
export const doctor: Command = {
  summary: 'find what makes a signature fail: keys, serials, clock, host, account',
  usage: '[--offline]',
  notes: `✓ is fine, ! should be looked at, ✗ is wrong, - could not be checked. It sends three requests that change nothing, and
ends with 1 where something is wrong.\n${settingsNotes}`,
  examples: ['doctor --env .env', 'doctor --offline --private-key-file apiclient_key.pem --certificate-file cert.pem'],
  flags: {
    offline: { type: 'boolean', help: 'check only what needs no network' },
    ...settingsFlags,
  },
  async run(invocation) {
    const env = environmentOf(invocation)
    const offline = invocation.flags['offline'] === true
    const objected = objectionToAll(env)
    const local = localChecks(env, objected)
    const checks = [...local, ...(await remoteChecks(env, objected !== undefined, offline))]
    if (invocation.flags['json']) invocation.terminal.json(checks)
    else printChecks(invocation, checks)
    return anyFailed(checks) ? 1 : 0
  },
}

function localChecks(env: Environment, objected: Error | undefined): Check[] {
  const parts = partsIn(env)
  const checks = [nodeCheck(process.versions.node), ...merchantChecks(parts), platformKeyCheck(parts)]
  return objected && !anyFailed(checks) ? [...checks, refused('client', objected)] : checks
}

function nodeCheck(version: string): Check {
  if (Number.parseInt(version, 10) >= 20) return ok('node', version)
  return fail('node', `${version} is too old`, 'use Node 20 or newer')
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
  const why = offline ? 'not tried: --offline' : 'not tried: the address is wrong'
  if (offline || fault) {
    const host = fault ? refused('host', fault) : skip('host', why)
    return [host, skip('clock', why), skip('request', why), ...untried(why)]
  }
  const { checks, correction } = await reach(new URL(base ?? 'https://api.mch.weixin.qq.com').origin, env)
  const blocked = correction === undefined ? 'the host cannot be reached' : broken && 'the set-up above comes first'
  if (blocked || correction === undefined) {
    return [...checks, skip('request', `not tried: ${blocked}`), ...untried(`not tried: ${blocked}`)]
  }
  return [...checks, ...(await accountChecks(adjusted(optionsFrom(env, files), correction)))]
}

/** With a wrong clock everything would be refused, and hide what else is wrong. */
function adjusted(options: WechatpayOptions, correction: number): WechatpayOptions {
  return { ...options, now: () => Date.now() + correction, maxRetries: 1, timeout: 10_000 }
}
