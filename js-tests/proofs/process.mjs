// The memory of another process on Linux, searched as one would who got a core dump of it.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const LARGEST = 2 ** 28
const OVERLAP = 512

/** How often each of `needles` (name to list of bytes) is in what the process `pid` can write to. */
export function search(pid, needles) {
  const found = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  for (const [from, length] of regions(pid)) {
    for (let at = 0; at < length; at += LARGEST) {
      const bytes = Buffer.alloc(Math.min(LARGEST + OVERLAP, length - at))
      const got = read(memory, bytes, from + BigInt(at))
      if (got === 0) break
      // What begins in the overlap is counted with the next part.
      const part = bytes.subarray(0, got)
      for (const [name, forms] of Object.entries(needles)) {
        for (const form of forms) found[name] += occurrences(part, form, LARGEST)
      }
    }
  }
  closeSync(memory)
  return found
}

function* regions(pid) {
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = /^([\da-f]+)-([\da-f]+) rw/.exec(line) ?? []
    if (!from) continue
    yield [BigInt(`0x${from}`), Number(BigInt(`0x${to}`) - BigInt(`0x${from}`))]
  }
}

/** How much was read: what was reserved only, or belongs to a device, cannot be. */
function read(memory, bytes, from) {
  try {
    return readSync(memory, bytes, 0, bytes.length, from)
  } catch {
    return 0
  }
}

/** How often `needle` is in `bytes`, beginning before `end`. */
export function occurrences(bytes, needle, end = Infinity) {
  let count = 0
  for (let at = bytes.indexOf(needle); at >= 0 && at < end; at = bytes.indexOf(needle, at + 1)) count++
  return count
}
