import type { SandboxContract } from '../records.ts'
import type { Sandbox } from '../sandbox.ts'
import { attempts, clockTime, layout } from './layout.ts'
import { both, html, type Markup } from './markup.ts'

const SIGNING_APP = 'wxbd687630cd02ce1d'
/** Their contracts are signed in that mini program. */
const SIGNED_THERE = [
  'ecommerce-combine-papay',
  'papay-scheduled-deduct',
  'papay-scheduled-deduct-partner',
  'password-exempt',
]
const HEADER = html`<h1>${both('自动扣款', 'Auto-debit')}</h1><span class="badge">沙箱 Sandbox</span>`

/** Stands in for the signing mini program: asks the user, then shows what the merchant and its client learn. */
export function signPage(sandbox: Sandbox, contract: SandboxContract): Markup {
  const main = contract.session_state === 'OPEN' ? question(contract) : result(sandbox, contract)
  return layout({ title: '自动扣款 · Auto-debit', shape: 'phone', header: HEADER, main })
}

export function unknownSessionPage(): Markup {
  const main = html`${verdict('bad', '!', '找不到签约会话', 'No such session')}
<p class="note">${both('pre_entrustweb_id 不存在。', 'The pre_entrustweb_id is unknown to this sandbox.')}</p>`
  return layout({ title: '自动扣款 · Auto-debit', shape: 'phone', header: HEADER, main })
}

function question(contract: SandboxContract): Markup {
  return html`<section class="card ask">
<div class="logo" aria-hidden="true">¥</div>
<h2>${contract.contract_display_account}</h2>
<p>${both(`商户 ${contract.mchid} 申请自动扣款`, `Merchant ${contract.mchid} asks to debit you automatically`)}</p>
</section>
${facts(contract)}
<form method="post" action="/sandbox/sign">
<input type="hidden" name="pre_entrustweb_id" value="${contract.pre_entrustweb_id}">
<button name="action" value="agree" class="primary">${both('同意', 'Agree')}</button>
<button name="action" value="cancel">${both('取消', 'Cancel')}</button>
</form>
<p class="note">${both('本页模拟微信签约小程序，不会产生真实扣款。', 'This page stands in for the WeChat signing mini program. No money moves.')}</p>`
}

function facts(contract: SandboxContract): Markup {
  const rows: [Markup, string | number | undefined][] = [
    [both('产品', 'Family'), contract.family],
    [both('商户号', 'Merchant'), contract.mchid],
    [both('模板', 'Plan'), contract.plan_id],
    [both('账户', 'Account'), contract.contract_display_account],
    [both('商户协议号', 'Contract code'), contract.out_contract_code],
    [both('协议号', 'Contract id'), contract.contract_id],
    [both('会话有效至', 'Session until'), clockTime(contract.session_expires)],
  ]
  const shown = rows.filter(([, value]) => value !== undefined)
  return html`<dl class="card">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function result(sandbox: Sandbox, contract: SandboxContract): Markup {
  return html`${headline(contract)}${facts(contract)}${clientSide(contract)}${serverSide(sandbox, contract)}
<p class="note"><a href="/sandbox">${both('查看沙箱', 'See the sandbox')}</a></p>`
}

function headline(contract: SandboxContract): Markup {
  if (contract.contract_state === 'TERMINATED') return verdict('bad', '–', '已解约', 'Terminated')
  if (contract.session_state === 'SIGNED') return verdict('good', '✓', '签约成功', 'Signed')
  if (contract.session_state === 'DECLINED') return verdict('bad', '✗', '已取消', 'Cancelled')
  return verdict('bad', '!', '会话已过期', 'The session is over')
}

function verdict(mood: 'good' | 'bad', sign: string, chinese: string, english: string): Markup {
  return html`<section class="verdict ${mood}"><div class="mark" aria-hidden="true">${sign}</div><h2>${both(chinese, english)}</h2></section>`
}

/** The object that `onShow` of the merchant's mini program gets; guess: the texts of `return_msg`. */
export function referrer(contract: SandboxContract): Record<string, unknown> | undefined {
  if (contract.session_state === 'EXPIRED' || !SIGNED_THERE.includes(contract.family)) return undefined
  const extraData =
    contract.session_state === 'SIGNED'
      ? { return_code: 'SUCCESS', return_msg: 'OK', contract_id: contract.contract_id }
      : { return_code: 'FAIL', return_msg: '用户取消签约' }
  return { scene: 1038, referrerInfo: { appId: SIGNING_APP, extraData } }
}

function clientSide(contract: SandboxContract): Markup {
  const res = referrer(contract)
  if (res === undefined) return html``
  return html`<section class="card">
<h3>${both('小程序 onShow(res) 收到', 'What onShow(res) receives')}</h3>
<pre>${JSON.stringify(res, undefined, 2)}</pre>
<p class="note">${both(
    '若用户点左上角返回，则没有 extraData；请以通知或查询为准。',
    'With the back button there is no extraData: rely on the notification or a query.',
  )}</p>
</section>`
}

function serverSide(sandbox: Sandbox, contract: SandboxContract): Markup {
  const told = sandbox.notifications.filter(({ resource }) => isOf(contract, resource))
  const none = html`<p class="note">${both('没有发送通知。', 'No notification was sent.')}</p>`
  return html`<section class="card">
<h3>${both('商户服务器收到', 'What the merchant’s server was told')}</h3>
${told.length === 0 ? none : told.map((notification) => html`<p><b>${notification.event_type}</b><br><span class="quiet break">${notification.url}</span></p>${attempts(notification)}`)}
</section>`
}

function isOf({ out_contract_code, plan_id }: SandboxContract, resource: Record<string, unknown>): boolean {
  if (resource['out_authorization_no'] !== undefined) return resource['out_authorization_no'] === out_contract_code
  return resource['plan_id'] === plan_id && resource['out_contract_code'] === out_contract_code
}
