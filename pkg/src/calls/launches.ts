// Printed from table/ by `npm run table`. Do not edit.

/** What `miniProgramLaunch` gives, by operation. */
export interface MiniProgramLaunches {
  /** For `wx.requestAutomaticRepayment`. */
  'creditRepayment.presignApp': { presignToken: string }
  /** For `wx.navigateToMiniProgram`. */
  'preEntrustSign.miniProgram': {
    appId: 'wxbd687630cd02ce1d'
    path: 'pages/index/index'
    extraData: { pre_entrustweb_id: string }
  }
  /** Unverified: the call is not in the readable part of the page. */
  'ecommerceIndividual.presignMiniProgram': never
  /** Unverified: the call is not in the readable part of the page. */
  'ecommerceIndividual.presignRealNameMiniProgram': never
  /** Unverified: no page that could be read names the mini program that takes presign_token. */
  'eduPapay.presign': never
  /** Unverified: no page that could be read names the mini program that takes presign_token. */
  'eduschoolpay.presign': never
  /** Unverified: no page that could be read names the mini program that takes session_id. */
  'globalPapay.presignMiniProgram': never
  /** Unverified: no page that could be read names the mini program that takes the token. */
  'offlineface.presign': never
  /** Unverified: no page that could be read names the mini program that takes the token. */
  'offlineface.sessionToken': never
  /** For `wx.navigateToMiniProgram`. */
  'papayInsurance.presignMiniProgram': { appId: string; path: string; extraData: { pre_entrustweb_id: string } }
  /** For `wx.navigateToMiniProgram`. */
  'papayScheduledDeductPartner.presignMiniProgram': {
    appId: string
    path: string
    extraData: { pre_entrustweb_id: string }
  }
  /** For `wx.navigateToMiniProgram`. */
  'papayScheduledDeduct.presignMiniProgram': { appId: string; path: string; extraData: { pre_entrustweb_id: string } }
  /** For `wx.navigateToMiniProgram`. */
  'passwordExempt.presignMiniProgramNormal': { appId: string; path: string; extraData: { pre_entrustweb_id: string } }
  /** For `wx.navigateToMiniProgram`. */
  'passwordExempt.presignMiniProgramServiceProvider': {
    appId: string
    path: string
    extraData: { pre_entrustweb_id: string }
  }
  /** For `wx.navigateToMiniProgram`. */
  'passwordExempt.presignMiniProgramEcommerce': {
    appId: string
    path: string
    extraData: { pre_entrustweb_id: string }
  }
  /** For `wx.navigateToMiniProgram`. */
  'passwordExempt.presignMiniProgramQs': { appId: string; path: string; extraData: { pre_entrustweb_id: string } }
  /** For `wx.requestMerchantTransfer`. */
  'transferAuthorizationPartner.authorize': { mchId: string; appId: string; package: string }
  /** For `wx.requestMerchantTransfer`. */
  'transferAuthorizationPartner.transferAndAuthorize': { mchId: string; appId: string; package: string }
  /** For `wx.requestMerchantTransfer`. */
  'transferAuthorization.authorize': { mchId: string; appId: string; package: string }
  /** For `wx.requestMerchantTransfer`. */
  'transferAuthorization.transferAndAuthorize': { mchId: string; appId: string; package: string }
  /** Unverified: only the code of public apps names wxbcad394b3d99dac9 and pages/etc/index. */
  'vehicleEtc.presign': never
}

