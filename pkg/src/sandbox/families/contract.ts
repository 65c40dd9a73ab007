import type { Account } from '../account.ts'
import type { PreSign } from '../contracts.ts'
import { type Facts, select } from '../facts.ts'
import type { Deed, Request } from '../family.ts'
import type { SandboxContract } from '../records.ts'
import { notFound } from '../refusal.ts'

export const MINUTE = 60_000
export const HOUR: number = 60 * MINUTE

/** Names of partners and their sub-merchants, which a contract keeps as it was pre-signed with them. */
const PARTIES = ['sp_appid', 'sp_openid', 'sub_mchid', 'sub_appid', 'sub_openid', 'out_user_code']

type Terms = Pick<PreSign, 'plan_id' | 'contract_display_account' | 'notify_url' | 'life'> &
  Partial<Pick<PreSign, 'out_contract_code' | 'details'>>

/** What a pre-sign asks for, by the names that most families share. */
export function termsOf({ row, sent }: Request, terms: Terms): PreSign {
  const { out_contract_code, appid, sp_appid, openid, sp_openid } = sent as Record<string, string | undefined>
  return {
    family: row.family,
    channel: row.name.replace(/^presign-/, ''),
    appid: appid ?? sp_appid ?? '',
    openid: openid ?? sp_openid,
    out_contract_code: out_contract_code ?? '',
    ...terms,
    details: { ...select(sent, PARTIES), ...terms.details },
  }
}

/** Opens a signing session; what its family calls the session is among the facts. */
export function preSign(account: Account, input: PreSign, session?: string): Deed & { contract: SandboxContract } {
  const contract = account.contracts.preSign(input, session)
  const { pre_entrustweb_id } = contract
  const page = `${account.origin()}/sandbox/sign?${new URLSearchParams({ pre_entrustweb_id })}`
  const facts = { ...contractFacts(account, contract), redirect_url: page, sign_url: page, show_code_url: page }
  return { contract, facts, effect: () => account.contracts.add(contract, input) }
}

/** What the families call a contract's parts alike. */
export function contractFacts({ mchid }: Account, contract: SandboxContract): Facts {
  const { details, family: _, channel: __, session_state: ___, session_expires: ____, ...rest } = contract
  return { ...rest, sp_mchid: mchid, sp_appid: rest.appid, sp_openid: rest.openid, ...details }
}

/** A contract by the merchant's own code, from signing on (guess: before, it isn't found). */
export function findSigned(account: Account, { row, sent }: Request): SandboxContract {
  const plan = Number(sent['plan_id'] ?? sent['service_id'])
  return found(
    account.contracts.find(
      row.family,
      (other) =>
        other.plan_id === plan &&
        other.out_contract_code === sent['out_contract_code'] &&
        (sent['sub_mchid'] === undefined || other.details['sub_mchid'] === sent['sub_mchid']),
    ),
  )
}

/** A contract by WeChat Pay's id. */
export function findById(account: Account, { row, sent }: Request): SandboxContract {
  return found(account.contracts.find(row.family, (other) => other.contract_id === sent['contract_id']))
}

function found(contract: SandboxContract | undefined): SandboxContract {
  if (contract === undefined) throw notFound('协议不存在', 'no contract has these numbers')
  if (contract.contract_id === undefined) throw notFound('协议不存在', 'the contract is not signed yet')
  return contract
}

/** The contract as it will be after the merchant ended it; ending it twice is no error (guess). */
export function ended(account: Account, contract: SandboxContract, remark: unknown): SandboxContract {
  if (contract.contract_state === 'TERMINATED') return contract
  return { ...contract, ...account.contracts.termination('MCH_API_TERMINATE', String(remark ?? '')) }
}
