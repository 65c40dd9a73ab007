const money = 'total*# currency'
const scheduleDebitAnswer = `schedule_state*=SCHEDULED deduct_start_date deduct_end_date scheduled_amount{${money}} deduct_amount{${money}} deduct_date`
const preSign = `sp_appid*32 sp_openid64 sub_mchid*32 sub_appid32 sub_openid64 plan_id*# out_contract_code*32 contract_display_account*32 contract_notify_url*256 out_user_code deduct_schedule{estimated_deduct_date* estimated_deduct_amount*{${money}} description*}`
const queryContractAnswer = `contract_id* sp_mchid* sp_appid* sub_mchid* sub_appid plan_id*# out_contract_code* contract_display_account* contract_state*=SIGNED|TERMINATED contract_signed_time contract_expired_time sp_openid* sub_openid contract_terminate_info{contract_termination_mode*=USER_TERMINATE contract_terminated_time* contract_termination_remark} out_user_code deduct_schedule{estimated_deduct_date* estimated_deduct_amount*{${money}} schedule_state*=SCHEDULED scheduled_amount{${money}} deduct_amount{${money}} deduct_date}`

/** Scheduled single debit (partner): 9 operations, in the notation of notation.ts. */
export const papayScheduledDeductPartner: string = `/v3/papay
presign-mini-program presign POST /scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program
< ${preSign}
> pre_entrustweb_id* redirect_appid* redirect_path*
presign-app presign POST /scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app
< ${preSign}
> pre_entrustweb_id* miniprogram_username miniprogram_path
presign-h5 presign POST /scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5
< ${preSign} jump_control{jump_appid}
> redirect_url*
presign-jsapi presign POST /scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi
< ${preSign}
> redirect_url*
query-by-code query-contract GET /sign/partner/contracts/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}
? sub_mchid*32
> ${queryContractAnswer}
terminate-by-code terminate POST /sign/partner/contracts/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}/terminate
< sub_mchid*32 contract_termination_remark*
> ${queryContractAnswer}
schedule schedule-debit POST /pay/partner/schedules/contract-id/{contract_id32}/schedule
< sp_appid*32 sub_mchid*32 sub_appid32 schedule_amount*{${money}}
> ${scheduleDebitAnswer}
query-schedule query-schedule GET /pay/partner/schedules/contract-id/{contract_id32}
? sub_mchid*32
> ${scheduleDebitAnswer}
apply debit POST /pay/partner/transactions/apply
< sp_appid*32 sub_mchid*32 sub_appid32 out_trade_no*32 description*127 transaction_notify_url*256 contract_id*32 amount*{${money}} goods_tag32 attach128
> out_trade_no* amount*{${money}}
`
