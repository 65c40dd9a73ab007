import type { SandboxContract, SandboxNotification, SandboxOrder } from '../records.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Session } from '../session.ts'
import { type Language, type Say, sayIn } from './language.ts'
import { clockTime, layout } from './layout.ts'
import { html, type Markup, type Part } from './markup.ts'

const SIGNING_APP = 'wxbd687630cd02ce1d'
/** Their contracts are signed in that mini program. */
const SIGNED_THERE = [
  'ecommerce-combine-papay',
  'papay-scheduled-deduct',
  'papay-scheduled-deduct-partner',
  'password-exempt',
]

interface View extends Session {
  readonly sandbox: Sandbox
  readonly say: Say
}

/** Stands in for the signing mini program: asks the user, then shows what the merchant and its client learn. */
export function signPage(sandbox: Sandbox, session: Session, language: Language): Markup {
  const view = { ...session, sandbox, say: sayIn(language) }
  return page(language, session.isOpen ? question(view) : result(view))
}

export function unknownSessionPage(language: Language): Markup {
  const say = sayIn(language)
  return page(
    language,
    html`${verdict('bad', '!', say('No such session', '找不到签约会话'))}
<p class="note">${say(
      'This sandbox does not know the id. It forgets everything when it ends; a code that is pre-signed again gets a new session.',
      '沙箱中没有这个会话。沙箱重启后不保留数据；同一商户签约协议号重新预签约后会得到新的会话。',
    )}</p>
<p class="note"><a href="/sandbox">${say('Live view', '查看沙箱')}</a></p>`,
  )
}

function page(language: Language, main: Markup): Markup {
  const say = sayIn(language)
  const title = say('Auto-debit', '自动扣款')
  const header = html`<h1>${title}</h1><span class="badge">${say('Sandbox', '沙箱')}</span>`
  return layout({ language, title, shape: 'phone', header, main })
}

function question(view: View): Markup {
  const { id, say } = view
  return html`<section class="card ask">
<div class="logo" aria-hidden="true">¥</div>
<h2>${request(view)}</h2>
<p>${subtitle(view)}</p>
</section>
${facts(view)}
<form method="post" action="/sandbox/sign">
<input type="hidden" name="pre_entrustweb_id" value="${id}">
<button name="action" value="agree" class="primary">${view.contract === undefined ? say('Pay', '支付') : say('Agree', '同意')}</button>
<button name="action" value="cancel">${say('Cancel', '取消')}</button>
</form>
<p class="note">${say(
    'This page stands in for the WeChat signing mini program. No money moves.',
    '本页模拟微信签约小程序，不会产生真实扣款。',
  )}</p>`
}

const isTransfer = (family: string | undefined): boolean => family?.startsWith('transfer-') === true

/** Who asks for what. */
function request({ contract, order, say }: View): string {
  const mchid = contract?.mchid ?? order?.combine_mchid
  if (isTransfer(contract?.family ?? order?.family)) {
    return contract === undefined
      ? say(`Merchant ${mchid} sends you money`, `商户 ${mchid} 向你转账`)
      : say(`Merchant ${mchid} asks to pay you without your confirming`, `商户 ${mchid} 申请开通免确认收款授权`)
  }
  if (contract === undefined) return say(`Merchant ${mchid} asks you to pay`, `向商户 ${mchid} 付款`)
  return say(`Merchant ${mchid} asks to debit you automatically`, `商户 ${mchid} 申请开通自动扣款`)
}

function subtitle({ contract, order, say }: View): string {
  if (contract?.plan_id) return say(`Plan ${contract.plan_id}`, `协议模板 ${contract.plan_id}`)
  return order === undefined ? '' : amountOf(order)
}

function amountOf({ sub_orders }: SandboxOrder): string {
  const total = sub_orders.reduce((sum, { amount }) => sum + amount.total_amount, 0)
  return `${(total / 100).toFixed(2)} ${sub_orders[0]?.amount.currency ?? ''}`
}

type Row = [name: string, value: Part]

