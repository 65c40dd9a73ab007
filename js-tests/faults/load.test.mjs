import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contradictions, growth, nothingWrong, trial } from './trial.mjs'

test('2,000 calls, 200 at once, eleven faults of 5 % each, the first host away for a third, aborts and closed clients', async () => {
  // One debit in five, so that more than ten end as declined on a busy machine, too.
  const result = await trial({ calls: 2000, atOnce: 200, declined: 0.2 })
  assert.deepEqual(contradictions(result), nothingWrong)
  const { told, seen } = result
  // That the trial was one.
  for (const [kind, times] of Object.entries(seen.served)) assert.ok(times > 20, `${kind}: ${times}`)
  for (const end of ['paid', 'declined', 'presign right', 'contract right', 'query right', 'create right']) {
    assert.ok(told.ends[end] > 10, `${end}: ${JSON.stringify(told.ends)}`)
  }
  assert.ok(told.aborts > 50 && told.closed > 5, `${told.aborts} aborts, ${told.closed} closed`)
  assert.equal(seen.nonces, seen.requests)
  const [first, away, last] = seen.hosts
  assert.ok(first[0] > 100 && away[1] > 100 && last[0] > 100, JSON.stringify(seen.hosts))
  // Two clients more or less, and what 2,000 orders leave in caches of the engine.
  assert.ok(growth(told) < 6_000_000, `the heap grew by ${growth(told)} bytes`)
})
