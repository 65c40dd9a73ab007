// The example tests of examples/testing, run by the real runners in a project that has installed the package.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { installed } from '../packaging/consumer.mjs'

const example = fileURLToPath(new URL('../../examples/testing', import.meta.url))
const folderOf = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
const links = { jest: folderOf('jest'), vitest: folderOf('vitest') }
const sources = Object.fromEntries(
  readdirSync(example).map((name) => [name, readFileSync(join(example, name), 'utf8')]),
)

const runners = {
  Vitest: { args: ['node_modules/vitest/vitest.mjs', 'run', 'shop.vitest'], passed: /Tests +4 passed \(4\)/ },
  Jest: { args: ['node_modules/jest/bin/jest.js', 'shop.jest'], passed: /^Tests: +4 passed, 4 total$/m },
  Node: { args: ['--test', '--test-reporter=tap', 'shop.node.test.mjs'], passed: /^# pass 4$/m },
}

function outcome(folder, args) {
  const { NODE_TEST_CONTEXT: _, ...env } = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env })
  return { status, output: stdout + stderr }
}

for (const [name, { args, passed }] of Object.entries(runners)) {
  test(`${name} runs the example tests, and tells when the application is wrong`, (t) => {
    const right = outcome(installed(t, { files: sources, links }), args)
    assert.equal(right.status, 0, right.output)
    assert.match(right.output, passed)
    assert.doesNotMatch(right.output, /did not exit|open handle/i)
    const app = sources['app.cjs'].replace("'signed'", "'lost'")
    const wrong = outcome(installed(t, { files: { ...sources, 'app.cjs': app }, links }), args)
    assert.equal(wrong.status, 1, wrong.output)
  })
}
