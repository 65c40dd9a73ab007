import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto'
import type { Field } from './notation.ts'
import type { Platform } from './platform.ts'
import { paramError, Refusal } from './refusal.ts'
import type { JsonObject } from './rules.ts'

/** RSAES-OAEP with SHA-1, as APIv3 encrypts single fields. */
const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const

/** For the reader who holds the private key of `key`: a field of an answer. */
export function sealText(key: KeyObject, text: string): string {
  return publicEncrypt({ key, ...OAEP }, Buffer.from(text)).toString('base64')
}

/**
 * The body with its encrypted fields in plain text. The request must name the key that they were encrypted with; throws
 * `PARAM_ERROR` where it doesn't, or where a field was encrypted with another key.
 */
export function unseal(
  platform: Platform,
  serial: string | undefined,
  fields: readonly Field[],
  body: JsonObject,
): JsonObject {
  return openObject({ key: () => namedKey(platform, serial), fields, value: body, pointer: '' })
}

interface Sealed {
  readonly key: () => KeyObject
  readonly fields: readonly Field[]
  readonly value: JsonObject
  readonly pointer: string
}

function openObject({ key, fields, value, pointer }: Sealed): JsonObject {
  const open = { ...value }
  for (const field of fields) {
    const inner = value[field.name]
    if (inner === undefined || inner === null) continue
    const at = `${pointer}/${field.name}`
    if (field.sealed) open[field.name] = openText(key(), inner as string, at)
    else if (field.type === 'object')
      open[field.name] = openObject({ key, fields: field.fields, value: inner as JsonObject, pointer: at })
  }
  return open
}

function openText(key: KeyObject, text: string, field: string): string {
  try {
    return privateDecrypt({ key, ...OAEP }, Buffer.from(text, 'base64')).toString()
  } catch {
    const issue = 'is not encrypted with the key that Wechatpay-Serial names (RSA-OAEP with SHA-1, base64)'
    throw paramError({ field, issue, location: 'body' })
  }
}

function namedKey(platform: Platform, serial: string | undefined): KeyObject {
  const key = platform.named(serial)
  if (key !== undefined) return key.privateKey
  throw new Refusal(400, 'PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误', {
    reason:
      serial === undefined
        ? 'there are encrypted fields, and no Wechatpay-Serial names the key they were encrypted with'
        : `Wechatpay-Serial names no platform key that is valid: ${serial.slice(0, 64)}`,
  })
}
