import type { SandboxContract, SandboxNotification, SandboxOrder, SandboxRequest } from '../records.ts'
import type { Sandbox } from '../sandbox.ts'
import { attempts, faultBadge, layout } from './layout.ts'
import { both, clip, html, type Markup, type Part } from './markup.ts'

const SHOWN = 50
/** Characters of a line, and of what unfolds. */
const LINE = 300
const TEXT = 4000
const STATES = { NOT_SIGNED: '', SIGNED: 'good', TERMINATED: 'bad' } as const

/** Everything that happened, newest first. */
export function overviewPage(sandbox: Sandbox): Markup {
  const header = html`<h1>${both('微信支付沙箱', 'WeChat Pay sandbox')}</h1><span class="badge" id="live">●</span>`
  return layout({ title: '微信支付沙箱 · WeChat Pay sandbox', shape: 'desk', header, main: overview(sandbox) })
}

export function overview(sandbox: Sandbox): Markup {
  return html`<p class="facts"><code>${sandbox.url}</code> <span>mchid <code>${sandbox.merchant.mchid}</code></span></p>
<div class="columns">
<section><h2>${both('请求', 'Requests')} <small>${sandbox.requests.length}</small></h2>
${list(sandbox.requests, request, '还没有请求。', 'Nothing asked yet.')}</section>
<div>
<section><h2>${both('协议', 'Contracts')} <small>${sandbox.contracts.length}</small></h2>
${list(sandbox.contracts, contract, '还没有协议。', 'No contract yet.')}</section>
<section><h2>${both('通知', 'Notifications')} <small>${sandbox.notifications.length}</small></h2>
${list(sandbox.notifications, notification, '还没有通知。', 'No notification yet.')}</section>
<section><h2>${both('订单', 'Orders')} <small>${sandbox.orders.length}</small></h2>
${list(sandbox.orders, order, '还没有订单。', 'No order yet.')}</section>
</div>
</div>`
}

function list<T>(items: readonly T[], show: (item: T, at: number) => Markup, chinese: string, english: string): Markup {
  if (items.length === 0) return html`<p class="card note">${both(chinese, english)}</p>`
  const numbered = items.map((item, at) => ({ item, at })).slice(-SHOWN)
  return html`${numbered.reverse().map(({ item, at }) => show(item, at))}`
}

function request(entry: SandboxRequest, at: number): Markup {
  const verified = entry.verified
    ? html`<span class="badge good">✓ 验签 <span lang="en">verified</span></span>`
    : html`<span class="badge bad">✗ 验签 <span lang="en">not verified</span></span>`
  return html`<details class="card" id="request-${at}">
<summary><b>${entry.method}</b> <span class="break">${clip(entry.path, LINE)}</span><br>
${statusBadge(entry.status)} ${verified} ${entry.code} ${faultBadge(entry.fault)}
${entry.reason === undefined ? '' : html`<br><span class="reason break">${clip(entry.reason, 2 * LINE)}</span>`}</summary>
<pre>${clip(headersOf(entry), TEXT)}
${clip(entry.body, TEXT)}</pre>
${cut(entry)}</details>`
}

function headersOf({ headers }: SandboxRequest): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

function cut({ body, body_length }: SandboxRequest): Markup | undefined {
  if (body.length <= TEXT && Buffer.byteLength(body) >= body_length) return undefined
  return html`<p class="note">${both(`请求体共 ${body_length} 字节，此处只显示开头`, `the beginning of ${body_length} bytes`)}</p>\n`
}

function statusBadge(status: number | undefined): Markup {
  if (status === undefined) return html`<span class="badge warn">…</span>`
  return html`<span class="badge ${status < 300 ? 'good' : 'bad'}">${status}</span>`
}

function contract(entry: SandboxContract): Markup {
  return html`<article class="card">
<b class="break">${entry.out_contract_code}</b> <span class="badge ${STATES[entry.contract_state]}">${entry.contract_state}</span>
<p class="quiet">${entry.family} · plan_id ${entry.plan_id} · ${entry.contract_display_account}${contractId(entry)}</p>
${action(entry)}
</article>`
}

function contractId({ contract_id }: SandboxContract): Part {
  return contract_id === undefined ? '' : html`<br>contract_id ${contract_id}`
}

function action(entry: SandboxContract): Part {
  const session = new URLSearchParams({ pre_entrustweb_id: entry.pre_entrustweb_id })
  if (entry.contract_state === 'NOT_SIGNED') {
    const open = entry.session_state === 'OPEN'
    const label = open ? both('打开签约页', 'Open the signing page') : html`${entry.session_state}`
    return html`<a href="/sandbox/sign?${String(session)}">${label}</a>`
  }
  if (entry.contract_state === 'TERMINATED') return ''
  return html`<form method="post" action="/sandbox/terminate">
<input type="hidden" name="contract_id" value="${entry.contract_id}">
<button class="small">${both('以用户身份解约', 'Terminate as the user')}</button>
</form>`
}

function notification(entry: SandboxNotification, at: number): Markup {
  return html`<details class="card" id="notification-${at}">
<summary><b>${entry.event_type}</b><br><span class="quiet break">${entry.url}</span>${attempts(entry)}</summary>
<pre>${clip(JSON.stringify(entry.resource, undefined, 2), TEXT)}</pre>
</details>`
}

function order(entry: SandboxOrder, at: number): Markup {
  const state = entry.sub_orders[0]?.trade_state
  return html`<details class="card" id="order-${at}">
<summary><b class="break">${entry.combine_out_trade_no}</b> <span class="badge ${state === 'SUCCESS' ? 'good' : 'bad'}">${state}</span>
<br><span class="quiet">${entry.family}</span></summary>
<pre>${clip(JSON.stringify(entry, undefined, 2), TEXT)}</pre>
</details>`
}
