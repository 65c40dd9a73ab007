// Prints pkg/src/calls/endpoints.ts: the known endpoints as the call styles know them, by path and as a chain.
import { titleOf } from './calls.mjs'
import { fieldsIn, hasBody, pascal } from './families.mjs'
import { comment } from './text.mjs'

const helpers = { GET: 'Get', POST: 'Post', PUT: 'Put', PATCH: 'Patch', DELETE: 'Delete' }

function params({ input }) {
  const fields = fieldsIn(input, 'path').map(({ name }) => `${name}: PathValue`)
  const query = fieldsIn(input, 'query')
  const picked = `Pick<${input.name}, ${query.map(({ name }) => `'${name}'`).join(' | ')}>`
  const needed = query.some(({ optional }) => !optional) ? '' : '?'
  const all = [...fields, ...(query.length > 0 ? [`query${needed}: ${picked}`] : [])]
  return all.length > 0 ? `{ ${all.join('; ')} }` : 'unknown'
}

function body({ input }) {
  const elsewhere = input.fields.filter((field) => field.in !== 'body').map(({ name }) => `'${name}'`)
  if (elsewhere.length === input.fields.length) return 'undefined'
  return elsewhere.length > 0 ? `Omit<${input.name}, ${elsewhere.join(' | ')}>` : input.name
}

function verb(operation) {
  const answer = operation.answer?.name ?? 'undefined'
  const helper = helpers[operation.method]
  if (hasBody(operation)) return `${helper}<${body(operation)}, ${answer}, M, ${params(operation)}>`
  return `${helper}<${params(operation)}, ${answer}, M>`
}

function pathType(operations) {
  const verbs = operations.map(({ method }) => `'${method.toLowerCase()}'`).join(' | ')
  return `${operations.map(verb).join(' & ')} & Rest<M, ${verbs}>`
}

function byPath(operations) {
  const paths = new Map()
  for (const operation of operations) {
    const path = operation.path.slice(1)
    paths.set(path, [...(paths.get(path) ?? []), operation])
  }
  return paths
}

function camel(segment) {
  return segment.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}

/** A tree of segments; each knows its children, and its path where that is an endpoint. */
function tree(paths) {
  const root = { children: new Map(), trail: [] }
  for (const path of paths.keys()) {
    let node = root
    for (const segment of path.split('/').slice(1)) {
      const child = node.children.get(segment) ?? { children: new Map(), trail: [...node.trail, segment] }
      node.children.set(segment, child)
      node = child
    }
    node.path = path
  }
  return root
}

/** The interface of what follows a node: what stands behind a place is named, for its two spellings. */
function nodes(node, places) {
  const members = [...node.children].map(([segment, child]) => {
    const [, place] = segment.match(/^\{(\w+)\}$/) ?? []
    if (place === undefined) return `readonly ${camel(segment)}: ${nodeType(child, places)}`
    const wanted = `At${pascal(child.trail.join('-').replaceAll(/[{}]/g, ''))}`
    // `policy-periods` and `policy_periods` are spelled alike.
    const name = places.has(wanted) ? `${wanted}${places.size}` : wanted
    places.set(name, '')
    places.set(name, `type ${name}<M extends Mode> = ${nodeType(child, places)}`)
    return `readonly _${place}_: ${name}<M>\n  readonly $${place}$: ${name}<M>`
  })
  return `{\n  ${members.join('\n  ')}\n}`
}

function nodeType(node, places) {
  const own = node.path ? `Paths<M>['${node.path}']` : 'ChainOf<M>'
  return node.children.size > 0 ? `${own} & ${nodes(node, places)}` : own
}

export function printEndpoints({ operations }) {
  const paths = byPath(operations)
  const entries = [...paths].map(([path, own]) => {
    const doc = own.map((operation) => `${titleOf(operation)}.`).join(' ')
    return `${comment(doc, '  ')}  readonly '${path}': ${pathType(own)}`
  })
  const places = new Map()
  const root = nodeType(tree(paths), places)
  const printed = [...entries, root, ...places.values()].join('\n')
  const models = new Set(operations.flatMap(({ input, answer }) => [input.name, ...(answer ? [answer.name] : [])]))
  const used = [...models].filter((name) => new RegExp(`\\b${name}\\b`).test(printed)).sort()
  const types = ['ChainOf', ...Object.values(helpers).sort(), 'Mode', 'PathValue', 'Rest'].sort()
  const helped = types.filter((name) => name === 'Mode' || new RegExp(`\\b${name}\\b`).test(printed))
  return `// Printed from table/ by \`npm run table\`. Do not edit.

import type { ${used.join(', ')} } from '../models.ts'
import type { ${helped.join(', ')} } from './verbs.ts'

/** The known endpoints by their path, as \`chain()\` and properties take it; every other path works too. */
export interface Paths<M extends Mode = 'async'> {
${entries.join('\n')}
}

${[...places.values()].join('\n\n')}

/** The known endpoints as a chain, as editors complete them; every other path works too. */
export type V3<M extends Mode = 'async'> = ${root}
`
}
