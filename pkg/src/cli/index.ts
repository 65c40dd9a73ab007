#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { version } from '../version.ts'
import { type Command, type Invocation, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitStatus, explain, plainError } from './explanation.ts'
import { commandHelp, overview, sharedFlags } from './help.ts'
import { refuseSecrets } from './settings.ts'
import { openTerminal } from './terminal.ts'

const [name = '--help', ...rest] = process.argv.slice(2)
void main(name, rest).then((status) => {
  process.exitCode = status
})

async function main(name: string, rest: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return print(overview())
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const words = command?.rewrite?.(rest) ?? rest
  try {
    if (!command) throw new UsageError(`there is no command ${name}: see wechatpay-entrust --help`)
    return await run(name, command, words)
  } catch (thrown) {
    const terminal = openTerminal(process.stderr, process.env)
    const json = words.includes('--json')
    const error = plainError(thrown)
    terminal.write(json ? `${JSON.stringify({ error })}\n` : explain(thrown, terminal, process.env))
    return exitStatus(thrown)
  }
}

async function run(name: string, command: Command, words: string[]): Promise<number> {
  refuseSecrets(words)
  const { flags, args } = parsed(name, command, words)
  if (flags['help']) return print(commandHelp(name, command))
  const [fewest, most] = command.args ?? [0, 0]
  if (args.length < fewest || args.length > most)
    throw new UsageError(`usage: wechatpay-entrust ${name} ${command.usage}`)
  const terminal = openTerminal(process.stdout, process.env)
  return (await command.run({ flags, args, env: process.env, terminal })) ?? 0
}

function parsed(name: string, { flags }: Command, args: string[]): Pick<Invocation, 'flags' | 'args'> {
  try {
    const options = { ...flags, ...sharedFlags }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { flags: values, args: positionals }
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause)
    throw new UsageError(`${fault}: see wechatpay-entrust ${name} --help`, { cause })
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}
