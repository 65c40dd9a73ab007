import { API, answerApi, refusedApi, type Told } from './api.ts'
import type { HostRule } from './hosts.ts'
import { type Desk, dotenv, notificationDetail, requestDetail, snapshot } from './live.ts'
import type { Message } from './message.ts'
import type { Outlet } from './outlet.ts'
import { SCRIPT, STYLE } from './pages/assets.ts'
import { languageOf } from './pages/language.ts'
import type { Markup } from './pages/markup.ts'
import { overviewPage } from './pages/overview.ts'
import { signPage, unknownSessionPage } from './pages/sign.ts'
import type { SandboxContract } from './records.ts'
import { replay } from './replay.ts'
import { findSession, type Session } from './session.ts'

const HOME = '/sandbox'
const SECURITY: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Not no-referrer: it would turn the Origin of the page's own forms into "null".
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}

const FOREIGN_NAME =
  'The sandbox does not show its pages under this host name, which may be one of another site. Open them under ' +
  'localhost or an IP address, or name the host in allowedHosts of createSandbox() (--allow-host on the command line).'

const FOREIGN_SITE = 'This request comes from another site.'

interface Document {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly location?: string
}

type Action = (desk: Desk, message: Message) => Document | Promise<Document>

const ACTIONS: Record<string, Record<string, Action>> = {
  '/': { GET: () => redirect(HOME) },
  '/favicon.ico': { GET: () => ({ status: 204, type: 'image/x-icon', text: '' }) },
  [HOME]: { GET: ({ clock }, { headers }) => page(200, overviewPage(languageOf(headers), clock.now())) },
  [`${HOME}/sign`]: { GET: showSession, POST: sign },
  [`${HOME}/terminate`]: { POST: terminate },
  [`${HOME}/live`]: { GET: (desk, { query }) => json(snapshot(desk, query)) },
  [`${HOME}/live/request`]: { GET: (desk, { query }) => json(requestDetail(desk, Number(query.get('number')))) },
  [`${HOME}/live/notification`]: { GET: showNotification },
  [`${HOME}/live/env`]: { GET: showVariables },
  [`${HOME}/live/replay`]: { POST: sendRequest },
  [`${HOME}/live/resend`]: { POST: sendNotification },
  [`${HOME}/style.css`]: { GET: () => ({ status: 200, type: 'text/css', text: STYLE() }) },
  [`${HOME}/live.js`]: { GET: () => ({ status: 200, type: 'text/javascript', text: SCRIPT() }) },
}

export interface Site {
  readonly desk: Desk
  readonly admits: HostRule
}

/** Serves the sandbox's own pages, and refuses foreign names; resolves to false where WeChat Pay is to answer. */
export async function serveSite({ desk, admits }: Site, message: Message, outlet: Outlet): Promise<boolean> {
  if (isUnder('/v3', message.path)) return false
  const admitted = admits(message.headers['host'])
  if (admitted && !isUnder(HOME, message.path) && !isWayIn(message)) return false
  const { status, type, text, location } = await documentOf(desk, message, admitted)
  const body = Buffer.from(text)
  const headers = { ...SECURITY, 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': String(body.length) }
  outlet.answer(status, location === undefined ? headers : { ...headers, Location: location }, body)
  return true
}

/** What a browser asks for that was given the bare address; everything else there is a request to WeChat Pay. */
function isWayIn({ method, path, headers }: Message): boolean {
  if (method !== 'GET') return false
  return path === '/favicon.ico' || (path === '/' && /\btext\/html\b/.test(headers['accept'] ?? ''))
}

function isUnder(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

async function documentOf(desk: Desk, message: Message, admitted: boolean): Promise<Document> {
  if (isUnder(API, message.path)) return told(await tell(desk, message, admitted))
  return admitted ? choose(desk, message) : plain(403, FOREIGN_NAME)
}

function tell({ sandbox }: Desk, message: Message, admitted: boolean): Told | Promise<Told> {
  if (!admitted) return refusedApi(403, FOREIGN_NAME)
  return isOwn(message) ? answerApi(sandbox, message) : refusedApi(403, FOREIGN_SITE)
}

function told({ status, value }: Told): Document {
  return { status, type: 'application/json', text: JSON.stringify(value) }
}

function choose(desk: Desk, message: Message): Document | Promise<Document> {
  const actions = Object.hasOwn(ACTIONS, message.path) ? ACTIONS[message.path] : undefined
  if (actions === undefined) return plain(404, 'The sandbox has no such page.')
  const action = Object.hasOwn(actions, message.method) ? actions[message.method] : undefined
  if (action === undefined) return plain(405, 'This page has another method.')
  if (message.method === 'POST' && !isOwn(message)) return plain(403, FOREIGN_SITE)
  return action(desk, message)
}

/** Browsers name where a form was sent from; what names nothing is no browser, and no victim of another site. */
function isOwn({ headers }: Message): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = headers['origin']
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === headers['host'])
}

