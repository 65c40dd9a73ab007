// The long run: `npm run fuzz:js -- --seconds 600 [--seed 1]`. First every value through every function, in an order of the
// seed, then from the beginning in another order, until the time is over.
import { parseArgs } from 'node:util'
import { names, Trial } from './hostile.mjs'
import { randomOf } from './values.mjs'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
})
const until = Date.now() + 1_000 * Number(values.seconds)
const random = randomOf(Number(values.seed))
const all = names.attempts.flatMap((attempt) => names.values.map((value) => [attempt, value]))
console.log(`${names.values.length} values, ${names.attempts.length} functions and options, seed ${values.seed}`)

const trial = await new Trial().open()
let rounds = 0
while (Date.now() < until) {
  for (let last = all.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = all[last]
    all[last] = all[other]
    all[other] = kept
  }
  let done = 0
  for (const [attempt, value] of all) {
    if (Date.now() >= until) break
    await trial.one(attempt, value)
    done++
  }
  rounds += done / all.length
}
trial.close()
console.log(`${rounds.toFixed(2)} rounds of ${all.length}:`, trial.counts)
for (const fault of [...new Set(trial.faults)].sort()) console.log(`FAULT ${fault}`)
process.exit(trial.faults.length > 0 ? 1 : 0)
