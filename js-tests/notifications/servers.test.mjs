import assert from 'node:assert/strict'
import { test } from 'node:test'
import express from 'express'
import fastify from 'fastify'
import Koa from 'koa'
import { openHandler, post, postPart, serve } from './servers.mjs'
import { delivery, signed } from './wechatpay.mjs'

/** A good delivery, its repeat, and a bad one. */
async function works(url, { events, faults }) {
  const { status, text } = await post(url, delivery())
  assert.deepEqual([status, text], [204, ''], String(faults[0]))
  assert.deepEqual(events.at(-1).resource, signed)
  assert.equal((await post(url, delivery())).status, 204)
  assert.equal(events.length, 1)
  const refused = await post(url, { ...delivery(), body: `${delivery().body} ` })
  assert.equal(refused.status, 401)
  assert.equal(refused.headers.get('content-type'), 'application/json')
  assert.equal(JSON.parse(refused.text).code, 'FAIL')
  assert.deepEqual(
    faults.map(({ reason }) => reason),
    ['mismatch'],
  )
}

/** A delivery to a server that has lost the raw body. */
async function lost(url, { events, faults }) {
  const { status, text } = await post(url, delivery())
  assert.deepEqual([status, JSON.parse(text).code], [500, 'FAIL'])
  assert.equal(faults.length, 1)
  assert.equal(faults[0].name, 'ConfigError')
  assert.match(faults[0].message, /raw body is missing.*express\.json\(\).*express\.raw.*Koa.*Fastify/)
  assert.deepEqual(events, [])
}

test('node:http', async (t) => {
  const opened = openHandler(t)
  await works(await serve(t, opened.node), opened)
})

test('node:http, where the stream gives text', async (t) => {
  const opened = openHandler(t)
  const url = await serve(t, (request, response) => opened.node(request.setEncoding('utf8'), response))
  await works(url, opened)
})

test('a sender that breaks off in mid body does no harm', async (t) => {
  const opened = openHandler(t)
  const outcomes = []
  const url = await serve(t, (request, response) => outcomes.push(opened.node(request, response)))
  for (const stop of [(request) => request.destroy(), (request) => request.socket.resetAndDestroy()]) {
    await postPart(url, delivery(), stop)
  }
  while (outcomes.length < 2) await new Promise((resolve) => setImmediate(resolve))
  await Promise.all(outcomes)
  assert.equal(opened.faults.length, 2)
  assert.deepEqual(opened.events, [])
  assert.equal((await post(url, delivery())).status, 204)
})

test('more than 1 MiB: 413 arrives, and the connection goes on', async (t) => {
  const opened = openHandler(t)
  const url = await serve(t, opened.node)
  for (const size of [1_048_577, 8_000_000]) {
    const { status, text } = await post(url, delivery(Buffer.alloc(size, 32)))
    assert.deepEqual([status, JSON.parse(text).message], [413, 'too large'])
  }
  assert.equal(opened.faults.length, 2)
  assert.equal((await post(url, delivery())).status, 204)
})

const appOf = (...middlewares) => {
  const app = express()
  for (const middleware of middlewares) app.use(middleware)
  return app
}

test('Express: before express.json()', async (t) => {
  const opened = openHandler(t)
  const app = express()
  app.post('/notify', opened.node)
  app.use(express.json())
  app.post('/other', (request, response) => response.json(request.body))
  const url = await serve(t, app)
  await works(url, opened)
  const other = await post(new URL('/other', url), { headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' })
  assert.equal(other.text, '{"a":1}')
})

test('Express: after express.json() it says what to do', async (t) => {
  const opened = openHandler(t)
  await lost(await serve(t, appOf(express.json()).post('/notify', opened.node)), opened)
})

test('Express: after express.json(), and a body that was empty', async (t) => {
  const opened = openHandler(t)
  const url = await serve(t, appOf(express.json()).post('/notify', opened.node))
  assert.equal((await post(url, delivery(''))).status, 400)
  assert.equal(opened.faults[0].reason, 'malformed')
})

const parsers = {
  'express.raw()': express.raw({ type: '*/*' }),
  'express.text()': express.text({ type: '*/*' }),
  'express.json() with a verify hook that keeps rawBody': express.json({
    verify: (request, _, buffer) => {
      request.rawBody = buffer
    },
  }),
  'express.json() that does not feel meant': express.json({ type: 'application/vnd.other' }),
}
for (const [name, parser] of Object.entries(parsers)) {
  test(`Express: after ${name}`, async (t) => {
    const opened = openHandler(t)
    await works(await serve(t, appOf(parser).post('/notify', opened.node)), opened)
  })
}

async function serveKoa(t, ...middlewares) {
  const app = new Koa()
  for (const middleware of middlewares) app.use(middleware)
  return serve(t, app.callback())
}

const koaRoute = (node) => (ctx) => {
  ctx.respond = false
  return node(ctx.req, ctx.res)
}

test('Koa', async (t) => {
  const opened = openHandler(t)
  await works(await serveKoa(t, koaRoute(opened.node)), opened)
})

/** What body parsers of Koa do: they leave their result where Node does not see it. */
async function koaParser(ctx, next) {
  const chunks = []
  for await (const chunk of ctx.req) chunks.push(chunk)
  ctx.request.rawBody = Buffer.concat(chunks).toString()
  ctx.request.body = JSON.parse(ctx.request.rawBody)
  return next()
}

test('Koa: after a body parser it says what to do, and what the parser kept can be handed over', async (t) => {
  const opened = openHandler(t)
  await lost(await serveKoa(t, koaParser, koaRoute(opened.node)), opened)
  const second = openHandler(t)
  const handOver = (ctx) => {
    ctx.req.rawBody = ctx.request.rawBody
    return koaRoute(second.node)(ctx)
  }
  await works(await serveKoa(t, koaParser, handOver), second)
})

async function serveFastify(t, setUp) {
  const app = fastify()
  setUp(app)
  t.after(() => app.close())
  return `${await app.listen({ port: 0, host: '127.0.0.1' })}/notify`
}

test('Fastify: a parser for buffers', async (t) => {
  const opened = openHandler(t)
  const url = await serveFastify(t, (app) => {
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    app.post('/notify', (request, reply) => {
      reply.hijack()
      return opened.node(request, reply.raw)
    })
  })
  await works(url, opened)
})

test('Fastify: a parser that leaves the stream alone', async (t) => {
  const opened = openHandler(t)
  const url = await serveFastify(t, (app) => {
    app.addContentTypeParser('application/json', (_, payload, done) => done(null, payload))
    app.post('/notify', (request, reply) => {
      reply.hijack()
      return opened.node(request.raw, reply.raw)
    })
  })
  await works(url, opened)
})

test('Fastify: with its own JSON parser it says what to do', async (t) => {
  for (const pick of [(request) => request, (request) => request.raw]) {
    const opened = openHandler(t)
    const url = await serveFastify(t, (app) => {
      app.post('/notify', (request, reply) => {
        reply.hijack()
        return opened.node(pick(request), reply.raw)
      })
    })
    await lost(url, opened)
  }
})
