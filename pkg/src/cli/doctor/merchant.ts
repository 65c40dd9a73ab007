import { type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { objection } from '../stand-in.ts'
import { shown } from '../words.ts'
import { certificateIn, privateKeyIn } from './material.ts'
import { checked, type Parts } from './parts.ts'
import { day, validity } from './validity.ts'

const PLATFORM = 'merchant platform, account centre, API security'

/** Merchant number, key, certificate and serial: what requests are signed with. */
export function merchantChecks(parts: Parts): Check[] {
  return [
    checked('mchid', () => mchid(parts)),
    checked('private-key', () => privateKey(parts)),
    checked('certificate', () => certificate(parts)),
    checked('serial', () => serial(parts)),
    checked('apiv3-key', () => apiv3Key(parts)),
  ]
}

function mchid({ env }: Parts): Check {
  const given = env['WECHATPAY_MCHID']
  if (!given) return fail('mchid', 'WECHATPAY_MCHID is not set', 'set it, or --mchid, to the merchant number')
  const fault = objection({ mchid: given })
  return fault ? refused('mchid', fault) : ok('mchid', shown(given))
}

function privateKey(parts: Parts): Check {
  const material = parts.read('WECHATPAY_PRIVATE_KEY')
  if (!material) {
    const cure = 'set WECHATPAY_PRIVATE_KEY_FILE, or --private-key-file, to apiclient_key.pem'
    return fail('private-key', 'there is no private key', cure)
  }
  const fault = objection({ privateKey: material })
  if (fault) return isPkcs12(fault) ? pkcs12(parts, 'private-key', '-nocerts -nodes') : refused('private-key', fault)
  const { key, kind } = privateKeyIn(material) ?? {}
  return ok('private-key', `RSA, ${key?.asymmetricKeyDetails?.modulusLength} bits, ${kind}`)
}

function certificate(parts: Parts): Check {
  const material = parts.read('WECHATPAY_CERTIFICATE')
  if (!material) return skip('certificate', 'not given: with it, the serial is compared with the key')
  const fault = objection({ certificate: material })
  if (fault) return isPkcs12(fault) ? pkcs12(parts, 'certificate', '-clcerts -nokeys') : refused('certificate', fault)
  const found = certificateIn(material)
  if (!found) return ok('certificate', 'the client accepts it')
  if (found.subject.includes('Tenpay.com')) {
    return fail('certificate', 'is a platform certificate of WeChat Pay', 'pass apiclient_cert.pem here')
  }
  return mismatch(parts, material) ?? dated(parts, found)
}

function mismatch(parts: Parts, certificate: string | Uint8Array): Check | undefined {
  const key = parts.glance('WECHATPAY_PRIVATE_KEY')
  if (!key || objection({ privateKey: key })) return undefined
  const fault = objection({ certificate, privateKey: key })
  return fault && refused('certificate', fault)
}

function dated({ env }: Parts, certificate: NonNullable<ReturnType<typeof certificateIn>>): Check {
  const fault = validity('certificate', certificate, `apply for a new one and its key on the ${PLATFORM}`)
  if (fault) return fault
  const [, holder] = /^CN=(\d+)$/m.exec(certificate.subject) ?? []
  if (holder && env['WECHATPAY_MCHID'] && holder !== env['WECHATPAY_MCHID']) {
    const message = `is that of merchant ${holder}, but mchid is ${shown(env['WECHATPAY_MCHID'])}`
    return warn('certificate', message, 'take mchid, certificate and key of one merchant')
  }
  return ok('certificate', `${certificate.serialNumber}, valid until ${day(certificate.validTo)}`)
}

function serial({ env, glance }: Parts): Check {
  const given = env['WECHATPAY_SERIAL']
  const certificate = glance('WECHATPAY_CERTIFICATE')
  const usable = certificate && !objection({ certificate }) ? certificate : undefined
  if (!given) {
    if (usable) return ok('serial', 'taken from the certificate')
    const cure = 'set WECHATPAY_CERTIFICATE_FILE to apiclient_cert.pem, or WECHATPAY_SERIAL to its serial number'
    return fail('serial', 'there is neither a serial nor a usable certificate', cure)
  }
  const fault = objection({ serial: given }) ?? objection({ serial: given, certificate: usable })
  if (fault) return refused('serial', fault)
  return ok('serial', usable ? 'that of the certificate' : '40 hexadecimal digits, not compared with the key')
}

function apiv3Key(parts: Parts): Check {
  const key = parts.read('WECHATPAY_APIV3_KEY')
  if (!key) return skip('apiv3-key', 'not given: notifications cannot be opened')
  const fault = objection({ apiv3Key: key })
  return fault ? refused('apiv3-key', fault) : ok('apiv3-key', '32 bytes')
}

function isPkcs12({ message }: Error): boolean {
  return message.includes('PKCS#12')
}

function pkcs12({ env }: Parts, check: 'private-key' | 'certificate', flags: string): Check {
  const [variable, out] =
    check === 'private-key'
      ? ['WECHATPAY_PRIVATE_KEY_FILE', 'apiclient_key.pem']
      : ['WECHATPAY_CERTIFICATE_FILE', 'apiclient_cert.pem']
  const source = env[variable] ?? 'apiclient_cert.p12'
  const cure = `convert it: openssl pkcs12 -in ${source} ${flags} -out ${out} (password: the merchant number; add -legacy if refused)`
  return fail(check, 'is a PKCS#12 file (.p12), where PEM belongs', cure)
}
