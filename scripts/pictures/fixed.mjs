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

/** Begins the day again, with the same ids. */
export function restart() {
  now = BEGIN
  seed = 2026
}

/** From here on `node:crypto` draws ids from that sequence. Keys are still made of real randomness. */
export function fixIds() {
  crypto.randomInt = (max) => next() % max
  crypto.randomBytes = (size) => Buffer.from(Array.from({ length: size }, () => next() % 256))
  syncBuiltinESMExports()
}
