import assert from 'node:assert/strict'
import { Agent as HttpAgent } from 'node:http'
import { test } from 'node:test'
import { debit } from '../contracts/operations.mjs'
import { openGateway } from '../gateway.mjs'
import { input, merchant, openClient, platform, rejection } from './merchant.mjs'
import { openProxy, openTls, TunnelAgent } from './network.mjs'

const presign = (wxpay) => wxpay.preEntrustSign.miniProgram(input())
const port = (url) => new URL(url).port

/** A gateway that only a proxy can reach, by a name that does not resolve, and a client whose agent knows the way. */
async function openBehind(t, { proxy = {}, agent = {}, ...change } = {}) {
  t.mock.method(Math, 'random', () => 0.001)
  const gateway = await openGateway(t, { merchant, platform })
  const baseUrl = await openTls(t, gateway)
  const way = await openProxy(t, proxy)
  const tunnelling = new TunnelAgent(way.url, agent)
  t.after(() => tunnelling.destroy())
  const client = (more) => openClient(t, { baseUrl, agent: tunnelling, ...change, ...more })
  return { gateway, baseUrl, proxy: way, agent: tunnelling, client, wxpay: client() }
}

test('the option agent: a call and a debit go through the proxy', async (t) => {
  const { gateway, baseUrl, proxy, wxpay } = await openBehind(t)
  assert.equal((await presign(wxpay)).plan_id, 12535)
  gateway.plan({ json: {} })
  await wxpay.v3.ecommerce.combinePapay.transactions.post({ json: debit() })
  assert.deepEqual(proxy.tunnels, Array(2).fill(`pay.invalid:${port(baseUrl)}`))
  assert.equal(gateway.requests.length, 2)
})

test("a user's agent that keeps connections keeps them, and a debit has one of its own", async (t) => {
  const { gateway, proxy, wxpay } = await openBehind(t, { agent: { keepAlive: true } })
  for (let call = 0; call < 3; call++) await presign(wxpay)
  assert.equal(gateway.connections, 1)
  await wxpay.v3.things.post()
  await wxpay.v3.things.post()
  assert.equal(gateway.connections, 3)
  assert.deepEqual(
    gateway.requests.map(({ headers }) => headers.connection),
    ['keep-alive', 'keep-alive', 'keep-alive', 'close', 'close'],
  )
  assert.equal(proxy.tunnels.length, 3)
})

test('a debit refuses every kept connection of an agent before it takes a new one', async (t) => {
  const { gateway, wxpay, agent } = await openBehind(t, { agent: { keepAlive: true } })
  await Promise.all(Array.from({ length: 4 }, () => presign(wxpay)))
  assert.equal(gateway.connections, 4)
  await wxpay.v3.things.post()
  assert.equal(gateway.connections, 5)
  assert.deepEqual(Object.values(agent.freeSockets).flat(), [])
})

test('an agent that allows one connection at a time still serves a debit', async (t) => {
  const { gateway, wxpay } = await openBehind(t, { agent: { keepAlive: true, maxSockets: 1 } })
  await presign(wxpay)
  await Promise.all([wxpay.v3.things.post(), presign(wxpay), wxpay.v3.things.post()])
  assert.equal(gateway.requests.length, 4)
})

test('closing a client leaves the agent open for others', async (t) => {
  const { gateway, client, wxpay } = await openBehind(t, { agent: { keepAlive: true } })
  await presign(wxpay)
  wxpay.close()
  await presign(client())
  assert.equal(gateway.connections, 1)
})

test('a proxy that refuses is a connection that was not made, even for a debit', async (t) => {
  const { gateway, proxy, wxpay } = await openBehind(t, { proxy: { status: 407 } })
  const error = await rejection(wxpay.transactions.create(debit()))
  assert.match(error.message, /no connection was made/)
  assert.equal(error.cause.message, 'the proxy answered 407')
  assert.deepEqual([error.kind, error.attempts, proxy.tunnels.length], ['network', 3, 3])
  assert.equal(gateway.requests.length, 0)
})

test('a proxy that never answers is given up after connectTimeout', async (t) => {
  const { proxy, wxpay } = await openBehind(t, { proxy: { silent: true }, connectTimeout: 50, maxRetries: 1 })
  const error = await rejection(wxpay.transactions.create(debit()))
  assert.match(error.message, /no connection was made/)
  assert.match(error.cause.message, /^no connection to https:\/\/pay\.invalid:\d+ within 50 ms$/)
  assert.ok(proxy.tunnels.length <= 2)
})

test('a proxy that cannot be reached is a connection that was not made', async (t) => {
  const { wxpay, agent } = await openBehind(t)
  agent.proxy = 'http://127.0.0.1:1'
  const error = await rejection(wxpay.transactions.create(debit()))
  assert.match(error.message, /ECONNREFUSED.*no connection was made/)
  assert.equal(error.attempts, 3)
})

test('a tunnel that breaks after the debit was sent leaves it open', async (t) => {
  const { gateway, wxpay } = await openBehind(t)
  gateway.plan({ fault: 'reset' })
  const error = await rejection(wxpay.transactions.create(debit()))
  assert.match(error.message, /may have been processed/)
  assert.deepEqual([error.attempts, gateway.requests.length], [1, 1])
})

test('an agent of the wrong protocol is told before anything is sent', async (t) => {
  const { proxy, client } = await openBehind(t)
  const agent = new HttpAgent()
  const error = await rejection(client({ agent }).transactions.create(debit()))
  assert.match(error.message, /ERR_INVALID_PROTOCOL.*no connection was made/)
  assert.match(error.cause.message, /https:/)
  assert.equal(proxy.tunnels.length, 0)
})

test('an agent that always fails with one frozen error gives it as the cause', async (t) => {
  const fault = Object.freeze(Object.assign(new Error('the agent is out of order'), { code: 'E_AGENT' }))
  const { client, agent } = await openBehind(t)
  agent.createConnection = (_, callback) => callback(fault)
  const error = await rejection(client({ maxRetries: 0 }).transactions.create(debit()))
  assert.match(error.message, /E_AGENT.*no connection was made/)
  assert.equal(error.cause.cause, fault)
})
