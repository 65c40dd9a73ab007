import { paramError } from './refusal.ts'

interface Fault {
  readonly pointer: string
  readonly value?: unknown
  readonly issue: string
}

/** Looks at one value of a JSON body, and names the first thing wrong with it. */
export type Rule = (value: unknown, pointer: string) => Fault | undefined

export type JsonObject = Record<string, unknown>

/** Throws `PARAM_ERROR` for the first broken rule. */
export function enforce(rule: Rule, body: unknown): void {
  const fault = rule(body, '')
  if (fault === undefined) return
  const { pointer: field, value, issue } = fault
  throw paramError({ field, ...(value === undefined ? {} : { value }), issue, location: 'body' })
}

function required(judge: (value: unknown) => string | undefined): Rule {
  return (value, pointer) => {
    if (value === undefined || value === null) return { pointer, issue: 'is required' }
    const issue = judge(value)
    return issue === undefined ? undefined : { pointer, value, issue }
  }
}

/** A key whose value is null counts as left out, as WeChat Pay's rules for JSON have it. */
export function optional(rule: Rule): Rule {
  return (value, pointer) => (value === undefined || value === null ? undefined : rule(value, pointer))
}

interface TextLimits {
  readonly min?: number
  /** Unicode characters; whether WeChat Pay counts these or bytes is not documented. */
  readonly max: number
  readonly judge?: (text: string) => string | undefined
}

export function text({ min = 1, max, judge }: TextLimits): Rule {
  return required((value) => {
    if (typeof value !== 'string') return 'must be a string'
    const length = [...value].length
    if (length < min || length > max) return `must have ${range(min, max)} characters, has ${length}`
    return judge?.(value)
  })
}

function range(min: number, max: number): string {
  return Number.isFinite(max) ? `${min} to ${max}` : `${min} or more`
}

export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): Rule {
  return required((value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'must be an integer (a JSON number)'
    return value < min || value > max ? `must be ${min} to ${max}` : undefined
  })
}

export const flag: Rule = required((value) => (typeof value === 'boolean' ? undefined : 'must be true or false'))

export function exactly(expected: string): Rule {
  return required((value) => (value === expected ? undefined : `must be ${expected}`))
}

export function list(max: number, item: Rule): Rule {
  const outer = required((value) => {
    if (!Array.isArray(value)) return 'must be an array'
    return value.length < 1 || value.length > max ? `must have ${range(1, max)} items, has ${value.length}` : undefined
  })
  return (value, pointer) =>
    outer(value, pointer) ?? first(value as unknown[], (each, at) => item(each, `${pointer}/${at}`))
}

/** Fields without a rule pass: WeChat Pay's pages don't say that they are refused (guess). */
export function object(rules: Record<string, Rule>): Rule {
  const outer = required((value) =>
    typeof value === 'object' && !Array.isArray(value) ? undefined : 'must be a JSON object',
  )
  return (value, pointer) =>
    outer(value, pointer) ??
    first(Object.entries(rules), ([name, rule]) => rule((value as JsonObject)[name], `${pointer}/${name}`))
}

function first<T>(items: readonly T[], judge: (item: T, at: number) => Fault | undefined): Fault | undefined {
  for (const [at, item] of items.entries()) {
    const fault = judge(item, at)
    if (fault !== undefined) return fault
  }
  return undefined
}
