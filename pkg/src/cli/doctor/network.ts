import type { RawAnswer } from '../../http/fetch.ts'
import { version } from '../../version.ts'
import { type Check, fail, ok, skip, warn } from '../check.ts'
import { exchange, faultOf } from '../exchange.ts'
import { proxyCure } from './proxy.ts'

/** Milliseconds that the doctor waits for one answer. */
export const PATIENCE = 10_000

/** What an unsigned request brings to light. */
export interface Reached {
  checks: Check[]
  /** Milliseconds to add to this clock; `undefined` where the host cannot be reached. */
  correction?: number
}

/** Whether the host answers, and what its clock says. `env` is that of the process, which tells of proxies. */
export async function reach(origin: string, env: Record<string, string | undefined>): Promise<Reached> {
  const started = Date.now()
  try {
    const answer = await knock(origin)
    const ended = Date.now()
    const host = ok('host', `${origin} answers in ${ended - started} ms`)
    const { check, correction } = clock(answer.headers['date'], (started + ended) / 2)
    return { checks: [host, check], correction }
  } catch (thrown) {
    const host = unreachable(origin, faultOf(thrown, PATIENCE), proxyCure(origin, env))
    return { checks: [host, skip('clock', 'not compared: the host gave no time')] }
  }
}

function knock(origin: string): Promise<RawAnswer> {
  const headers = { Accept: 'application/json', 'User-Agent': `wechatpay-entrust/${version} (doctor)` }
  return exchange({ method: 'GET', url: `${origin}/v3/certificates`, headers }, PATIENCE)
}

function clock(date: string | undefined, now: number): { check: Check; correction: number } {
  const server = Date.parse(date ?? '')
  if (Number.isNaN(server)) return { check: skip('clock', 'not compared: the host gave no time'), correction: 0 }
  // A Date header is cut off to the second.
  const off = Math.round((now - server - 500) / 1000)
  const message = `${Math.abs(off)} s ${off < 0 ? 'behind' : 'ahead of'} the server`
  const cure = 'synchronise the clock of this machine (NTP): beyond 300 s every request and every answer is refused'
  if (Math.abs(off) > 300) return { check: fail('clock', message, cure), correction: -off * 1000 }
  if (Math.abs(off) > 60) return { check: warn('clock', message, cure), correction: 0 }
  return { check: ok('clock', message), correction: 0 }
}

function unreachable(origin: string, fault: string, proxy: string | undefined): Check {
  if (/^(ENOTFOUND|EAI_)/.test(fault)) {
    const message = `DNS does not know ${new URL(origin).hostname} (${fault})`
    return fail('host', message, proxy ?? 'check the address and the resolver')
  }
  if (/CERT|SSL|TLS|SIGNATURE|EPROTO|VERIFY|ISSUER/.test(fault)) {
    const cure =
      'does a proxy present its own certificate? Name its CA in NODE_EXTRA_CA_CERTS, and never switch TLS off'
    return fail('host', `TLS with ${origin} fails (${fault})`, cure)
  }
  const cure = proxy ?? 'is outgoing HTTPS allowed here (firewall, egress rules, proxy)?'
  return fail('host', `no answer from ${origin} (${fault})`, cure)
}
