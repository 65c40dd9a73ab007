import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { type Certificate, issueCertificate, readCertificate } from './certificate.ts'
import type { Clock } from './clock.ts'
import { makeKeyPair } from './keypair.ts'
import type { SandboxKeys } from './options.ts'
import { alphanumeric, digits } from './random.ts'

export interface Merchant {
  readonly mchid: string
  readonly privateKey: string
  readonly publicKey: KeyObject
  readonly certificate: Certificate
  readonly apiv3Key: string
}

export async function makeMerchant(clock: Clock): Promise<Merchant> {
  const keys = await makeKeyPair()
  const mchid = `19${digits(8)}`
  return {
    mchid,
    privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: keys.publicKey,
    certificate: issueCertificate(keys, { CN: mchid }, clock.wire()),
    apiv3Key: alphanumeric(32),
  }
}

/** The merchant of an earlier sandbox; throws `TypeError` for what is none. */
export function knownMerchant({ mchid, privateKey, certificate, apiv3Key }: SandboxKeys): Merchant {
  if (!/^\d{8,10}$/.test(mchid)) throw new TypeError('mchid is 8 to 10 digits')
  if (Buffer.byteLength(String(apiv3Key)) !== 32) throw new TypeError('apiv3Key has 32 bytes')
  const key = createPrivateKey(privateKey)
  return {
    mchid,
    privateKey,
    publicKey: createPublicKey(key),
    certificate: readCertificate(certificate, key),
    apiv3Key,
  }
}
