import type { FaultKind, FaultOptions } from './fault.ts'

export type Target = NonNullable<FaultOptions['on']>

interface Plan {
  readonly options: FaultOptions
  left: number
}

const EITHER: readonly FaultKind[] = [
  'tampered',
  'bad-signature',
  'signtest',
  'missing-signature',
  'unknown-serial',
  'stale',
  'future',
  'truncated',
  'not-json',
  'slow',
  'hang',
  'reset',
]
const ANSWER_ONLY: readonly FaultKind[] = ['status', 'debit-failed']

/** The faults that wait for their turn, first set, first served. */
export class Faults {
  #plans: Plan[] = []

  add(options: FaultOptions): void {
    check(options)
    this.#plans.push({ options: { ...options }, left: options.times ?? 1 })
  }

  /** Those that wait, and how many requests or deliveries each will spoil. */
  get waiting(): readonly { readonly options: FaultOptions; readonly left: number }[] {
    return this.#plans
  }

  clear(): void {
    this.#plans = []
  }

  /** The fault of this request or delivery, which counts as used. `debit` says whether it asks for money. */
  take(on: Target, path: string, debit = false): FaultOptions | undefined {
    const plan = this.#plans.find(({ options }) => matches(options, on, path, debit))
    if (plan === undefined) return undefined
    plan.left -= 1
    if (plan.left <= 0) this.#plans = this.#plans.filter((other) => other !== plan)
    return plan.options
  }
}

function matches(options: FaultOptions, on: Target, path: string, debit: boolean): boolean {
  if ((options.on ?? 'answer') !== on) return false
  if (options.kind === 'debit-failed' && !debit) return false
  if (options.path === undefined) return true
  return typeof options.path === 'string' ? path.startsWith(options.path) : path.search(options.path) >= 0
}

function check({ kind, times = 1, on = 'answer', path, status = 500, delayMs = 0 }: FaultOptions): void {
  if (!EITHER.includes(kind) && !ANSWER_ONLY.includes(kind)) {
    throw new TypeError(`fault kind ${String(kind)} is unknown; it is one of ${[...EITHER, ...ANSWER_ONLY].join(', ')}`)
  }
  if (on !== 'answer' && on !== 'notification') throw new TypeError('fault on is "answer" or "notification"')
  if (on === 'notification' && !EITHER.includes(kind)) throw new TypeError(`a notification has no fault ${kind}`)
  if (!(times >= 1)) throw new TypeError('fault times is a number from 1')
  if (!Number.isInteger(status) || status < 200 || status > 599) throw new TypeError('fault status is 200 to 599')
  if (!(delayMs >= 0)) throw new TypeError('fault delayMs is a number from 0')
  if (path !== undefined && typeof path !== 'string' && !(path instanceof RegExp)) {
    throw new TypeError('fault path is a string or a RegExp')
  }
}
