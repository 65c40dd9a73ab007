import { wxpay } from '../lib/wxpay.mjs'

export const POST = wxpay.notifications.handler(async ({ event_type, resource }) => {
  // Your database: an instance forgets, and another one may get the repeat.
  console.log(event_type, resource.plan_id, resource.out_contract_code)
})
