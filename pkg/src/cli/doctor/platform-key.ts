import type { X509Certificate } from 'node:crypto'
import { type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { say } from '../language.ts'
import { objection } from '../stand-in.ts'
import { shown, shownId } from '../words.ts'
import { certificateIn, type Material, privateKeyIn } from './material.ts'
import { checked, type Parts } from './parts.ts'
import { day, validity } from './validity.ts'

const SOURCE = say(
  'pub_key.pem and its PUB_KEY_ID_… are on the merchant platform, account centre, API security',
  'pub_key.pem 和公钥ID（PUB_KEY_ID_…）在商户平台 → 账户中心 → API安全',
)

/** Guess: ids that WeChat Pay gives out hold 01, the merchant number and a date. */
const ID_OF_MERCHANT = /^PUB_KEY_ID_01(1\d{9})20\d\d(?:0[1-9]|1[0-2])/

/** The key that answers are verified with. */
export function platformKeyCheck(parts: Parts): Check {
  const names = ['WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY']
  return checked(parts, 'platform-key', names, () => platformKey(parts))
}

function platformKey(parts: Parts): Check {
  const id = parts.env['WECHATPAY_PUBLIC_KEY_ID']
  const key = parts.read('WECHATPAY_PUBLIC_KEY')
  if (!id && !key && parts.glance('WECHATPAY_APIV3_KEY')) {
    const message = say(
      'none given: platform certificates are downloaded with the APIv3 key',
      '未提供公钥：将用 APIv3密钥 下载平台证书',
    )
    return skip('platform-key', message)
  }
  if (!id)
    return fail('platform-key', say('WECHATPAY_PUBLIC_KEY_ID is not set', '未设置 WECHATPAY_PUBLIC_KEY_ID'), SOURCE)
  if (!key) {
    const cure = say(`set WECHATPAY_PUBLIC_KEY_FILE: ${SOURCE}`, `请设置 WECHATPAY_PUBLIC_KEY_FILE：${SOURCE}`)
    return fail('platform-key', say('there is no public key of WeChat Pay', '没有微信支付公钥'), cure)
  }
  const certificate = certificateIn(key)
  if (certificate && isOwn(parts, certificate)) return own(id)
  const fault = objection({ certs: { [id]: key } }) ?? ownPublicKey(parts, id, key)
  if (fault) return refused('platform-key', fault)
  return certificate ? dated(certificate) : named(id, parts.env['WECHATPAY_MCHID'])
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
  const message = say(
    `under ${shownId(id)} is the merchant's own certificate (apiclient_cert.pem), but WeChat Pay signs answers`,
    `${shownId(id)} 对应的是商户自己的证书（apiclient_cert.pem），而应答由微信支付签名`,
  )
  return fail('platform-key', message, SOURCE)
}

function ownPublicKey(parts: Parts, id: string, key: Material): Error | undefined {
  const privateKey = parts.glance('WECHATPAY_PRIVATE_KEY')
  if (!privateKey || objection({ privateKey })) return undefined
  return objection({ privateKey, certs: { [id]: key } })
}

function dated(certificate: X509Certificate): Check {
  const command = '`wechatpay-entrust certificates --out DIR`'
  const cure = say(`download the current ones: ${command}`, `请下载当前的平台证书：${command}`)
  const { serialNumber, validTo } = certificate
  const message = say(
    `platform certificate ${serialNumber}, valid until ${day(validTo)}`,
    `平台证书 ${serialNumber}，有效期至 ${day(validTo)}`,
  )
  const fine = ok('platform-key', message)
  return validity('platform-key', certificate, cure) ?? fine
}

function named(id: string, mchid: string | undefined): Check {
  const [, owner] = ID_OF_MERCHANT.exec(id) ?? []
  if (owner && mchid && owner !== mchid) {
    const message = say(
      `public key ${id} looks like that of merchant ${owner}, but mchid is ${shown(mchid)}`,
      `公钥 ${id} 看起来属于商户 ${owner}，而商户号是 ${shown(mchid)}`,
    )
    return warn('platform-key', message, SOURCE)
  }
  if (id.startsWith('PUB_KEY_ID_'))
    return ok('platform-key', say(`public key ${shownId(id)}`, `微信支付公钥 ${shownId(id)}`))
  const message = say(
    `a public key is given under ${shownId(id)}, which is no PUB_KEY_ID_…`,
    `公钥的 ID 是 ${shownId(id)}，不是 PUB_KEY_ID_…`,
  )
  return warn('platform-key', message, SOURCE)
}
