import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { brotliDecompressSync } from 'node:zlib'
import { Wechatpay } from '../client.ts'
import { modules } from '../copies.ts'
import { unpacked } from '../runtime/packed.ts'
import { BEAT, type CallMessage, Cell, type PackedAttempt, type Reply, type WorkerParts } from './message.ts'
import { type PortableOptions, wipe } from './options.ts'
import './program.ts'
import { packedProgram } from './programs.ts'

/** So many heartbeats without a sign of life mean that the worker is gone, killed for want of memory for example. */
const MISSED = 40

/** How a wait ended: with the last reply, or without one. */
export interface Conversation {
  attempts: PackedAttempt[]
  end: Exclude<Reply, { attempt: unknown }> | 'died' | 'overdue'
}

interface Line {
  worker: Worker
  port: MessagePort
  cells: Int32Array
}

/** A worker thread, started at the first call and again after its death, and the wait for its answers. */
export class Channel {
  readonly #options: PortableOptions
  #line: Line | undefined

  constructor(options: PortableOptions) {
    this.#options = options
  }

  /**
   * Blocks the thread until the worker has answered, is dead, or `limit` ms are over.
   *
   * @throws DataCloneError when the message cannot cross threads.
   */
  call(message: CallMessage, limit: number): Conversation {
    const line = this.#open()
    line.port.postMessage(message)
    const conversation = listen(line, limit)
    if (typeof conversation.end === 'string') this.#hangUp()
    return conversation
  }

  /** Ends the worker, and wipes what it was started with. */
  close(): void {
    this.#hangUp()
    wipe(this.#options)
  }

  #open(): Line {
    if (this.#line && Atomics.load(this.#line.cells, Cell.ENDED) === 1) this.#hangUp()
    this.#line ??= start(this.#options, (ended) => {
      if (this.#line?.worker === ended) this.#line = undefined
    })
    return this.#line
  }

  #hangUp(): void {
    const line = this.#line
    this.#line = undefined
    line?.port.close()
    void line?.worker.terminate()
  }
}

function start(options: PortableOptions, onEnd: (worker: Worker) => void): Line {
  const { port1, port2 } = new MessageChannel()
  const cells = new Int32Array(new SharedArrayBuffer(Cell.COUNT * Int32Array.BYTES_PER_ELEMENT))
  const workerData: WorkerParts = { options, port: port2, cells, ...Wechatpay[modules]() }
  // Flags of the program are not for the worker, but for the one that says where requests go.
  const execArgv = process.execArgv.filter((flag) => flag === '--use-env-proxy')
  const text = new TextDecoder().decode(unpacked(packedProgram(), { brotliDecompressSync }))
  // As text, since bundlers and deployments leave behind files that nobody imports.
  const worker = new Worker(text, {
    eval: true,
    workerData,
    transferList: [port2],
    execArgv,
  })
  // Without a listener, the death of a worker would be the death of the process.
  worker.on('error', () => onEnd(worker))
  worker.on('exit', () => onEnd(worker))
  worker.unref()
  return { worker, port: port1, cells }
}

// Waits are counted, not timed: clocks may be faked, and jump when a laptop sleeps.
function listen({ port, cells }: Line, limit: number): Conversation {
  const attempts: PackedAttempt[] = []
  const pulse = { beat: Atomics.load(cells, Cell.HEARTBEAT), missed: 0 }
  for (let waited = 0; ; ) {
    const replies = Atomics.load(cells, Cell.REPLIES)
    const ended = Atomics.load(cells, Cell.ENDED) === 1
    const end = read(port, attempts)
    if (end) return { attempts, end }
    if (ended || pulse.missed >= MISSED) return { attempts, end: 'died' }
    if (waited >= limit) return { attempts, end: 'overdue' }
    if (Atomics.wait(cells, Cell.REPLIES, replies, BEAT) !== 'timed-out') continue
    waited += BEAT
    const beat = Atomics.load(cells, Cell.HEARTBEAT)
    Object.assign(pulse, { beat, missed: beat === pulse.beat ? pulse.missed + 1 : 0 })
  }
}

function read(port: MessagePort, attempts: PackedAttempt[]): Exclude<Reply, { attempt: unknown }> | undefined {
  for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
    const reply = received.message as Reply
    if (!('attempt' in reply)) return reply
    attempts.push(reply.attempt)
  }
  return undefined
}
