import type { Sandbox, SandboxAttempt, SandboxNotification, SandboxRequest } from 'wechatpay-entrust/sandbox'
import { say } from '../language.ts'
import { spoken } from '../spoken.ts'
import type { Colour, Terminal } from '../terminal.ts'

/** What the terminal is told of a sandbox's life: a line for each request, session and delivery. */
export interface Log {
  request(sandbox: Sandbox, request: SandboxRequest, ms: number): void
  notification(notification: SandboxNotification, attempt: SandboxAttempt, ms: number): void
}

/** Lines for a person. */
export function spokenLog({ write, paint }: Terminal): Log {
  const line = (colour: Colour, mark: string, parts: string[]) =>
    write(`${paint('dim', clock())} ${paint(colour, mark)} ${parts.filter(Boolean).join(' · ')}\n`)
  const sessions = newSessions()
  return {
    request(sandbox, request, ms) {
      const fine = request.verified && request.status !== undefined && request.status < 400
      line(fine ? 'green' : 'red', markOf(request.status), [
        `${request.method} ${pathOf(request.path)}`,
        verdictOf(request),
        request.fault ? say(`fault ${request.fault}`, `故障 ${request.fault}`) : '',
        `${ms.toFixed(0)} ms`,
      ])
      for (const page of sessions(sandbox)) write(`         ${say('signing page', '签约页')} ${paint('cyan', page)}\n`)
    },
    notification({ event_type, url, next_attempt }, { status, error, fault }, ms) {
      const fine = status === 200 || status === 204
      line(fine ? 'green' : 'red', markOf(status), [
        `${say('notification', '回调通知')} ${event_type} → ${url}`,
        error ?? '',
        fault ? say(`fault ${fault}`, `故障 ${fault}`) : '',
        `${ms.toFixed(0)} ms`,
        fine || next_attempt === undefined ? '' : say('will be sent again', '稍后重发'),
      ])
    },
  }
}

/** The same as a line of JSON each. */
export function plainLog({ json }: Terminal): Log {
  const time = () => new Date().toISOString()
  const sessions = newSessions()
  return {
    request(sandbox, { method, path, verified, reason, status, code, fault }, ms) {
      const [signing_page] = sessions(sandbox)
      const request = { method, path, verified, reason: reason && brief(reason), status, code, fault }
      json({ time: time(), request: { ...request, ms: Math.round(ms), signing_page } })
    },
    notification({ id, event_type, url }, { status, error, fault }, ms) {
      json({ time: time(), notification: { id, event_type, url, status, error, fault, ms: Math.round(ms) } })
    },
  }
}

/** The signing pages of sessions that were opened since the last look. */
function newSessions(): (sandbox: Sandbox) => string[] {
  const known = new Set<string>()
  return ({ contracts, url }) => {
    const fresh = contracts.filter(
      ({ session_state, pre_entrustweb_id: id }) => session_state === 'OPEN' && !known.has(id),
    )
    return fresh.map(({ pre_entrustweb_id }) => {
      known.add(pre_entrustweb_id)
      return `${url}/sandbox/sign?${new URLSearchParams({ pre_entrustweb_id })}`
    })
  }
}

function verdictOf({ verified, reason, code }: SandboxRequest): string {
  const why = reason === undefined ? '' : spoken(brief(reason))
  if (!verified) return `${say('not verified', '验签未通过')}${why && `${say(': ', '：')}${why}`}`
  return [say('verified', '验签通过'), code ?? '', why].filter(Boolean).join(' · ')
}

/** Without the text that should have been signed, which holds the body: the live view shows it. */
function brief(reason: string): string {
  return reason.replace(/ over this text: [\s\S]*$/, '; the live view shows what to sign')
}

function markOf(status: number | undefined): string {
  return status === undefined ? '---' : String(status)
}

/** A query may hold who the user is. */
function pathOf(target: string): string {
  return target.replace(/\?.*$/s, '')
}

function clock(): string {
  return new Date().toTimeString().slice(0, 8)
}
