import type { X509Certificate } from 'node:crypto'
import { type Check, fail, warn } from '../check.ts'
import { say } from '../language.ts'

const DAY = 86_400_000
const SOON = 30

/** What is wrong with the time of a certificate, if anything is. */
export function validity(check: string, { validFrom, validTo }: X509Certificate, cure: string): Check | undefined {
  const now = Date.now()
  if (now > Date.parse(validTo))
    return fail(check, say(`expired on ${day(validTo)}`, `已于 ${day(validTo)} 过期`), cure)
  if (now < Date.parse(validFrom)) {
    const message = say(`is valid from ${day(validFrom)} on only`, `自 ${day(validFrom)} 起才有效`)
    return warn(check, message, say('is the clock of this machine right?', '请检查本机时钟是否准确'))
  }
  const left = Math.floor((Date.parse(validTo) - now) / DAY)
  const message = say(`expires on ${day(validTo)}, in ${left} days`, `将于 ${day(validTo)} 过期，还剩 ${left} 天`)
  return left < SOON ? warn(check, message, cure) : undefined
}

/** The day of a time as certificates print it. */
export function day(time: string): string {
  return new Date(time).toISOString().slice(0, 10)
}
