import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The address of a Redis: that of `REDIS_URL`, or one that lives as long as the test; `undefined` where there is none. */
export async function openRedis(t) {
  if (process.env.REDIS_URL) return process.env.REDIS_URL
  const port = await freePort()
  const flags = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'ignore'] })
  t.after(() => server.kill())
  const started = new Promise((resolve) => {
    let output = ''
    server.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes('Ready to accept connections')) resolve(true)
    })
    server.on('error', () => resolve(false))
    server.on('exit', () => resolve(false))
  })
  return (await started) ? `redis://127.0.0.1:${port}` : undefined
}

async function freePort() {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
