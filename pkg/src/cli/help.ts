import type { Command, Flag } from './command.ts'
import { commands } from './commands.ts'
import { say } from './language.ts'
import { settingsFlags } from './settings.ts'
import { columnsOf, folded } from './terminal.ts'

const COLUMNS = 80
const PROGRAM = 'wechatpay-entrust'

/** Flags that every command has. */
export const sharedFlags: Record<string, Flag> = {
  json: { type: 'boolean', help: say('print JSON, for machines', '输出 JSON，供程序读取') },
  help: { type: 'boolean', short: 'h', help: say('print this', '显示本帮助') },
}

/** The help of the program. */
export function overview(): string {
  const usage = say(`Usage: ${PROGRAM} <command> [flags]`, `用法：${PROGRAM} <命令> [选项]`)
  const list = table(Object.entries(commands).map(([name, { summary }]) => [name, summary]))
  const more = say(
    '<command> --help tells more; --version prints the version.',
    '<命令> --help 查看该命令的说明；--version 显示版本号。',
  )
  const status = say(
    'Exit status: 0, 1 it failed, 2 wrong use or set-up. WECHATPAY_DEBUG=1 adds stacks. WECHATPAY_LANG=zh speaks Chinese; else the locale decides.',
    '退出码：0 成功，1 失败，2 用法或配置有误。WECHATPAY_DEBUG=1 会附上调用栈。语言取自系统区域设置，也可用 WECHATPAY_LANG=en 或 zh 指定。',
  )
  return `${[usage, list, paragraph(`${more}\n${status}`)].join('\n\n')}\n`
}

/** The help of one command. */
export function commandHelp(name: string, { summary, usage, notes, examples, flags }: Command): string {
  const [own, settings] = apart(flags)
  const parts = [
    usageLine(name, usage),
    paragraph(`${capital(summary)}${say('.', '。')}`),
    notes && paragraph(notes),
    section(say('Flags:', '选项：'), own),
    section(say('Settings of the merchant:', '商户配置：'), settings),
    section(say('Flags of every command:', '通用选项：'), sharedFlags),
    examples && `${say('Examples:', '示例：')}\n${examples.map(example).join('\n')}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function apart(flags: Record<string, Flag>): [own: Record<string, Flag>, settings: Record<string, Flag>] {
  const of = (shared: boolean) =>
    Object.fromEntries(Object.entries(flags).filter(([name]) => Object.hasOwn(settingsFlags, name) === shared))
  return [of(false), of(true)]
}

function section(title: string, flags: Record<string, Flag>): string {
  const rows = Object.entries(flags).map(([name, flag]): [string, string] => [flagName(name, flag), flag.help])
  return rows.length > 0 ? `${title}\n${table(rows)}` : ''
}

function flagName(name: string, { short, value }: Flag): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
}

function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, help]) => hanging(`  ${name.padEnd(width)}  `, help)).join('\n')
}

/** The text behind a head, its further lines below its first one. */
function hanging(head: string, text: string): string {
  const lines = folded(text, COLUMNS - columnsOf(head))
  return lines.map((line, at) => (at === 0 ? head + line : ' '.repeat(columnsOf(head)) + line).trimEnd()).join('\n')
}

function paragraph(text: string): string {
  return folded(text, COLUMNS).join('\n')
}

function usageLine(name: string, usage: string): string {
  const [first = '', ...others] = foldedWhole(`${say('Usage: ', '用法：')}${PROGRAM} ${name} ${usage}`, COLUMNS)
  const more = others.length > 0 ? foldedWhole(others.join(' '), COLUMNS - 4) : []
  return [first, ...more.map((line) => `    ${line}`)].join('\n')
}

/** A line for a shell, which goes on behind a backslash. */
function example(line: string): string {
  return foldedWhole(`${PROGRAM} ${line}`, COLUMNS - 8)
    .map((piece, at) => (at === 0 ? `  ${piece}` : `      ${piece}`))
    .join(' \\\n')
}

/** Folded without parting a flag from its value, or what stands in brackets. */
function foldedWhole(text: string, columns: number): string[] {
  const joined = text.replaceAll(/\[[^[\]]*\]|--?[a-z][\w-]* [^[\]|-]\S*/gi, (part) => part.replaceAll(' ', '\0'))
  return folded(joined, columns).map((line) => line.replaceAll('\0', ' '))
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
