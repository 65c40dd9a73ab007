// Reads table/: one JSON file a family of endpoints. Whatever is misspelt, missing or there twice ends with a sentence.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const keys = {
  file: 'title chinese guide host availability callers notes launch groups enums types operations events checked',
  group: 'doc',
  enumeration: 'doc values',
  type: 'doc like fields',
  field: 'in kind type fields optional limits characters format enum sealed given doc',
  operation:
    'name title chinese kind method path page host availability callers confidence time doc result unsure launch input answer',
  unsure: 'input answer need',
  note: 'en zh',
  launch: 'api argument url unverified default',
  answer: 'status type fields doc checked',
  event: 'type doc page resource checked',
  checked: 'doc fields',
}
const kinds = ['text', 'integer', 'boolean', 'object', 'list', 'texts']
const formats = ['address', 'secure address', 'secure link', 'date']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const hosts = ['mainland', 'overseas']
/** How an answer opens WeChat: a call of the mini program or of the app, or an address. */
const launches = ['mini-program', 'app', 'browser', 'qrcode']
const confidences = ['high', 'medium', 'low']
/** What an operation does, and whether repeating it cannot do a thing twice. */
const repeated = {
  presign: true,
  'query-contract': true,
  'query-order': true,
  'query-schedule': true,
  'query-user-state': true,
  terminate: true,
  reverse: true,
  debit: false,
  payout: false,
  'order-and-sign': false,
  'schedule-debit': false,
  'modify-schedule': false,
  renew: false,
  repayment: false,
  'pre-debit-notice': false,
  'retry-debit-notice': false,
}
/** Whoever makes one of these must know how to ask what became of it, or that nobody knows. */
const asked = ['debit', 'payout', 'order-and-sign', 'schedule-debit', 'modify-schedule', 'renew', 'repayment']
/** Who may use a family, and who calls it; in Chinese too. */
export const availabilities = {
  open: '开放',
  'open with a permission': '开放，需开通权限',
  'open by application': '开放申请',
  'by invitation': '定向邀约',
  'grey test, by invitation': '灰度测试，定向邀约',
  'for one industry': '行业产品',
  'for a single partner': '单一合作方',
  'closed for new applications': '暂不开放申请',
}
export const callers = {
  'direct merchant': '普通商户',
  partner: '服务商',
  'ecommerce platform': '电商平台',
  'payment institution': '清算机构',
  'overseas direct merchant': '境外直连商户',
  'overseas institution with sub-merchants': '境外机构',
}
/** What a client has already: a group of that name would hide it. */
const taken =
  'notifications certificates v3 chain request prepare receive encrypt decrypt rotate close constructor paymentLaunch'.split(
    ' ',
  )

export class TableError extends Error {}

function fail(where, what) {
  throw new TableError(`${where}: ${what}`)
}

function known(object, kind, where) {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) fail(where, 'must be an object')
  const allowed = keys[kind].split(' ')
  const stranger = Object.keys(object).find((key) => !allowed.includes(key))
  if (stranger !== undefined) fail(where, `does not know the key ${stranger}; it knows ${allowed.join(', ')}`)
  return object
}

function oneOf(value, values, where) {
  if (!values.includes(value)) fail(where, `must be one of ${values.join(', ')}, not ${JSON.stringify(value)}`)
  return value
}

function some(values, known, where) {
  if (!Array.isArray(values) || values.length === 0) fail(where, 'must be a list')
  for (const value of values) oneOf(value, Object.keys(known), where)
  return values
}

function text(value, where) {
  if (typeof value !== 'string' || value === '') fail(where, 'must be a text')
  return value
}

/** `out_contract_code`, `preEntrustSign.miniProgram` and `ENTRUST.SIGN` as a name of a type. */
export function pascal(name) {
  const words = name === name.toUpperCase() ? name.toLowerCase() : name
  return words.replace(/(?:^|[^A-Za-z0-9])([A-Za-z0-9])/g, (_, letter) => letter.toUpperCase())
}

/** The fields that are in a place, `body` for example. */
export function fieldsIn(type, place) {
  return type.fields.filter((field) => field.in === place)
}

class Reader {
  types = new Map()
  enums = new Map()
  declared = new Map()
  operations = new Map()
  events = new Map()

