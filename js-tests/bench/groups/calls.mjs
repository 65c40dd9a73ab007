// Pre-sign calls after a warm-up: calls a second, CPU a call, delay of the event loop.
import { AXIOS, HAND } from '../contenders.mjs'
import { openProgram, rotated } from '../processes.mjs'
import { ratioRow } from '../samples.mjs'

const warmUp = 1500
const slices = 2

const rate = ({ rate }) => rate
const cpu = ({ cpu }) => cpu
const p99 = ({ p99 }) => p99

const goals = {
  1: { cpu: { atMost: 1.25 }, beside: { atLeast: 1.8 } },
  8: { rate: { atLeast: 1.1 }, cpu: { atMost: 1.25 } },
  32: { rate: { atLeast: 1.2 }, beside: { atLeast: 2.4 }, p99: { atMost: 0.35 } },
  128: { rate: { atLeast: 1.1 }, cpu: { atMost: 1.25 } },
  512: { rate: { atLeast: 1.1 }, cpu: { atMost: 1.25 } },
}

/** The slices of a round as one sample. */
function sample(parts, count) {
  const sum = (value) => parts.reduce((total, part) => total + value(part), 0)
  return {
    rate: (parts.length * count * 1000) / sum(({ wall }) => wall),
    cpu: sum(cpu) / (parts.length * count),
    p99: sum(p99) / parts.length,
  }
}

/** One contender's slice, and the part of a core that the server had meanwhile. */
async function slice(program, message, server) {
  const before = await server.load()
  const part = await program.ask(message)
  const after = await server.load()
  return { ...part, server: (after.cpu - before.cpu) / (after.at - before.at) }
}

/** A round: everybody afresh and warmed up, then in turn. */
async function callRound(bench, names, at, round, node) {
  const { folders, client, calls, server } = bench
  const count = Math.max(Math.ceil(calls / slices), 4 * at)
  const parts = Object.fromEntries(names.map((name) => [name, []]))
  const programs = {}
  for (const name of rotated(names, round)) {
    programs[name] = openProgram(node, folders[name], 'load.mjs', client)
    await programs[name].ask({ count: warmUp, at })
  }
  for (let turn = 0; turn < slices; turn++) {
    for (const name of rotated(names, round + turn)) {
      const part = await slice(programs[name], { count, at }, server)
      parts[name].push(part)
      bench.serverShare = Math.max(bench.serverShare ?? 0, part.server)
    }
  }
  for (const program of Object.values(programs)) program.close()
  return Object.fromEntries(names.map((name) => [name, sample(parts[name], count)]))
}

export async function callRounds(bench, names, at, node = process.execPath) {
  const rounds = []
  for (let round = 0; round < bench.rounds; round++) rounds.push(await callRound(bench, names, at, round, node))
  return rounds
}

function rows(rounds, at) {
  const many = at === 1 ? 'one at a time' : `${at} at once`
  const goal = goals[at] ?? {}
  const beside = (title, base, value, unit, goal) => ratioRow(`${title}, ${many}`, { rounds, base, value, unit, goal })
  const all = [beside('CPU a call', HAND, cpu, 'ms', goal.cpu), beside('calls/s', HAND, rate, '/s', goal.rate)]
  if (!(AXIOS in rounds[0])) return all
  return [
    ...all,
    beside('calls/s', AXIOS, rate, '/s', goal.beside),
    beside('loop delay p99', AXIOS, p99, 'ms', goal.p99),
  ]
}

/** The few and the many at once are measured on who has a goal there only. */
const everybodyAt = [1, 32]

export async function calls(bench) {
  const all = []
  for (const at of bench.at) {
    const names = everybodyAt.includes(at) || bench.chosen ? bench.names : [HAND, ...bench.ours]
    all.push(...rows(await callRounds(bench, names, at), at))
  }
  return all
}
