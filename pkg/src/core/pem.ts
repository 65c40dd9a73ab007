const SEQUENCE = 0x30
const INTEGER = 0x02
const OBJECT_IDENTIFIER = 0x06

/** The text of a key or certificate: what is no DER is text already. */
export function keyText(bytes: Uint8Array): string {
  const label = labelOf(bytes)
  return label === undefined ? new TextDecoder().decode(bytes) : pem(label, bytes)
}

/** What DER holds, by how it begins. A key is long enough that the length of its SEQUENCE takes bytes of their own. */
function labelOf(bytes: Uint8Array): string | undefined {
  const inner = (bytes[1] ?? 0) < 0x80 ? undefined : contentOf(bytes)
  if (inner === undefined) return undefined
  if (inner[0] === INTEGER) return 'RSA PUBLIC KEY'
  return contentOf(inner)?.[0] === OBJECT_IDENTIFIER ? 'PUBLIC KEY' : 'CERTIFICATE'
}

/** The content of a SEQUENCE. */
function contentOf(bytes: Uint8Array): Uint8Array | undefined {
  const [tag, length = 0] = bytes
  if (tag !== SEQUENCE) return undefined
  if (length < 0x80) return bytes.subarray(2)
  return bytes.subarray(2 + (length & 0x7f))
}

function pem(label: string, der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''))
  const lines = base64.match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
