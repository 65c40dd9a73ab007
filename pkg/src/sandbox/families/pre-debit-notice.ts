import type { Account } from '../account.ts'
import { beijingDay, beijingTime, rfc3339 } from '../clock.ts'
import type { Family, Handler, Request } from '../family.ts'
import type { SandboxContract } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { HOUR, termsOf } from './contract.ts'

const DAY = 24 * HOUR
const OPENS = '07:00'
const CLOSES = '22:00'
const USUAL_DAYS = 7

interface Notice {
  readonly kind: string
  readonly notice_time: string
  /** Milliseconds; from the day after the next one on. */
  readonly debit_from: number
  readonly debit_until: number
}

/**
 * The contract, which V2 made: the sandbox takes any id for one, from its first notice on, until `terminate()` ended it
 * (guess).
 */
function findContract(account: Account, request: Request): { contract: SandboxContract; effect: () => void } {
  const contract_id = String(request.sent['contract_id'])
  const known = account.contracts.all.find((other) => other.contract_id === contract_id)
  if (known !== undefined && known.contract_state !== 'SIGNED') {
    throw new Refusal(400, 'CONTRACT_NOT_EXIST', '协议不存在', { reason: `the contract is ${known.contract_state}` })
  }
  if (known !== undefined) return { contract: known, effect: () => undefined }
  const terms = { plan_id: 0, out_contract_code: contract_id, contract_display_account: '', notify_url: '', life: 0 }
  const input = { ...termsOf(request, terms), channel: 'v2' }
  const contract = account.contracts.adopt(input, contract_id)
  return { contract, effect: () => account.contracts.add(contract, input) }
}

function noticesOf({ details }: SandboxContract): Notice[] {
  return (details['notices'] as Notice[] | undefined) ?? []
}

/** The rest of the notice's day and the next day pass; then come the days of the debit. */
function noticeOf({ row, sent }: Request, now: number): Notice {
  const { count = USUAL_DAYS } = (sent['deduct_duration'] ?? {}) as { count?: number }
  const debit_from = beijingTime(beijingDay(now), '00:00') + 2 * DAY
  return { kind: row.kind, notice_time: rfc3339(now), debit_from, debit_until: debit_from + count * DAY }
}

function checkHours(now: number): void {
  const day = beijingDay(now)
  if (now >= beijingTime(day, OPENS) && now < beijingTime(day, CLOSES)) return
  // Guess: the status of this code is not documented; siblings have 403 for limits.
  throw new Refusal(403, 'RULELIMIT', '不在可通知时间内', {
    reason: `notices are taken from ${OPENS} to ${CLOSES} in Beijing`,
  })
}

const send: Handler = (account, request) => {
  const now = account.clock.now()
  const { contract, effect } = findContract(account, request)
  checkHours(now)
  const isFirst = request.row.kind === 'pre-debit-notice'
  if (isFirst && noticesOf(contract).some(({ kind, debit_until }) => kind === request.row.kind && now < debit_until)) {
    throw new Refusal(400, 'RESOURCE_ALREADY_EXISTS', '预扣费通知已存在', {
      reason: 'an earlier notice is still in its window',
    })
  }
  return {
    facts: {},
    effect: () => {
      effect()
      contract.details['notices'] = [...noticesOf(contract), noticeOf(request, now)]
    },
  }
}

/** Notices for contracts of V2, whose debits and notifications are V2's. */
export const preDebitNotice: Family = { handlers: { 'pre-debit-notice': send, 'retry-debit-notice': send } }