function page(status: number, { text }: Markup): Document {
  return { status, type: 'text/html', text }
}

function plain(status: number, text: string): Document {
  return { status, type: 'text/plain', text: `${text}\n` }
}

function redirect(location: string): Document {
  return { status: 303, type: 'text/plain', text: '', location }
}

function json(value: unknown): Document {
  if (value === undefined) return refuse(404, 'The sandbox does not know it, or has forgotten it.')
  return { status: 200, type: 'application/json', text: JSON.stringify(value) }
}

function refuse(status: number, message: string): Document {
  return { status, type: 'application/json', text: JSON.stringify({ message }) }
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** Whether nobody but this machine asks: neither the network nor the guests of a tunnel, whose name `Host` holds. */
function isPrivate(desk: Desk, { headers }: Message): boolean {
  return !desk.isExposed() && LOOPBACK.test(headers['host'] ?? '')
}

function showNotification(desk: Desk, message: Message): Document {
  return json(notificationDetail(desk, message.query.get('id') ?? '', isPrivate(desk, message)))
}

/** The keys of a sandbox that others reach stay in its terminal. */
function showVariables(desk: Desk, message: Message): Document {
  return !isPrivate(desk, message)
    ? refuse(403, 'Other machines reach this sandbox: its .env stands in its terminal.')
    : json({ text: dotenv(desk) })
}

/** The body of a request of the page's script; JSON alone, which no form of another site can send. */
function fieldsOf({ headers, body }: Message): Record<string, unknown> | undefined {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return undefined
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const NOT_JSON = 'The body must be a JSON object, with Content-Type: application/json.'

async function sendRequest(desk: Desk, message: Message): Promise<Document> {
  const fields = fieldsOf(message)
  if (fields === undefined) return refuse(415, NOT_JSON)
  const exchange = desk.service.exchanges.find(({ number }) => number === fields['number'])
  if (exchange === undefined) return json(undefined)
  try {
    return json({ status: await replay(desk, exchange.record) })
  } catch (error) {
    return refuse(409, error instanceof Error ? error.message : String(error))
  }
}

async function sendNotification(desk: Desk, message: Message): Promise<Document> {
  const fields = fieldsOf(message)
  if (fields === undefined) return refuse(415, NOT_JSON)
  const record = desk.notifications.all.find(({ id }) => id === fields['id'])
  if (record === undefined) return json(undefined)
  await desk.notifications.resend(record)
  const { status, error } = record.attempts.at(-1) ?? {}
  return json({ status, error })
}

function showSession(desk: Desk, { query, headers }: Message): Document {
  const language = languageOf(headers)
  const session = findSession(desk, query)
  if (session === undefined) return page(404, unknownSessionPage(language))
  return page(200, signPage(desk.sandbox, session, language))
}

/** A session that is over already shows its result: a second tap is no error. */
async function sign(desk: Desk, { body, headers }: Message): Promise<Document> {
  const form = new URLSearchParams(body.toString())
  const session = findSession(desk, form)
  if (session === undefined) return page(404, unknownSessionPage(languageOf(headers)))
  const action = form.get('action')
  if (action !== 'agree' && action !== 'cancel') return plain(400, 'action is agree or cancel.')
  if (session.isOpen) await decide(desk, session, action)
  return redirect(pageOf(session.id))
}

async function decide({ sandbox }: Desk, { id }: Session, action: 'agree' | 'cancel'): Promise<void> {
  if (action === 'agree') await sandbox.approve(id)
  else await sandbox.decline(id)
}

async function terminate({ sandbox }: Desk, { body }: Message): Promise<Document> {
  const form = new URLSearchParams(body.toString())
  const contract = sandbox.contracts.findLast((other) => isNamed(other, form))
  if (contract === undefined) return plain(404, 'There is no such contract.')
  const { contract_id, contract_state, pre_entrustweb_id } = contract
  if (contract_state === 'SIGNED' && contract_id !== undefined) await sandbox.terminate({ contract_id })
  return redirect(pre_entrustweb_id === '' ? HOME : pageOf(pre_entrustweb_id))
}

function pageOf(pre_entrustweb_id: string): string {
  return `${HOME}/sign?${new URLSearchParams({ pre_entrustweb_id })}`
}

function isNamed({ contract_id, plan_id, out_contract_code }: SandboxContract, form: URLSearchParams): boolean {
  const id = form.get('contract_id')
  if (id !== null) return contract_id === id
  return plan_id === Number(form.get('plan_id')) && out_contract_code === form.get('out_contract_code')
}
