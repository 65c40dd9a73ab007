import type { Server } from 'node:http'
import type { Account } from './account.ts'
import type { Steered } from './api.ts'
import { Clock } from './clock.ts'
import { type ContractKey, Contracts } from './contracts.ts'
import type { Event } from './event.ts'
import type { FaultOptions } from './fault.ts'
import { Faults } from './faults.ts'
import { InProcess, ORIGIN } from './in-process.ts'
import type { Desk } from './live.ts'
import { knownMerchant, type Merchant, makeMerchant } from './merchant.ts'
import type { Message } from './message.ts'
import { Notifications } from './notifications.ts'
import type { SandboxKeys, SandboxMerchant, SandboxOptions } from './options.ts'
import { Orders } from './orders.ts'
import type { Outlet } from './outlet.ts'
import { makePlatform, type Platform } from './platform.ts'
import type { SandboxContract, SandboxNotification, SandboxOrder, SandboxRequest } from './records.ts'
import { sampleEvent } from './samples.ts'
import type { Sandbox } from './sandbox.ts'
import { Schedule } from './schedule.ts'
import { isLoopback, listen, shut, urlOf } from './server.ts'
import { Service } from './service.ts'
import { isHttp, type Settings, settle } from './settings.ts'
import { serveSite } from './site.ts'
import { User } from './user.ts'

