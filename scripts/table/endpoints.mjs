// Prints pkg/src/calls/endpoints.ts: the known endpoints as the call styles know them, by path and as a chain.
import { answerOf, titleOf } from './calls.mjs'
import { fieldsIn, hasBody, pascal } from './families.mjs'
import { comment } from './text.mjs'

const helpers = { GET: 'Get', POST: 'Post', PUT: 'Put', PATCH: 'Patch', DELETE: 'Delete' }

function params({ input }) {
  const fields = fieldsIn(input, 'path').map(({ name }) => `${name}: PathValue`)
  const query = fieldsIn(input, 'query')
  const picked = `Pick<models.${input.name}, ${query.map(({ name }) => `'${name}'`).join(' | ')}>`
  const needed = query.some(({ optional }) => !optional) ? '' : '?'
  const all = [...fields, ...(query.length > 0 ? [`query${needed}: ${picked}`] : [])]
  return all.length > 0 ? `{ ${all.join('; ')} }` : undefined
}

function body({ input }) {
  const elsewhere = input.fields.filter((field) => field.in !== 'body').map(({ name }) => `'${name}'`)
  if (elsewhere.length === input.fields.length) return 'undefined'
  return elsewhere.length > 0 ? `Omit<models.${input.name}, ${elsewhere.join(' | ')}>` : `models.${input.name}`
}

function verb(operation) {
  const helper = helpers[operation.method]
  const places = params(operation)
  const answer = answerOf(operation)
  if (!hasBody(operation)) return `${helper}<${places ?? 'unknown'}, ${answer}, M>`
  return `${helper}<${[body(operation), answer, 'M', places].filter(Boolean).join(', ')}>`
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
    node.doc = docOf(paths.get(path))
  }
  return root
}

function docOf(operations) {
  return operations.map((operation) => `${titleOf(operation)}.`).join(' ')
}

/** The name of a place, of a segment such as `{plan_id}`. */
function placeOf(segment) {
  return segment.match(/^\{(\w+)\}$/)?.[1]
}

function segmentOf([segment, child]) {
  const doc = child.doc ? comment(child.doc) : ''
  return `${doc}readonly ${camel(segment)}: ${nodeType(child)}`
}

function nodeType(node) {
  const own = node.path ? `Endpoint<'${node.path}', M>` : 'OpenChain<M>'
  const children = [...node.children]
  const segments = children.filter(([segment]) => !placeOf(segment))
  const places = children.filter(([segment]) => placeOf(segment))
  return [
    own,
    ...(segments.length > 0 ? [`{\n  ${segments.map(segmentOf).join('\n')}\n}`] : []),
    ...places.map(([segment, child]) => `${pascal(placeOf(segment))}Place<${nodeType(child)}>`),
  ].join(' & ')
}

/** Each place in its two spellings. */
function placeInterfaces(operations) {
  const names = new Set(operations.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))
  return [...names].map((name) => {
    const doc = `  /** The place \`{${name}}\` of the path: the verb takes \`${name}\`. */\n`
    const spellings = [`_${name}_`, `$${name}$`].map((spelling) => `${doc}  readonly ${spelling}: Node`)
    return `/** A part of a chain after which \`${name}\` is filled in. */\nexport interface ${pascal(name)}Place<Node> {\n${spellings.join('\n')}\n}`
  })
}

export function printEndpoints({ operations }) {
  const paths = byPath(operations)
  const entries = [...paths].map(
    ([path, own]) => `${comment(docOf(own), '  ')}  '${path}': ${own.map(verb).join(' & ')}`,
  )
  const used = Object.values(helpers).filter((name) => entries.some((entry) => entry.includes(`${name}<`)))
  const values = entries.some((entry) => entry.includes('PathValue')) ? ['PathValue'] : []
  return `// Printed from table/ by \`npm run table\`. Do not edit.

import type * as models from '../models.ts'
import type { ${[...used, ...values, 'CallMode', 'OpenChain', 'OtherVerbs'].sort().join(', ')} } from './verbs.ts'

/** The known endpoints by their path: what is known of each. */
export interface Endpoints<M extends CallMode = 'async'> {
${entries.join('\n')}
}

/** The known endpoints as properties of a client; every other path works too. */
export type Paths<M extends CallMode = 'async'> = {
  readonly [Path in keyof Endpoints]: Endpoints<M>[Path] & OtherVerbs<M, keyof Endpoints<M>[Path]>
}

/** A known endpoint as \`chain()\` gives it. */
export type Endpoint<Path extends keyof Endpoints, M extends CallMode = 'async'> = Endpoints<M>[Path] & OpenChain<M>

${placeInterfaces(operations).join('\n\n')}

/** The known endpoints as a chain, as editors complete them; every other path works too. */
export type V3<M extends CallMode = 'async'> = ${nodeType(tree(paths))}
`
}
