// The table against the data that it was made of: every path, field, need and limit. `operations.data.json` is a copy; what
// differs from it on purpose stands in `differences.mjs`, each with its reason.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readFamilies } from '../../scripts/table/families.mjs'
import { differences } from './differences.mjs'

const data = JSON.parse(readFileSync(new URL('operations.data.json', import.meta.url), 'utf8'))
const table = readFamilies(fileURLToPath(new URL('../../table', import.meta.url)))

const kinds = { text: 'string', integer: 'integer', boolean: 'boolean', object: 'object', list: 'array' }
const hosts = { mainland: 'api.mch.weixin.qq.com', overseas: 'apihk.mch.weixin.qq.com' }

/** What a printed rule comes to, by how it begins; a rule that is not here is for the reader. */
const forms = {
  'digits and letters only': 'alphanumeric',
  'digits, letters, _-|*@': 'alphanumeric _-|*@',
  'digits, letters, _-*': 'alphanumeric _-*',
  'digits, letters, hyphen, underscore': 'alphanumeric _-',
  'digits, letters, underscore, hyphen': 'alphanumeric _-',
  'no emoji': 'basic plane',
  'HTTPS, ': 'secure address',
  HTTPS: 'secure link',
  'reachable, no query string': 'address',
  'yyyy-MM-dd': 'date',
  'YYYY-MM-DD': 'date',
}

/** `string required max 32 | digits and letters only` as what is compared. */
function noted(text) {
  const [head, rule = ''] = text.split(' | ')
  const [type, ...words] = head.split(' ')
  const after = (word) => (words.includes(word) ? Number(words[words.indexOf(word) + 1]) : undefined)
  const form = Object.keys(forms).find((start) => rule.startsWith(start))
  return {
    type,
    required: words.includes('required'),
    sealed: words.includes('sensitive'),
    least: after('min') ?? (after('max') === undefined ? 0 : 1),
    most: after('max') ?? Number(/at most (\d+) items/.exec(rule)?.[1] ?? Number.POSITIVE_INFINITY),
    form: form && forms[form],
  }
}

function told({ kind, optional, sealed, limits: [least, most], characters, format }) {
  const form = characters ?? format
  return { type: kinds[kind], required: !optional, sealed, least, most: most ?? Number.POSITIVE_INFINITY, form }
}

/** The fields of a type and of what is in it, by their paths; `place` only. */
function paths(fields, place, prefix = '') {
  return fields
    .filter((field) => prefix !== '' || field.in === place)
    .flatMap((field) => {
      const own = [prefix + field.name, told(field)]
      if (!field.type) return [own]
      return [own, ...paths(field.type.fields, place, `${prefix}${field.name}${field.kind === 'list' ? '[].' : '.'}`)]
    })
}

/** What differs, as `where property: data, table`. */
function compared(where, printed, ours, properties) {
  const known = Object.fromEntries(ours)
  const names = new Set([...Object.keys(printed ?? {}), ...Object.keys(known)])
  return [...names].flatMap((name) => {
    if (!printed?.[name]) return [`${where} ${name}: not in the data`]
    if (!known[name]) return [`${where} ${name}: not in the table`]
    const wanted = noted(printed[name])
    return properties
      .filter((property) => wanted[property] !== known[name][property])
      .map((property) => `${where} ${name} ${property}: ${wanted[property]}, ${known[name][property]}`)
  })
}

const inputs = ['type', 'required', 'sealed', 'least', 'most', 'form']
const places = { 'in path': 'path', 'in query': 'query', 'in body': 'body' }

function camel(id) {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

const byEndpoint = new Map(table.operations.map((each) => [`${each.method} ${each.path}`, each]))

function found(id) {
  const { method, path } = data.operations[id]
  const operation = byEndpoint.get(`${method} ${path}`)
  assert.ok(operation, `${id}: no row for ${method} ${path}`)
  return operation
}

test('every operation of the data has its row, and every row is in the data', () => {
  const names = Object.keys(data.operations).map((id) => found(id).name)
  assert.deepEqual(names.toSorted(), table.operations.map(({ name }) => name).toSorted())
  for (const [id, { kind, host, confidence, status }] of Object.entries(data.operations)) {
    const row = found(id)
    const facts = { kind: row.kind, host: hosts[row.host], confidence: row.confidence, status: row.status }
    assert.deepEqual(facts, { kind, host, confidence, status }, id)
    if (!id.startsWith('ecommerce-combine-papay.')) assert.equal(row.name, camel(id))
  }
})

test('fields, needs and limits are those of the data, but for what is listed', () => {
  const seen = Object.entries(data.operations).flatMap(([id, row]) => {
    const { input, answer } = found(id)
    return [
      ...Object.entries(places).flatMap(([key, place]) =>
        compared(`${id} ${place}`, row[key], paths(input.fields, place), inputs),
      ),
      ...compared(`${id} answer`, row.answer, paths(answer?.fields ?? [], 'body'), ['type', 'required']),
    ]
  })
  const listed = Object.values(differences.operations).flat()
  assert.equal(new Set(listed).size, listed.length)
  assert.deepEqual(seen.toSorted(), listed.toSorted())
})

test('events and their fields are those of the data, but for what is listed', () => {
  const types = table.events.map(({ type }) => type)
  assert.deepEqual(types.toSorted(), Object.keys(data.events).toSorted())
  const seen = table.events.flatMap(({ type, resource }) =>
    compared(type, data.events[type], paths(resource.fields, 'body'), ['type', 'required']),
  )
  assert.deepEqual(seen.toSorted(), Object.values(differences.events).flat().toSorted())
})
