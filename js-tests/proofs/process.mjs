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
      if (!read(memory, bytes, from + BigInt(at))) break
      for (const [name, forms] of Object.entries(needles)) {
        for (const form of forms) found[name] += occurrences(bytes, form)
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

/** What was reserved only, or belongs to a device, cannot be read. */
function read(memory, bytes, from) {
  try {
    readSync(memory, bytes, 0, bytes.length, from)
    return true
  } catch {
    return false
  }
}

/** How often `needle` is in `bytes`. */
export function occurrences(bytes, needle) {
  let count = 0
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count++
  return count
}
