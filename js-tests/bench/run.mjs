// This package beside others, in one run: `node js-tests/bench/run.mjs [GROUP …] [options]`, see `--help`.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { HAND, OURS, openContenders } from './contenders.mjs'
import { calls } from './groups/calls.mjs'
import { memory } from './groups/memory.mjs'
import { nodes } from './groups/nodes.mjs'
import { notifications } from './groups/notifications.mjs'
import { size } from './groups/size.mjs'
import { start } from './groups/start.mjs'
import { draw, save } from './page.mjs'
import { openSetting } from './setting.mjs'
import { print } from './table.mjs'

const groups = { start, calls, notifications, nodes, size, memory }

const help = `node js-tests/bench/run.mjs [GROUP …] [options]

Groups: ${Object.keys(groups).join(', ')}; without one, all.
  --package [LABEL=]PATH   another build of this package, a tarball or a folder to pack, as one more contender
  --at 1,32                calls at once
  --rounds N               rounds of calls and notifications (5)
  --calls N                calls of a contender in a round, after 1,500 to warm up (2000)
  --start-rounds N         processes of each kind that are started (15)
  --only NAME,…            these contenders alone, beside 'by hand' and this package
  --save                   write docs/bench.json and docs/bench.svg, of the whole table
  --draw                   draw docs/bench.svg again, and measure nothing`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    package: { type: 'string', multiple: true },
    at: { type: 'string', default: '1,8,32,128,512' },
    rounds: { type: 'string', default: '5' },
    calls: { type: 'string', default: '2000' },
    'start-rounds': { type: 'string', default: '15' },
    only: { type: 'string' },
    save: { type: 'boolean' },
    draw: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

function chosenNames(folders, only, ours) {
  const chosen = only?.split(',')
  return Object.keys(folders).filter((name) => !chosen || [HAND, ...ours, ...chosen].includes(name))
}

async function openBench() {
  const folders = openContenders(values.package)
  const names = Object.keys(folders)
  const ours = names.slice(names.indexOf(OURS))
  return {
    ...(await openSetting()),
    folders,
    ours,
    names: chosenNames(folders, values.only, ours),
    chosen: values.only !== undefined,
    at: values.at.split(',').map(Number),
    rounds: Number(values.rounds),
    calls: Number(values.calls),
    startRounds: Number(values['start-rounds']),
  }
}

function machine(bench) {
  const { model } = cpus()[0]
  const server = bench.serverShare ? ` The server took ${Math.round(bench.serverShare * 100)} % of a core at most.` : ''
  return `Node ${process.versions.node}, ${cpus().length} cores (${model}), medians of ${bench.rounds} rounds (starts: ${bench.startRounds}).${server}`
}

async function measure() {
  const bench = await openBench()
  const rows = []
  for (const group of wanted) {
    console.error(`measuring: ${group}`)
    rows.push(...(await groups[group](bench)))
  }
  bench.server.close()
  return { rows, machine: machine(bench), names: bench.names, ours: bench.ours }
}

function refuse(reason) {
  console.error(`${reason}\n\n${help}`)
  process.exit(2)
}

if (values.help) {
  console.log(help)
  process.exit()
}
if (values.draw) {
  draw()
  process.exit()
}
const wanted = positionals.length > 0 ? positionals : Object.keys(groups)
const unknown = wanted.filter((group) => !(group in groups))
if (unknown.length > 0) refuse(`no group ${unknown.join(', ')}`)
if (values.save && (positionals.length > 0 || values.package))
  refuse('--save is for all groups, and for no other build')
const results = await measure()
print(results)
console.log(`\n${results.machine}`)
if (values.save) save(results)
