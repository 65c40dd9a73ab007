import type { Terminal } from './terminal.ts'

/** One flag of a command; `value` names what a string flag takes, for the help. */
export interface Flag {
  type: 'string' | 'boolean'
  help: string
  value?: string
  short?: string
}

/** What a command is called with. */
export interface Invocation {
  flags: Record<string, string | boolean | undefined>
  args: string[]
  env: Record<string, string | undefined>
  terminal: Terminal
}

/** One command of the command line: `wechatpay-entrust <name>`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** What follows the name, in the usage line. */
  usage: string
  /** More for `--help`. */
  notes?: string
  flags: Record<string, Flag>
  /** Throws what went wrong. */
  run(invocation: Invocation): Promise<void>
}

/** Wrong use of the command line: exit status 2. */
export class UsageError extends Error {}

/** The text of a string flag. */
export function text({ flags }: Invocation, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}
