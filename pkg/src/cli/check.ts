import type { Invocation } from './command.ts'

/** What became of one check. */
export interface Check {
  check: string
  status: 'ok' | 'warn' | 'fail' | 'skip'
  message: string
  /** What to do, where something is wrong. */
  cure: string | null
}

const marks = { ok: ['✓', 'green'], warn: ['!', 'yellow'], fail: ['✗', 'red'], skip: ['-', 'dim'] } as const

/** A check that passed. */
export function ok(check: string, message: string): Check {
  return { check, status: 'ok', message, cure: null }
}

/** A check that could not be made. */
export function skip(check: string, message: string): Check {
  return { check, status: 'skip', message, cure: null }
}

/** A check that passed, though something should be done. */
export function warn(check: string, message: string, cure: string): Check {
  return { check, status: 'warn', message, cure }
}

/** A check that failed. */
export function fail(check: string, message: string, cure: string | null): Check {
  return { check, status: 'fail', message, cure }
}

/** A check that failed with an error of the library, whose text reads `what is wrong: what to do`. */
export function refused(check: string, error: Error): Check {
  const message = bareMessage(error)
  const [, fault = message, cure = null] = /^(.+?): (.+)$/s.exec(message) ?? []
  return fail(check, fault, cure)
}

/** Whether any check failed. */
export function anyFailed(checks: readonly Check[]): boolean {
  return checks.some(({ status }) => status === 'fail')
}

/** Prints one line a check; on a screen, long ones are folded. */
export function printChecks({ terminal: { write, paint, indented } }: Invocation, checks: readonly Check[]): void {
  const width = Math.max(...checks.map(({ check }) => check.length)) + 4
  for (const { check, status, message, cure } of checks) {
    const [mark, colour] = marks[status]
    const text = cure ? `${message} → ${cure}` : message
    const [first = '', ...others] = process.stdout.isTTY ? indented(text, width) : [' '.repeat(width) + text]
    const head = `${mark} ${check.padEnd(width - 2)}`
    write(`${[paint(colour, head) + first.slice(width), ...others].join('\n')}\n`)
  }
}

/** What an error says without the call that it begins with: the name of the check tells that. */
export function bareMessage({ message }: Error): string {
  return message.replace(/^(?:[A-Z]+ \/v3\/\S* ?)?(?:\(Request-ID \S+\))?: /, '')
}
