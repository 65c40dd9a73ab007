import type { SandboxContract } from '../../records.ts'
import { type Child, h } from './dom.ts'
import type { Kind } from './entry.ts'
import { block, money, stamp, time } from './format.ts'
import { action, badge, type Mood, part } from './parts.ts'
import { say } from './words.ts'

export function contracts(empty: () => Child): Kind<SandboxContract> {
  return {
    name: 'contract',
    id: ({ family, out_contract_code, details }) =>
      `${family}-${String(details['sub_mchid'] ?? '')}-${out_contract_code}`,
    head,
    tools,
    body: detail,
    empty,
  }
}

/** What became of it, and how that looks: a contract that the user declined is no success. */
function stateOf({ contract_state, session_state }: SandboxContract): [string, Mood] {
  if (contract_state === 'SIGNED') return ['SIGNED', 'good']
  if (contract_state === 'TERMINATED') return ['TERMINATED', 'bad']
  if (session_state === 'OPEN') return [say('waits for the user', '等待用户签约'), 'warn']
  return [session_state, 'bad']
}

function head(contract: SandboxContract): Child {
  const { out_contract_code, contract_display_account: account, family, plan_id } = contract
  const plan = plan_id === 0 ? undefined : say(`plan ${plan_id}`, `协议模板 ${plan_id}`)
  return [
    h('span.line', {}, h('b.name', {}, out_contract_code), h('span.end', {}, badge(...stateOf(contract)))),
    h('span.line.quiet', {}, h('span.break', {}, [account, plan, family].filter(Boolean).join(' · '))),
  ]
}

function tools(contract: SandboxContract): Child {
  const { pre_entrustweb_id: id, contract_id, session_state, contract_state } = contract
  if (contract_state === 'SIGNED') {
    return [page(id), action(say('Terminate as the user', '以用户身份解约'), 'terminate', { contract: contract_id })]
  }
  if (session_state !== 'OPEN' || contract_state !== 'NOT_SIGNED') return undefined
  return [
    h('a.button.primary', { href: address(id) }, say('Open the signing page', '打开签约页')),
    action(say('Agree', '同意'), 'approve', { id }),
    action(say('Decline', '拒绝'), 'decline', { id }),
  ]
}

function page(id: string): Child {
  return id !== '' && h('a', { href: address(id) }, say('Signing page', '签约页'))
}

function address(pre_entrustweb_id: string): string {
  return `/sandbox/sign?${new URLSearchParams({ pre_entrustweb_id })}`
}

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

function detail(contract: SandboxContract): HTMLElement {
  const { contract_id, plan_id, notify_url, session_expires, session_state, pre_entrustweb_id, details } = contract
  const scheduled = details['deduct_schedule'] as Scheduled | undefined
  const amount = scheduled?.estimated_deduct_amount
  const rows: [string, Child][] = [
    [say('Contract id', '委托代扣协议ID'), contract_id],
    [say('Plan id', '协议模板ID'), plan_id || undefined],
    [say('Notifications', '通知地址'), notify_url],
    ['pre_entrustweb_id', pre_entrustweb_id],
    [say('Sign before', '签约有效期至'), session_state === 'OPEN' && time(session_expires)],
    [say('Signed', '签约时间'), contract.contract_signed_time],
    [say('Ended', '解约时间'), contract.contract_terminate_info?.contract_terminated_time],
    [say('Ended by', '解约方式'), contract.contract_terminate_info?.contract_termination_mode],
    [
      say('Scheduled debit', '预约扣费'),
      scheduled &&
        amount &&
        `${scheduled.estimated_deduct_date} · ${money(amount.total, amount.currency ?? 'CNY')} · ${scheduled.schedule_state}`,
    ],
  ]
  for (const { kind, notice_time, debit_from, debit_until } of (details['notices'] ?? []) as Notice[]) {
    const window = `${stamp(debit_from).slice(0, 10)} – ${stamp(debit_until - 1).slice(0, 10)}`
    const name =
      kind === 'retry-debit-notice' ? say('Retry notice', '重试扣费通知') : say('Pre-debit notice', '预扣费通知')
    rows.push([name, `${notice_time.slice(0, 19).replace('T', ' ')} · ${say('debit', '可扣费')} ${window}`])
  }
  const shown = rows.filter(([, value]) => value)
  return h(
    'div.inner',
    {},
    h(
      'dl.pairs',
      {},
      shown.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
    part(say('As the sandbox keeps it', '沙箱中的记录'), block(JSON.stringify(contract), 'contract')),
  )
}
