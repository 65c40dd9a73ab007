import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { openGateway } from '../gateway.mjs'
import { input, merchant, openClient, platform, rejection } from './merchant.mjs'

/** An https origin that accepts connections and never speaks TLS: no connection is ever made. */
async function openBlackhole(t) {
  const sockets = new Set()
  const server = createServer((socket) => sockets.add(socket))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `https://127.0.0.1:${server.address().port}`
}

test('time that runs out before a connection stands moves the next attempt to the other host', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const wxpay = openClient(t, { baseUrl: await openBlackhole(t), backupUrl: gateway.url, timeout: 100 })
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  assert.equal(gateway.requests.length, 1)
})

test('an unsafe call is repeated then, too: nothing was sent', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const wxpay = openClient(t, { baseUrl: await openBlackhole(t), backupUrl: gateway.url, timeout: 100 })
  await wxpay.request('POST', 'v3/anything', { json: {} }).catch(() => {})
  assert.equal(gateway.requests.length, 1)
})

test('where there is no other host, the error says that nothing was sent', async (t) => {
  const wxpay = openClient(t, { baseUrl: await openBlackhole(t), timeout: 50, maxRetries: 0 })
  const error = await rejection(wxpay.request('POST', 'v3/anything', { json: {} }))
  assert.equal(error.kind, 'timeout')
  assert.match(error.message, /no connection was made/)
})
