import { constants, publicEncrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { call } from './merchant.mjs'

/** 2026-03-10, 10:00 in Beijing: every window that the tests need is open, or opens by `advance()`. */
export const MORNING = Date.parse('2026-03-10T10:00:00+08:00')
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

const { operations } = JSON.parse(readFileSync(new URL('../contracts/operations.data.json', import.meta.url), 'utf8'))

/** The documented operations. A field has its `way` from the top, where `[]` ends a list. */
export const OPERATIONS = Object.entries(operations).map(([id, { answer, ...row }]) => ({
  id,
  kind: row.kind,
  method: row.method,
  path: row.path,
  status: row.status,
  family: id.split('.')[0],
  params: fieldsOf(row['in path']),
  query: fieldsOf(row['in query']),
  body: fieldsOf(row['in body']),
  answer: fieldsOf(answer),
}))

export const operation = (id) => OPERATIONS.find((each) => each.id === id)

function fieldsOf(printed = {}) {
  return Object.entries(printed).map(([path, text]) => readField(path, text.split(' | ')[0].split(' ')))
}

/** `string required max 32`; lists are of objects. */
function readField(path, [type, ...words]) {
  const isList = type === 'array'
  const most = words.indexOf('max')
  return {
    way: `${path}${isList ? '[]' : ''}`.split('.'),
    name: path.replaceAll('[]', ''),
    required: words.includes('required'),
    type: isList ? 'object' : type,
    isList,
    encrypted: words.includes('sensitive'),
    max: most < 0 ? undefined : Number(words[most + 1]),
  }
}

const passed = new WeakMap()

/** Moves the sandbox's clock to the next day. */
export async function nextDay(sandbox) {
  passed.set(sandbox, (passed.get(sandbox) ?? 0) + 1)
  await sandbox.advance(DAY)
}

/** The day after the one that `nextDay` has led to, in Beijing. */
export function tomorrow(sandbox) {
  const days = (passed.get(sandbox) ?? 0) + 1
  return new Date(MORNING + 8 * HOUR + days * DAY).toISOString().slice(0, 10)
}

let count = 0

const EXAMPLES = [
  [/(^|\.)(sp_|combine_)?mchid$/, ({ merchant }) => merchant.mchid],
  [/url$/, () => 'http://127.0.0.1:9/notify'],
  [/estimated_deduct_date$/, tomorrow],
  [/currency$/, () => 'CNY'],
  [/expired_time$/, () => '2026-03-10T12:00:00+08:00'],
  [/offset|limit|business_product_id/, () => '2'],
]

export function seal(sandbox, text) {
  const [key] = Object.values(sandbox.merchant.certs)
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return publicEncrypt({ key, padding, oaepHash: 'sha1' }, Buffer.from(text)).toString('base64')
}

function value(sandbox, { name, type, encrypted }) {
  if (type === 'integer') return 100
  if (type === 'boolean') return true
  if (encrypted) return seal(sandbox, '张三')
  const example = EXAMPLES.find(([pattern]) => pattern.test(name))
  count += 1
  return example === undefined ? String(count % 10_000) : example[1](sandbox)
}

/** A request with every field, or with the required ones; `given` names values, and `undefined` leaves a field out. */
export function fill(sandbox, op, { all = false, given = {} } = {}) {
  const optional = [...op.query, ...op.body].filter(({ required }) => !required).map(({ name }) => name)
  const isSent = ({ name, required }) => {
    if (name in given && !required) return given[name] !== undefined
    return all || !optional.some((other) => name === other || name.startsWith(`${other}.`))
  }
  const body = {}
  for (const field of op.body.filter(isSent)) {
    const at = field.way.slice(0, -1).reduce((parent, step) => {
      const inner = parent?.[step.replace('[]', '')]
      return step.endsWith('[]') ? inner?.[0] : inner
    }, body)
    if (at === undefined) continue
    const key = field.way.at(-1).replace('[]', '')
    if (field.isList) at[key] = [{}]
    else if (field.type === 'object') at[key] = field.name in given ? given[field.name] : {}
    else at[key] = given[field.name] ?? value(sandbox, field)
  }
  const of = (field) => String(given[field.name] ?? value(sandbox, field))
  const params = Object.fromEntries(op.params.map((field) => [field.name, of(field)]))
  const query = Object.fromEntries(op.query.filter(isSent).map((field) => [field.name, of(field)]))
  return { params, query, body }
}

/** Sends it as a merchant's server without any library would. */
export async function send(sandbox, op, { params, query, body }) {
  const path = op.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name]))
  const search = new URLSearchParams(query)
  const target = search.size === 0 ? path : `${path}?${search}`
  const serial = Object.keys(sandbox.merchant.certs)[0]
  const json = op.method === 'POST' ? body : undefined
  const answer = await call(sandbox, op.method, target, json, { now: MORNING, headers: { 'Wechatpay-Serial': serial } })
  return { ...answer, json: answer.text === '' ? undefined : JSON.parse(answer.text) }
}

/** Fills and sends; throws where the sandbox refuses. */
export async function ask(sandbox, id, given, options) {
  const op = operation(id)
  const answer = await send(sandbox, op, fill(sandbox, op, { given, ...options }))
  if (answer.status >= 300)
    throw new Error(`${id} answered ${answer.status} ${answer.text}: ${sandbox.requests.at(-1).reason}`)
  return answer.json
}

/** Status, code, and what the developer is told. */
export async function refused(sandbox, id, given, options) {
  const op = operation(id)
  const { status, json } = await send(sandbox, op, fill(sandbox, op, { given, ...options }))
  return [status, json?.code, sandbox.requests.at(-1).reason]
}
