// toNodeHandler on real servers where something else goes wrong, or somebody else was faster.
import assert from 'node:assert/strict'
import { connect, createServer as createHttp2 } from 'node:http2'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { post, postPart, serve } from './servers.mjs'
import { delivery, openMerchant } from './wechatpay.mjs'

/** A handler whose callbacks end when the test says; what onError saw, and promises that nobody took care of. */
function open(t) {
  const { wxpay } = openMerchant(t)
  const runs = []
  const faults = []
  const rejections = []
  const listen = (reason) => rejections.push(reason)
  process.on('unhandledRejection', listen)
  t.after(() => process.off('unhandledRejection', listen))
  const POST = wxpay.notifications.handler(
    () => new Promise((resolve, reject) => runs.push({ succeed: resolve, fail: () => reject(new Error('failed')) })),
    { onError: (error) => faults.push(error) },
  )
  const node = toNodeHandler(POST)
  return { POST, node, runs, faults, rejections }
}

async function until(check) {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 1))
}

/** Turns of the event loop in which a promise that rejects would be noticed. */
async function settled() {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 1))
}

test('what handler() did not return is refused at once', (t) => {
  const { POST } = open(t)
  const others = [
    (request) => POST(request),
    async (request) => POST.answer(request),
    Object.assign((request) => POST(request), { answer: POST.answer }),
    { answer: POST.answer },
    POST.answer,
    POST.bind(undefined),
    undefined,
    null,
    5,
    {},
  ]
  for (const other of others) {
    assert.throws(() => toNodeHandler(other), {
      name: 'ConfigError',
      message: /toNodeHandler\(POST\).*toNodeHandler\(\(request\) => POST\(request\)\)/,
    })
  }
})

test('what is too large is refused before it ends, and then read to its end', { timeout: 10_000 }, async (t) => {
  const { node } = open(t)
  let finish
  const answered = new Promise((resolve) => {
    finish = resolve
  })
  let ended = false
  async function* body() {
    for (let part = 0; part < 17; part++) yield Buffer.alloc(65_536)
    await answered
    yield Buffer.alloc(65_536)
    ended = true
  }
  const response = { setHeader() {}, end: finish }
  await node({ headers: delivery().headers, [Symbol.asyncIterator]: body }, response)
  assert.equal(response.statusCode, 413)
  await until(() => ended)
})

test('a handler of import goes into toNodeHandler of require', async (t) => {
  const { POST, runs } = open(t)
  const required = createRequire(import.meta.url)('wechatpay-entrust/node')
  const url = await serve(t, required.toNodeHandler(POST))
  const answer = post(url, delivery())
  await until(() => runs.length === 1)
  runs[0].succeed()
  assert.equal((await answer).status, 204)
})

const told = { succeed: [], fail: ['failed'] }

