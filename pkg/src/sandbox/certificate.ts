import { type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import * as der from './der.ts'

const VALIDITY_YEARS = 5
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11'
const NAME_ATTRIBUTES = { O: '2.5.4.10', CN: '2.5.4.3' } as const
const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'

type Subject = Partial<Record<keyof typeof NAME_ATTRIBUTES, string>>

export interface Certificate {
  readonly pem: string
  /** 40 hexadecimal digits, upper case. */
  readonly serial: string
  readonly notBefore: number
  readonly notAfter: number
}

export interface CertificateKeys {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A self-signed X.509 v3 certificate, which `node:crypto` can read but not make. */
export function issueCertificate(keys: CertificateKeys, subject: Subject, now: number): Certificate {
  const serial = serialNumber()
  const notBefore = Math.floor(now / 1000) * 1000
  const notAfter = new Date(notBefore).setUTCFullYear(new Date(notBefore).getUTCFullYear() + VALIDITY_YEARS)
  const algorithm = der.sequence(der.objectIdentifier(SHA256_WITH_RSA), der.nullValue())
  const toBeSigned = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    algorithm,
    name(subject),
    der.sequence(der.time(notBefore), der.time(notAfter)),
    name(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    extensions(),
  )
  const signature = sign('sha256', toBeSigned, keys.privateKey)
  const pem = toPem(der.sequence(toBeSigned, algorithm, der.bitString(signature)))
  return { pem, serial: serial.toString('hex').toUpperCase(), notBefore, notAfter }
}

/** A certificate that was issued earlier to this key; throws for another one's. */
export function readCertificate(pem: string, privateKey: KeyObject): Certificate {
  const certificate = new X509Certificate(pem)
  if (!certificate.checkPrivateKey(privateKey)) throw new TypeError('a certificate is not that of its private key')
  const { serialNumber: serial, validFrom, validTo } = certificate
  return { pem, serial, notBefore: Date.parse(validFrom), notAfter: Date.parse(validTo) }
}

/** Twenty bytes that neither grow by a sign byte nor shrink by a leading zero: always 40 digits. */
function serialNumber(): Buffer {
  const bytes = randomBytes(20)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes
}

function name(subject: Subject): Uint8Array {
  const attributes = Object.entries(subject).map(([key, value]) =>
    der.set(der.sequence(der.objectIdentifier(NAME_ATTRIBUTES[key as keyof Subject]), der.utf8String(value))),
  )
  return der.sequence(...attributes)
}

function extensions(): Uint8Array {
  const digitalSignatureAndKeyEncipherment = der.bitString(Buffer.from([0xa0]), 5)
  return der.tagged(
    3,
    der.sequence(
      der.sequence(der.objectIdentifier(BASIC_CONSTRAINTS), der.octetString(der.sequence())),
      der.sequence(
        der.objectIdentifier(KEY_USAGE),
        der.trueValue(),
        der.octetString(digitalSignatureAndKeyEncipherment),
      ),
    ),
  )
}

function toPem(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
