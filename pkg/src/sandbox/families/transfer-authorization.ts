import type { Account } from '../account.ts'
import { rfc3339 } from '../clock.ts'
import type { PreSign } from '../contracts.ts'
import type { Event } from '../event.ts'
import { type Facts, select } from '../facts.ts'
import type { Deed, Family, Handler, Request } from '../family.ts'
import { alphanumeric, digits } from '../random.ts'
import type { SandboxContract } from '../records.ts'
import { invalidRequest, notFound } from '../refusal.ts'
import { HOUR, preSign, termsOf } from './contract.ts'
import { draftPayment, type PaymentTerms, paid } from './payment.ts'

const SESSION_LIFE = 24 * HOUR
const REASONS = { USER_TERMINATE: 'USER_CLOSE', MCH_API_TERMINATE: 'CLOSE_VIA_MCH_API', SYSTEM_TERMINATE: '' } as const

/** The authorisation by the names of its family. */
function authorizationFacts(contract: SandboxContract): Facts {
  const { contract_id, contract_signed_time, details } = contract
  return {
    out_authorization_no: contract.out_contract_code,
    appid: contract.appid,
    openid: details['payee'],
    user_display_name: contract.contract_display_account,
    authorization_id: contract_id,
    state: stateOf(contract),
    authorize_time: contract_signed_time,
    close_info: closeInfo(contract),
    create_time: rfc3339(contract.session_expires - SESSION_LIFE),
    package_info: contract.session_state === 'OPEN' ? contract.pre_entrustweb_id : undefined,
    ...details,
  }
}

function stateOf({ contract_state, session_state }: SandboxContract): string {
  if (contract_state === 'SIGNED') return 'TAKING_EFFECT'
  return contract_state === 'NOT_SIGNED' && session_state === 'OPEN' ? 'WAIT_USER_CONFIRM' : 'CLOSED'
}

/** Guess: an authorisation that the user left ends like one that was never confirmed. */
function closeInfo(contract: SandboxContract): Facts | undefined {
  const { contract_terminate_info: info, session_expires } = contract
  if (info !== undefined) {
    return { close_time: info.contract_terminated_time, close_reason: REASONS[info.contract_termination_mode] }
  }
  if (stateOf(contract) !== 'CLOSED') return undefined
  return { close_time: rfc3339(session_expires), close_reason: 'USER_OVERDUE_UNCONFIRMED' }
}

function terms(request: Request, asked: Facts): PreSign {
  const { out_authorization_no, user_display_name, authorization_notify_url, notify_url } = asked as Record<
    string,
    string
  >
  const { sent } = request
  return {
    ...termsOf(request, {
      plan_id: 0,
      out_contract_code: out_authorization_no ?? '',
      contract_display_account: user_display_name ?? '',
      notify_url: authorization_notify_url ?? notify_url ?? '',
      life: SESSION_LIFE,
      details: { ...select(sent, ['transfer_scene_id', 'user_recv_perception']), payee: sent['openid'] },
    }),
    channel: request.row.name,
  }
}

const authorize: Handler = (account, request) => {
  const { contract, effect } = preSign(account, terms(request, request.sent))
  return { facts: authorizationFacts(contract), effect }
}

function find(account: Account, { row, sent }: Request): SandboxContract {
  const number = sent['out_authorization_no']
  const contract = account.contracts.find(row.family, (other) => other.out_contract_code === number)
  if (contract === undefined) throw notFound('授权单不存在', 'no authorisation has this out_authorization_no')
  return contract
}

/** Guess: one that waits for the user may be closed too, and nothing is notified then. */
const close: Handler = (account, request) => {
  const contract = find(account, request)
  if (stateOf(contract) === 'CLOSED') return { facts: authorizationFacts(contract) }
  const session_state = contract.session_state === 'OPEN' ? ('DECLINED' as const) : contract.session_state
  const after = { ...contract, session_state, ...account.contracts.termination('MCH_API_TERMINATE', '') }
  const effect = () => {
    const wasSigned = contract.contract_state === 'SIGNED'
    Object.assign(contract, after)
    if (wasSigned) account.notify(closed(account, contract))
  }
  return { facts: authorizationFacts(after), effect }
}

