import assert from 'node:assert/strict'
import dns from 'node:dns'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { debit } from '../contracts/operations.mjs'
import { openGateway } from '../gateway.mjs'
import { input, merchant, openClient, platform, rejection } from './merchant.mjs'
import { listening, openBlackhole } from './network.mjs'

/**
 * A host that never lets a connection stand, and one that answers. The good attempt has as long to connect as the bad
 * one: on a machine that is busy for so long, another turn is taken.
 */
async function openPair(t, change) {
  t.mock.method(Math, 'random', () => 0.001)
  const gateway = await openGateway(t, { merchant, platform })
  const attempts = []
  const wxpay = openClient(t, {
    baseUrl: await openBlackhole(t),
    backupUrl: gateway.url,
    connectTimeout: 300,
    maxRetries: 9,
    onAttempt: ({ error }) => attempts.push(error),
    ...change,
  })
  return { gateway, wxpay, attempts }
}

test('a host that lets no connection stand is left for the other after connectTimeout', async (t) => {
  const { gateway, wxpay, attempts } = await openPair(t)
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  assert.equal(gateway.requests.length, 1)
  assert.match(attempts[0].message, /no connection was made/)
  assert.match(attempts[0].cause.message, /^no connection to https:\/\/127\.0\.0\.1:\d+ within 300 ms$/)
})

test('a debit is sent to the other host then, too: nothing was sent before', async (t) => {
  const { gateway, wxpay, attempts } = await openPair(t)
  await rejection(wxpay.transactions.create(debit()))
  assert.equal(gateway.requests.length, 1)
  assert.match(attempts[0].message, /no connection was made/)
})

test('finding the address counts as connecting', async (t) => {
  const { lookup } = dns
  t.mock.method(dns, 'lookup', (name, ...rest) => name === 'nowhere.invalid' || lookup(name, ...rest))
  const { gateway, wxpay } = await openPair(t, { baseUrl: 'https://nowhere.invalid' })
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  assert.equal(gateway.requests.length, 1)
})

test('an answer may take longer than connecting, on new connections and on kept ones', async (t) => {
  const asked = []
  const server = createServer((request, response) => {
    asked.push(request.method)
    setTimeout(() => response.writeHead(404).end('{}'), 600)
  })
  const baseUrl = `http://127.0.0.1:${await listening(t, server)}`
  const wxpay = openClient(t, { baseUrl, connectTimeout: 300, maxRetries: 9 })
  for (const method of ['GET', 'GET', 'POST']) {
    assert.equal((await rejection(wxpay.request(method, 'v3/x'))).status, 404)
  }
  assert.deepEqual(asked, ['GET', 'GET', 'POST'])
})

test('where there is no other host, the error says that nothing was sent', async (t) => {
  for (const change of [{ timeout: 50 }, { connectTimeout: 50 }, { timeout: 50, connectTimeout: 60_000 }]) {
    const wxpay = openClient(t, { baseUrl: await openBlackhole(t), maxRetries: 0, ...change })
    const error = await rejection(wxpay.request('POST', 'v3/anything', { json: {} }))
    assert.equal(error.kind, 'timeout')
    assert.match(error.message, /no connection was made/)
    assert.deepEqual(Object.keys(error.cause), ['name'], 'no code where there is none')
  }
})
