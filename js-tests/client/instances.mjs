// Import this before the first client is made: it keeps hold of every instance of the wasm.

/** The exports of each instance, the living one last. */
export const instances = []

WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, args) {
    const instance = Reflect.construct(target, args)
    if (instance.exports.core_enter || instance.exports.portable_sign) instances.push(instance.exports)
    return instance
  },
})

/** The living instance that knows the protocol, not that of the portable crypto. */
const living = () => instances.findLast((exports) => exports.core_enter)

/** Panics in the living instance, as a bug in Rust would. */
export function panic() {
  try {
    living().panic()
  } catch (error) {
    return error
  }
  throw new Error('did not panic')
}

/** Spoils the memory of the living instance, so that its next use traps. */
export function spoil() {
  new Uint8Array(living().memory.buffer).fill(0xff)
}

/** What the memory of all instances holds. */
export function memories() {
  return instances.map(({ memory }) => Buffer.from(memory.buffer))
}
