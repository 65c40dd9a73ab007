import { refuseUnknown } from '../core/core.ts'
import { ConfigError } from '../errors.ts'
import type { Attempt } from '../exchange/attempt.ts'
import { refuseMixed } from '../exchange/hosts.ts'
import { keyBytes, typeName } from '../http/bytes.ts'
import { isTimeout } from '../http/deadline.ts'
import type { AgentLike, FetchLike } from '../http/fetch.ts'
import { isPrivateHost } from './private-host.ts'

/** Something else that signs, a KMS (密钥管理服务) or an HSM for example. */
export interface ExternalSigner {
  /** The RSASSA-PKCS1-v1_5 signature with SHA-256 of `message`. */
  sign(message: Uint8Array): Promise<Uint8Array>
}

/** Options of a client. */
export interface WechatpayOptions {
  /** Merchant number, 商户号: a string of digits. */
  mchid: string
  /**
   * Merchant API private key, 商户API私钥, `apiclient_key.pem`: PEM (PKCS#8 or PKCS#1; line breaks may be literal `\n`, CRLF or lost), base64 of PEM or DER, or
   * DER bytes. Or an {@link ExternalSigner}. RSA of 2048 bits or more.
   */
  privateKey: string | Uint8Array | ArrayBuffer | ExternalSigner
  /** Serial number of the merchant API certificate, 商户API证书序列号: 40 hexadecimal digits. Not needed beside `certificate`. */
  serial?: string | undefined
  /** Merchant API certificate, 商户API证书, `apiclient_cert.pem`: gives `serial`, and is checked against the key. */
  certificate?: string | Uint8Array | undefined
  /**
   * The keys that answers are verified with: WeChat Pay's public key (微信支付公钥) under its id (公钥ID, `PUB_KEY_ID_…`),
   * platform certificates (平台证书) under their serial numbers, or both during a migration. Or `'auto'`: platform
   * certificates are downloaded, with `apiv3Key`.
   */
  certs: Record<string, string | Uint8Array> | 'auto'
  /** Download the platform certificates (平台证书) that `certs` lacks. Default: only where `certs` is `'auto'`. */
  autoCertificates?: boolean | undefined
  /** APIv3 key, APIv3密钥, 32 bytes (not the APIv2 key): needed for notifications and for certificate download. */
  apiv3Key?: string | Uint8Array | undefined
  /**
   * Origin of the gateway, 主域名. Default `https://api.mch.weixin.qq.com`. `https://apihk.mch.weixin.qq.com` makes a client
   * for overseas merchants: it makes their calls only, and without it they are not made. Any other origin serves all.
   * `http` is for a gateway on this machine or in a private network: loopback, RFC 1918, link-local and fc00::/7
   * addresses, names without a dot, and names under `localhost`, `local`, `internal` and `test`.
   */
  baseUrl?: string | undefined
  /**
   * Origin to try after a connection fault, 备用域名. Default `https://api2.mch.weixin.qq.com`; with another
   * `baseUrl`, none. Where it answered, it stays first for ten minutes. It must serve the same merchants as `baseUrl`.
   */
  backupUrl?: string | undefined
  /** Milliseconds for one attempt, over headers and body. Default 30,000; `transactions.create` 60,000. */
  timeout?: number | undefined
  /** How often a failed attempt is repeated, where that is safe. Default 2. */
  maxRetries?: number | undefined
  /**
   * What signs, verifies and decrypts. A KMS or an HSM goes into `privateKey` instead.
   *
   * - `'node'`: `node:crypto`, the default on Node.
   * - `'webcrypto'`: WebCrypto, the default elsewhere.
   * - `'rsa'`: pure Rust, for runtimes without either: about 30 times slower, and with a timing side channel (SECURITY.md).
   */
  signer?: 'node' | 'webcrypto' | 'rsa' | undefined
  /** Sends requests instead of `node:http` (Node) or the platform's `fetch`. */
  fetch?: FetchLike | undefined
  /**
   * Node: an `http.Agent` or `https.Agent` of yours, as the protocol of `baseUrl` needs, for a proxy for example. Default: the
   * package's own, which obey `NODE_USE_ENV_PROXY` where Node does. It opens and keeps connections as it likes, for debits
   * too. Not together with `fetch`.
   */
  agent?: AgentLike | undefined
  /**
   * Node: milliseconds until a connection stands, name resolution and TLS included. Default 5,000; then the other origin is
   * tried at once.
   */
  connectTimeout?: number | undefined
  /** The time in ms. Default `Date.now`. */
  now?: (() => number) | undefined
  /** Told after each attempt, for logs and metrics. What it throws is ignored. */
  onAttempt?: ((attempt: Attempt) => void) | undefined
}

/** New keys for a client that goes on: see `rotate`. */
export interface KeyRotation
  extends Partial<Pick<WechatpayOptions, 'privateKey' | 'serial' | 'certificate' | 'apiv3Key'>> {}

