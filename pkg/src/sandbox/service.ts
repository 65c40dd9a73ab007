import type { Answer } from './answer.ts'
import { failed, report } from './failure.ts'
import type { FaultOptions } from './fault.ts'
import type { Faults } from './faults.ts'
import { answer, type Gateway } from './gateway.ts'
import type { Message } from './message.ts'
import type { Outlet } from './outlet.ts'
import type { SandboxRequest } from './records.ts'
import { send } from './reply.ts'
import { type Exchange, openRecord, RequestLog } from './request-log.ts'
import { isDebit } from './routes.ts'

/** Answers what is asked of WeChat Pay, spoils it where a fault asks for that, and keeps a record. */
export class Service {
  readonly #gateway: Gateway
  readonly #faults: Faults
  readonly #log = new RequestLog()

  constructor(gateway: Gateway, faults: Faults) {
    this.#gateway = gateway
    this.#faults = faults
  }

  get requests(): readonly SandboxRequest[] {
    return this.#log.all
  }

  /** The same with their answers. */
  get exchanges(): readonly Exchange[] {
    return this.#log.exchanges
  }

  /** Resolves to the record, once the answer has gone out or will never come. */
  async serve(message: Message, outlet: Outlet): Promise<SandboxRequest> {
    const began = performance.now()
    const { method, target, path } = message
    const fault = this.#faults.take('answer', target, isDebit(method, path))
    const record = openRecord(message, fault?.kind)
    const truth = this.#answer(message, record, fault)
    record.reason = truth.reason
    const exchange = this.#log.add(record, message)
    try {
      await this.#send(message, outlet, exchange, truth, fault)
    } catch (error) {
      report(message, error)
      giveUp(outlet, exchange, failed(error, false))
    }
    if (record.status !== undefined) exchange.duration = performance.now() - began
    this.#log.measure(exchange)
    return record
  }

  #answer(message: Message, record: SandboxRequest, fault: FaultOptions | undefined): Answer {
    try {
      return answer(this.#gateway, message, record, fault)
    } catch (error) {
      report(message, error)
      return failed(error, record.verified)
    }
  }

  async #send(
    { headers }: Message,
    outlet: Outlet,
    exchange: Exchange,
    truth: Answer,
    fault: FaultOptions | undefined,
  ): Promise<void> {
    const { account, clock } = this.#gateway
    exchange.at = clock.now()
    const key = account.platform.answerSigner(headers['wechatpay-serial'])
    const sent = await send(outlet, { answer: truth, key, now: clock.wire(), fault })
    if (sent === undefined) return
    Object.assign(exchange.record, { status: sent.status, code: truth.code })
    exchange.answer = { headers: sent.headers, body: sent.body.toString() }
  }
}

/** Where nothing can be signed any more. */
function giveUp(outlet: Outlet, exchange: Exchange, { status, contentType, body, code, reason }: Answer): void {
  Object.assign(exchange.record, { status, code, reason })
  exchange.answer = { headers: {}, body: body.toString() }
  if (outlet.begun) outlet.reset()
  else outlet.answer(status, { 'Content-Type': contentType ?? 'application/json' }, body)
}
