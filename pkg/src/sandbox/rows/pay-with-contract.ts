const settleInfo = 'profit_sharing?'
const amount = 'total*# currency16'
const sceneInfo = 'payer_client_ip*45 device_id store_info{id name area_code address}'
const detail =
  'cost_price# invoice_id32 goods_detail*[merchant_goods_id* wechatpay_goods_id goods_name quantity*# unit_price*#]'
const contractInfo =
  'plan_id* contract_mchid* contract_appid* contract_code* request_serial* contract_display_account* contract_notify_url'

/** Order that signs or uses a contract (v3): 4 operations, in the notation of notation.ts. */
export const payWithContract: string = `/v3/pay
jsapi order-and-sign POST /transactions/jsapi-with-contract
< appid*32 mchid*32 description*127 out_trade_no*32 time_expire64 attach128 notify_url*255 goods_tag32 support_fapiao? amount*{${amount}} payer*{openid*} detail{${detail}} scene_info{${sceneInfo}} settle_info{${settleInfo}} contract_info*{token password_free_contract_id plan_id contract_mchid contract_appid contract_code request_serial contract_display_account contract_notify_url}
> prepay_id*
app order-and-sign POST /transactions/app-with-contract
< appid*32 mchid*32 description*127 out_trade_no*32 time_expire64 attach128 notify_url*255 goods_tag32 support_fapiao? amount*{${amount}} detail{${detail}} scene_info{${sceneInfo}} settle_info{${settleInfo}} contract_info*{${contractInfo}}
> prepay_id*
partner-jsapi order-and-sign POST /partner/transactions/jsapi-with-contract
< sp_appid*32 sp_mchid*32 sub_appid32 sub_mchid*32 description*127 out_trade_no*32 time_expire64 attach128 notify_url*255 goods_tag32 settle_info{${settleInfo}} support_fapiao? amount*{${amount}} payer*{sp_openid sub_openid} detail{${detail}} scene_info{${sceneInfo}} contract_info*{password_free_contract_id token plan_id contract_mchid contract_appid contract_code request_serial contract_display_account contract_notify_url}
> prepay_id*
partner-app order-and-sign POST /partner/transactions/app-with-contract
< sp_appid*32 sp_mchid*32 sub_appid32 sub_mchid*32 description*127 out_trade_no*32 time_expire64 attach128 notify_url*255 goods_tag32 settle_info{${settleInfo}} support_fapiao? amount*{${amount}} detail{${detail}} scene_info{${sceneInfo}} contract_info*{${contractInfo}}
> prepay_id*
`
