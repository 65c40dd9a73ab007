import type { Account } from '../account.ts'
import { rfc3339 } from '../clock.ts'
import type { Event } from '../event.ts'
import { type Facts, select } from '../facts.ts'
import type { Family, Handler, Request } from '../family.ts'
import type { SandboxContract, SandboxOrder } from '../records.ts'
import { notFound } from '../refusal.ts'
import { contractFacts, ended, findById, findSigned, HOUR, preSign, termsOf } from './contract.ts'
import { debitable, draftPayment, paid, transactionEvent, transactionFacts } from './payment.ts'

/** Guess: how long a session is open where no `expired_time` says so. */
const SESSION_LIFE = 2 * HOUR
const MODES = { USER_TERMINATE: 'USER', MCH_API_TERMINATE: 'MERCHANT', SYSTEM_TERMINATE: 'PLATFORM' } as const

const presign: Handler = (account, request) => {
  const { plan_id, user_display_name, success_notify_url, expired_time } = request.sent as {
    plan_id: number
    user_display_name?: string
    success_notify_url: string
    expired_time?: string
  }
  const until = Date.parse(expired_time ?? '')
  const terms = {
    plan_id,
    contract_display_account: user_display_name ?? '',
    notify_url: success_notify_url,
    life: Number.isNaN(until) ? SESSION_LIFE : Math.max(until - account.clock.now(), 0),
  }
  const { contract, facts, effect } = preSign(account, termsOf(request, terms))
  return { facts: { ...facts, session_id: contract.pre_entrustweb_id }, effect }
}

/** Guess: the values of `state` are not documented. */
function agreementFacts(account: Account, contract: SandboxContract): Facts {
  const info = contract.contract_terminate_info
  return {
    ...sides(account, contract),
    user_display_name: contract.contract_display_account || undefined,
    state: contract.contract_state,
    signed_time: contract.contract_signed_time,
    terminated_time: info?.contract_terminated_time,
    termination_mode: info && MODES[info.contract_termination_mode],
    termination_note: info?.contract_termination_remark || undefined,
  }
}

/** A direct merchant is told other names than an institution. */
function sides(account: Account, contract: SandboxContract): Facts {
  const facts = contractFacts(account, contract)
  const isInstitution = contract.details['sub_mchid'] !== undefined
  const hidden = isInstitution ? ['mchid', 'appid'] : ['sp_mchid', 'sp_appid', 'sp_openid']
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !hidden.includes(name)))
}

const query: Handler = (account, request) => ({
  facts: agreementFacts(account, find(account, request)),
})

function find(account: Account, request: Request): SandboxContract {
  return request.sent['contract_id'] === undefined ? findSigned(account, request) : findById(account, request)
}

const terminate: Handler = (account, request) => {
  const contract = findById(account, request)
  const after = ended(account, contract, request.sent['termination_note'])
  const effect = () => {
    if (contract.contract_state === 'TERMINATED') return
    Object.assign(contract, after)
    account.notify(terminated(account, contract))
  }
  return { facts: {}, effect }
}

/** Guess: a debit is paid when it is answered, and notified all the same. */
const debit: Handler = (account, request) => {
  const { row, sent } = request
  const { out_trade_no, contract_id, amount, notify_url } = sent as {
    out_trade_no: string
    contract_id: string
    amount: { total: number; currency: string }
    notify_url: string
  }
  const known = account.orders.repeated(row.family, out_trade_no, sent)
  if (known !== undefined) return { facts: transactionFacts(account, known) }
  const contract = debitable(account, row.family, contract_id)
  const terms = { number: out_trade_no, amount, trade_type: 'AUTH', contract }
  const order = paid(account, draftPayment(account, request, terms))
  const effect = () => {
    account.orders.add(order, sent)
    account.notify(transactionEvent(account, order, notify_url))
  }
  return { facts: transactionFacts(account, order), effect }
}

const queryOrder: Handler = (account, { row, sent }) => {
  const { transaction_id, out_trade_no } = sent as Record<string, string | undefined>
  if (out_trade_no !== undefined) {
    return { facts: transactionFacts(account, account.orders.find(row.family, out_trade_no)) }
  }
  const order = account.orders.all.find(
    ({ family, sub_orders: [sub] }) => family === row.family && sub?.transaction_id === transaction_id,
  )
  if (order === undefined) throw notFound('订单不存在', 'no order has this transaction_id')
  return { facts: transactionFacts(account, order) }
}

/** Guess: what was paid is refunded. */
const reverse: Handler = (account, { row, sent }) => ({
  facts: {},
  effect: () => account.orders.reverse(row.family, String(sent['out_trade_no']), afterReversal),
})

function afterReversal({ sub_orders: [sub] }: SandboxOrder): string {
  return sub?.success_time === undefined ? 'CLOSED' : 'REFUND'
}

const RESOURCE = [
  'mchid',
  'sp_mchid',
  'sub_mchid',
  'appid',
  'sp_appid',
  'sub_appid',
  'openid',
  'sub_openid',
  'contract_id',
  'plan_id',
  'out_contract_code',
  'contract_expired_time',
]

function event(account: Account, event_type: string, url: string, contract: SandboxContract): Event {
  const facts = agreementFacts(account, contract)
  const { termination_mode: contract_termination_mode } = facts
  const operate_time = rfc3339(account.clock.now())
  const resource = {
    ...select(facts, RESOURCE),
    operate_time,
    ...(contract_termination_mode === undefined ? {} : { contract_termination_mode }),
  }
  // Guess: the value for this family is not documented.
  return { event_type, original_type: 'papay', url, resource }
}

function terminated(account: Account, contract: SandboxContract): Event {
  return event(account, 'PAPAY.TERMINATE', account.terminateNotifyUrl ?? contract.notify_url, contract)
}

/** Contracts and debits of overseas merchants and institutions. */
export const globalPapay: Family = {
  handlers: { presign, 'query-contract': query, terminate, debit, 'query-order': queryOrder, reverse },
  signed: (account, contract) => [event(account, 'PAPAY.SIGN', contract.notify_url, contract)],
  terminated,
}
