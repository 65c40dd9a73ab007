import * as glue from '../../wasm/wechatpay_entrust.js'
import { joined } from '../http/bytes.ts'
import type { PlatformKey } from '../runtime/crypto.ts'
import { errorOf, isFault } from './fault.ts'
import { enter } from './instance.ts'
import { Task } from './task.ts'

/** A downloaded certificate. */
export interface Listed {
  serial: string
  pem: string
}

/** What reading a list of certificates asks for next; `src/wasm/record.rs`. */
export type Step =
  | { next: 'verify'; ticket: number; key: PlatformKey; message: Uint8Array; signature: Uint8Array }
  | { next: 'open'; ticket: number; sealed: (Sealed | undefined)[] }
  | { next: 'done'; certificates: Listed[] }

/** A ciphertext as it came. */
export interface Sealed {
  nonce: Uint8Array
  associatedData: Uint8Array
  ciphertext: Uint8Array
}

// A byte order mark is no JSON: it stays, and is refused.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 as a text; none for no bytes. */
export function textOf(bytes?: Uint8Array): string {
  return decoder.decode(bytes)
}

/** No bytes. */
export const NOTHING: Uint8Array = new Uint8Array(0)

const encoder = new TextEncoder()
/** Larger ones than this are not kept. */
const TRAY_BYTES = 16_384
/** What is handed over lies in here, because a new array for each crossing costs more than the crossing. */
let tray = new Uint8Array(0)

/** Makes the object that tasks are done by, of texts and of pieces, which `src/wasm/parts.rs` reads. @throws as {@link done}. */
export function coreOf(texts: object, pieces: readonly (Uint8Array | undefined)[]): glue.Core {
  const bytes = packed(pieces)
  try {
    return handed(JSON.stringify(texts), bytes, (given, length) => new glue.Core(given, length))
  } finally {
    bytes.fill(0)
  }
}

/** Does a task behind the door of the wasm that gives bytes, or nothing. @throws Stale, and the error that Rust meant. */
export function done(core: glue.Core, task: Task, text = '', bytes: Uint8Array = NOTHING, number = 0): Uint8Array {
  return entered(core, task, text, bytes, number) as Uint8Array
}

/** {@link done} for a task that gives text. */
export function told(core: glue.Core, task: Task, text = '', bytes: Uint8Array = NOTHING, number = 0): string {
  return entered(core, task, text, bytes, number) as string
}

/** A step of reading certificates: {@link done} for a task that gives an object. */
export function stepOf(core: glue.Core, task: Task, text: string, bytes: Uint8Array, number: number): Step {
  return entered(core, task, text, bytes, number) as Step
}

function entered(core: glue.Core, task: Task, text: string, bytes: Uint8Array, number: number): unknown {
  const answer = handed(text, bytes, (given, length) => core.enter(task, given, length, number))
  if (isFault(answer)) throw errorOf(answer)
  return answer
}

/** Enters with a text and bytes behind it. The wasm copies them before it does anything; no key stays in the tray. */
function handed<T>(text: string, bytes: Uint8Array, pass: (given: Uint8Array, length: number) => T): T {
  // No character takes more than three bytes.
  const most = 3 * text.length + bytes.length
  if (tray.length === 0) tray = new Uint8Array(TRAY_BYTES)
  const used = most > TRAY_BYTES ? new Uint8Array(most) : tray
  const { written } = encoder.encodeInto(text, used)
  used.set(bytes, written)
  const given = used.subarray(0, written + bytes.length)
  try {
    return enter(() => pass(given, written))
  } finally {
    given.fill(0)
  }
}

/** Whether something was genuine, as the wasm is told it. */
export function verdictText(genuine: boolean): string {
  return genuine ? '1' : ''
}

/** A key as the wasm gives it: the id, a NUL, and its SPKI. */
export function keyOf(bytes: Uint8Array): PlatformKey {
  const end = bytes.indexOf(0)
  return { id: textOf(bytes.subarray(0, end)), spki: bytes.slice(end + 1) }
}

/** Each piece as four bytes of its length, the highest for one that is missing, and its bytes. */
export function packed(pieces: readonly (Uint8Array | undefined)[]): Uint8Array {
  const framed = pieces.flatMap((piece) => [
    new Uint8Array(new Uint32Array([piece?.length ?? 0xffffffff]).buffer),
    piece ?? NOTHING,
  ])
  return joined(
    framed,
    framed.reduce((size, { length }) => size + length, 0),
  )
}

/** A number of four bytes. */
export function wordOf(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
  return a + b * 0x100 + c * 0x10000 + d * 0x1000000
}

/** What the host failed with is what counts, whatever becomes of the ticket. */
export function forget(core: glue.Core, ticket: number): void {
  try {
    done(core, Task.forget, '', NOTHING, ticket)
  } catch {
    // It went with its instance.
  }
}
