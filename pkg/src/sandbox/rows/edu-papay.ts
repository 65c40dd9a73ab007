const payer = 'openid sub_openid'
const deviceInformation = 'device_id device_ip*'
const queryContractAnswer = `sp_mchid* appid* sub_mchid sub_appid ${payer} plan_id contract_information{contract_id contract_status=ADD create_time}`
const queryOrderAnswer = `sp_mchid* appid* sub_mchid sub_appid out_trade_no* transaction_id attach bank_type success_time trade_state* trade_state_description payer{${payer}} amount*{total*# payer_total# discount_total# currency} device_information*{${deviceInformation}} promotion_detail[coupon_id name scope type amount# stock_id wechatpay_contribute# merchant_contribute# other_contribute#]`

/** Education renewal: 8 operations, in the notation of notation.ts. */
export const eduPapay: string = `/v3/edu-papay
presign presign POST /contracts/presign
< appid*32 sub_mchid32 sub_appid32 openid*128 sub_openid128 plan_id*32 user_id*32 period_start_date*10 trade_scene*32
> presign_token*
query-by-id query-contract GET /contracts/id/{contract_id}
? appid* sub_mchid sub_appid
> ${queryContractAnswer}
query-by-user query-contract GET /user/{openid}/contracts
? appid* sub_mchid sub_appid sub_openid plan_id* contract_status offset# limit#
> data[${queryContractAnswer}] total_count# offset# limit#
terminate terminate DELETE /contracts/{contract_id}
pre-deduct-notify pre-debit-notice POST /user-notifications/{contract_id32}/send
< appid*32 sub_mchid sub_appid
pay debit POST /transactions
< appid* sub_mchid sub_appid body* attach out_trade_no* goods_tag notify_url* contract_id* trade_scene* amount*{total*# currency} device_information*{${deviceInformation}}
query-order-by-id query-order GET /transactions/id/{transaction_id}
? sub_mchid
> ${queryOrderAnswer}
query-order-by-out-trade-no query-order GET /transactions/out-trade-no/{out_trade_no}
? sub_mchid
> ${queryOrderAnswer}
`
