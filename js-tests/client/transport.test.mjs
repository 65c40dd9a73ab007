import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import { test } from 'node:test'
import { ConfigError } from 'wechatpay-entrust'
import { openGateway } from '../gateway.mjs'
import { input, keyFile, merchant, open, openClient, PRE_SIGN, platform, rejection } from './merchant.mjs'
import { listening } from './network.mjs'

const presign = (wxpay, options) => wxpay.preEntrustSign.miniProgram(input(), options)
const busy = {
  status: 503,
  json: { code: 'BUSY' },
  unsigned: true,
  headers: { 'Retry-After': '0', 'Request-ID': 'req-503' },
}

test('connections are kept and used again; an unsafe POST takes one of its own', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (let call = 0; call < 5; call++) await presign(wxpay)
  assert.equal(gateway.connections, 1)
  await wxpay.v3.things.post()
  assert.equal(gateway.connections, 2)
  await wxpay.v3.things.post({ idempotent: true })
  await wxpay.v3.things.get()
  assert.equal(gateway.connections, 2)
})

test('a kept connection that the server closed costs nothing but a new one', async (t) => {
  t.mock.method(Math, 'random', () => 0.001)
  const { gateway, wxpay } = await open(t)
  await presign(wxpay)
  gateway.dropConnections()
  await presign(wxpay)
  assert.equal(gateway.connections, 2)
})

test('the option fetch is called like fetch, and gets exactly what was signed', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const seen = []
  const wxpay = openClient(t, {
    baseUrl: gateway.url,
    fetch: (url, init) => {
      seen.push([url, init])
      return fetch(url, init)
    },
  })
  await presign(wxpay)
  const [[url, init]] = seen
  assert.equal(url, `${gateway.url}${PRE_SIGN}`)
  assert.equal(init.method, 'POST')
  assert.equal(init.redirect, 'manual')
  assert.ok(init.signal instanceof AbortSignal)
  assert.equal(init.body, String(gateway.requests[0].body))
  assert.equal(init.headers.Authorization, gateway.requests[0].headers.authorization)
})

test('a fetch of another kind works: headers as pairs, body as bytes', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const answer = gateway.signed({ json: { a: '中' } })
  const response = {
    status: 200,
    headers: Object.entries(answer.headers).map(([name, value]) => [name.toUpperCase(), value]),
    arrayBuffer: async () => new Uint8Array(answer.body),
  }
  const wxpay = openClient(t, { fetch: async () => response })
  const { data, headers } = await wxpay.v3.x.get()
  assert.deepEqual(data, { a: '中' })
  assert.equal(headers['wechatpay-serial'], platform.id)
})

test('a fetch whose headers are a bare iterator works: they are read once', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const response = () => {
    const { headers, body } = gateway.signed({ json: { a: 1 } })
    return { status: 200, headers: Object.entries(headers).values(), arrayBuffer: async () => body }
  }
  const wxpay = openClient(t, { fetch: async () => response() })
  const { data } = await wxpay.v3.x.get()
  assert.deepEqual(data, { a: 1 })
})

test('a body that only a reader can read is read', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const { headers, body } = gateway.signed({ json: { a: '中' } })
  const pieces = [body.subarray(0, 5), body.subarray(5)]
  const read = async () => ({ done: pieces.length === 0, value: pieces.shift() })
  const response = { status: 200, headers: Object.entries(headers), body: { getReader: () => ({ read }) } }
  const wxpay = openClient(t, { fetch: async () => response })
  assert.deepEqual((await wxpay.v3.x.get()).data, { a: '中' })
})

