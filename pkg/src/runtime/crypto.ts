/** A platform key, or the public half of the merchant's own. One object stands for one key: what is made of it is kept. */
export interface PlatformKey {
  /** Public key id or serial number. */
  readonly id: string
  /** `SubjectPublicKeyInfo` DER. */
  readonly spki: Uint8Array
}

/**
 * Who computes with keys; the core only says what. Each function gives its value, or a promise of it where it has to wait.
 * RSA signatures are RSASSA-PKCS1-v1_5 with SHA-256, RSA encryption is OAEP with SHA-1.
 */
export interface Crypto {
  /** Whether somebody else signs, who may be slow. */
  readonly external?: true
  /** Takes the merchant's key, once; the bytes are wiped. */
  adopt(pkcs8: Uint8Array): void
  /** @throws ConfigError where there is no key, or one that cannot sign. */
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>
  /** Whether `signature` is that of `message`. One that cannot be read is not. */
  verify(key: PlatformKey, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>
  encrypt(key: PlatformKey, plain: Uint8Array): Uint8Array | Promise<Uint8Array>
  /** `undefined` for what was not encrypted to this key: reasons may serve as an oracle. */
  decrypt(ciphertext: Uint8Array): Uint8Array | undefined | Promise<Uint8Array | undefined>
  /**
   * AES-256-GCM under the APIv3 key; `ciphertext` ends with the tag. `undefined` for what does not open.
   *
   * @throws ConfigError where there is no APIv3 key.
   */
  open(
    nonce: Uint8Array,
    associatedData: Uint8Array,
    ciphertext: Uint8Array,
  ): Uint8Array | undefined | Promise<Uint8Array | undefined>
  /** Wipes the private key. */
  forget(): void
  /** Wipes everything. */
  close(): void
}
