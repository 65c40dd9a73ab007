import type { X509Certificate } from 'node:crypto'
import { type Check, fail, warn } from '../check.ts'

const DAY = 86_400_000
const SOON = 30

/** What is wrong with the time of a certificate, if anything is. */
export function validity(check: string, { validFrom, validTo }: X509Certificate, cure: string): Check | undefined {
  const now = Date.now()
  if (now > Date.parse(validTo)) return fail(check, `expired on ${day(validTo)}`, cure)
  if (now < Date.parse(validFrom)) {
    return warn(check, `is valid from ${day(validFrom)} on only`, 'is the clock of this machine right?')
  }
  const left = Math.floor((Date.parse(validTo) - now) / DAY)
  return left < SOON ? warn(check, `expires on ${day(validTo)}, in ${left} days`, cure) : undefined
}

/** The day of a time as certificates print it. */
export function day(time: string): string {
  return new Date(time).toISOString().slice(0, 10)
}
