const money = 'total*# currency'

/** Auto-debit signing by scene (HarmonyOS / QR): 3 operations, in the notation of notation.ts. */
export const papayDeviceSign: string = `/v3/papay
presign presign POST /sign/contracts/pre-entrust-sign
< sign_scene* appid*32 openid128 plan_id*# out_contract_code*32 contract_display_account*32 contract_notify_url*256 out_user_code*64 return_url256 device_info*{device_type* device_os* device_id* device_running_as_root*? device_ip* weixin_installed*? weixin_version* days_since_first_login*}
> pre_entrustweb_id* mini_program_username mini_program_path redirect_url
query-by-code query-contract GET /sign/contracts/harmony-plan-id/{plan_id#}/out-contract-code/{out_contract_code32}
> mchid* contract_id* appid* plan_id*# out_contract_code* contract_display_account* contract_state*=SIGNED|TERMINATED contract_signed_time contract_expired_time openid* contract_terminate_info{contract_termination_mode*=USER_TERMINATE contract_terminated_time* contract_termination_remark} out_user_code mask_wxid
apply debit POST /pay/harmony/transactions/apply
< appid*32 out_trade_no*32 description*127 transaction_notify_url*256 contract_id*32 amount*{${money}} goods_tag32 attach128 harmony_account_id*64 mcc4
> out_trade_no* amount*{${money}}
`