interface Bill {
  out_bill_no: string
  transfer_amount: number
}

/** A transfer that needs no user: it is accepted, and done when the answer is out (guess). */
const transfer: Handler = (account, request): Deed => {
  const { row, sent } = request
  const { out_bill_no } = sent as unknown as Bill
  const known = account.orders.repeated(row.family, out_bill_no, sent)
  if (known !== undefined) return { facts: billFacts(account, sent, known.details) }
  const { authorization_id, out_authorization_no } = sent
  const contract = account.contracts.find(
    row.family,
    (other) =>
      stateOf(other) === 'TAKING_EFFECT' &&
      (other.contract_id === authorization_id || other.out_contract_code === out_authorization_no),
  )
  if (contract === undefined) throw invalidRequest('免确认收款授权未生效', 'no authorisation in force has this number')
  const payee = String(contract.details['payee'])
  const made = billDetails(account, 'ACCEPTED', { openid: payee })
  const order = paid(account, draftPayment(account, request, billTerms(sent, { ...contract, openid: payee }, made)))
  return { facts: billFacts(account, sent, made), effect: () => account.orders.add(order, sent) }
}

function billTerms(sent: Facts, contract: PaymentTerms['contract'], details: Facts): PaymentTerms {
  const { out_bill_no, transfer_amount } = sent as unknown as Bill
  return { number: out_bill_no, amount: { total: transfer_amount }, trade_type: 'TRANSFER', contract, details }
}

function billDetails({ clock }: Account, state: string, more: Facts): Facts {
  const now = rfc3339(clock.now())
  return { transfer_bill_no: digits(28), state, create_time: now, update_time: now, ...more }
}

function billFacts({ mchid }: Account, sent: Facts, details: Facts): Facts {
  return { mchid, mch_id: mchid, ...sent, ...details }
}

/** The user confirms the transfer, and with it the authorisation where one is asked for. */
const transferAndAuthorize: Handler = (account, request) => {
  const { row, sent } = request
  const asked = (sent['authorization_info'] ?? undefined) as Facts | undefined
  const known = account.orders.repeated(row.family, String(sent['out_bill_no']), sent)
  if (known !== undefined) return { facts: billFacts(account, sent, known.details) }
  const package_info = alphanumeric(28)
  const signing = asked === undefined ? undefined : preSign(account, terms(request, asked), package_info)
  const numbers = asked === undefined ? {} : select(asked, ['user_display_name', 'out_authorization_no'])
  const made = billDetails(account, 'WAIT_USER_CONFIRM', { package_info, ...numbers })
  const contract = { contract_id: undefined, openid: String(sent['openid']) }
  const order = draftPayment(account, request, billTerms(sent, contract, made))
  const effect = () => {
    signing?.effect?.()
    account.orders.add(order, sent)
    const pay = (): Event[] => {
      Object.assign(order, paid(account, order))
      return []
    }
    account.orders.await(package_info, { order, expires: account.clock.now() + SESSION_LIFE, pay })
  }
  return { facts: billFacts(account, sent, made), effect }
}

const RESOURCE = [
  'out_authorization_no',
  'appid',
  'openid',
  'user_display_name',
  'authorization_id',
  'state',
  'authorize_time',
  'close_info',
]

function event(event_type: string, contract: SandboxContract): Event {
  const resource = select(authorizationFacts(contract), RESOURCE)
  return { event_type, original_type: 'mch_payment', url: contract.notify_url, resource }
}

function closed(_: Account, contract: SandboxContract): Event {
  return event('MCHTRANSFER.AUTHORIZATION.CLOSED', contract)
}

/** Money from the merchant to a user who agreed once to receive it unasked. */
export const transferAuthorization: Family = {
  handlers: {
    presign: authorize,
    'order-and-sign': transferAndAuthorize,
    'query-contract': (account, request) => ({ facts: authorizationFacts(find(account, request)) }),
    terminate: close,
    payout: transfer,
  },
  signed: (_, contract) => [event('MCHTRANSFER.AUTHORIZATION.CONFIRMED', contract)],
  terminated: closed,
}
