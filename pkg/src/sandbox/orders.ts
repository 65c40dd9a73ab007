import { isDeepStrictEqual } from 'node:util'
import type { Event } from './event.ts'
import type { SandboxOrder } from './records.ts'
import { invalidRequest, notFound } from './refusal.ts'

/** An order that is paid when the user comes to it. */
interface Waiting {
  readonly order: SandboxOrder
  /** Milliseconds of the sandbox's clock. */
  readonly expires: number
  /** Pays it, and says what the merchant is told. */
  readonly pay: () => readonly Event[]
}

/** Every order of the merchant, and the numbers that a reversal closed. */
export class Orders {
  readonly all: SandboxOrder[] = []
  readonly #bodies = new Map<SandboxOrder, unknown>()
  readonly #closed = new Set<string>()
  readonly #waiting = new Map<string, Waiting>()

  /**
   * The order that an earlier debit under this number made. An order is debited once only (partner/4012884121); that the
   * same debit again answers the first result, and another one is refused, is a guess.
   */
  repeated(family: string, number: string, body: unknown): SandboxOrder | undefined {
    if (this.#closed.has(`${family} ${number}`)) {
      throw invalidRequest('订单已撤销', 'the order number was closed by a reversal')
    }
    const order = this.#find(family, number)
    if (order === undefined || isDeepStrictEqual(this.#bodies.get(order), body)) return order
    throw invalidRequest('商户订单号重复', 'the order number was used before with another body')
  }

  add(order: SandboxOrder, body: unknown): void {
    this.all.push(order)
    this.#bodies.set(order, body)
  }

  find(family: string, number: string): SandboxOrder {
    const order = this.#find(family, number)
    if (order === undefined) throw notFound('订单不存在', 'no order has this number')
    return order
  }

  /** Guess: closes the number even where no order is known: a debit that got lost must not arrive after its reversal. */
  reverse(family: string, number: string, state: (order: SandboxOrder) => string = () => 'REVOKED'): void {
    this.#closed.add(`${family} ${number}`)
    const order = this.#find(family, number)
    for (const sub of order?.sub_orders ?? []) sub.trade_state = state(order as SandboxOrder)
  }

  /** The order is paid when the user comes with this id, such as a `prepay_id`. */
  await(id: string, waiting: Waiting): void {
    this.#waiting.set(id, waiting)
  }

  /** Whether an order waits for the user under this id. */
  awaits(id: string, now: number): boolean {
    return (this.#waiting.get(id)?.expires ?? 0) > now
  }

  /** Takes the order that waits for the user under this id. */
  take(id: string, now: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting === undefined || waiting.expires <= now ? undefined : waiting
  }

  #find(family: string, number: string): SandboxOrder | undefined {
    return this.all.find((order) => order.family === family && order.combine_out_trade_no === number)
  }
}
