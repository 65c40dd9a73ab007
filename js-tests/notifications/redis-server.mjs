import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Redis from 'ioredis'
import { createClient } from 'redis'

/** Starts a real Redis on loopback, for one file of tests; `freeze()` lets it hang, `thaw()` go on, `stop()` ends it. */
export async function startRedis() {
  const dir = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-redis-'))
  const port = await freePort()
  const options = ['--port', port, '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no']
  const child = spawn('redis-server', options.map(String), { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => {
    child.on('exit', resolve)
    child.on('error', resolve)
  })
  await ready(child)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGKILL')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function ready(child) {
  return new Promise((resolve, reject) => {
    child.on('error', ({ code, message }) => {
      const cure = 'redis-server is not installed: apt-get install redis-server (brew install redis)'
      reject(new Error(code === 'ENOENT' ? cure : message))
    })
    child.on('exit', (status) => reject(new Error(`redis-server ended with status ${status}`)))
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      if (text.includes('Ready to accept connections')) resolve()
    })
  })
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The two clients that the guard takes, connected: `{ client, command, close }`. */
export const clients = {
  async redis(url) {
    const client = createClient({ url })
    client.on('error', () => {})
    await client.connect()
    return { client, command: (...args) => client.sendCommand(args), close: () => client.destroy() }
  },
  async ioredis(url) {
    const client = new Redis(url)
    client.on('error', () => {})
    return { client, command: (name, ...args) => client.call(name, ...args), close: () => client.disconnect() }
  },
}

/** Whether somebody listens there. */
export function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => end(true)).on('error', () => end(false))
  })
}
