import { rfc3339 } from './clock.ts'
import { digits } from './random.ts'
import type { SandboxContract, SandboxOrder, SandboxSubOrder } from './records.ts'

/** A debit whose fields were checked. */
export interface Debit {
  combine_appid: string
  combine_mchid: string
  combine_out_trade_no: string
  contract_id: string
  sub_orders: DebitSubOrder[]
}

interface DebitSubOrder {
  mchid: string
  out_trade_no: string
  sub_mchid: string
  sub_appid?: string | null
  attach?: string | null
  amount: { total_amount: number; currency: string }
}

interface Result {
  readonly failed: boolean
  /** Milliseconds of the sandbox's clock. */
  readonly now: number
}

/** The order that answers a debit. */
export function draftOrder(family: string, debit: Debit, contract: SandboxContract, result: Result): SandboxOrder {
  return {
    family,
    combine_appid: debit.combine_appid,
    combine_mchid: debit.combine_mchid,
    combine_out_trade_no: debit.combine_out_trade_no,
    contract_id: debit.contract_id,
    sub_orders: debit.sub_orders.map((sub) => draftSubOrder(sub, result)),
    combine_payer_info: { openid: contract.openid ?? '' },
    details: {},
  }
}

/** The order as WeChat Pay answers it. */
export function wireOf({ family: _, details: __, ...wire }: SandboxOrder): Omit<SandboxOrder, 'family' | 'details'> {
  return wire
}

function draftSubOrder(sub: DebitSubOrder, { failed, now }: Result): SandboxSubOrder {
  const { total_amount, currency } = sub.amount
  return {
    mchid: sub.mchid,
    out_trade_no: sub.out_trade_no,
    sub_mchid: sub.sub_mchid,
    ...(typeof sub.sub_appid === 'string' ? { sub_appid: sub.sub_appid } : {}),
    transaction_id: digits(28),
    trade_type: 'PAP',
    ...(typeof sub.attach === 'string' ? { attach: sub.attach } : {}),
    ...(failed
      ? { trade_state: 'PAYERROR', amount: { total_amount, currency } }
      : {
          trade_state: 'SUCCESS',
          bank_type: 'CMC',
          success_time: rfc3339(now),
          amount: { total_amount, currency, payer_amount: total_amount, payer_currency: currency },
        }),
  }
}
