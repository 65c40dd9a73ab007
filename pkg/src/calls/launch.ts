import { ConfigError } from '../errors.ts'

/** The argument of `wx.navigateToMiniProgram`. */
export interface MiniProgramLaunch {
  /** WeChat's signing mini program; add it to `navigateToMiniProgramAppIdList` in `app.json`. */
  appId: 'wxbd687630cd02ce1d'
  path: 'pages/index/index'
  extraData: { pre_entrustweb_id: string }
}

/**
 * The object that a mini program hands to `wx.navigateToMiniProgram` to open the signing page (page
 * partner/4017177420). It must be called from a tap of the user, within two hours of pre-sign.
 *
 * @example
 * const result = await wxpay.preEntrustSign.miniProgram(input)
 * return miniProgramLaunch(result) // in the mini program: wx.navigateToMiniProgram(launch)
 *
 * @throws ConfigError when `result` is not the answer of a pre-sign.
 */
export function miniProgramLaunch(result: { pre_entrustweb_id: string }): MiniProgramLaunch {
  const { pre_entrustweb_id } = session(result)
  return { appId: 'wxbd687630cd02ce1d', path: 'pages/index/index', extraData: { pre_entrustweb_id } }
}

/** The argument of the Open SDK's `WXOpenBusinessWebview`. */
export interface AppLaunch {
  businessType: 12
  queryInfo: { pre_entrustweb_id: string }
}

/**
 * The object for `WXOpenBusinessWebview` of the Open SDK, for an app (page v2/partner/4016049199). It works for
 * templates applied for before 2025-09-23; for later ones WeChat Pay names `WXLaunchMiniProgram`, whose target comes with
 * the answer of pre-sign.
 *
 * @throws ConfigError when `result` is not the answer of a pre-sign.
 */
export function appLaunch(result: { pre_entrustweb_id: string }): AppLaunch {
  const { pre_entrustweb_id } = session(result)
  return { businessType: 12, queryInfo: { pre_entrustweb_id } }
}

function session(result: { pre_entrustweb_id: string }): { pre_entrustweb_id: string } {
  if (typeof result?.pre_entrustweb_id === 'string' && result.pre_entrustweb_id !== '') return result
  throw new ConfigError('pass the answer of pre-sign, awaited: it holds pre_entrustweb_id')
}
