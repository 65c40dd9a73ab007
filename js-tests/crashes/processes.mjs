// Processes of a shop that die, and the Redis that outlives them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { clients, startRedis } from '../notifications/redis-server.mjs'

/** A Redis of its own for a test, and a connection to it. */
export async function openRedis(t) {
  const redis = await startRedis()
  t.after(() => redis.stop())
  const { command, close } = await clients.ioredis(redis.url)
  t.after(close)
  return { url: redis.url, command }
}

/** Starts a program of this folder with its settings. `ended` gives the signal that killed it, null for none. */
export function start(name, settings, options = {}) {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(process.execPath, [file, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit', ...(options.ipc ? ['ipc'] : [])],
  })
  const run = { child, output: '' }
  child.stdout.on('data', (chunk) => {
    run.output += chunk
  })
  run.ended = once(child, options.ipc ? 'exit' : 'close').then(([code, signal]) => {
    if (code !== 0 && signal === null) throw new Error(`${name} ended with ${code}: ${run.output}`)
    return signal
  })
  return run
}

/** Dies where `moment` is the one that `die` names, or at any moment with the probability that `die` is; as one that is killed. */
export function fall(die, moment) {
  if (typeof die === 'number' ? Math.random() >= die : die !== moment) return undefined
  process.kill(process.pid, 'SIGKILL')
  // Until the signal has come nothing more may happen.
  return new Promise(() => {})
}
