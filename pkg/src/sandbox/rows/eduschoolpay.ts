const deviceInfo = 'device_id device_ip*'
const queryContractAnswer =
  'contract_id* mchid* appid* openid* plan_id* contract_status*=ADD create_time* out_contract_code*'
const queryOrderAnswer = `mchid* appid* sub_mchid sub_appid out_trade_no* transaction_id trade_type trade_state* trade_state_desc bank_type attach success_time payer*{openid* sub_openid} amount*{total*# payer_total# discount_total# currency*} device_info*{${deviceInfo}} promotion_detail[coupon_id* name scope type amount# stock_id* wechatpay_contribute# merchant_contribute# other_contribute#]`

/** Campus pay: 8 operations, in the notation of notation.ts. */
export const eduschoolpay: string = `/v3/eduschoolpay
presign presign POST /contracts/presign
< appid*32 openid*128 plan_id*32 user_id*32 school_id*32 out_contract_code*64 contract_mode downgrade_default_contract? identity{real_name*! credential_type* id_card_number!} bank_card{bank_card_no*! valid_thru phone! bank_type}
> presign_token*
query-by-id query-contract GET /contracts/{contract_id}
> ${queryContractAnswer}
query-by-user query-contract GET /users/{openid}/contracts
? plan_id* contract_status* offset# limit#
> data[${queryContractAnswer}] offset*# limit*# total_count*# links{next prev self*}
terminate terminate POST /contracts/{contract_id}/terminate
pay debit POST /transactions
< appid* sub_mchid sub_appid description* attach out_trade_no* goods_tag notify_url contract_id* user_id* amount*{total*# currency*} scene_info*{start_time* school_id* scene_type*} device_info*{${deviceInfo}} settle_info{profit_sharing?} payment_mode
> mchid* appid* sub_mchid sub_appid out_trade_no* transaction_id trade_type trade_state* trade_state_desc bank_type attach success_time payer{openid sub_openid} amount*{total*# payer_total# discount_total# currency} device_info*{${deviceInfo}} promotion_detail[coupon_id name scope type amount# stock_id wechatpay_contribute# merchant_contribute# other_contribute#]
query-order-by-id query-order GET /transactions/id/{transaction_id}
? sub_mchid
> ${queryOrderAnswer}
query-order-by-out-trade-no query-order GET /transactions/out-trade-no/{out_trade_no}
? sub_mchid
> ${queryOrderAnswer}
query-debt-state query-user-state GET /users/{openid}/debt-state
> appid* openid* state*=NORMAL debt_count*# update_time*
`
