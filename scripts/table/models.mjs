// Prints pkg/src/models.ts: what goes in, what comes back and what notifications carry, as TypeScript.
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

function fieldOf(field) {
  const doc = [linked(field.doc), limitsOf(field)].filter(Boolean).join(' ')
  return `${doc && comment(doc, '  ')}  ${field.name}${field.optional ? '?' : ''}: ${typeOf(field)}`
}

function interfaceOf({ name, doc, like, fields }) {
  const own = fields.slice(like?.fields.length ?? 0)
  const head = `${doc && comment(linked(doc))}export interface ${name}${like ? ` extends ${like.name}` : ''}`
  return `${head} {\n${own.map(fieldOf).join('\n')}\n}`
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

export function printModels({ types, enums, events }) {
  const parts = [...types.filter(isNamed).map(interfaceOf), ...enums.map(enumerationOf), resources(events)]
  return `// Printed from table/ by \`npm run table\`. Do not edit.\n\n${parts.join('\n\n')}\n`
}
