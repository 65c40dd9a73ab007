import { createCipheriv } from 'node:crypto'

/** AES-256-GCM as APIv3 writes it: base64 of the ciphertext with its 16-byte tag behind it. */
export function encryptAes(key: string, nonce: string, associatedData: string, plaintext: string): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(associatedData))
  return Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}
