import type { Command, Flag } from './command.ts'
import { commands } from './commands.ts'

/** Flags that every command has. */
export const sharedFlags: Record<string, Flag> = {
  json: { type: 'boolean', help: 'print JSON, for machines' },
  help: { type: 'boolean', short: 'h', help: 'print this' },
}

/** The help of the program. */
export function overview(): string {
  const list = table(Object.entries(commands).map(([name, { summary }]) => [name, summary]))
  const status = 'Exit status: 0, 1 it failed, 2 wrong use or set-up. WECHATPAY_DEBUG=1 adds stacks.'
  return `Usage: wechatpay-entrust <command> [flags]\n\n${list}\n\n<command> --help tells more; --version prints the version.\n${status}\n`
}

/** The help of one command. */
export function commandHelp(name: string, { summary, usage, notes, examples, flags }: Command): string {
  const list = table(
    Object.entries({ ...flags, ...sharedFlags }).map(([flag, spec]) => [flagName(flag, spec), spec.help]),
  )
  const shown = examples && `Examples:\n${examples.map((each) => `  wechatpay-entrust ${each}`).join('\n')}`
  const parts = [`Usage: wechatpay-entrust ${name} ${usage}`.trimEnd(), `${capital(summary)}.`, list, notes, shown]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function flagName(name: string, { short, value }: Flag): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
}

function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`).join('\n')
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
