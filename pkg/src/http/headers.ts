/** Headers as one record with lower-case names; what came twice is joined. */
export function lowerCased(headers: Iterable<[string, string]>): Record<string, string> {
  const record: Record<string, string> = {}
  for (const [name, value] of headers) addHeader(record, name, value)
  return record
}

/** Adds one to such a record. */
export function addHeader(record: Record<string, string>, name: string, value: string): void {
  const key = name.toLowerCase()
  record[key] = Object.hasOwn(record, key) ? `${record[key]}, ${value}` : value
}

/** The headers that count in a signed message; `request-id` only goes into errors. */
export const SIGNED: readonly string[] = [
  'wechatpay-timestamp',
  'wechatpay-nonce',
  'wechatpay-serial',
  'wechatpay-signature',
  'request-id',
]

/**
 * The values of {@link SIGNED} that Rust reads, in its order, with a NUL between. No header of HTTP holds one; what a program
 * passes may, and must not move into the next value.
 */
export function headerText(headers: Record<string, string>): string {
  const at = (name: string): string => {
    const value = headers[name] ?? ''
    return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
  }
  return `${at('wechatpay-timestamp')}\0${at('wechatpay-nonce')}\0${at('wechatpay-serial')}\0${at('wechatpay-signature')}\0${at('request-id')}`
}
