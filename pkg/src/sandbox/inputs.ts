import { exactly, flag, integer, list, object, optional, type Rule, text } from './rules.ts'

const OUTSIDE_BMP_OR_BROKEN = /[\u{10000}-\u{10FFFF}\p{Surrogate}]/u

const id32 = text({ max: 32 })

function judgeAccount(value: string): string | undefined {
  return OUTSIDE_BMP_OR_BROKEN.test(value) ? 'must not hold characters of 4 bytes in UTF-8, such as emoji' : undefined
}

function judgeContractCode(value: string): string | undefined {
  return /^[0-9A-Za-z]+$/.test(value) ? undefined : 'must hold digits and letters only'
}

function judgeTradeNo(value: string): string | undefined {
  return /^[0-9A-Za-z_\-|*@]+$/.test(value) ? undefined : 'must hold digits, letters and _-|*@ only'
}

function judgeSubTradeNo(value: string): string | undefined {
  return /^[0-9A-Za-z_\-|*]+$/.test(value) ? undefined : 'must hold digits, letters and _-|* only'
}

function judgeNotifyUrl(value: string): string | undefined {
  if (/[?#]/.test(value)) return 'must not carry parameters: no query, no fragment'
  return /^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && URL.canParse(value)
    ? undefined
    : 'must be an absolute http or https address'
}

const contractCode = text({ max: 32, judge: judgeContractCode })
const tradeNo = text({ max: 32, judge: judgeTradeNo })
const subTradeNo = text({ min: 2, max: 32, judge: judgeSubTradeNo })

const preSign = {
  appid: id32,
  plan_id: integer(1),
  out_contract_code: contractCode,
  contract_display_account: text({ max: 32, judge: judgeAccount }),
  notify_url: text({ max: 256, judge: judgeNotifyUrl }),
}

/** partner/4017177322 */
export const miniProgramPreSign: Rule = object(preSign)

/** partner/4012881608 */
export const appPreSign: Rule = object({
  ...preSign,
  return_app: optional(flag),
  attach: optional(text({ min: 0, max: 255 })),
})

/** partner/4012884072 */
export const termination: Rule = object({ contract_termination_remark: text({ max: 256 }) })

const debitSubOrder = object({
  mchid: id32,
  attach: optional(text({ min: 0, max: 128 })),
  amount: object({ total_amount: integer(1), currency: exactly('CNY') }),
  out_trade_no: subTradeNo,
  sub_mchid: id32,
  sub_appid: optional(id32),
  description: text({ max: 127 }),
  settle_info: optional(object({ profit_sharing: optional(flag), subsidy_amount: optional(integer(0, 500_000)) })),
  sub_risk_info: optional(text({ min: 0, max: Number.POSITIVE_INFINITY })),
})

/** partner/4012884121 */
export const debit: Rule = object({
  combine_appid: id32,
  combine_mchid: id32,
  combine_out_trade_no: tradeNo,
  contract_id: id32,
  sub_orders: list(50, debitSubOrder),
  risk_info: optional(text({ min: 0, max: 255 })),
})

/** partner/4012884126 */
export const reversal: Rule = object({
  combine_appid: id32,
  sub_orders: list(50, object({ mchid: id32, out_trade_no: subTradeNo, sub_mchid: id32, sub_appid: optional(id32) })),
})

/** Parameters of a path, by name: what is wrong with one, if anything. */
export const pathRules: Record<string, (value: string) => string | undefined> = {
  plan_id: (value) =>
    /^[1-9]\d*$/.test(value) && Number.isSafeInteger(Number(value)) ? undefined : 'must be an integer',
  out_contract_code: (value) => (value.length > 32 ? 'must have 1 to 32 characters' : judgeContractCode(value)),
  combine_out_trade_no: (value) => (value.length > 32 ? 'must have 1 to 32 characters' : judgeTradeNo(value)),
}
