// `npm run mutants:js -- [--files http/retry.ts,notifications/] [--seconds 3600] [--sample 200] [--seed 1] [--survivors] [--untried]`:
// breaks the package in each way of operators.mjs, and asks the tests whether they notice. What survives without a reason in
// survivors.json fails the run. The order is that of the seed, so what fits into the seconds is a sample, too.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { randomOf } from '../fuzz/values.mjs'
import { Copy, sources } from './copy.mjs'
import { reasons } from './reasons.mjs'
import { verdict } from './verdict.mjs'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '' },
    seconds: { type: 'string', default: 'Infinity' },
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '3' },
    survivors: { type: 'boolean', default: false },
    untried: { type: 'boolean', default: false },
  },
})
const until = Date.now() + 1_000 * Number(values.seconds)
const record = fileURLToPath(new URL('../../target/mutants-js.json', import.meta.url))
const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}

const given = sources()
const wanted = chosen(given.flatMap(({ mutants }) => mutants))
console.log(`${wanted.length} mutants, seed ${values.seed}`)
const copy = new Copy()
process.on('exit', () => copy.remove())
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
copy.build(given)

const judges = await inParallel(copy.tests(), baseline)
const usable = judges.filter(({ outcome }) => outcome === 'passed')
for (const { test, outcome } of judges)
  if (outcome !== 'passed') console.log(`left out: ${test} ${outcome} without a mutant`)
console.log(
  `${usable.length} files of tests, ${seconds(usable.reduce((sum, { ms }) => sum + ms, 0))} s one after the other`,
)

let tried = 0
const outcomes = await inParallel(wanted, async (mutant) => {
  if (Date.now() >= until) return undefined
  const outcome = await judged(mutant)
  known[mutant.key] = outcome
  if (++tried % 20 === 0) save()
  if (outcome === 'survived' || outcome === 'unreached') console.log(`${outcome} (${tried}): ${mutant.key}`)
  return { ...mutant, outcome }
})
summed(outcomes.filter((each) => each !== undefined))

function chosen(all) {
  const parts = values.files.split(',')
  const some = all.filter(
    ({ file, key }) =>
      parts.some((part) => file.startsWith(part)) &&
      (!values.survivors || /survived|unreached/.test(known[key])) &&
      (!values.untried || known[key] === undefined),
  )
  const random = randomOf(Number(values.seed))
  for (let last = some.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = some[last]
    some[last] = some[other]
    some[other] = kept
  }
  return some.slice(0, Number(values.sample))
}

/** How long a file of tests takes without a mutant, and which mutants it comes by. */
async function baseline(test) {
  const reached = join(copy.folder, `reached-${test.replaceAll('/', '-')}`)
  const began = performance.now()
  const outcome = await verdict(copy.folder, test, 300_000, { MUTANTS_REACHED: reached })
  const numbers = existsSync(reached) ? readFileSync(reached, 'utf8').split('\n').map(Number) : []
  return { test, outcome, ms: performance.now() - began, reached: new Set(numbers), kills: 0 }
}

/** Asks those first who are quick and have noticed much. Who fails is asked again: a test may fail of a busy machine alone. */
async function judged({ number }) {
  const able = usable.filter(({ reached }) => reached.has(number))
  if (able.length === 0) return 'unreached'
  able.sort((a, b) => a.ms / (1 + a.kills) - b.ms / (1 + b.kills))
  for (const judge of able) {
    const ask = () => verdict(copy.folder, judge.test, 3 * judge.ms + 15_000, { MUTANT: `${number}` })
    const outcome = await ask()
    if (outcome === 'passed' || (outcome === 'failed' && (await ask()) === 'passed')) continue
    judge.kills++
    return outcome
  }
  return 'survived'
}

async function inParallel(items, work) {
  const results = []
  let next = 0
  const one = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index])
    }
  }
  await Promise.all(Array.from({ length: Number(values['at-once']) }, one))
  return results
}

function summed(done) {
  save()
  const left = done.filter(({ outcome }) => outcome === 'survived' || outcome === 'unreached')
  const bare = left.filter(({ key }) => !reasons.has(key))
  const count = (name) => done.filter(({ outcome }) => outcome === name).length
  console.log(
    `${done.length} of ${wanted.length} tried: ${count('failed')} noticed by a test that failed, ${count('hung')} by one that hung, ` +
      `${left.length} survived (${count('unreached')} that no test comes by), ${left.length - bare.length} of them with a reason`,
  )
  for (const { key, line } of bare) console.log(`SURVIVED line ${line}: ${key}`)
  process.exit(bare.length > 0 ? 1 : 0)
}

/** What became of every mutant so far, for `--survivors`. */
function save() {
  const current = new Set(given.flatMap(({ mutants }) => mutants.map(({ key }) => key)))
  mkdirSync(join(record, '..'), { recursive: true })
  const kept = Object.entries(known).filter(([key]) => current.has(key))
  writeFileSync(record, JSON.stringify(Object.fromEntries(kept), undefined, 1))
}

function seconds(ms) {
  return Math.round(ms / 1000)
}
