#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { version } from '../version.ts'
import { type Command, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitStatus, explain, plainError } from './explanation.ts'
import { commandHelp, overview, sharedFlags } from './help.ts'
import { openTerminal } from './terminal.ts'

const [name = '--help', ...rest] = process.argv.slice(2)
void main(name, rest).then((status) => {
  process.exitCode = status
})

async function main(name: string, rest: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return print(overview())
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new UsageError(`there is no command ${name}: see wechatpay-entrust --help`)
    return await run(name, command, rest)
  } catch (thrown) {
    const terminal = openTerminal(process.stderr, process.env)
    const json = rest.includes('--json')
    terminal.write(json ? `${JSON.stringify({ error: plainError(thrown) })}\n` : explain(thrown, terminal))
    return exitStatus(thrown)
  }
}

async function run(name: string, command: Command, rest: string[]): Promise<number> {
  const { values, positionals } = parsed(name, command, rest)
  if (values['help']) return print(commandHelp(name, command))
  const terminal = openTerminal(process.stdout, process.env)
  await command.run({ flags: values, args: positionals, env: process.env, terminal })
  return 0
}

function parsed(name: string, { flags }: Command, args: string[]) {
  try {
    return parseArgs({ args, options: { ...flags, ...sharedFlags }, allowPositionals: true })
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message.split('. ')[0] : String(cause)
    throw new UsageError(`${fault}: see wechatpay-entrust ${name} --help`, { cause })
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}
