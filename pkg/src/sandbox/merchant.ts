import type { KeyObject } from 'node:crypto'
import { type Certificate, issueCertificate } from './certificate.ts'
import type { Clock } from './clock.ts'
import { makeKeyPair } from './keypair.ts'
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
