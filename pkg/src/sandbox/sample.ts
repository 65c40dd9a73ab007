import type { Account } from './account.ts'
import { rfc3339 } from './clock.ts'
import type { Facts } from './facts.ts'
import type { Field } from './notation.ts'
import { alphanumeric, digits } from './random.ts'

/** Fields that are told of special cases only, and left out of an example unless they are required. */
const SPECIAL =
  /terminat|^revoke_|^cancel_|fail_reason|error_type|debt|repayment_transaction|promotion_detail|^prev$|^next$/

/** By the end of a field's name. */
const EXAMPLES: readonly [RegExp, (account: Account) => unknown][] = [
  [/^(sp_|combine_)?mchid$|^mch_id$/, ({ mchid }) => mchid],
  [/openid$/, ({ contracts }) => contracts.openid],
  [
    /expired?_time$/,
    ({ clock }) => rfc3339(new Date(clock.now()).setUTCFullYear(new Date(clock.now()).getUTCFullYear() + 1)),
  ],
  [/(_time|_at)$/, ({ clock }) => rfc3339(clock.now())],
  [/_date$/, ({ clock }) => rfc3339(clock.now()).slice(0, 10)],
  [/url$|^self$/, ({ origin }) => `${origin()}/sandbox`],
  [/^(redirect|sign_mp)_appid$/, () => 'wxbd687630cd02ce1d'],
  [/^(redirect|sign_mp)_path$/, () => 'pages/PwdExemptContract/index'],
  [/appid$/, () => 'wxd678efh567hg6787'],
  [/^transaction_id$/, () => digits(28)],
  [/^(contract|individual_auth)_id$/, () => digits(18)],
  [/token$|^pre_entrustweb_id$|^preopen_id$|^package_info$/, () => alphanumeric(28)],
  [/currency$/, () => 'CNY'],
  [/^bank_type$/, () => 'CMC'],
  [/^trade_type$/, () => 'PAP'],
  [/^trade_state$/, () => 'SUCCESS'],
  [/^trade_state_desc/, () => '支付成功'],
  [/_state$|_status$/, () => 'NORMAL'],
  [/^offset$/, () => 0],
]

interface Context {
  readonly account: Account
  /** Whether the operation ends a contract. */
  readonly ending: boolean
  /** What the request said: an answer says the same of it. */
  readonly sent: Facts
}

/** Everything an operation is documented to answer, as an example. */
export function sampleFacts(fields: readonly Field[], context: Context): Facts {
  const told = fields.filter(({ name, required }) => required || isTold(name, context.ending))
  return Object.fromEntries(told.map((field) => [field.name, sample(field, context)]))
}

function isTold(name: string, ending: boolean): boolean {
  return !SPECIAL.test(name) || (ending && /terminat/.test(name))
}

function sample(field: Field, context: Context): unknown {
  const sent = context.sent[field.name]
  if (field.type === 'object') return sampleFacts(field.fields, inside(context, sent))
  if (field.type === 'list') {
    const items: unknown[] = Array.isArray(sent) ? sent : [{}]
    return items.map((item) => sampleFacts(field.fields, inside(context, item)))
  }
  return echo(field, sent) ?? example(field, context)
}

function inside(context: Context, sent: unknown): Context {
  return typeof sent === 'object' ? { ...context, sent: { ...context.sent, ...sent } } : context
}

/** The request may have said the same as a text that an answer says as a number. */
function echo({ type }: Field, sent: unknown): unknown {
  if (type === 'text') return typeof sent === 'string' || typeof sent === 'number' ? String(sent) : undefined
  if (type === 'flag') return typeof sent === 'boolean' ? sent : undefined
  const number = typeof sent === 'string' && /^\d+$/.test(sent) ? Number(sent) : sent
  return typeof number === 'number' ? number : undefined
}

function example({ name, type, examples }: Field, { account, ending }: Context): unknown {
  if (type === 'flag') return true
  const own = (ending ? examples[1] : undefined) ?? examples[0]
  if (own !== undefined) return type === 'integer' ? Number(own) : own
  const known = EXAMPLES.find(([pattern]) => pattern.test(name))?.[1](account)
  if (type === 'integer') return typeof known === 'number' ? known : 1
  return known === undefined ? 'sandbox' : String(known)
}
