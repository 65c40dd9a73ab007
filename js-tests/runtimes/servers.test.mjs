// The suite on everything that is or behaves like Node, in ESM and CommonJS.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { installed } from '../packaging/consumer.mjs'
import { openGateway, report, run } from '../suite/host.mjs'
import { nodeProgram, programs } from './programs.mjs'

const traits = { signers: ['node', 'webcrypto', 'rsa'] }
const folder = installed(undefined, { files: { ...programs, ...nodeProgram } })

const node = (version) =>
  fromRegistry(`node-${process.platform}-${process.arch}@${version}`, 'node', '-p', 'process.execPath')

const runtimes = {
  'Node 20': () => [process.execPath],
  'Node 22': () => [node(22)],
  'Node 24': () => [node(24)],
  'Node 26': () => [node(26)],
  Bun: () => [fromRegistry('bun@1.4.5', 'bun', '-p', 'process.execPath')],
  Deno: () => [fromRegistry('deno@2.9.6', 'deno', 'eval', 'console.log(Deno.execPath())'), 'run', '-A'],
}

/** The path of a runtime's program, which the npm registry carries as a package. */
function fromRegistry(name, ...command) {
  const args = ['exec', '--yes', `--package=${name}`, '--', ...command]
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

// Two at a time: most of it is waiting.
describe('servers', { concurrency: 2 }, () => {
  for (const [name, command] of Object.entries(runtimes)) {
    test(name, async (t) => {
      const gateway = await openGateway(t)
      const [program, ...args] = command()
      for (const main of Object.keys(programs)) {
        await t.test(main, async (t) => {
          const results = await run(program, [...args, main, gateway, JSON.stringify(traits)], { cwd: folder })
          await report(t, results, traits)
        })
      }
      if (!name.startsWith('Node')) return
      await t.test('blocking client and handler for node:http', async () => {
        const result = await run(program, ['node.mjs', gateway], { cwd: folder })
        assert.deepEqual(result, { blocking: [200, 'string'], statuses: [401, 204] })
      })
    })
  }
})
