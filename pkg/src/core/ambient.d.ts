/** The generated face of the wasm: `src/wasm/core.rs` and `src/wasm/webcrypto.rs`. */
declare module '*/wechatpay_entrust.js' {
  export class Core {
    constructor(given: Uint8Array, length: number)
    enter(task: number, given: Uint8Array, length: number, number: number): unknown
    free(): void
  }
  export function checkValues(call: object): unknown
  export function beginSubtle(task: object): unknown
  export function discard(): void
  export function settle(): void
  export function initSync(options: { module: object }): void
}

/** The generated face of the portable crypto: `pkg/rsa`. */
declare module '*/wechatpay_entrust_rsa.js' {}

/** A compiled module, as bundlers for edge platforms import it. */
declare module '*.wasm?module' {
  const module: object
  export default module
}

/** The wasm as text, in a module that the build writes: Brotli in base64. A function, so that nothing is made of it before it is used. */
declare module '*.wasm?text' {
  const text: () => string
  export default text
}

declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
}
