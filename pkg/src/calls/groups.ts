import type { CallOptions } from '../exchange/call-options.ts'
import { names } from '../names.ts'

/** Makes a typed call and gives its body. */
export type Operate = (operation: string, input: unknown, options?: CallOptions) => Promise<unknown>

/** The typed calls of one group. */
export type Group = Record<string, (input: unknown, options?: CallOptions) => Promise<unknown>>

const calls = new Map(
  names.split(';').map((group): [string, string[]] => {
    const [name = '', list = ''] = group.split(':')
    return [name, list.split(',')]
  }),
)

function grouped(name: string, operate: Operate): Group {
  const made = (calls.get(name) ?? []).map((call): [string, Group[string]] => [
    call,
    (input, options) => operate(`${name}.${call}`, input, options),
  ])
  return Object.fromEntries(made)
}

/** Gives instances of a client class a getter for each group of typed calls, which are made when first asked for. */
export function answerToGroups(
  client: abstract new (...args: never[]) => unknown,
  operateOf: (client: object) => Operate,
): void {
  for (const name of calls.keys()) {
    const made = new WeakMap<object, Group>()
    const get = function (this: object): Group {
      const group = made.get(this) ?? grouped(name, operateOf(this))
      made.set(this, group)
      return group
    }
    Object.defineProperty(client.prototype, name, { get, configurable: true })
  }
}
