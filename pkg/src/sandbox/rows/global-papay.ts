const payer = 'openid sp_openid sub_openid'
const preSign = 'appid32 sub_mchid32 sp_appid32 sp_mchid32 sub_appid32 plan_id*# out_contract_code*32'
const amount = 'total*# payer_total*# currency* payer_currency* exchange_rate{type=SETTLEMENT_RATE rate#}'
const queryContractAnswer =
  'mchid appid sp_mchid sub_mchid sp_appid sub_appid contract_id plan_id# out_contract_code user_display_name state signed_time terminated_time termination_mode=USER termination_note openid'
const promotionDetail =
  'promotion_id* name scope=GLOBAL type=COUPON amount*# currency* activity_id wxpay_contribute_amount# merchant_contribute_amount# other_contribute_amount# goods_detail[goods_id* goods_remark discount_amount*# quantity*# price*#]'
const queryOrderAnswer = `mchid appid sp_mchid sub_mchid sp_appid sub_appid out_trade_no* transaction_id attach trade_type*=AUTH bank_type success_time trade_state* trade_state_desc* payer{${payer}} amount*{${amount}} promotion_detail[${promotionDetail}] merchant_category_code`

/** Cross-border auto-debit: 12 operations, in the notation of notation.ts. */
export const globalPapay: string = `/v3/global/papay
presign-mini-program presign POST /contracts/miniprogram-pre-entrust-sign
< ${preSign} user_display_name32 success_notify_url*256 openid*128 user_client_ip32 expired_time
> session_id*
presign-app presign POST /contracts/app-pre-entrust-sign
< ${preSign} user_display_name*32 success_notify_url*256 openid128 user_client_ip32 expired_time
> session_id*
presign-h5 presign POST /contracts/h5-pre-entrust-sign
< ${preSign} user_display_name*32 success_notify_url*256 return_appid32 user_client_ip32 expired_time return_url256
> sign_url*
presign-jsapi presign POST /contracts/jsapi-pre-entrust-sign
< ${preSign} user_display_name*32 success_notify_url*256 openid*128 return_url256 expired_time
> sign_url*
presign-web presign POST /contracts/web-pre-entrust-sign
< ${preSign} user_display_name*32 success_notify_url*256 expired_time return_url256
> show_code_url sign_url
query-by-id query-contract GET /contracts/{contract_id64}
? appid32 sub_mchid32 sp_appid32 sp_mchid32 sub_appid32
> ${queryContractAnswer}
query-by-code query-contract GET /contracts/out-contract-code/{out_contract_code32}
? appid32 sub_mchid32 sp_appid32 sp_mchid32 sub_appid32 plan_id*#
> ${queryContractAnswer}
terminate terminate POST /contracts/{contract_id64}/terminate
< appid32 sp_appid32 sub_mchid32 sub_appid32 termination_note256
pay debit POST /transactions
< appid32 sp_appid32 sub_mchid32 sub_appid32 description*128 attach127 notify_url*256 out_trade_no*32 goods_tag32 merchant_category_code*16 contract_id*64 amount*{total*# currency*16} scene_info{device_id device_ip}
> mchid appid sp_mchid sub_mchid sp_appid sub_appid out_trade_no* transaction_id attach trade_type*=AUTH bank_type success_time trade_state*=SUCCESS trade_state_desc* payer{${payer}} amount*{${amount}} promotion_detail[${promotionDetail}] merchant_category_code
query-order-by-id query-order GET /transactions/{transaction_id32}
? sub_mchid32
> ${queryOrderAnswer}
query-order-by-out-trade-no query-order GET /transactions/out-trade-no/{out_trade_no32}
? sub_mchid32
> ${queryOrderAnswer}
reverse-order reverse POST /transactions/out-trade-no/{out_trade_no32}/reverse
< sub_mchid32
`
