// The example for Cloudflare Workers through `wrangler deploy --dry-run`; what it would upload runs on workerd.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Miniflare } from 'miniflare'
import { jsonOf, textOf } from '../examples/deployment.mjs'
import { checkExample, openPlatform, openSandbox, variablesOf } from '../examples/setting.mjs'
import { installed } from '../packaging/consumer.mjs'

const example = fileURLToPath(new URL('../../examples/cloudflare-workers', import.meta.url))
const { compatibility_date: compatibilityDate, d1_databases } = jsonOf('cloudflare-workers', 'wrangler.jsonc')
const [{ binding }] = d1_databases
const wrangler = fileURLToPath(new URL('node_modules/wrangler/bin/wrangler.js', import.meta.url))

test('wrangler deploy --dry-run, then workerd', async (t) => {
  const folder = installed(t)
  cpSync(example, folder, { recursive: true, filter: (path) => !/package(-lock)?\.json$|node_modules/.test(path) })
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true', XDG_CONFIG_HOME: folder }
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', 'out'], { cwd: folder, env })
  const uploaded = readdirSync(join(folder, 'out')).filter((name) => /\.(js|wasm)/.test(name) && !name.endsWith('.map'))
  // The program, the core, and the portable crypto, which is compiled for nobody who does not use it.
  assert.equal(uploaded.length, 3, uploaded.join())
  uploaded.sort((name) => (name === 'index.js' ? -1 : 1))

  const sandbox = await openSandbox(t, { mode: 'public-key' })
  const served = {}
  const url = await openPlatform(t, async ({ method, path, headers, body }) => {
    const { host, connection, 'content-length': length, ...kept } = headers
    const response = await served.worker.dispatchFetch(`https://worker${path}`, { method, headers: kept, body })
    return { status: response.status, body: await response.text() }
  })
  const lines = []
  served.worker = new Miniflare({
    modules: uploaded.map((name) => ({
      type: name.endsWith('.js') ? 'ESModule' : 'CompiledWasm',
      path: join(folder, 'out', name),
    })),
    modulesRoot: join(folder, 'out'),
    compatibilityDate,
    d1Databases: [binding],
    bindings: variablesOf(sandbox, `${url}/notify`),
    handleRuntimeStdio: (...streams) => streams.map((each) => each.on('data', (chunk) => lines.push(String(chunk)))),
  })
  t.after(() => served.worker.dispose())
  const database = await served.worker.getD1Database(binding)
  for (const statement of textOf('cloudflare-workers', 'schema.sql')
    .split(';')
    .filter((text) => text.trim())) {
    await database.prepare(statement).run()
  }
  await checkExample({ sandbox, url, logged: () => lines.join('') })
})
