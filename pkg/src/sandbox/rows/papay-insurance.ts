const money = 'total*# currency'
const realIdentity = 'real_name*! id_card_number*! identity_type'
const period = `policy_period_id*# estimated_deduct_date* estimated_deduct_amount*{${money}}`
const contractTerminateInfo =
  'contract_termination_mode*=USER_TERMINATE contract_terminated_time* contract_termination_remark'
const preSign =
  'appid*32 openid plan_id*# out_contract_code*32 insured_display_name*32 contract_notify_url* policy_start_date* policy_end_date*'
const scheduleDebitAnswer = `policy_period_id*# policy_period_state* deduct_start_date deduct_end_date scheduled_amount{${money}} deduct_amount{${money}} deduct_date`
const policyPeriods = `${period} policy_coverage_detail{policy_amount policy_clauses[clause_name clause_quota]}`
const presignBody = `${preSign} policy_periods*[${policyPeriods}] amount{${money}} out_trade_no description transaction_notify_url out_user_code goods_tag attach can_auto_insure? can_auto_reinsure? real_identity{${realIdentity}} combined_deduct_period_count#`

/** Insurance auto-renewal debit: 12 operations, in the notation of notation.ts. */
export const papayInsurance: string = `/v3/papay
presign-mini-program presign POST /insurance-sign/contracts/pre-entrust-sign/mini-program
< ${presignBody}
> pre_entrustweb_id* redirect_appid* redirect_path*
presign-app presign POST /insurance-sign/contracts/pre-entrust-sign/app
< ${preSign} policy_periods*[${period}] amount{${money}} out_trade_no description transaction_notify_url out_user_code goods_tag attach can_auto_insure? can_auto_reinsure? real_identity{${realIdentity}} combined_deduct_period_count#
> pre_entrustweb_id*
presign-h5 presign POST /insurance-sign/contracts/pre-entrust-sign/h5
< ${preSign} policy_periods*[${policyPeriods}] amount{${money}} out_trade_no description transaction_notify_url out_user_code goods_tag attach can_auto_insure? can_auto_reinsure? real_identity{${realIdentity}} jump_control{jump_appid} combined_deduct_period_count#
> redirect_url*
presign-jsapi presign POST /insurance-sign/contracts/pre-entrust-sign/jsapi
< ${presignBody}
> redirect_url*
query-by-code query-contract GET /insurance-sign/contracts/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}
> mchid* contract_id* appid* plan_id*# out_contract_code* insured_display_name contract_state*=SIGNED|TERMINATED contract_signed_time contract_expired_time contract_terminate_info{${contractTerminateInfo}} openid* out_user_code revoke_terminate_contract_redirect_url revoke_terminate_contract_redirect_appid
terminate-by-code terminate POST /insurance-sign/contracts/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}/terminate
< contract_termination_remark*
> mchid* contract_id* appid* plan_id*# out_contract_code* insured_display_name contract_state*=SIGNED|TERMINATED contract_signed_time contract_expired_time contract_terminate_info{${contractTerminateInfo}} openid* out_user_code
renew renew POST /insurance-sign/contracts/plan-id/{plan_id#}/contract-id/{contract_id32}/renew
< appid*32 policy_periods*[${period}]
list-periods query-schedule GET /insurance-sign/policy_periods/plan-id/{plan_id#}/out-contract-code/{out_contract_code32}
? limit# offset#
> data[${period} policy_period_state* scheduled_amount{${money}} deduct_amount{${money}} deduct_date] limit*# offset*# total_count#
modify-periods modify-schedule POST /insurance-sign/policy-periods/plan-id/{plan_id#}/contract-id/{contract_id32}/modify
< appid*32 policy_periods*[${period}] allow_cancel_scheduled?
> policy_periods[${period}] cancel_scheduled_policy_period_id#
schedule schedule-debit POST /insurance-pay/policy-periods/contract-id/{contract_id32}/policy-period-id/{policy_period_id#}/schedule
< appid*32 scheduled_amount*{${money}}
> ${scheduleDebitAnswer}
query-schedule query-schedule GET /insurance-pay/policy-periods/contract-id/{contract_id32}/policy-period-id/{policy_period_id#}
> ${scheduleDebitAnswer}
apply debit POST /insurance-pay/transactions/apply
< appid*32 out_trade_no*32 description*127 transaction_notify_url*256 contract_id*32 policy_period_id*# amount*{${money}} goods_tag32 attach128
> out_trade_no* amount*{${money}}
`
