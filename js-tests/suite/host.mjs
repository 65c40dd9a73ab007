// The host's side of the suite: starts the gateway, and turns what another runtime reports into tests.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { caseNames } from './cases.mjs'

export const suiteFolder = fileURLToPath(new URL('.', import.meta.url))

/** Starts the gateway process, which ends with the test; gives its address. */
export async function openGateway(t) {
  const child = spawn(process.execPath, [`${suiteFolder}gateway.mjs`], { stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(() => child.stdin.end())
  const [line] = await once(child.stdout, 'data')
  return String(line).trim()
}

/** Reports each result as a subtest. A case that is missing is a failure. */
export async function report(t, results, traits) {
  assert.deepEqual(
    results.map(({ name }) => name),
    caseNames(traits),
  )
  for (const { name, error } of results) {
    await t.test(name, () => {
      if (error) assert.fail(error)
    })
  }
}

/** Runs a program to its end; gives what it printed as JSON on its last line. */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  const chunks = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  const [code] = await once(child, 'close')
  const text = Buffer.concat(chunks).toString()
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${text}`)
  return JSON.parse(text.trim().split('\n').at(-1))
}
