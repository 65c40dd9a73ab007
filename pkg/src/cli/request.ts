import type { RequestOptions, Result } from 'wechatpay-entrust'
import { type Command, type Invocation, text, texts, UsageError } from './command.ts'
import { pairs, readInput, readNamed } from './input.ts'
import { say } from './language.ts'
import { settingsFlags, settingsNotes, withClient } from './settings.ts'
import { openTerminal } from './terminal.ts'

const BODY = say('the body', '请求主体')

/** `wechatpay-entrust request`: any endpoint, signed and verified. */
export const request: Command = {
  summary: say('call any APIv3 endpoint: signed, verified, printed', '调用任意 APIv3 接口：签名、验签、输出结果'),
  usage: 'METHOD PATH [--json BODY] [--query NAME=VALUE] [--param NAME=VALUE] [--header NAME:VALUE]',
  notes: say(
    'The body of the answer goes to the standard output, its status to the standard error. --json with a BODY is the ' +
      'same as --data BODY; --json alone prints status, headers and body as JSON. Places in the path, such as ' +
      `{plan_id}, are filled by --param.\n${settingsNotes}`,
    '应答主体输出到标准输出，状态码输出到标准错误。--json 后跟 BODY 等同于 --data BODY；单独的 --json 以 JSON 输出状态码、应答头和主体。' +
      `路径中的 {plan_id} 等占位由 --param 填写。\n${settingsNotes}`,
  ),
  examples: [
    'request GET /v3/certificates',
    'request GET /v3/ecommerce/combine-papay/transactions/{no} --param no=P20150806125346',
    `request POST /v3/refund/domestic/refunds --json '{"out_refund_no":"1"}'`,
    'request POST /v3/ecommerce/combine-papay/transactions --json @debit.json',
  ],
  flags: {
    data: {
      type: 'string',
      value: 'BODY',
      short: 'd',
      help: say('the body: JSON, @FILE, or - for the standard input', '请求主体：JSON、@文件，或 - 表示标准输入'),
    },
    query: {
      type: 'string',
      value: 'NAME=VALUE',
      short: 'q',
      multiple: true,
      help: say('a query parameter; repeatable', '查询参数；可重复'),
    },
    param: {
      type: 'string',
      value: 'NAME=VALUE',
      multiple: true,
      help: say('fills {NAME} in the path; repeatable', '填写路径中的 {NAME}；可重复'),
    },
    header: {
      type: 'string',
      value: 'NAME:VALUE',
      short: 'H',
      multiple: true,
      help: say('one more header; repeatable', '附加的请求头；可重复'),
    },
    idempotent: {
      type: 'boolean',
      help: say('the request may be repeated when no answer comes', '没有应答时允许重试'),
    },
    ...settingsFlags,
  },
  args: [2, 2],
  rewrite: (words) => words.flatMap((word, index) => rewritten(word, words[index - 1], words[index + 1])),
  async run(invocation) {
    const [method = '', path = ''] = invocation.args
    const options = optionsOf(invocation)
    const result = await withClient(invocation, (wxpay) => wxpay.request(method.toUpperCase(), path, options))
    print(invocation, result)
  },
}

/** `--json BODY` and `--json` alone are told apart by what follows: a body is JSON, `@file` or `-`. */
function rewritten(word: string, before: string | undefined, after: string | undefined): string[] {
  if (before === '--json' && isBody(word)) return []
  if (word === '--json' && isBody(after)) return [`--data=${after}`]
  return [word.replace(/^--json=/, '--data=')]
}

function isBody(word: string | undefined): boolean {
  return word !== undefined && (word === '-' || /^\s*[[{"@]/.test(word))
}

function optionsOf(invocation: Invocation): RequestOptions {
  const headers = Object.entries(pairs('header', ':', texts(invocation, 'header')))
  return {
    ...params(invocation),
    json: bodyOf(text(invocation, 'data')),
    query: pairs('query', '=', texts(invocation, 'query')),
    headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
    idempotent: invocation.flags['idempotent'] === true,
  }
}

const taken = ['json', 'query', 'headers', 'signal', 'timeout', 'idempotent']

function params(invocation: Invocation): Record<string, unknown> {
  const found = pairs('param', '=', texts(invocation, 'param'))
  const clash = taken.find((name) => Object.hasOwn(found, name))
  if (clash)
    throw new UsageError(
      say(
        `--param cannot fill {${clash}}: write the value into the path`,
        `--param 不能填写 {${clash}}：请把值直接写在路径里`,
      ),
    )
  return found
}

function bodyOf(data: string | undefined): unknown {
  if (data === undefined) return undefined
  const bytes = data.startsWith('@') ? readNamed(data.slice(1), BODY) : data === '-' ? readInput('-', BODY) : data
  const json = bytes.toString()
  const bare = json.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
  if (/\d{16}/.test(bare))
    throw new UsageError(
      say(
        'the body holds a number of 16 digits or more, which JavaScript rounds',
        '请求主体中有 16 位或更长的数字，JavaScript 会丢失精度',
      ),
    )
  try {
    return JSON.parse(json)
  } catch {
    throw new UsageError(say('the body is not JSON', '请求主体不是 JSON'))
  }
}

function print({ flags, terminal, env }: Invocation, { status, headers, data, requestId }: Result): void {
  if (flags['json']) {
    terminal.json({ status, requestId, headers, data })
    return
  }
  const { write, paint } = openTerminal(process.stderr, env)
  const line = [
    `${status}`,
    requestId && `Request-ID ${requestId}`,
    status === 202 && say('accepted, not finished', '已受理，尚未完成'),
  ]
  write(`${paint('dim', `# ${line.filter(Boolean).join(', ')}`)}\n`)
  if (data !== undefined) terminal.json(data, 2)
}
