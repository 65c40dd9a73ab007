import type { CheckedCall } from '../core/checked-call.ts'
import { ConfigError } from '../errors.ts'

const MAINLAND = ['https://api.mch.weixin.qq.com', 'https://api2.mch.weixin.qq.com']
/** Serves overseas merchants. */
export const OVERSEAS = 'https://apihk.mch.weixin.qq.com'

/**
 * Refuses a known endpoint that WeChat Pay serves on another of its hosts. Any other origin, a proxy or a sandbox, serves all.
 *
 * @throws ConfigError
 */
export function refuseForeign({ operation, overseas }: CheckedCall, origins: readonly string[]): void {
  if (operation === '') return
  if (overseas && origins.some((origin) => MAINLAND.includes(origin))) {
    throw new ConfigError(
      `${operation} is for overseas merchants, and served by ${OVERSEAS} alone: make a client with that baseUrl for it`,
    )
  }
  if (!overseas && origins.includes(OVERSEAS)) {
    throw new ConfigError(
      `${operation} is served by ${MAINLAND[0]}, and ${OVERSEAS}, where this client sends to, is for overseas merchants: ` +
        'make a client without baseUrl for it',
    )
  }
}

/**
 * Refuses a client that would go on with the other merchants' host where its own is not reached.
 *
 * @throws ConfigError
 */
export function refuseMixed(origins: readonly string[]): void {
  if (!origins.includes(OVERSEAS) || !origins.some((origin) => MAINLAND.includes(origin))) return
  throw new ConfigError(
    `baseUrl and backupUrl serve different merchants: ${OVERSEAS} those overseas, ${MAINLAND.join(' and ')} those in the ` +
      'mainland. Leave backupUrl out',
  )
}
