import { onAbort } from './abort.ts'
import type { AbortSignalLike } from './fetch.ts'

const BASE = 500
const CAP = 8_000

/** A `Retry-After` beyond this many ms is obeyed by not asking again in this call. */
export const MAX_WAIT = 60_000

/** How long to wait, in ms, before the attempt after `attempt`: what the server asks for, else full jitter. */
export function backoff(attempt: number, answer: { headers: Record<string, string> } | undefined, now: number): number {
  const asked = retryAfter(answer?.headers['retry-after'], now)
  return asked ?? Math.random() * Math.min(CAP, BASE * 2 ** (attempt - 1))
}

/** Seconds or an HTTP date, as ms from `now`. */
function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  // Date.parse makes a date of anything that holds a number.
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** Waits, at most until one of the signals fires; one that has fired already ends it at once. */
export function sleep(ms: number, signals: readonly (AbortSignalLike | undefined)[]): Promise<void> {
  const given = signals.filter((signal) => signal !== undefined)
  if (given.some(({ aborted }) => aborted)) return Promise.resolve()
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      for (const remove of removals) remove()
      resolve()
    }
    const timer = setTimeout(end, ms)
    const removals = given.map((signal) => onAbort(signal, end))
  })
}
