/** The generated face of the wasm: `src/wasm/core.rs`. */
declare module '*/wechatpay_entrust.js' {
  export class Core {
    constructor(parts: object)
    serial(): string
    takePrivateKey(): Uint8Array | undefined
    static check(call: object): unknown
    prepare(method: string, path: string, headers: string[], body: string | undefined, now: number): unknown
    finish(
      operation: string | undefined,
      identities: string[],
      status: number,
      headers: string[],
      body: Uint8Array,
      now: number,
    ): unknown
    openNotification(headers: string[], body: Uint8Array, now: number): unknown
    openCertificates(status: number, headers: string[], body: Uint8Array, now: number): unknown
    encrypt(text: string, now: number): unknown
    decrypt(ciphertext: string): unknown
    free(): void
  }
  export function discard(): void
  export function settle(): void
  export function initSync(options: { module: object }): void
}

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
