// Who holds the money. It knows nothing of the client: a debit that is sent twice is debited twice.

/** What happened to each order, by its number. */
export class Ledger {
  #orders = new Map()

  of(number) {
    const known = this.#orders.get(number)
    if (known) return known
    const order = { number, created: 0, debits: 0, state: undefined, closed: false }
    this.#orders.set(number, order)
    return order
  }

  /** Whether money is with the merchant. */
  holds(number) {
    return this.of(number).state === 'SUCCESS'
  }

  /** `state` is that of each sub-order, or a list of theirs, which are looked at and hold no money here. */
  create(number, body, state = 'SUCCESS') {
    const order = this.of(number)
    if (order.closed) return refusal(400, 'INVALID_REQUEST')
    if (state === 'SUCCESS') order.debits++
    Object.assign(order, { state, body })
    return this.query(number)
  }

  query(number) {
    const { state, body } = this.of(number)
    return state === undefined ? refusal(404, 'RESOURCE_NOT_EXISTS') : { json: transaction(body, state) }
  }

  /** Closes the number, so that a debit that is still on its way finds it closed. */
  reverse(number) {
    const order = this.of(number)
    order.closed = true
    if (order.state === 'SUCCESS') order.state = 'REVOKED'
    return { status: 204 }
  }
}

/** An answer of 4xx with a code of WeChat Pay's own. */
export function refusal(status, code) {
  return { status, json: { code, message: 'refused' }, headers: { 'Retry-After': '0' } }
}

function transaction({ combine_appid, combine_mchid, combine_out_trade_no, sub_orders }, trade_state) {
  const states = sub_orders.map(({ mchid, out_trade_no, sub_mchid }, at) => ({
    mchid,
    out_trade_no,
    sub_mchid,
    trade_type: 'PAP',
    trade_state: Array.isArray(trade_state) ? trade_state[at] : trade_state,
  }))
  return { combine_appid, combine_mchid, combine_out_trade_no, sub_orders: states }
}
