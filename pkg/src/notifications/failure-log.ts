import { ConfigError, NotificationError, SignatureError } from '../errors.ts'

/** Between two lines of one kind, in milliseconds. */
const PAUSE = 60_000
/** Characters of a line; a message of ours needs a third of it. */
const LONGEST = 1000

interface Kind {
  printedAt: number
  /** Failures since then that were not printed, and the line of the last one. */
  left: number
  line: string
}

/** What is known of a notification that was verified and opened. */
export interface Opened {
  readonly id: string
  readonly event_type: string
}

/** Who hears of failures. Neither function throws, whatever the log does. */
export interface Reporter<Event extends Opened> {
  /** `consequence` says what it means, `the callback failed, so it was answered 500` for example. */
  report: (error: unknown, consequence: string, event?: Event) => void
  /** Called after each notification. */
  settle: () => void
}

/** Tells the user's `onError`, or a {@link FailureLog} where there is none. */
export function reporterOf<Event extends Opened>(
  onError: ((error: unknown, event?: Event) => void) | undefined,
  now: () => number,
): Reporter<Event> {
  if (onError === undefined) {
    const log = new FailureLog(now)
    return {
      report: (error, consequence, event) => harmless(() => log.report(error, consequence, event)),
      settle: () => harmless(() => log.settle()),
    }
  }
  if (typeof onError !== 'function') throw new ConfigError('onError must be a function, () => {} to print nothing')
  return { report: (error, _, event) => harmless(() => onError(error, event)), settle: () => {} }
}

/** A log that fails must not change the answer, whether it throws or rejects. */
export function harmless(work: () => unknown): void {
  new Promise<unknown>((resolve) => resolve(work())).catch(() => {})
}

/**
 * What a handler without `onError` prints.
 *
 * A failure at a notification that was verified and opened is printed each time. Everything before that can be sent by
 * anybody, also what WeChat Pay signed for another merchant: one line a minute for each kind, with a count of the rest.
 */
class FailureLog {
  readonly #kinds = new Map<string, Kind>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Something failed; see {@link Reporter}. */
  report(error: unknown, consequence: string, event: Opened | undefined): void {
    if (event) console.error(line(`notification ${event.id} (${event.event_type}): ${consequence}`), error)
    else this.#limited(kindOf(error), `a notification ${consequence}: ${sentence(error)}`)
  }

  /** Prints what was left out in minutes that are over. */
  settle(): void {
    const now = this.#time()
    for (const kind of this.#kinds.values()) {
      if (kind.left > 0 && isOver(kind, now)) print(kind, kind.line, kind.left - 1, now)
    }
  }

  #limited(name: string, text: string): void {
    const now = this.#time()
    const kind = this.#kinds.get(name)
    if (kind && !isOver(kind, now)) {
      kind.left++
      kind.line = text
      return
    }
    const begun = kind ?? { printedAt: now, left: 0, line: text }
    this.#kinds.set(name, begun)
    print(begun, text, begun.left, now)
  }

  // The clock is the user's, and throws where it gives no time, or where the client was closed.
  #time(): number {
    try {
      return this.#now()
    } catch {
      // What failed is being printed; the clock is no part of it.
      return Date.now()
    }
  }
}

function isOver({ printedAt }: Kind, now: number): boolean {
  return Math.abs(now - printedAt) >= PAUSE
}

function print(kind: Kind, text: string, more: number, now: number): void {
  const seconds = Math.round(Math.abs(now - kind.printedAt) / 1000)
  const count = more > 0 ? ` (and ${more.toLocaleString('en-US')} more in the last ${seconds} s)` : ''
  kind.printedAt = now
  kind.left = 0
  console.error(`${line(text)}${count}`)
}

/** Few, whatever arrives: the messages of a `ConfigError` are sentences of ours, without anything of the message in them. */
function kindOf(error: unknown): string {
  if (error instanceof SignatureError) return error.reason
  if (error instanceof NotificationError) return `verified, ${error.reason}`
  if (error instanceof ConfigError) return error.message
  return error instanceof Error ? error.name : ''
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no Error'
  const { message, cause } = error
  return cause instanceof Error ? `${message}, because ${cause.message}` : message
}

/** One line without anything that a terminal obeys, or that a console takes for a place to fill. */
function line(text: string): string {
  const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`
  // biome-ignore lint/complexity/useRegexLiterals: engines read a literal with the file, and the classes of Unicode take long
  const special = new RegExp('[\\p{C}\\p{Zl}\\p{Zp}%]', 'gu')
  return `wechatpay-entrust: ${text.slice(0, LONGEST)}`.replace(special, escaped)
}
