import type { SandboxAttempt, SandboxNotification, SandboxRequest } from './records.ts'

/**
 * Who signs what the sandbox sends.
 *
 * - `public-key`: a WeChat Pay public key (`PUB_KEY_ID_…`), as new merchants have.
 * - `certificates`: a platform certificate.
 * - `migration`: both. A request whose `Wechatpay-Serial` names the public key is answered with it, every other one
 *   with the certificate; of the notifications, a share that grows over seven days (0.1, 1, 5, 10, 20, 50, 100 %) is
 *   signed with the public key: `advance()` moves the days.
 */
export type SandboxMode = 'public-key' | 'certificates' | 'migration'

type Of<Name extends string> = typeof globalThis extends { [N in Name]: { prototype: infer T } } ? T : any

/** What delivers notifications in place of HTTP: a handler of your application, such as `wxpay.notifications.handler()`. */
export type Deliver = (request: Of<'Request'>) => Of<'Response'> | Promise<Of<'Response'>>

/** A `fetch` that a sandbox without a port answers. */
export type SandboxFetch = typeof globalThis extends { fetch: infer F } ? F : (url: any, init?: any) => Promise<any>

/**
 * Everything secret of a sandbox, as plain data that survives JSON: `createSandbox({ keys })` is the same merchant and the
 * same WeChat Pay again. It holds private keys, though worthless ones: keep it as you keep a `.env`.
 */
export interface SandboxKeys {
  /** Merchant number, 10 digits. */
  mchid: string
  /** Merchant API private key, PKCS#8 PEM. */
  privateKey: string
  /** Merchant API certificate, PEM. */
  certificate: string
  /** 32 letters and digits. */
  apiv3Key: string
  /** The keys that WeChat Pay signs with, oldest first. */
  platform: SandboxPlatformKey[]
}

/** One key that the sandbox signs with, in {@link SandboxKeys}. */
export interface SandboxPlatformKey {
  /** `PUB_KEY_ID_…`, or the serial of its certificate. */
  id: string
  /** PKCS#8 PEM. */
  privateKey: string
  /** Of a platform certificate, PEM. */
  certificate?: string
  /** Milliseconds since 1970: from when on it signs, where it does not yet. */
  signsFrom?: number
  /** Milliseconds since 1970: when it ends, where another one follows. */
  retires?: number
}

/** What {@link createSandbox} takes; every part may be left out. */
export interface SandboxOptions {
  /** TCP port; 0, the default, takes a free one. */
  port?: number
  /**
   * Address to listen on; default `127.0.0.1`, which only this machine reaches. `0.0.0.0` lets a phone in, and everyone
   * else on the network: then the process gets a warning.
   */
  host?: string
  /**
   * More names under which the sandbox's own pages may be opened, such as that of a tunnel: host names without scheme
   * and port. They answer to loopback names (`localhost`, `*.localhost`), IP addresses and `host` in any case, and to
   * any other name with 403, since a web page could have a name of its own led here. `/v3` answers to every name.
   */
  allowedHosts?: readonly string[]
  /**
   * `false` opens no port: `sandbox.merchant.fetch` answers in process, for tests in the same process. Nothing but
   * `new Wechatpay(sandbox.merchant)` changes. `port` and `host` mean nothing then, and the sandbox's pages are read with
   * that `fetch` alone. Default `true`.
   */
  listen?: boolean
  /**
   * Takes the place of HTTP for notifications: it gets each one as a `Request` to its `notify_url`, and its `Response` (or
   * anything with a `status`) is the receiver's answer. What it throws is a delivery that failed. It has 5 seconds, and the
   * retries and faults are those of HTTP.
   *
   * @example
   * const sandbox = await createSandbox({ listen: false, deliver: (request) => handler(request) })
   */
  deliver?: Deliver
  /**
   * The keys of an earlier sandbox, its {@link Sandbox.keys}, so that a `.env` written for that one still fits. Contracts
   * and orders are not among them. A key that `mode` needs and that is missing is made.
   */
  keys?: SandboxKeys
  /** Default `public-key`. */
  mode?: SandboxMode
  /**
   * Where `ECOMMERCE_ENTRUST.TERMINATE`, `ENTRUST.TERMINATE` and `PAPAY.TERMINATE` go. WeChat Pay keeps this address with the template, not with the contract
   * (partner/4012881605). Default: the contract's `notify_url`.
   */
  terminateNotifyUrl?: string
  /** The clock, in milliseconds since 1970; default `Date.now`. */
  now?: () => number
  /**
   * Milliseconds between a failed delivery of a notification and the next one; an empty list never sends again.
   * Default: the documented 15 s, 15 s, 30 s, 3 m, 10 m, 20 m, 30 m, 30 m, 30 m, 60 m, 3 h, 3 h, 3 h, 6 h, 6 h.
   */
  retryDelays?: readonly number[]
  /** Called with each request once its answer has gone out; `ms` is how long that took. Requests that hang are told at once. */
  onRequest?: (request: SandboxRequest, ms: number) => void
  /** Called after each delivery of a notification; `ms` is how long it took. */
  onNotification?: (notification: SandboxNotification, attempt: SandboxAttempt, ms: number) => void
}

/** A merchant made up for one sandbox. Pass it to `new Wechatpay()` as it is. */
export interface SandboxMerchant {
  /** Merchant number, 10 digits. */
  mchid: string
  /** Merchant API private key, PKCS#8 PEM. */
  privateKey: string
  /** Serial of the merchant API certificate: 40 hexadecimal digits, upper case. */
  serial: string
  /** The merchant API certificate (`apiclient_cert.pem`), valid for five years of the sandbox's clock. */
  certificate: string
  /** Keys that verify the sandbox's answers and notifications: public key id or certificate serial to PEM. */
  certs: Record<string, string>
  /** 32 letters and digits. */
  apiv3Key: string
  /** The sandbox's address. */
  baseUrl: string
  /** The same address: there is no second sandbox. */
  backupUrl: string
  /** Where the sandbox has no port (`listen: false`): what answers in process. */
  fetch?: SandboxFetch
}
