// Printed from table/ by `npm run table`. Do not edit.

/** What `miniProgramLaunch` gives, by operation. */
export interface MiniProgramLaunches {
  /** For `wx.navigateToMiniProgram`. */
  'preEntrustSign.miniProgram': {
    appId: 'wxbd687630cd02ce1d'
    path: 'pages/index/index'
    extraData: { pre_entrustweb_id: string }
  }
  /** Unverified: no page that could be read names the mini program that takes session_id. */
  'globalPapay.presignMiniProgram': never
  /** For `wx.navigateToMiniProgram`. */
  'papayInsurance.presignMiniProgram': { appId: string; path: string; extraData: { pre_entrustweb_id: string } }
  /** For `wx.requestMerchantTransfer`. */
  'transferAuthorization.authorize': { mchId: string; appId: string; package: string }
  /** For `wx.requestMerchantTransfer`. */
  'transferAuthorization.transferAndAuthorize': { mchId: string; appId: string; package: string }
}

/** What `appLaunch` gives, by operation. */
export interface AppLaunches {
  /** For `WXOpenBusinessWebview`. */
  'preEntrustSign.app': { businessType: 12; queryInfo: { pre_entrustweb_id: string } }
  /** Unverified: no page that could be read names the mini program that takes session_id. */
  'globalPapay.presignApp': never
  /** Unverified: its answer names no mini program, and no page of this family says that a businessType takes it. */
  'papayInsurance.presignApp': never
  /** For `WXOpenBusinessView`. */
  'transferAuthorization.authorize': { businessType: 'requestMerchantTransfer'; query: string }
  /** For `WXOpenBusinessView`. */
  'transferAuthorization.transferAndAuthorize': { businessType: 'requestMerchantTransfer'; query: string }
}

/** Answers that hold an address for the user. */
export interface RedirectAnswer {
  show_code_url?: string | undefined
  sign_url?: string | undefined
  redirect_url?: string | undefined
}

/** Where an answer holds an address, the first that is there. */
export const addresses: readonly (keyof RedirectAnswer)[] = ['show_code_url', 'sign_url', 'redirect_url']

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
    argument: {
      appId: '{redirect_appid}',
      path: '{redirect_path}',
      extraData: { pre_entrustweb_id: '{pre_entrustweb_id}' },
    },
    alone: 'target',
    of: ['papayInsurance.presignMiniProgram'],
  },
  {
    by: 'appLaunch',
    api: 'WXOpenBusinessWebview',
    unverified: 'its answer names no mini program, and no page of this family says that a businessType takes it',
    page: 'https://pay.weixin.qq.com/doc/v3/merchant/4013005766',
    of: ['papayInsurance.presignApp'],
  },
  {
    by: 'miniProgramLaunch',
    argument: { mchId: '{mchid}', appId: '{appid}', package: '{package_info}' },
    of: ['transferAuthorization.authorize', 'transferAuthorization.transferAndAuthorize'],
  },
  {
    by: 'appLaunch',
    argument: { businessType: 'requestMerchantTransfer', query: 'mchId={mchid}&appId={appid}&package={package_info}' },
    of: ['transferAuthorization.authorize', 'transferAuthorization.transferAndAuthorize'],
  },
]
