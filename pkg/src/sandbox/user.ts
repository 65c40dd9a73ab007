import type { Account } from './account.ts'
import type { ContractKey } from './contracts.ts'
import type { Event } from './event.ts'
import { FAMILIES } from './families/index.ts'

/** What the user does in WeChat, and what the merchant is told of it. */
export class User {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  /** Agrees to the contract, and pays the order, that wait under this id. */
  approve(id: string): { contract_id: string; events: readonly Event[] } {
    const { contracts, orders, clock } = this.#account
    const waiting = orders.take(id, clock.now())
    if (waiting !== undefined && contracts.session(id) === undefined) {
      return { contract_id: waiting.order.contract_id, events: waiting.pay() }
    }
    const contract = contracts.approve(id)
    const events = FAMILIES[contract.family]?.signed?.(this.#account, contract) ?? []
    if (waiting === undefined) return { contract_id: contract.contract_id, events }
    waiting.order.contract_id = contract.contract_id
    return { contract_id: contract.contract_id, events: [...events, ...waiting.pay()] }
  }

  /** Leaves without agreeing; an order that waited is not paid. */
  decline(id: string): void {
    const { contracts, orders, clock } = this.#account
    const waiting = orders.take(id, clock.now())
    if (waiting === undefined || contracts.session(id) !== undefined) contracts.decline(id)
  }

  /** Ends a contract. */
  terminate(key: ContractKey): readonly Event[] {
    const contract = this.#account.contracts.terminateAsUser(key)
    const event = FAMILIES[contract.family]?.terminated?.(this.#account, contract)
    return event === undefined ? [] : [event]
  }
}
