const money = 'total*# currency'
const scheduleDebitAnswer = `schedule_state*=SCHEDULED deduct_start_date deduct_end_date scheduled_amount{${money}} deduct_amount{${money}} deduct_date`
const preSign = `appid*32 openid plan_id*# out_contract_code*32 contract_display_account*32 contract_notify_url*256 out_user_code32 deduct_schedule{estimated_deduct_date*32 estimated_deduct_amount*{${money}} description*}`
const queryContractAnswer = `mchid* contract_id* appid* plan_id*# out_contract_code* contract_display_account* contract_state*=SIGNED|TERMINATED contract_signed_time contract_expired_time openid* contract_terminate_info{contract_termination_mode*=USER_TERMINATE contract_terminated_time* contract_termination_remark} out_user_code deduct_schedule{estimated_deduct_date* estimated_deduct_amount*{${money}} schedule_state*=SCHEDULED scheduled_amount{${money}} deduct_amount{${money}} deduct_date}`

/** Scheduled single debit (direct merchant): 9 operations, in the notation of notation.ts. */
export const papayScheduledDeduct: string = `/v3/papay
presign-mini-program presign POST /scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program
< ${preSign}
> pre_entrustweb_id* redirect_appid* redirect_path*
presign-app presign POST /scheduled-deduct-sign/contracts/pre-entrust-sign/app
< ${preSign}
> pre_entrustweb_id* miniprogram_username miniprogram_path
presign-h5 presign POST /scheduled-deduct-sign/contracts/pre-entrust-sign/h5
< ${preSign} jump_control{jump_appid}
> redirect_url*
presign-jsapi presign POST /scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi
< ${preSign}
> redirect_url*
query-by-code query-contract GET /sign/contracts/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}
> ${queryContractAnswer}
terminate-by-code terminate POST /sign/contracts/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}/terminate
< contract_termination_remark*
> ${queryContractAnswer}
schedule schedule-debit POST /pay/schedules/contract-id/{contract_id32}/schedule
< appid*32 schedule_amount*{${money}}
> ${scheduleDebitAnswer}
query-schedule query-schedule GET /pay/schedules/contract-id/{contract_id32}
> ${scheduleDebitAnswer}
apply debit POST /pay/transactions/apply
< appid*32 out_trade_no*32 description*127 transaction_notify_url*256 contract_id*32 amount*{${money}} goods_tag32 attach128
> out_trade_no* amount*{${money}}
`
