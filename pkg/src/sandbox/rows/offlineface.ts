const payer = 'sp_openid sub_openid'
const amount = 'total*# currency*=CNY'
const identification = 'identification_type* identification_number*!'

/** Offline face pay contract: 7 operations, in the notation of notation.ts. */
export const offlineface: string = `/v3
presign presign POST /offlineface/contracts/presign
< business_name* facepay_user*{out_user_id* identification_name organization_id* identification{${identification}} phone!} limit_bank_card{bank_card_number! identification_name! identification{${identification}} valid_thru bank_type phone!} contract_mode
> presign_token*
session-token presign POST /offlinefacemch/tokens
< scene web_init_data{out_user_id organization_id}
> token
query-by-id query-contract GET /offlineface/contracts/{contract_id}
? appid
> contract_id* mchid* organization_id* use_id openid contract_state*=CONTRACTED|TERMINATED contract_signed_time* contract_terminated_time contract_mode*=LIMIT_BANK_CARD contract_bank_card_from*=MERCHANT_LIMITED_BANK_CARD
terminate terminate POST /offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract
pay debit POST /offlineface/transactions
< auth_code* sp_appid sp_mchid sub_appid sub_mchid amount{total*# currency*} scene_info{device_ip*} goods_tag description attach settle_info{profit_sharing?} out_trade_no business{business_product_id*# business_scene_id*#}
> sp_appid* sp_mchid* sub_appid sub_mchid* payer{${payer}} amount{${amount}} promotion_detail[] scene_info{device_ip} bank_type trade_type=NATIVE trade_state trade_state_description debt_state description attach success_time transaction_id repayment_transaction_id out_trade_no error_type
query-order query-order GET /offlineface/transactions/out-trade-no/{out_trade_no}
? sp_mchid* sub_mchid* business_product_id*
> sp_appid* sp_mchid* sub_appid sub_mchid* payer{${payer}} amount{${amount}} promotion_detail[] scene_info{device_ip} bank_type trade_type=NATIVE trade_state* trade_state_description debt_state description attach success_time transaction_id repayment_transaction_id out_trade_no error_type
repayment-url repayment POST /offlineface/repayment-url
< out_user_id* organization_id*
> repayment_url* expire_at*
`
