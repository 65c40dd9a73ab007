// A WeChat Pay that knows the documented operations and nothing else: it refuses, with a sentence, what the data does not print.
// In a thread of its own it answers blocking calls as well.
import { constants, privateDecrypt, publicEncrypt, randomBytes, sign, verify } from 'node:crypto'
import { createServer } from 'node:http'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { answerTo, documented, mapSealed, sealsSomething } from './documented.mjs'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }

const shapes = documented.map((operation) => {
  const names = []
  const pattern = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    names.push(name)
    return '([^/]+)'
  })
  return { operation, names, pattern: new RegExp(`^${pattern}$`) }
})

/** The operation of a target; where two match, the one with fewer places in its path. */
function matched(method, path) {
  const [shape] = shapes
    .filter(({ operation, pattern }) => operation.method === method && pattern.test(path))
    .toSorted((one, other) => one.names.length - other.names.length)
  if (!shape) return undefined
  const values = shape.pattern.exec(path).slice(1).map(decodeURIComponent)
  return { operation: shape.operation, inPath: Object.fromEntries(shape.names.map((name, at) => [name, values[at]])) }
}

/**
 * Listens on a free port. `merchant` is `{ mchid, serial, publicKey }`, `platform` `{ id, privateKey }`. `seen` has each
 * request as it was understood; `plan()` answers the next ones: a number is a status, unsigned, anything else the body.
 */
export async function openDocumentedGateway(t, { merchant, platform }) {
  const gateway = { seen: [], planned: [], plan: (...answers) => gateway.planned.push(...answers) }
  const server = createServer({ maxHeaderSize: 65_536 }, async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const { status, json, signed = true, more } = answered(gateway, request, Buffer.concat(chunks), merchant, platform)
    const body = Buffer.from(json === undefined ? '' : JSON.stringify(json))
    response.writeHead(status, { 'Request-ID': 'r1', ...more, ...(signed && signatureOf(body, platform)) })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  gateway.url = `http://127.0.0.1:${server.address().port}`
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return gateway
}

function answered(gateway, request, body, merchant, platform) {
  const seen = { method: request.method, target: request.url, headers: request.headers, body: String(body) }
  gateway.seen.push(seen)
  if (!isGenuine(seen, merchant)) return refusal(401, 'SIGN_ERROR', 'the signature is not the merchant’s')
  const url = new URL(seen.target, 'http://gateway')
  const match = matched(seen.method, url.pathname)
  if (!match) return refusal(404, 'NOT_FOUND', `${seen.method} ${url.pathname}`)
  Object.assign(seen, match, { faults: [] })
  understand(seen, url.searchParams, platform)
  if (seen.faults.length > 0) return refusal(400, 'PARAM_ERROR', `${match.operation.id}: ${seen.faults.join('; ')}`)
  const planned = gateway.planned.shift()
  if (typeof planned === 'number')
    return { ...refusal(planned, 'SYSTEM_ERROR', 'planned'), more: { 'Retry-After': '0' } }
  if (planned !== undefined) return { status: 200, json: planned }
  const { status, answer } = match.operation
  if (status === 204) return { status }
  return { status, json: mapSealed(answer, answerTo(match.operation, seen.asked), (text) => sealed(text, merchant)) }
}

function refusal(status, code, message) {
  return { status, json: { code, message }, signed: false }
}

function isGenuine({ method, target, headers, body }, { mchid, serial, publicKey }) {
  const [scheme, pairs = ''] = (headers.authorization ?? '').split(' ')
  const fields = Object.fromEntries([...pairs.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  if (scheme !== SCHEME || fields.mchid !== mchid || fields.serial_no !== serial) return false
  const message = `${method}\n${target}\n${fields.timestamp}\n${fields.nonce_str}\n${body}\n`
  return verify('sha256', Buffer.from(message), publicKey, Buffer.from(fields.signature ?? '', 'base64'))
}

function signatureOf(body, { id, privateKey }) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomBytes(8).toString('hex')
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')])
  return {
    'Content-Type': 'application/json',
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': id,
    'Wechatpay-Signature': sign('sha256', message, privateKey).toString('base64'),
  }
}

/** Opens and compares what came with what is documented: `asked` has all values, `faults` what does not fit. */
function understand(seen, query, platform) {
  const { operation, faults } = seen
  const given = jsonOf(seen.body, operation, faults)
  const parts = {
    path: [operation.inPath, read(operation.inPath, seen.inPath)],
    query: [operation.inQuery, read(operation.inQuery, Object.fromEntries(query))],
    body: [operation.inBody, mapSealed(operation.inBody, given, (text) => opened(text, platform, faults))],
  }
  for (const [part, [fields, values]] of Object.entries(parts)) compare(fields, values, `${part} `, faults, operation)
  if (new Set(query.keys()).size !== query.size) faults.push('a query parameter came twice')
  const serial = seen.headers['wechatpay-serial']
  if (sealsSomething(operation) && serial !== platform.id) faults.push(`Wechatpay-Serial is ${serial}`)
  seen.asked = { ...parts.path[1], ...parts.query[1], ...parts.body[1] }
}

/** Where no page was read a body may hold more than is known, and so may be where none is known. */
function jsonOf(text, { method, inBody, strict }, faults) {
  if (text === '') {
    if (inBody.length > 0) faults.push('there is no body')
    return {}
  }
  if (inBody.length === 0 && (strict || method !== 'POST')) faults.push('there is a body')
  return JSON.parse(text)
}

/** The values of an address by their types; what has another form stays a text. */
function read(fields, values) {
  const value = (name, text) => {
    const { type } = fields.find((field) => field.name === name) ?? {}
    if (type === 'integer' && /^\d+$/.test(text)) return Number(text)
    return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text
  }
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, value(name, text)]))
}

const types = {
  string: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
}

function compare(fields, value, prefix, faults, operation) {
  for (const name of Object.keys(value)) {
    if (operation.strict && !fields.some((field) => field.name === name))
      faults.push(`${prefix}${name} is not documented`)
  }
  for (const { name, type, required, fields: below } of fields) {
    const given = value[name]
    if (given === undefined) {
      if (required) faults.push(`${prefix}${name} is missing`)
    } else if (!types[type](given)) faults.push(`${prefix}${name} is no ${type}`)
    else if (type === 'object') compare(below, given, `${prefix}${name}.`, faults, operation)
    else if (type === 'array') for (const item of given) compare(below, item, `${prefix}${name}[].`, faults, operation)
  }
}

function opened(text, { privateKey }, faults) {
  try {
    return String(privateDecrypt({ key: privateKey, ...OAEP }, Buffer.from(text, 'base64')))
  } catch {
    faults.push('a sensitive field is not sealed under the platform key')
    return text
  }
}

function sealed(text, { publicKey }) {
  return publicEncrypt({ key: publicKey, ...OAEP }, Buffer.from(text)).toString('base64')
}

/** The same in a thread of its own; gives its address. */
export async function openGatewayInThread(t, setting) {
  const worker = new Worker(new URL(import.meta.url), { workerData: setting })
  t.after(() => worker.terminate())
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

if (!isMainThread && workerData?.platform) {
  const { url } = await openDocumentedGateway({ after: () => {} }, workerData)
  parentPort.postMessage(url)
}
