import { Core } from '../core/core.ts'
import type { CoreParts } from '../core/parts.ts'
import { portableCrypto } from '../core/portable-crypto.ts'
import { webCrypto } from '../core/web-crypto.ts'
import { ConfigError } from '../errors.ts'
import { PlatformCertificates, requireApiv3Key } from '../exchange/certificates.ts'
import { Exchange, seconds } from '../exchange/exchange.ts'
import { Lifetime } from '../exchange/lifetime.ts'
import { sendBy } from '../http/dispatch.ts'
import type { Crypto } from '../runtime/crypto.ts'
import type { Runtime, Transport } from '../runtime/runtime.ts'
import { version } from '../version.ts'
import { withSigner } from './external-signer.ts'
import {
  type CheckedOptions,
  checkOptions,
  checkRotation,
  type KeyRotation,
  type WechatpayOptions,
  wipeKeys,
} from './options.ts'

/** What a client is made of. */
export interface Setup {
  core: Core
  exchange: Exchange
  certificates: PlatformCertificates
  /** Where requests go, the base first. */
  origins: readonly string[]
  lifetime: Lifetime
  /** The time in ms. */
  now: () => number
  /** How many ms a message without a call of its own waits for platform certificates. */
  timeout: number
  /** Takes new keys over: see {@link Core.rotate}. @throws ConfigError, and nothing changed. */
  rotate(given: KeyRotation): void
  /** Ends the client: see {@link Lifetime}. */
  close(): void
}

/** Checks options, hands the key to who signs, and wires core and transport. Nothing is sent. `debug` tells what was signed. */
export function setUp(options: WechatpayOptions, runtime: Runtime, debug: boolean): Setup {
  const checked = checkOptions(options, runtime.wasm)
  try {
    return wired(checked, runtime, debug)
  } catch (thrown) {
    wipeKeys(checked)
    throw thrown
  }
}

/** The core comes last of what may be refused: it takes the private key over. */
function wired(checked: CheckedOptions, runtime: Runtime, debug: boolean): Setup {
  requireApiv3Key(checked.autoCertificates, checked.apiv3Key)
  const alone = (): boolean => lifetime.alone
  const signing = (privateKey: CheckedOptions['privateKey']): Crypto => {
    const crypto = cryptoOf(checked.signer, undefined, runtime, alone)
    return privateKey instanceof Uint8Array ? crypto : withSigner(crypto, privateKey)
  }
  const opening = (apiv3Key: Uint8Array | undefined): Crypto => cryptoOf(checked.signer, apiv3Key, runtime, alone)
  const cryptos = { signing: signing(checked.privateKey), opening: opening(checked.apiv3Key) }
  const settings = { wasm: runtime.wasm, debug, openable: checked.apiv3Key !== undefined }
  const transport = transportOf(checked, runtime)
  const core = new Core(coreParts(checked, runtime), cryptos, settings)
  const lifetime = new Lifetime({
    wipePrivateKey: () => core.wipePrivateKey(),
    wipeTheRest() {
      core.close()
      transport.close()
    },
  })
  const { origins, timeout, maxRetries, now, onAttempt } = checked
  const certificates = new PlatformCertificates({
    core,
    exchange: () => exchange,
    lifetime,
    automatic: checked.autoCertificates,
    shared: runtime.sharesPromises,
    now,
    origin: origins[0] as string,
  })
  const { send } = transport
  const own = checked.fetch === undefined
  const { channel } = runtime
  const sending = { channel, send, own, origins, timeout, maxRetries, now, onAttempt }
  const exchange = new Exchange({ ...sending, core, keys: certificates, lifetime })
  return {
    core,
    exchange,
    certificates,
    origins,
    lifetime,
    now,
    timeout: timeout ?? 30_000,
    rotate(given) {
      lifetime.refuseClosed()
      const { privateKey, apiv3Key, serial, certificate } = checkRotation(given, runtime.wasm)
      const key = privateKey instanceof Uint8Array ? privateKey : undefined
      const made = { signing: privateKey && signing(privateKey), opening: apiv3Key && opening(apiv3Key) }
      try {
        core.rotate({ ...made, privateKey: key, serial, certificate }, seconds(now()))
      } catch (thrown) {
        wipeKeys({ apiv3Key })
        throw thrown
      }
    },
    close: () => lifetime.close(),
  }
}

/** Who computes: as chosen, or what the runtime does best. */
function cryptoOf(
  signer: CheckedOptions['signer'],
  apiv3Key: Uint8Array | undefined,
  runtime: Runtime,
  alone: () => boolean,
): Crypto {
  const chosen = signer ?? runtime.defaultSigner
  if (chosen === 'webcrypto') return webCrypto(apiv3Key)
  if (chosen === 'rsa') return portableCrypto(apiv3Key, runtime.portable)
  if (runtime.crypto) return runtime.crypto(apiv3Key, alone)
  throw new ConfigError("signer: 'node' needs Node: leave it out, or use 'webcrypto' or 'rsa'")
}

function transportOf({ fetch, agent, connectTimeout }: CheckedOptions, runtime: Runtime): Transport {
  if (agent && !runtime.takesAgent) {
    throw new ConfigError(
      "agent needs Node: leave it out, and use your platform's own way to a proxy, or the option fetch",
    )
  }
  return fetch ? { send: sendBy(fetch), close() {} } : runtime.transport({ agent, connectTimeout })
}

function coreParts({ mchid, serial, certificate, certs, privateKey }: CheckedOptions, runtime: Runtime): CoreParts {
  return {
    mchid,
    serial,
    certificate,
    privateKey: privateKey instanceof Uint8Array ? privateKey : undefined,
    certIds: certs.map(([id]) => id),
    certKeys: certs.map(([, key]) => key),
    userAgent: `wechatpay-entrust/${version} (${runtime.runtime()})`,
  }
}
