/** The generated face of the wasm: `src/wasm/core.rs` and `src/wasm/webcrypto.rs`. */
declare module '*/wechatpay_entrust.js' {
  export class Core {
    constructor(parts: object)
    serial(): string
    takePrivateKey(): Uint8Array | undefined
    platformKey(place: number): unknown
    headers(given: string, hasBody: boolean): unknown
    static check(operation: string, input: string): string
    static checkRequest(method: string, path: string, parts: string): string
    static checkValues(call: object): string
    static sealed(body: string, places: Uint32Array, ciphertexts: string[]): string
    ask(request: string, now: number): Uint8Array
    static askPayment(appid: string, package_: string, now: number): Uint8Array
    tell(ticket: number, signature: Uint8Array): string
    forget(ticket: number): void
    examine(
      status: number,
      headers: string,
      body: Uint8Array,
      now: number,
      operation: string,
      identities: string,
    ): Uint8Array
    conclude(ticket: number, genuine: boolean): void
    examineNotification(headers: string, body: Uint8Array, now: number): Uint8Array
    concludeNotification(ticket: number, genuine: boolean): Uint8Array
    opened(ticket: number, plain: Uint8Array | undefined): void
    certificates(status: number, headers: string, body: Uint8Array, now: number): unknown
    certificatesVerified(ticket: number, genuine: boolean): unknown
    certificatesOpened(ticket: number, plain: (Uint8Array | undefined)[]): unknown
    sealingKey(text: string, now: number): unknown
    free(): void
  }
  export function checkPrivateKey(pkcs8: Uint8Array): void
  export function ciphertext(base64: string): Uint8Array
  export function plaintext(plain: Uint8Array | undefined): string
  export function importRsaKey(format: 'pkcs8' | 'spki', bytes: Uint8Array, usage: string): Promise<object>
  export function importAesKey(bytes: Uint8Array): Promise<object>
  export function signWith(key: object, message: Uint8Array): Promise<ArrayBuffer>
  export function verifyWith(key: object, signature: Uint8Array, message: Uint8Array): Promise<boolean>
  export function encryptWith(key: object, plain: Uint8Array): Promise<ArrayBuffer>
  export function decryptWith(key: object, ciphertext: Uint8Array): Promise<ArrayBuffer>
  export function openWith(
    key: object,
    nonce: Uint8Array,
    associatedData: Uint8Array,
    ciphertext: Uint8Array,
  ): Promise<ArrayBuffer>
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
