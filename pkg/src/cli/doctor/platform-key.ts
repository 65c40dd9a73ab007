import type { X509Certificate } from 'node:crypto'
import { type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { objection } from '../stand-in.ts'
import { shownId } from '../words.ts'
import { certificateIn, type Material, privateKeyIn } from './material.ts'
import { checked, type Parts } from './parts.ts'
import { day, validity } from './validity.ts'

const SOURCE = 'pub_key.pem and its PUB_KEY_ID_… are on the merchant platform, account centre, API security'

/** The key that answers are verified with. */
export function platformKeyCheck(parts: Parts): Check {
  return checked('platform-key', () => platformKey(parts))
}

function platformKey(parts: Parts): Check {
  const id = parts.env['WECHATPAY_PUBLIC_KEY_ID']
  const key = parts.read('WECHATPAY_PUBLIC_KEY')
  if (!id && !key && parts.glance('WECHATPAY_APIV3_KEY')) {
    return skip('platform-key', 'none given: platform certificates are downloaded with the APIv3 key')
  }
  if (!id) return fail('platform-key', 'WECHATPAY_PUBLIC_KEY_ID is not set', SOURCE)
  if (!key)
    return fail('platform-key', 'there is no public key of WeChat Pay', `set WECHATPAY_PUBLIC_KEY_FILE: ${SOURCE}`)
  const certificate = certificateIn(key)
  if (certificate && isOwn(parts, certificate)) return own(id)
  const fault = objection({ certs: { [id]: key } }) ?? ownPublicKey(parts, id, key)
  if (fault) return refused('platform-key', fault)
  return certificate ? dated(certificate) : named(id)
}

function isOwn(parts: Parts, certificate: X509Certificate): boolean {
  const merchant = parts.glance('WECHATPAY_CERTIFICATE')
  const key = parts.glance('WECHATPAY_PRIVATE_KEY')
  const found = key && privateKeyIn(key)
  return (
    (found && certificate.checkPrivateKey(found.key)) ||
    (merchant && certificateIn(merchant)?.fingerprint256 === certificate.fingerprint256) ||
    false
  )
}

function own(id: string): Check {
  const message = `under ${shownId(id)} is the merchant's own certificate (apiclient_cert.pem), but WeChat Pay signs answers`
  return fail('platform-key', message, SOURCE)
}

function ownPublicKey(parts: Parts, id: string, key: Material): Error | undefined {
  const privateKey = parts.glance('WECHATPAY_PRIVATE_KEY')
  if (!privateKey || objection({ privateKey })) return undefined
  return objection({ privateKey, certs: { [id]: key } })
}

function dated(certificate: X509Certificate): Check {
  const cure = 'download the current ones: `wechatpay-entrust certificates --out DIR`'
  const { serialNumber, validTo } = certificate
  const fine = ok('platform-key', `platform certificate ${serialNumber}, valid until ${day(validTo)}`)
  return validity('platform-key', certificate, cure) ?? fine
}

function named(id: string): Check {
  if (id.startsWith('PUB_KEY_ID_')) return ok('platform-key', `public key ${shownId(id)}`)
  return warn('platform-key', `a public key is given under ${shownId(id)}, which is no PUB_KEY_ID_…`, SOURCE)
}
