import { type Clock, rfc3339 } from './clock.ts'
import { alphanumeric, digits } from './random.ts'
import type { SandboxContract, SandboxTermination } from './records.ts'
import { invalidRequest, notFound } from './refusal.ts'

/** partner/4017177322 */
const SESSION_LIFE = 2 * 3_600_000
const PAST_SESSIONS: Record<SandboxContract['session_state'], string> = {
  OPEN: 'is open',
  SIGNED: 'was signed already',
  DECLINED: 'was declined',
  EXPIRED: 'expired: it was valid for two hours',
}

/** What a pre-sign asks for. */
export type PreSign = Pick<
  SandboxContract,
  'channel' | 'appid' | 'plan_id' | 'out_contract_code' | 'contract_display_account' | 'notify_url'
> & { return_app?: boolean | undefined; attach?: string | undefined }

export interface ContractKey {
  plan_id: number
  out_contract_code: string
}

/** Every contract of the merchant and the signing session that leads to it. */
export class Contracts {
  readonly all: SandboxContract[] = []
  readonly #clock: Clock
  readonly #mchid: string
  /** There is one user, who signs everything. */
  readonly #openid = `o${alphanumeric(27)}`

  constructor(clock: Clock, mchid: string) {
    this.#clock = clock
    this.#mchid = mchid
  }

  /**
   * The session that answers a pre-sign; `add` makes it real. What a code may be used for again is a guess: siblings
   * refuse one that was used for a signing, and this family only says that it is unique and the call idempotent.
   */
  preSign(input: PreSign): SandboxContract {
    this.expireSessions()
    const known = this.all.find((contract) => contract.out_contract_code === input.out_contract_code)
    if (known === undefined) return this.#draft(input)
    if (known.plan_id !== input.plan_id) {
      throw invalidRequest('商户签约协议号已被使用', 'out_contract_code was used before under another plan_id')
    }
    if (known.contract_state !== 'NOT_SIGNED') {
      throw invalidRequest('商户签约协议号已被使用', `out_contract_code belongs to a contract ${known.contract_state}`)
    }
    if (known.session_state !== 'OPEN') return this.#draft(input)
    if (isSame(known, input)) return known
    throw invalidRequest('商户签约协议号已被使用', 'out_contract_code has an open session with other fields')
  }

  /** A code whose first session came to nothing keeps one contract, with the new session. */
  add(contract: SandboxContract): void {
    const at = this.all.findIndex((other) => other.out_contract_code === contract.out_contract_code)
    if (at < 0) this.all.push(contract)
    else this.all[at] = contract
  }

  find(key: ContractKey): SandboxContract {
    const contract = this.all.find((other) => isAt(other, key))
    if (contract === undefined) throw notFound('协议不存在', 'no contract has this plan_id and out_contract_code')
    return contract
  }

  signed(contract_id: string): SandboxContract | undefined {
    return this.all.find((contract) => contract.contract_id === contract_id && contract.contract_state === 'SIGNED')
  }

  session(pre_entrustweb_id: string): SandboxContract | undefined {
    this.expireSessions()
    return this.all.find((contract) => contract.pre_entrustweb_id === pre_entrustweb_id)
  }

  approve(pre_entrustweb_id: string): SandboxContract & { contract_id: string } {
    const contract = this.#openSession(pre_entrustweb_id, 'approve')
    const now = this.#clock.now()
    return Object.assign(contract, {
      session_state: 'SIGNED' as const,
      contract_state: 'SIGNED' as const,
      contract_id: digits(18),
      contract_signed_time: rfc3339(now),
      contract_expired_time: rfc3339(new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() + 1)),
      openid: this.#openid,
    })
  }

  decline(pre_entrustweb_id: string): void {
    this.#openSession(pre_entrustweb_id, 'decline').session_state = 'DECLINED'
  }

  terminate(contract: SandboxContract, mode: SandboxTermination['contract_termination_mode'], remark: string): void {
    contract.contract_state = 'TERMINATED'
    contract.contract_terminate_info = {
      contract_termination_mode: mode,
      contract_terminated_time: rfc3339(this.#clock.now()),
      contract_termination_remark: remark,
    }
  }

  terminateAsUser(key: ContractKey): SandboxContract {
    const contract = this.all.find((other) => isAt(other, key))
    const name = `${key.plan_id}/${key.out_contract_code}`
    if (contract === undefined) throw new Error(`cannot terminate: there is no contract ${name}`)
    if (contract.contract_state !== 'SIGNED') {
      throw new Error(`cannot terminate: the contract ${name} is ${contract.contract_state}`)
    }
    this.terminate(contract, 'USER_TERMINATE', '用户解约')
    return contract
  }

  expireSessions(): void {
    const now = this.#clock.now()
    for (const contract of this.all) {
      if (contract.session_state === 'OPEN' && now >= contract.session_expires) contract.session_state = 'EXPIRED'
    }
  }

  #openSession(pre_entrustweb_id: string, verb: string): SandboxContract {
    const contract = this.session(pre_entrustweb_id)
    if (contract === undefined)
      throw new Error(`cannot ${verb}: no session has the pre_entrustweb_id ${pre_entrustweb_id}`)
    if (contract.session_state !== 'OPEN') {
      throw new Error(`cannot ${verb}: the session ${pre_entrustweb_id} ${PAST_SESSIONS[contract.session_state]}`)
    }
    return contract
  }

  #draft(input: PreSign): SandboxContract {
    return {
      pre_entrustweb_id: alphanumeric(28),
      session_state: 'OPEN',
      session_expires: this.#clock.now() + SESSION_LIFE,
      mchid: this.#mchid,
      ...input,
      return_app: input.return_app,
      attach: input.attach,
      contract_state: 'NOT_SIGNED',
      contract_id: undefined,
      contract_signed_time: undefined,
      contract_expired_time: undefined,
      contract_terminate_info: undefined,
      openid: undefined,
    }
  }
}

function isAt(contract: SandboxContract, { plan_id, out_contract_code }: ContractKey): boolean {
  return contract.plan_id === plan_id && contract.out_contract_code === out_contract_code
}

function isSame(contract: SandboxContract, input: PreSign): boolean {
  return (
    contract.channel === input.channel &&
    contract.appid === input.appid &&
    contract.contract_display_account === input.contract_display_account &&
    contract.notify_url === input.notify_url &&
    contract.return_app === input.return_app &&
    contract.attach === input.attach
  )
}
