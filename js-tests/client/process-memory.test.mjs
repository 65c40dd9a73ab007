// What another process finds of a closed client's secrets, in all of its memory.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./memory-program.mjs', import.meta.url))
const supported = existsSync('/proc/self/mem')

/**
 * Half of the APIv3 key of the program beside this file, which is made of a number, so that neither process holds it
 * otherwise. The second half: of memory that was freed without being wiped, allocators overwrite the first bytes only.
 */
const half = (seed) => Buffer.from(Array.from({ length: 16 }, (_, index) => ((index + 16) * 37 + seed * 101) & 0xff))

function occurrences(pid, needle) {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  let found = 0
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = /^([\da-f]+)-([\da-f]+) rw/.exec(line) ?? []
    if (!from) continue
    const length = Number(BigInt(`0x${to}`) - BigInt(`0x${from}`))
    if (length > 2 ** 30) continue
    const bytes = Buffer.alloc(length)
    try {
      readSync(memory, bytes, 0, length, BigInt(`0x${from}`))
    } catch {
      continue
    }
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found++
  }
  closeSync(memory)
  return found
}

for (const signer of ['node', 'webcrypto', 'rsa']) {
  test(`${signer}: nothing of an APIv3 key that was given as bytes stays in the process`, {
    skip: !supported,
  }, async (t) => {
    const child = spawn(process.execPath, ['--expose-gc', program, signer, '7'], { stdio: ['pipe', 'pipe', 'inherit'] })
    t.after(() => child.kill())
    const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    assert.equal((await said.next()).value, 'open')
    assert.ok(occurrences(child.pid, half(7)) > 0, 'otherwise this search finds nothing')
    child.stdin.write('\n')
    assert.equal((await said.next()).value, 'closed')
    assert.equal(occurrences(child.pid, half(7)), 0)
  })
}