function facts(view: View): Markup {
  const { contract, order, say } = view
  const rows = [
    ...(contract === undefined ? [] : contractRows(contract, say)),
    ...(order === undefined ? [] : orderRows(order, say)),
  ]
  const shown = rows.filter(([, value]) => value !== undefined && value !== '' && value !== 0)
  return html`<dl class="card rows">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function contractRows(contract: SandboxContract, say: Say): Row[] {
  const { details } = contract
  return [
    [say('Account', '签约账户'), contract.contract_display_account],
    [say('Merchant', '商户号'), contract.mchid],
    [say('Sub-merchant', '子商户号'), details['sub_mchid'] as string | undefined],
    [say('Plan id', '协议模板ID'), contract.plan_id],
    [
      isTransfer(contract.family)
        ? say('Authorisation number', '商户授权单号')
        : say('Contract code', '商户签约协议号'),
      contract.out_contract_code,
    ],
    [
      isTransfer(contract.family) ? say('Authorisation id', '微信授权单号') : say('Contract id', '委托代扣协议ID'),
      contract.contract_id,
    ],
    ...debitRows(details, say),
    [say('Signed', '签约时间'), short(contract.contract_signed_time)],
    [say('Ends', '协议到期时间'), short(contract.contract_expired_time)],
    ...(contract.session_state === 'OPEN'
      ? [[say('Sign before', '签约有效期至'), clockTime(contract.session_expires)] as Row]
      : []),
    [say('Family', '产品'), contract.family],
  ]
}

/** `2020-09-10 13:29:35`. */
const short = (time: string | undefined): string | undefined => time?.slice(0, 19).replace('T', ' ')

interface Scheduled {
  readonly estimated_deduct_date: string
  readonly estimated_deduct_amount: { readonly total: number; readonly currency?: string }
  readonly schedule_state: string
}

interface Notice {
  readonly kind: string
  readonly notice_time: string
  readonly debit_from: number
  readonly debit_until: number
}

/** What some families keep beside the contract: one scheduled debit, a transfer's purpose, notices of debits. */
function debitRows(details: Record<string, unknown>, say: Say): Row[] {
  const scheduled = details['deduct_schedule'] as Scheduled | undefined
  const notices = (details['notices'] ?? []) as Notice[]
  const amount = scheduled?.estimated_deduct_amount
  return [
    [say('Debit on', '预计扣费日期'), scheduled?.estimated_deduct_date],
    [say('Amount', '预计扣费金额'), amount && `${(amount.total / 100).toFixed(2)} ${amount.currency ?? 'CNY'}`],
    [say('Debit state', '预约扣费状态'), scheduled?.schedule_state],
    [say('Purpose', '用户收款感知'), details['user_recv_perception'] as string | undefined],
    ...notices.map(
      ({ kind, notice_time, debit_from, debit_until }): Row => [
        kind === 'retry-debit-notice' ? say('Retry notice', '重试扣费通知') : say('Pre-debit notice', '预扣费通知'),
        html`${short(notice_time)}<br>${say('debit', '可扣费')} ${clockTime(debit_from).slice(0, 10)} – ${clockTime(debit_until - 1).slice(0, 10)}`,
      ],
    ),
  ]
}

function orderRows(order: SandboxOrder, say: Say): Row[] {
  return [
    [say('Order', '商户订单号'), order.combine_out_trade_no],
    [say('Amount', '金额'), amountOf(order)],
    [say('For', '商品描述'), order.details['description'] as string | undefined],
    [say('State', '订单状态'), order.sub_orders[0]?.trade_state],
  ]
}

function result(view: View): Markup {
  const { contract, say } = view
  return html`${headline(view)}${facts(view)}${contract && ending(contract, say)}${contract && clientSide(contract, say)}${serverSide(view)}
<p class="note"><a href="/sandbox">${say('Live view', '查看沙箱')}</a></p>`
}

function headline({ contract, order, say }: View): Markup {
  if (contract === undefined) {
    if (order?.sub_orders[0]?.trade_state === 'SUCCESS') return verdict('good', '✓', say('Paid', '支付成功'))
    return verdict('bad', '✗', say('Not paid', '未支付'))
  }
  if (contract.contract_state === 'TERMINATED') return verdict('bad', '–', say('Terminated', '已解约'))
  if (contract.session_state === 'SIGNED') return verdict('good', '✓', say('Signed', '签约成功'))
  if (contract.session_state === 'DECLINED') return verdict('bad', '✗', say('Cancelled', '已取消'))
  return verdict('bad', '!', say('The session is over', '会话已过期'))
}

function verdict(mood: 'good' | 'bad', sign: string, text: string): Markup {
  return html`<section class="verdict ${mood}"><div class="mark" aria-hidden="true">${sign}</div><h2>${text}</h2></section>`
}

/** The user may end the contract. */
function ending({ contract_state, contract_id }: SandboxContract, say: Say): Markup | undefined {
  if (contract_state !== 'SIGNED') return undefined
  return html`<form method="post" action="/sandbox/terminate">
<input type="hidden" name="contract_id" value="${contract_id}">
<button>${say('Terminate as the user', '以用户身份解约')}</button>
</form>`
}

/** The object that `onShow` of the merchant's mini program gets; guess: the texts of `return_msg`. */
function referrer(contract: SandboxContract): Record<string, unknown> | undefined {
  if (contract.session_state === 'EXPIRED' || !SIGNED_THERE.includes(contract.family)) return undefined
  const extraData =
    contract.session_state === 'SIGNED'
      ? { return_code: 'SUCCESS', return_msg: 'OK', contract_id: contract.contract_id }
      : { return_code: 'FAIL', return_msg: '用户取消签约' }
  return { scene: 1038, referrerInfo: { appId: SIGNING_APP, extraData } }
}

function clientSide(contract: SandboxContract, say: Say): Markup | undefined {
  const res = referrer(contract)
  if (res === undefined) return undefined
  return html`<section class="card">
<h3>${say('What onShow(res) receives', '小程序 onShow(res) 收到')}</h3>
<pre>${JSON.stringify(res, undefined, 2)}</pre>
<p class="note">${say(
    'With the back button there is no extraData: rely on the notification or a query.',
    '若用户点左上角返回，则没有 extraData；请以通知或查询为准。',
  )}</p>
</section>`
}

function serverSide({ sandbox, contract, order, say }: View): Markup {
  const told = sandbox.notifications.filter(
    ({ resource }) => (contract && isOfContract(contract, resource)) || (order && isOfOrder(order, resource)),
  )
  const none = html`<p class="note">${say('No notification was sent.', '没有发送通知。')}</p>`
  return html`<section class="card">
<h3>${say('What the merchant’s server was told', '商户服务器收到')}</h3>
${told.length === 0 ? none : told.map((notification) => delivery(notification, say))}
</section>`
}

function isOfContract(contract: SandboxContract, resource: Record<string, unknown>): boolean {
  const { out_contract_code, plan_id, contract_id } = contract
  if (resource['out_authorization_no'] !== undefined) return resource['out_authorization_no'] === out_contract_code
  if (resource['out_contract_code'] === undefined) {
    return contract_id !== undefined && resource['contract_id'] === contract_id
  }
  return resource['plan_id'] === plan_id && resource['out_contract_code'] === out_contract_code
}

function isOfOrder({ combine_out_trade_no: number }: SandboxOrder, resource: Record<string, unknown>): boolean {
  return resource['out_trade_no'] === number || resource['combine_out_trade_no'] === number
}

function delivery({ event_type, url, attempts, next_attempt: next }: SandboxNotification, say: Say): Markup {
  return html`<p><b>${event_type}</b><br><span class="quiet">${url}</span></p>
<ol class="attempts">
${attempts.map(
  ({ at, status, error, fault }) =>
    html`<li><time>${clockTime(at).slice(11)}</time> ${outcome(status, error)} ${fault && html`<span class="badge warn">${fault}</span>`}</li>`,
)}
${next === undefined ? '' : html`<li class="quiet"><time>${clockTime(next).slice(11)}</time> ${say('next', '下次发送')}</li>`}
</ol>`
}

function outcome(status: number | undefined, error: string | undefined): Markup {
  if (error !== undefined) return html`<b class="bad">✗</b> ${error}`
  if (status === undefined) return html`<span class="quiet">…</span>`
  const good = status === 200 || status === 204
  return html`<b class="${good ? 'good' : 'bad'}">${good ? '✓' : '✗'} ${status}</b>`
}
