import type { Field } from './notation.ts'
import { paramError } from './refusal.ts'
import { flag, integer, list, object, optional, type Rule, text } from './rules.ts'

/** What a JSON object with these fields must look like. Enumerations are open, and unknown fields pass. */
export function ruleOf(fields: readonly Field[]): Rule {
  return object(Object.fromEntries(fields.map((field) => [field.name, presence(field)])))
}

function presence(field: Field): Rule {
  return field.required ? rule(field) : optional(rule(field))
}

function rule({ type, required, max, fields }: Field): Rule {
  if (type === 'integer') return integer(0)
  if (type === 'flag') return flag
  if (type === 'object') return ruleOf(fields)
  if (type === 'list') return list(Number.POSITIVE_INFINITY, ruleOf(fields))
  return text({ min: required ? 1 : 0, max })
}

/** Throws `PARAM_ERROR` for the first broken parameter of an address. */
export function checkParameters(
  fields: readonly Field[],
  read: (name: string) => string | undefined,
  location: 'url' | 'query',
): void {
  for (const field of fields) {
    const value = read(field.name)
    const issue = judge(field, value)
    if (issue !== undefined)
      throw paramError({ field: field.name, ...(value === undefined ? {} : { value }), issue, location })
  }
}

function judge({ required, type, max }: Field, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return required ? 'is required' : undefined
  if (type === 'integer') return /^\d{1,15}$/.test(value) ? undefined : 'must be an integer'
  if (type === 'flag') return /^(true|false)$/.test(value) ? undefined : 'must be true or false'
  return [...value].length > max ? `must have 1 to ${max} characters` : undefined
}
