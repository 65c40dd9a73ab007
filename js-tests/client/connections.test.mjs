// What happens to connections when a client closes.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { test } from 'node:test'
import { openClient, options, rejection } from './merchant.mjs'
import { listening } from './network.mjs'

/** A server that holds its answers back: `asked()` gives the next one that somebody waits for. */
async function openHolding(t) {
  // It never ends a connection that idles: who does must be the client.
  const server = createHttpServer({ keepAliveTimeout: 0 })
  const port = await listening(t, server)
  return {
    url: `http://127.0.0.1:${port}`,
    asked: async () => (await once(server, 'request'))[1],
    async isLeft() {
      const connections = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
      while ((await connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    },
  }
}

const refuse = (response) => response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}')

test('close() gives idle connections up', { timeout: 60_000 }, async (t) => {
  const server = await openHolding(t)
  const wxpay = openClient(t, { baseUrl: server.url })
  const calls = []
  for (let call = 0; call < 3; call++) {
    const asked = server.asked()
    calls.push([rejection(wxpay.request('GET', 'v3/x')), await asked])
  }
  for (const [answered, response] of calls) {
    refuse(response)
    await answered
  }
  wxpay.close()
  await server.isLeft()
})

test('close() leaves the connection of a call under way alone, and gives it up with its answer', {
  timeout: 60_000,
}, async (t) => {
  const server = await openHolding(t)
  const wxpay = openClient(t, { baseUrl: server.url, maxRetries: 0 })
  for (const method of ['GET', 'POST']) {
    const asked = server.asked()
    const answered = rejection(wxpay.request(method, 'v3/x'))
    refuse(await asked)
    assert.equal((await answered).status, 404)
  }
  const calls = []
  for (const method of ['GET', 'POST']) {
    const asked = server.asked()
    const answered = rejection(wxpay.request(method, 'v3/x'))
    calls.push([await asked, answered])
  }
  wxpay.close()
  for (const [response] of calls) refuse(response)
  for (const [, answered] of calls) assert.notEqual((await answered).name, 'TransportError')
  await server.isLeft()
})

const closing = `
import { Wechatpay } from 'wechatpay-entrust'
process.once('message', ({ options }) => {
  const wxpay = new Wechatpay(options)
  wxpay.v3.x.get().catch(() => {}).then(() => wxpay.v3.x.get()).catch(() => {})
  process.once('message', () => {
    wxpay.close()
    process.send('closed', () => process.disconnect())
  })
})`

test('a process whose client was closed during a call ends by itself once the answer came', {
  timeout: 60_000,
}, async (t) => {
  const server = await openHolding(t)
  const child = spawn(process.execPath, ['--input-type=module', '-e', closing], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: new URL('.', import.meta.url),
  })
  t.after(() => child.kill())
  const first = server.asked()
  child.send({ options: options({ baseUrl: server.url, maxRetries: 0 }) })
  const second = first.then(refuse).then(server.asked)
  const response = await second
  const closed = once(child, 'message')
  child.send('close')
  await closed
  refuse(response)
  assert.deepEqual(await once(child, 'exit'), [0, null])
})
