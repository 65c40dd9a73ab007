import type { Account } from '../account.ts'
import { beijingDay, beijingTime } from '../clock.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { Deed, Family, Handler, Request } from '../family.ts'
import type { SandboxContract } from '../records.ts'
import { invalidRequest, paramError, type Refusal } from '../refusal.ts'
import { contractFacts, ended, findById, findSigned, HOUR, MINUTE, preSign, termsOf } from './contract.ts'
import { debitable, draftPayment, paid, transactionEvent } from './payment.ts'

const DAY = 24 * HOUR
const SESSION_LIFE = 10 * MINUTE
const LAST_SIGNING = '19:00'
const BOOKING = ['08:00', '19:30'] as const
/** Guess: the documents say that an unpaid contract ends on the morning after. */
const ENDS = 8 * HOUR

/** The one debit of a contract. */
interface Debit {
  readonly estimated_deduct_date: string
  readonly estimated_deduct_amount: { total: number; currency?: string }
  readonly schedule_state: 'NO_SCHEDULED' | 'SCHEDULED' | 'PAID' | 'EXPIRED'
}

const refuse = (reason: string): Refusal => invalidRequest('不在可操作时间或状态内', reason)

function debitOf({ details }: SandboxContract): Debit {
  const debit = details['deduct_schedule'] as Debit | undefined
  if (debit === undefined) throw refuse('the contract was signed without deduct_schedule')
  return debit
}

function change(contract: SandboxContract, facts: Facts): void {
  contract.details['deduct_schedule'] = { ...debitOf(contract), ...facts }
}

/** The debit as its own operations tell it. */
function scheduleFacts({ estimated_deduct_date: day, ...rest }: Debit): Facts {
  return { deduct_start_date: day, deduct_end_date: day, ...rest }
}

const presign: Handler = (account, request) => {
  const { plan_id, contract_display_account, contract_notify_url, deduct_schedule } = request.sent as {
    plan_id: number
    contract_display_account: string
    contract_notify_url: string
    deduct_schedule?: Debit | null
  }
  const debit = deduct_schedule ?? undefined
  if (debit !== undefined) checkDay(account, debit.estimated_deduct_date)
  const terms = {
    plan_id,
    contract_display_account,
    notify_url: contract_notify_url,
    life: SESSION_LIFE,
    details: debit === undefined ? {} : { deduct_schedule: { ...debit, schedule_state: 'NO_SCHEDULED' } },
  }
  const { facts, effect } = preSign(account, termsOf(request, terms))
  return { facts: { ...facts, ...launchFacts(facts) }, effect }
}

function launchFacts({ pre_entrustweb_id }: Facts): Facts {
  const path = 'pages/PwdExemptContract/index'
  return {
    redirect_appid: 'wxbd687630cd02ce1d',
    redirect_path: path,
    miniprogram_username: 'gh_a9a7b8c8d1e2',
    miniprogram_path: `${path}?pre_entrustweb_id=${String(pre_entrustweb_id)}`,
  }
}

function checkDay({ clock }: Account, day: string): void {
  const field = '/deduct_schedule/estimated_deduct_date'
  const last = /^\d{4}-\d{2}-\d{2}$/.test(day) ? beijingTime(day, LAST_SIGNING) - DAY : Number.NaN
  if (Number.isNaN(last)) throw paramError({ field, value: day, issue: 'must be a day, yyyy-MM-dd', location: 'body' })
  if (clock.now() >= last) throw refuse(`the pre-sign must come before ${LAST_SIGNING} of the day before ${day}`)
}

/** Booked once, on the day before, and with the amount that was signed. */
const schedule: Handler = (account, request) => {
  const contract = findById(account, request)
  const debit = debitOf(contract)
  const { total } = request.sent['schedule_amount'] as { total: number }
  if (total !== debit.estimated_deduct_amount.total) throw refuse('schedule_amount is not the estimated amount')
  if (debit.schedule_state === 'SCHEDULED') return { facts: scheduleFacts(debit) }
  if (contract.contract_state !== 'SIGNED' || debit.schedule_state !== 'NO_SCHEDULED') {
    throw refuse(`the contract is ${contract.contract_state}, its debit ${debit.schedule_state}`)
  }
  const [from, to] = BOOKING.map((time) => beijingTime(debit.estimated_deduct_date, time) - DAY) as [number, number]
  const now = account.clock.now()
  if (now < from || now > to) {
    throw refuse(`it is booked on the day before ${debit.estimated_deduct_date}, ${BOOKING.join(' to ')} in Beijing`)
  }
  const booked = { schedule_state: 'SCHEDULED' as const, scheduled_amount: debit.estimated_deduct_amount }
  return { facts: scheduleFacts({ ...debit, ...booked }), effect: () => change(contract, booked) }
}

