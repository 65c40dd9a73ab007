import type { KeyObject } from 'node:crypto'
import type { Field } from './notation.ts'
import { sealText } from './sealed.ts'

/** Values by their names on the wire. */
export type Facts = Record<string, unknown>

/** Of everything that is known, what an answer is documented to hold; encrypts for `reader` what travels encrypted. */
export function pick(fields: readonly Field[], facts: Facts, reader: KeyObject): Facts {
  const picked: Facts = {}
  for (const field of fields) {
    const value = facts[field.name]
    if (value !== undefined && value !== null) picked[field.name] = pickValue(field, value, reader)
  }
  return picked
}

function pickValue(field: Field, value: unknown, reader: KeyObject): unknown {
  if (field.sealed) return sealText(reader, String(value))
  if (field.fields.length === 0) return value
  if (Array.isArray(value)) return value.map((item: Facts) => pick(field.fields, item, reader))
  return pick(field.fields, value as Facts, reader)
}

/** The named facts that are there. */
export function select(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(
    names.filter((name) => facts[name] !== undefined && facts[name] !== null).map((name) => [name, facts[name]]),
  )
}
