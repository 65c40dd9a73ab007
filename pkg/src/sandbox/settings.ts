import { type HostRule, hostName, hostRule } from './hosts.ts'
import { RETRY_DELAYS } from './notifications.ts'
import type { Deliver, SandboxKeys, SandboxMode, SandboxOptions } from './options.ts'

const MODES: readonly SandboxMode[] = ['public-key', 'certificates', 'migration']

export interface Settings extends Pick<SandboxOptions, 'onRequest' | 'onNotification'> {
  readonly listen: boolean
  readonly deliver: Deliver | undefined
  readonly keys: SandboxKeys | undefined
  readonly port: number
  readonly host: string
  /** Which names the pages answer to. */
  readonly admits: HostRule
  readonly mode: SandboxMode
  readonly terminateNotifyUrl: string | undefined
  readonly now: () => number
  readonly retryDelays: readonly number[]
}

/** Options with their defaults; throws `TypeError` for what makes no sense. */
export function settle(options: SandboxOptions): Settings {
  const { port = 0, host = '127.0.0.1', mode = 'public-key', now = Date.now, retryDelays = RETRY_DELAYS } = options
  const { terminateNotifyUrl, allowedHosts = [], listen = true, deliver, keys, onRequest, onNotification } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('port is 0 to 65535')
  if (typeof host !== 'string' || host === '') throw new TypeError('host is an address to listen on')
  if (!MODES.includes(mode)) throw new TypeError(`mode is one of ${MODES.join(', ')}`)
  if (typeof listen !== 'boolean') throw new TypeError('listen is true or false')
  for (const [name, given] of Object.entries({ deliver, onRequest, onNotification })) {
    if (given !== undefined && typeof given !== 'function') throw new TypeError(`${name} is a function`)
  }
  if (typeof now !== 'function') throw new TypeError('now is a function that gives milliseconds')
  if (!Array.isArray(retryDelays) || !retryDelays.every((delay) => delay >= 0 && Number.isFinite(delay))) {
    throw new TypeError('retryDelays is a list of milliseconds')
  }
  if (terminateNotifyUrl !== undefined && !isHttp(terminateNotifyUrl)) {
    throw new TypeError('terminateNotifyUrl is an absolute http or https address')
  }
  const names = settleNames(allowedHosts)
  return {
    ...(onRequest && { onRequest }),
    ...(onNotification && { onNotification }),
    listen,
    deliver,
    keys,
    port,
    host,
    admits: hostRule([...names, host]),
    mode,
    terminateNotifyUrl,
    now,
    retryDelays: [...retryDelays],
  }
}

function settleNames(allowedHosts: readonly string[]): string[] {
  const wanted = 'allowedHosts is a list of host names without scheme, port and path, such as "sandbox.example"'
  if (!Array.isArray(allowedHosts)) throw new TypeError(wanted)
  return allowedHosts.map((each: unknown) => {
    const name = hostName(each)
    if (name === undefined) throw new TypeError(`${wanted}; ${JSON.stringify(each)} is none`)
    return name
  })
}

/** Whether it is an absolute address that a notification can go to. */
export function isHttp(url: unknown): url is string {
  return typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
