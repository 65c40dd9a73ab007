import type { Invocation } from './command.ts'
import { say } from './language.ts'
import { spoken } from './spoken.ts'

/** What became of one check. */
export interface Check {
  check: string
  status: 'ok' | 'warn' | 'fail' | 'skip'
  message: string
  /** What to do, where something is wrong. */
  cure: string | null
  /** Which variables were looked at, and who set each. */
  source?: string
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
  const message = spoken(bareMessage(error))
  const [, fault = message, cure = null] = /^(.+?)(?:: |：)(.+)$/s.exec(message) ?? []
  return fail(check, fault, cure)
}

/** Whether any check failed. */
export function anyFailed(checks: readonly Check[]): boolean {
  return checks.some(({ status }) => status === 'fail')
}

/** Prints one line a check; on a screen, long ones are folded. */
export function printChecks({ terminal: { write, paint, indented } }: Invocation, checks: readonly Check[]): void {
  const width = Math.max(...checks.map(({ check }) => check.length)) + 4
  for (const { check, status, message, cure, source } of checks) {
    const [mark, colour] = marks[status]
    const told =
      source && (status === 'fail' || status === 'warn')
        ? `${message}${cure ? ` → ${cure}` : ''} [${source}]`
        : undefined
    const text = told ?? (cure ? `${message} → ${cure}` : message)
    const [first = '', ...others] = process.stdout.isTTY ? indented(text, width) : [' '.repeat(width) + text]
    const head = `${mark} ${check.padEnd(width - 2)}`
    write(`${[paint(colour, head) + first.slice(width), ...others].join('\n')}\n`)
  }
}

/** What an error says without the call that it begins with: the name of the check tells that. */
export function bareMessage({ message }: Error): string {
  return message.replace(/^(?:[A-Z]+ \/v3\/\S* ?)?(?:\(Request-ID \S+\))?: /, '')
}

/** What all checks say together, in one line. */
export function verdict(checks: readonly Check[]): string {
  const named = (status: Check['status']) => checks.filter((each) => each.status === status).map(({ check }) => check)
  const [failed, warned, skipped] = [named('fail'), named('warn'), named('skip')]
  const head = say('Verdict: ', '结论：')
  const all = checks.length
  if (failed.length > 0) {
    return `${head}${say(
      `${failed.length} of ${all} checks failed (${failed.join(', ')}). Begin with the first: later ones may follow from it.`,
      `${all} 项检查中有 ${failed.length} 项未通过（${failed.join('、')}）。请从第一项开始处理，后面的问题可能由它引起。`,
    )}`
  }
  const notes = [
    ...(warned.length > 0 ? [say(`look at ${warned.join(', ')}`, `请留意 ${warned.join('、')}`)] : []),
    ...(skipped.length > 0 ? [say(`not checked: ${skipped.join(', ')}`, `未检查：${skipped.join('、')}`)] : []),
  ]
  if (notes.length === 0) return `${head}${say(`all ${all} checks passed.`, `${all} 项检查全部通过。`)}`
  return `${head}${say(`nothing is wrong; ${notes.join('; ')}.`, `未发现错误；${notes.join('；')}。`)}`
}
