import type { PlatformKey } from '../runtime/crypto.ts'
import type { CheckedCall } from './checked-call.ts'
import { done, keyOf, NOTHING, told, verdictText } from './door.ts'
import type { Generation } from './generations.ts'
import type { Signer } from './signer.ts'
import { Task } from './task.ts'

const encoder = new TextEncoder()

/**
 * A text for WeChat Pay, and the serial of the key that it is encrypted to.
 *
 * @throws ConfigError where there is no platform key.
 */
export async function encrypted(
  { core, signer }: Generation,
  text: string,
  now: number,
): Promise<{ ciphertext: string; serial: string }> {
  const key = keyOf(done(core, Task.sealingKey, text, NOTHING, now))
  return { ciphertext: await sealed(signer, key, text), serial: key.id }
}

/**
 * A call with its sensitive texts encrypted, all to one platform key, which it names.
 *
 * @throws ConfigError as {@link encrypted}.
 */
export async function sealedCall({ core, signer }: Generation, call: CheckedCall, now: number): Promise<CheckedCall> {
  const { method, path, body = '', plainTexts } = call
  const given = JSON.parse(plainTexts) as string[]
  // Their lengths were checked with the input, so no text is passed.
  const key = keyOf(done(core, Task.sealingKey, '', NOTHING, now))
  // Every second one is a text; before it stands its place.
  const texts = await Promise.all(given.map((each, at) => (at % 2 === 0 ? each : sealed(signer, key, each))))
  const whole = told(core, Task.sealed, `${JSON.stringify(texts)}\n${body}`)
  const headers = JSON.stringify(['Wechatpay-Serial', key.id])
  return { ...call, headers, body: whole, request: `${method}\n${path}\n${whole}`, plainTexts: '' }
}

/** A text from WeChat Pay. @throws ConfigError without a private key; ValidationError for what cannot be decrypted. */
export async function decrypted({ core, signer }: Generation, base64: string): Promise<string> {
  signer.begin(core)
  try {
    const plain = await signer.crypto.decrypt(done(core, Task.ciphertext, base64))
    return told(core, Task.plaintext, verdictText(plain !== undefined), plain)
  } finally {
    signer.end()
  }
}

/** In base64, as WeChat Pay takes it. */
async function sealed({ crypto }: Signer, key: PlatformKey, text: string): Promise<string> {
  const bytes = await crypto.encrypt(key, encoder.encode(text))
  return btoa(String.fromCharCode(...bytes))
}
