import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openGateway } from '../gateway.mjs'
import { merchant, openClient, platform, rejection } from './merchant.mjs'
import { listening } from './network.mjs'

const LIMIT = 8 * 1024 * 1024
const MUCH = 64 * 1024 * 1024
const chunk = Buffer.alloc(256 * 1024, ' ')
const transports = { 'our own transport': {}, 'the fetch of the platform': { fetch } }

/** A server that answers with 64 MiB, in one of several ways. Its `ends` tell whether it could say all of it. */
async function openFlood(t, answer) {
  const ends = []
  const server = createServer((_, response) => {
    ends.push(once(response, 'close').then(() => response.writableFinished))
    answer(response)
  })
  return { url: `http://127.0.0.1:${await listening(t, server)}`, ends }
}

function flood(response) {
  let left = MUCH
  const more = () => {
    while (left > 0) {
      left -= chunk.length
      if (!response.write(chunk)) return response.once('drain', more)
    }
    response.end()
  }
  more()
}

function refused(error) {
  assert.deepEqual([error.name, error.kind, error.attempts], ['TransportError', 'network', 1], String(error))
  assert.match(error.message, /: the answer from http\S+ was too large \(.*may have been processed/)
  assert.equal(error.cause.name, 'AnswerTooLarge')
  assert.match(error.cause.message, /larger than 8 MiB/)
}

for (const [name, change] of Object.entries(transports)) {
  test(`${name}: an answer of 8 MiB is read, one byte more is not`, async (t) => {
    const gateway = await openGateway(t, { merchant, platform })
    const wxpay = openClient(t, { baseUrl: gateway.url, ...change })
    const text = 'x'.repeat(LIMIT - '{"a":""}'.length)
    gateway.plan({ json: { a: text } }, { json: { a: `${text}x` } })
    const { data } = await wxpay.v3.things.post()
    assert.ok(data.a === text)
    refused(await rejection(wxpay.v3.things.post()))
  })

  test(`${name}: an answer without end is given up, and its connection closed`, async (t) => {
    const { url, ends } = await openFlood(t, flood)
    refused(await rejection(openClient(t, { baseUrl: url, ...change }).v3.things.post()))
    assert.deepEqual(await Promise.all(ends), [false])
  })

  test(`${name}: a Content-Length that is too large is enough`, async (t) => {
    const { url, ends } = await openFlood(t, (response) => {
      response.writeHead(200, { 'Content-Length': MUCH })
      response.flushHeaders()
    })
    const wxpay = openClient(t, { baseUrl: url, timeout: 10_000, ...change })
    refused(await rejection(wxpay.v3.things.post()))
    assert.deepEqual(await Promise.all(ends), [false])
  })
}

test('of a compressed answer, what it unfolds to counts', async (t) => {
  const { url } = await openFlood(t, (response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' })
    response.end(gzipSync(Buffer.alloc(MUCH)))
  })
  refused(await rejection(openClient(t, { baseUrl: url, fetch }).v3.things.post()))
})

const whole = (response) => async () => ({
  status: 200,
  headers: [],
  arrayBuffer: async () => assert.fail(),
  ...response,
})

test('a body of the kind of node-fetch is given up, too', async (t) => {
  const body = Readable.from(
    (function* () {
      for (;;) yield chunk
    })(),
  )
  refused(await rejection(openClient(t, { fetch: whole({ body }) }).v3.things.post()))
  assert.ok(body.destroyed)
})

test('what cannot be read piece by piece is weighed as a whole', async (t) => {
  const of = (size) => openClient(t, { fetch: whole({ arrayBuffer: async () => new ArrayBuffer(size) }) })
  refused(await rejection(of(LIMIT + 1).v3.things.post()))
  assert.equal((await rejection(of(LIMIT).v3.things.post())).name, 'SignatureError', 'weighed, and then verified')
})

test('nothing is read of what says that it is too large', async (t) => {
  let pulled = 0
  let cancelled = 0
  const body = new ReadableStream({ pull: () => void pulled++, cancel: () => void cancelled++ }, { highWaterMark: 0 })
  const fetch = whole({ body, headers: new Headers({ 'Content-Length': String(LIMIT + 1) }) })
  refused(await rejection(openClient(t, { fetch }).v3.things.post()))
  assert.deepEqual([pulled, cancelled], [0, 1])
})

test('a stream whose end never comes when it is given up holds nothing up', async (t) => {
  const body = new ReadableStream({ cancel: () => new Promise(() => {}) })
  const fetch = whole({ body, headers: [['content-length', String(LIMIT + 1)]] })
  refused(await rejection(openClient(t, { fetch, timeout: 10_000 }).v3.things.post()))
})

test('a stream of something else than bytes is a lost answer', async (t) => {
  const body = new ReadableStream({ start: (controller) => controller.enqueue('text') })
  const error = await rejection(openClient(t, { fetch: whole({ body }), timeout: 10_000 }).v3.things.post())
  assert.deepEqual([error.name, error.kind], ['TransportError', 'network'])
  assert.match(error.cause.message, /not a stream of bytes/)
})

test('an answer in many pieces, or with headers that can be read only once, is verified', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const { status, headers, body } = gateway.signed({ json: { a: '中' } })
  const stream = new ReadableStream({
    start(controller) {
      for (const byte of body) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const bodies = [{ body: stream }, { body: null, arrayBuffer: async () => body }]
  for (const response of bodies) {
    const fetch = whole({ status, ...response, headers: Object.entries(headers).values() })
    assert.deepEqual((await openClient(t, { fetch }).v3.x.get()).data, { a: '中' })
  }
})
