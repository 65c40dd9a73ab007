#!/usr/bin/env node
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { version } from '../version.ts'
import { type Command, type Invocation, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitStatus, explain, plainError } from './explanation.ts'
import { commandHelp, overview, sharedFlags } from './help.ts'
import { say } from './language.ts'
import { suggestion } from './nearest.ts'
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
    if (!command) throw new UsageError(unknownCommand(name))
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
  if (length < fewest || length > most)
    throw new UsageError(`${say('usage: ', '用法：')}wechatpay-entrust ${name} ${command.usage}`)
  return (await command.run(invocation)) ?? 0
}

function invocationOf(name: string, { flags }: Command, args: string[]): Invocation {
  const config = { args, options: { ...flags, ...sharedFlags }, allowPositionals: true }
  const unknown = unknownOption(config)
  if (unknown !== undefined) throw new UsageError(unknownFlag(name, unknown, Object.keys(config.options)))
  try {
    const { values, positionals } = parseArgs(config)
    const terminal = openTerminal(process.stdout, process.env)
    return { flags: values, args: positionals, env: process.env, terminal }
  } catch (cause) {
    throw new UsageError(
      `${faultOf(cause)}${say(`: see wechatpay-entrust ${name} --help`, `：见 wechatpay-entrust ${name} --help`)}`,
      { cause },
    )
  }
}

function unknownCommand(name: string): string {
  const meant = suggestion(name, Object.keys(commands))
  return say(
    `there is no command ${shown(name)}: see wechatpay-entrust --help.${meant}`,
    `没有 ${shown(name)} 这个命令：见 wechatpay-entrust --help。${meant}`,
  )
}

function unknownFlag(name: string, flag: string, known: string[]): string {
  const meant = suggestion(
    flag,
    known.map((each) => `--${each}`),
  )
  return say(
    `Unknown option '${shown(flag)}': see wechatpay-entrust ${name} --help.${meant}`,
    `没有 ${shown(flag)} 这个选项：见 wechatpay-entrust ${name} --help。${meant}`,
  )
}

// The parser's own error would show the whole option, which may be a key.
function unknownOption(config: ParseArgsConfig & { options: object }): string | undefined {
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true })
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(config.options, token.name))
  return unknown?.kind === 'option' ? unknown.rawName : undefined
}

/** What the parser of flags has against one. */
function faultOf(cause: unknown): string {
  const { message = '' } = cause as Error
  const [fault = ''] = message.split(/[.\n]/)
  const [, flag = ''] = /'(?:-\w, )?(--[\w-]+)/.exec(fault) ?? []
  return say(fault, fault.includes('does not take') ? `选项 ${flag} 不带值` : `选项 ${flag} 缺少值`)
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
