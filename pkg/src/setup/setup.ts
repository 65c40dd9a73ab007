import { Core, type CoreParts } from '../core/core.ts'
import { ConfigError } from '../errors.ts'
import { PlatformCertificates, requireApiv3Key } from '../exchange/certificates.ts'
import { Exchange } from '../exchange/exchange.ts'
import { Lifetime } from '../exchange/lifetime.ts'
import { sendBy } from '../http/dispatch.ts'
import type { HostCrypto, KeyedCrypto, Runtime, Transport } from '../runtime/runtime.ts'
import { version } from '../version.ts'
import { type CheckedOptions, checkOptions, type ExternalSigner, type WechatpayOptions } from './options.ts'

/** What a client is made of. */
export interface Setup {
  core: Core
  exchange: Exchange
  certificates: PlatformCertificates
  /** Where requests go first. */
  origin: string
  lifetime: Lifetime
  /** The time in ms. */
  now: () => number
  /** How many ms a message without a call of its own waits for platform certificates. */
  timeout: number
  /** Ends the client: see {@link Lifetime}. */
  close(): void
}

/** Checks options, hands the key to who signs, and wires core and transport. Nothing is sent. `debug` tells what was signed. */
export function setUp(options: WechatpayOptions, runtime: Runtime, debug: boolean): Setup {
  const checked = checkOptions(options)
  requireApiv3Key(checked.autoCertificates, checked.apiv3Key)
  const chosen = checked.signer ?? runtime.defaultSigner
  const keyed = chosen === 'node' ? hostCrypto(runtime, () => lifetime.alone) : undefined
  const parts = { ...coreParts(checked, runtime, chosen === 'node' ? 'host' : chosen, keyed), debug }
  const core = new Core(parts, runtime.wasm)
  handOver(core, keyed, parts.store)
  const transport = transportOf(checked, runtime)
  const lifetime = new Lifetime({
    wipePrivateKey() {
      core.wipePrivateKey()
      keyed?.close()
    },
    wipeTheRest() {
      core.close()
      transport.close()
    },
  })
  const { origins, timeout, maxRetries, now, onAttempt } = checked
  const automatic = checked.autoCertificates
  const shared = runtime.sharesPromises
  const certificates = new PlatformCertificates({ core, exchange: () => exchange, lifetime, automatic, shared, now })
  const { send } = transport
  const own = checked.fetch === undefined
  const external = !(checked.privateKey instanceof Uint8Array)
  const sending = { send, own, external, origins, timeout, maxRetries, now, onAttempt }
  const exchange = new Exchange({ ...sending, core, keys: certificates, lifetime })
  return {
    core,
    exchange,
    certificates,
    origin: origins[0] as string,
    lifetime,
    now,
    timeout: timeout ?? 30_000,
    close: () => lifetime.close(),
  }
}

function transportOf({ fetch, agent, connectTimeout }: CheckedOptions, runtime: Runtime): Transport {
  if (agent && !runtime.takesAgent) {
    throw new ConfigError(
      "agent needs Node: leave it out, and use your platform's own way to a proxy, or the option fetch",
    )
  }
  return fetch ? { send: sendBy(fetch), close() {} } : runtime.transport({ agent, connectTimeout })
}

function hostCrypto(runtime: Runtime, alone: () => boolean): KeyedCrypto {
  if (runtime.crypto) return runtime.crypto(alone)
  throw new ConfigError("signer: 'node' needs Node: leave it out, or use 'webcrypto' or 'rsa'")
}

function coreParts(
  options: CheckedOptions,
  runtime: Runtime,
  provider: CoreParts['signer'],
  keyed: KeyedCrypto | undefined,
): Omit<CoreParts, 'debug'> {
  const { mchid, serial, certificate, certs, privateKey } = options
  const external = privateKey instanceof Uint8Array ? undefined : privateKey
  return {
    mchid,
    serial,
    certificate,
    privateKey: external ? undefined : (privateKey as Uint8Array),
    certIds: certs.map(([id]) => id),
    certKeys: certs.map(([, key]) => key),
    apiv3Key: options.apiv3Key,
    userAgent: `wechatpay-entrust/${version} (${printable(runtime.runtime)})`,
    signer: external ? 'host' : provider,
    verifier: provider,
    host: host(keyed, external),
    store: new Map(),
  }
}

function handOver(core: Core, keyed: KeyedCrypto | undefined, store: Map<string, unknown>): void {
  const pkcs8 = core.takePrivateKey()
  if (!pkcs8) return
  if (keyed) keyed.adopt(pkcs8)
  else store.set('pkcs8', pkcs8)
}

function host(keyed: KeyedCrypto | undefined, external: ExternalSigner | undefined): HostCrypto {
  return {
    sign: (message) => (external ? signedBy(external, message) : unkeyed(keyed).sign(message)),
    verify: (id, spki, message, signature) => unkeyed(keyed).verify(id, spki, message, signature),
    decrypt: (ciphertext) => {
      if (external) throw new ConfigError('an external signer cannot decrypt: only signing was handed over to it')
      return unkeyed(keyed).decrypt(ciphertext)
    },
  }
}

function unkeyed(keyed: KeyedCrypto | undefined): KeyedCrypto {
  if (keyed) return keyed
  throw new ConfigError('this client has no host crypto')
}

async function signedBy(signer: ExternalSigner, message: Uint8Array): Promise<Uint8Array> {
  try {
    // In a task of its own: code of the caller's must not run, and call this package again, in the middle of the wasm.
    await undefined
    return await signer.sign(message)
  } catch (cause) {
    throw new ConfigError('the external signer failed: see cause', { cause })
  }
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '')
}
