import type { PreparedRequest } from 'wechatpay-entrust'
import type { RawAnswer } from '../http/fetch.ts'
import { nodeTransport } from '../runtime/node-http.ts'
import { say } from './language.ts'

/**
 * Sends one request the way clients do, with their connections and their rules for proxies, and reads everything.
 *
 * @throws what the connection failed with, or a `TimeoutError` after `patience` ms.
 */
export async function exchange({ url, ...request }: PreparedRequest, patience: number): Promise<RawAnswer> {
  const { send, close } = nodeTransport()
  try {
    const { origin, pathname, search } = new URL(url)
    // What was prepared goes out as it is written: a URL parser might write it differently.
    const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : pathname + search
    return await send(origin, path, { ...request, timeout: patience, fresh: false })
  } finally {
    close()
  }
}

/** What a failed {@link exchange} is called: the code of the system's error, or how long nothing came. */
export function faultOf(thrown: unknown, patience: number): string {
  const { name, message, code, cause } = thrown as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  if (name === 'TimeoutError') return say(`nothing in ${patience / 1000} s`, `${patience / 1000} 秒内没有应答`)
  return (typeof code === 'string' && code) || cause?.code || message || name
}
