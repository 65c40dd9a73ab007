import { workerData } from 'node:worker_threads'
import type { RequestOptions } from '../calls/call.ts'
import { runOn, Wechatpay } from '../client.ts'
import type { Attempt } from '../exchange/attempt.ts'
import { requireBy } from '../runtime/builtin.ts'
import { nodeRuntime } from '../runtime/node.ts'
import { BEAT, type CallMessage, Cell, type Reply, type WorkerParts } from './message.ts'
import { wipe } from './options.ts'
import { pack } from './parcel.ts'

const { port, cells, options, wasm, rsa } = workerData as WorkerParts
requireBy((name) => require(name))
runOn(nodeRuntime(() => wasm, rsa === undefined ? undefined : () => rsa))

const clock = { now: 0, since: 0 }
let client: Wechatpay | undefined
/** Why there is no client. Its options are wiped by then, so that a second try would find another fault. */
let fault: { thrown: unknown } | undefined

process.on('exit', () => {
  Atomics.store(cells, Cell.ENDED, 1)
  wake()
})

port.on('message', async (call: CallMessage) => {
  const heart = setInterval(() => Atomics.add(cells, Cell.HEARTBEAT, 1), BEAT)
  try {
    reply({ result: await perform(call) })
  } catch (thrown) {
    reply({ error: pack(thrown) })
  } finally {
    clearInterval(heart)
  }
})

function perform({ method, path, params, query, headers, body, timeout, idempotent, now }: CallMessage) {
  if (now !== undefined) Object.assign(clock, { now, since: performance.now() })
  if (fault) throw fault.thrown
  client ??= open(now !== undefined)
  return client.request(method, path, {
    ...(params as object),
    ...(body !== undefined && { json: JSON.parse(body) as unknown }),
    query,
    headers,
    timeout,
    idempotent,
  } as RequestOptions)
}

function open(ownClock: boolean): Wechatpay {
  try {
    return new Wechatpay({ ...options, ...(ownClock && { now: time }), onAttempt: report })
  } catch (thrown) {
    fault = { thrown }
    throw thrown
  } finally {
    wipe(options)
  }
}

// In whole seconds, so that a caller whose clock stands still sees that very time in what is signed.
function time(): number {
  return clock.now + Math.floor((performance.now() - clock.since) / 1000) * 1000
}

function report({ error, ...attempt }: Attempt): void {
  reply({ attempt: { ...attempt, ...(error !== undefined && { error: pack(error) }) } })
}

function reply(message: Reply): void {
  port.postMessage(message)
  wake()
}

function wake(): void {
  Atomics.add(cells, Cell.REPLIES, 1)
  Atomics.notify(cells, Cell.REPLIES)
}

/** A worker that is made of text is CommonJS. */
declare const require: (name: string) => unknown
