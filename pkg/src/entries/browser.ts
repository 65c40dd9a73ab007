throw new Error(
  'wechatpay-entrust must not run in a browser: it signs with the merchant private key, which belongs on a server. Call it there, and give the browser or mini program only the result of miniProgramLaunch().',
)
