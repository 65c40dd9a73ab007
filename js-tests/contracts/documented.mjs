// The documented operations, read from the data that the table was made of: nothing here comes from the table itself.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { differences } from './differences.mjs'

const { operations } = JSON.parse(readFileSync(new URL('operations.data.json', import.meta.url), 'utf8'))

/** What the client does otherwise on purpose, each with its reason: `operation place field property` to its value. */
const amended = new Map(
  Object.values(differences.operations)
    .flat()
    .map((line) => /^(.+): .*?, (.+)$/.exec(line).slice(1)),
)

/** `string required max 32 | digits and letters only` */
function fieldOf(where, path, text) {
  const [head, rule = ''] = text.split(' | ')
  const [type, ...words] = head.split(' ')
  const after = (word) => (words.includes(word) ? Number(words[words.indexOf(word) + 1]) : undefined)
  const ours = (property) => amended.get(`${where} ${path} ${property}`)
  const number = (property, printed) => (ours(property) === undefined ? printed : Number(ours(property)))
  const form = ours('form')?.replace('alphanumeric', 'digits, letters')
  return {
    path,
    name: path.split('.').at(-1),
    type,
    /** By the data, of which `required` is what the client makes. */
    printed: words.includes('required'),
    required: words.includes('required') && ours('required') !== 'false',
    sealed: words.includes('sensitive'),
    least: number('least', after('min')),
    most: number('most', after('max') ?? (Number(/at most (\d+) items/.exec(rule)?.[1]) || undefined)),
    rule: form ?? rule,
    fields: [],
  }
}

/** Fields in each other, as they are sent. */
function tree(where, printed = {}) {
  const all = new Map(Object.entries(printed).map(([path, text]) => [path, fieldOf(where, path, text)]))
  const top = []
  for (const field of all.values()) {
    const parent = field.path.includes('.') ? field.path.slice(0, field.path.lastIndexOf('.')).replace(/\[\]$/, '') : ''
    const siblings = parent === '' ? top : all.get(parent).fields
    siblings.push(field)
  }
  return top
}

/** Combine-papay was there first, and keeps its names. */
const firstNames = {
  'presign-app': 'preEntrustSign.app',
  'presign-mini-program': 'preEntrustSign.miniProgram',
  'query-by-code': 'contracts.query',
  'terminate-by-code': 'contracts.terminate',
  pay: 'transactions.create',
  'query-order': 'transactions.query',
  'reverse-order': 'transactions.reverse',
}

export const camel = (text) => text.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())

function nameOf(id) {
  const [family, operation] = id.split('.')
  return family === 'ecommerce-combine-papay' ? firstNames[operation] : `${camel(family)}.${camel(operation)}`
}

export const documented = Object.entries(operations).map(([id, { answer, ...row }]) => ({
  id,
  name: nameOf(id),
  kind: row.kind,
  method: row.method,
  path: row.path,
  host: `https://${row.host}`,
  strict: row.confidence === 'high',
  status: row.status,
  inPath: tree(`${id} path`, row['in path']),
  inQuery: tree(`${id} query`, row['in query']),
  inBody: tree(`${id} body`, row['in body']),
  answer: tree(`${id} answer`, answer),
}))

/** The typed call of an operation. */
export function callOf(wxpay, { name }) {
  const [group, call] = name.split('.')
  return wxpay[group][call]
}

export const inputFields = ({ inPath, inQuery, inBody }) => [...inPath, ...inQuery, ...inBody]

/** How a text of a rule may look; what has no form takes whatever JSON and an address have to escape. */
const forms = [
  [/^digits and letters only|^digits, letters/, 'Ab1', 'Z9'],
  [/^HTTPS|^reachable/, 'https://shop.example/notify', 'a'],
  [/^yyyy-MM-dd$/i, '2026-12-28', ''],
  [/^YYYY-MM-DD, day/, '2026-12-28', ''],
  [/^RFC 3339/, '2026-12-31T10:00:00+08:00', ''],
  [/^no emoji|^must equal/, '汉"\\', '汉'],
  [/^/, '汉"\\\n/ %?é😀', '😀'],
]

function text({ rule, sealed, least = 1, most = 255 }, size) {
  const [, start, filler] = forms.find(([form]) => form.test(rule))
  if (filler === '') return start
  if (sealed) return size === 'longest' ? '汉'.repeat(71) : '张三"\\\n'
  const wanted = { least, printed: least, full: Math.max(least, Math.min(most, 12)), longest: most }[size]
  const address = filler === 'a' && wanted < start.length ? start.length : wanted
  const characters = [...start]
  while (characters.length < address) characters.push(...filler)
  return characters.slice(0, address).join('')
}

/**
 * A value of a field: `least` has nothing that may be missing, `printed` neither, but what one source requires; `full` has
 * everything, `longest` everything at its limit.
 */
export function sample(field, size) {
  const { type, fields, least, most } = field
  if (type === 'integer')
    return size === 'longest' ? Math.min(most ?? Infinity, Number.MAX_SAFE_INTEGER) : Math.max(least ?? 1, 1)
  if (type === 'boolean') return size === 'least'
  if (type === 'object') return sampleOf(fields, size)
  if (type === 'array') {
    const length = { least: 1, printed: 1, full: 2, longest: most ?? 3 }[size]
    return Array.from({ length }, () => sampleOf(fields, size))
  }
  return text(field, size)
}

export function sampleOf(fields, size) {
  const isSent = { least: ({ required }) => required, printed: ({ printed }) => printed }[size] ?? (() => true)
  const sent = fields.filter(isSent)
  return Object.fromEntries(sent.map((field) => [field.name, sample(field, size)]))
}

/** Every field with what leads to it: `holder(input)` is the object that has it, in a full input. */
export function everyField(fields, holder = (input) => input) {
  return fields.flatMap((field) => {
    const below = (input) => [holder(input)[field.name]].flat().at(-1)
    return [{ field, holder }, ...everyField(field.fields, below)]
  })
}

/** Values by `change`, for what is sealed or opened. */
export function mapSealed(fields, value, change) {
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => {
      const field = fields.find((each) => each.name === name)
      if (field?.sealed) return [name, change(given)]
      if (field?.type === 'object') return [name, mapSealed(field.fields, given, change)]
      if (field?.type === 'array') return [name, given.map((item) => mapSealed(field.fields, item, change))]
      return [name, given]
    }),
  )
}

export const sealsSomething = ({ inBody }) => everyField(inBody).some(({ field }) => field.sealed)

/** What the documents answer to a request: about what was asked, and otherwise unlike the answer to any other. */
export function answerTo({ id, answer }, asked) {
  const own = createHash('sha256')
    .update(id + JSON.stringify(Object.entries(asked).toSorted()))
    .digest('hex')
  const told = answerOf(answer, own)
  for (const { name, type } of answer) {
    if (['string', 'integer'].includes(type) && name in asked)
      told[name] = type === 'integer' ? Number(asked[name]) : String(asked[name])
  }
  return told
}

function answerOf(fields, own) {
  return Object.fromEntries(fields.map((field) => [field.name, answered(field, own)]))
}

function answered({ path, type, fields }, own) {
  const digits = createHash('sha256')
    .update(own + path)
    .digest()
  if (type === 'integer') return digits.readUIntBE(0, 6)
  if (type === 'boolean') return digits[0] % 2 === 0
  if (type === 'object') return answerOf(fields, own + path)
  if (type !== 'array') return `汉"\\\n😀 ${digits.toString('hex', 0, 6)}`
  if (fields.length === 0) return [{ unprinted: 1 }]
  return [1, 2].map((item) => answerOf(fields, own + path + item))
}
