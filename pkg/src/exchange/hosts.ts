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
export function refuseForeign({ operation, overseas }: CheckedCall, origin: string): void {
  if (operation === '') return
  if (overseas && MAINLAND.includes(origin)) {
    throw new ConfigError(
      `${operation} is for overseas merchants, and served by ${OVERSEAS} alone: make a client with that baseUrl for it`,
    )
  }
  if (!overseas && origin === OVERSEAS) {
    throw new ConfigError(
      `${operation} is served by ${MAINLAND[0]}, and the baseUrl of this client, ${OVERSEAS}, is for overseas merchants: ` +
        'make a client without baseUrl for it',
    )
  }
}
