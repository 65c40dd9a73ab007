import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import threads from 'node:worker_threads'
import { ApiError, TransportError } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { openGateway, PRE_SIGN, preSignBody } from './gateway.mjs'

const require = createRequire(import.meta.url)
const run = promisify(execFile)

/** Every worker that is started meanwhile; `change` gets the arguments of its constructor. */
function watchWorkers(t, change = (...args) => args) {
  const { Worker } = threads
  const started = []
  threads.Worker = class extends Worker {
    constructor(...args) {
      super(...change(...args))
      started.push(this)
    }
  }
  syncBuiltinESMExports()
  t.after(() => {
    threads.Worker = Worker
  })
  return started
}

async function open(t, options) {
  const gateway = await openGateway(t)
  const wxpay = new WechatpaySync({ ...gateway.merchant, ...options })
  t.after(() => wxpay.close())
  return { ...gateway, wxpay, preSign: (how) => wxpay[PRE_SIGN].post({ json: preSignBody(), ...how }) }
}

test('no thread before the first call, one for all calls, none after close', async (t) => {
  const workers = watchWorkers(t)
  const { preSign, wxpay } = await open(t)
  assert.equal(workers.length, 0)
  preSign()
  preSign()
  assert.equal(workers.length, 1)
  const ended = once(workers[0], 'exit')
  wxpay.close()
  await ended
})

test('onAttempt hears every attempt, in this thread', async (t) => {
  const attempts = []
  const onAttempt = (attempt) => {
    attempts.push(attempt)
    throw new Error('a log that fails')
  }
  const { preSign, fault } = await open(t, { onAttempt })
  await fault({ kind: 'status', status: 503, retryAfter: 0 })
  assert.equal(preSign().status, 200)
  assert.deepEqual(
    attempts.map(({ method, path, attempt, status }) => [method, path, attempt, status]),
    [
      ['POST', `/${PRE_SIGN}`, 1, 503],
      ['POST', `/${PRE_SIGN}`, 2, 200],
    ],
  )
  assert.ok(attempts[0].error instanceof ApiError && !('error' in attempts[1]))
  assert.ok(attempts.every(({ durationMs, requestId }) => durationMs > 0 && requestId))
})

test('a call from within onAttempt', async (t) => {
  const statuses = []
  const { wxpay, merchant } = await open(t)
  const nested = new WechatpaySync({
    ...merchant,
    onAttempt: () => statuses.push(wxpay[PRE_SIGN].post({ json: preSignBody() }).status),
  })
  const same = new WechatpaySync({
    ...merchant,
    onAttempt: ({ path }) =>
      path.endsWith('mini-program') && assert.throws(() => same.chain('v3/none').get(), ApiError),
  })
  t.after(() => nested.close())
  t.after(() => same.close())
  assert.equal(nested[PRE_SIGN].post({ json: preSignBody() }).status, 200)
  assert.equal(same[PRE_SIGN].post({ json: preSignBody() }).status, 200)
  assert.deepEqual(statuses, [200])
})

test('now is asked at every call', async (t) => {
  let now = Date.now()
  const { preSign, requests } = await open(t, { now: () => now })
  const timestamps = []
  for (const step of [0, -120_000, 120_000]) {
    now += step
    timestamps.push(String(Math.floor(now / 1000)))
    preSign()
  }
  const signed = (await requests()).map(({ headers }) => /timestamp="(\d+)"/.exec(headers.authorization)[1])
  assert.deepEqual(signed, timestamps)
  now -= 3_600_000
  assert.throws(preSign, ApiError)
})

test('two clients, each with its own merchant', async (t) => {
  const [one, other] = await Promise.all([open(t), open(t)])
  for (let round = 0; round < 3; round++) {
    assert.equal(one.preSign().data.mchid, one.merchant.mchid)
    assert.equal(other.preSign().data.mchid, other.merchant.mchid)
  }
  one.wxpay.close()
  assert.equal(other.preSign().status, 200)
})

test('a worker that was ended between calls: the next call starts another', async (t) => {
  const workers = watchWorkers(t)
  const { preSign } = await open(t)
  preSign()
  await workers[0].terminate()
  assert.equal(preSign().status, 200)
  assert.equal(workers.length, 2)
})

const dying = (how) => (code, options) => [`setTimeout(() => { ${how} }, 200); ${code}`, options]

for (const [name, how] of Object.entries({
  'that exits': 'process.exit(3)',
  'that throws': "throw new Error('out of the blue')",
})) {
  test(`a worker ${name} in mid call`, async (t) => {
    let change = dying(how)
    const workers = watchWorkers(t, (...args) => change(...args))
    const { preSign, fault } = await open(t)
    await fault({ kind: 'hang' })
    const began = performance.now()
    assert.throws(preSign, (error) => {
      assert.ok(error instanceof TransportError)
      assert.match(error.message, /died.*may have been processed/)
      return true
    })
    assert.ok(performance.now() - began < 5_000)
    change = (...args) => args
    assert.equal(preSign().status, 200)
    assert.equal(workers.length, 2)
  })
}

test('a worker that falls silent in mid call', async (t) => {
  let change = dying('for (;;);')
  watchWorkers(t, (...args) => change(...args))
  const { preSign, fault } = await open(t)
  await fault({ kind: 'hang' })
  assert.throws(preSign, { name: 'TransportError', message: /died/ })
  change = (...args) => args
  assert.equal(preSign().status, 200)
})

const script = (merchant, more = '') => `
  const { WechatpaySync } = require('wechatpay-entrust/sync')
  const errors = require('wechatpay-entrust')
  const wxpay = new WechatpaySync(${JSON.stringify(merchant)})
  console.log(wxpay.chain(${JSON.stringify(PRE_SIGN)}).post({ json: ${JSON.stringify(preSignBody())} }).status)
  try { wxpay.chain('v3/none').get() } catch (error) { console.log(error.constructor === errors.ApiError) }
  ${more}`

test('CommonJS, and a process that ends by itself without close', async (t) => {
  const { merchant } = await openGateway(t)
  const began = performance.now()
  const { stdout, stderr } = await run(process.execPath, ['-e', script(merchant)])
  assert.deepEqual([stdout, stderr], ['200\ntrue\n', ''])
  assert.ok(performance.now() - began < 10_000)
})

test('what the process preloads is not loaded again in the worker', async (t) => {
  const { merchant } = await openGateway(t)
  const folder = mkdtempSync(join(tmpdir(), 'preload-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const preload = join(folder, 'preload.cjs')
  writeFileSync(preload, "console.log('preloaded')")
  const { stdout } = await run(process.execPath, ['--require', preload, '-e', script(merchant, 'wxpay.close()')])
  assert.equal(stdout, 'preloaded\n200\ntrue\n')
})

test('clients and errors of require are recognised by the classes of import', async (t) => {
  const { merchant } = await openGateway(t)
  const client = new (require('wechatpay-entrust/sync').WechatpaySync)(merchant)
  t.after(() => client.close())
  assert.ok(client instanceof WechatpaySync)
  assert.throws(
    () => client.chain('v3/none').get(),
    (error) => error instanceof ApiError,
  )
})
