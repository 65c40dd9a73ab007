const presignAnswer = 'pre_entrustweb_id*'

/** Individual payee contract of a platform: 6 operations, in the notation of notation.ts. */
export const ecommerceIndividual: string = `/v3/ecommerce/individual-contracts
presign-app presign POST /pre-entrust-sign/app
< appid*32 out_contract_code*128
> ${presignAnswer}
presign-mini-program presign POST /pre-entrust-sign/mini-program
< appid*32 out_contract_code*128 openid*64
> ${presignAnswer}
presign-real-name-app presign POST /pre-entrust-sign-with-real-name-identity/app
< appid*32 out_contract_code*128 real_name*! cred_type* cred_id*!
> ${presignAnswer}
presign-real-name-mini-program presign POST /pre-entrust-sign-with-real-name-identity/mini-program
< appid*32 out_contract_code*128 openid*64 real_name*! cred_type* cred_id*!
> ${presignAnswer}
query-by-code query-contract GET /out-contract-code/{out_contract_code128}
? appid*32
> individual_auth_id signed_time* auth_state*=AUTHORIZED individual_openid real_name_auth_result{scope*=pay_realname access_token* access_token_expire_time*}
query-by-openid query-contract GET /{openid64}
? appid*32 permission_type*
> individual_auth_id* operation_time* auth_state*=AUTHORIZED
`
