import { common } from '../copies.ts'
import { ConfigError } from '../errors.ts'
import type { Opened, Reporter } from './failure-log.ts'
import { failure, givenAnswer, type PlainAnswer, success } from './plain-answer.ts'
import type { Claim, ReplayGuard } from './replay-guard.ts'

/** How long a notification may be in work before another delivery may try, in seconds. */
const LEASE = 60
/** How long a handled one is remembered, in seconds: longer than WeChat Pay keeps sending. */
const REMEMBERED = 25 * 3600
const AGAIN = 'WeChat Pay sends it again'
/** Events that ask something: an empty answer would be one. */
const QUESTIONS = ['ENTRUST.TERMINATE_INQUIRY', 'ENTRUST.TERMINATE_RETENTION']

/** What is done with each notification that was opened. */
export interface Work<Event extends Opened> {
  callback: (event: Event) => unknown
  replayGuard: ReplayGuard
  report: Reporter<Event>['report']
  /** Which delivery of a notification holds its claim: a lease that ran out may belong to another one by now. */
  holders: Map<string, object>
}

/** By guard, not by handler: `release(id)` does not say whose claim it gives up, and handlers may share a guard. */
const holdersOf = common('holders', () => new WeakMap<ReplayGuard, Map<string, object>>())

/** Checks the guard, and finds who else works with it. */
export function workOf<Event extends Opened>(
  callback: Work<Event>['callback'],
  replayGuard: ReplayGuard,
  report: Work<Event>['report'],
): Work<Event> {
  const methods = [replayGuard?.claim, replayGuard?.done, replayGuard?.release]
  if (!methods.every((method) => typeof method === 'function')) {
    throw new ConfigError(
      'replayGuard must have the functions claim, done and release: redisReplayGuard(client) of ' +
        'wechatpay-entrust/redis makes one of a Redis client',
    )
  }
  const holders = holdersOf.get(replayGuard) ?? new Map<string, object>()
  holdersOf.set(replayGuard, holders)
  return { callback, replayGuard, report, holders }
}

/** Gives a notification to the callback, unless another delivery of it did or does so. */
export async function handled<Event extends Opened>(event: Event, work: Work<Event>): Promise<PlainAnswer> {
  const claim = await claimed(event, work)
  if (claim === 'done') return success
  if (claim === 'busy') return failure(503, 'being handled')
  if (claim === undefined) return failure(500, 'not handled')
  const delivery = {}
  work.holders.set(event.id, delivery)
  let answer: PlainAnswer
  try {
    answer = await answered(event, work)
  } catch (error) {
    work.report(error, `the callback failed, so it was answered 500: ${AGAIN}`, event)
    await released(event, work, delivery)
    return failure(500, error instanceof Unanswered ? error.message : 'not handled')
  }
  // A question that is sent again needs its answer again, and what is not remembered is asked again.
  if (answer.status >= 300 || QUESTIONS.includes(event.event_type)) await released(event, work, delivery)
  else await finished(event, work)
  return answer
}

/** A question was left open. */
class Unanswered extends ConfigError {}

async function answered<Event extends Opened>(event: Event, { callback }: Work<Event>): Promise<PlainAnswer> {
  const given = givenAnswer(await callback(event))
  if (given) return given
  if (!QUESTIONS.includes(event.event_type)) return success
  throw new Unanswered(
    `${event.event_type} asks something, so the callback must resolve to its answer: { status, headers, body }, body being a text`,
  )
}

async function finished<Event extends Opened>(event: Event, work: Work<Event>): Promise<void> {
  const forgotten = 'it was handled, but the replay guard could not note that, so a repeat may run the callback again'
  await ended(event, work, forgotten, () => work.replayGuard.done(event.id, REMEMBERED))
}

/** Only the delivery that still holds the claim gives it up. */
async function released<Event extends Opened>(event: Event, work: Work<Event>, delivery: object): Promise<void> {
  if (work.holders.get(event.id) !== delivery) return
  const kept = `the replay guard could not release it, so deliveries may be answered 503 for ${LEASE} s`
  await ended(event, work, kept, () => work.replayGuard.release(event.id))
}

async function claimed<Event extends Opened>(event: Event, work: Work<Event>): Promise<Claim | undefined> {
  try {
    const claim = await work.replayGuard.claim(event.id, LEASE)
    if (claim === 'new' || claim === 'busy' || claim === 'done') return claim
    throw new ConfigError("claim() of the replay guard must resolve to 'new', 'busy' or 'done'")
  } catch (error) {
    work.report(error, `the replay guard failed, so it was answered 500: ${AGAIN}`, event)
    return undefined
  }
}

/** What the guard fails at now must not change the answer: WeChat Pay would send again what was handled. */
async function ended<Event extends Opened>(
  event: Event,
  { holders, report }: Work<Event>,
  consequence: string,
  tell: () => unknown,
): Promise<void> {
  holders.delete(event.id)
  try {
    await tell()
  } catch (fault) {
    report(fault, consequence, event)
  }
}
