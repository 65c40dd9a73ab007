// Prints pkg/src/models.ts: what goes in, what comes back and what notifications carry, as TypeScript.
import { pascal } from './families.mjs'
import { comment, limitsOf, linked, pageLink } from './text.mjs'

const kinds = { text: 'string', integer: 'number', boolean: 'boolean', texts: 'string[]' }

/** An object of which nothing is documented. */
const OPEN = 'Record<string, unknown>'

/** Enumerations are open: an editor completes them, and WeChat Pay may add values. */
function union(values) {
  const open = typeof values[0] === 'number' ? '(number & {})' : '(string & {})'
  return [...values.map((value) => (typeof value === 'number' ? value : `'${value}'`)), open].join(' | ')
}

function typeOf(field) {
  if (field.type?.fields.length === 0) return field.kind === 'list' ? `${OPEN}[]` : OPEN
  if (field.type) return field.kind === 'list' ? `${field.type.name}[]` : field.type.name
  if (field.enum === undefined) return kinds[field.kind]
  const values = Array.isArray(field.enum) ? union(field.enum) : field.enum.name
  return field.kind === 'texts' ? `(${values})[]` : values
}

function fieldOf(field, given) {
  const doc = [linked(field.doc), limitsOf(field)].filter(Boolean).join(' ')
  // An input may hold `undefined`, which is the same as nothing; an answer never does.
  const type = field.optional && given ? `${typeOf(field)} | undefined` : typeOf(field)
  return `${doc && comment(doc, '  ')}  ${field.name}${field.optional ? '?' : ''}: ${type}`
}

/** All types that a call takes. */
function givenTypes(operations) {
  const found = new Set(operations.map(({ input }) => input))
  for (const { like, fields } of found) {
    for (const type of [like, ...fields.map(({ type }) => type)]) if (type) found.add(type)
  }
  return found
}

/** What a name does not say already: `PapayNotifyApplyInput` is the input of `papayNotify.apply`. */
function headOf({ name, doc }) {
  const [, what, of] = /^(Input|Answer) of `([\w.]+)`\.$/.exec(doc) ?? []
  const says = of !== undefined && name === pascal(of) + (what === 'Input' ? 'Input' : 'Result')
  return doc && !says ? comment(linked(doc)) : ''
}

/** Interfaces, in order; a long one with the same fields as an earlier one extends that. */
function interfaces(types, given) {
  const known = new Map()
  return types.map((type) => {
    const { name, like, fields } = type
    const body = fields
      .slice(like?.fields.length ?? 0)
      .map((field) => fieldOf(field, given.has(type)))
      .join('\n')
    const same = like ? undefined : known.get(body)
    if (!like && !same && body.length > 250) known.set(body, name)
    const base = like?.name ?? same
    return `${headOf(type)}export interface ${name}${base ? ` extends ${base}` : ''} {\n${same ? '' : body}\n}`
  })
}

function enumerationOf({ name, doc, values }) {
  return `${comment(`${linked(doc)} WeChat Pay may add others.`)}export type ${name} = ${union(values)}`
}

function resources(events) {
  const lines = events.map(
    ({ type, doc, page, resource }) =>
      `${comment([linked(doc), page && `(${pageLink(page)})`].filter(Boolean).join(' '), '  ')}  '${type}': ${resource.name}`,
  )
  const doc = 'What the notifications of each event type carry, decrypted. Merge your own events into it.'
  return `${comment(doc)}export interface NotificationResources {\n${lines.join('\n')}\n}`
}

/** Types without fields are written where they are used. */
function isNamed({ fields }) {
  return fields.length > 0
}

export function printModels({ operations, types, enums, events }) {
  const parts = [
    ...interfaces(types.filter(isNamed), givenTypes(operations)),
    ...enums.map(enumerationOf),
    resources(events),
  ]
  return `// Printed from table/ by \`npm run table\`. Do not edit.\n\n${parts.join('\n\n')}\n`
}