  declare(json, id) {
    for (const [name, type] of Object.entries(json.types ?? {}))
      this.once(this.declared, name, { type, id }, 'the type')
    for (const [name, each] of Object.entries(json.enums ?? {})) {
      const { doc, values } = known(each, 'enumeration', `${id}, enums.${name}`)
      this.once(this.enums, name, { name, doc: text(doc, `${id}, enums.${name}.doc`), values }, 'the enumeration')
    }
  }

  once(map, name, value, what) {
    if (map.has(name)) fail('table', `${what} ${name} is there twice`)
    map.set(name, value)
    return value
  }

  /** A type by its name; read when it is first asked for. */
  named(name, where) {
    const ready = this.types.get(name)
    if (ready) return ready
    const found = this.declared.get(name)
    if (!found) fail(where, `there is no type ${name}`)
    return this.type(found.type, name, `${found.id}, types.${name}`)
  }

  type(json, name, where) {
    const { doc, like, fields } = known(json, 'type', where)
    const type = { name, doc: doc ?? '', fields: [] }
    this.once(this.types, name, type, 'the type')
    if (like !== undefined) {
      type.like = this.named(like, where)
      type.fields.push(...type.like.fields)
    }
    for (const [field, each] of Object.entries(fields ?? fail(where, 'needs fields'))) {
      if (type.fields.some((other) => other.name === field)) fail(where, `the field ${field} is there twice`)
      type.fields.push(this.field(each, field, name, `${where}.${field}`))
    }
    return type
  }

  field(json, name, parent, where) {
    known(json, 'field', where)
    const { kind, type, fields, limits = [0, null], format, characters, sealed = false, given = false, doc = '' } = json
    oneOf(kind, kinds, `${where}.kind`)
    const place = oneOf(json.in ?? 'body', ['body', 'path', 'query'], `${where}.in`)
    if (place === 'path' && json.optional) fail(where, 'goes into the path and cannot be optional')
    if (format !== undefined) oneOf(format, formats, `${where}.format`)
    if (characters !== undefined && characters !== 'basic plane' && !/^alphanumeric( \S+)?$/.test(characters)) {
      fail(where, 'characters must be "basic plane", "alphanumeric", or "alphanumeric" with more of them')
    }
    const nested = kind === 'object' || kind === 'list'
    if (nested !== (type !== undefined || fields !== undefined)) fail(where, `is ${kind}: only objects have fields`)
    if (kind !== 'text' && (format ?? characters ?? (sealed || given || undefined))) fail(where, 'is no text')
    return {
      name,
      in: place,
      kind,
      optional: json.optional === true,
      limits: this.limits(limits, kind, where),
      format,
      characters,
      sealed,
      given,
      enum: this.enumeration(json.enum, where),
      doc,
      ...(nested && { type: type ? this.named(type, where) : this.type({ fields }, parent + pascal(name), where) }),
    }
  }

  limits(limits, kind, where) {
    const [least, most] = limits
    const limit = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32 - 1
    if (limits.length !== 2 || !limit(least) || (most !== null && (!limit(most) || most < least))) {
      fail(where, 'limits are [least, most], integers from 0 to 4294967294; most may be null')
    }
    if ((kind === 'boolean' || kind === 'object') && most !== null) fail(where, `is ${kind} and has no limits`)
    return limits
  }

  enumeration(given, where) {
    if (given === undefined || Array.isArray(given)) return given
    return this.enums.get(given) ?? fail(where, `there is no enumeration ${given}`)
  }

  /** A type by name, or one whose fields stand there. */
  given(json, name, where) {
    if (typeof json === 'string') return this.named(json, where)
    return this.type(json, name, where)
  }

  operation(json, family) {
    const where = `${family.id}, ${json.name}`
    known(json, 'operation', where)
    const [group, call, ...more] = text(json.name, `${where}.name`).split('.')
    if (!family.groups[group] || !/^[a-z]\w*$/.test(call ?? '') || more.length > 0) {
      fail(where, 'the name must be a group of the family, a dot and the name of the call')
    }
    if (taken.includes(group)) fail(where, `a client has ${group} already`)
    const answer = known(json.answer, 'answer', `${where}.answer`)
    const operation = {
      ...json,
      family,
      group,
      call,
      title: text(json.title, `${where}.title`),
      chinese: text(json.chinese, `${where}.chinese`),
      kind: oneOf(json.kind, Object.keys(repeated), `${where}.kind`),
      method: oneOf(json.method, methods, `${where}.method`),
      host: oneOf(json.host ?? family.host, hosts, `${where}.host`),
      confidence: oneOf(json.confidence, confidences, `${where}.confidence`),
      repeatable: repeated[json.kind],
      availability: json.availability ?? family.availability,
      callers: some(json.callers ?? family.callers, callers, `${where}.callers`),
      input: this.given(json.input, `${pascal(json.name)}Input`, `${where}.input`),
      status: oneOf(answer.status, [200, 204], `${where}.answer.status`),
      checked: answer.checked === true,
      answer: this.answer(answer, json, where),
    }
    operation.launches = this.launches(operation, family, where)
    checkPath(operation, where)
    checkTime(operation, where)
    checkResult(operation, where)
    checkUnsure(operation, where)
    return this.once(this.operations, json.name, operation, 'the operation')
  }

