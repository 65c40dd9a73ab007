const estimatedAmount = 'amount*# currency'

/** Pre-debit notice for V2 auto-debit contracts: 4 operations, in the notation of notation.ts. */
export const papayNotify: string = `/v3
pre-deduct-notify pre-debit-notice POST /papay/contracts/{contract_id32}/notify
< mchid*32 appid*32 deduct_duration{count*# unit} estimated_amount*{${estimatedAmount}}
fail-notify retry-debit-notice POST /papay/contracts/{contract_id32}/fail-notify
< mchid*32 appid*32
partner-pre-deduct-notify pre-debit-notice POST /partner-papay/contracts/{contract_id32}/notify
< sp_mchid*32 sp_appid*32 sub_mchid*32 sub_appid32 deduct_duration{count*# unit} estimated_amount*{${estimatedAmount}}
partner-fail-notify retry-debit-notice POST /partner-papay/contracts/{contract_id32}/fail-notify
< sp_mchid*32 sp_appid*32 sub_mchid*32 sub_appid32
`
