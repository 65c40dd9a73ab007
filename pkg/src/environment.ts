import { ConfigError } from './errors.ts'
import type { WechatpayOptions } from './options.ts'
import type { Platform } from './platform/platform.ts'

/** Environment variables by name. */
export type Environment = Record<string, string | undefined>

type Files = Pick<Platform, 'readFile'>

/**
 * Options from `WECHATPAY_*` variables; `…_FILE` names a file to read instead.
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
  const missing = Object.entries({
    WECHATPAY_MCHID: mchid,
    'WECHATPAY_PRIVATE_KEY or WECHATPAY_PRIVATE_KEY_FILE': privateKey,
    'WECHATPAY_SERIAL or WECHATPAY_CERTIFICATE': serial ?? certificate,
    WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
    'WECHATPAY_PUBLIC_KEY or WECHATPAY_PUBLIC_KEY_FILE': publicKey,
  }).flatMap(([name, value]) => (value ? [] : [name]))
  if (!mchid || !privateKey || !publicKeyId || !publicKey || missing.length > 0) {
    throw new ConfigError(`missing environment variables: ${missing.join('; ')}`)
  }
  return {
    mchid,
    privateKey,
    serial,
    certificate,
    certs: { [publicKeyId]: publicKey },
    apiv3Key: env['WECHATPAY_APIV3_KEY'] || undefined,
    baseUrl: env['WECHATPAY_BASE_URL'] || undefined,
  }
}

function reader(env: Environment, platform: Files): (name: string) => string | Uint8Array | undefined {
  return (name) => {
    const file = env[`${name}_FILE`]
    if (env[name] || !file) return env[name] || undefined
    if (!platform.readFile) throw new ConfigError(`${name}_FILE cannot be read here: put the content into ${name}`)
    try {
      return platform.readFile(file)
    } catch (cause) {
      throw new ConfigError(`${name}_FILE names a file that cannot be read: ${file}`, { cause })
    }
  }
}
