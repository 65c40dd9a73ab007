import type { Core } from '../core/core.ts'
import { invalid } from '../exchange/call-options.ts'

/** The order that `wxpay.paymentLaunch` opens the cashier for. */
export interface PaymentOrder {
  /** The app id (应用ID) that the order was made with: of the mini program, the official account or the app. */
  appid: string
  /** Out of the answer of pay-with-contract, 预支付交易会话标识; valid for two hours. */
  prepay_id: string
  /** `'JSAPI'` (default): the user pays in a mini program or a page in WeChat; `'APP'`: in an app. */
  trade_type?: 'JSAPI' | 'APP' | undefined
}

/** The argument of `wx.requestPayment`, and of `WeixinJSBridge`'s `getBrandWCPayRequest`. */
export interface PaymentLaunch {
  /** The order's app id, 应用ID. */
  appId: string
  /** Unix seconds, 时间戳. */
  timeStamp: string
  /** Random, 随机字符串. */
  nonceStr: string
  /** `prepay_id=…`, 订单详情扩展字符串. */
  package: string
  /** How `paySign` was made, 签名方式. */
  signType: 'RSA'
  /** The signature, 签名值. */
  paySign: string
}

/** What the Open SDK's `PayReq` takes, under the names of the documents. */
export interface AppPaymentLaunch {
  /** The order's app id, 应用ID. */
  appid: string
  /** Your merchant number, 商户号. */
  partnerid: string
  /** The order's `prepay_id`, 预支付交易会话ID. */
  prepayid: string
  /** Always the same, 订单详情扩展字符串. */
  package: 'Sign=WXPay'
  /** Random, 随机字符串. */
  noncestr: string
  /** Unix seconds, 时间戳. */
  timestamp: string
  /** The signature, 签名. */
  sign: string
}

/** An order, read once. @throws ValidationError @internal */
export function checkedOrder(order: PaymentOrder): Required<PaymentOrder> {
  const { appid, prepay_id, trade_type = 'JSAPI' } = { ...order }
  for (const [name, value] of Object.entries({ appid, prepay_id })) {
    // A line break would move what is signed into another line.
    if (typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)) continue
    throw invalid(name, 'characters', `${name} must be a text of printable ASCII characters`)
  }
  if (trade_type !== 'JSAPI' && trade_type !== 'APP') {
    throw invalid('trade_type', 'format', "trade_type must be 'JSAPI' or 'APP'")
  }
  return { appid, prepay_id, trade_type }
}

/** Signs what opens the cashier. `seconds` is the time, in Unix seconds. @internal */
export async function signedPayment(
  core: Core,
  order: Required<PaymentOrder>,
  seconds: number,
): Promise<PaymentLaunch | AppPaymentLaunch> {
  const { appid, prepay_id, trade_type } = order
  const timestamp = String(seconds)
  const partnerid = core.mchid
  if (trade_type === 'APP') {
    const { nonce, signature } = await core.signPayment(appid, prepay_id, seconds)
    const fixed = { appid, partnerid, prepayid: prepay_id, package: 'Sign=WXPay' as const }
    return { ...fixed, noncestr: nonce, timestamp, sign: signature }
  }
  const orderPackage = `prepay_id=${prepay_id}`
  const { nonce, signature } = await core.signPayment(appid, orderPackage, seconds)
  return {
    appId: appid,
    timeStamp: timestamp,
    nonceStr: nonce,
    package: orderPackage,
    signType: 'RSA',
    paySign: signature,
  }
}
