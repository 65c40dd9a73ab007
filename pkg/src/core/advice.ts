import type { ApiError } from '../errors.ts'
import type { CheckedCall } from './checked-call.ts'
import { told, verdictText } from './door.ts'
import type { Generation } from './generations.ts'
import { Task } from './task.ts'

/** By how many seconds clocks may differ. */
const TOLERANCE = 300

/** A call that was refused, and what is known of it beside the refusal. */
export interface Refused {
  call: CheckedCall
  /** How many bytes were signed. */
  bytes: number
  /** Where it was sent. */
  origin: string
  /** How many seconds this clock is ahead of that of WeChat Pay. */
  ahead: number
}

/** What WeChat Pay tells of what it verified. */
interface SignInformation {
  method: unknown
  url: unknown
  sign_message_length: unknown
}

/** What to do about a refusal, where the call that it refuses tells more than its text; else nothing. */
export function adviceOn({ core }: Generation, error: ApiError, refused: Refused, debug: boolean): string {
  const { call, bytes, origin, ahead } = refused
  const { method, path } = call
  const { status, detail, message } = error
  const clock = Math.abs(ahead) > TOLERANCE ? `${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'}` : ''
  const seen = (detail as { sign_information?: SignInformation } | undefined)?.sign_information
  const same = seen?.method === method && seen.url === path && seen.sign_message_length === bytes
  const facts = [method, path, status, origin, clock, seen && (same ? 'same' : 'other'), verdictText(debug), message]
  return told(core, Task.advise, facts.join('\0'))
}
