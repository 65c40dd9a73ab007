// Inputs, requests and answers of any row of the table, made from what the row says and from nothing of the package.
import { readFileSync } from 'node:fs'

export const { operations } = JSON.parse(readFileSync(new URL('table.json', import.meta.url), 'utf8'))

const formats = {
  address: 'https://shop.example/notify',
  'secure address': 'https://shop.example/notify',
  'secure link': 'https://shop.example/?a=1',
  date: '2026-12-31',
}

/** A value of a field, `full` or with nothing that may be missing. */
function sample(field, full) {
  const { kind, limits = [0, null], format, fields } = field
  if (kind === 'integer') return Math.max(limits[0], 1)
  if (kind === 'boolean') return true
  if (kind === 'object') return sampleOf(fields, full)
  const [least] = limits
  if (kind === 'list') return Array.from({ length: Math.max(least, full ? 2 : 0) }, () => sampleOf(fields, full))
  if (kind === 'texts') return Array.from({ length: Math.max(least, 1) }, () => '汉"\\\n')
  return formats[format] ?? (field.characters?.startsWith('alphanumeric') ? 'A1' : '汉"').padEnd(least, '0')
}

/** An object with these fields, in the reverse of their order. */
export function sampleOf(fields, full) {
  const sent = fields.filter(({ optional }) => full || !optional)
  return Object.fromEntries(sent.toReversed().map((field) => [field.name, sample(field, full)]))
}

/** In the order of the documents, as a body must be. */
function ordered(fields, value) {
  const known = fields.filter(({ name }) => value[name] !== undefined)
  return Object.fromEntries(
    known.map((field) => {
      const given = value[field.name]
      if (field.kind === 'object') return [field.name, ordered(field.fields, given)]
      if (field.kind === 'list') return [field.name, given.map((item) => ordered(field.fields, item))]
      return [field.name, given]
    }),
  )
}

/** A body with its sensitive texts opened by `open`, as text; where the row has none, as it left. */
export function openedBody({ input }, body, open) {
  const opened = (fields, value) =>
    Object.fromEntries(
      Object.entries(value).map(([name, given]) => {
        const { kind, sealed, fields: below } = fields.find((field) => field.name === name) ?? {}
        if (sealed) return [name, open(given)]
        if (kind === 'object') return [name, opened(below, given)]
        return [name, kind === 'list' ? given.map((item) => opened(below, item)) : given]
      }),
    )
  return JSON.stringify(input).includes('"sealed":true') ? JSON.stringify(opened(input, JSON.parse(body))) : body
}

/** What must leave for an input: method, target and body. */
export function requestOf({ method, path, input: fields }, input) {
  const target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(input[name]))
  const query = new URLSearchParams(
    fields.filter((field) => field.in === 'query' && field.name in input).map(({ name }) => [name, input[name]]),
  )
  const inBody = fields.filter((field) => field.in === undefined)
  const body = inBody.length > 0 ? JSON.stringify(ordered(inBody, input)) : ''
  const asked = String(query).replaceAll('+', '%20')
  return { method, target: asked ? `${target}?${asked}` : target, body }
}

/** Every field of a row's input with what leads to it: `at` changes the value there in a full input. */
export function places(fields, prefix = '', reach = (input) => input) {
  return fields.flatMap((field) => {
    const path = prefix + field.name
    const own = { path, field, at: (input, value) => Object.assign(reach(input), { [field.name]: value }) }
    const below = (input) => reach(input)[field.name]
    if (field.kind === 'object') return [own, ...places(field.fields, `${path}.`, below)]
    if (field.kind === 'list') return [own, ...places(field.fields, `${path}[1].`, (input) => below(input)[1])]
    return [own]
  })
}

/** Values that a field does not take, each with the rule that it breaks. `open`: only types count. */
export function refused({ kind, limits = [0, null], characters, format, optional, sealed }, open) {
  const [least, most] = limits
  const wrong = [[kind === 'boolean' ? 'true' : true, 'type']]
  if (!optional) wrong.push([undefined, 'required'], [null, 'required'])
  if (kind === 'integer') wrong.push([1.5, 'type'], ['1', 'type'], [2 ** 53, 'range'])
  if (sealed) wrong.push(['汉'.repeat(72), 'length'])
  if (open || sealed) return wrong
  if (kind === 'integer') {
    wrong.push([least - 1, 'range'])
    if (most !== null) wrong.push([most + 1, 'range'])
  }
  if (kind === 'text' && format === undefined) {
    if (most !== null) wrong.push(['A'.repeat(most + 1), 'length'])
    if (least > 0) wrong.push(['', 'length'])
    const filler = 'A'.repeat(Math.max(0, least - 1))
    if (characters === 'basic plane') wrong.push([`${filler}😀`, 'characters'])
    else if (characters !== undefined) wrong.push([`${filler}汉`, 'characters'])
  }
  if (format !== undefined) wrong.push(['no', 'format'])
  if (format?.startsWith('secure')) wrong.push(['http://shop.example/', 'format'])
  if (format?.endsWith('address')) wrong.push(['https://shop.example/?a=1', 'format'])
  return wrong
}
