const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|test)$/

/**
 * Whether a URL's hostname can only be on this machine or in a private network: loopback, RFC 1918, link-local and fc00::/7
 * addresses, names without a dot, and names under `localhost`, `local`, `internal` and `test` (RFC 6761, RFC 6762).
 */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPrivateIpv6(hostname.slice(1, -1))
  // A URL writes every spelling of an IPv4 address with dots and decimals.
  const octets = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname)
  if (octets) return isPrivateIpv4(Number(octets[1]), Number(octets[2]))
  return !hostname.includes('.') || PRIVATE_NAMES.test(hostname)
}

function isPrivateIpv4(first: number, second: number): boolean {
  if (first === 10 || first === 127) return true
  if (first === 172) return second >= 16 && second <= 31
  return (first === 192 && second === 168) || (first === 169 && second === 254)
}

function isPrivateIpv6(address: string): boolean {
  const mapped = /^::ffff:([\da-f]{1,4}):[\da-f]{1,4}$/.exec(address)
  if (mapped) {
    const high = Number.parseInt(mapped[1] as string, 16)
    return isPrivateIpv4(high >> 8, high & 0xff)
  }
  return address === '::1' || /^f[cd]/.test(address) || /^fe[89ab]/.test(address)
}
