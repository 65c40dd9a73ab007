import { isDeepStrictEqual } from 'node:util'
import { type Clock, rfc3339 } from './clock.ts'
import { digits } from './random.ts'
import type { SandboxContract, SandboxOrder, SandboxSubOrder } from './records.ts'
import { invalidRequest, notFound } from './refusal.ts'

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

/** Every combined order of the merchant, and the numbers that a reversal closed. */
export class Orders {
  readonly all: SandboxOrder[] = []
  readonly #clock: Clock
  readonly #bodies = new Map<string, Debit>()
  readonly #closed = new Set<string>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * The order that an earlier debit under this number made. An order is debited once only (partner/4012884121); that the
   * same debit again answers the first result, and another one is refused, is a guess.
   */
  repeated(debit: Debit): SandboxOrder | undefined {
    const number = debit.combine_out_trade_no
    if (this.#closed.has(number)) throw invalidRequest('订单已撤销', 'combine_out_trade_no was closed by a reversal')
    const order = this.#find(number)
    if (order === undefined || isDeepStrictEqual(this.#bodies.get(number), debit)) return order
    throw invalidRequest('商户订单号重复', 'combine_out_trade_no was used before with another body')
  }

  /** The order that answers a debit; `add` makes it real. */
  draft(debit: Debit, contract: SandboxContract, failed: boolean): SandboxOrder {
    return {
      combine_appid: debit.combine_appid,
      combine_mchid: debit.combine_mchid,
      combine_out_trade_no: debit.combine_out_trade_no,
      contract_id: debit.contract_id,
      sub_orders: debit.sub_orders.map((sub) => this.#draftSubOrder(sub, failed)),
      combine_payer_info: { openid: contract.openid ?? '' },
    }
  }

  add(order: SandboxOrder, debit: Debit): void {
    this.all.push(order)
    this.#bodies.set(order.combine_out_trade_no, debit)
  }

  find(combine_out_trade_no: string): SandboxOrder {
    const order = this.#find(combine_out_trade_no)
    if (order === undefined) throw notFound('订单不存在', 'no order has this combine_out_trade_no')
    return order
  }

  /** Guess: closes the number even where no order is known: a debit that got lost must not arrive after its reversal. */
  reverse(combine_out_trade_no: string): void {
    this.#closed.add(combine_out_trade_no)
    for (const sub of this.#find(combine_out_trade_no)?.sub_orders ?? []) sub.trade_state = 'REVOKED'
  }

  #find(combine_out_trade_no: string): SandboxOrder | undefined {
    return this.all.find((order) => order.combine_out_trade_no === combine_out_trade_no)
  }

  #draftSubOrder(sub: DebitSubOrder, failed: boolean): SandboxSubOrder {
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
            success_time: rfc3339(this.#clock.now()),
            amount: { total_amount, currency, payer_amount: total_amount, payer_currency: currency },
          }),
    }
  }
}
