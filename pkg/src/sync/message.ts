import type { MessagePort } from 'node:worker_threads'
import type { Attempt } from '../exchange/attempt.ts'
import type { Result } from '../exchange/result.ts'
import type { PortableOptions } from './options.ts'
import type { PackedError } from './parcel.ts'

/** What a worker is started with. */
export interface WorkerParts {
  options: PortableOptions
  port: MessagePort
  /** The {@link Cell}s, in shared memory. */
  cells: Int32Array
  /** A `WebAssembly.Module`. */
  wasm: object
  /** What to import for the portable crypto, where it is a file. */
  rsa: string | undefined
}

/** Where the waiting thread looks while it cannot receive events. */
export const Cell = {
  /** Counts replies; the waiting thread sleeps on it. */
  REPLIES: 0,
  /** Counts up while a call is under way: the worker lives. */
  HEARTBEAT: 1,
  /** 1 once the worker has ended. */
  ENDED: 2,
  COUNT: 3,
} as const

/** Milliseconds between heartbeats, and between looks at them. */
export const BEAT = 250

/** A call on its way to the worker. */
export interface CallMessage {
  method: string
  path: string
  params: unknown
  query: unknown
  headers: unknown
  /** JSON text. */
  body: string | undefined
  timeout: number | undefined
  idempotent: boolean | undefined
  /** The caller's clock, where it is not the system's. */
  now: number | undefined
}

/** One attempt on its way back; its error is packed. */
export type PackedAttempt = Omit<Attempt, 'error'> & { error?: PackedError }

/** What comes back: attempts as they end, then the result or an error. */
export type Reply = { attempt: PackedAttempt } | { result: Result } | { error: PackedError }
