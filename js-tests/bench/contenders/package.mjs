import { Wechatpay } from 'wechatpay-entrust'

export function open({ url, mchid, serial, privateKey, certs, apiv3Key, input }) {
  const wxpay = new Wechatpay({ baseUrl: url, mchid, serial, privateKey, certs, apiv3Key })
  return {
    call: () => wxpay.preEntrustSign.miniProgram(input),
    parse: (source) => wxpay.notifications.parse(source),
    close: () => wxpay.close(),
  }
}
