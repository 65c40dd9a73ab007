// Makes one run look like the next: without this each would draw other ids, at another time.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const BEGIN = Date.parse('2026-11-26T10:30:00+08:00')
let now = BEGIN

/** Milliseconds of the shop's and the sandbox's clock, which moves by `pass` alone. */
export const clock = () => now

/** Lets time pass in the shop. */
export function pass(seconds) {
  now += seconds * 1000
}

let seed = 0

/** The next number of a sequence, 0 to 4294967295 (mulberry32): for ids that are looked at, never for a secret. */
function next() {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}

const { randomInt, randomBytes } = crypto
let isFixed = false

/** Puts that sequence behind `node:crypto`, between `restart` and `freeIds`. Keys are still made of real randomness. */
export function installIds() {
  crypto.randomInt = (...args) => (isFixed ? next() % args[0] : randomInt(...args))
  crypto.randomBytes = (...args) =>
    isFixed ? Buffer.from(Array.from({ length: args[0] }, () => next() % 256)) : randomBytes(...args)
  syncBuiltinESMExports()
}

/** Begins the day again, with the same ids. */
export function restart() {
  now = BEGIN
  seed = 2026
  isFixed = true
}

/** Ends the sequence: what drives the browser needs ids that never come again. */
export function freeIds() {
  isFixed = false
}
