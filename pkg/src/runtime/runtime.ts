import type { Send } from '../http/dispatch.ts'
import type { AgentLike } from '../http/fetch.ts'
import type { Channels } from './channel.ts'
import type { Crypto } from './crypto.ts'
import type { PortableModule } from './portable.ts'

/** What a transport is made with; each runtime uses what it can. */
export interface TransportOptions {
  /** Node: carries the requests, instead of agents of our own. */
  agent?: AgentLike | undefined
  /** Node: ms until a connection stands, name resolution and TLS included. Default 5000. */
  connectTimeout?: number | undefined
}

/** Sends requests. */
export interface Transport {
  send: Send
  /** Closes idle connections at once, and those in use when their request ends. */
  close(): void
}

/** What differs between the places where this package runs. Each entry of the package provides one. */
export interface Runtime {
  /** For the `User-Agent`: name and version of the runtime, in printable ASCII. */
  runtime(): string
  readonly defaultSigner: 'node' | 'webcrypto'
  /** Whether one request may wait for what another one began. On Workers it dies with the request that began it. */
  readonly sharesPromises: boolean
  /** Whether `transport` takes an agent of the user's. */
  readonly takesAgent: boolean
  /** The compiled wasm, a `WebAssembly.Module`: one and the same each time. */
  wasm(): object
  /**
   * Crypto of the host, where it is better than WebCrypto. It wipes the APIv3 key at its end; `alone` says whether nothing
   * else of the client is in flight.
   */
  crypto?(apiv3Key: Uint8Array | undefined, alone: () => boolean): Crypto
  /** Fills bytes with random numbers, where it is better than `crypto.getRandomValues`. */
  fillRandomly?(bytes: Uint8Array): void
  /** Where what registers the portable crypto is, for an `import()`; `undefined` where it is no file. */
  readonly rsa: (() => string) | undefined
  /** The portable crypto, a module of its own, which is loaded with its first use. */
  portable(): Promise<PortableModule>
  /** What sends requests unless the user says otherwise. */
  transport(options?: TransportOptions): Transport
  /** Reads a file, where there are files. */
  readFile?(path: string): Uint8Array
  /** Where there are channels. */
  readonly channel?: Channels
  /** The environment, where there is one. */
  environment(): Record<string, string | undefined>
}
