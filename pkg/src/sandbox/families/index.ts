import * as combine from '../combine-papay.ts'
import type { Family } from '../family.ts'
import { globalPapay } from './global-papay.ts'
import { passwordExempt } from './password-exempt.ts'
import { payWithContract } from './pay-with-contract.ts'
import { preDebitNotice } from './pre-debit-notice.ts'
import { scheduledDeduct } from './scheduled-deduct.ts'
import { transferAuthorization } from './transfer-authorization.ts'

/** The families whose contracts and debits the sandbox remembers; the others are answered from their rows. */
export const FAMILIES: Record<string, Family> = {
  'ecommerce-combine-papay': { signed: combine.signed, terminated: combine.terminated },
  'papay-scheduled-deduct': scheduledDeduct,
  'papay-scheduled-deduct-partner': scheduledDeduct,
  'papay-notify': preDebitNotice,
  'transfer-authorization': transferAuthorization,
  'transfer-authorization-partner': transferAuthorization,
  'global-papay': globalPapay,
  'password-exempt': passwordExempt,
  'pay-with-contract': payWithContract,
}
