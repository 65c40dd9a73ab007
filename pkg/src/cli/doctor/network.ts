import { version } from '../../version.ts'
import { type Check, fail, ok, skip, warn } from '../check.ts'

const PATIENCE = 10_000

/** An answer with its bytes. */
export interface Raw {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/** Sends one request and reads everything. */
export async function fetchRaw(url: string, init: { method?: string; headers?: Record<string, string> }): Promise<Raw> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: Object.fromEntries(response.headers), body }
}

/** What an unsigned request brings to light. */
export interface Reached {
  checks: Check[]
  /** Milliseconds to add to this clock; `undefined` where the host cannot be reached. */
  correction?: number
}

/** Whether the host answers, and what its clock says. */
export async function reach(origin: string): Promise<Reached> {
  const started = Date.now()
  try {
    const headers = { Accept: 'application/json', 'User-Agent': `wechatpay-entrust/${version} (doctor)` }
    const answer = await fetchRaw(`${origin}/v3/certificates`, { headers })
    const ended = Date.now()
    const host = ok('host', `${origin} answers in ${ended - started} ms`)
    const { check, correction } = clock(answer.headers['date'], (started + ended) / 2)
    return { checks: [host, check], correction }
  } catch (thrown) {
    return { checks: [unreachable(origin, thrown), skip('clock', 'not compared: the host gave no time')] }
  }
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

function unreachable(origin: string, thrown: unknown): Check {
  const code = codeOf(thrown)
  if (/^(ENOTFOUND|EAI_)/.test(code)) {
    return fail('host', `DNS does not know ${new URL(origin).hostname} (${code})`, 'check the address and the resolver')
  }
  if (/CERT|SSL|TLS|SIGNATURE|EPROTO|VERIFY|ISSUER/.test(code)) {
    const cure =
      'does a proxy present its own certificate? Name its CA in NODE_EXTRA_CA_CERTS, and never switch TLS off'
    return fail('host', `TLS with ${origin} fails (${code})`, cure)
  }
  const cure = 'is outgoing HTTPS allowed here (firewall, egress rules, proxy)?'
  return fail('host', `no answer from ${origin} (${code})`, cure)
}

function codeOf(thrown: unknown): string {
  const { name, cause } = thrown as Error & { cause?: NodeJS.ErrnoException }
  return cause?.code ?? (name === 'TimeoutError' ? `nothing in ${PATIENCE / 1000} s` : (cause?.message ?? name))
}
