import { type Check, fail, ok, refused, skip, warn } from '../check.ts'
import { say } from '../language.ts'
import { objection } from '../stand-in.ts'
import { shown } from '../words.ts'
import { certificateIn, privateKeyIn } from './material.ts'
import { checked, type Parts } from './parts.ts'
import { day, validity } from './validity.ts'

const PLATFORM = say('merchant platform, account centre, API security', '商户平台 → 账户中心 → API安全')

/** Merchant number, key, certificate and serial: what requests are signed with. */
export function merchantChecks(parts: Parts): Check[] {
  return [
    checked(parts, 'mchid', ['WECHATPAY_MCHID'], () => mchid(parts)),
    checked(parts, 'private-key', ['WECHATPAY_PRIVATE_KEY'], () => privateKey(parts)),
    checked(parts, 'certificate', ['WECHATPAY_CERTIFICATE'], () => certificate(parts)),
    checked(parts, 'serial', ['WECHATPAY_SERIAL'], () => serial(parts)),
  ]
}

function mchid({ env }: Parts): Check {
  const given = env['WECHATPAY_MCHID']
  if (!given) {
    const cure = say('set it, or --mchid, to the merchant number', '请将它（或 --mchid）设为商户号')
    return fail('mchid', say('WECHATPAY_MCHID is not set', '未设置 WECHATPAY_MCHID'), cure)
  }
  const fault = objection({ mchid: given })
  return fault ? refused('mchid', fault) : ok('mchid', shown(given))
}

function privateKey(parts: Parts): Check {
  const material = parts.read('WECHATPAY_PRIVATE_KEY')
  if (!material) {
    const cure = say(
      'set WECHATPAY_PRIVATE_KEY_FILE, or --private-key-file, to apiclient_key.pem',
      '请将 WECHATPAY_PRIVATE_KEY_FILE（或 --private-key-file）指向 apiclient_key.pem',
    )
    return fail('private-key', say('there is no private key', '没有商户私钥'), cure)
  }
  const fault = objection({ privateKey: material })
  if (fault) return isPkcs12(fault) ? pkcs12(parts, 'private-key', '-nocerts -nodes') : refused('private-key', fault)
  const { key, kind } = privateKeyIn(material) ?? {}
  const bits = key?.asymmetricKeyDetails?.modulusLength
  return ok('private-key', say(`RSA, ${bits} bits, ${kind}`, `RSA，${bits} 位，${kind}`))
}

function certificate(parts: Parts): Check {
  const material = parts.read('WECHATPAY_CERTIFICATE')
  if (!material) {
    const message = say(
      'not given: with it, the serial is compared with the key',
      '未提供：提供后可核对证书序列号与私钥是否匹配',
    )
    return skip('certificate', message)
  }
  const fault = objection({ certificate: material })
  if (fault) return isPkcs12(fault) ? pkcs12(parts, 'certificate', '-clcerts -nokeys') : refused('certificate', fault)
  const found = certificateIn(material)
  if (!found) return ok('certificate', say('the client accepts it', '可用'))
  if (found.subject.includes('Tenpay.com')) {
    const message = say('is a platform certificate of WeChat Pay', '这是微信支付平台证书，不是商户API证书')
    return fail('certificate', message, say('pass apiclient_cert.pem here', '此处应为 apiclient_cert.pem'))
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
  const renew = say(`apply for a new one and its key on the ${PLATFORM}`, `请在${PLATFORM}重新申请证书和私钥`)
  const fault = validity('certificate', certificate, renew)
  if (fault) return fault
  const [, holder] = /^CN=(\d+)$/m.exec(certificate.subject) ?? []
  if (holder && env['WECHATPAY_MCHID'] && holder !== env['WECHATPAY_MCHID']) {
    const own = shown(env['WECHATPAY_MCHID'])
    const message = say(
      `is that of merchant ${holder}, but mchid is ${own}`,
      `证书属于商户 ${holder}，而商户号是 ${own}`,
    )
    const cure = say('take mchid, certificate and key of one merchant', '商户号、证书和私钥须属于同一商户')
    return warn('certificate', message, cure)
  }
  const [number, end] = [certificate.serialNumber, day(certificate.validTo)]
  return ok('certificate', say(`${number}, valid until ${end}`, `${number}，有效期至 ${end}`))
}

function serial({ env, glance }: Parts): Check {
  const given = env['WECHATPAY_SERIAL']
  const certificate = glance('WECHATPAY_CERTIFICATE')
  const usable = certificate && !objection({ certificate }) ? certificate : undefined
  if (!given) {
    if (usable) return ok('serial', say('taken from the certificate', '取自商户API证书'))
    const cure = say(
      'set WECHATPAY_CERTIFICATE_FILE to apiclient_cert.pem, or WECHATPAY_SERIAL to its serial number',
      '请将 WECHATPAY_CERTIFICATE_FILE 指向 apiclient_cert.pem，或将 WECHATPAY_SERIAL 设为证书序列号',
    )
    const message = say('there is neither a serial nor a usable certificate', '既没有证书序列号，也没有可用的证书')
    return fail('serial', message, cure)
  }
  const fault = objection({ serial: given }) ?? objection({ serial: given, certificate: usable })
  if (fault) return refused('serial', fault)
  const shape = say('40 hexadecimal digits, not compared with the key', '40 位十六进制，未与私钥核对')
  return ok('serial', usable ? say('that of the certificate', '与商户API证书一致') : shape)
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
  const command = `openssl pkcs12 -in ${source} ${flags} -out ${out}`
  const cure = say(
    `convert it: ${command} (password: the merchant number; add -legacy if refused)`,
    `请转换：${command}（密码为商户号；若被拒绝请加 -legacy）`,
  )
  return fail(check, say('is a PKCS#12 file (.p12), where PEM belongs', '是 PKCS#12 文件（.p12），此处需要 PEM'), cure)
}
