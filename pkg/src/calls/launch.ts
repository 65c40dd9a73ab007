import { ConfigError } from '../errors.ts'
import {
  type AppLaunches,
  addresses,
  type MiniProgramLaunches,
  type RedirectAnswer,
  type Way,
  ways,
} from './launches.ts'

/** Which answer is launched, and what it does not hold. */
export interface LaunchOptions<Operation extends string = string> {
  /** The call whose answer it is, `transferAuthorization.authorize` for example. */
  operation: Operation
  /** The app id that the call was made with, where the launch names it. */
  appid?: string | undefined
  /** Your merchant number, where the launch names it. */
  mchid?: string | undefined
}

/** The argument of `wx.navigateToMiniProgram`. */
export interface MiniProgramLaunch {
  /** WeChat's signing mini program; add it to `navigateToMiniProgramAppIdList` in `app.json`. */
  appId: string
  path: string
  extraData: { pre_entrustweb_id: string }
}

/** Answers from which {@link miniProgramLaunch} knows everything. */
export type MiniProgramAnswer =
  | { pre_entrustweb_id: string }
  | { pre_entrustweb_id: string; redirect_appid: string; redirect_path: string }
  | { pre_entrustweb_id: string; sign_mp_appid: string; sign_mp_path: string }

/**
 * The object that a mini program hands to its client call, to open the page where the user signs or confirms:
 * `wx.navigateToMiniProgram`, `wx.requestMerchantTransfer` or `wx.requestAutomaticRepayment`, as the documentation of the
 * operation says. It must be called from a tap of the user, while the session lasts.
 *
 * Answers that hold `redirect_appid` or `sign_mp_appid` need nothing more, and those of combine-papay neither (page
 * partner/4017177420). Of any other, name the operation.
 *
 * @example
 * const answer = await wxpay.preEntrustSign.miniProgram(input)
 * return miniProgramLaunch(answer) // in the mini program: wx.navigateToMiniProgram(launch)
 *
 * @throws ConfigError when `answer` lacks what the launch needs, and for a launch that is unverified.
 */
export function miniProgramLaunch<Operation extends keyof MiniProgramLaunches>(
  answer: object,
  options: LaunchOptions<Operation>,
): MiniProgramLaunches[Operation]
export function miniProgramLaunch(answer: MiniProgramAnswer): MiniProgramLaunch
export function miniProgramLaunch(answer: object, options?: LaunchOptions): object {
  return launched('miniProgramLaunch', answer, options)
}

/** The argument of the Open SDK's `WXOpenBusinessWebview`. */
export interface WebviewLaunch {
  businessType: 12
  queryInfo: { pre_entrustweb_id: string }
}

/** The argument of the Open SDK's `WXLaunchMiniProgram`. */
export interface MiniProgramLaunchOfApp {
  userName: string
  path: string
  miniprogramType: 0
}

/** The argument of the Open SDK's call, as the answer asks for it. */
export type AppLaunch = WebviewLaunch | MiniProgramLaunchOfApp

/**
 * The object for the Open SDK of an app, to open the page where the user signs or confirms: `WXOpenBusinessWebview`,
 * `WXLaunchMiniProgram` or `WXOpenBusinessView`, as the documentation of the operation says.
 *
 * Answers that hold `miniprogram_username` need nothing more: they are for `WXLaunchMiniProgram`, within two minutes of
 * pre-sign. Those of combine-papay neither: they are for `WXOpenBusinessWebview` (page v2/partner/4016049199), which works
 * for templates applied for before 2025-09-23; for later ones WeChat Pay names `WXLaunchMiniProgram`, whose target their
 * answer does not hold. Of any other, name the operation.
 *
 * @throws ConfigError when `answer` lacks what the launch needs, and for a launch that is unverified.
 */
export function appLaunch<Operation extends keyof AppLaunches>(
  answer: object,
  options: LaunchOptions<Operation>,
): AppLaunches[Operation]
export function appLaunch(answer: { miniprogram_username: string; miniprogram_path: string }): MiniProgramLaunchOfApp
export function appLaunch(answer: { pre_entrustweb_id: string }): WebviewLaunch
export function appLaunch(answer: object, options?: LaunchOptions): object {
  return launched('appLaunch', answer, options)
}

/**
 * The address that the user goes to (`window.location.href = address`), or scans, out of an answer that holds one:
 * `redirect_url`, `sign_url` or `show_code_url`.
 *
 * In WeChat's browser the page needs `<meta name="referrer" content="no-referrer-when-downgrade">`, and
 * `location.replace` must not be used; in other browsers the domain of the page must be registered with WeChat Pay.
 *
 * @throws ConfigError when `answer` holds none.
 */
export function redirectLaunch(answer: RedirectAnswer): string {
  for (const name of addresses) {
    const address = fieldOf(answer, name)
    if (address !== undefined) return address
  }
  throw new ConfigError(`redirectLaunch() takes an answer, awaited, that holds one of ${addresses.join(', ')}`)
}

function launched(by: Way['by'], answer: object, options: LaunchOptions | undefined): object {
  const own = ways.filter((way) => way.by === by)
  const { operation, ...given } = { operation: undefined, ...options }
  const way = operation === undefined ? wayOf(own, answer) : own.find(({ of }) => of.includes(operation))
  if (!way) throw new ConfigError(`${by}() knows no launch of ${operation}: ${listed(own)}`)
  const { argument, api, unverified, page } = way
  if (argument) return filled(argument, answer, given, by) as object
  throw new ConfigError(
    `how the client calls ${api} with the answer of ${operation} is unverified: ${unverified}${page ? ` (${page})` : ''}`,
  )
}

/** An answer that names what is opened says enough. */
function wayOf(own: readonly Way[], answer: object): Way | undefined {
  const carried = own.find(({ alone, argument }) => {
    return alone === 'target' && placesOf(argument).every((name) => fieldOf(answer, name) !== undefined)
  })
  return carried ?? own.find(({ alone }) => alone === 'default')
}

function listed(own: readonly Way[]): string {
  return `operation is one of ${own.flatMap(({ of }) => of).join(', ')}`
}

const places = /\{(\w+)\}/g

function placesOf(argument: object | undefined): string[] {
  return [...JSON.stringify(argument).matchAll(places)].map(([, name]) => name as string)
}

/** A text that is one place becomes the value as it is; in a longer one, a query for example, values are percent-encoded. */
function filled(template: unknown, answer: object, given: object, by: Way['by']): unknown {
  if (typeof template === 'string') {
    const whole = /^\{(\w+)\}$/.exec(template)?.[1]
    if (whole) return placed(whole, answer, given, by)
    return template.replace(places, (_, name: string) => encodeURIComponent(placed(name, answer, given, by)))
  }
  if (typeof template !== 'object' || template === null) return template
  const fields = Object.entries(template).map(([name, each]) => [name, filled(each, answer, given, by)])
  return Object.fromEntries(fields) as object
}

function placed(name: string, answer: object, given: object, by: Way['by']): string {
  const mine = name === 'appid' || name === 'mchid'
  const value = fieldOf(mine ? given : answer, name)
  if (value !== undefined) return value
  if (mine) throw new ConfigError(`this launch names ${name}: ${by}(answer, { operation, ${name} })`)
  throw new ConfigError(
    `pass the answer of the call, awaited: it holds ${name}. Where it is another call's than pre-sign of combine-papay, name ` +
      `the operation: ${by}(answer, { operation })`,
  )
}

function fieldOf(object: object, name: string): string | undefined {
  const value = (object as Record<string, unknown> | null | undefined)?.[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
