import { say } from './language.ts'
import type { Terminal } from './terminal.ts'

/** One flag of a command; `value` names what a string flag takes, for the help. */
export interface Flag {
  type: 'string' | 'boolean'
  help: string
  value?: string
  short?: string
  /** May be given more than once. */
  multiple?: boolean
}

/** What a command is called with. */
export interface Invocation {
  flags: Record<string, string | boolean | (string | boolean)[] | undefined>
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
  /** Command lines that work, without the program's name. */
  examples?: string[]
  flags: Record<string, Flag>
  /** The fewest and the most arguments beside flags; none unless told. */
  args?: readonly [fewest: number, most: number]
  /** Changes what was typed before flags are read from it. */
  rewrite?(words: string[]): string[]
  /** Throws what went wrong; resolves to the exit status, where it is not 0. */
  run(invocation: Invocation): Promise<number | undefined>
}

/** Wrong use of the command line: exit status 2. */
export class UsageError extends Error {}

/** The text of a string flag. */
export function text({ flags }: Invocation, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

/** Every text of a flag that may be given more than once. */
export function texts({ flags }: Invocation, name: string): string[] {
  const value = flags[name]
  return Array.isArray(value) ? value.map(String) : []
}

/** The text of a flag that must be given. */
export function required(invocation: Invocation, names: string[]): string[] {
  const missing = names.filter((name) => !text(invocation, name))
  if (missing.length > 0) {
    const all = missing.map((name) => `--${name}`).join(say(', ', '、'))
    throw new UsageError(say(`${all} must be given`, `缺少 ${all}`))
  }
  return names.map((name) => text(invocation, name) as string)
}
