// Runtimes that the npm registry carries as packages, so that nothing needs to be installed.
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'

/** What runs a program, by the name of the runtime: the path of its executable, and arguments before the program's. */
export const commands = {
  // It lacks process.getBuiltinModule, which came with 20.16.
  'Node 20.0': () => [node('20.0.0')],
  'Node 20': () => [process.execPath],
  'Node 22': () => [node(22)],
  'Node 24': () => [node(24)],
  'Node 26': () => [node(26)],
  Bun: () => [fromRegistry('bun@1.4.5', 'bun', '-p', 'process.execPath')],
  Deno: () => [fromRegistry('deno@2.9.6', 'deno', 'eval', 'console.log(Deno.execPath())'), 'run', '-A'],
}

function node(version) {
  return fromRegistry(`node-${process.platform}-${process.arch}@${version}`, 'node', '-p', 'process.execPath')
}

/** The path of a runtime's program. */
function fromRegistry(name, ...command) {
  const args = ['exec', '--yes', `--package=${name}`, '--', ...command]
  return execFileSync('npm', args, { cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
