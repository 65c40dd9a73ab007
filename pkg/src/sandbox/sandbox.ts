import type { FaultOptions } from './fault.ts'
import type { SandboxKeys, SandboxMerchant } from './options.ts'
import type { SandboxContract, SandboxNotification, SandboxOrder, SandboxRequest } from './records.ts'

/** A local WeChat Pay, from `createSandbox()`. Its lists are live: they grow and change as things happen. */
export interface Sandbox {
  /** Where it listens, such as `http://127.0.0.1:49152`; without a port, the name that `merchant.fetch` answers to. */
  readonly url: string
  /** Options for `new Wechatpay()`, with the platform keys that are valid now. */
  readonly merchant: SandboxMerchant
  /** Its secrets, for the `keys` of a later sandbox: a restart then invalidates no `.env`. JSON holds them. */
  readonly keys: SandboxKeys
  /** The latest requests, oldest first: 10,000 at most, and 64 MiB at most all together. */
  readonly requests: readonly SandboxRequest[]
  /** Every notification, oldest first. */
  readonly notifications: readonly SandboxNotification[]
  /** Every contract from pre-sign on, of whatever family, oldest first (partner/4012884060). */
  readonly contracts: readonly SandboxContract[]
  /** Every order, debit and transfer that is kept, oldest first (partner/4012884121). */
  readonly orders: readonly SandboxOrder[]
  /**
   * The user agrees to a contract. Resolves after the first delivery of `ECOMMERCE_ENTRUST.SIGN`, successful or not.
   *
   * Of other families it takes the id that the pre-sign answered (`pre_entrustweb_id`, `session_id`, `package_info`), of
   * an address the `pre_entrustweb_id` in its query, and a `prepay_id`: then the user pays too, and `contract_id` is
   * empty where the order has no contract. The notification is the family's own, where its name is known.
   *
   * @throws {Error} for an unknown session, or one that was signed, was declined or is over (two hours; see `session_expires`)
   */
  approve(pre_entrustweb_id: string): Promise<{ contract_id: string }>
  /**
   * The user leaves without agreeing. No notification is sent (partner/4017177322).
   *
   * @throws {Error} as {@link Sandbox.approve}
   */
  decline(pre_entrustweb_id: string): Promise<void>
  /**
   * The user ends a contract. Resolves after the first delivery of `ECOMMERCE_ENTRUST.TERMINATE`, or of what its family
   * sends instead. With `contract_id` it is found whatever its family (a transfer's `authorization_id`).
   *
   * @throws {Error} for an unknown contract, or one that is not signed
   */
  terminate(contract: { plan_id: number; out_contract_code: string } | { contract_id: string }): Promise<void>
  /**
   * A new platform key joins the old one, and signs from 24 hours of the sandbox's clock later on, so that clients can
   * learn it in time; `{ now: true }`: from now on. The old one stays valid for another 24 hours after that (guess).
   * While both are valid, `GET /v3/certificates` lists both certificates, and a request that names one of two public
   * keys in `Wechatpay-Serial` is answered with it. In `migration` the certificate rotates. Certificates are dated by
   * the clock on the wire, which `advance()` does not move.
   *
   * @throws {TypeError} where `now` is neither true nor false
   */
  rotate(options?: { now?: boolean }): Promise<void>
  /**
   * Moves the sandbox's clock: sessions expire, windows for notices and debits open and close, and what falls due meanwhile is delivered and waited for.
   * `advance(0)` waits for what is due or under way. Timestamps on the wire stay with `now`, so that a client whose
   * clock was not moved is still understood.
   */
  advance(ms: number): Promise<void>
  /**
   * Something goes wrong with the next requests or notifications. Several faults wait for their turn in the order they
   * were set; `null` drops them all.
   *
   * @throws {TypeError} for an unknown kind or an option out of range
   */
  fault(fault: FaultOptions | null): void
  /**
   * A notification that is sent to nobody, for unit tests of a handler: signed and sealed as a delivery would be now.
   * `resource` goes over a complete example of the event, object by object; a field that is `undefined` is left out. An
   * event that the sandbox has no example of takes a `resource` of yours as it is.
   *
   * @throws {TypeError} for an event without an example, where no `resource` is given
   *
   * @example
   * const message = sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { out_contract_code: 'c1' })
   * const response = await handler(new Request('https://shop.example/notify', { method: 'POST', ...message }))
   */
  notification(
    event_type: string,
    resource?: Record<string, unknown>,
  ): { headers: Record<string, string>; body: string }
  /** Ends every connection, waiting retry and hanging request. */
  close(): Promise<void>
}
