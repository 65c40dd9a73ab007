import type { RawAnswer } from '../../http/fetch.ts'
import { isPrivateHost } from '../../setup/private-host.ts'
import { version } from '../../version.ts'
import { type Check, fail, ok, skip, warn } from '../check.ts'
import { exchange, faultOf } from '../exchange.ts'
import { say } from '../language.ts'
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
    const host = ok(
      'host',
      say(`${origin} answers in ${ended - started} ms`, `${origin} 有应答，耗时 ${ended - started} ms`),
    )
    const { check, correction } = clock(answer.headers['date'], (started + ended) / 2)
    return { checks: [host, check], correction }
  } catch (thrown) {
    const host = unreachable(origin, faultOf(thrown, PATIENCE), proxyCure(origin, env))
    return { checks: [host, skip('clock', noTime())] }
  }
}

function knock(origin: string): Promise<RawAnswer> {
  const headers = { Accept: 'application/json', 'User-Agent': `wechatpay-entrust/${version} (doctor)` }
  return exchange({ method: 'GET', url: `${origin}/v3/certificates`, headers }, PATIENCE)
}

function noTime(): string {
  return say('not compared: the host gave no time', '未比对：对方没有返回时间')
}

function clock(date: string | undefined, now: number): { check: Check; correction: number } {
  const server = Date.parse(date ?? '')
  if (Number.isNaN(server)) return { check: skip('clock', noTime()), correction: 0 }
  // A Date header is cut off to the second.
  const off = Math.round((now - server - 500) / 1000)
  const message = say(
    `${Math.abs(off)} s ${off < 0 ? 'behind' : 'ahead of'} the server`,
    `比服务器${off < 0 ? '慢' : '快'} ${Math.abs(off)} 秒`,
  )
  const cure = say(
    'synchronise the clock of this machine (NTP): beyond 300 s every request and every answer is refused',
    '请校准本机时钟（NTP）：相差超过 300 秒，请求和应答都会被拒绝',
  )
  if (Math.abs(off) > 300) return { check: fail('clock', message, cure), correction: -off * 1000 }
  if (Math.abs(off) > 60) return { check: warn('clock', message, cure), correction: 0 }
  return { check: ok('clock', message), correction: 0 }
}

function unreachable(origin: string, fault: string, proxy: string | undefined): Check {
  const isLocal = isPrivateHost(new URL(origin).hostname)
  if (/^(ENOTFOUND|EAI_)/.test(fault)) {
    const { hostname } = new URL(origin)
    const message = say(`DNS does not know ${hostname} (${fault})`, `DNS 解析不到 ${hostname}（${fault}）`)
    return fail('host', message, proxy ?? say('check the address and the resolver', '请检查地址和 DNS 设置'))
  }
  if (/CERT|SSL|TLS|SIGNATURE|EPROTO|VERIFY|ISSUER/.test(fault)) {
    const ca = say(
      'does a proxy present its own certificate? Name its CA in NODE_EXTRA_CA_CERTS, and never switch TLS off',
      '是否有代理出示了自己的证书？请将其 CA 写入 NODE_EXTRA_CA_CERTS，切勿关闭 TLS 校验',
    )
    const http = say('does it speak http://, as a sandbox does?', '对方是否使用 http://？沙箱用的就是 http')
    const cure = isLocal && fault === 'EPROTO' ? http : ca
    return fail('host', say(`TLS with ${origin} fails (${fault})`, `与 ${origin} 建立 TLS 失败（${fault}）`), cure)
  }
  const cure =
    proxy ??
    (isLocal ? sandboxCure() : undefined) ??
    say(
      'is outgoing HTTPS allowed here (firewall, egress rules, proxy)?',
      '请检查此环境是否允许访问外网 HTTPS（防火墙、出网规则、代理）',
    )
  return fail('host', say(`no answer from ${origin} (${fault})`, `${origin} 没有应答（${fault}）`), cure)
}

function sandboxCure(): string {
  return say(
    'is it running? `wechatpay-entrust sandbox` starts a sandbox, by default on port 8787',
    '它在运行吗？`wechatpay-entrust sandbox` 可启动沙箱，默认端口 8787',
  )
}
