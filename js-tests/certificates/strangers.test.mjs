// Where a promise may die with the request that made it, which is on Workers, and known by the name of the platform.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

test('a download that another request began is waited for one second, then begun anew', { timeout: 60_000 }, () => {
  const program = fileURLToPath(new URL('strangers.mjs', import.meta.url))
  const worker = "Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'Cloudflare-Workers' } })"
  const args = [`--import=data:text/javascript,${worker}`, '--test-reporter=spec', program]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0, stdout)
  assert.match(stdout, /pass 5/)
})
