// The same on other Nodes, which npm brings: by hand and this package on each.

import { commands } from '../../runtimes/commands.mjs'
import { HAND } from '../contenders.mjs'
import { EMPTY, ratioRow } from '../samples.mjs'
import { callRounds } from './calls.mjs'
import { clientRounds } from './start.mjs'

const versions = ['Node 22', 'Node 24']
const at = 32

async function rowsOn(version, bench) {
  const [node] = commands[version]()
  const names = [HAND, ...bench.ours]
  const clients = clientRounds({ ...bench, names, rounds: bench.startRounds, node })
  const rounds = await callRounds(bench, names, at, node)
  const rate = ({ rate }) => rate
  return [
    ratioRow(`${version}: client, CPU`, { rounds: clients, base: EMPTY, unit: 'ms', goal: { atMost: 1.3 } }),
    ratioRow(`${version}: calls/s, ${at} at once`, {
      rounds,
      base: HAND,
      value: rate,
      unit: '/s',
      goal: { atLeast: 1.2 },
    }),
  ]
}

export async function nodes(bench) {
  const rows = []
  for (const version of versions) rows.push(...(await rowsOn(version, bench)))
  return rows
}
