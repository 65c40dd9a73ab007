// A sandbox without a port, and one that hands its notifications to a function.
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { SignatureError, TransportError, Wechatpay } from 'wechatpay-entrust'
import { openSandbox, preSignBody } from './merchant.mjs'

const key = { plan_id: 12535, out_contract_code: preSignBody().out_contract_code }

/** A sandbox without a port, and a client for it. */
async function open(t, options = {}) {
  const sandbox = await openSandbox(t, { listen: false, ...options })
  const wxpay = new Wechatpay({ ...sandbox.merchant, maxRetries: 0 })
  t.after(() => wxpay.close())
  return { sandbox, wxpay }
}

test('listen: false opens no port, and calls reach it all the same', async (t) => {
  const { sandbox, wxpay } = await open(t)
  assert.equal(process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length, 0)
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody())
  assert.equal(sandbox.contracts[0].pre_entrustweb_id, pre_entrustweb_id)
  const [{ verified, status, headers }] = sandbox.requests
  assert.deepEqual([verified, status], [true, 200])
  assert.equal(headers.host, new URL(sandbox.url).host)
})

test('the port that it would have taken stays free', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => server.close())
  const { wxpay } = await open(t, { port: server.address().port })
  assert.equal((await wxpay.preEntrustSign.miniProgram(preSignBody())).plan_id, 12535)
})

test('a sandbox with a port gives no fetch', async (t) => {
  assert.ok(!('fetch' in (await openSandbox(t)).merchant))
})

test('its fetch answers to its own address alone, pages included', async (t) => {
  const { sandbox } = await open(t)
  const { fetch } = sandbox.merchant
  assert.match(await (await fetch(`${sandbox.url}/sandbox`)).text(), /<!doctype html>/i)
  const { cause, message } = await fetch('http://127.0.0.1:9/v3/certificates').catch((error) => error)
  assert.equal(message, 'fetch failed')
  assert.match(cause.message, /only http:\/\/sandbox\.localhost is answered/)
  const aborted = AbortSignal.abort(new Error('stop'))
  await assert.rejects(fetch(sandbox.url, { signal: aborted }), /stop/)
})

test('every fault means in process what it means over HTTP', async (t) => {
  const { sandbox, wxpay } = await open(t)
  await wxpay.preEntrustSign.miniProgram(preSignBody())
  const fails = async (fault, options) => {
    sandbox.fault(fault)
    return wxpay.contracts.query(key, options).then(
      () => assert.fail(`${fault.kind} passed`),
      (error) => error,
    )
  }
  for (const kind of ['tampered', 'bad-signature', 'missing-signature', 'unknown-serial', 'stale', 'future']) {
    assert.ok((await fails({ kind })) instanceof SignatureError, kind)
  }
  for (const kind of ['reset', 'truncated']) {
    const error = await fails({ kind })
    assert.ok(error instanceof TransportError, kind)
    assert.equal(error.kind, 'network')
  }
  assert.equal((await fails({ kind: 'hang' }, { timeout: 50 })).kind, 'timeout')
  assert.equal((await fails({ kind: 'status', status: 503, code: 'SYSTEM_ERROR' })).status, 503)
  assert.equal((await wxpay.contracts.query(key)).contract_state, 'NOT_SIGNED')
})

test('close() ends a request that hangs, and refuses later ones', async (t) => {
  const { sandbox, wxpay } = await open(t)
  sandbox.fault({ kind: 'hang' })
  const hanging = wxpay.contracts.query(key)
  while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
  await sandbox.close()
  for (const call of [hanging, wxpay.contracts.query(key)]) {
    const error = await call.catch((thrown) => thrown)
    assert.ok(error instanceof TransportError)
    assert.equal(error.kind, 'network')
  }
})