for (const ending of ['succeed', 'fail']) {
  test(`a time limit answers first, then the callback ends (${ending})`, async (t) => {
    const { node, runs, faults, rejections } = open(t)
    let limit
    const handled = []
    const url = await serve(t, (request, response) => {
      limit = () => response.writeHead(503, { 'Content-Type': 'text/plain' }).end('too slow')
      handled.push(node(request, response))
    })
    const answer = post(url, delivery())
    await until(() => runs.length === 1)
    limit()
    const { status, text } = await answer
    runs[0][ending]()
    assert.deepEqual([status, text], [503, 'too slow'])
    assert.deepEqual(await Promise.all(handled), [undefined])
    assert.deepEqual([faults.map(({ message }) => message), rejections], [told[ending], []])
  })

  test(`headers went out before, then the callback ends (${ending})`, async (t) => {
    const { node, runs, faults, rejections } = open(t)
    let begun
    const url = await serve(t, (request, response) => {
      begun = response
      response.writeHead(200, { 'Content-Type': 'text/plain' }).write('wait')
      node(request, response)
    })
    const answer = post(url, delivery())
    await until(() => runs.length === 1)
    runs[0][ending]()
    await settled()
    begun.end(' for it')
    const { status, text } = await answer
    assert.deepEqual([status, text], [200, 'wait for it'])
    assert.deepEqual([faults.map(({ message }) => message), rejections], [told[ending], []])
  })

  test(`the sender goes away, then the callback ends (${ending})`, async (t) => {
    const { node, runs, faults, rejections } = open(t)
    const handled = []
    let gone = false
    const url = await serve(t, (request, response) => {
      response.on('close', () => {
        gone = true
      })
      handled.push(node(request, response))
    })
    const message = delivery()
    const controller = new AbortController()
    const answer = fetch(url, { method: 'POST', ...message, signal: controller.signal }).catch(({ name }) => name)
    await until(() => runs.length === 1)
    controller.abort()
    assert.equal(await answer, 'AbortError')
    await until(() => gone)
    runs[0][ending]()
    assert.deepEqual(await Promise.all(handled), [undefined])
    assert.deepEqual([faults.map(({ message }) => message), rejections], [told[ending], []])
  })

  test(`HTTP/2: the stream is reset, then the callback ends (${ending})`, async (t) => {
    const { node, runs, faults, rejections } = open(t)
    let gone = false
    const handled = []
    const server = createHttp2((request, response) => {
      response.on('close', () => {
        gone = true
      })
      handled.push(node(request, response))
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const session = connect(`http://127.0.0.1:${server.address().port}`)
    t.after(() => {
      session.destroy()
      server.close()
    })
    const { headers, body } = delivery()
    const stream = session.request({ ':method': 'POST', ':path': '/notify', ...headers })
    stream.on('error', () => {})
    stream.end(body)
    await until(() => runs.length === 1)
    stream.close(8)
    await until(() => gone)
    runs[0][ending]()
    assert.deepEqual(await Promise.all(handled), [undefined])
    assert.deepEqual([faults.map(({ message }) => message), rejections], [told[ending], []])
  })
}

test('createServer(notify): a sender that breaks off, and one that sends nothing', async (t) => {
  const { node, faults, rejections } = open(t)
  const url = await serve(t, node)
  await postPart(url, delivery(), (request) => request.destroy())
  await until(() => faults.length === 1)
  assert.equal((await post(url, { headers: {}, body: undefined })).status, 401)
  await settled()
  assert.deepEqual(rejections, [])
})

test('a response that cannot be written is told to onError, and the connection ends', async (t) => {
  const { node, runs, faults, rejections } = open(t)
  const broken = new Error('a middleware broke this')
  const handled = []
  const url = await serve(t, (request, response) => {
    response.end = () => {
      throw broken
    }
    handled.push(node(request, response))
  })
  const answer = post(url, delivery()).catch(() => 'cut off')
  await until(() => runs.length === 1)
  runs[0].succeed()
  assert.equal(await answer, 'cut off')
  assert.deepEqual(await Promise.all(handled), [undefined])
  assert.deepEqual([faults, rejections], [[broken], []])
})

test('so it is where the response has no way to end the connection', async (t) => {
  const { node, runs, faults } = open(t)
  const broken = new Error('a middleware broke this')
  const { headers, body } = delivery()
  const end = () => {
    throw broken
  }
  const handled = node({ headers, rawBody: Buffer.from(body) }, { setHeader: () => {}, end })
  await until(() => runs.length === 1)
  runs[0].succeed()
  assert.equal(await handled, undefined)
  assert.deepEqual(faults, [broken])
})

test('requests of frameworks that are no stream of Node: what is there is read, what is lost is told', async (t) => {
  const { node, runs, faults } = open(t)
  const { headers, body } = delivery()
  const respond = () => ({ setHeader: () => {}, end: () => {} })
  const raw = {
    async *[Symbol.asyncIterator]() {
      yield Buffer.from(body)
    },
  }
  for (const request of [{ headers }, { headers, body: JSON.parse(body), ...raw }]) {
    const response = respond()
    await node(request, response)
    assert.equal(response.statusCode, 500)
    assert.match(faults.at(-1).message, /the raw body is missing/)
  }
  for (const [index, request] of [
    { headers, ...raw },
    { headers, body: null, ...raw },
  ].entries()) {
    const response = respond()
    const handled = node({ ...request, headers }, response)
    await until(() => runs.length === 1)
    if (index === 0) runs[0].fail()
    else runs[0].succeed()
    await handled
    assert.equal(response.statusCode, index === 0 ? 500 : 204)
    runs.length = 0
  }
})

test('called with something else it says with what, before anything runs', async (t) => {
  const { node, runs } = open(t)
  const message = { ...delivery(), method: 'POST' }
  for (const wrong of [[], [message], [message, {}], [message, 5], [null, { end() {} }]]) {
    await assert.rejects(node(...wrong), { name: 'ConfigError', message: /notify\(ctx\.req, ctx\.res\).*reply\.raw/ })
  }
  assert.equal(runs.length, 0)
})
