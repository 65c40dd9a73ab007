import { isDeepStrictEqual } from 'node:util'
import { type Clock, rfc3339 } from './clock.ts'
import { alphanumeric, digits } from './random.ts'
import type { SandboxContract, SandboxTermination } from './records.ts'
import { invalidRequest } from './refusal.ts'

const PAST_SESSIONS: Record<SandboxContract['session_state'], string> = {
  OPEN: 'is open',
  SIGNED: 'was signed already',
  DECLINED: 'was declined',
  EXPIRED: 'expired',
}

/** What a pre-sign asks for. */
export type PreSign = Pick<
  SandboxContract,
  'family' | 'channel' | 'appid' | 'plan_id' | 'out_contract_code' | 'contract_display_account' | 'notify_url'
> & {
  readonly return_app?: boolean | undefined
  readonly attach?: string | undefined
  readonly details?: Record<string, unknown>
  /** Who signs, where the pre-sign says so. */
  readonly openid?: string | undefined
  /** Milliseconds that the session is open. */
  readonly life: number
}

/** By the merchant's own numbers, or by WeChat Pay's. */
export type ContractKey = { plan_id: number; out_contract_code: string } | { contract_id: string }

/** Every contract of the merchant and the signing session that leads to it. */
export class Contracts {
  readonly all: SandboxContract[] = []
  /** There is one user, who signs everything, unless a request names another one. */
  readonly openid: string = `o${alphanumeric(27)}`
  readonly #clock: Clock
  readonly #mchid: string
  readonly #inputs = new Map<SandboxContract, PreSign>()

  constructor(clock: Clock, mchid: string) {
    this.#clock = clock
    this.#mchid = mchid
  }

  /**
   * The session that answers a pre-sign; `add` makes it real. What a code may be used for again is a guess: siblings
   * refuse one that was used for a signing, and combine-papay only says that it is unique and the call idempotent.
   * `session` is the id where another number than a new one opens the signing page.
   */
  preSign(input: PreSign, session: string = alphanumeric(28)): SandboxContract {
    this.expireSessions()
    const known = this.all.find((contract) => isRival(contract, input))
    if (known === undefined) return this.#draft(input, session)
    if (known.plan_id !== input.plan_id) {
      throw invalidRequest('商户签约协议号已被使用', 'out_contract_code was used before under another plan_id')
    }
    if (known.contract_state !== 'NOT_SIGNED') {
      throw invalidRequest('商户签约协议号已被使用', `out_contract_code belongs to a contract ${known.contract_state}`)
    }
    if (known.session_state !== 'OPEN') return this.#draft(input, session)
    if (isDeepStrictEqual(this.#inputs.get(known), input)) return known
    throw invalidRequest('商户签约协议号已被使用', 'out_contract_code has an open session with other fields')
  }

  /** A code whose first session came to nothing keeps one contract, with the new session. */
  add(contract: SandboxContract, input: PreSign): void {
    const at = this.all.findIndex((other) => isRival(other, input))
    if (at < 0) this.all.push(contract)
    else this.all[at] = contract
    this.#inputs.set(contract, input)
  }

  /** A contract that was made elsewhere, such as in V2, and is in force. */
  adopt(input: PreSign, contract_id: string): SandboxContract {
    return { ...this.#draft(input, ''), session_state: 'SIGNED', contract_state: 'SIGNED', contract_id }
  }

  find(family: string, matches: (contract: SandboxContract) => boolean): SandboxContract | undefined {
    this.expireSessions()
    return this.all.find((contract) => contract.family === family && matches(contract))
  }

  signed(family: string, contract_id: unknown): SandboxContract | undefined {
    return this.find(family, (other) => other.contract_id === contract_id && other.contract_state === 'SIGNED')
  }

  session(pre_entrustweb_id: string): SandboxContract | undefined {
    this.expireSessions()
    return this.all.find((contract) => contract.pre_entrustweb_id === pre_entrustweb_id && pre_entrustweb_id !== '')
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
      openid: this.#inputs.get(contract)?.openid ?? this.openid,
    })
  }

  decline(pre_entrustweb_id: string): void {
    this.#openSession(pre_entrustweb_id, 'decline').session_state = 'DECLINED'
  }

  terminate(contract: SandboxContract, mode: SandboxTermination['contract_termination_mode'], remark: string): void {
    Object.assign(contract, this.termination(mode, remark))
  }

  /** What changes with a termination. */
  termination(
    mode: SandboxTermination['contract_termination_mode'],
    remark: string,
  ): Pick<SandboxContract, 'contract_state' | 'contract_terminate_info'> {
    return {
      contract_state: 'TERMINATED',
      contract_terminate_info: {
        contract_termination_mode: mode,
        contract_terminated_time: rfc3339(this.#clock.now()),
        contract_termination_remark: remark,
      },
    }
  }

  terminateAsUser(key: ContractKey): SandboxContract {
    const contract = this.all.findLast((other) => isAt(other, key))
    const name = 'contract_id' in key ? key.contract_id : `${key.plan_id}/${key.out_contract_code}`
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
      throw new Error(
        `cannot ${verb}: no session has the pre_entrustweb_id ${pre_entrustweb_id}. Sessions are kept of combine-papay, ` +
          'papay-scheduled-deduct, transfer-authorization, global-papay, password-exempt and pay-with-contract; pre-signs of ' +
          'other families are answered with an example',
      )
    if (contract.session_state !== 'OPEN') {
      const past = PAST_SESSIONS[contract.session_state]
      const life = contract.session_state === 'EXPIRED' ? `: it was valid ${this.#lifeOf(contract)}` : ''
      throw new Error(`cannot ${verb}: the session ${pre_entrustweb_id} ${past}${life}`)
    }
    return contract
  }

  #lifeOf(contract: SandboxContract): string {
    const minutes = Math.round((this.#inputs.get(contract)?.life ?? 0) / 60_000)
    return minutes === 120 ? 'for two hours' : `for ${minutes} minutes`
  }

  #draft({ life, openid: _, details = {}, return_app, attach, ...input }: PreSign, session: string): SandboxContract {
    return {
      pre_entrustweb_id: session,
      session_state: 'OPEN',
      session_expires: this.#clock.now() + life,
      mchid: this.#mchid,
      ...input,
      return_app,
      attach,
      contract_state: 'NOT_SIGNED',
      contract_id: undefined,
      contract_signed_time: undefined,
      contract_expired_time: undefined,
      contract_terminate_info: undefined,
      openid: undefined,
      details: { ...details },
    }
  }
}

/** Whether two pre-signs ask for the same contract. */
function isRival(contract: SandboxContract, { family, out_contract_code, details }: PreSign): boolean {
  return (
    contract.family === family &&
    contract.out_contract_code === out_contract_code &&
    contract.details['sub_mchid'] === details?.['sub_mchid']
  )
}

function isAt(contract: SandboxContract, key: ContractKey): boolean {
  if ('contract_id' in key) return contract.contract_id === key.contract_id
  return contract.plan_id === key.plan_id && contract.out_contract_code === key.out_contract_code
}
