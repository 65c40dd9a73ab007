import { ApiError, ConfigError, TransportError, ValidationError, WechatpayError } from 'wechatpay-entrust'
import { UsageError } from './command.ts'
import type { Terminal } from './terminal.ts'

/** 2 for wrong use and set-up, 1 for what failed. */
export function exitStatus(thrown: unknown): number {
  return thrown instanceof UsageError || thrown instanceof ConfigError ? 2 : 1
}

/** What went wrong, for a person. */
export function explain(thrown: unknown, { paint, indented }: Terminal): string {
  const { name, message } = plainError(thrown)
  const head = name === 'Error' ? 'error' : name
  const [first = '', ...others] = indented(`${head}: ${message}`, 0)
  const lines = [paint('red', head) + first.slice(head.length), ...others]
  return `${[...lines, ...facts(thrown).flatMap((fact) => indented(fact, 2))].join('\n')}\n`
}

function facts(thrown: unknown): string[] {
  if (thrown instanceof ValidationError) return thrown.issues.map(({ message }) => message)
  if (!(thrown instanceof WechatpayError)) return []
  const { requestId, code } = thrown
  return [
    ...(thrown instanceof ApiError ? [`status ${thrown.status}, code ${code}`] : []),
    ...(thrown instanceof TransportError ? [`${thrown.kind}, after ${thrown.attempts} attempts`] : []),
    ...(requestId ? [`Request-ID ${requestId}, for WeChat Pay's support`] : []),
  ]
}

/** An error as plain data: its own fields, without its stack. */
export function plainError(thrown: unknown): { name: string; message: string } & Record<string, unknown> {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) }
  const own = thrown instanceof WechatpayError ? { ...thrown } : {}
  const name = thrown instanceof WechatpayError ? thrown.name : 'Error'
  return { ...own, name, message: thrown.message }
}
