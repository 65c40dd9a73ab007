import { version } from '../version.ts'

/** Where the worker's program is in `globalThis`, as packed text. Other versions of this package have another one. */
export const programs: unique symbol = Symbol.for(`wechatpay-entrust.worker ${version}`)

/** The packed program; `program.ts` must have been imported. */
export function packedProgram(): string {
  return (globalThis as unknown as Record<typeof programs, string>)[programs]
}
