import { Wechatpay } from 'wechatpay-entrust'

export const wxpay = Wechatpay.fromEnv()
