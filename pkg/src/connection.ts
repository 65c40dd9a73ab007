const codes = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
])
const certificateFault = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

interface NetworkFault {
  connected?: unknown
  code?: unknown
  cause?: unknown
  errors?: unknown
}

/**
 * Whether a failure happened before a connection stood (DNS, refused, TLS), so that nothing can have been processed.
 * What cannot be told is taken for a connection.
 */
export function neverConnected(thrown: unknown): boolean {
  const fault = (thrown ?? {}) as NetworkFault
  if (typeof fault.connected === 'boolean') return !fault.connected
  if (typeof fault.code === 'string' && (codes.has(fault.code) || certificateFault.test(fault.code))) return true
  return fault.cause !== undefined && fault.cause !== thrown && neverConnected(fault.cause)
}
