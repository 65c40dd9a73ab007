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
}
