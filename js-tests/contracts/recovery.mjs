// What to do when a debit brought no result: query, then reverse. The guide shows this file.
import { setTimeout as sleep } from 'node:timers/promises'
import { ApiError, SignatureError, TransportError } from 'wechatpay-entrust'

/**
 * Debits once, and finds out what became of it. Resolves to the order; to undefined when there was none within a minute
 * and its number was closed by a reversal: nobody paid, and a new try needs a new number.
 */
export async function debitOnce(wxpay, debit, { patience = 60_000, pause = 5_000, now = Date.now, wait = sleep } = {}) {
  const started = now()
  try {
    return await wxpay.transactions.create(debit)
  } catch (error) {
    if (!mayHaveBeenProcessed(error)) throw error
  }
  while (now() - started < patience) {
    const order = await find(wxpay, debit.combine_out_trade_no)
    if (order) return order
    await wait(pause)
  }
  return wxpay.transactions.reverse(reversalOf(debit))
}

/** A refusal is final; silence, a fault of the server or an answer that cannot be trusted is not. */
function mayHaveBeenProcessed(error) {
  if (error instanceof ApiError) return error.retryable
  return error instanceof TransportError || error instanceof SignatureError
}

async function find(wxpay, combine_out_trade_no) {
  try {
    return await wxpay.transactions.query({ combine_out_trade_no })
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.retryable)) return undefined
    if (error instanceof TransportError) return undefined
    throw error
  }
}

function reversalOf({ combine_out_trade_no, combine_appid, sub_orders }) {
  const named = sub_orders.map(({ mchid, out_trade_no, sub_mchid, sub_appid }) => ({
    mchid,
    out_trade_no,
    sub_mchid,
    sub_appid,
  }))
  return { combine_out_trade_no, combine_appid, sub_orders: named }
}