/**
 * Starts a WeChat Pay of your own for contracts, since the real one has no sandbox: it checks every request as the
 * documents say, keeps contracts and orders, signs its answers and delivers notifications. Keys, merchant and state are
 * new each time and live in memory.
 *
 * It remembers what becomes of combine-papay, scheduled debits, pre-debit notices, transfer authorisations, global and
 * password-free contracts and of orders that sign one; their windows are open by its clock, in Beijing. Operations of the
 * other families are checked, and answered with an example that repeats what was asked.
 *
 * `<url>/sandbox` shows what happens, `<url>/sandbox/sign?pre_entrustweb_id=…` stands in for the
 * signing mini program (partner/4017177420).
 *
 * @throws {TypeError} for an option out of range; the system's error where it can't listen
 *
 * @example
 * const sandbox = await createSandbox()
 * const wxpay = new Wechatpay(sandbox.merchant)
 * const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram({ … })
 * await sandbox.approve(pre_entrustweb_id)
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = settle(options)
  const clock = new Clock(settings.now)
  const sandbox = new LocalWechatPay(settings, clock, ...(await actors(settings, clock)))
  await sandbox.open()
  return sandbox
}

async function actors({ keys, mode }: Settings, clock: Clock): Promise<[Merchant, Platform]> {
  if (keys === undefined) return Promise.all([makeMerchant(clock), makePlatform(clock, mode)])
  try {
    return [knownMerchant(keys), await makePlatform(clock, mode, keys.platform)]
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause)
    throw new TypeError(`keys is what sandbox.keys of another sandbox gave: ${fault}`, { cause })
  }
}

class LocalWechatPay implements Steered {
  readonly #settings: Settings
  readonly #clock: Clock
  readonly #merchant: Merchant
  readonly #platform: Platform
  readonly #contracts: Contracts
  readonly #orders: Orders
  readonly #service: Service
  readonly #user: User
  readonly #account: Account
  readonly #inProcess = new InProcess((message, outlet) => this.#serve(message, outlet))
  readonly #faults = new Faults()
  readonly #schedule: Schedule
  readonly #notifications: Notifications
  #server: Server | undefined
  #url = ''
  #closing: Promise<void> | undefined

  constructor(settings: Settings, clock: Clock, merchant: Merchant, platform: Platform) {
    const { mchid, apiv3Key } = merchant
    this.#settings = settings
    this.#clock = clock
    this.#merchant = merchant
    this.#platform = platform
    this.#contracts = new Contracts(clock, mchid)
    this.#orders = new Orders()
    this.#schedule = new Schedule(clock)
    const { retryDelays, deliver } = settings
    const onNotification = quietly(settings.onNotification)
    const setup = {
      clock,
      platform,
      faults: this.#faults,
      schedule: this.#schedule,
      apiv3Key,
      retryDelays,
      deliver,
      onNotification,
    }
    this.#notifications = new Notifications(setup)
    this.#account = {
      mchid,
      apiv3Key,
      merchantKey: merchant.publicKey,
      clock,
      platform,
      contracts: this.#contracts,
      orders: this.#orders,
      schedule: this.#schedule,
      terminateNotifyUrl: settings.terminateNotifyUrl,
      notify: (event: Event) => this.#notifications.queue(event),
      origin: () => this.#url,
    }
    this.#user = new User(this.#account)
    this.#service = new Service({ merchant, clock, account: this.#account }, this.#faults)
  }

  async open(): Promise<void> {
    const { port, host } = this.#settings
    if (!this.#settings.listen) {
      this.#url = ORIGIN
      return
    }
    this.#server = await listen(port, host, (message, outlet) => this.#serve(message, outlet))
    this.#url = urlOf(this.#server)
    if (!isLoopback(this.#server)) warnOf(host)
  }

  get url(): string {
    return this.#url
  }

  get merchant(): SandboxMerchant {
    const { mchid, privateKey, certificate, apiv3Key } = this.#merchant
    return {
      mchid,
      privateKey,
      serial: certificate.serial,
      certificate: certificate.pem,
      certs: this.#platform.certs(),
      apiv3Key,
      baseUrl: this.#url,
      backupUrl: this.#url,
      ...(!this.#settings.listen && { fetch: (input, init) => this.#inProcess.fetch(input, init) }),
    }
  }

  get keys(): SandboxKeys {
    const { mchid, privateKey, certificate, apiv3Key } = this.#merchant
    return { mchid, privateKey, certificate: certificate.pem, apiv3Key, platform: this.#platform.export() }
  }

  get requests(): readonly SandboxRequest[] {
    return this.#service.requests
  }

  get notifications(): readonly SandboxNotification[] {
    return this.#notifications.all
  }

  get contracts(): readonly SandboxContract[] {
    this.#contracts.expireSessions()
    return this.#contracts.all
  }

  get orders(): readonly SandboxOrder[] {
    return this.#orders.all
  }

  async approve(pre_entrustweb_id: string): Promise<{ contract_id: string }> {
    this.#checkOpen()
    const { contract_id, events } = this.#user.approve(pre_entrustweb_id)
    await this.#tell(events)
    return { contract_id }
  }

  async decline(pre_entrustweb_id: string): Promise<void> {
    this.#checkOpen()
    this.#user.decline(pre_entrustweb_id)
  }

  async terminate(key: ContractKey): Promise<void> {
    this.#checkOpen()
    await this.#tell(this.#user.terminate(key))
  }

  async rotate(options: { now?: boolean } = {}): Promise<void> {
    if (typeof options !== 'object' || typeof (options?.now ?? false) !== 'boolean')
      throw new TypeError('rotate takes { now: true }, or nothing')
    await this.#platform.rotate(options.now === true)
  }

  async advance(ms: number): Promise<void> {
    if (!(ms >= 0 && Number.isFinite(ms))) throw new TypeError('advance takes milliseconds, 0 or more')
    await this.#schedule.advance(ms)
  }

  fault(fault: FaultOptions | null): void {
    if (fault === null) this.#faults.clear()
    else this.#faults.add(fault)
  }

  notification(
    event_type: string,
    resource?: Record<string, unknown>,
  ): { headers: Record<string, string>; body: string } {
    const { headers, body } = this.#notifications.compose(sampleEvent(this.#account, event_type, resource))
    return { headers, body: body.toString() }
  }

  async notify(event_type: unknown, resource: unknown, url: unknown): Promise<SandboxNotification> {
    this.#checkOpen()
    const event = sampleEvent(this.#account, event_type, resource)
    if (!isHttp(url)) throw new TypeError('url is an absolute http or https address')
    return this.#notifications.send({ ...event, url })
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#schedule.close()
    this.#notifications.close()
    this.#inProcess.close()
    if (this.#server !== undefined) await shut(this.#server)
  }

  #desk(): Desk {
    return {
      sandbox: this,
      merchant: this.#merchant,
      clock: this.#clock,
      platform: this.#platform,
      faults: this.#faults,
      notifications: this.#notifications,
      service: this.#service,
      waiting: this.#orders,
      answer: (message, outlet) => this.#answer(message, outlet),
      isExposed: () => this.#server !== undefined && !isLoopback(this.#server),
    }
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) throw new Error('the sandbox is closed')
  }

  async #tell(events: readonly Event[]): Promise<void> {
    await Promise.all(events.map((event) => this.#notifications.send(event)))
  }

  async #serve(message: Message, outlet: Outlet): Promise<void> {
    const site = { desk: this.#desk(), admits: this.#settings.admits }
    if (!(await serveSite(site, message, outlet))) await this.#answer(message, outlet)
  }

  async #answer(message: Message, outlet: Outlet): Promise<SandboxRequest> {
    const started = performance.now()
    const record = await this.#service.serve(message, outlet)
    quietly(this.#settings.onRequest)?.(record, performance.now() - started)
    return record
  }
}

/** A listener of the user's whose mistakes are told, and disturb nothing. */
function quietly<A extends unknown[]>(
  listener: ((...told: A) => void) | undefined,
): ((...told: A) => void) | undefined {
  return (
    listener &&
    ((...told) => {
      try {
        listener(...told)
      } catch (error) {
        console.error('A listener of the WeChat Pay sandbox failed:', error)
      }
    })
  )
}

function warnOf(host: string): void {
  const text =
    `The WeChat Pay sandbox listens on ${host}: everyone on the network can open its pages, read what was asked of it ` +
    'and act as its user. Listen on 127.0.0.1 where no other device needs it.'
  process.emitWarning(text, { code: 'WECHATPAY_SANDBOX_EXPOSED' })
}
