// The Rust example against the sandbox: the core without JavaScript around it.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openSandbox, variablesOf } from './setting.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function runExample(t, fault) {
  const sandbox = await openSandbox(t)
  if (fault) sandbox.fault(fault)
  const env = { ...process.env, ...variablesOf(sandbox, 'https://merchant.example/notify') }
  const args = ['run', '--locked', '--quiet', '--example', 'presign']
  return { sandbox, run: promisify(execFile)('cargo', args, { cwd: root, env }) }
}

test('Rust: pre-sign over ureq', async (t) => {
  const { sandbox, run } = await runExample(t)
  const { stdout } = await run
  const [contract] = sandbox.contracts
  const { pre_entrustweb_id, out_contract_code } = JSON.parse(stdout)
  assert.deepEqual([pre_entrustweb_id, out_contract_code], [contract.pre_entrustweb_id, contract.out_contract_code])
  assert.equal(sandbox.requests[0].verified, true)
})

test('Rust: a tampered answer is refused', async (t) => {
  const { run } = await runExample(t, { kind: 'tampered' })
  await assert.rejects(run, ({ code, stdout, stderr }) => {
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, /signature|Signature/)
    return true
  })
})
