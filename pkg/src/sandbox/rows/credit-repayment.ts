const realIdentity = 'identity_type* identity_id*! real_name*!'
const tradeInfo = 'out_trade_no* deduct_amount*# description attach notify_url'
const scheduleRecords =
  'out_record_id* appid* sub_appid contract_id repayment_amount* min_repayment_amount* repayment_date* openid*'
const debitAnswer =
  'out_trade_no* out_record_id* appid* sub_appid openid* contract_id* order_state*=DEDUCT_ORDER_STATE_PAY_SUCCESS deduct_amount* pay_success_amount description* attach transaction_id'
const queryContractAnswer =
  'contract_id* plan_id* out_contract_code* display_name* contract_state*=CONTRACT_STATE_EFFECTIVE|CONTRACT_STATE_TERMINATED contract_signed_time contract_terminated_time contract_terminated_mode=TERMINATION_MODE_BY_USER contract_termination_remark repayment_day# openid appid repayment_amount_limit*#'

/** Automatic loan repayment: 8 operations, in the notation of notation.ts. */
export const creditRepayment: string = `/v3/credit-repayment/partner
presign-app presign POST /contracts/app-presign
< appid*32 plan_id*64 out_contract_code*64 display_name*64 contract_notify_url*256 repayment_day# repayment_amount_limit* sub_mchid32 sub_appid32 real_identity{${realIdentity}} trade_info{${tradeInfo}}
> presign_token* redirect_service
presign-h5 presign POST /contracts/h5-presign
< appid*32 plan_id*64 out_contract_code*64 display_name*64 contract_notify_url*256 repayment_day# repayment_amount_limit* sub_mchid32 sub_appid32 real_identity*{${realIdentity}} trade_info{${tradeInfo}} jump_info{jump_appid}
> redirect_url*
query-by-code query-contract GET /contracts/{out_contract_code64}
> ${queryContractAnswer}
terminate-by-code terminate POST /contracts/terminate
< out_contract_code*64 contract_termination_remark*
> contract_info{${queryContractAnswer}}
schedule schedule-debit POST /schedule-records/batch-create
< contract_id*64 appid*32 openid* schedule_items*[out_record_id*32 sub_mchid*32 sub_appid32 repayment_amount* min_repayment_amount repayment_date*]
> schedule_records[${scheduleRecords}]
query-schedule query-schedule GET /schedule-records/{out_record_id32}
? contract_id*64
> ${scheduleRecords}
pay debit POST /deduct-orders
< contract_id*64 out_trade_no* out_record_id*32 deduct_amount* notify_url* description* attach
> ${debitAnswer}
query-order query-order GET /deduct-orders/{out_trade_no}
> ${debitAnswer}
`
