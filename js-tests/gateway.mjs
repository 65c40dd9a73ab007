// A WeChat Pay gateway for tests, written from the protocol alone: it shares no code with the package or its sandbox.
import assert from 'node:assert/strict'
import { randomBytes, sign, verify } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const NAMES = ['mchid', 'nonce_str', 'serial_no', 'signature', 'timestamp']

/**
 * Listens on a free port. `merchant` is `{ mchid, serial, publicKey }`, `platform` is `{ id, privateKey }`. Requests are
 * checked and kept in `requests`; a request with a fault gets 401 and says what is wrong. `serialHeader` is the
 * Wechatpay-Serial that requests must have, null for none. Answers come from `plan()`, in turn, then from `otherwise`.
 */
export async function openGateway(t, setUp) {
  const { platform, now = Date.now, host = '127.0.0.1' } = setUp
  const gateway = {
    requests: [],
    connections: 0,
    planned: [],
    otherwise: echo,
    plan: (...answers) => gateway.planned.push(...answers),
    signed: (answer) => signedAnswer(answer, platform, now()),
  }
  const server = createServer(asking(gateway, { ...setUp, now }))
  const sockets = new Set()
  server.on('connection', (socket) => {
    gateway.connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise((resolve) => server.listen(0, host, resolve))
  gateway.url = `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}`
  gateway.openConnections = () => sockets.size
  gateway.dropConnections = () => server.closeAllConnections()
  gateway.close = () => {
    server.close()
    server.closeAllConnections()
  }
  /** Listens again where it listened, after it was closed. */
  gateway.reopen = () => new Promise((resolve) => server.listen(new URL(gateway.url).port, host, resolve))
  t.after(gateway.close)
  return gateway
}

/** Waits until nobody is connected any more; five seconds are too long. */
export async function connectionsEnd(gateway) {
  for (let left = 1000; left > 0 && gateway.openConnections() > 0; left--) await sleep(5)
  assert.equal(gateway.openConnections(), 0, 'a connection stays')
}

/** An answer for `plan()` that is held back until `release()`, and the moment when its request has come. */
export function heldBack(answer) {
  let release
  let arrived
  const after = new Promise((resolve) => {
    release = resolve
  })
  const arrival = new Promise((resolve) => {
    arrived = resolve
  })
  const planned = () => {
    arrived()
    return { ...answer, after }
  }
  return { planned, arrival, release: () => release() }
}

/** Reads, checks and answers one request after the other. */
function asking(gateway, { merchant, platform, now, serialHeader = platform.id }) {
  const nonces = new Set()
  return async (request, response) => {
    const body = await bytesOf(request)
    if (body === undefined) return
    const seen = { method: request.method, target: request.url, headers: request.headers, body, at: now() }
    seen.fields = fieldsOf(request.headers.authorization)
    seen.faults = faultsOf(seen, { merchant, serialHeader, nonces, rawHeaders: request.rawHeaders })
    gateway.requests.push(seen)
    const planned = gateway.planned.shift() ?? gateway.otherwise
    const answer = typeof planned === 'function' ? () => planned(seen) : () => planned
    const { after, ...given } = seen.faults.length > 0 ? refusal(seen.faults) : answer()
    await after
    respond(request, response, gateway.signed(given))
  }
}

async function bytesOf(request) {
  const chunks = []
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}

/** The five fields of an Authorization header, or undefined where it is not exactly of the documented form. */
function fieldsOf(header = '') {
  const [, pairs] = /^WECHATPAY2-SHA256-RSA2048 ([^ ]+)$/.exec(header) ?? []
  const fields = pairs?.split(',').map((pair) => /^([a-z_]+)="([^"]*)"$/.exec(pair)?.slice(1))
  if (fields === undefined || fields.includes(undefined)) return undefined
  const names = fields.map(([name]) => name).sort()
  return names.join() === NAMES.join() ? Object.fromEntries(fields) : undefined
}

function faultsOf(seen, { merchant, serialHeader, nonces, rawHeaders }) {
  const { fields, headers, body } = seen
  const faults = headerFaults(headers, body, serialHeader)
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  if (new Set(names).size !== names.length) faults.push('a header came twice')
  if (fields === undefined) return [...faults, `malformed Authorization: ${headers.authorization}`]
  if (fields.mchid !== merchant.mchid) faults.push(`mchid ${fields.mchid}`)
  if (fields.serial_no !== merchant.serial) faults.push(`serial_no ${fields.serial_no}`)
  if (!/^[0-9A-Za-z]{32}$/.test(fields.nonce_str)) faults.push(`nonce_str ${fields.nonce_str}`)
  if (nonces.has(fields.nonce_str)) faults.push('nonce_str used before')
  nonces.add(fields.nonce_str)
  if (!/^\d{10}$/.test(fields.timestamp)) faults.push(`timestamp ${fields.timestamp}`)
  if (Math.abs(fields.timestamp - seen.at / 1000) > 300) faults.push('timestamp too far away')
  if (!isGenuine(seen, merchant.publicKey)) faults.push('signature')
  return faults
}

function headerFaults(headers, body, serialHeader) {
  const faults = []
  const expect = (name, value) => {
    if (headers[name] !== value) faults.push(`${name} is ${headers[name]}, not ${value}`)
  }
  expect('accept', 'application/json')
  expect('content-type', body.length > 0 ? 'application/json' : undefined)
  expect('wechatpay-serial', serialHeader ?? undefined)
  expect('transfer-encoding', undefined)
  if (body.length > 0) expect('content-length', String(body.length))
  if (!/^wechatpay-entrust\/\d+\.\d+\.\d+\S* \([\x20-\x7e]+\)$/.test(headers['user-agent'])) faults.push('user-agent')
  return faults
}

/** Whether a request's signature is the merchant's, over the bytes that arrived. */
export function isGenuine({ method, target, body, fields }, publicKey) {
  if (!/^[0-9A-Za-z+/]+={0,2}$/.test(fields.signature)) return false
  const head = `${method}\n${target}\n${fields.timestamp}\n${fields.nonce_str}\n`
  const message = Buffer.concat([Buffer.from(head), Buffer.from(body), Buffer.from('\n')])
  return verify('sha256', message, publicKey, Buffer.from(fields.signature, 'base64'))
}

/** What {@link isGenuine} reads, from a request that was prepared but not sent. */
export function seenIn({ method, url, headers, body = '' }) {
  return { method, target: url.slice(new URL(url).origin.length), body, fields: fieldsOf(headers.Authorization) }
}

function refusal(faults) {
  return { status: 401, unsigned: true, json: { code: 'SIGN_ERROR', message: faults.join('; ') } }
}

/** What pre-sign answers, for whatever was asked; an empty 204 where nothing was. */
export function echo({ body }) {
  if (body.length === 0) return { status: 204 }
  const { plan_id, out_contract_code } = JSON.parse(body)
  const mchid = '1900000109'
  return { json: { pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V', mchid, plan_id, out_contract_code } }
}

/**
 * Fills an answer in: `json` or `body`, `status` 200, a Request-ID, and a signature unless `unsigned`. `headers` replace
 * what was made, and undefined takes away; `text` is signed instead of the body.
 */
function signedAnswer(answer, { id, privateKey }, now) {
  const { status = 200, json, unsigned = false, headers = {}, ...rest } = answer
  const body = Buffer.from(json === undefined ? (answer.body ?? '') : JSON.stringify(json))
  const timestamp = answer.timestamp ?? String(Math.floor(now / 1000))
  const nonce = randomBytes(16).toString('hex')
  const text = Buffer.concat([
    Buffer.from(`${timestamp}\n${nonce}\n`),
    Buffer.from(answer.text ?? body),
    Buffer.from('\n'),
  ])
  const made = {
    'Content-Type': 'application/json; charset=utf-8',
    'Request-ID': `req-${randomBytes(6).toString('hex')}`,
    ...(!unsigned && {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Serial': answer.serial ?? id,
      'Wechatpay-Signature-Type': SCHEME,
      'Wechatpay-Signature': sign('sha256', text, answer.privateKey ?? privateKey).toString('base64'),
    }),
    ...headers,
  }
  const kept = Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined))
  return { ...rest, status, headers: kept, body }
}

/** Sends an answer; `fault` is `reset`, `hang`, `hang-body` (headers and half a body) or `cut` (then the end). */
function respond(request, response, { status, headers, body, fault }) {
  if (fault === 'hang') return
  if (fault === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  response.writeHead(status, status === 204 ? headers : { ...headers, 'Content-Length': body.length })
  if (fault === undefined) {
    response.end(body)
    return
  }
  response.write(body.subarray(0, body.length / 2), () => fault === 'cut' && request.socket.destroy())
}
