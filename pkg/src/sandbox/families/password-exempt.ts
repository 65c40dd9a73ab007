import type { Account } from '../account.ts'
import type { Facts } from '../facts.ts'
import type { Family, Handler } from '../family.ts'
import type { SandboxContract } from '../records.ts'
import { contractFacts, ended, findSigned, HOUR, preSign, termsOf } from './contract.ts'

const SESSION_LIFE = 2 * HOUR

/** With a `prepay_id` the user is asked after paying that order: the id stands for the session. */
const presign: Handler = (account, request) => {
  const { service_id, contract_display_account, notify_url, prepay_id } = request.sent as {
    service_id: number
    contract_display_account: string
    notify_url: string
    prepay_id?: string
  }
  const terms = { plan_id: service_id, contract_display_account, notify_url, life: SESSION_LIFE }
  const { contract, effect } = preSign(account, termsOf(request, terms), prepay_id)
  return { facts: serviceFacts(account, contract), effect }
}

function serviceFacts(account: Account, contract: SandboxContract): Facts {
  return {
    ...contractFacts(account, contract),
    service_id: contract.plan_id,
    sign_mp_appid: 'wxbd687630cd02ce1d',
    sign_mp_path: 'pages/PwdExemptContract/index',
  }
}

const terminate: Handler = (account, request) => {
  const contract = findSigned(account, request)
  const after = ended(account, contract, request.sent['contract_termination_remark'])
  return { facts: serviceFacts(account, after), effect: () => Object.assign(contract, after) }
}

/** Nothing is notified: no public page names the event. A debit is an order of pay-with-contract. */
export const passwordExempt: Family = {
  handlers: {
    presign,
    'query-contract': (account, request) => ({ facts: serviceFacts(account, findSigned(account, request)) }),
    terminate,
  },
}
