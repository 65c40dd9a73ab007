import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import * as errors from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { openGateway, PRE_SIGN, preSignBody } from './gateway.mjs'

const { ApiError, ConfigError, ResponseError, SignatureError, TransportError, ValidationError, WechatpayError } = errors

function thrownBy(work) {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof WechatpayError, String(error?.stack))
    const classes = Object.values(errors).filter((each) => each?.prototype instanceof WechatpayError)
    assert.deepEqual(
      classes.filter((each) => error instanceof each),
      [error.constructor],
    )
    return error
  }
  assert.fail('nothing was thrown')
}

async function open(t, options) {
  const gateway = await openGateway(t)
  const wxpay = new WechatpaySync({ ...gateway.merchant, maxRetries: 0, ...options })
  t.after(() => wxpay.close())
  return { ...gateway, wxpay, preSign: (change, how) => wxpay[PRE_SIGN].post({ json: preSignBody(change), ...how }) }
}

test('ApiError with all it knows', async (t) => {
  const { preSign, fault } = await open(t)
  const refused = thrownBy(() => preSign({ plan_id: 'x' }))
  assert.equal(refused.constructor, ApiError)
  assert.equal(refused.name, 'ApiError')
  const { status, code, retryable, detail, requestId } = refused
  assert.deepEqual({ status, code, retryable }, { status: 400, code: 'PARAM_ERROR', retryable: false })
  assert.match(JSON.stringify(detail), /plan_id/)
  assert.match(requestId, /\w+/)
  assert.match(refused.stack, /errors\.test\.mjs/)
  await fault({ kind: 'status', status: 503, code: 'SYSTEM_ERROR' })
  assert.equal(thrownBy(preSign).retryable, true)
})

test('an error has every field of its asynchronous twin', async (t) => {
  process.env.WECHATPAY_DEBUG = '1'
  t.after(() => delete process.env.WECHATPAY_DEBUG)
  const now = () => 1_700_000_000_000
  const { merchant } = await openGateway(t)
  const options = { ...merchant, now }
  const blocking = new WechatpaySync(options)
  const wxpay = new errors.Wechatpay(options)
  t.after(() => blocking.close())
  t.after(() => wxpay.close())
  const fieldsOf = ({ requestId, signedMessage, hint, ...fields }) => ({
    ...fields,
    lines: signedMessage?.split('\n').length,
    hint: hint.replace(/\d+ s/, 'N s'),
  })
  const twin = await wxpay.chain('v3/certificates').get().catch(fieldsOf)
  assert.deepEqual(fieldsOf(thrownBy(() => blocking.chain('v3/certificates').get())), twin)
  assert.equal(twin.status, 401)
  assert.equal(typeof twin.hint, 'string')
})

test('SignatureError with its reason and serial', async (t) => {
  const { preSign, fault } = await open(t)
  const kinds = {
    tampered: 'mismatch',
    stale: 'stale',
    'unknown-serial': 'unknown-serial',
    'missing-signature': 'missing-header',
  }
  for (const [kind, reason] of Object.entries(kinds)) {
    await fault({ kind })
    const error = thrownBy(preSign)
    assert.equal(error.constructor, SignatureError)
    assert.equal(error.reason, reason)
    assert.equal(error.code, 'ERR_SIGNATURE')
  }
  await fault({ kind: 'unknown-serial' })
  assert.equal(typeof thrownBy(preSign).serial, 'string')
})

test('ResponseError with its field', async (t) => {
  const { preSign, fault } = await open(t)
  await fault({ kind: 'not-json' })
  const error = thrownBy(preSign)
  assert.equal(error.constructor, ResponseError)
  assert.equal(typeof error.field, 'string')
})

