import { type Answer, json, noContent } from './answer.ts'
import { encryptAes } from './cipher.ts'
import { rfc3339Seconds } from './clock.ts'
import type { ContractKey, Contracts, PreSign } from './contracts.ts'
import type { FaultOptions } from './fault.ts'
import * as inputs from './inputs.ts'
import type { Debit, Orders } from './orders.ts'
import type { Platform } from './platform.ts'
import { alphanumeric } from './random.ts'
import type { SandboxContract } from './records.ts'
import { notFound, Refusal } from './refusal.ts'
import { enforce } from './rules.ts'

/** What an endpoint works on. */
export interface Account {
  readonly mchid: string
  readonly apiv3Key: string
  readonly platform: Platform
  readonly contracts: Contracts
  readonly orders: Orders
  /** Tells the merchant that a contract ended; doesn't wait for the delivery. */
  readonly announceTermination: (contract: SandboxContract) => void
}

/** One authenticated request. */
export interface Call {
  readonly params: Record<string, string>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly debitFailure: FaultOptions | undefined
}

/** An answer, and what becomes of the account if the request is processed. */
export interface Outcome {
  readonly answer: Answer
  readonly effect?: () => void
}

export type Endpoint = (account: Account, call: Call) => Outcome

const contractKey = ({ params }: Call): ContractKey => ({
  plan_id: Number(params['plan_id']),
  out_contract_code: params['out_contract_code'] ?? '',
})

function preSign(account: Account, input: PreSign): Outcome {
  const contract = account.contracts.preSign(input)
  const { pre_entrustweb_id, mchid, plan_id, out_contract_code } = contract
  return {
    answer: json(200, { pre_entrustweb_id, mchid, plan_id, out_contract_code }),
    effect: () => account.contracts.add(contract),
  }
}

function pickPreSign(body: unknown): Omit<PreSign, 'channel'> {
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
  const contract = account.contracts.find(contractKey(call))
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
  const contract = account.contracts.find(contractKey(call))
  if (contract.contract_state === 'NOT_SIGNED') {
    throw new Refusal(400, 'INVALID_REQUEST', '协议未生效', { reason: 'the contract was never signed' })
  }
  const { mchid, plan_id, out_contract_code } = contract
  const effect = () => {
    if (contract.contract_state === 'TERMINATED') return
    account.contracts.terminate(contract, 'MCH_API_TERMINATE', contract_termination_remark)
    account.announceTermination(contract)
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
  const repeated = account.orders.repeated(debit)
  if (repeated !== undefined) return { answer: json(200, repeated) }
  const contract = account.contracts.signed(debit.contract_id)
  if (contract === undefined) {
    throw new Refusal(400, 'CONTRACT_NOT_EXIST', '协议不存在', { reason: 'no signed contract has this contract_id' })
  }
  if (debitFailure?.status !== undefined || debitFailure?.code !== undefined) throw debitError(debitFailure)
  const order = account.orders.draft(debit, contract, debitFailure !== undefined)
  return { answer: json(200, order), effect: () => account.orders.add(order, debit) }
}

function debitError({ status = 403, code = 'RULE_LIMIT' }: FaultOptions): Refusal {
  return new Refusal(status, code, '扣款失败', { reason: 'fault debit-failed' })
}

/** partner/4012884130 */
export const queryTransaction: Endpoint = (account, { params }) => ({
  answer: json(200, account.orders.find(params['combine_out_trade_no'] ?? '')),
})

/** partner/4012884126. The sub-orders of the body are checked for form only (guess). */
export const reverseTransaction: Endpoint = (account, { params, body }) => {
  enforce(inputs.reversal, body)
  return {
    answer: noContent(true),
    effect: () => account.orders.reverse(params['combine_out_trade_no'] ?? ''),
  }
}

/** `GET /v3/certificates` */
export const downloadCertificates: Endpoint = (account, { query }) => {
  const keys = query.get('algorithm_type') === 'SM2' ? [] : account.platform.certificates()
  if (keys.length === 0) {
    throw notFound(
      '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥',
      'the sandbox has no platform certificate in this mode',
    )
  }
  const data = keys.map(({ id, pem, notBefore, notAfter }) => {
    const nonce = alphanumeric(12)
    const ciphertext = encryptAes(account.apiv3Key, nonce, 'certificate', pem)
    return {
      serial_no: id,
      effective_time: rfc3339Seconds(notBefore),
      expire_time: rfc3339Seconds(notAfter),
      encrypt_certificate: { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: 'certificate', ciphertext },
    }
  })
  return { answer: json(200, { data }) }
}
