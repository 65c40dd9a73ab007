import { sign } from 'node:crypto'
import type { FaultKind } from './fault.ts'
import type { PlatformKey } from './platform.ts'
import { alphanumeric, digits, hex } from './random.ts'

const SIGNATURE_TYPE = 'WECHATPAY2-SHA256-RSA2048'
const PROBE = 'WECHATPAY/SIGNTEST/'
/** Past the 300 seconds that a peer allows, by more than its answer takes to arrive. */
const OUTSIDE_WINDOW = 310

export interface Sealed {
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** Signs an answer or notification, which are signed alike; a fault spoils exactly what its name says. */
export function seal(key: PlatformKey, body: Buffer, now: number, fault?: FaultKind): Sealed {
  const timestamp = String(Math.floor(now / 1000) + shift(fault))
  const nonce = alphanumeric(32)
  const signature = signText(key, timestamp, nonce, signedBody(body, fault))
  const headers: Record<string, string> = {
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': fault === 'unknown-serial' ? strangerId(key) : key.id,
    'Wechatpay-Signature-Type': SIGNATURE_TYPE,
    'Wechatpay-Timestamp': timestamp,
  }
  if (fault !== 'missing-signature') headers['Wechatpay-Signature'] = spoilSignature(signature, fault)
  return { headers, body: fault === 'tampered' ? alter(body) : body }
}

function signText(key: PlatformKey, timestamp: string, nonce: string, body: Buffer): string {
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')])
  return sign('sha256', message, key.privateKey).toString('base64')
}

function shift(fault: FaultKind | undefined): number {
  if (fault === 'stale') return -OUTSIDE_WINDOW
  return fault === 'future' ? OUTSIDE_WINDOW : 0
}

/** A body that isn't there can't be altered on its way, so something else is signed instead. */
function signedBody(body: Buffer, fault: FaultKind | undefined): Buffer {
  return fault === 'tampered' && body.length === 0 ? Buffer.from('{}') : body
}

/** Changes one letter or digit near the end: still JSON, another value. */
export function alter(body: Buffer): Buffer {
  const text = body.toString('latin1')
  const altered = text.replace(/([0-9A-Za-z])([^0-9A-Za-z]*)$/, (_, last, rest) => (last === '7' ? '8' : '7') + rest)
  return Buffer.from(altered, 'latin1')
}

function strangerId(key: PlatformKey): string {
  return key.kind === 'public-key' ? `PUB_KEY_ID_0${digits(33)}` : hex(20)
}

function spoilSignature(signature: string, fault: FaultKind | undefined): string {
  // The rest is the right signature: a verifier that only strips the prefix must not pass.
  if (fault === 'signtest') return PROBE + signature
  if (fault !== 'bad-signature') return signature
  const bytes = Buffer.from(signature, 'base64')
  bytes[100] = (bytes[100] ?? 0) ^ 1
  return bytes.toString('base64')
}
