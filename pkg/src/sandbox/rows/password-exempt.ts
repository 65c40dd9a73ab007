const contractKey = 'mchid* service_id*# out_contract_code*'
const sessionAnswer = `pre_entrustweb_id* ${contractKey} sign_mp_appid* sign_mp_path*`
const signBody = 'appid*32 service_id*# out_contract_code*32 notify_url*256 contract_display_account*32 openid*128'
const afterPayBody =
  'appid*32 service_id*# out_contract_code*32 notify_url*256 contract_display_account*32 prepay_id*64 openid*128'

/** Password-free payment contract: 10 operations, in the notation of notation.ts. */
export const passwordExempt: string = `/v3/password-exempt-contract/contracts
presign-mini-program-normal presign POST /normal/pre-entrust-sign/mini-program
< ${signBody}
> ${sessionAnswer}
presign-after-pay-normal presign POST /normal/pre-entrust-sign/pay-redirect-sign
< ${afterPayBody}
> ${contractKey}
presign-mini-program-service-provider presign POST /service-provider/pre-entrust-sign/mini-program
< sp_appid* sp_openid sub_mchid*32 sub_appid*32 sub_openid128 service_id*# out_contract_code*32 notify_url*256 contract_display_account*32
> pre_entrustweb_id* mchid* sub_mchid* service_id*# out_contract_code* sign_mp_appid* sign_mp_path*
presign-after-pay-service-provider presign POST /service-provider/pre-entrust-sign/pay-redirect-sign
< sp_appid* sp_openid sub_mchid*32 sub_appid*32 sub_openid128 service_id*# out_contract_code*32 notify_url*256 contract_display_account*32 prepay_id*64
> mchid* sub_mchid* service_id*# out_contract_code*
presign-mini-program-ecommerce presign POST /ecommerce/pre-entrust-sign/mini-program
< ${signBody}
> ${sessionAnswer}
presign-after-pay-ecommerce presign POST /ecommerce/pre-entrust-sign/pay-redirect-sign
< ${afterPayBody}
> ${contractKey}
presign-mini-program-qs presign POST /qs/pre-entrust-sign/mini-program
< appid*32 sub_appid*32 sub_mchid*32 service_id*# out_contract_code*32 notify_url*256 contract_display_account*32 openid128 sub_openid128
> ${sessionAnswer}
presign-after-pay-qs presign POST /qs/pre-entrust-sign/pay-redirect-sign
< appid*32 sub_appid*32 sub_mchid*32 service_id*# out_contract_code*32 notify_url*256 contract_display_account*32 prepay_id*64 openid128 sub_openid128
> ${contractKey}
query-by-code query-contract GET /service-id/{service_id#}/out-contract-code/{out_contract_code32}
> mchid* contract_id* appid* openid* sub_appid sub_openid service_id*# out_contract_code* contract_display_account contract_state* contract_signed_time* contract_terminate_info{contract_termination_mode* contract_terminated_time contract_termination_remark}
terminate-by-code terminate POST /service-id/{service_id#}/out-contract-code/{out_contract_code32}/terminate
< contract_termination_remark*256
> ${contractKey}
`