test('what a fetch fails with is quoted where it has words, and nothing is invented where it has none', async (t) => {
  const failing = async (thrown) => {
    const wxpay = openClient(t, { fetch: () => Promise.reject(thrown), maxRetries: 0 })
    return (await rejection(presign(wxpay))).message
  }
  const silent = {
    get code() {
      throw new Error('a trap')
    },
  }
  for (const thrown of [silent, undefined, 7]) {
    assert.match(
      await failing(thrown),
      /no answer from https:\/\/api\.mch\.weixin\.qq\.com: the request may have been processed/,
    )
  }
  const within = (causes) => (causes === 0 ? { code: 'ECONNREFUSED' } : { cause: within(causes - 1) })
  assert.match(await failing(within(8)), /no connection was made/)
  assert.match(await failing(within(9)), /may have been processed/)
  const gateway = await openGateway(t, { merchant, platform })
  const { headers } = gateway.signed({ json: {} })
  for (const [thrown, words] of [
    [new Error('a stream broke'), 'a stream broke'],
    ['text', 'text'],
  ]) {
    const body = new ReadableStream({ pull: (controller) => controller.error(thrown) })
    const response = { status: 200, headers: Object.entries(headers), body }
    const wxpay = openClient(t, { fetch: async () => response, maxRetries: 0 })
    const { cause } = await rejection(presign(wxpay))
    assert.equal(cause.message, `the answer broke off: ${words}`)
  }
})

test('the signal that a fetch is given fires when time runs out, and when the caller gives up', async (t) => {
  const given = []
  const hangs = (_, { signal }) => {
    given.push(signal)
    return new Promise(() => {})
  }
  const wxpay = openClient(t, { fetch: hangs, maxRetries: 0 })
  assert.equal((await rejection(presign(wxpay, { timeout: 20 }))).kind, 'timeout')
  const controller = new AbortController()
  const call = rejection(presign(wxpay, { signal: controller.signal }))
  while (given.length < 2) await new Promise(setImmediate)
  controller.abort('enough')
  assert.equal((await call).kind, 'abort')
  assert.deepEqual(
    given.map(({ aborted, reason }) => [aborted, reason?.name ?? reason]),
    [
      [true, 'TimeoutError'],
      [true, 'enough'],
    ],
  )
})

test('a connection that ends without an answer: its code stands beside the message, where logs see it', async (t) => {
  const { gateway, wxpay } = await open(t, { maxRetries: 0 })
  gateway.plan({ fault: 'reset' })
  const { cause } = await rejection(presign(wxpay))
  assert.deepEqual([cause.name, cause.code, cause.cause.code], ['ConnectionFault', 'ECONNRESET', 'ECONNRESET'])
  assert.deepEqual(Object.keys(cause), ['name', 'code'])
})

test('what a fetch throws is the cause, whatever it is', async (t) => {
  for (const cause of [new TypeError('fetch failed'), 'text', { code: 'E_MINE' }, null]) {
    const wxpay = openClient(t, { maxRetries: 0, fetch: () => Promise.reject(cause) })
    const error = await rejection(wxpay.v3.x.get())
    assert.equal(error.name, 'TransportError')
    assert.equal(error.kind, 'network')
    assert.equal(error.cause, cause)
  }
  const mine = new ConfigError('mine')
  const wxpay = openClient(t, {
    maxRetries: 0,
    fetch: () => {
      throw mine
    },
  })
  const error = await rejection(wxpay.v3.x.get())
  assert.equal(error.name, 'TransportError', 'nobody knows what a fetch did before it threw')
  assert.equal(error.cause, mine)
})

test('headers with names of Object.prototype do no harm', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ json: {}, headers: { constructor: 'a', toString: 'b', 'X-Two': ['1', '2'] } })
  const { headers } = await wxpay.v3.x.get()
  assert.equal(headers.constructor, 'a')
  assert.equal(headers.tostring, 'b')
  assert.equal(headers['x-two'], '1, 2')
})