/** What `appLaunch` gives, by operation. */
export interface AppLaunches {
  /** Unverified: its businessType is on no page that could be read. */
  'creditRepayment.presignApp': never
  /** For `WXOpenBusinessWebview`. */
  'preEntrustSign.app': { businessType: 12; queryInfo: { pre_entrustweb_id: string } }
  /** Unverified: the call is not in the readable part of the page. */
  'ecommerceIndividual.presignApp': never
  /** Unverified: the call is not in the readable part of the page. */
  'ecommerceIndividual.presignRealNameApp': never
  /** Unverified: no page that could be read names the mini program that takes session_id. */
  'globalPapay.presignApp': never
  /** Unverified: only one transcription names mini_program_username and mini_program_path. */
  'papayDeviceSign.presign': never
  /** Unverified: its answer names no mini program, and no page of this family says that a businessType takes it. */
  'papayInsurance.presignApp': never
  /** For `WXLaunchMiniProgram`. */
  'papayScheduledDeductPartner.presignApp': { userName: string; path: string; miniprogramType: 0 }
  /** For `WXLaunchMiniProgram`. */
  'papayScheduledDeduct.presignApp': { userName: string; path: string; miniprogramType: 0 }
  /** For `WXOpenBusinessView`. */
  'transferAuthorizationPartner.authorize': { businessType: 'requestMerchantTransfer'; query: string }
  /** For `WXOpenBusinessView`. */
  'transferAuthorizationPartner.transferAndAuthorize': { businessType: 'requestMerchantTransfer'; query: string }
  /** For `WXOpenBusinessView`. */
  'transferAuthorization.authorize': { businessType: 'requestMerchantTransfer'; query: string }
  /** For `WXOpenBusinessView`. */
  'transferAuthorization.transferAndAuthorize': { businessType: 'requestMerchantTransfer'; query: string }
}

/** Answers that hold an address for the user. */
export interface RedirectAnswer {
  /** To be shown as a QR code. */
  show_code_url?: string | undefined
  /** Where the user goes. */
  redirect_url?: string | undefined
  /** Where the user goes. */
  sign_url?: string | undefined
}

/** Where an answer holds an address, the first that is there. */
export const addresses: readonly (keyof RedirectAnswer)[] = ['show_code_url', 'redirect_url', 'sign_url']

/** A way from an answer into WeChat. */
export interface Way {
  by: 'miniProgramLaunch' | 'appLaunch'
  of: readonly string[]
  /** The argument of the client call; names in braces stand for fields of the answer and for what the caller gives. */
  argument?: object
  /** Taken where no operation is named: for an answer that itself names what is opened, or for any other. */
  alone?: 'target' | 'default'
  /** Why there is no argument, and of which client call. */
  unverified?: string
  api?: string
  page?: string
}

