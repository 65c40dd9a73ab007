import { ConfigError } from '../errors.ts'
import type { WechatpayOptions } from './options.ts'

/** Environment variables by name, as a process has them. */
export type Environment = Record<string, string | undefined>

/**
 * The variables that `Wechatpay.fromEnv` reads, for `process.env` and for a Worker's `Env`, which may hold bindings of
 * other kinds beside them. An empty variable is one that is not set.
 */
export interface WechatpayEnvironment {
  /** Merchant number, 商户号: digits. */
  WECHATPAY_MCHID?: string | undefined
  /** Serial number of the merchant API certificate, 商户API证书序列号: 40 hexadecimal digits. Not needed beside the certificate. */
  WECHATPAY_SERIAL?: string | undefined
  /** Merchant API private key, 商户API私钥: content of `apiclient_key.pem`; line breaks may be literal `\n` or lost. */
  WECHATPAY_PRIVATE_KEY?: string | undefined
  /** Path of `apiclient_key.pem`. */
  WECHATPAY_PRIVATE_KEY_FILE?: string | undefined
  /** Merchant API certificate, 商户API证书: content of `apiclient_cert.pem`. Gives the serial, and is checked against the key. */
  WECHATPAY_CERTIFICATE?: string | undefined
  /** Path of `apiclient_cert.pem`. */
  WECHATPAY_CERTIFICATE_FILE?: string | undefined
  /** Id of WeChat Pay's public key, 微信支付公钥ID: `PUB_KEY_ID_…`. */
  WECHATPAY_PUBLIC_KEY_ID?: string | undefined
  /** WeChat Pay's public key, 微信支付公钥: content of `pub_key.pem`. */
  WECHATPAY_PUBLIC_KEY?: string | undefined
  /** Path of `pub_key.pem`. */
  WECHATPAY_PUBLIC_KEY_FILE?: string | undefined
  /** APIv3 key, APIv3密钥: 32 bytes. */
  WECHATPAY_APIV3_KEY?: string | undefined
  /** Path of a file that holds the APIv3 key. */
  WECHATPAY_APIV3_KEY_FILE?: string | undefined
  /** Origin of another gateway, such as that of a sandbox. */
  WECHATPAY_BASE_URL?: string | undefined
  /** Adds the string that was signed to an `ApiError` of 401; `0`, `false`, `off`, `no` and nothing are off. */
  WECHATPAY_DEBUG?: string | undefined
  /** Anything else, which is never looked at. `any`, because an interface fits no other index signature. */
  [name: string]: any
}

/** What reads files, where there are files. */
interface Files {
  readFile?(path: string): Uint8Array
}

/**
 * Options from `WECHATPAY_*` variables; `…_FILE` names a file to read instead. `options` win: a variable whose part they
 * give is neither demanded nor read. A `serial` or a `certificate` of theirs stands for both.
 *
 * Answers are verified with the key in `WECHATPAY_PUBLIC_KEY` under `WECHATPAY_PUBLIC_KEY_ID`. Where both are missing and
 * there is an APIv3 key, `certs` is `'auto'`: an account without a public key has platform certificates, which that key
 * opens.
 *
 * @throws ConfigError that names every variable that is missing, or one that is no string or whose file cannot be read.
 */
export function optionsFrom(
  env: WechatpayEnvironment,
  platform: Files,
  options: Partial<WechatpayOptions> = {},
): WechatpayOptions {
  const given = parts(options)
  const told = variables(env, platform, given)
  const automatic = !told.publicKeyId && !told.publicKey && (given.apiv3Key ?? told.apiv3Key) !== undefined
  const certs = 'certs' in given || automatic
  const missing = Object.entries({
    WECHATPAY_MCHID: 'mchid' in given || told.mchid,
    'WECHATPAY_PRIVATE_KEY or WECHATPAY_PRIVATE_KEY_FILE': 'privateKey' in given || told.privateKey,
    'WECHATPAY_SERIAL or WECHATPAY_CERTIFICATE': identified(given) || told.serial || told.certificate,
    WECHATPAY_PUBLIC_KEY_ID: certs || told.publicKeyId,
    'WECHATPAY_PUBLIC_KEY or WECHATPAY_PUBLIC_KEY_FILE': certs || told.publicKey,
  }).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length > 0) throw new ConfigError(`missing environment variables: ${missing.join('; ')}`)
  const { publicKeyId, publicKey, ...rest } = told
  return {
    ...rest,
    certs: publicKeyId && publicKey ? { [publicKeyId]: publicKey } : 'auto',
    ...given,
  } as WechatpayOptions
}

