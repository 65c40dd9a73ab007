/** Headers as one record with lower-case names; what came twice is joined. */
export function lowerCased(headers: Iterable<[string, string]>): Record<string, string> {
  const record: Record<string, string> = {}
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    record[key] = Object.hasOwn(record, key) ? `${record[key]}, ${value}` : value
  }
  return record
}

/** The headers that Rust reads, names and values in turn. */
export function signedHeaders(headers: Record<string, string>): string[] {
  const read = ['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-serial', 'wechatpay-signature', 'request-id']
  return read.flatMap((name) => (headers[name] === undefined ? [] : [name, headers[name]]))
}
