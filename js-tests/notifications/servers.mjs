import { createServer, request as requestHttp } from 'node:http'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { openMerchant } from './wechatpay.mjs'

/** A Node handler whose callback and onError are kept. */
export function openHandler(t) {
  const { wxpay, clock } = openMerchant(t)
  const events = []
  const faults = []
  const handler = wxpay.notifications.handler((event) => events.push(event), { onError: (error) => faults.push(error) })
  return { wxpay, clock, node: toNodeHandler(handler), events, faults }
}

/** Lets `listener` answer on loopback; gives the address. */
export async function serve(t, listener) {
  const server = createServer(listener)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${server.address().port}/notify`
}

/** Sends a message and gives `{ status, headers, text }`. */
export async function post(url, { headers, body }) {
  const response = await fetch(url, { method: 'POST', headers, body })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Sends a part of a message, then calls `stop` with the request. */
export async function postPart(url, { headers, body }, stop) {
  const length = Buffer.byteLength(body)
  const request = requestHttp(url, { method: 'POST', headers: { ...headers, 'Content-Length': length }, agent: false })
  const ended = new Promise((resolve) => {
    request.on('error', resolve)
    request.on('close', resolve)
    request.on('response', (response) => response.resume().on('error', () => {}))
  })
  await new Promise((resolve) => request.write(Buffer.from(body).subarray(0, length / 2), resolve))
  stop(request)
  await ended
}
