import { ConfigError } from '../errors.ts'
import { keyBytes } from '../http/bytes.ts'
import type { WechatpayOptions } from '../setup/options.ts'

/** Options of a blocking client: those of `Wechatpay` but `fetch`, `agent` and an external signer, which no thread can share. */
export interface SyncOptions extends Omit<WechatpayOptions, 'fetch' | 'agent' | 'privateKey'> {
  /** `apiclient_key.pem` in any of the spellings that `Wechatpay` takes. */
  privateKey: string | Uint8Array | ArrayBuffer
}

/** Options as they go to the worker: without functions, secrets as bytes that can be wiped. */
export type PortableOptions = Omit<WechatpayOptions, 'fetch' | 'agent' | 'now' | 'onAttempt'>

/** Refuses what cannot go to another thread; everything else is left to `Wechatpay`. */
export function refuseFunctions(options: SyncOptions): void {
  const { fetch, agent, privateKey } = (options ?? {}) as Partial<WechatpayOptions>
  for (const [name, value] of Object.entries({ fetch, agent })) {
    if (value === undefined) continue
    throw new ConfigError(`${name} cannot cross threads: leave it out, or use the asynchronous Wechatpay with it`)
  }
  if (typeof (privateKey as { sign?: unknown } | undefined)?.sign === 'function') {
    throw new ConfigError(
      'an external signer cannot cross threads: pass the key itself as privateKey, or use the asynchronous Wechatpay',
    )
  }
}

/** What the worker gets of options that were checked. */
export function portable({ now: _now, onAttempt: _onAttempt, ...options }: SyncOptions): PortableOptions {
  const { privateKey, apiv3Key } = options
  return {
    ...options,
    privateKey: keyBytes('privateKey', privateKey),
    ...(apiv3Key !== undefined && { apiv3Key: keyBytes('apiv3Key', apiv3Key) }),
  }
}

/** Overwrites the secrets of {@link portable} options. */
export function wipe({ privateKey, apiv3Key }: PortableOptions): void {
  for (const secret of [privateKey, apiv3Key]) if (secret instanceof Uint8Array) secret.fill(0)
}
