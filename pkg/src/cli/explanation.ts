import {
  ApiError,
  ConfigError,
  SignatureError,
  TransportError,
  ValidationError,
  WechatpayError,
} from 'wechatpay-entrust'
import { switchedOn } from '../setup/environment.ts'
import { UsageError } from './command.ts'
import { say } from './language.ts'
import { spoken } from './spoken.ts'
import type { Terminal } from './terminal.ts'

/** The fields that the message of a `ValidationError` ends with. */
const LIST = /(?<=invalid input, nothing was sent): .*$/s

/** 2 for wrong use and set-up, 1 for what failed. */
export function exitStatus(thrown: unknown): number {
  return thrown instanceof UsageError || thrown instanceof ConfigError ? 2 : 1
}

/** What went wrong, for a person; with the stack where `WECHATPAY_DEBUG` is on. */
export function explain(
  thrown: unknown,
  { paint, indented }: Pick<Terminal, 'paint' | 'indented'>,
  env: Record<string, string | undefined> = {},
): string {
  const message = spoken(headline(thrown))
  const head = thrown instanceof WechatpayError ? thrown.name : say('error', '错误')
  const [first = '', ...others] = indented(`${head}${say(': ', '：')}${message}`, 0)
  const lines = [paint('red', head) + first.slice(head.length), ...others]
  const more = facts(thrown).flatMap((fact) => indented(fact, 2))
  const debug = switchedOn(env['WECHATPAY_DEBUG']) ? traces(thrown).map((trace) => paint('dim', trace)) : []
  return `${[...lines, ...more, ...debug].join('\n')}\n`
}

/** For a developer; unfolded, as both are copied. */
function traces(thrown: unknown): string[] {
  const signed = thrown instanceof ApiError ? thrown.signedMessage : undefined
  const { stack } = thrown as { stack?: string }
  const at = stack?.search(/^ +at /m) ?? -1
  return [...(signed ? [`  signed ${JSON.stringify(signed)}`] : []), ...(stack && at >= 0 ? [stack.slice(at)] : [])]
}

/** The message without what {@link facts} tell in lines of their own. */
function headline(thrown: unknown): string {
  const { message } = plainError(thrown)
  if (thrown instanceof ApiError && thrown.hint) return message.replace(` Hint: ${thrown.hint}`, '')
  return thrown instanceof ValidationError ? message.replace(LIST, '') : message
}

function facts(thrown: unknown): string[] {
  if (thrown instanceof ValidationError && LIST.test(thrown.message)) {
    return thrown.issues.map(({ message }) => spoken(message))
  }
  if (!(thrown instanceof WechatpayError)) return []
  if (/^missing environment /.test(thrown.message)) return [firstSteps()]
  const { requestId, code } = thrown
  return [
    ...(thrown instanceof ApiError ? ofApi(thrown, code) : []),
    ...(thrown instanceof SignatureError ? [say(`reason ${thrown.reason}`, `原因 ${thrown.reason}`)] : []),
    ...(thrown instanceof TransportError ? ofTransport(thrown) : []),
    ...(requestId
      ? [say(`Request-ID ${requestId}, for WeChat Pay's support`, `Request-ID ${requestId}，联系微信支付时请提供`)]
      : []),
  ]
}

/** For somebody who has nothing yet. */
function firstSteps(): string {
  return say(
    '`npx wechatpay-entrust sandbox --write .env` makes them for a local WeChat Pay, no account needed: then add --env .env',
    '还没有商户号？`npx wechatpay-entrust sandbox --write .env` 会为本地沙箱生成这些变量，之后加上 --env .env',
  )
}

function ofTransport({ kind, attempts }: TransportError): string[] {
  return [say(`${kind}, after ${attempts} attempts`, `${kind}，共尝试 ${attempts} 次`)]
}

function ofApi(error: ApiError, code: string): string[] {
  const { hint, status } = error
  const { detail } = error.toJSON()
  return [
    ...(hint ? [spoken(hint)] : []),
    say(`status ${status}, code ${code}`, `状态码 ${status}，错误码 ${code}`),
    ...(detail ? [`detail ${JSON.stringify(detail)}`] : []),
  ]
}

/** An error as plain data: its own fields, without its stack. */
export function plainError(thrown: unknown): { name: string; message: string } & Record<string, unknown> {
  if (thrown instanceof WechatpayError) {
    const { signedMessage } = thrown as { signedMessage?: string }
    return { ...thrown.toJSON(), ...(signedMessage !== undefined && { signedMessage }) }
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (thrown instanceof UsageError) return { name: 'UsageError', code: 'ERR_USAGE', message }
  return { name: 'Error', code: (thrown as { code?: string } | undefined)?.code ?? 'ERR_FAILED', message }
}
