import { builtin } from './builtin.ts'
import { bunTransport } from './bun.ts'
import { denoTransport } from './deno.ts'
import { nodeCrypto } from './node-crypto.ts'
import { nodeTransport } from './node-http.ts'
import { fillRandomly } from './node-random.ts'
import type { Runtime } from './runtime.ts'
import { webRuntime } from './web.ts'

/** Node, and with WebCrypto and `fetch` as defaults what behaves like it: Bun and Deno. */
export function nodeRuntime(wasm: () => object, rsa: (() => string) | undefined): Runtime {
  const web = webRuntime(wasm, () => rsa && import(rsa()))
  const { versions, platform, env } = process
  const shared = {
    rsa,
    crypto: nodeCrypto,
    readFile: (path: string) => builtin<typeof import('node:fs')>('node:fs').readFileSync(path),
    environment: () => env,
  }
  if ('Deno' in globalThis) return { ...web, ...shared, transport: denoTransport }
  if ('Bun' in globalThis) return { ...web, ...shared, transport: bunTransport }
  return {
    ...web,
    ...shared,
    runtime: () => `node/${versions.node}; ${platform}`,
    defaultSigner: 'node',
    fillRandomly,
    takesAgent: true,
    channel: (name) => builtin<typeof import('node:diagnostics_channel')>('node:diagnostics_channel').channel(name),
    transport: nodeTransport,
  }
}
