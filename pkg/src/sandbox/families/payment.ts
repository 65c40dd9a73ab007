import type { Account } from '../account.ts'
import { rfc3339 } from '../clock.ts'
import { debitError } from '../debit-error.ts'
import type { Event } from '../event.ts'
import { type Facts, select } from '../facts.ts'
import type { Request } from '../family.ts'
import { digits } from '../random.ts'
import type { SandboxContract, SandboxOrder } from '../records.ts'
import { Refusal } from '../refusal.ts'

const STATES: Record<string, string> = {
  SUCCESS: '支付成功',
  PAYERROR: '支付失败',
  NOTPAY: '订单未支付',
  REFUND: '转入退款',
  CLOSED: '已关闭',
}
const KEPT = ['sp_appid', 'sub_mchid', 'sub_appid', 'merchant_category_code', 'description', 'user_name']

export interface PaymentTerms {
  readonly number: string
  readonly amount: { total: number; currency?: string | null }
  readonly trade_type: string
  readonly contract: Pick<SandboxContract, 'contract_id' | 'openid'>
  readonly details?: Facts
}

/** The contract that a debit may use. */
export function debitable(account: Account, family: string, contract_id: unknown): SandboxContract {
  const contract = account.contracts.signed(family, contract_id)
  if (contract !== undefined) return contract
  throw new Refusal(400, 'CONTRACT_NOT_EXIST', '协议不存在', { reason: 'no signed contract has this contract_id' })
}

/** An order that was not paid yet; the fault `debit-failed` may make an error of it. */
export function draftPayment(
  account: Account,
  { row, sent, debitFailure }: Request,
  terms: PaymentTerms,
): SandboxOrder {
  if (debitFailure?.status !== undefined || debitFailure?.code !== undefined) throw debitError(debitFailure)
  const { number, amount, trade_type, contract, details } = terms
  const { appid, sp_appid, sub_mchid, sub_appid, attach } = sent as Record<string, string | undefined>
  const { total: total_amount, currency } = amount
  return {
    family: row.family,
    combine_appid: appid ?? sp_appid ?? '',
    combine_mchid: account.mchid,
    combine_out_trade_no: number,
    contract_id: contract.contract_id ?? '',
    sub_orders: [
      {
        mchid: account.mchid,
        out_trade_no: number,
        sub_mchid: sub_mchid ?? account.mchid,
        ...(sub_appid === undefined ? {} : { sub_appid }),
        transaction_id: digits(28),
        trade_type,
        trade_state: debitFailure === undefined ? 'NOTPAY' : 'PAYERROR',
        ...(attach === undefined ? {} : { attach }),
        amount: { total_amount, currency: currency ?? 'CNY' },
      },
    ],
    combine_payer_info: { openid: contract.openid ?? account.contracts.openid },
    details: { ...select(sent, KEPT), ...details },
  }
}

/** The order once it is paid; one that failed stays as it is. */
export function paid(account: Account, order: SandboxOrder): SandboxOrder {
  const sub_orders = order.sub_orders.map((sub) => {
    if (sub.trade_state !== 'NOTPAY') return sub
    const { total_amount, currency } = sub.amount
    return {
      ...sub,
      trade_state: 'SUCCESS',
      bank_type: 'CMC',
      success_time: rfc3339(account.clock.now()),
      amount: { total_amount, currency, payer_amount: total_amount, payer_currency: currency },
    }
  })
  return { ...order, sub_orders }
}

/** A single order by the names of WeChat Pay's transactions; what is only known of a paid one is left out before. */
export function transactionFacts(account: Account, order: SandboxOrder): Facts {
  const [sub] = order.sub_orders
  const { amount, trade_state = '', trade_type, bank_type, attach, success_time, transaction_id } = sub ?? {}
  const { openid } = order.combine_payer_info
  const isPaid = success_time !== undefined
  const isPartner = order.details['sub_mchid'] !== undefined
  return {
    ...(isPartner
      ? { sp_mchid: account.mchid, sp_appid: order.combine_appid }
      : { mchid: account.mchid, appid: order.combine_appid }),
    out_trade_no: order.combine_out_trade_no,
    trade_type,
    trade_state,
    trade_state_desc: STATES[trade_state] ?? '',
    attach,
    amount: {
      total: amount?.total_amount,
      payer_total: amount?.payer_amount ?? amount?.total_amount,
      currency: amount?.currency,
      payer_currency: amount?.payer_currency ?? amount?.currency,
    },
    ...(isPaid
      ? { transaction_id, bank_type, success_time, payer: isPartner ? { sp_openid: openid } : { openid } }
      : {}),
    ...order.details,
  }
}

const RESULT = ['mchid', 'appid', 'sp_mchid', 'sp_appid', 'sub_mchid', 'sub_appid', 'out_trade_no', 'transaction_id']
const RESULT_OF_TRADE = [
  'trade_type',
  'trade_state',
  'trade_state_desc',
  'bank_type',
  'attach',
  'success_time',
  'payer',
  'amount',
]

/** `TRANSACTION.SUCCESS`, or `TRANSACTION.FAIL` for an order that failed. */
export function transactionEvent(account: Account, order: SandboxOrder, url: string): Event {
  const facts = transactionFacts(account, order)
  const event_type = facts['trade_state'] === 'SUCCESS' ? 'TRANSACTION.SUCCESS' : 'TRANSACTION.FAIL'
  return { event_type, original_type: 'transaction', url, resource: select(facts, [...RESULT, ...RESULT_OF_TRADE]) }
}
