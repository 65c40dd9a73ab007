import { constants, createHash, type KeyObject, publicDecrypt, verify } from 'node:crypto'
import { readCredentials } from './authorization.ts'
import type { Merchant } from './merchant.ts'
import type { SandboxRequest } from './records.ts'
import { bodies, methods, shapes, targets } from './variants.ts'

/** One line of what was signed, or one part of `Authorization`, beside what was expected. */
export interface Line {
  readonly name: string
  /** As the client has it; `undefined` where that cannot be found out. */
  readonly got: string | undefined
  readonly wanted: string
  readonly differs: boolean
}

/**
 * Why a signature failed. `guess` is `mchid`, `serial_no`, `timestamp`, `scheme` (PSS), `digest` (not SHA-256), `key`
 * (another private key), `method`, `target`, `body`, `shape` (line breaks), `text` (the merchant's key, over a text that
 * could not be found), `unknown` (the body is not whole), or `none`.
 */
export interface Diagnosis {
  readonly guess: string
  /** Of a body, how it was written; of a digest, its bytes. */
  readonly how: string | undefined
  readonly parts: readonly Line[]
  readonly lines: readonly Line[]
}

interface Signed {
  readonly method: string
  readonly target: string
  readonly timestamp: string
  readonly nonce_str: string
  readonly body: string
  readonly shape: string
}

/** SHA-256 as PKCS#1 v1.5 names it in front of the digest. */
const SHA256 = '3031300d060960864801650304020105000420'
const NEWLINE = '\n'

/**
 * Finds out what a client signed in place of what came. An RSA signature gives its digest back to whoever has the public
 * key: so every text that client libraries are known to sign by mistake can be tried.
 */
export function diagnose(record: SandboxRequest, merchant: Merchant, wire: number): Diagnosis | undefined {
  const credentials = readCredentials(record.headers['authorization'])
  if (record.verified || credentials === undefined) return undefined
  const { mchid = '', serial_no = '', timestamp = '', nonce_str = '', signature = '' } = credentials
  const clock = String(Math.floor(wire / 1000))
  const parts = [
    line('mchid', mchid, merchant.mchid),
    line('serial_no', serial_no.toUpperCase(), merchant.certificate.serial),
    {
      name: 'timestamp',
      got: timestamp,
      wanted: clock,
      differs: !(Math.abs(Number(timestamp) - Number(clock)) <= 300),
    },
  ]
  const { method, path: target, body } = record
  const came = { method, target, timestamp, nonce_str, body, shape: NEWLINE }
  const isWhole = Buffer.byteLength(body) === record.body_length
  const found = trace(came, Buffer.from(signature, 'base64'), merchant.publicKey, isWhole)
  const wrong = parts.find(({ differs }) => differs)
  return { guess: wrong?.name ?? found.guess, how: found.how, parts, lines: linesOf(came, found.signed) }
}

function line(name: string, got: string | undefined, wanted: string): Line {
  return { name, got, wanted, differs: got !== undefined && got !== wanted }
}

function linesOf(came: Signed, signed: Partial<Signed> | undefined): Line[] {
  const names = ['method', 'target', 'timestamp', 'nonce_str', 'body', 'shape'] as const
  const lines = names.map((name) => line(name, signed?.[name], came[name]))
  return lines.filter(({ name, differs }) => name !== 'shape' || differs)
}

interface Finding {
  readonly guess: string
  readonly how?: string | undefined
  readonly signed?: Signed
}

function trace(came: Signed, signature: Buffer, key: KeyObject, isWhole: boolean): Finding {
  const digest = digestOf(signature, key)
  if (digest === undefined) {
    const message = Buffer.from(join(came))
    const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    return { guess: isWhole && verify('sha256', message, pss, signature) ? 'scheme' : 'key' }
  }
  if (digest.prefix !== SHA256) return { guess: 'digest', how: String(digest.value.length) }
  if (!isWhole) return { guess: 'unknown' }
  return search(came, digest.value) ?? { guess: 'text' }
}

/** The digest in a signature of this key; of another key's there is none. */
function digestOf(signature: Buffer, key: KeyObject): { prefix: string; value: Buffer } | undefined {
  try {
    const info = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature)
    const length = info[0] === 0x30 ? (info[(info[3] ?? 0) + 5] ?? 0) : info.length
    const at = info.length - length
    return { prefix: info.subarray(0, at).toString('hex'), value: info.subarray(at) }
  } catch {
    return undefined
  }
}

function search(came: Signed, digest: Buffer): Finding | undefined {
  const written = bodies(came.body)
  for (const shape of shapes) {
    for (const target of targets(came.target)) {
      for (const method of methods(came.method)) {
        for (const [how, body] of written) {
          const signed = { ...came, method, target, body, shape }
          if (digestOfText(join(signed)).equals(digest)) return { guess: guessOf(came, signed), how, signed }
        }
      }
    }
  }
  return undefined
}

function guessOf(came: Signed, signed: Signed): string {
  const names = ['body', 'target', 'method', 'shape'] as const
  return names.find((name) => came[name] !== signed[name]) ?? 'none'
}

/** `shape` is what ends each line; where it is empty, the last line has no end. */
function join({ method, target, timestamp, nonce_str, body, shape }: Signed): string {
  const end = shape === '' ? NEWLINE : shape
  return [method, target, timestamp, nonce_str, body].join(end) + shape
}

function digestOfText(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
