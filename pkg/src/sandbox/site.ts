import { createHash } from 'node:crypto'
import { API, answerApi, refusedApi, type Steered, type Told } from './api.ts'
import type { HostRule } from './hosts.ts'
import type { Message } from './message.ts'
import type { Outlet } from './outlet.ts'
import type { Markup } from './pages/markup.ts'
import { overview, overviewPage } from './pages/overview.ts'
import { SCRIPT } from './pages/script.ts'
import { signPage, unknownSessionPage } from './pages/sign.ts'
import { STYLE } from './pages/style.ts'
import type { SandboxContract } from './records.ts'
import type { Sandbox } from './sandbox.ts'

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

type Action = (sandbox: Sandbox, message: Message) => Document | Promise<Document>

const ACTIONS: Record<string, Record<string, Action>> = {
  [HOME]: { GET: (sandbox) => page(200, overviewPage(sandbox)) },
  [`${HOME}/sign`]: { GET: showSession, POST: sign },
  [`${HOME}/terminate`]: { POST: terminate },
  [`${HOME}/state`]: { GET: state },
  [`${HOME}/style.css`]: { GET: () => ({ status: 200, type: 'text/css', text: STYLE }) },
  [`${HOME}/live.js`]: { GET: () => ({ status: 200, type: 'text/javascript', text: SCRIPT }) },
}

export interface Site {
  readonly sandbox: Steered
  readonly admits: HostRule
}

/** Serves the sandbox's own pages, and refuses foreign names; resolves to false where WeChat Pay is to answer. */
export async function serveSite(site: Site, message: Message, outlet: Outlet): Promise<boolean> {
  if (isUnder('/v3', message.path)) return false
  const admitted = site.admits(message.headers['host'])
  if (admitted && !isUnder(HOME, message.path)) return false
  const { status, type, text, location } = await documentOf(site.sandbox, message, admitted)
  const body = Buffer.from(text)
  const headers = { ...SECURITY, 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': String(body.length) }
  outlet.answer(status, location === undefined ? headers : { ...headers, Location: location }, body)
  return true
}

function isUnder(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

async function documentOf(sandbox: Steered, message: Message, admitted: boolean): Promise<Document> {
  if (isUnder(API, message.path)) return json(await tell(sandbox, message, admitted))
  return admitted ? choose(sandbox, message) : plain(403, FOREIGN_NAME)
}

function tell(sandbox: Steered, message: Message, admitted: boolean): Told | Promise<Told> {
  if (!admitted) return refusedApi(403, FOREIGN_NAME)
  return isOwn(message) ? answerApi(sandbox, message) : refusedApi(403, FOREIGN_SITE)
}

function json({ status, value }: Told): Document {
  return { status, type: 'application/json', text: JSON.stringify(value) }
}

function choose(sandbox: Sandbox, message: Message): Document | Promise<Document> {
  const actions = Object.hasOwn(ACTIONS, message.path) ? ACTIONS[message.path] : undefined
  if (actions === undefined) return plain(404, 'The sandbox has no such page.')
  const action = Object.hasOwn(actions, message.method) ? actions[message.method] : undefined
  if (action === undefined) return plain(405, 'This page has another method.')
  if (message.method === 'POST' && !isOwn(message)) return plain(403, FOREIGN_SITE)
  return action(sandbox, message)
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

/** What the families call a session. */
const SESSION_IDS = ['pre_entrustweb_id', 'session_id', 'package_info', 'prepay_id']

function findSession(sandbox: Sandbox, form: URLSearchParams): SandboxContract | undefined {
  const id = SESSION_IDS.map((name) => form.get(name)).find((value) => value !== null && value !== '')
  return sandbox.contracts.find((contract) => contract.pre_entrustweb_id === id)
}

function showSession(sandbox: Sandbox, { query }: Message): Document {
  const contract = findSession(sandbox, query)
  return contract === undefined ? page(404, unknownSessionPage()) : page(200, signPage(sandbox, contract))
}

/** A session that is over already shows its result: a second tap is no error. */
async function sign(sandbox: Sandbox, { body }: Message): Promise<Document> {
  const form = new URLSearchParams(body.toString())
  const contract = findSession(sandbox, form)
  if (contract === undefined) return page(404, unknownSessionPage())
  const { pre_entrustweb_id } = contract
  const action = form.get('action')
  if (action !== 'agree' && action !== 'cancel') return plain(400, 'action is agree or cancel.')
  if (contract.session_state === 'OPEN') {
    if (action === 'agree') await sandbox.approve(pre_entrustweb_id)
    else await sandbox.decline(pre_entrustweb_id)
  }
  return redirect(`${HOME}/sign?${new URLSearchParams({ pre_entrustweb_id })}`)
}

async function terminate(sandbox: Sandbox, { body }: Message): Promise<Document> {
  const form = new URLSearchParams(body.toString())
  const contract = sandbox.contracts.findLast((other) => isNamed(other, form))
  if (contract === undefined) return plain(404, 'There is no such contract.')
  const { contract_id, contract_state } = contract
  if (contract_state === 'SIGNED' && contract_id !== undefined) await sandbox.terminate({ contract_id })
  return redirect(HOME)
}

function isNamed({ contract_id, plan_id, out_contract_code }: SandboxContract, form: URLSearchParams): boolean {
  const id = form.get('contract_id')
  if (id !== null) return contract_id === id
  return plan_id === Number(form.get('plan_id')) && out_contract_code === form.get('out_contract_code')
}

/** Changes whenever a page would. */
function state(sandbox: Sandbox): Document {
  const revision = createHash('sha1').update(overview(sandbox).text).digest('hex')
  return { status: 200, type: 'application/json', text: JSON.stringify({ revision }) }
}