/** Whether the `WECHATPAY_DEBUG` of this environment is on. @throws ConfigError where it is no string. */
export function debugOf(env: WechatpayEnvironment): boolean {
  return switchedOn(variable(env, 'WECHATPAY_DEBUG'))
}

/** Whether a variable that switches something is on: set, and not `0`, `false`, `off` or `no`, in upper or lower case. */
export function switchedOn(value: string | undefined): boolean {
  return !['', '0', 'false', 'off', 'no'].includes(value?.trim().toLowerCase() ?? '')
}

/**
 * Reads what a variable holds, or what the file holds that `…_FILE` names. The line break that editors put behind the
 * APIv3 key is not part of it.
 */
export function reader(env: WechatpayEnvironment, platform: Files): (name: string) => string | Uint8Array | undefined {
  return (name) => {
    const value = variable(env, name)
    const file = value === undefined ? variable(env, `${name}_FILE`) : undefined
    if (file === undefined) return value
    if (!platform.readFile) throw new ConfigError(`${name}_FILE cannot be read here: put the content into ${name}`)
    try {
      const content = platform.readFile(file)
      return name === 'WECHATPAY_APIV3_KEY' ? withoutLineBreak(content) : content
    } catch (cause) {
      throw unreadable(name, file, cause)
    }
  }
}

/**
 * Whether a text may be shown in an error though it might be a key in a wrong place: it is shorter than any key, or
 * a path whose parts are no long runs of letters and digits. Where that cannot be told, it may not.
 */
export function showable(text: string): boolean {
  if (text.length <= SHORT) return true
  return text.length <= 200 && isPath(text) && !text.split(/[\\/]/).some(mayBeKey)
}

// An APIv3 key has 32 characters; one that was not copied whole should not be shown either.
const SHORT = 24

function isPath(text: string): boolean {
  if (/^(?:~|\.{0,2})[\\/]|^[A-Za-z]:[\\/]|\.\w{1,8}$/.test(text)) return true
  // Base64 has slashes too, but hardly a stretch without a capital letter.
  return /[\\/]/.test(text) && !/[A-Z]/.test(text)
}

function mayBeKey(part: string): boolean {
  const stem = part.replace(/\.\w{1,8}$/, '')
  return stem.length > SHORT && /^[A-Za-z0-9+=]+$/.test(stem)
}

function unreadable(name: string, file: string, cause: unknown): ConfigError {
  if (showable(file)) return new ConfigError(`${name}_FILE names a file that cannot be read: ${file}`, { cause })
  const { code } = cause as { code?: unknown }
  const message = `${name}_FILE names no file that can be read, and its value, not shown here, looks like a key`
  // The system's error holds the path, which is the key.
  const bare = Object.assign(new Error('the file cannot be read'), { code })
  return new ConfigError(`${message}: put it into ${name}, without _FILE`, { cause: bare })
}

function withoutLineBreak(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d)
  return bytes.subarray(0, last + 1)
}

function variable(env: WechatpayEnvironment, name: string): string | undefined {
  if (typeof env !== 'object' || env === null) {
    throw new ConfigError("the environment must be an object: pass process.env, or a Worker's env")
  }
  const value: unknown = env[name]
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string') return value
  const type = value === null ? 'null' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
  throw new ConfigError(`${name} must be a string, got ${type}: write it in quotes, or leave it out`)
}

type Given = Partial<WechatpayOptions>

/** The options that are told; undefined is like a name that is left out. */
function parts(options: Given): Given {
  if (typeof options !== 'object' || options === null) throw new ConfigError('fromEnv() takes an object of options')
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function identified(given: Given): boolean {
  return 'serial' in given || 'certificate' in given
}

/** What the variables say, but for parts that are given. */
function variables(env: WechatpayEnvironment, platform: Files, given: Given) {
  const read = reader(env, platform)
  const unless = <T>(told: boolean, look: () => T): T | undefined => (told ? undefined : look())
  return {
    mchid: unless('mchid' in given, () => variable(env, 'WECHATPAY_MCHID')),
    privateKey: unless('privateKey' in given, () => read('WECHATPAY_PRIVATE_KEY')),
    serial: unless(identified(given), () => variable(env, 'WECHATPAY_SERIAL')),
    certificate: unless(identified(given), () => read('WECHATPAY_CERTIFICATE')),
    publicKeyId: unless('certs' in given, () => variable(env, 'WECHATPAY_PUBLIC_KEY_ID')),
    publicKey: unless('certs' in given, () => read('WECHATPAY_PUBLIC_KEY')),
    apiv3Key: unless('apiv3Key' in given, () => read('WECHATPAY_APIV3_KEY')),
    baseUrl: unless('baseUrl' in given, () => variable(env, 'WECHATPAY_BASE_URL')),
  }
}
