/**
 * What goes wrong.
 *
 * | Kind | An answer | A notification |
 * | --- | --- | --- |
 * | `tampered` | altered after it was signed | the same |
 * | `bad-signature` | a signature of the right form over nothing | the same |
 * | `signtest` | WeChat Pay's own probe: `Wechatpay-Signature` begins with `WECHATPAY/SIGNTEST/` | the same |
 * | `missing-signature` | no `Wechatpay-Signature` | the same |
 * | `unknown-serial` | `Wechatpay-Serial` names a key that nobody has | the same |
 * | `stale`, `future` | rightly signed, 310 seconds ago or ahead | the same |
 * | `truncated` | cut off in mid body | the same |
 * | `not-json` | an HTML page, rightly signed | the same |
 * | `slow` | comes after `delayMs` | the same |
 * | `hang` | never comes; the connection stays open until `close()` | stops in mid body, until the 5 seconds are over |
 * | `reset` | the connection is reset instead | the connection is reset in mid body |
 * | `status` | `status` with `code`, instead of the true answer | – |
 * | `debit-failed` | the next debit, transfer or order fails; other requests pass and don't count | – |
 */
export type FaultKind =
  | 'tampered'
  | 'bad-signature'
  | 'signtest'
  | 'missing-signature'
  | 'unknown-serial'
  | 'stale'
  | 'future'
  | 'truncated'
  | 'not-json'
  | 'slow'
  | 'status'
  | 'hang'
  | 'reset'
  | 'debit-failed'

/**
 * One thing to go wrong, for {@link Sandbox.fault}.
 *
 * @example
 * sandbox.fault({ kind: 'status', status: 503, retryAfter: 1, times: 2, path: '/v3/ecommerce' })
 */
export interface FaultOptions {
  /** What goes wrong. */
  kind: FaultKind
  /** How many matching requests or deliveries it spoils; default 1, `Infinity` for all. */
  times?: number
  /** Default `answer`. */
  on?: 'answer' | 'notification'
  /** Only where the request target (or the path of the notification's address) starts with this, or matches it. */
  path?: string | RegExp
  /**
   * Whether the request took effect before the fault; default `true`. `false`: the answer looks the same, but no
   * contract, order or notification comes of it. Has no meaning for a notification.
   */
  processed?: boolean
  /**
   * HTTP status for `status` (200 to 599, default 500) and `debit-failed` (where given, an error instead of an order that
   * failed; a family whose orders are not kept always answers an error).
   */
  status?: number
  /** Error code for `status` (default: the documented one of that status) and `debit-failed`. */
  code?: string
  /** `Retry-After` for `status`: seconds, or a date as text. */
  retryAfter?: number | string
  /** Milliseconds for `slow`; default 1000. */
  delayMs?: number
}
