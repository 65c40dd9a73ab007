import type { SandboxOrder } from '../../records.ts'
import { type Child, h } from './dom.ts'
import type { Kind } from './entry.ts'
import { block, money } from './format.ts'
import { badge, type Mood, part } from './parts.ts'
import { say } from './words.ts'

export function orders(empty: () => Child): Kind<SandboxOrder> {
  return {
    name: 'order',
    id: ({ family, combine_out_trade_no }) => `${family}-${combine_out_trade_no}`,
    head,
    tools,
    body: (order) =>
      h('div.inner', {}, part(say('As the sandbox keeps it', '沙箱中的记录'), block(JSON.stringify(order), 'order'))),
    empty,
  }
}

const MOODS: Record<string, Mood> = { SUCCESS: 'good', PAYERROR: 'bad', NOTPAY: 'warn' }

function head({ combine_out_trade_no, sub_orders, contract_id, family }: SandboxOrder): Child {
  const total = sub_orders.reduce((sum, { amount }) => sum + amount.total_amount, 0)
  const { trade_state = '', amount, trade_type } = sub_orders[0] ?? {}
  return [
    h(
      'span.line',
      {},
      h('b.name', {}, combine_out_trade_no),
      h(
        'span.end',
        {},
        h('b', {}, money(total, amount?.currency ?? 'CNY')),
        badge(trade_state, MOODS[trade_state] ?? 'bad'),
      ),
    ),
    h(
      'span.line.quiet',
      {},
      h(
        'span.break',
        {},
        [contract_id && say(`contract ${contract_id}`, `协议 ${contract_id}`), trade_type, family]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
  ]
}

/** The user has not paid it yet. */
function tools({ sub_orders, details }: SandboxOrder): Child {
  const session = details['prepay_id'] ?? details['package_info']
  if (sub_orders[0]?.trade_state !== 'NOTPAY' || typeof session !== 'string') return undefined
  const address = `/sandbox/sign?${new URLSearchParams({ prepay_id: session })}`
  return h('a.button.primary', { href: address }, say('Open the cashier', '打开收银台'))
}