export const ways: readonly Way[] = [
  { by: 'miniProgramLaunch', argument: { presignToken: '{presign_token}' }, of: ['creditRepayment.presignApp'] },
  {
    by: 'appLaunch',
    api: 'WXOpenBusinessView',
    unverified: 'its businessType is on no page that could be read',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4016125804',
    of: ['creditRepayment.presignApp'],
  },
  {
    by: 'miniProgramLaunch',
    argument: {
      appId: 'wxbd687630cd02ce1d',
      path: 'pages/index/index',
      extraData: { pre_entrustweb_id: '{pre_entrustweb_id}' },
    },
    alone: 'default',
    of: ['preEntrustSign.miniProgram'],
  },
  {
    by: 'appLaunch',
    argument: { businessType: 12, queryInfo: { pre_entrustweb_id: '{pre_entrustweb_id}' } },
    alone: 'default',
    of: ['preEntrustSign.app'],
  },
  {
    by: 'appLaunch',
    api: 'the Open SDK',
    unverified: 'the call is not in the readable part of the page',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4015851472',
    of: ['ecommerceIndividual.presignApp'],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'the call is not in the readable part of the page',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4020023636',
    of: ['ecommerceIndividual.presignMiniProgram'],
  },
  {
    by: 'appLaunch',
    api: 'the Open SDK',
    unverified: 'the call is not in the readable part of the page',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4020083765',
    of: ['ecommerceIndividual.presignRealNameApp'],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'the call is not in the readable part of the page',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4020023723',
    of: ['ecommerceIndividual.presignRealNameMiniProgram'],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'no page that could be read names the mini program that takes presign_token',
    page: 'https://pay.weixin.qq.com/doc/v3/merchant/4012522560',
    of: ['eduPapay.presign'],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'no page that could be read names the mini program that takes presign_token',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4012468952',
    of: ['eduschoolpay.presign'],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'no page that could be read names the mini program that takes session_id',
    page: 'https://pay.weixin.qq.com/doc/global/v3/zh/4013015440',
    of: ['globalPapay.presignMiniProgram'],
  },
  {
    by: 'appLaunch',
    api: 'WXLaunchMiniProgram',
    unverified: 'no page that could be read names the mini program that takes session_id',
    page: 'https://pay.weixin.qq.com/doc/global/v3/zh/4013015467',
    of: ['globalPapay.presignApp'],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'no page that could be read names the mini program that takes the token',
    page: 'https://pay.weixin.qq.com/wiki/doc/wxfacepay/develop/access-specifications.html',
    of: ['offlineface.presign', 'offlineface.sessionToken'],
  },
  {
    by: 'appLaunch',
    api: 'WXLaunchMiniProgram',
    unverified: 'only one transcription names mini_program_username and mini_program_path',
    page: 'https://pay.weixin.qq.com/doc/v3/merchant/4012978414',
    of: ['papayDeviceSign.presign'],
  },
  {
    by: 'miniProgramLaunch',
    argument: {
      appId: '{redirect_appid}',
      path: '{redirect_path}',
      extraData: { pre_entrustweb_id: '{pre_entrustweb_id}' },
    },
    alone: 'target',
    of: [
      'papayInsurance.presignMiniProgram',
      'papayScheduledDeductPartner.presignMiniProgram',
      'papayScheduledDeduct.presignMiniProgram',
    ],
  },
  {
    by: 'appLaunch',
    api: 'WXOpenBusinessWebview',
    unverified: 'its answer names no mini program, and no page of this family says that a businessType takes it',
    page: 'https://pay.weixin.qq.com/doc/v3/merchant/4013005766',
    of: ['papayInsurance.presignApp'],
  },
  {
    by: 'appLaunch',
    argument: { userName: '{miniprogram_username}', path: '{miniprogram_path}', miniprogramType: 0 },
    alone: 'target',
    of: ['papayScheduledDeductPartner.presignApp', 'papayScheduledDeduct.presignApp'],
  },
  {
    by: 'miniProgramLaunch',
    argument: {
      appId: '{sign_mp_appid}',
      path: '{sign_mp_path}',
      extraData: { pre_entrustweb_id: '{pre_entrustweb_id}' },
    },
    alone: 'target',
    of: [
      'passwordExempt.presignMiniProgramNormal',
      'passwordExempt.presignMiniProgramServiceProvider',
      'passwordExempt.presignMiniProgramEcommerce',
      'passwordExempt.presignMiniProgramQs',
    ],
  },
  {
    by: 'miniProgramLaunch',
    argument: { mchId: '{mchid}', appId: '{appid}', package: '{package_info}' },
    of: [
      'transferAuthorizationPartner.authorize',
      'transferAuthorizationPartner.transferAndAuthorize',
      'transferAuthorization.authorize',
      'transferAuthorization.transferAndAuthorize',
    ],
  },
  {
    by: 'appLaunch',
    argument: { businessType: 'requestMerchantTransfer', query: 'mchId={mchid}&appId={appid}&package={package_info}' },
    of: [
      'transferAuthorizationPartner.authorize',
      'transferAuthorizationPartner.transferAndAuthorize',
      'transferAuthorization.authorize',
      'transferAuthorization.transferAndAuthorize',
    ],
  },
  {
    by: 'miniProgramLaunch',
    api: 'wx.navigateToMiniProgram',
    unverified: 'only the code of public apps names wxbcad394b3d99dac9 and pages/etc/index',
    page: 'https://pay.weixin.qq.com/doc/v3/partner/4012715215',
    of: ['vehicleEtc.presign'],
  },
]
