// A sample of what run.mjs does, always the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { names, Trial } from './hostile.mjs'
import { makers, randomOf } from './values.mjs'

test('hostile values leave the package as it was, and its errors are its own or the caller’s', async (t) => {
  const trial = await new Trial().open()
  t.after(() => trial.close())
  const random = randomOf(1)
  // Each function once, each value several times.
  for (const [index, attempt] of names.attempts.entries()) {
    await trial.one(attempt, names.values[index % names.values.length])
    await trial.one(attempt, random.pick(names.values))
  }
  assert.deepEqual(trial.faults, [])
  assert.equal(trial.counts.attempts, 2 * names.attempts.length)
  assert.ok(names.values.length >= 60 && Object.keys(makers).length === names.values.length)
  assert.ok(trial.counts.refused > 100, JSON.stringify(trial.counts))
})
