function refuse(): never {
  throw new Error(
    'wechatpay-entrust must not run in a browser: it signs with the merchant private key, which belongs on a server. Call it there, and give the browser or mini program only the result of miniProgramLaunch().',
  )
}

// Every name of the main entry, because bundlers leave out a module that lacks what is imported from it.
export const Wechatpay: unknown = refuse()
export const WechatpayError: unknown = refuse()
export const ConfigError: unknown = refuse()
export const ValidationError: unknown = refuse()
export const ApiError: unknown = refuse()
export const SignatureError: unknown = refuse()
export const ResponseError: unknown = refuse()
export const TransportError: unknown = refuse()
export const NotificationError: unknown = refuse()
export const PendingError: unknown = refuse()
export const appLaunch: unknown = refuse()
export const miniProgramLaunch: unknown = refuse()
export const redirectLaunch: unknown = refuse()
