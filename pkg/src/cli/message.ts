import { type Flag, type Invocation, text, texts, UsageError } from './command.ts'
import { pairs, readInput, readNamed } from './input.ts'
import { say } from './language.ts'

const HEADERS = say('the headers', '报文头')
const BODY = say('the body', '报文主体')

/** A message as it was saved. */
export interface Saved {
  headers: Record<string, string>
  body: Buffer
}

/** Flags that say where a saved message is. */
export const savedFlags: Record<string, Flag> = {
  headers: {
    type: 'string',
    value: 'FILE',
    help: say('its headers: lines of `Name: value`, or a JSON object', '报文头文件：每行 `名称: 值`，或一个 JSON 对象'),
  },
  header: {
    type: 'string',
    value: 'NAME:VALUE',
    short: 'H',
    multiple: true,
    help: say('one of its headers; repeatable', '一个报文头；可重复'),
  },
  body: {
    type: 'string',
    value: 'FILE',
    help: say('its bytes as they arrived; default: the standard input', '报文主体的原始字节；默认读取标准输入'),
  },
}

/** Reads what {@link savedFlags} name. */
export function savedMessage(invocation: Invocation): Saved {
  const file = text(invocation, 'headers')
  const fromFile = file === undefined ? {} : headersIn(readInput(file, HEADERS).toString())
  const given = pairs('header', ':', texts(invocation, 'header'))
  const headers = { ...fromFile, ...lowered(Object.entries(given)) }
  if (Object.keys(headers).length === 0)
    throw new UsageError(
      say('give the headers with --headers FILE or -H NAME:VALUE', '请用 --headers FILE 或 -H NAME:VALUE 给出报文头'),
    )
  const body = text(invocation, 'body')
  if (file === '-' && (body ?? '-') === '-')
    throw new UsageError(
      say('headers and body cannot both be the standard input', '报文头和报文主体不能都来自标准输入'),
    )
  return { headers, body: body === undefined ? readInput('-', BODY) : readNamedOrInput(body) }
}

function readNamedOrInput(name: string): Buffer {
  return name === '-' ? readInput('-', BODY) : readNamed(name, BODY)
}

/** A JSON object, or the lines that `curl -D` and a log hold; other lines are passed over. */
function headersIn(content: string): Record<string, string> {
  if (content.trimStart().startsWith('{')) return lowered(Object.entries(parsed(content)))
  const lines = content.split(/\r?\n/).map((line) => /^(?:[<>] )?([!#$%&'*+.^`|~\w-]+):\s*(.*?)\s*$/.exec(line))
  return lowered(lines.flatMap((match) => (match ? [[match[1] as string, match[2] as string]] : [])))
}

function parsed(content: string): Record<string, unknown> {
  try {
    return JSON.parse(content) as Record<string, unknown>
  } catch {
    throw new UsageError(say('the headers are not JSON', '报文头不是 JSON'))
  }
}

function lowered(entries: [string, unknown][]): Record<string, string> {
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
