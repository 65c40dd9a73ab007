import { type Answer, json } from './answer.ts'
import type { Message } from './message.ts'

/** Tells the developer of a mistake of the sandbox itself: no client learns more than `SYSTEM_ERROR`. */
export function report({ method, path }: Message, error: unknown): void {
  // The query, headers and body stay out: they may hold secrets.
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(`The WeChat Pay sandbox failed at ${method} ${path}: ${stack}`)
}

/** What WeChat Pay says of its own mistakes. */
export function failed(error: unknown, signed: boolean): Answer {
  const code = 'SYSTEM_ERROR'
  const reason = `the sandbox failed: ${error instanceof Error ? error.message : String(error)}`
  return { ...json(500, { code, message: '系统错误' }, signed), code, reason }
}
