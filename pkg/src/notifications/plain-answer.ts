import { ConfigError } from '../errors.ts'

/** What to answer, without a class of any platform. */
export interface PlainAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Handled: WeChat Pay sends no more. */
export const success: PlainAnswer = { status: 204, headers: {}, body: '' }

/** Anything else: WeChat Pay sends again. */
export function failure(status: number, message: string): PlainAnswer {
  const body = JSON.stringify({ code: 'FAIL', message })
  return { status, headers: { 'Content-Type': 'application/json' }, body }
}

/** Answers that HTTP sends without a body. */
const EMPTY = [204, 205, 304]

/**
 * What a callback resolved to, where that is an answer: anything else, a row of a database or a `Response`, is not meant as
 * one.
 *
 * @throws ConfigError for headers that cannot be sent.
 */
export function givenAnswer(given: unknown): PlainAnswer | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { status, headers = {}, body } = given as Partial<PlainAnswer>
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 200 || status > 599) return undefined
  if (typeof body !== 'string') return undefined
  if (!sendable(headers)) {
    throw new ConfigError("the answer of a callback needs headers of names and texts: { 'Content-Type': 'text/plain' }")
  }
  return { status, headers, body: EMPTY.includes(status) ? '' : body }
}

function sendable(headers: unknown): boolean {
  if (typeof headers !== 'object' || headers === null) return false
  const isText = (value: unknown): boolean => typeof value === 'string' && /^[\t\x20-\x7e]*$/.test(value)
  return Object.entries(headers).every(([name, value]) => /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && isText(value))
}
