// What one merchant must see of its contracts and orders, kept without asking anybody (PROTOCOL A; guesses as in the
// sandbox's documents).
const HOUR = 3_600_000

const refusal = (status, code) => ({ refused: `${status} ${code}` })
const UNKNOWN = refusal(404, 'RESOURCE_NOT_EXISTS')
const INVALID = refusal(400, 'INVALID_REQUEST')
const NO_CONTRACT = refusal(400, 'CONTRACT_NOT_EXIST')
const WRONG_STATE = { refused: 'wrong state' }

export class Model {
  time = 0
  contracts = new Map()
  orders = new Map()
  closed = new Set()
  told = []

  preSign({ code, plan, name }) {
    const known = this.contracts.get(code)
    if (known && (known.plan !== plan || known.state !== 'NOT_SIGNED')) return INVALID
    if (this.#isOpen(known)) return known.name === name ? { session: known.session } : INVALID
    const session = Symbol('session')
    this.contracts.set(code, { plan, name, state: 'NOT_SIGNED', session, expires: this.time + 2 * HOUR })
    return { session }
  }

  approve({ code }) {
    const contract = this.contracts.get(code)
    if (!this.#isOpen(contract)) return WRONG_STATE
    contract.state = 'SIGNED'
    this.told.push(`SIGN ${code}`)
    return {}
  }

  decline({ code }) {
    const contract = this.contracts.get(code)
    if (!this.#isOpen(contract)) return WRONG_STATE
    contract.expires = this.time
    return {}
  }

  query({ code, plan }) {
    const contract = this.#find(code, plan)
    return contract ? { state: contract.state, name: contract.name, mode: contract.mode } : UNKNOWN
  }

  endAsUser({ code, plan }) {
    const contract = this.#find(code, plan)
    if (contract?.state !== 'SIGNED') return WRONG_STATE
    return this.#end(contract, code, 'USER_TERMINATE')
  }

  terminate({ code, plan }) {
    const contract = this.#find(code, plan)
    if (!contract) return UNKNOWN
    if (contract.state === 'NOT_SIGNED') return INVALID
    return contract.state === 'TERMINATED' ? {} : this.#end(contract, code, 'MCH_API_TERMINATE')
  }

  debit({ number, code, amount }) {
    if (this.closed.has(number)) return INVALID
    const order = this.orders.get(number)
    if (order) return order.amount === amount && order.code === code ? { state: order.state } : INVALID
    if (this.contracts.get(code)?.state !== 'SIGNED') return NO_CONTRACT
    this.orders.set(number, { code, amount, state: 'SUCCESS' })
    return { state: 'SUCCESS' }
  }

  queryOrder({ number }) {
    const order = this.orders.get(number)
    return order ? { state: order.state, amount: order.amount } : UNKNOWN
  }

  reverse({ number }) {
    this.closed.add(number)
    const order = this.orders.get(number)
    if (order) order.state = 'REVOKED'
    return {}
  }

  advance({ hours }) {
    this.time += hours * HOUR
    return {}
  }

  #isOpen(contract) {
    return contract !== undefined && contract.state === 'NOT_SIGNED' && this.time < contract.expires
  }

  #find(code, plan) {
    const contract = this.contracts.get(code)
    return contract?.plan === plan ? contract : undefined
  }

  #end(contract, code, mode) {
    Object.assign(contract, { state: 'TERMINATED', mode })
    this.told.push(`TERMINATE ${code}`)
    return {}
  }
}
