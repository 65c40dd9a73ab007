import type { Account, Call, Endpoint, Outcome } from './account.ts'
import { json, noContent } from './answer.ts'
import { rfc3339 } from './clock.ts'
import { type Debit, draftOrder, wireOf } from './combine-order.ts'
import type { PreSign } from './contracts.ts'
import { debitError } from './debit-error.ts'
import type { Event } from './event.ts'
import * as inputs from './inputs.ts'
import type { SandboxContract } from './records.ts'
import { notFound, Refusal } from './refusal.ts'
import { enforce } from './rules.ts'

const FAMILY = 'ecommerce-combine-papay'
/** partner/4017177322 */
const SESSION_LIFE = 2 * 3_600_000
/** Guess: the value for this family is not documented. */
const ORIGINAL_TYPE = 'ecommerce_entrust'

function findContract(account: Account, { params }: Call): SandboxContract {
  const { plan_id, out_contract_code } = params
  const contract = account.contracts.find(
    FAMILY,
    (other) => other.plan_id === Number(plan_id) && other.out_contract_code === out_contract_code,
  )
  if (contract === undefined) throw notFound('协议不存在', 'no contract has this plan_id and out_contract_code')
  return contract
}

function preSign(account: Account, fields: Omit<PreSign, 'family' | 'life'>): Outcome {
  const input = { family: FAMILY, life: SESSION_LIFE, ...fields }
  const contract = account.contracts.preSign(input)
  const { pre_entrustweb_id, mchid, plan_id, out_contract_code } = contract
  return {
    answer: json(200, { pre_entrustweb_id, mchid, plan_id, out_contract_code }),
    effect: () => account.contracts.add(contract, input),
  }
}

function pickPreSign(body: unknown): Omit<PreSign, 'channel' | 'family' | 'life'> {
  const { appid, plan_id, out_contract_code, contract_display_account, notify_url } = body as PreSign
  return { appid, plan_id, out_contract_code, contract_display_account, notify_url }
}

/** partner/4017177322 */
export const preSignMiniProgram: Endpoint = (account, { body }) => {
  enforce(inputs.miniProgramPreSign, body)
  return preSign(account, { channel: 'mini-program', ...pickPreSign(body) })
}

/** partner/4012881608 */
export const preSignApp: Endpoint = (account, { body }) => {
  enforce(inputs.appPreSign, body)
  const { return_app, attach } = body as { return_app?: boolean | null; attach?: string | null }
  const extra = { return_app: return_app ?? undefined, attach: attach ?? undefined }
  return preSign(account, { channel: 'app', ...pickPreSign(body), ...extra })
}

/** partner/4012884060. What is not known before signing is left out (guess). */
export const queryContract: Endpoint = (account, call) => {
  const contract = findContract(account, call)
  return {
    answer: json(200, {
      mchid: contract.mchid,
      contract_id: contract.contract_id,
      appid: contract.appid,
      plan_id: contract.plan_id,
      out_contract_code: contract.out_contract_code,
      contract_display_account: contract.contract_display_account,
      contract_state: contract.contract_state,
      contract_signed_time: contract.contract_signed_time,
      contract_expired_time: contract.contract_expired_time,
      contract_terminate_info: contract.contract_terminate_info,
      openid: contract.openid,
    }),
  }
}

/** partner/4012884072. The contract is over when the answer comes, and the notification follows (guess). */
export const terminateContract: Endpoint = (account, call) => {
  enforce(inputs.termination, call.body)
  const { contract_termination_remark } = call.body as { contract_termination_remark: string }
  const contract = findContract(account, call)
  if (contract.contract_state === 'NOT_SIGNED') {
    throw new Refusal(400, 'INVALID_REQUEST', '协议未生效', { reason: 'the contract was never signed' })
  }
  const { mchid, plan_id, out_contract_code } = contract
  const effect = () => {
    if (contract.contract_state === 'TERMINATED') return
    account.contracts.terminate(contract, 'MCH_API_TERMINATE', contract_termination_remark)
    account.notify(terminated(account, contract))
  }
  return { answer: json(200, { mchid, plan_id, out_contract_code }), effect }
}

/** partner/4012884121 */
export const createTransaction: Endpoint = (account, { body, debitFailure }) => {
  enforce(inputs.debit, body)
  const debit = body as Debit
  if (debit.combine_mchid !== account.mchid) {
    throw new Refusal(400, 'PARAM_ERROR', 'http header中的mchid与post payload中的mchid不匹配', {
      reason: 'combine_mchid is not the mchid in Authorization',
    })
  }
  const repeated = account.orders.repeated(FAMILY, debit.combine_out_trade_no, debit)
  if (repeated !== undefined) return { answer: json(200, wireOf(repeated)) }
  const contract = account.contracts.signed(FAMILY, debit.contract_id)
  if (contract === undefined) {
    throw new Refusal(400, 'CONTRACT_NOT_EXIST', '协议不存在', { reason: 'no signed contract has this contract_id' })
  }
  if (debitFailure?.status !== undefined || debitFailure?.code !== undefined) throw debitError(debitFailure)
  const order = draftOrder(FAMILY, debit, contract, { failed: debitFailure !== undefined, now: account.clock.now() })
  return { answer: json(200, wireOf(order)), effect: () => account.orders.add(order, debit) }
}

/** partner/4012884130 */
export const queryTransaction: Endpoint = (account, { params }) => ({
  answer: json(200, wireOf(account.orders.find(FAMILY, params['combine_out_trade_no'] ?? ''))),
})

/** partner/4012884126. The sub-orders of the body are checked for form only (guess). */
export const reverseTransaction: Endpoint = (account, { params, body }) => {
  enforce(inputs.reversal, body)
  return {
    answer: noContent(true),
    effect: () => account.orders.reverse(FAMILY, params['combine_out_trade_no'] ?? ''),
  }
}

/** partner/4012881605 */
export function signed(account: Account, contract: SandboxContract): Event[] {
  const event_type = 'ECOMMERCE_ENTRUST.SIGN'
  return [{ event_type, original_type: ORIGINAL_TYPE, url: contract.notify_url, resource: resource(account, contract) }]
}

/** partner/4012881605 */
export function terminated(account: Account, contract: SandboxContract): Event {
  const url = account.terminateNotifyUrl ?? contract.notify_url
  const event_type = 'ECOMMERCE_ENTRUST.TERMINATE'
  return { event_type, original_type: ORIGINAL_TYPE, url, resource: resource(account, contract) }
}

/** `contract_id` is missing on purpose: the documents don't list it, so a receiver must not count on it. */
function resource({ clock }: Account, contract: SandboxContract): Record<string, unknown> {
  const { mchid, out_contract_code, plan_id, appid, openid, attach, contract_expired_time } = contract
  const mode = contract.contract_terminate_info?.contract_termination_mode
  return {
    mchid,
    out_contract_code,
    plan_id,
    appid,
    openid,
    ...(mode === undefined ? { contract_expired_time } : { contract_termination_mode: mode }),
    operate_time: rfc3339(clock.now()),
    ...(attach === undefined ? {} : { attach }),
  }
}
