#!/usr/bin/env node
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { meant } from '../typo.ts'
import { version } from '../version.ts'
import { type Command, type Invocation, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitStatus, explain, plainError } from './explanation.ts'
import { commandHelp, overview, sharedFlags } from './help.ts'
import { watchOutput } from './output.ts'
import { environmentOf } from './settings.ts'
import { openTerminal } from './terminal.ts'
import { refuseWords, shown } from './words.ts'

watchOutput()
void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})

async function main(typed: string[]): Promise<number> {
  const [name = '--help', ...rest] = typed
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const words = command?.rewrite?.(rest) ?? rest
  let invocation: Invocation | undefined
  try {
    refuseWords(typed)
    if (name === '--help' || name === '-h' || name === 'help') return print(overview())
    if (name === '--version' || name === '-v') return print(`${version}\n`)
    if (!command) {
      throw new UsageError(`there is no command ${shown(name)}: ${guess(name, commands)}see wechatpay-entrust --help`)
    }
    invocation = invocationOf(name, command, words)
    if (invocation.flags['help']) return print(commandHelp(name, command))
    return await run(name, command, invocation)
  } catch (thrown) {
    const terminal = openTerminal(process.stderr, process.env)
    if (words.includes('--json')) terminal.json({ error: plainError(thrown) })
    else terminal.write(explain(thrown, terminal, settingsFor(invocation)))
    return exitStatus(thrown)
  }
}

async function run(name: string, command: Command, invocation: Invocation): Promise<number> {
  const [fewest, most] = command.args ?? [0, 0]
  const { length } = invocation.args
  if (length < fewest || length > most) throw new UsageError(`usage: wechatpay-entrust ${name} ${command.usage}`)
  return (await command.run(invocation)) ?? 0
}

function invocationOf(name: string, { flags }: Command, args: string[]): Invocation {
  const config = { args, options: { ...flags, ...sharedFlags }, allowPositionals: true }
  const unknown = unknownOption(config)
  if (unknown !== undefined) {
    const cure = `${guess(unknown, config.options, '--')}see wechatpay-entrust ${name} --help`
    throw new UsageError(`Unknown option '${shown(unknown)}': ${cure}`)
  }
  try {
    const { values, positionals } = parseArgs(config)
    const terminal = openTerminal(process.stdout, process.env)
    return { flags: values, args: positionals, env: process.env, terminal }
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause)
    throw new UsageError(`${fault}: see wechatpay-entrust ${name} --help`, { cause })
  }
}

function guess(typed: string, known: object, dashes = ''): string {
  const nearest = meant(typed.slice(0, 64), Object.keys(known))
  return nearest === undefined ? '' : `did you mean ${dashes}${nearest}? Else `
}

// The parser's own error would show the whole option, which may be a key.
function unknownOption(config: ParseArgsConfig & { options: object }): string | undefined {
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true })
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(config.options, token.name))
  return unknown?.kind === 'option' ? unknown.rawName : undefined
}

/** Where the switches of this program are: among the settings, as far as those can be read. */
function settingsFor(invocation: Invocation | undefined): Invocation['env'] {
  try {
    return invocation ? environmentOf(invocation) : process.env
  } catch {
    return process.env
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}
