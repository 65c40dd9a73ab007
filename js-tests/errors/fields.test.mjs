// What an error carries for those who read logs, and for those who catch it.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { inspect } from 'node:util'
import {
  ApiError,
  ConfigError,
  ResponseError,
  SignatureError,
  TransportError,
  ValidationError,
  Wechatpay,
} from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { input, merchant, open, openClient, options, PRE_SIGN, platform, rejection } from '../client/merchant.mjs'

const QUERY = '/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/A1'
const query = (wxpay, options) => wxpay.contracts.query({ plan_id: 12535, out_contract_code: 'A1' }, options)
const refused = (change = {}) => ({ status: 400, json: { code: 'PARAM_ERROR', message: '参数错误', ...change } })

/** Each kind of error of a call, by what leads to it. */
const kinds = [
  ['a refusal', ApiError, [refused()]],
  ['no answer', TransportError, [{ fault: 'reset' }]],
  ['another signature', SignatureError, [{ json: {}, text: 'other' }]],
  ['another shape', ResponseError, [{ json: {} }]],
]

for (const [name, kind, answers] of kinds) {
  test(`${name}: method, path and Request-ID in fields and message`, async (t) => {
    const { gateway, wxpay } = await open(t, { maxRetries: 0 })
    gateway.plan(...answers)
    const error = await rejection(query(wxpay))
    assert.ok(error instanceof kind)
    assert.deepEqual([error.method, error.path], ['GET', QUERY])
    const id = error.requestId === undefined ? '' : ` (Request-ID ${error.requestId})`
    assert.equal(id === '', kind === TransportError)
    assert.ok(error.message.startsWith(`GET ${QUERY}${id}: `), error.message)
    assert.ok(error.stack.startsWith(`${error.name}: ${error.message}\n`))
    const data = JSON.parse(JSON.stringify(error))
    const { name: kindName, code, message, method, path, requestId } = error
    assert.deepEqual({ ...data, name: kindName, code, message, method, path, ...(requestId && { requestId }) }, data)
    assert.equal('stack' in data || 'cause' in data, false)
  })
}

test('a query is in no field and in no message', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan(refused())
  const error = await rejection(wxpay.chain('v3/users').get({ query: { openid: 'o-secret' } }))
  assert.equal(error.path, '/v3/users')
  assert.ok(!`${error.message}${error.stack}${JSON.stringify(error)}`.includes('o-secret'))
})

test('what fails before it is sent names the path too, a typed call with its places', async (t) => {
  const wxpay = openClient(t)
  const typed = await rejection(wxpay.contracts.query({ plan_id: 'x' }))
  assert.ok(typed instanceof ValidationError)
  const template = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
  assert.deepEqual([typed.method, typed.path], ['GET', template])
  const styled = await rejection(wxpay.request('get', 'v3/a/{b}?c=d'))
  assert.deepEqual([styled.method, styled.path], ['GET', '/v3/a/{b}'])
  wxpay.close()
  const closed = await rejection(wxpay.request('GET', '/v3/a'))
  assert.ok(closed instanceof ConfigError)
  assert.equal(closed.message, 'GET /v3/a: this client was closed: make a new one')
})

test('what looks like no path is not repeated', async (t) => {
  const wxpay = openClient(t)
  for (const [method, path] of [
    ['POST', merchant.pem],
    [merchant.pem, '/v3/a'],
    ['POST', `v3/${merchant.pem}`],
  ]) {
    const error = await rejection(wxpay.request(method, path, { json: {} }))
    assert.equal(error.path, undefined)
    assert.ok(!`${error.message}${JSON.stringify(error)}`.includes(merchant.pem.slice(40, 80)))
  }
})

test('prepare and receive', async (t) => {
  const wxpay = openClient(t)
  const error = await rejection(wxpay.prepare('POST', '/v3/a/{b}', { json: {} }))
  assert.ok(error.message.startsWith('POST /v3/a/{b}: invalid input'), error.message)
  const body = JSON.stringify({ code: 'PARAM_ERROR', message: 'no' })
  const received = await rejection(wxpay.receive({ status: 400, headers: { 'Request-ID': 'R1' }, body }))
  assert.equal(received.message, '(Request-ID R1): WeChat Pay answered 400 PARAM_ERROR: no')
  assert.equal(received.path, undefined)
})

/** The stack within the ten frames that V8 keeps by default. */
async function framesOf(work) {
  assert.equal(Error.stackTraceLimit, 10)
  const { stack } = await rejection(work())
  return stack.split('\n    at ').slice(1)
}

async function checkout(call) {
  return await call()
}

const ways = {
  'typed call': (wxpay) => query(wxpay),
  chain: (wxpay) => wxpay.v3.certificates.get(),
  'path as a property': (wxpay) => wxpay['v3/certificates'].get(),
  request: (wxpay) => wxpay.request('GET', '/v3/certificates'),
  'a later turn': async (wxpay) => {
    await new Promise((resolve) => setImmediate(resolve))
    return await wxpay.chain('v3/certificates').get()
  },
}

for (const [name, call] of Object.entries(ways)) {
  test(`${name}: the stack begins at the caller`, async (t) => {
    const { gateway, wxpay } = await open(t, { maxRetries: 0 })
    gateway.otherwise = () => refused()
    const frames = await framesOf(() => checkout(async () => await call(wxpay)))
    const outside = frames.filter((frame) => !frame.includes('node:internal'))
    assert.ok(outside[0].includes('fields.test.mjs'), frames.join('\n'))
    assert.ok(outside.some((frame) => frame.includes('checkout')))
  })
}

