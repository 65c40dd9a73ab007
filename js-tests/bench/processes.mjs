// Programs in fresh processes, and what they used.
import { fork, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ask } from './setting.mjs'

/** CPU of a whole process, its end included, in ms. */
export function cpuOf(node, folder, program, ...args) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@"'
  const command = ['-c', script, 'bash', node, join(folder, program), ...args]
  const { status, stderr } = spawnSync('bash', command, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return (user + system) * 1000
}

/** A program that answers messages, in a process of its own; of `file`, where that is not the folder's contender. */
export function openProgram(node, folder, program, client, { file, execArgv = [] } = {}) {
  const args = [JSON.stringify(client), ...(file ? [file] : [])]
  const child = fork(join(folder, program), args, { cwd: folder, execPath: node, execArgv })
  return { ask: (message) => ask(child, message), close: () => child.disconnect() }
}

/** `items`, begun elsewhere in each round, so that nobody always comes after the same. */
export const rotated = (items, round) => items.map((_, index) => items[(index + round) % items.length])

/** An object of what `make` gives for each name. */
export const byName = (names, make) => Object.fromEntries(names.map((name) => [name, make(name)]))
