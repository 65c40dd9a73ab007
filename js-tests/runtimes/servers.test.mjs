// The suite on everything that is or behaves like Node, in ESM and CommonJS.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { installed } from '../packaging/consumer.mjs'
import { openGateway, report, run } from '../suite/host.mjs'
import { commands } from './commands.mjs'
import { nodeProgram, programs } from './programs.mjs'

const traits = { signers: ['node', 'webcrypto', 'rsa'] }
const folder = installed(undefined, { files: { ...programs, ...nodeProgram } })

// Two at a time: most of it is waiting.
describe('servers', { concurrency: 2 }, () => {
  for (const [name, command] of Object.entries(commands)) {
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
