import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Message, readMessage } from './message.ts'

/** Milliseconds; longer than a client keeps a connection, so that none is closed under a request. */
const KEEP_ALIVE = 60_000

export type Handler = (message: Message, response: ServerResponse) => Promise<void>

/** Listens, and hands every whole request to the handler. */
export async function listen(port: number, host: string, handler: Handler): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    readMessage(request)
      .then((message) => handler(message, response))
      .catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
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
