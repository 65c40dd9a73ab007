import { creditRepayment } from './credit-repayment.ts'
import { ecommerceIndividual } from './ecommerce-individual.ts'
import { eduPapay } from './edu-papay.ts'
import { eduschoolpay } from './eduschoolpay.ts'
import { globalPapay } from './global-papay.ts'
import { offlineface } from './offlineface.ts'
import { papayDeviceSign } from './papay-device-sign.ts'
import { papayInsurance } from './papay-insurance.ts'
import { papayNotify } from './papay-notify.ts'
import { papayScheduledDeduct } from './papay-scheduled-deduct.ts'
import { papayScheduledDeductPartner } from './papay-scheduled-deduct-partner.ts'
import { passwordExempt } from './password-exempt.ts'
import { payWithContract } from './pay-with-contract.ts'
import { transferAuthorization } from './transfer-authorization.ts'
import { transferAuthorizationPartner } from './transfer-authorization-partner.ts'
import { vehicleEtc } from './vehicle-etc.ts'

/** Every family but combine-papay, whose seven operations are written out in combine-papay.ts: name to rows. */
export const rows = (): Record<string, string> => ({
  'papay-scheduled-deduct': papayScheduledDeduct,
  'papay-scheduled-deduct-partner': papayScheduledDeductPartner,
  'papay-device-sign': papayDeviceSign,
  'papay-notify': papayNotify,
  'pay-with-contract': payWithContract,
  'papay-insurance': papayInsurance,
  'password-exempt': passwordExempt,
  'ecommerce-individual': ecommerceIndividual,
  'edu-papay': eduPapay,
  eduschoolpay,
  offlineface,
  'global-papay': globalPapay,
  'credit-repayment': creditRepayment,
  'vehicle-etc': vehicleEtc,
  'transfer-authorization': transferAuthorization,
  'transfer-authorization-partner': transferAuthorizationPartner,
})
