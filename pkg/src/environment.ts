import { ConfigError } from './errors.ts'
import type { WechatpayOptions } from './options.ts'
import type { Platform } from './platform/platform.ts'

/** Environment variables by name. */
export type Environment = Record<string, string | undefined>

type Files = Pick<Platform, 'readFile'>

/**
 * Options from `WECHATPAY_*` variables; `…_FILE` names a file to read instead.
 *
 * Answers are verified with the key in `WECHATPAY_PUBLIC_KEY` under `WECHATPAY_PUBLIC_KEY_ID`. Where both are missing and
 * there is `WECHATPAY_APIV3_KEY`, `certs` is `'auto'`: an account without a public key has platform certificates, which
 * that key opens.
 *
 * @throws ConfigError that names every variable that is missing.
 */
export function optionsFrom(env: Environment, platform: Files): WechatpayOptions {
  const read = reader(env, platform)
  const mchid = env['WECHATPAY_MCHID']
  const privateKey = read('WECHATPAY_PRIVATE_KEY')
  const certificate = read('WECHATPAY_CERTIFICATE')
  const serial = env['WECHATPAY_SERIAL'] || undefined
  const publicKeyId = env['WECHATPAY_PUBLIC_KEY_ID']
  const publicKey = read('WECHATPAY_PUBLIC_KEY')
  const apiv3Key = read('WECHATPAY_APIV3_KEY')
  const automatic = !publicKeyId && !publicKey && apiv3Key !== undefined
  const missing = Object.entries({
    WECHATPAY_MCHID: mchid,
    'WECHATPAY_PRIVATE_KEY or WECHATPAY_PRIVATE_KEY_FILE': privateKey,
    'WECHATPAY_SERIAL or WECHATPAY_CERTIFICATE': serial ?? certificate,
    WECHATPAY_PUBLIC_KEY_ID: publicKeyId || automatic,
    'WECHATPAY_PUBLIC_KEY or WECHATPAY_PUBLIC_KEY_FILE': publicKey || automatic,
  }).flatMap(([name, value]) => (value ? [] : [name]))
  if (!mchid || !privateKey || missing.length > 0) {
    throw new ConfigError(`missing environment variables: ${missing.join('; ')}`)
  }
  return {
    mchid,
    privateKey,
    serial,
    certificate,
    certs: publicKeyId && publicKey ? { [publicKeyId]: publicKey } : 'auto',
    apiv3Key,
    baseUrl: env['WECHATPAY_BASE_URL'] || undefined,
  }
}

/**
 * Reads what a variable holds, or what the file holds that `…_FILE` names. The line break that editors put behind the
 * APIv3 key is not part of it.
 */
export function reader(env: Environment, platform: Files): (name: string) => string | Uint8Array | undefined {
  return (name) => {
    const file = env[`${name}_FILE`]
    if (env[name] || !file) return env[name] || undefined
    if (!platform.readFile) throw new ConfigError(`${name}_FILE cannot be read here: put the content into ${name}`)
    try {
      const content = platform.readFile(file)
      return name === 'WECHATPAY_APIV3_KEY' ? withoutLineBreak(content) : content
    } catch (cause) {
      throw new ConfigError(`${name}_FILE names a file that cannot be read: ${file}`, { cause })
    }
  }
}

function withoutLineBreak(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d)
  return bytes.subarray(0, last + 1)
}