test('input that is refused at once: the caller is among the frames', async (t) => {
  const wxpay = openClient(t)
  for (const call of [() => wxpay.contracts.query({}), () => wxpay.v3.a.post({ b: 1 })]) {
    const frames = await framesOf(() => checkout(async () => await call()))
    assert.ok(
      frames.some((frame) => frame.includes('checkout')),
      frames.join('\n'),
    )
  }
})

test("a test's spy in place of request leaves a stack", async (t) => {
  const { request } = Wechatpay.prototype
  t.after(() => Object.assign(Wechatpay.prototype, { request }))
  Object.assign(Wechatpay.prototype, { request: (...given) => request.apply(given.shift(), given) })
  const error = await rejection(request.call(openClient(t), 'GET', 'v3/a/{b}'))
  assert.match(error.stack, /\n {4}at /)
})

test('toJSON leaves out what may hold the body, and only that', async (t) => {
  process.env.WECHATPAY_DEBUG = '1'
  t.after(() => delete process.env.WECHATPAY_DEBUG)
  const { gateway, wxpay } = await open(t)
  const sign_information = {
    method: 'POST',
    url: PRE_SIGN,
    truncated_sign_message: 'POST\n{"appid\n',
    sign_message_length: 9,
  }
  const detail = { field: 'signature', issue: 'sign not match', location: 'authorization', sign_information }
  gateway.plan({ status: 401, unsigned: true, json: { code: 'SIGN_ERROR', message: '签名错误', detail } })
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.deepEqual(error.detail, detail)
  const { truncated_sign_message, ...rest } = sign_information
  const data = JSON.parse(JSON.stringify({ error }))
  assert.deepEqual(data.error.detail, { ...detail, sign_information: rest })
  assert.ok(error.signedMessage.includes(input().out_contract_code))
  assert.equal(data.error.signedMessage, undefined)
  assert.ok(!JSON.stringify(error).includes(truncated_sign_message.slice(5, 11)))
})

test('err.response, as code for axios reads it', async (t) => {
  const { gateway, wxpay } = await open(t)
  const detail = { field: '/appid' }
  gateway.plan(refused({ detail }))
  const error = await rejection(query(wxpay))
  const { message } = error
  assert.deepEqual(error.response, { status: 400, data: { code: 'PARAM_ERROR', message, detail } })
  assert.ok(!Object.keys(error).includes('response'))
  assert.ok(!('response' in JSON.parse(JSON.stringify(error))))
})

test('the blocking client: the same fields, and the stack of the calling thread', async (t) => {
  const server = createServer((_, response) =>
    response.writeHead(400, { 'Request-ID': 'R9' }).end('{"code":"PARAM_ERROR"}'),
  )
  const { Worker } = await import('node:worker_threads')
  server.close()
  const program = `const { createServer } = require('node:http'); const { parentPort } = require('node:worker_threads')
    const server = createServer((_, r) => r.writeHead(400, { 'Request-ID': 'R9' }).end('{"code":"PARAM_ERROR"}'))
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`
  const worker = new Worker(program, { eval: true })
  t.after(() => worker.terminate())
  const [port] = await once(worker, 'message')
  const wxpay = new WechatpaySync(options({ baseUrl: `http://127.0.0.1:${port}` }))
  t.after(() => wxpay.close())
  function checkoutSync() {
    return wxpay.v3.users.get({ query: { a: 'b' } })
  }
  assert.throws(checkoutSync, (error) => {
    assert.deepEqual([error.method, error.path, error.requestId], ['GET', '/v3/users', 'R9'])
    assert.equal(error.message, 'GET /v3/users (Request-ID R9): WeChat Pay answered 400 PARAM_ERROR')
    assert.match(error.stack, /at checkoutSync/)
    return error instanceof ApiError
  })
  assert.throws(
    () => wxpay.request('POST', 'v3/a', { b: 1 }),
    /^ValidationError: POST \/v3\/a: json is missing, and b is no place in the path: wrap the body, post\(\{ json: body \}\)$/,
  )
  assert.equal(
    inspect(wxpay, { breakLength: Infinity }),
    shown('WechatpaySync', { mchid: merchant.mchid, baseUrl: `http://127.0.0.1:${port}` }),
  )
})

const shown = (name, facts) => `${name} ${inspect({ ...facts, certs: [platform.id] }, { breakLength: Infinity })}`

test('console.log of a client and of a chain', (t) => {
  const apiv3Key = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
  const wxpay = openClient(t, { apiv3Key, baseUrl: 'http://127.0.0.1:1' })
  const facts = { mchid: merchant.mchid, serial: merchant.serial, baseUrl: 'http://127.0.0.1:1' }
  assert.equal(inspect(wxpay, { breakLength: Infinity }), shown('Wechatpay', facts))
  for (const text of [inspect(wxpay, { depth: 9, showHidden: true }), inspect({ a: { b: wxpay } }), inspect([wxpay])]) {
    assert.ok(text.includes(merchant.mchid))
    assert.ok(!text.includes(apiv3Key) && !text.includes('PRIVATE KEY') && !text.includes('MII'))
  }
  assert.equal(inspect(wxpay.v3.ecommerce.combinePapay), "WechatpayChain '/v3/ecommerce/combine-papay'")
  const inDeno = wxpay[Symbol.for('Deno.customInspect')](inspect, { breakLength: Infinity })
  assert.equal(inDeno, shown('Wechatpay', facts))
  wxpay.close()
  assert.equal(inspect(wxpay), 'Wechatpay { closed: true }')
})
