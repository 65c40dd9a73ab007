/** As deep, and as many parts, as the Rust side reads; one more of each, so that it sees that there was more. */
const DEPTH = 33
const PARTS = 5_001

/** A copy of what a caller gave. */
export interface Snapshot {
  value: unknown
  /** Whether JSON text of `value` holds all that is in it: no half of a character, no NaN, no function, no Date. */
  plain: boolean
}

/**
 * A copy of a value as plain objects and arrays, made by reading every getter once. What the caller changes afterwards is
 * not in it, and reading it runs none of the caller's code. What JSON cannot hold stays recognisable, so that the rules
 * can name it: a lone surrogate, NaN, a function, a Date.
 *
 * It stops where the Rust side refuses to read on: beyond 32 levels, and beyond 5,000 parts.
 *
 * @throws what getters and traps of the value throw.
 */
export function snapshot(value: unknown): Snapshot {
  const copying = { left: PARTS, plain: !isTaught() }
  return { value: copy(value, copying, DEPTH), plain: copying.plain }
}

/** Whether a library taught all lists, or all objects, of the program another JSON text than their own. */
function isTaught(): boolean {
  return 'toJSON' in Array.prototype
}

interface Copying {
  left: number
  plain: boolean
}

// Without fields of Object.prototype, so that one named __proto__ is a field like any other; made by a constructor,
// because engines are slow with objects that have no prototype at all.
const Bare = function Bare() {} as unknown as new () => Record<string, unknown>
Bare.prototype = Object.create(null)

function copy(value: unknown, copying: Copying, depth: number): unknown {
  if (typeof value !== 'object' || value === null) {
    if (!isPlain(value)) copying.plain = false
    return value
  }
  if (depth === 0) return strange({}, copying)
  if (Array.isArray(value)) return copyList(value, copying, depth - 1)
  const other = standIn(value)
  return other ? strange(other, copying) : copyObject(value, copying, depth - 1)
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'boolean' || value === null || value === undefined
}

function strange<T>(value: T, copying: Copying): T {
  copying.plain = false
  return value
}

function copyList(list: readonly unknown[], copying: Copying, depth: number): unknown[] {
  const copied: unknown[] = []
  const { length } = list
  while (copied.length < length) {
    if (copying.left-- <= 0) return strange(copied, copying)
    copied.push(copy(list[copied.length], copying, depth))
  }
  return copied
}

function copyObject(object: object, copying: Copying, depth: number): object {
  const copied = new Bare()
  for (const key of Object.keys(object)) {
    if (copying.left-- <= 0) return strange(copied, copying)
    copied[key] = copy((object as Record<string, unknown>)[key], copying, depth)
  }
  return copied
}

/** Another object of the same kind, for kinds that are never meant as a JSON object: a proxy of one would run code. */
function standIn(value: object): object | undefined {
  const { prototype } = Object
  // Most are what they look like.
  if (Object.getPrototypeOf(value) === prototype) return undefined
  if (value instanceof Date) return new Date(0)
  if (value instanceof Map || value instanceof Set) return new Map()
  if (value instanceof Promise) return Promise.resolve()
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new ArrayBuffer(0)
  return undefined
}
