import type * as glue from '../../wasm/wechatpay_entrust.js'
import { coreOf, done, told } from './door.ts'
import { keyText } from './pem.ts'
import { Task } from './task.ts'

/** What a core is made of. */
export interface CoreParts {
  mchid: string
  serial: string | undefined
  certificate: Uint8Array | undefined
  privateKey: Uint8Array | undefined
  certIds: string[]
  certKeys: Uint8Array[]
  userAgent: string
}

/** Parts that were read; the private key is apart from them. */
export interface ReadParts {
  core: glue.Core
  parts: CoreParts
  pkcs8: Uint8Array
}

const encoder = new TextEncoder()

/** Reads and checks parts; the private key in them is wiped. @throws ConfigError */
export function readParts(parts: CoreParts): ReadParts {
  try {
    const core = makeCore(parts)
    const pkcs8 = done(core, Task.takePrivateKey)
    const serial = told(core, Task.serial)
    return { core, pkcs8, parts: { ...parts, serial, certificate: undefined, privateKey: undefined } }
  } finally {
    parts.privateKey?.fill(0)
  }
}

/** The object of the wasm. @throws ConfigError */
export function makeCore({ certificate, privateKey, certKeys, ...texts }: CoreParts): glue.Core {
  return coreOf(texts, [certificate, privateKey, ...certKeys])
}

/** With platform keys more, or the same parts where all are known: a key that is known is never replaced. */
export function withKeys(parts: CoreParts, keys: Record<string, string>): CoreParts {
  const known = new Set(parts.certIds.map(canonical))
  const added = Object.entries(keys).filter(([id]) => !known.has(canonical(id)))
  if (added.length === 0) return parts
  return {
    ...parts,
    certIds: [...parts.certIds, ...added.map(([id]) => id)],
    certKeys: [...parts.certKeys, ...added.map(([, key]) => encoder.encode(key))],
  }
}

/** Every platform key as text: as it was given, or in PEM where it was given as DER. */
export function keyTexts({ certIds, certKeys }: CoreParts): Record<string, string> {
  return Object.fromEntries(certIds.map((id, index) => [id, keyText(certKeys[index] as Uint8Array)]))
}

/** A serial number without what spellings differ in. */
function canonical(id: string): string {
  return id
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}
