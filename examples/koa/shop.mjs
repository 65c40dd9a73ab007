// What the shop does with contracts and orders. It knows no platform: the client, the store and the variables are handed in.
import { miniProgramLaunch, PendingError, ValidationError, WechatpayError } from 'wechatpay-entrust'
import { userOf } from './login.mjs'

/** A request that is answered with this status. */
class Refusal extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

/** What to answer to what was thrown: `{ status, body }`. */
export function refusal(error) {
  if (error instanceof ValidationError) return { status: 400, body: { issues: error.issues } }
  if (!(error instanceof WechatpayError)) {
    if (error instanceof SyntaxError) return { status: 400, body: { message: 'the body is not JSON' } }
    // Ours, and those of frameworks.
    if (error.status >= 400 && error.status < 500) return { status: error.status, body: { message: error.message } }
  }
  console.error(error)
  return { status: error instanceof WechatpayError ? 502 : 500, body: { message: 'try again' } }
}

/** An open order that took no step for so long was left behind by a process that died. */
const LEFT_BEHIND = 120_000

/** Stamped anew at each write: a write passes only where the stamp that was read still stands. */
const stamped = (item) => ({ ...item, version: crypto.randomUUID(), at: Date.now() })

export function createShop({ wxpay, store, env }) {
  const { APPID, PLAN_ID, NOTIFY_URL, SUB_MCHID, PRICE, SESSION_SECRET, WECHATPAY_MCHID } = env

  async function loggedIn(authorization, role) {
    const user = await userOf(authorization, SESSION_SECRET, role)
    if (user === undefined) throw new Refusal(401, 'log in first')
    return user
  }

  /** Reads, changes and writes, again where somebody else wrote in between; `change` gives nothing where nothing is to do. */
  async function update(kind, id, change) {
    for (;;) {
      const old = await store.get(kind, id)
      const item = change(old)
      if (!item || (await store.write(kind, id, stamped(item), old?.version))) return
    }
  }

  /** For the user who is logged in: what `wx.navigateToMiniProgram` needs. */
  async function preSign(authorization, input) {
    const user = await loggedIn(authorization, 'user')
    const out_contract_code = crypto.randomUUID().replaceAll('-', '')
    const contract = { user, plan_id: Number(PLAN_ID), out_contract_code, state: 'presigned' }
    await store.write('contract', out_contract_code, stamped(contract), undefined)
    const session = await wxpay.preEntrustSign.miniProgram({
      appid: APPID,
      plan_id: Number(PLAN_ID),
      out_contract_code,
      contract_display_account: input?.account,
      notify_url: NOTIFY_URL,
    })
    return miniProgramLaunch(session)
  }

  /** Called once for each notification; what it does may be done twice all the same. */
  async function onEvent({ event_type, resource }) {
    const { plan_id, out_contract_code } = resource
    const state = { 'ECOMMERCE_ENTRUST.SIGN': 'signed', 'ECOMMERCE_ENTRUST.TERMINATE': 'terminated' }[event_type]
    if (!state) return
    // Not every notification brings the contract's id.
    const { contract_id } = resource.contract_id
      ? resource
      : await wxpay.contracts.query({ plan_id, out_contract_code })
    // They may come in the wrong order: what has ended stays so.
    const change = (old) => old && old.state !== 'terminated' && { ...old, state, contract_id }
    await update('contract', out_contract_code, change)
    console.log(event_type, plan_id, out_contract_code)
  }

  /**
   * For the billing job: one price, on one contract, under a number that the job makes of contract and period, so that asking
   * again debits nothing. It may take more than a minute.
   */
  async function debit(authorization, input) {
    await loggedIn(authorization, 'job')
    const { out_contract_code = '', combine_out_trade_no = '' } = input ?? {}
    if (!/^\w{6,30}$/.test(combine_out_trade_no))
      throw new Refusal(400, 'combine_out_trade_no: 6 to 30 letters and digits')
    if (!/^\w{1,32}$/.test(out_contract_code)) throw new Refusal(400, 'out_contract_code: 1 to 32 letters and digits')
    const contract = await store.get('contract', out_contract_code)
    if (contract?.state !== 'signed') throw new Refusal(409, 'the contract is not signed')
    const order = orderOf(contract, combine_out_trade_no)
    const open = stamped({ order })
    if (!(await store.write('open', combine_out_trade_no, open, undefined))) return { state: 'open' }
    const settled = await store.get('order', combine_out_trade_no)
    if (!settled) return charge(open, false)
    await store.remove('open', combine_out_trade_no, open.version)
    return { state: settled.state }
  }

  function orderOf({ contract_id }, combine_out_trade_no) {
    const sub_order = {
      mchid: WECHATPAY_MCHID,
      sub_mchid: SUB_MCHID,
      out_trade_no: `${combine_out_trade_no}S1`,
      description: '会员月费',
      amount: { total_amount: Number(PRICE), currency: 'CNY' },
    }
    const combine = { combine_appid: APPID, combine_mchid: WECHATPAY_MCHID, combine_out_trade_no }
    return { ...combine, contract_id, sub_orders: [sub_order] }
  }

  async function charge(open, resume) {
    const { order } = open
    const number = order.combine_out_trade_no
    let held = open.version
    // Each step is written before it is taken. Where another process has gone on with the order, this one stops.
    async function onStep({ step }) {
      const next = stamped({ order, step })
      if (!(await store.write('open', number, next, held))) throw new Error(`${number} is debited by another process`)
      held = next.version
    }
    let ended
    try {
      ended = await wxpay.transactions.debit(order, { resume, onStep })
    } catch (error) {
      if (error instanceof ValidationError) await store.remove('open', number, held)
      if (!(error instanceof PendingError)) throw error
      console.error(error)
      return { state: 'open' }
    }
    const state = ended.outcome
    await update('order', number, () => ({ order, state, code: ended.error?.code }))
    await store.remove('open', number, held)
    console.log('debit', number, state)
    return { state }
  }

  /** For a timer: goes on with the orders that were left behind. It asks what became of them, and debits none again. */
  async function resume() {
    for (const open of await store.list('open')) {
      if (Date.now() - open.at > LEFT_BEHIND) await charge(open, true).catch((error) => console.error(error))
    }
  }

  const onError = (error) => console.error(`notification: ${error.message}`)
  const notify = wxpay.notifications.handler(onEvent, { replayGuard: replayGuard(store, update), onError })
  return { preSign, debit, resume, notify }
}

/** Instances share it by the store, so that a notification is handled once. */
function replayGuard(store, update) {
  const held = new Map()
  const until = (seconds) => ({ expires: Math.ceil(Date.now() / 1000) + seconds })
  return {
    async claim(id, seconds) {
      const old = await store.get('notification', id)
      if (old && old.expires > Date.now() / 1000) return old.state
      const mine = stamped({ state: 'busy', ...until(seconds) })
      if (!(await store.write('notification', id, mine, old?.version))) return 'busy'
      held.set(id, mine.version)
      return 'new'
    },
    async done(id, seconds) {
      held.delete(id)
      await update('notification', id, () => ({ state: 'done', ...until(seconds) }))
    },
    async release(id) {
      await store.remove('notification', id, held.get(id))
      held.delete(id)
    },
  }
}