  answer({ type, fields, doc }, { name, title }, where) {
    if (type) return this.named(type, where)
    if (!fields) return undefined
    return this.type({ doc: doc ?? `Answer of ${title}.`, fields }, `${pascal(name)}Result`, `${where}.answer`)
  }

  launches({ launch = [], answer }, family, where) {
    if (!Array.isArray(launch)) fail(where, 'launch must be a list of launches of the family')
    return launch.map((kind) => {
      const found = family.launch?.[kind] ?? fail(where, `the family has no launch ${kind}`)
      const fields = answer?.fields.map(({ name }) => name) ?? []
      const unknown = placesOf(found).find((place) => !given.includes(place) && !fields.includes(place))
      if (unknown) fail(where, `the launch ${kind} needs ${unknown}, which neither the answer nor the caller gives`)
      return { ...found, kind, target: targetOf(found, fields) }
    })
  }

  event(json, id) {
    const where = `${id}, ${json.type}`
    const { type, doc, page, resource, checked = false } = known(json, 'event', where)
    const event = { type, doc, page, checked, resource: this.given(resource, `${pascal(type)}Resource`, where) }
    return this.once(this.events, type, event, 'the event')
  }
}

/** Whether a request of its method carries one. */
export function hasBody({ method }) {
  return method !== 'GET' && method !== 'DELETE'
}

function checkPath({ path, input, method }, where) {
  if (!/^\/v3(\/([\w.-]+|\{\w+\}))+$/.test(path))
    fail(where, 'the path must begin with /v3/ and hold names and {places}')
  const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const fields = fieldsIn(input, 'path').map(({ name }) => name)
  const stray = [...places, ...fields].find((name) => !places.includes(name) || !fields.includes(name))
  if (stray !== undefined) fail(where, `${stray} must be both a place of the path and a field in the path`)
  const [body] = fieldsIn(input, 'body')
  if (!hasBody({ method }) && body) fail(where, `a ${method} has no body: where does ${body.name} go?`)
}

/** What a caller gives beside the answer. */
const given = ['appid', 'mchid']

