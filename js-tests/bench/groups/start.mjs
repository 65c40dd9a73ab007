// What a process pays until it has a client, and until it has its first verified answer.
import { HAND } from '../contenders.mjs'
import { byName, cpuOf, rotated } from '../processes.mjs'
import { EMPTY, ratioRow } from '../samples.mjs'

/** CPU of a client in each of `names`, beside an empty process, so many times. */
export function clientRounds({ folders, names, client, rounds, node = process.execPath }) {
  const setting = JSON.stringify(client)
  return Array.from({ length: rounds }, (_, round) => ({
    [EMPTY]: cpuOf(node, folders[HAND], 'empty.mjs'),
    ...byName(rotated(names, round), (name) => cpuOf(node, folders[name], 'client.mjs', setting)),
  }))
}

export async function start({ folders, names, client, startRounds: rounds }) {
  const clients = clientRounds({ folders, names, client, rounds })
  const firsts = Array.from({ length: rounds }, (_, round) =>
    byName(rotated(names, round), (name) =>
      cpuOf(process.execPath, folders[name], 'first.mjs', JSON.stringify(client)),
    ),
  )
  return [
    ratioRow('import and a client, CPU', { rounds: clients, base: EMPTY, unit: 'ms', goal: { atMost: 1.25 } }),
    ratioRow('first verified answer, CPU', { rounds: firsts, base: HAND, unit: 'ms', goal: { atMost: 1.25 } }),
  ]
}
