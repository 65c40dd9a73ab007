import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'

/** A key or certificate as it was given. */
export type Material = string | Uint8Array

/** The private key, for a look at its kind; `undefined` for what the library will refuse. */
export function privateKeyIn(material: Material): { key: KeyObject; kind: string } | undefined {
  const der = derOf(material, 'PRIVATEKEY')
  for (const type of ['pkcs8', 'pkcs1'] as const) {
    try {
      return { key: createPrivateKey({ key: der, format: 'der', type }), kind: type === 'pkcs8' ? 'PKCS#8' : 'PKCS#1' }
    } catch {
      // It is of the other kind, or of none.
    }
  }
  return undefined
}

/** The certificate, for a look into it; `undefined` for what is none. */
export function certificateIn(material: Material): X509Certificate | undefined {
  try {
    return new X509Certificate(derOf(material, 'CERTIFICATE'))
  } catch {
    return undefined
  }
}

/** DER out of every spelling that the library takes: PEM with its line breaks escaped or lost, base64, DER. */
function derOf(material: Material, label: string): Buffer {
  const bytes = Buffer.from(material)
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80) return bytes
  const text = bytes.toString('latin1').replaceAll(/\\r|\\n|\s|["']/g, '')
  const blocks = [...text.matchAll(/-----BEGIN([A-Z0-9]*)-----([^-]*)-----END/g)]
  const block = blocks.find(([, name]) => name?.endsWith(label)) ?? blocks[0]
  const der = Buffer.from(block?.[2] ?? text, 'base64')
  return der.toString('latin1', 0, 10) === '-----BEGIN' ? derOf(der, label) : der
}
