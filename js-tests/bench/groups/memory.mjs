// Whether memory is flat: the slope of heap and RSS over 100,000 calls in one process, the first fifth left out.
import { HAND } from '../contenders.mjs'
import { openProgram } from '../processes.mjs'
import { valueRow } from '../samples.mjs'

const total = 100_000
const steps = 40

/** Least squares: how much `values` grow from one to the next. */
function slope(values) {
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [x, y] = [(values.length - 1) / 2, mean(values)]
  const products = values.map((value, index) => (index - x) * (value - y))
  const squares = values.map((_, index) => (index - x) ** 2)
  return mean(products) / mean(squares)
}

async function samplesOf(folder, client) {
  const program = openProgram(process.execPath, folder, 'memory.mjs', client, { execArgv: ['--expose-gc'] })
  const samples = []
  for (let step = 0; step < steps; step++) samples.push(await program.ask({ count: total / steps }))
  program.close()
  return samples.slice(steps / 5)
}

export async function memory({ folders, ours, client }) {
  const [heap, rss, last] = [{}, {}, {}]
  for (const name of [HAND, ...ours]) {
    const samples = await samplesOf(folders[name], client)
    const growth = (value) => (slope(samples.map(value)) * steps) / total
    heap[name] = growth(({ heap }) => heap)
    rss[name] = growth(({ rss }) => rss)
    last[name] = samples.at(-1).rss / 2 ** 20
  }
  return [
    valueRow('heap, growth a call', { cells: heap, unit: 'bytes', goal: { atMost: 2 } }),
    valueRow('RSS, growth a call', { cells: rss, unit: 'bytes', goal: { atMost: 80 } }),
    valueRow('RSS after 100,000 calls', { cells: last, unit: 'MiB' }),
  ]
}
