import type { FaultOptions } from './fault.ts'
import { Refusal } from './refusal.ts'

/** What a debit is answered with where the fault `debit-failed` asks for an error. */
export function debitError({ status = 403, code = 'RULE_LIMIT' }: FaultOptions): Refusal {
  return new Refusal(status, code, '扣款失败', { reason: 'fault debit-failed' })
}
