import type { Account } from '../account.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { Deed, Family, Handler, Request } from '../family.ts'
import { alphanumeric } from '../random.ts'
import type { SandboxContract, SandboxOrder } from '../records.ts'
import { HOUR, preSign, termsOf } from './contract.ts'
import { debitable, draftPayment, paid, transactionEvent } from './payment.ts'

const PREPAY_LIFE = 2 * HOUR

/** An order that the user pays with `prepay_id`; the cashier asks for the contract, or uses the one that is named. */
const order: Handler = (account, request): Deed => {
  const { row, sent } = request
  const { out_trade_no, amount } = sent as { out_trade_no: string; amount: { total: number; currency?: string } }
  const known = account.orders.repeated(row.family, out_trade_no, sent)
  if (known !== undefined) return { facts: known.details }
  const prepay_id = `wx${alphanumeric(34)}`
  const signing = signingOf(account, request, prepay_id)
  const contract = contractOf(account, request)
  const trade_type = row.name.endsWith('app') ? 'APP' : 'JSAPI'
  const drafted = draftPayment(account, request, {
    number: out_trade_no,
    amount,
    trade_type,
    contract,
    details: { prepay_id },
  })
  const effect = () => {
    signing?.effect?.()
    account.orders.add(drafted, sent)
    wait(account, drafted, String(sent['notify_url']), prepay_id)
  }
  return { facts: drafted.details, effect }
}

function wait(account: Account, order: SandboxOrder, url: string, prepay_id: string): void {
  const pay = (): Event[] => {
    Object.assign(order, paid(account, order))
    return [transactionEvent(account, order, url)]
  }
  account.orders.await(prepay_id, { order, expires: account.clock.now() + PREPAY_LIFE, pay })
}

/** Whose contract pays, and who is asked. */
function contractOf(account: Account, { sent }: Request): Pick<SandboxContract, 'contract_id' | 'openid'> {
  const { password_free_contract_id } = sent['contract_info'] as Facts
  const { openid, sp_openid } = (sent['payer'] ?? {}) as Record<string, string | undefined>
  if (typeof password_free_contract_id === 'string') {
    return debitable(account, 'password-exempt', password_free_contract_id)
  }
  return { contract_id: undefined, openid: openid ?? sp_openid ?? account.contracts.openid }
}

/** The contract that comes with the payment, where the order names its plan. */
function signingOf(account: Account, request: Request, prepay_id: string): Deed | undefined {
  const info = request.sent['contract_info'] as Record<string, string | null | undefined>
  if (typeof info['contract_code'] !== 'string') return undefined
  const terms = {
    plan_id: Number(info['plan_id']) || 0,
    out_contract_code: info['contract_code'],
    contract_display_account: info['contract_display_account'] ?? '',
    notify_url: info['contract_notify_url'] ?? String(request.sent['notify_url']),
    life: PREPAY_LIFE,
  }
  return preSign(account, termsOf(request, terms), prepay_id)
}

/** Of the contract nothing is notified: these are contracts of V2, which tells of them in XML. */
export const payWithContract: Family = { handlers: { 'order-and-sign': order } }
