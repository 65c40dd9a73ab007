const transferSceneReportInfos = 'info_type*15 info_content*32'
const closeInfo = 'close_time* close_reason*=CLOSE_VIA_MCH_API'

/** Receive-without-confirmation authorisation (payout): 5 operations, in the notation of notation.ts. */
export const transferAuthorization: string = `/v3/fund-app/mch-transfer
authorize presign POST /user-confirm-authorization
< out_authorization_no*32 appid*32 openid*64 transfer_scene_id*36 user_display_name*32 user_recv_perception256 authorization_notify_url*256 scene_info{client_ip45 device_id128 device_type}
> out_authorization_no* state*=WAIT_USER_CONFIRM create_time* package_info*
transfer-and-authorize order-and-sign POST /transfer-bills/pre-transfer-with-authorization
< appid*32 out_bill_no*32 transfer_scene_id*36 openid*64 user_name! transfer_amount*# transfer_remark*32 notify_url256 user_recv_perception transfer_scene_report_infos[${transferSceneReportInfos}] authorization_info{user_display_name*32 out_authorization_no*32 authorization_notify_url*256} sponsor_mchid32
> out_bill_no* transfer_bill_no* create_time* state*=ACCEPTED package_info user_display_name out_authorization_no
query-by-out-no query-contract GET /user-confirm-authorization/out-authorization-no/{out_authorization_no32}
? is_display_authorization?
> out_authorization_no* appid* openid* user_display_name* authorization_id state*=TAKING_EFFECT authorize_time close_info{${closeInfo}} transfer_scene_id user_recv_perception create_time package_info
close-by-out-no terminate POST /user-confirm-authorization/out-authorization-no/{out_authorization_no32}/close
> out_authorization_no* appid* openid* user_display_name* authorization_id state*=CLOSED authorize_time close_info{${closeInfo}} transfer_scene_id user_recv_perception create_time
transfer payout POST /transfer-bills/transfer
< appid*32 out_bill_no*32 transfer_scene_id*36 user_name! transfer_amount*# transfer_remark*32 user_recv_perception transfer_scene_report_infos[${transferSceneReportInfos}] authorization_id32 sponsor_mchid32 out_authorization_no32 notify_url256
> mch_id* out_bill_no* transfer_bill_no* appid* state*=ACCEPTED transfer_amount*# transfer_remark* fail_reason openid user_name! create_time* update_time*
`
