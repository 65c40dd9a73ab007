/** What several copies of this package in one process have in common: the ESM one beside the CommonJS one, for example. */

interface Class {
  readonly prototype: object
}

const hasInstance = Function.prototype[Symbol.hasInstance]

/** A symbol that every copy of this package knows. */
function shared(name: string): symbol {
  return Symbol.for(`wechatpay-entrust.${name}`)
}

/** Where `Wechatpay` gives the blocking client what its worker needs: the wasm, compiled, and where the portable crypto is. */
export const modules: unique symbol = Symbol.for('wechatpay-entrust.modules')

/** What `make` gives, once a process: the first copy that asks makes it. */
export function common<T>(name: string, make: () => T): T {
  const all = globalThis as unknown as Record<symbol, T | undefined>
  const known = all[shared(name)]
  if (known !== undefined) return known
  const made = make()
  // Not enumerable, so that tools that watch for leaked globals have nothing to report.
  Object.defineProperty(globalThis, shared(name), { value: made })
  return made
}

/** Makes `instanceof` recognise instances that another copy's class of this name made. Subclasses are told apart as ever. */
export function recognise(name: string, own: Class): void {
  const brand = shared(name)
  Object.defineProperty(own.prototype, brand, { value: true })
  Object.defineProperty(own, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      if (hasInstance.call(this as never, value)) return true
      return this === own && typeof value === 'object' && value !== null && brand in value
    },
  })
}
