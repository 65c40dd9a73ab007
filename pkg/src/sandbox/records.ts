/** One request that reached the sandbox, in {@link Sandbox.requests}. The sandbox's own pages are not listed. */
export interface SandboxRequest {
  /** The HTTP method. */
  method: string
  /** The raw request target, query included. */
  path: string
  /** Lower-case names; repeated headers joined by a comma. */
  headers: Record<string, string>
  /** The body as text. Of one that was not verified the first 16 KiB only. */
  body: string
  /** Bytes of the body as it came: more than `body` has where that was cut. */
  body_length: number
  /** Whether the `Authorization` was right. Known for every request, whatever came of it. */
  verified: boolean
  /** Why the request was refused, in more detail than the answer tells; or what is odd about one that was not. */
  reason: string | undefined
  /** Status of the answer; `undefined` where none was sent (yet). */
  status: number | undefined
  /** Error code of the answer. */
  code: string | undefined
  /** Kind of the fault that was applied. */
  fault: string | undefined
}

/** One delivery of a notification. */
export interface SandboxAttempt {
  /** When, in milliseconds of the sandbox's clock. */
  at: number
  /** Status of the receiver's answer; 200 and 204 are success. */
  status: number | undefined
  /** Why there was no answer. */
  error: string | undefined
  /** Kind of the fault that was applied. */
  fault: string | undefined
}

/** One notification with all its deliveries, in {@link Sandbox.notifications} (partner/4012881605). */
export interface SandboxNotification {
  /** The same in every delivery (guess). */
  id: string
  /** Such as `ECOMMERCE_ENTRUST.SIGN`, `ENTRUST.SIGN` or `TRANSACTION.SUCCESS`. */
  event_type: string
  /** Where it goes. */
  url: string
  /** What the receiver finds after decryption. */
  resource: Record<string, unknown>
  /** Its deliveries, the first one first. */
  attempts: SandboxAttempt[]
  /** When it is sent next, in milliseconds of the sandbox's clock; `undefined` once it is over. */
  next_attempt: number | undefined
}

/** How a contract ended. */
export interface SandboxTermination {
  /** `SYSTEM_TERMINATE`: the contract was used up or ran out. */
  contract_termination_mode: 'USER_TERMINATE' | 'MCH_API_TERMINATE' | 'SYSTEM_TERMINATE'
  /** When, RFC 3339. */
  contract_terminated_time: string
  /** Why, as whoever ended it wrote. */
  contract_termination_remark: string
}

/**
 * One contract, from pre-sign on, in {@link Sandbox.contracts}. The names are those of combine-papay; what another family
 * calls otherwise stands under them: the `service_id` of a password-free contract is `plan_id`, the numbers of a transfer
 * authorisation are `out_contract_code` and `contract_id`.
 */
export interface SandboxContract {
  /** Which family it belongs to, such as `ecommerce-combine-papay` or `papay-scheduled-deduct`. */
  family: string
  /**
   * The id that opens the signing page, whatever its family calls it: `pre_entrustweb_id`, `session_id`, `package_info`
   * or `prepay_id`. Valid for two hours; scheduled debits: ten minutes, transfer authorisations: 24 hours.
   */
  pre_entrustweb_id: string
  /** What the user did with the session. A declined or expired one may be followed by another pre-sign (guess). */
  session_state: 'OPEN' | 'SIGNED' | 'DECLINED' | 'EXPIRED'
  /** Milliseconds of the sandbox's clock. */
  session_expires: number
  /** Which pre-sign was called: `mini-program`, `app`, `h5`, `jsapi`, … */
  channel: string
  /** The merchant that called pre-sign. */
  mchid: string
  /** The app id that pre-sign was called with. */
  appid: string
  /** 0 where the family has none. */
  plan_id: number
  /** The merchant's own contract number. */
  out_contract_code: string
  /** The user's name on the signing page. */
  contract_display_account: string
  /** Where its notifications go. */
  notify_url: string
  /** Whether the user goes back to the app by itself. */
  return_app: boolean | undefined
  /** What the merchant gets back as it is. */
  attach: string | undefined
  /** What a query answers. */
  contract_state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED'
  /** 18 digits, from signing on. */
  contract_id: string | undefined
  /** When the user signed, RFC 3339. */
  contract_signed_time: string | undefined
  /** One year after signing (guess). */
  contract_expired_time: string | undefined
  /** How it ended, where it did. */
  contract_terminate_info: SandboxTermination | undefined
  /** The signing user. */
  openid: string | undefined
  /** What else its family keeps, such as `deduct_schedule` or the notices sent; empty for combine-papay. */
  details: Record<string, unknown>
}

/** One sub-order as WeChat Pay answers it. */
export interface SandboxSubOrder {
  /** The merchant that debits. */
  mchid: string
  /** The merchant's own order number. */
  out_trade_no: string
  /** The merchant that is paid. */
  sub_mchid: string
  /** Its app id. */
  sub_appid?: string
  /** WeChat Pay's order number. */
  transaction_id: string
  /** `PAP`; global: `AUTH`; orders of the user: `JSAPI`, `APP`; transfers: `TRANSFER`. */
  trade_type: string
  /**
   * `SUCCESS`, `PAYERROR`, `NOTPAY`, and after a reversal `REVOKED` (guess: only `SUCCESS` is documented for
   * combine-papay), in global `REFUND` or `CLOSED` (guess).
   */
  trade_state: string
  /** How the user paid. */
  bank_type?: string
  /** What the merchant gets back as it is. */
  attach?: string
  /** When it was paid, RFC 3339. */
  success_time?: string
  /** Amounts in the smallest unit, fen (分) of CNY. */
  amount: { total_amount: number; currency: string; payer_amount?: number; payer_currency?: string }
}

/**
 * One combined order, in {@link Sandbox.orders}. A debit, order or transfer of another family is shown as one with a
 * single sub-order; its number is `combine_out_trade_no` too.
 */
export interface SandboxOrder {
  /** Which family it belongs to. */
  family: string
  /** The app id of the order. */
  combine_appid: string
  /** The merchant that made the order. */
  combine_mchid: string
  /** The merchant's own number of the order. */
  combine_out_trade_no: string
  /** The contract that it is debited by. */
  contract_id: string
  /** Its parts, each paid to a merchant. */
  sub_orders: SandboxSubOrder[]
  /** Who pays. */
  combine_payer_info: { openid: string }
  /** What else its family keeps; empty for combine-papay. */
  details: Record<string, unknown>
}
