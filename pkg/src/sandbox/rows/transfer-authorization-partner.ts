const transferSceneReportInfos = 'info_type* info_content*'
const closeInfo = 'close_time* close_reason*=CLOSE_VIA_MCH_API'

/** Receive-without-confirmation authorisation (partner): 5 operations, in the notation of notation.ts. */
export const transferAuthorizationPartner: string = `/v3/fund-app/mch-transfer/partner
authorize presign POST /user-confirm-authorizations
< out_authorization_no* appid* openid* transfer_scene_id* user_display_name* user_recv_perception notify_url*
> out_authorization_no* state*=WAIT_USER_CONFIRM create_time* package_info*
transfer-and-authorize order-and-sign POST /transfer-bills/pre-transfer-with-authorization
< sub_mchid* appid* out_bill_no* openid* user_name! transfer_amount*# transfer_remark* notify_url user_recv_perception transfer_scene_id* transfer_scene_report_infos*[${transferSceneReportInfos}] authorization_info{user_display_name* out_authorization_no* authorization_notify_url*}
> sub_mchid* out_bill_no* transfer_bill_no* create_time* package_info*
query-by-out-no query-contract GET /user-confirm-authorizations/{out_authorization_no}
> out_authorization_no* appid* openid* user_display_name* authorization_id* state*=TAKING_EFFECT authorize_time* close_info{${closeInfo}} transfer_scene_id=1000 user_recv_perception create_time
close-by-out-no terminate POST /user-confirm-authorizations/{out_authorization_no}/close
> out_authorization_no* appid* openid* user_display_name* authorization_id* state*=CLOSED authorize_time* close_info{${closeInfo}} transfer_scene_id=1000 user_recv_perception create_time
transfer payout POST /transfer-bills/transfer
< sub_mchid* appid* out_bill_no* user_name! transfer_amount*# transfer_remark* notify_url user_recv_perception transfer_scene_id* transfer_scene_report_infos*[${transferSceneReportInfos}] authorization_id*
> sub_mchid* mchid out_bill_no* transfer_bill_no* appid state*=ACCEPTED transfer_amount*# transfer_remark* fail_reason openid user_name! create_time* update_time
`
