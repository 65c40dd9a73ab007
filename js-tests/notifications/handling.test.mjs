import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRequest, delivery, NOW, openMerchant, sealed, signed } from './wechatpay.mjs'

/** A handler, the events it passed on, and what onError saw. */
function open(t, callback = () => {}, options = {}) {
  const { wxpay, clock } = openMerchant(t)
  const events = []
  const faults = []
  const handler = wxpay.notifications.handler(
    (event) => {
      events.push(event)
      return callback(event)
    },
    { onError: (error, event) => faults.push([error, event?.id]), ...options },
  )
  const send = async (message) => (await handler.answer(message)).status
  return { wxpay, handler, send, events, faults, clock }
}

/** A callback that stays at work until it is told to stop. */
function gate() {
  let open
  const opened = new Promise((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** Waits until something has come about, for what takes turns of the event loop. */
async function until(check) {
  while (!check()) await new Promise((resolve) => setImmediate(resolve))
}

const broken = (message) => ({ ...message, body: `${message.body} ` })

test('a Request in, a Response out: 204 without a body', async (t) => {
  const { handler, events, faults } = open(t)
  const response = await handler(asRequest(delivery()))
  assert.ok(response instanceof Response)
  assert.deepEqual([response.status, await response.text(), response.headers.get('content-type')], [204, '', null])
  assert.deepEqual(events[0].resource, signed)
  assert.deepEqual(faults, [])
})

test('a refusal is a FAIL in JSON that says no more than it must', async (t) => {
  const { handler, faults } = open(t)
  const cases = [
    [broken(delivery()), 401, 'signature not accepted'],
    [delivery('{}'), 400, 'not readable'],
    [delivery({ resource: { ...sealed(signed), nonce: 'Kj7QIyUiYx1r' } }), 400, 'not readable'],
  ]
  for (const [message, status, text] of cases) {
    const response = await handler(asRequest(message))
    assert.equal(response.status, status)
    assert.equal(response.headers.get('content-type'), 'application/json')
    assert.deepEqual(await response.json(), { code: 'FAIL', message: text })
  }
  assert.deepEqual(
    faults.map(([error, id]) => [error.code, id]),
    [
      ['ERR_SIGNATURE', undefined],
      ['ERR_NOTIFICATION', undefined],
      ['ERR_NOTIFICATION', undefined],
    ],
  )
})

test('a callback that throws: 500, and the next delivery runs it again', async (t) => {
  let bad = 2
  const failure = new Error('the database is away')
  const { handler, send, events, faults } = open(t, async () => {
    if (bad-- > 0) throw failure
  })
  const first = await handler.answer(delivery())
  assert.deepEqual([first.status, JSON.parse(first.body)], [500, { code: 'FAIL', message: 'not handled' }])
  assert.deepEqual([await send(delivery()), await send(delivery()), await send(delivery())], [500, 204, 204])
  assert.equal(events.length, 3)
  assert.deepEqual(faults, [
    [failure, events[0].id],
    [failure, events[0].id],
  ])
})

test('a callback that throws at once, or throws nothing worth the name', async (t) => {
  for (const thrown of [new Error('x'), undefined, 'text']) {
    const { send, faults } = open(t, () => {
      throw thrown
    })
    assert.equal(await send(delivery()), 500)
    assert.deepEqual(faults, [[thrown, 'EV-2018022511223320873']])
  }
})

test('a duplicate is answered 204 without the callback, for 25 hours', async (t) => {
  const { send, events, clock } = open(t)
  const again = () => send(delivery({}, { at: clock.time }))
  assert.equal(await again(), 204)
  clock.time = NOW + 25 * 3_600_000 - 1000
  assert.deepEqual([await again(), events.length], [204, 1])
  assert.equal(await send(delivery({ id: 'another' }, { at: clock.time })), 204)
  assert.equal(events.length, 2)
  clock.time += 1000
  assert.deepEqual([await again(), events.length], [204, 3])
})

test('eight deliveries at once: the callback runs once', async (t) => {
  const { opened, open: finish } = gate()
  const { send, events, faults } = open(t, () => opened)
  const answers = Array.from({ length: 8 }, () => send(delivery()))
  const settled = []
  for (const answer of answers) answer.then((status) => settled.push(status))
  await until(() => settled.length === 7)
  finish()
  assert.deepEqual((await Promise.all(answers)).sort(), [204, ...Array(7).fill(503)])
  assert.equal(events.length, 1)
  assert.equal(await send(delivery()), 204)
  assert.deepEqual([events.length, faults], [1, []])
})

test('a busy one is told FAIL with 503', async (t) => {
  const { opened, open: finish } = gate()
  const { handler, events } = open(t, () => opened)
  const first = handler.answer(delivery())
  await until(() => events.length === 1)
  const { status, body } = await handler.answer(delivery())
  assert.deepEqual([status, JSON.parse(body).code], [503, 'FAIL'])
  finish()
  await first
})

test('two handlers have a memory each, and share one when it is given to them', async (t) => {
  const { wxpay } = openMerchant(t)
  const run = async (options) => {
    let calls = 0
    const handlers = [1, 2].map(() => wxpay.notifications.handler(() => calls++, options))
    for (const handler of handlers) assert.equal((await handler.answer(delivery())).status, 204)
    return calls
  }
  assert.equal(await run({}), 2)
  const known = new Set()
  const replayGuard = {
    claim: async (id) => (known.has(id) ? 'done' : 'new'),
    done: async (id) => known.add(id),
    release: async () => {},
  }
  assert.equal(await run({ replayGuard }), 1)
})

test('onError that throws or rejects changes nothing', async (t) => {
  const { wxpay } = openMerchant(t)
  const rejections = []
  const listen = (reason) => rejections.push(reason)
  process.on('unhandledRejection', listen)
  t.after(() => process.off('unhandledRejection', listen))
  const ways = [
    () => {
      throw new Error('the log is full')
    },
    async () => {
      throw new Error('the log is full')
    },
  ]
  for (const onError of ways) {
    const handler = wxpay.notifications.handler(() => assert.fail('no'), { onError })
    assert.equal((await handler.answer(broken(delivery()))).status, 401)
    assert.equal((await handler.answer(delivery())).status, 500)
  }
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(rejections, [])
})

test('1 MiB is read, one byte more is 413, however it arrives', async (t) => {
  const { handler, wxpay, faults } = open(t)
  const padding = (size) => `${delivery().body}${' '.repeat(size - Buffer.byteLength(delivery().body))}`
  const most = delivery(padding(1_048_576))
  assert.equal((await handler(asRequest(most))).status, 204)
  const tooMuch = delivery(padding(1_048_577))
  for (const message of [tooMuch, asRequest(tooMuch), { ...tooMuch, body: Buffer.from(tooMuch.body) }]) {
    const { status, body } = await handler.answer(message)
    assert.deepEqual([status, JSON.parse(body)], [413, { code: 'FAIL', message: 'too large' }])
  }
  assert.equal(faults.length, 3)
  for (const [error] of faults) assert.equal(error.name, 'TooLarge')
  const parsed = wxpay.notifications.parse(tooMuch)
  await assert.rejects(parsed, { name: 'NotificationError', reason: 'malformed', message: /1 MiB/ })
})

test('an endless body is not read to its end', async (t) => {
  const { handler } = open(t)
  let chunks = 0
  let cancelled = false
  const body = new ReadableStream({
    pull(controller) {
      chunks++
      controller.enqueue(new Uint8Array(65_536))
    },
    cancel() {
      cancelled = true
    },
  })
  const request = new Request('https://yourapp.com/', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: delivery().headers,
  })
  assert.equal((await handler(request)).status, 413)
  assert.ok(chunks < 30 && cancelled, `${chunks} chunks`)
})

test('a lost body is our own fault: 500, and onError learns the cure', async (t) => {
  const { handler, faults } = open(t)
  const { headers, body } = delivery()
  assert.equal((await handler.answer({ headers, body: JSON.parse(body) })).status, 500)
  assert.match(faults[0][0].message, /body parser/)
  const cut = new ReadableStream({
    pull(controller) {
      controller.error(new Error('the connection broke'))
    },
  })
  const request = new Request('https://yourapp.com/', { method: 'POST', body: cut, duplex: 'half', headers })
  assert.equal((await handler(request)).status, 500)
  assert.match(faults[1][0].message, /broke/)
})

test('handler() wants a function', (t) => {
  const { wxpay } = openMerchant(t)
  for (const callback of [undefined, {}, 'text']) {
    assert.throws(() => wxpay.notifications.handler(callback), { name: 'ConfigError' })
  }
})

test('handler() wants a guard that is one, and a function for onError', (t) => {
  const { wxpay } = openMerchant(t)
  const handler = (options) => () => wxpay.notifications.handler(() => {}, options)
  const complete = { claim() {}, done() {}, release() {} }
  const guards = [null, 5, {}, { ...complete, release: undefined }, { ...complete, claim: 'new' }]
  for (const replayGuard of guards) {
    assert.throws(handler({ replayGuard }), {
      name: 'ConfigError',
      message: /claim, done and release.*redisReplayGuard/,
    })
  }
  for (const onError of [null, 'log', {}]) {
    assert.throws(handler({ onError }), { name: 'ConfigError', message: /onError must be a function/ })
  }
})

test('a guard that answers something else is not taken for leave to run', async (t) => {
  for (const claim of [true, false, undefined, null, 'NEW']) {
    const replayGuard = { claim: async () => claim, done: async () => {}, release: async () => {} }
    const { send, events, faults } = open(t, () => {}, { replayGuard })
    assert.equal(await send(delivery()), 500)
    assert.deepEqual([events.length, faults.length], [0, 1])
    assert.match(faults[0][0].message, /'new', 'busy' or 'done'/)
  }
})
