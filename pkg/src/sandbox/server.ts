import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { report } from './failure.ts'
import { type Message, readMessage } from './message.ts'
import { type Outlet, overHttp } from './outlet.ts'

/** Milliseconds; longer than a client keeps a connection, so that none is closed under a request. */
const KEEP_ALIVE = 60_000

export type Handler = (message: Message, outlet: Outlet) => Promise<void>

/** Listens, and hands every whole request to the handler. */
export async function listen(port: number, host: string, handler: Handler): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    void serve(request, response, handler)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

async function serve(request: IncomingMessage, response: ServerResponse, handler: Handler): Promise<void> {
  const message = await readMessage(request).catch(() => undefined)
  // The peer went away in mid request.
  if (message === undefined) return void response.destroy()
  try {
    await handler(message, overHttp(response))
  } catch (error) {
    report(message, error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
}

/** Whether only this machine reaches it. */
export function isLoopback(server: Server): boolean {
  const { address } = server.address() as AddressInfo
  return address === '::1' || address.startsWith('127.')
}

/** The address that a client on this machine uses. */
export function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`
  if (address === '::') return `http://[::1]:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

/** Ends idle and hanging connections too. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
