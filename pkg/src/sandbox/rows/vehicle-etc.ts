const deviceInfo = 'device_id device_ip'
const queryContractAnswer =
  'appid* sp_mchid* sp_openid* sub_appid sub_mchid contract_id* bind_state* plate_number* sub_openid'
const debitAnswer = `mchid* sub_mchid appid* sub_appid out_trade_no* transaction_id* attach trade_type* bank_type success_time trade_state* trade_state_desc payer{sp_openid sub_openid openid} amount*{total*# currency payer_total# discount_total#} device_info{${deviceInfo}} promotion_detail[promotion_id* name scope type activity_id amount*# wxpay_contribute# merchant_contribute# other_contribute#]`

/** ETC toll debit: 6 operations, in the notation of notation.ts. */
export const vehicleEtc: string = `/v3/vehicle/etc
presign presign POST /preopen
< sp_appid*32 sub_appid32 sub_mchid32 openid*128 plan_id*32 etc_device_id plate_number32 identify*{encrypted_real_name*! encrypted_credential_id*! credential_type*} bank_card_no!
> preopen_id*
query-by-id query-contract GET /contracts/{contract_id}
? sub_mchid
> ${queryContractAnswer}
query-by-user query-contract GET /users/{openid}/contracts
? sub_mchid plan_id* plate_number*
> ${queryContractAnswer}
pay debit POST /transactions/highway
< out_trade_no*32 sub_mchid32 appid*32 sub_appid32 contract_id* description* attach127 goods_tag32 highway_info*{plate_number* start_time* end_time* channel_type* car_type entrance* exit carrying_capacity# carrying_range} amount*{total# currency} device_info{device_id device_ip*}
> ${debitAnswer}
query-order-by-id query-order GET /transactions/id/{transaction_id}
? sub_mchid
> ${debitAnswer}
query-order-by-out-trade-no query-order GET /transactions/out-trade-no/{out_trade_no}
? sub_mchid
> ${debitAnswer}
`
