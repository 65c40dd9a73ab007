// What may stand between a client and the gateway: TLS, a proxy, silence.
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, request } from 'node:http'
import { Agent } from 'node:https'
import { connect, createServer as createTcpServer } from 'node:net'
import { createServer as createTlsServer, connect as secure } from 'node:tls'
import { fileURLToPath } from 'node:url'

/** Key and certificate of `pay.invalid`, a name that no resolver knows, and of loopback. */
export const certificateFile = fileURLToPath(new URL('pay.invalid.pem', import.meta.url))
export const certificate = readFileSync(certificateFile)

/** Listens on a free port of loopback, and gives it; everything goes away with the test. */
export async function listening(t, server) {
  const sockets = new Set()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return server.address().port
}

function join(one, other) {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ]) {
    from.pipe(to)
    from.on('error', () => {}).on('close', () => to.destroy())
  }
}

/** An origin that speaks TLS as `pay.invalid`, in front of a gateway that does not. */
export async function openTls(t, { url }) {
  const server = createTlsServer({ key: certificate, cert: certificate }, (socket) => {
    join(socket, connect(new URL(url).port, '127.0.0.1'))
  })
  return `https://pay.invalid:${await listening(t, server)}`
}

/**
 * A proxy that tunnels to loopback, whatever host it is asked for, and tells in `tunnels` which it was. With `status` it
 * refuses, with `silent` it never answers.
 */
export async function openProxy(t, { status, silent = false } = {}) {
  const tunnels = []
  const server = createHttpServer()
  server.on('connect', ({ url }, socket) => {
    tunnels.push(url)
    socket.on('error', () => {})
    if (silent) return
    if (status) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const upstream = connect(url.split(':').at(-1), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      join(socket, upstream)
    })
    upstream.on('error', () => socket.destroy())
  })
  return { url: `http://127.0.0.1:${await listening(t, server)}`, tunnels }
}

/** An agent as users have it: it asks a proxy for a tunnel, and speaks TLS through that. */
export class TunnelAgent extends Agent {
  constructor(proxy, options) {
    super({ ca: certificate, ...options })
    this.proxy = proxy
  }

  createConnection(options, callback) {
    const tunnel = request(this.proxy, { method: 'CONNECT', path: `${options.host}:${options.port}`, agent: false })
    tunnel.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return callback(null, secure({ ...options, socket, servername: options.host }))
      socket.destroy()
      callback(Object.assign(new Error(`the proxy answered ${statusCode}`), { code: 'EPROXY' }))
    })
    tunnel.on('error', callback)
    tunnel.end()
  }
}

/** An https origin that accepts connections and never speaks TLS: no connection is ever made. */
export async function openBlackhole(t) {
  const server = createTcpServer()
  return `https://127.0.0.1:${await listening(t, server)}`
}
