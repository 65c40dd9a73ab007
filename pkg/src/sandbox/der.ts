type Bytes = Uint8Array

function encode(tag: number, ...parts: Bytes[]): Bytes {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), encodeLength(content.length), content])
}

function encodeLength(length: number): Bytes {
  if (length < 0x80) return Buffer.from([length])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.from([0x80 + bytes.length, ...bytes])
}

export const sequence = (...parts: Bytes[]): Bytes => encode(0x30, ...parts)
export const set = (...parts: Bytes[]): Bytes => encode(0x31, ...parts)
export const utf8String = (text: string): Bytes => encode(0x0c, Buffer.from(text))
export const octetString = (bytes: Bytes): Bytes => encode(0x04, bytes)
export const nullValue = (): Bytes => encode(0x05)
export const trueValue = (): Bytes => encode(0x01, Buffer.from([0xff]))

/** `[number] EXPLICIT`. */
export const tagged = (number: number, part: Bytes): Bytes => encode(0xa0 + number, part)

/** A positive INTEGER, big endian; a set top bit gets the zero byte that keeps it positive. */
export function integer(bytes: Bytes): Bytes {
  const negative = ((bytes[0] ?? 0) & 0x80) !== 0
  return encode(0x02, negative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

/** `unused` counts the meaningless bits at the end of the last byte. */
export const bitString = (bytes: Bytes, unused = 0): Bytes => encode(0x03, Buffer.from([unused]), bytes)

export function objectIdentifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encode(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(arc: number): number[] {
  const bytes = [arc & 0x7f]
  for (let rest = arc >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

/** UTCTime up to 2049, GeneralizedTime outside it, as RFC 5280 asks. */
export function time(milliseconds: number): Bytes {
  const text = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')
  const year = Number(text.slice(0, 4))
  return year >= 1950 && year < 2050 ? encode(0x17, Buffer.from(text.slice(2))) : encode(0x18, Buffer.from(text))
}