test('TLS that cannot be trusted is a connection that was not made', async (t) => {
  t.mock.method(Math, 'random', () => 0.001)
  const tls = { key: keyFile('combine-papay-platform.pem'), cert: keyFile('combine-papay-platform-certificate.pem') }
  let asked = 0
  const server = createServer(tls, (_, response) => {
    asked++
    response.end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const wxpay = openClient(t, { baseUrl: `https://127.0.0.1:${server.address().port}`, maxRetries: 1 })
  const error = await rejection(wxpay.v3.x.post({ json: {} }))
  assert.equal(error.kind, 'network')
  assert.equal(error.attempts, 2)
  assert.match(error.message, /no connection was made/)
  assert.equal(asked, 0)
})

test('onAttempt tells of each attempt, and nothing secret', async (t) => {
  const told = []
  const { gateway, wxpay } = await open(t, { onAttempt: (attempt) => told.push(attempt) })
  gateway.plan(busy, { fault: 'reset' })
  t.mock.method(Math, 'random', () => 0.001)
  const began = performance.now()
  await presign(wxpay)
  const whole = performance.now() - began
  assert.deepEqual(
    told.map(({ method, path, attempt, status, requestId, error }) => [
      method,
      path,
      attempt,
      status,
      requestId,
      error?.name,
    ]),
    [
      ['POST', PRE_SIGN, 1, 503, 'req-503', 'ApiError'],
      ['POST', PRE_SIGN, 2, undefined, undefined, 'TransportError'],
      ['POST', PRE_SIGN, 3, 200, told[2].requestId, undefined],
    ],
  )
  for (const attempt of told) {
    assert.ok(attempt.durationMs > 0 && attempt.durationMs < whole, `${attempt.durationMs} of ${whole} ms`)
    assert.ok(!JSON.stringify(attempt).includes('WECHATPAY2'))
  }
  assert.match(told[2].requestId, /^req-/)
})

test('nothing is told of a call that was never tried', async (t) => {
  const told = []
  const { wxpay } = await open(t, { onAttempt: (attempt) => told.push(attempt) })
  await rejection(wxpay.preEntrustSign.miniProgram({}))
  await rejection(presign(wxpay, { signal: AbortSignal.abort() }))
  assert.deepEqual(told, [])
})

test('a hook that throws or rejects does not make the call fail', async (t) => {
  const unhandled = []
  const note = (error) => unhandled.push(error)
  process.on('unhandledRejection', note)
  t.after(() => process.off('unhandledRejection', note))
  const hooks = [
    () => {
      throw new Error('the log is full')
    },
    async () => {
      throw new Error('the log is full')
    },
    () => ({
      // biome-ignore lint/suspicious/noThenProperty: what a hook returns may be anything
      get then() {
        throw new Error('the log is full')
      },
    }),
  ]
  for (const onAttempt of hooks) {
    const { wxpay } = await open(t, { onAttempt })
    assert.equal((await presign(wxpay)).plan_id, 12535)
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.deepEqual(unhandled, [])
})

/** A server that says the same text to whoever asks; `ended` is fulfilled when the first who asked hung up. */
async function openTelling(t, text) {
  const server = createTcpServer((socket) => socket.once('data', () => socket.write(text)))
  const ended = once(server, 'connection').then(([socket]) => once(socket, 'close'))
  return { baseUrl: `http://127.0.0.1:${await listening(t, server)}`, ended }
}

for (const [name, headers] of Object.entries({
  'with an Upgrade': 'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  'without an Upgrade': '',
})) {
  test(`101 Switching Protocols ends a call and its connection (${name})`, { timeout: 60_000 }, async (t) => {
    const { baseUrl, ended } = await openTelling(t, `HTTP/1.1 101 Switching Protocols\r\n${headers}\r\n`)
    const error = await rejection(openClient(t, { baseUrl, timeout: 10_000 }).v3.x.post())
    assert.deepEqual([error.name, error.kind, error.attempts], ['TransportError', 'network', 1])
    assert.match(error.message, /may have been processed/)
    assert.match(error.cause.message, /101 Switching Protocols/)
    await ended
  })
}

test('what comes before an answer does no harm: 100, 102, 103', async (t) => {
  const before = ['100 Continue', '102 Processing', '103 Early Hints'].map((line) => `HTTP/1.1 ${line}\r\n\r\n`)
  const { baseUrl } = await openTelling(t, `${before.join('')}HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}`)
  assert.equal((await rejection(openClient(t, { baseUrl }).v3.x.post())).status, 404)
})

test('an IPv6 origin works', async (t) => {
  const gateway = await openGateway(t, { merchant, platform, host: '::1' })
  assert.equal((await presign(openClient(t, { baseUrl: gateway.url }))).plan_id, 12535)
})
