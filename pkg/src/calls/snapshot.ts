/** As deep, and as many parts, as the Rust side reads; one more of each, so that it sees that there was more. */
const DEPTH = 33
const PARTS = 5_001

/**
 * A copy of a value as plain objects and arrays, made by reading every getter once. What the caller changes afterwards is
 * not in it, and reading it runs none of the caller's code. What JSON cannot hold stays recognisable, so that the rules
 * can name it: a lone surrogate, NaN, a function, a Date.
 *
 * It stops where the Rust side refuses to read on: beyond 32 levels, and beyond 5,000 parts.
 *
 * @throws what getters and traps of the value throw.
 */
export function snapshot(value: unknown): unknown {
  return copy(value, { left: PARTS }, DEPTH)
}

interface Budget {
  left: number
}

function copy(value: unknown, budget: Budget, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return {}
  if (Array.isArray(value)) return copyList(value, budget, depth - 1)
  return standIn(value) ?? copyObject(value, budget, depth - 1)
}

function copyList(list: readonly unknown[], budget: Budget, depth: number): unknown[] {
  const copied: unknown[] = []
  const { length } = list
  while (copied.length < length && budget.left-- > 0) copied.push(copy(list[copied.length], budget, depth))
  return copied
}

function copyObject(object: object, budget: Budget, depth: number): object {
  // Without a prototype, so that a field named __proto__ is a field like any other.
  const copied = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(object)) {
    if (budget.left-- <= 0) break
    copied[key] = copy((object as Record<string, unknown>)[key], budget, depth)
  }
  return copied
}

/** Another object of the same kind, for kinds that are never meant as a JSON object: a proxy of one would run code. */
function standIn(value: object): object | undefined {
  if (value instanceof Date) return new Date(0)
  if (value instanceof Map || value instanceof Set) return new Map()
  if (value instanceof Promise) return Promise.resolve()
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new ArrayBuffer(0)
  return undefined
}
