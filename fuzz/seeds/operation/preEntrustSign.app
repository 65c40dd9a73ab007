preEntrustSign.app
{"attach":"汉\"","return_app":true,"notify_url":"https://shop.example/notify","contract_display_account":"汉\"","out_contract_code":"A1","plan_id":1,"appid":"汉\""}