// The same operations as in model.mjs, done by a client in a sandbox. Codes and numbers get a prefix, so that runs that
// share a sandbox don't meet.
import { ApiError } from 'wechatpay-entrust'
import { reversal, subOrder } from './operations.mjs'
import { debitOf, preSign } from './sandbox.mjs'

const HOUR = 3_600_000

export class Reality {
  #shop
  #prefix
  #sessions = new Map()
  #contractIds = new Map()

  constructor(shop, prefix) {
    this.#shop = shop
    this.#prefix = prefix
  }

  /** Does one operation; what is refused is said in the model's words. */
  async run([name, input]) {
    try {
      return await this[name](input)
    } catch (error) {
      if (error instanceof ApiError) return { refused: `${error.status} ${error.code}` }
      if (/^cannot (approve|decline|terminate)/.test(error.message)) return { refused: 'wrong state' }
      throw error
    }
  }

  async preSign({ code, plan, name }) {
    const { wxpay, notifyUrl } = this.#shop
    const input = preSign({ ...this.#key(code, plan), contract_display_account: name, notify_url: notifyUrl })
    const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(input)
    this.#sessions.set(code, pre_entrustweb_id)
    return { session: pre_entrustweb_id }
  }

  async approve({ code }) {
    const { contract_id } = await this.#shop.sandbox.approve(this.#sessions.get(code))
    this.#contractIds.set(code, contract_id)
    return {}
  }

  async decline({ code }) {
    await this.#shop.sandbox.decline(this.#sessions.get(code))
    return {}
  }

  async query({ code, plan }) {
    const contract = await this.#shop.wxpay.contracts.query(this.#key(code, plan))
    const mode = contract.contract_terminate_info?.contract_termination_mode
    return { state: contract.contract_state, name: contract.contract_display_account, mode }
  }

  async endAsUser({ code, plan }) {
    await this.#shop.sandbox.terminate(this.#key(code, plan))
    return {}
  }

  async terminate({ code, plan }) {
    const { sandbox, wxpay } = this.#shop
    await wxpay.contracts.terminate({ ...this.#key(code, plan), contract_termination_remark: '解约' })
    await sandbox.advance(0)
    return {}
  }

  async debit({ number, code, amount }) {
    const { sandbox, wxpay } = this.#shop
    const sub_orders = [subOrder({ amount: { total_amount: amount, currency: 'CNY' } })]
    const contract_id = this.#contractIds.get(code) ?? `0${code}`
    const change = { combine_out_trade_no: this.#number(number), sub_orders }
    const order = await wxpay.transactions.create(debitOf(sandbox, contract_id, change))
    return { state: order.sub_orders[0].trade_state }
  }

  async queryOrder({ number }) {
    const order = await this.#shop.wxpay.transactions.query({ combine_out_trade_no: this.#number(number) })
    return { state: order.sub_orders[0].trade_state, amount: order.sub_orders[0].amount.total_amount }
  }

  async reverse({ number }) {
    await this.#shop.wxpay.transactions.reverse(reversal({ combine_out_trade_no: this.#number(number) }))
    return {}
  }

  async advance({ hours }) {
    await this.#shop.sandbox.advance(hours * HOUR)
    return {}
  }

  /** What the merchant's notify_url heard of this run. */
  told() {
    return this.#shop.events
      .filter(({ resource }) => resource.out_contract_code.startsWith(this.#prefix))
      .map(({ event_type, resource }) => {
        return `${event_type.split('.')[1]} ${resource.out_contract_code.slice(this.#prefix.length)}`
      })
  }

  #key(code, plan) {
    return { plan_id: plan, out_contract_code: `${this.#prefix}${code}` }
  }

  #number(number) {
    return `${this.#prefix}|${number}`
  }
}