test('deliver takes the place of HTTP: a handler gets its notifications as requests', async (t) => {
  const events = []
  const urls = []
  let handler
  const deliver = (request) => {
    urls.push(request.url)
    return handler(request)
  }
  const { sandbox, wxpay } = await open(t, { deliver })
  handler = wxpay.notifications.handler((event) => void events.push(event.event_type))
  const notify_url = 'https://shop.example/notify'
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody({ notify_url }))
  await sandbox.approve(pre_entrustweb_id)
  await wxpay.contracts.terminate({ ...key, contract_termination_remark: 'x' })
  await sandbox.advance(0)
  assert.deepEqual(events, ['ECOMMERCE_ENTRUST.SIGN', 'ECOMMERCE_ENTRUST.TERMINATE'])
  assert.deepEqual(urls, [notify_url, notify_url])
  assert.deepEqual(
    sandbox.notifications.map(({ attempts }) => attempts.map(({ status, error }) => [status, error])),
    [[[204, undefined]], [[204, undefined]]],
  )
})

test('what deliver answers or throws is what becomes of the delivery, and it is tried again', async (t) => {
  const answers = [
    () => new Response(null, { status: 500 }),
    () => {
      throw new Error('down')
    },
    () => Promise.reject(new Error('later')),
    () => undefined,
    () => ({ status: 200 }),
  ]
  const deliver = () => answers.shift()()
  const { sandbox, wxpay } = await open(t, { deliver, retryDelays: [1, 1, 1, 1] })
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody())
  await sandbox.approve(pre_entrustweb_id)
  await sandbox.advance(10)
  const [{ attempts, next_attempt }] = sandbox.notifications
  assert.deepEqual(
    attempts.map(({ status, error }) => status ?? error),
    [500, 'down', 'later', 'deliver must resolve to a Response', 200],
  )
  assert.equal(next_attempt, undefined)
})

test('faults of notifications reach deliver: broken bodies, and signatures that do not verify', async (t) => {
  const seen = []
  let handler
  const deliver = async (request) => {
    const response = await handler(request.clone())
    seen.push(response.status)
    await request.arrayBuffer()
    return response
  }
  const { sandbox, wxpay } = await open(t, { deliver, retryDelays: [1, 1, 1, 1, 1] })
  handler = wxpay.notifications.handler(() => {}, { onError: () => {} })
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody())
  for (const kind of ['tampered', 'truncated', 'reset', 'not-json']) sandbox.fault({ kind, on: 'notification' })
  await sandbox.approve(pre_entrustweb_id)
  await sandbox.advance(10)
  const [{ attempts }] = sandbox.notifications
  assert.deepEqual(
    attempts.map(({ fault, status, error }) => [fault, status ?? error]),
    [
      ['tampered', 401],
      ['truncated', 'broken off in mid body by the fault truncated'],
      ['reset', 'broken off in mid body by the fault reset'],
      ['not-json', 400],
      [undefined, 204],
    ],
  )
  assert.equal(seen.at(-1), 204)
})

test('onRequest and onNotification tell each one, and their mistakes disturb nothing', async (t) => {
  const told = []
  const failures = t.mock.method(console, 'error', () => {})
  const { sandbox, wxpay } = await open(t, {
    deliver: () => new Response(null, { status: 204 }),
    onRequest: ({ path, status }, ms) => {
      told.push(['request', path.split('/').at(-1), status, ms >= 0])
      throw new Error('a listener')
    },
    onNotification: ({ event_type }, { status }, ms) => told.push([event_type, status, ms >= 0]),
  })
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody())
  await sandbox.approve(pre_entrustweb_id)
  assert.deepEqual(told, [
    ['request', 'mini-program', 200, true],
    ['ECOMMERCE_ENTRUST.SIGN', 204, true],
  ])
  assert.match(String(failures.mock.calls[0].arguments[1]), /a listener/)
})

test('options of a wrong type are told', async () => {
  const { createSandbox } = await import('wechatpay-entrust/sandbox')
  for (const [options, message] of [
    [{ listen: 'no' }, /listen is true or false/],
    [{ deliver: 'http://x' }, /deliver is a function/],
    [{ onRequest: true }, /onRequest is a function/],
  ]) {
    await assert.rejects(createSandbox(options), (error) => error instanceof TypeError && message.test(error.message))
  }
})
