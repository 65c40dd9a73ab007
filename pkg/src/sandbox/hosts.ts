import { isIP } from 'node:net'

/** Whether the pages answer to a request's `Host`. */
export type HostRule = (header: string | undefined) => boolean

/**
 * Loopback names, addresses and the given names. A page of another site can have its own name led to this machine (DNS
 * rebinding), so that to a browser the sandbox's pages are its own; then `Host` still holds that name. It can do so with
 * a name alone, so that an address is safe.
 */
export function hostRule(names: readonly string[]): HostRule {
  const allowed = new Set(names.map((name) => name.toLowerCase()))
  return (header) => {
    const host = hostOf(header)
    return host !== undefined && (isLoopbackName(host) || isAddress(host) || allowed.has(host))
  }
}

/** `name` as `Host` would write it, or `undefined` where it is not the bare name of a host. */
export function hostName(name: unknown): string | undefined {
  if (typeof name !== 'string' || /[/\\:?#@\s]/.test(name) || !URL.canParse(`http://${name}`)) return undefined
  const { hostname } = new URL(`http://${name}`)
  return /^[\w.-]+$/.test(hostname) ? hostname : undefined
}

function hostOf(header = ''): string | undefined {
  const [, host] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(header) ?? []
  return host?.toLowerCase().replace(/(?<=.)\.$/, '')
}

function isLoopbackName(host: string): boolean {
  return /^(?:[\w-]+\.)*localhost$/.test(host)
}

function isAddress(host: string): boolean {
  return isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0
}