/** The names in `{braces}` of the texts of a launch. */
function placesOf({ argument, url }) {
  return [...JSON.stringify([argument, url]).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
}

/** Whether the answer itself names what is opened. */
function targetOf({ argument, url }, fields) {
  const opened = url ?? argument?.appId ?? argument?.userName ?? ''
  return fields.some((name) => opened === `{${name}}`)
}

function checkLaunches(launch = {}, id) {
  for (const [kind, each] of Object.entries(launch)) {
    const where = `${id}, launch.${kind}`
    oneOf(kind, launches, where)
    const { api, argument, url, unverified, default: fallback = false } = known(each, 'launch', where)
    text(api, `${where}.api`)
    if ([argument, url, unverified].filter((one) => one !== undefined).length !== 1) {
      fail(where, 'needs one of argument, url and unverified')
    }
    const isAddress = kind === 'browser' || kind === 'qrcode'
    if (isAddress ? argument !== undefined : url !== undefined) fail(where, 'only browser and qrcode have a url')
    if (fallback !== false && (fallback !== true || argument === undefined))
      fail(where, 'default goes with an argument')
    if (url !== undefined && !/^\{\w+\}$/.test(url)) fail(where, 'url is one {field} of the answer')
  }
}

function checkTime({ time }, where) {
  if (time === undefined) return
  if (!Number.isInteger(time / 1000) || time < 1000 || time > 255_000)
    fail(where, 'time is ms, whole seconds up to 255')
}

function checkResult({ kind, result }, where) {
  if (asked.includes(kind) && result === undefined) {
    fail(where, `is a ${kind}: result names the operation that tells what became of it, or is null`)
  }
  if (!asked.includes(kind) && result !== undefined) fail(where, `is a ${kind}, which has no result`)
}

/** A field by its path: `amount.total`. */
export function fieldAt(type, path) {
  return path.split('.').reduce((at, name) => at?.type?.fields.find((field) => field.name === name), { type })
}

/** What sources disagree on must exist; what they do not all require is required only where an official page was read. */
function checkUnsure({ unsure, input, answer, confidence }, where) {
  if (unsure === undefined) return
  known(unsure, 'unsure', `${where}.unsure`)
  const find = (type, path) => fieldAt(type, path) ?? fail(`${where}.unsure`, `there is no field ${path}`)
  for (const path of unsure.input ?? []) find(input, path)
  for (const path of unsure.answer ?? []) find(answer, path)
  for (const path of unsure.need ?? []) {
    const { optional } = find(input, path)
    if (!optional && confidence !== 'high') fail(`${where}.unsure`, `${path} is required, which sources disagree on`)
  }
}

function checkNamed(operations) {
  for (const { name, result } of operations.values()) {
    if (result && !operations.get(result)?.repeatable) fail(name, `there is no query ${result}`)
  }
}

/** Two endpoints that one request could reach. */
function checkReached(operations) {
  for (const [index, one] of operations.entries()) {
    for (const other of operations.slice(index + 1)) {
      const [left, right] = [one.path.split('/'), other.path.split('/')]
      const same = (place, at) => place === right[at] || place.startsWith('{') || right[at].startsWith('{')
      if (one.method === other.method && left.length === right.length && left.every(same)) {
        fail(one.name, `a request could reach this and ${other.name}: the paths do not tell them apart`)
      }
    }
  }
}

function notesOf({ notes = [] }, id) {
  for (const note of notes) {
    text(known(note, 'note', `${id}.notes`).en, `${id}.notes.en`)
    text(note.zh, `${id}.notes.zh`)
  }
  return notes
}

/** A guide is a file of docs/guides, by its name. */
function checkGuide({ guide }, id) {
  if (guide !== undefined && !/^[a-z][a-z-]*$/.test(guide)) {
    fail(id, 'guide is the name of a file of docs/guides, without .md')
  }
}

function family(reader, id, json) {
  const groups = Object.entries(json.groups ?? {}).map(([name, group]) => {
    const where = `${id}, groups.${name}`
    return [name, { name, doc: text(known(group, 'group', where).doc, `${where}.doc`) }]
  })
  const family = { ...json, id, groups: Object.fromEntries(groups), notes: notesOf(json, id) }
  if (json.availability !== undefined) oneOf(json.availability, Object.keys(availabilities), `${id}.availability`)
  checkGuide(json, id)
  checkLaunches(json.launch, id)
  family.operations = (json.operations ?? []).map((each) => reader.operation(each, family))
  family.events = (json.events ?? []).map((each) => reader.event(each, id))
  family.checked = Object.entries(json.checked ?? {}).map(([name, each]) => {
    const { doc, fields } = known(each, 'checked', `${id}, checked.${name}`)
    return { name, doc, type: new Reader().type({ fields }, name, `${id}, checked.${name}`) }
  })
  return family
}

function parsed(text, name) {
  try {
    return JSON.parse(text)
  } catch (error) {
    return fail(name, `is not JSON: ${error.message}`)
  }
}

/** Everything that table/ holds, checked. @throws TableError */
export function readFamilies(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const jsons = files.sort().map((name) => [name.slice(0, -5), parsed(readFileSync(join(folder, name), 'utf8'), name)])
  const reader = new Reader()
  for (const [id, json] of jsons) reader.declare(known(json, 'file', id), id)
  const families = jsons.map(([id, json]) => family(reader, id, json))
  const operations = [...reader.operations.values()]
  checkReached(operations)
  checkNamed(reader.operations)
  for (const name of reader.declared.keys()) {
    if (!reader.types.has(name)) fail('table', `nothing uses the type ${name}`)
  }
  const groups = families.flatMap(({ groups }) => Object.keys(groups))
  const twice = groups.find((name, index) => groups.indexOf(name) !== index)
  if (twice) fail('table', `the group ${twice} is there twice`)
  // As they are declared, and what stands inline where it is first met.
  const order = [...reader.declared.keys(), ...[...reader.types.keys()].filter((name) => !reader.declared.has(name))]
  return {
    families,
    operations,
    events: [...reader.events.values()],
    types: order.map((name) => reader.types.get(name)),
    enums: [...reader.enums.values()],
  }
}
