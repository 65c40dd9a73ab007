import type { Desk } from './live.ts'
import type { SandboxContract, SandboxOrder } from './records.ts'

/** What the families call the id that opens the signing page. */
const IDS = ['pre_entrustweb_id', 'session_id', 'package_info', 'prepay_id']

/** What waits for the user, or did: a contract, an order to pay, or an order that signs one. */
export interface Session {
  readonly id: string
  readonly contract: SandboxContract | undefined
  readonly order: SandboxOrder | undefined
  readonly isOpen: boolean
}

/** The session that a query or form names. */
export function findSession({ sandbox, waiting, clock }: Desk, form: URLSearchParams): Session | undefined {
  const id = IDS.map((name) => form.get(name)).find((value) => value !== null && value !== '')
  if (id === undefined || id === null) return undefined
  const contract = sandbox.contracts.findLast((other) => other.pre_entrustweb_id === id)
  const order = sandbox.orders.findLast(({ details }) => details['prepay_id'] === id || details['package_info'] === id)
  if (contract === undefined && order === undefined) return undefined
  const isOpen = contract === undefined ? waiting.awaits(id, clock.now()) : contract.session_state === 'OPEN'
  return { id, contract, order, isOpen }
}