const known: (keyof WechatpayOptions)[] = [
  'mchid',
  'privateKey',
  'serial',
  'certificate',
  'certs',
  'autoCertificates',
  'apiv3Key',
  'baseUrl',
  'backupUrl',
  'timeout',
  'maxRetries',
  'signer',
  'fetch',
  'agent',
  'connectTimeout',
  'now',
  'onAttempt',
]
const rotated: (keyof KeyRotation)[] = ['privateKey', 'serial', 'certificate', 'apiv3Key']

/** Options after their types were checked; keys are bytes. */
export interface CheckedOptions {
  mchid: string
  privateKey: Uint8Array | ExternalSigner
  serial: string | undefined
  certificate: Uint8Array | undefined
  certs: [id: string, key: Uint8Array][]
  autoCertificates: boolean
  apiv3Key: Uint8Array | undefined
  origins: string[]
  timeout: number | undefined
  maxRetries: number
  signer: 'node' | 'webcrypto' | 'rsa' | undefined
  fetch: FetchLike | undefined
  agent: AgentLike | undefined
  connectTimeout: number | undefined
  /** In ms. @throws ConfigError where the caller's clock throws or gives no number. */
  now: () => number
  onAttempt: ((attempt: Attempt) => void) | undefined
}

/** Checks the types of options, and fills in defaults. What keys hold is checked in Rust. @throws ConfigError */
export function checkOptions(options: WechatpayOptions, wasm: () => object): CheckedOptions {
  if (!isObject(options)) throw new ConfigError('new Wechatpay() takes an object of options')
  refuseUnknown(options, known, wasm)
  const copies: Partial<CheckedOptions> = {}
  try {
    return checked(options, copies)
  } catch (thrown) {
    wipeKeys(copies)
    throw thrown
  }
}

/** What of {@link CheckedOptions} a rotation may change; what is not given is undefined. */
export type CheckedRotation = Partial<Pick<CheckedOptions, 'privateKey'>> &
  Pick<CheckedOptions, 'serial' | 'certificate' | 'apiv3Key'>

/** Checks the types of new keys. What they hold is checked in Rust. @throws ConfigError */
export function checkRotation(given: KeyRotation, wasm: () => object): CheckedRotation {
  if (!isObject(given)) throw new ConfigError('rotate() takes an object such as { privateKey, serial, apiv3Key }')
  refuseUnknown(given, rotated, wasm)
  if (Object.values(given).every((value) => value === undefined)) throw new ConfigError('rotate() was given no key')
  const copies: Partial<CheckedOptions> = {}
  try {
    if (given.privateKey !== undefined) copies.privateKey = privateKey(given.privateKey)
    copies.apiv3Key = apiv3Key(given.apiv3Key)
    const certificate = given.certificate === undefined ? undefined : keyBytes('certificate', given.certificate)
    return { ...copies, apiv3Key: copies.apiv3Key, serial: string(given, 'serial'), certificate }
  } catch (thrown) {
    wipeKeys(copies)
    throw thrown
  }
}

/** Wipes the copies of secret keys that {@link checkOptions} made. */
export function wipeKeys({ privateKey, apiv3Key }: Partial<CheckedOptions>): void {
  for (const key of [privateKey, apiv3Key]) if (key instanceof Uint8Array) key.fill(0)
}

/** `copies` has the keys from the moment they are copied, so that they can be wiped whatever is refused next. */
function checked(options: WechatpayOptions, copies: Partial<CheckedOptions>): CheckedOptions {
  const automatic = boolean('autoCertificates', options.autoCertificates) ?? options.certs === 'auto'
  return {
    mchid: string(options, 'mchid') ?? missing('mchid', 'the merchant number'),
    // biome-ignore lint/suspicious/noAssignInExpressions: see above
    privateKey: (copies.privateKey = privateKey(options.privateKey)),
    serial: string(options, 'serial'),
    certificate: options.certificate === undefined ? undefined : keyBytes('certificate', options.certificate),
    certs: certs(options.certs, automatic),
    autoCertificates: automatic,
    // biome-ignore lint/suspicious/noAssignInExpressions: see above
    apiv3Key: (copies.apiv3Key = apiv3Key(options.apiv3Key)),
    origins: origins(string(options, 'baseUrl'), string(options, 'backupUrl')),
    timeout: timeout('timeout', options.timeout),
    maxRetries: maxRetries(options.maxRetries),
    signer: signer(options.signer),
    fetch: callable(options, 'fetch'),
    agent: agent(options),
    connectTimeout: timeout('connectTimeout', options.connectTimeout),
    now: clock(callable(options, 'now') ?? Date.now),
    onAttempt: callable(options, 'onAttempt'),
  }
}

function agent({ agent, fetch }: WechatpayOptions): AgentLike | undefined {
  if (agent === undefined) return undefined
  if (fetch !== undefined)
    throw new ConfigError('agent has no effect together with fetch: give it to what your fetch uses')
  // By this Node itself tells an agent from anything else.
  if (typeof (agent as { addRequest?: unknown } | null)?.addRequest === 'function') return agent
  throw new ConfigError('agent must be an http.Agent or https.Agent of Node, such as new https.Agent()')
}