const querySchedule: Handler = (account, request) => ({ facts: scheduleFacts(debitOf(findById(account, request))) })

const debit: Handler = (account, request) => {
  const { row, sent } = request
  const {
    out_trade_no,
    contract_id,
    amount,
    transaction_notify_url: url,
  } = sent as {
    out_trade_no: string
    contract_id: string
    amount: { total: number; currency?: string }
    transaction_notify_url: string
  }
  if (account.orders.repeated(row.family, out_trade_no, sent) !== undefined) return { facts: sent }
  const contract = debitable(account, row.family, contract_id)
  checkDue(account, debitOf(contract), amount.total)
  const terms = { number: out_trade_no, amount, trade_type: 'PAP', contract }
  const order = paid(account, draftPayment(account, request, terms))
  const effect = () => {
    account.orders.add(order, sent)
    account.notify(transactionEvent(account, order, url))
    if (order.sub_orders[0]?.trade_state === 'SUCCESS') use(account, contract)
  }
  return { facts: sent, effect }
}

function checkDue({ clock }: Account, { schedule_state, estimated_deduct_date, ...debit }: Debit, total: number): void {
  if (schedule_state !== 'SCHEDULED') throw refuse(`the debit is ${schedule_state}, not SCHEDULED`)
  if (beijingDay(clock.now()) !== estimated_deduct_date) throw refuse(`it is debited on ${estimated_deduct_date} only`)
  if (total !== debit.estimated_deduct_amount.total) throw refuse('amount is not the amount that was booked')
}

/** The contract is used up by its debit, and ends by itself; that it ends at once is a guess. */
function use(account: Account, contract: SandboxContract): void {
  const deduct_amount = debitOf(contract).estimated_deduct_amount
  change(contract, { schedule_state: 'PAID', deduct_amount, deduct_date: beijingDay(account.clock.now()) })
  endBySystem(account, contract)
}

function endBySystem(account: Account, contract: SandboxContract): void {
  account.contracts.terminate(contract, 'SYSTEM_TERMINATE', '')
  account.notify(terminated(account, contract))
}

const terminate: Handler = (account, request): Deed => {
  const contract = findSigned(account, request)
  const after = ended(account, contract, request.sent['contract_termination_remark'])
  const effect = () => {
    if (contract.contract_state === 'TERMINATED') return
    Object.assign(contract, after)
    account.notify(terminated(account, contract))
  }
  return { facts: contractFacts(account, after), effect }
}

function contractEvent(account: Account, event_type: string, url: string, contract: SandboxContract): Event {
  const isPartner = contract.details['sub_mchid'] !== undefined
  const facts = contractFacts(account, contract)
  const hidden = isPartner ? ['mchid', 'appid', 'openid'] : ['sp_mchid', 'sp_appid', 'sp_openid']
  const own = ['pre_entrustweb_id', 'notify_url', 'return_app', 'attach', ...hidden]
  const resource = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => value !== undefined && !own.includes(name)),
  )
  return { event_type, original_type: 'entrust', url, resource }
}

function signed(account: Account, contract: SandboxContract): Event[] {
  const day = (contract.details['deduct_schedule'] as Debit | undefined)?.estimated_deduct_date
  if (day !== undefined) {
    account.schedule.at(beijingTime(day, '00:00') + DAY + ENDS, async () => {
      if (contract.contract_state !== 'SIGNED') return
      change(contract, { schedule_state: 'EXPIRED' })
      endBySystem(account, contract)
    })
  }
  return [contractEvent(account, 'ENTRUST.SIGN', contract.notify_url, contract)]
}

function terminated(account: Account, contract: SandboxContract): Event {
  return contractEvent(account, 'ENTRUST.TERMINATE', account.terminateNotifyUrl ?? contract.notify_url, contract)
}

/** One debit per contract: signed with day and amount, booked on the day before, debited on its day. */
export const scheduledDeduct: Family = {
  handlers: {
    presign,
    'query-contract': (account, request: Request) => ({ facts: contractFacts(account, findSigned(account, request)) }),
    terminate,
    'schedule-debit': schedule,
    'query-schedule': querySchedule,
    debit,
  },
  signed,
  terminated,
}
