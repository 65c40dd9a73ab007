// `npm run faults`: the long run, whose figures docs/reliability.md has. `node js-tests/faults/run.mjs [calls] [at once]`.
import { contradictions, growth, trial } from './trial.mjs'

const [calls = 50_000, atOnce = 200] = process.argv.slice(2).map(Number)
const result = await trial({ calls, atOnce })
const { told, seen } = result
const found = contradictions(result)
const mib = (bytes) => Math.round((bytes / 1024 / 1024) * 10) / 10

console.log(`${calls} calls, ${atOnce} at once: ${seen.requests} requests in ${told.seconds} s`)
console.log('faults served:', seen.served)
console.log('requests to [first host, backup] in each third:', JSON.stringify(seen.hosts))
console.log(`${told.aborts} calls aborted, ${told.closed} clients closed, ${told.resumed} debits resumed later`)
console.log('ends:', told.ends)
console.log('errors:', told.errors)
console.log(`orders debited: ${seen.orders.filter(({ debits }) => debits > 0).length}`)
console.log('RSS, heap after gc, MiB:', told.memory.map(({ rss, heapUsed }) => [mib(rss), mib(heapUsed)]).join('  '))
console.log(`heap from the first third to the end: ${growth(told)} bytes`)
let faults = 0
for (const [what, each] of Object.entries(found)) {
  const times = Array.isArray(each) ? each.length : each
  faults += times
  console.log(`${what}: ${times}`, times > 0 && Array.isArray(each) ? each.slice(0, 3) : '')
}
process.exitCode = faults > 0 ? 1 : 0