/** What a clock of the caller's does wrong is told as that, not as whatever a wrong time leads to. */
function clock(now: () => number): () => number {
  return () => {
    let time: unknown
    try {
      time = now()
    } catch (cause) {
      throw new ConfigError('the option now failed: see cause', { cause })
    }
    if (Number.isFinite(time)) return time as number
    // An async function: that its promise rejects must not end the program.
    void Promise.allSettled([time])
    throw new ConfigError(`the option now must return a number of ms, got ${typeName(time)}`)
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function missing(name: string, what: string): never {
  throw new ConfigError(`${name} is missing: pass ${what}`)
}

function string(
  options: Partial<WechatpayOptions>,
  name: 'mchid' | 'serial' | 'baseUrl' | 'backupUrl',
): string | undefined {
  const value: unknown = options[name]
  if (value === undefined || typeof value === 'string') return value
  throw new ConfigError(`${name} must be a string, got ${typeName(value)}`)
}

function boolean(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value
  throw new ConfigError(`${name} must be true or false, got ${typeName(value)}`)
}

function callable<K extends 'fetch' | 'now' | 'onAttempt'>(options: WechatpayOptions, name: K): WechatpayOptions[K] {
  const value = options[name]
  if (value === undefined || typeof value === 'function') return value
  throw new ConfigError(`${name} must be a function, got ${typeName(value)}`)
}

function privateKey(value: unknown): Uint8Array | ExternalSigner {
  if (value === undefined || value === null || value === '') {
    missing('privateKey', 'the content of apiclient_key.pem, or a signer { sign(message) }')
  }
  if (isObject(value) && 'sign' in value && typeof value.sign === 'function') return value as ExternalSigner
  return keyBytes('privateKey', value)
}

function certs(value: unknown, automatic: boolean): [string, Uint8Array][] {
  const cure = "an object such as { 'PUB_KEY_ID_…': publicKeyPem }; without it, no answer can be verified"
  if (value === undefined || value === null) missing('certs', cure)
  if (value === 'auto') return []
  if (!isObject(value) || Array.isArray(value)) throw new ConfigError(`certs must be ${cure}`)
  const entries = Object.entries(value)
  if (entries.length === 0 && !automatic) throw new ConfigError(`certs is empty: pass ${cure}`)
  return entries.map(([id, key]) => [id, keyBytes(`certs["${id}"]`, key)])
}

function apiv3Key(value: unknown): Uint8Array | undefined {
  if (value === undefined) return undefined
  const given = keyBytes('apiv3Key', value)
  const bytes = ownMemory(given)
  given.fill(0)
  if (bytes.length === 32) return bytes
  bytes.fill(0)
  throw new ConfigError(
    `apiv3Key must have 32 bytes, got ${bytes.length}: copy it from the merchant platform, account centre, API security ` +
      '(it is not the APIv2 key), and look for blanks or line breaks around it',
  )
}

/**
 * A copy in memory of its own. Engines keep small arrays among their objects and move those about, so that wiping one
 * leaves earlier places as they were.
 */
export function ownMemory(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new ArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

function origins(baseUrl: string | undefined, backupUrl: string | undefined): string[] {
  const main = origin('baseUrl', baseUrl ?? 'https://api.mch.weixin.qq.com')
  const backup = backupUrl ?? (baseUrl === undefined ? 'https://api2.mch.weixin.qq.com' : undefined)
  const all = backup === undefined ? [main] : [main, origin('backupUrl', backup)]
  refuseMixed(all)
  return all
}

function origin(name: string, text: string): string {
  const url = parsedUrl(text)
  const bare = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!url || !bare || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    const fault = /^https?:\/\//i.test(text) ? 'without path and query' : 'with https:// or http:// in front'
    throw new ConfigError(`${name} must be an origin such as https://api.mch.weixin.qq.com, ${fault}`)
  }
  if (url.protocol === 'https:' || isPrivateHost(url.hostname)) return url.origin
  throw new ConfigError(
    `${name} must be https: http is for this machine and private networks only. Where something on the way does the TLS, ` +
      'pass a fetch of yours that sends to it, and the https origin here',
  )
}

function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Milliseconds that a timer can wait for. */
export function timeout(name: string, value: unknown): number | undefined {
  if (value === undefined || isTimeout(value)) return value
  throw new ConfigError(`${name} must be a number of milliseconds between 1 and 2147483647`)
}

function maxRetries(value: unknown): number {
  if (value === undefined) return 2
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10) return value
  throw new ConfigError('maxRetries must be an integer between 0 and 10')
}

function signer(value: unknown): 'node' | 'webcrypto' | 'rsa' | undefined {
  if (value === undefined || value === 'node' || value === 'webcrypto' || value === 'rsa') return value
  throw new ConfigError("signer must be 'node', 'webcrypto' or 'rsa'; an external signer goes into privateKey")
}
