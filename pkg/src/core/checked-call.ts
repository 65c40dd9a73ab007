import * as glue from '../../wasm/wechatpay_entrust.js'
import { enter } from './instance.ts'
import { Task } from './task.ts'

/** A typed call, as it was given. */
export interface OperationCall {
  operation: string
  /** Plain data of the package's own making: code of the caller's that ran in the middle of the wasm could enter it again. */
  input: unknown
  /** Whether JSON text of `input` holds all that is in it. */
  plain: boolean
}

/** Any other call, as it was given. */
export interface RequestCall {
  method: string
  path: string
  /** Plain data of the package's own making, and `undefined` where nothing was given. */
  params: unknown
  query: unknown
  headers: unknown
  /** The body as it is signed and sent. */
  body: string | undefined
  /** Whether JSON text of the values holds all that is in them. */
  plain: boolean
}

/** A call before it is checked. */
export type CoreCall = OperationCall | RequestCall

/** A call that was read and checked: plain data, which every attempt is signed from. */
export interface CheckedCall {
  method: string
  /** Path and query, percent-encoded. */
  path: string
  body?: string
  /** Method, path and, if there is one, body, each on a line: what the core signs. */
  request: string
  /** The caller's headers, names and values in turn as JSON; empty where there are none. */
  headers: string
  /** Whether repeating it cannot do a thing twice. */
  repeatable: boolean
  /** The known endpoint that it reaches; empty where there is none. */
  operation: string
  /** The path of that endpoint with its `{places}`. */
  template: string
  /** Whether that endpoint is served by the host of overseas merchants. */
  overseas: boolean
  /** What the answer must be about, as JSON. */
  identities: string
  /** Sensitive texts that the body still lacks, each after its place in it, as JSON; empty where there are none. */
  plainTexts: string
}

/**
 * Reads and checks a call with what does {@link Task}s. Its values cross as one JSON text; only what JSON cannot hold is
 * read value by value, so that the error can name it.
 *
 * @throws ValidationError
 */
export function checked(call: CoreCall, doing: (task: Task, text: string) => string): CheckedCall {
  const body = 'body' in call ? call.body : undefined
  const text = call.plain ? doing(...asked(call)) : (enter(() => glue.checkValues(call)) as string)
  return parsed(body === undefined ? text : `${text}\n${body}`)
}

function asked(call: CoreCall): [Task, string] {
  if ('operation' in call) return [Task.check, `${call.operation}\n${JSON.stringify(call.input ?? null)}`]
  const { method, path, params, query, headers } = call
  const given = params !== undefined || query !== undefined || headers !== undefined
  return [Task.checkRequest, `${method}\n${given ? JSON.stringify({ params, query, headers }) : ''}\n${path}`]
}

/** Every call's way leads through here: the lines are cut one by one instead of split. */
function parsed(text: string): CheckedCall {
  const operation = text.indexOf('\n')
  const template = text.indexOf('\n', operation + 1)
  const repeatable = text.indexOf('\n', template + 1)
  const identities = text.indexOf('\n', repeatable + 1)
  const headers = text.indexOf('\n', identities + 1)
  const plainTexts = text.indexOf('\n', headers + 1)
  const method = text.indexOf('\n', plainTexts + 1)
  const path = text.indexOf('\n', method + 1)
  return {
    operation: text.slice(0, operation),
    template: text.slice(operation + 1, template),
    repeatable: text.charCodeAt(template + 1) === 0x31,
    overseas: text.charCodeAt(template + 2) === 0x31,
    identities: text.slice(repeatable + 1, identities),
    headers: text.slice(identities + 1, headers),
    plainTexts: text.slice(headers + 1, plainTexts),
    request: text.slice(plainTexts + 1),
    method: text.slice(plainTexts + 1, method),
    path: text.slice(method + 1, path < 0 ? undefined : path),
    ...(path >= 0 && { body: text.slice(path + 1) }),
  }
}
