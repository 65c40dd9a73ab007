// Prints pkg/src/calls/operations.ts, the typed calls, and pkg/src/names.ts, what a client makes them of.
import { pascal } from './families.mjs'
import { launchText } from './launches.mjs'
import { comment, linked, pageLink } from './text.mjs'

const HEAD = '// Printed from table/ by `npm run table`. Do not edit.\n'

function resultOf(result) {
  if (result === undefined) return undefined
  if (result === null) return 'It is never repeated by itself, and no call that tells what became of it is known here.'
  return `It is never repeated by itself: after an outcome in doubt ask with \`${result}\`.`
}

const CALLS =
  'The typed calls of a client. Each rejects with a `ValidationError` that lists every failing field, before anything is sent, and with an `ApiError`, `SignatureError`, `ResponseError` (202: accepted, not finished) or `TransportError`.'

/** What a call is, in a line. */
export function titleOf({ title, chinese }) {
  return `${title}, ${chinese}`
}

/** The documentation of a call. */
export function docOf(operation) {
  const { doc = '', page, result, confidence } = operation
  return [
    `${titleOf(operation)}${page ? ` (${pageLink(page)})` : ''}.`,
    linked(doc),
    launchText(operation),
    resultOf(result),
    confidence !== 'high' && 'Only types are checked: no official page was read.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The type of what a call gives. */
export function answerOf({ answer }) {
  return answer ? `models.${answer.name}` : 'undefined'
}

function method(operation) {
  const signature = `${operation.call}(input: models.${operation.input.name}, options?: CallOptions): Promise<${answerOf(operation)}>`
  return `${comment(docOf(operation), '  ')}  ${signature}`
}

/** Calls of a group that are no operation: a file of their name, and the type that it exports. */
function extension(more = {}) {
  const types = Object.values(more)
  return types.length > 0 ? ` extends ${types.join(', ')}` : ''
}

function group({ name, doc, more, availability }, operations) {
  const own = operations.filter((operation) => operation.group === name)
  const open = availability ? ` Availability: ${availability}.` : ''
  return `${comment(`${linked(doc)}${open}`)}export interface ${pascal(name)}${extension(more)} {\n${own.map(method).join('\n')}\n}`
}

function groupsOf(families) {
  return families.flatMap(({ groups, availability }) =>
    Object.values(groups).map((each) => ({ ...each, availability })),
  )
}

export function printCalls({ families, operations }) {
  const groups = groupsOf(families)
  const more = groups.flatMap((each) => Object.entries(each.more ?? {}))
  const clients = groups.map(({ name, doc }) => `${comment(linked(doc), '  ')}  readonly ${name}: ${pascal(name)}`)
  return `${HEAD}
import type { CallOptions } from '../exchange/call-options.ts'
import type * as models from '../models.ts'
${more.map(([call, type]) => `import type { ${type} } from './${call}.ts'\n`).join('')}
${groups.map((each) => group(each, operations)).join('\n\n')}

${comment(CALLS)}export interface Operations {
${clients.join('\n')}
}
`
}

export function printNames({ families, operations }) {
  const groups = groupsOf(families).map(({ name, more = {} }) => {
    const own = operations.filter((operation) => operation.group === name).map(({ call }) => call)
    return `${name}:${[...own, ...Object.keys(more)].join(',')}`
  })
  const times = operations.filter(({ time }) => time !== undefined).map(({ name, time }) => `'${name}': ${time}`)
  return `${HEAD}
/** The groups of typed calls and their calls: \`group:call,call;group:call\`. */
export const names: string = '${groups.join(';')}'

/** The time of one attempt in ms, of operations that have another than the default. */
export const times: { readonly [operation: string]: number | undefined } = { ${times.join(', ')} }
`
}