test('ValidationError with its issues, from this thread and from the worker', async (t) => {
  const { wxpay, requests } = await open(t)
  const cycle = {}
  cycle.cycle = cycle
  const wrong = [
    () => wxpay.chain(PRE_SIGN).post({ json: cycle }),
    () => wxpay.chain('v3/{a}/{b}').get({ a: '..' }),
    () => wxpay.chain('v3/{a}').get({ a: () => {} }),
    () => wxpay.chain('v3/a').get({ query: { f: () => {} } }),
    () => wxpay.chain('v3/a').get(7),
  ]
  for (const call of wrong) {
    const error = thrownBy(call)
    assert.equal(error.constructor, ValidationError)
    assert.ok(error.issues.length > 0)
  }
  assert.deepEqual(
    thrownBy(wrong[3]).issues.map(({ path, rule }) => [path, rule]),
    [['query', 'type']],
  )
  assert.deepEqual(await requests(), [])
})

test('TransportError: nobody there, with the cause', async (t) => {
  const { merchant } = await openGateway(t)
  const nobody = 'http://127.0.0.1:9'
  const wxpay = new WechatpaySync({ ...merchant, baseUrl: nobody, backupUrl: nobody, maxRetries: 1 })
  t.after(() => wxpay.close())
  const error = thrownBy(() => wxpay[PRE_SIGN].post({ json: preSignBody() }))
  assert.equal(error.constructor, TransportError)
  assert.deepEqual([error.kind, error.attempts, error.cause.code], ['network', 2, 'ECONNREFUSED'])
  assert.ok(error.cause instanceof Error)
})

test('TransportError: a server that hangs', async (t) => {
  const { preSign, fault } = await open(t, { timeout: 300 })
  await fault({ kind: 'hang', times: 2 })
  const began = performance.now()
  assert.equal(thrownBy(preSign).kind, 'timeout')
  const error = thrownBy(() => preSign({}, { timeout: 200 }))
  assert.deepEqual([error.constructor, error.kind, error.attempts], [TransportError, 'timeout', 1])
  assert.equal(error.cause.name, 'TimeoutError')
  assert.ok(performance.now() - began < 5_000)
})

test('ConfigError: bad options, and what cannot cross threads', async (t) => {
  const { wxpay, merchant } = await open(t)
  const config = (pattern) => ({ name: 'ConfigError', code: 'ERR_CONFIG', message: pattern })
  assert.throws(() => new WechatpaySync(), config(/options/))
  assert.throws(() => new WechatpaySync({ ...merchant, privateKey: 'junk' }), config(/privateKey/))
  assert.throws(() => new WechatpaySync({ ...merchant, apiv3Key: 'short' }), config(/32 bytes/))
  assert.throws(() => new WechatpaySync({ ...merchant, fetch }), config(/fetch.*asynchronous Wechatpay/))
  const external = { sign: async () => new Uint8Array() }
  assert.throws(() => new WechatpaySync({ ...merchant, privateKey: external }), config(/signer.*privateKey/))
  const { signal } = new AbortController()
  assert.throws(() => wxpay.chain('v3/certificates').get({ signal }), config(/signal.*timeout/))
  assert.throws(() => wxpay.chain(7), config(/path/))
  assert.ok(thrownBy(() => new WechatpaySync()) instanceof ConfigError)
})

test('a closed client', async (t) => {
  const { wxpay, preSign } = await open(t)
  preSign()
  const { v3 } = wxpay
  wxpay.close()
  wxpay.close()
  for (const call of [preSign, () => wxpay.request('GET', 'v3/a'), () => v3.certificates.get()]) {
    assert.throws(call, { name: 'ConfigError', message: /closed/ })
  }
})

test('a redirect is not followed', async (t) => {
  const server = createServer((_, response) => response.writeHead(302, { Location: '/elsewhere' }).end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const url = `http://127.0.0.1:${server.address().port}`
  const { merchant } = await openGateway(t)
  // The server is in this thread, so the blocking call goes into another one.
  const code = `
    const { workerData, parentPort } = require('node:worker_threads')
    const { WechatpaySync } = require('wechatpay-entrust/sync')
    const wxpay = new WechatpaySync(workerData)
    try { wxpay.chain('v3/certificates').get() } catch ({ name, status, code }) { parentPort.postMessage({ name, status, code }) }
    wxpay.close()`
  const worker = new Worker(code, { eval: true, workerData: { ...merchant, baseUrl: url, backupUrl: url } })
  const [answer] = await once(worker, 'message')
  assert.deepEqual(answer, { name: 'ApiError', status: 302, code: 'HTTP_302' })
})
