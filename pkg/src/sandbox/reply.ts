import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './answer.ts'
import type { FaultKind, FaultOptions } from './fault.ts'
import { HTML } from './html.ts'
import type { Outlet } from './outlet.ts'
import type { PlatformKey } from './platform.ts'
import { hex } from './random.ts'
import { alter, type Sealed, seal } from './seal.ts'

const PROMISED_IN_VAIN = 64

export interface Reply {
  readonly answer: Answer
  readonly key: PlatformKey
  /** Milliseconds on the wire. */
  readonly now: number
  readonly fault: FaultOptions | undefined
}

/** What went out. */
export interface Sent {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** Sends an answer, spoiled if a fault asks for it; resolves to what went out, if anything did. */
export async function send(outlet: Outlet, reply: Reply): Promise<Sent | undefined> {
  const kind = reply.fault?.kind
  if (kind === 'hang') return undefined
  if (kind === 'reset') {
    outlet.reset()
    return undefined
  }
  if (kind === 'slow') await sleep(reply.fault?.delayMs ?? 1000, undefined, { ref: false })
  const { status, headers, body } = compose(reply)
  const isCut = kind === 'truncated'
  const sent = isCut ? firstHalf(body) : body
  if (isCut) outlet.breakOff(status, headers, sent)
  else outlet.answer(status, headers, sent)
  return { status, headers, body: sent }
}

function compose({ answer, key, now, fault }: Reply): Sent {
  const html = fault?.kind === 'not-json'
  const truncated = fault?.kind === 'truncated'
  const sealed = sealAnswer(answer, html ? HTML : answer.body, key, now, fault?.kind)
  // A 204 has no body to spoil.
  const status = answer.status === 204 && (html || truncated) ? 200 : answer.status
  const contentType = html ? 'text/html' : answer.contentType
  const length = truncated ? sealed.body.length + PROMISED_IN_VAIN : sealed.body.length
  const headers = {
    Date: new Date(now).toUTCString(),
    'Request-ID': hex(16),
    'Content-Language': 'zh-CN',
    ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
    ...(status === 204 ? {} : { 'Content-Length': String(length) }),
    ...answer.headers,
    ...sealed.headers,
  }
  return { status, headers, body: sealed.body }
}

function sealAnswer(answer: Answer, body: Buffer, key: PlatformKey, now: number, fault?: FaultKind): Sealed {
  if (answer.signed) return seal(key, body, now, fault)
  return { headers: {}, body: fault === 'tampered' ? alter(body) : body }
}

function firstHalf(body: Buffer): Buffer {
  return Buffer.concat([body.subarray(0, body.length / 2), Buffer.from(' ')])
}
