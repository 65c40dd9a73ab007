// Next.js: the route handlers of the Vercel example, on its Node and on its edge runtime.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkExample, openPlatform, openSandbox, start, variablesOf } from '../examples/setting.mjs'
import { openUpstash } from '../examples/stores.mjs'
import { installed, write } from '../packaging/consumer.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const next = join(here, 'node_modules/next/dist/bin/next')
const example = (path) => readFileSync(new URL(`../../examples/vercel/${path}`, import.meta.url), 'utf8')

/** Beside Next.js's own packages, because its bundler follows no links out of a project. */
function application(t) {
  const folder = mkdtempSync(join(here, '.next-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(installed(t), 'node_modules'), join(folder, 'node_modules'), { recursive: true })
  const routes = ['nodejs', 'edge'].flatMap((runtime) =>
    ['pre-sign', 'debit', 'notify'].map((name) => [
      `app/${runtime}/${name}/route.js`,
      `export const runtime = '${runtime}'\n${example(`api/${name}.mjs`).replace('../lib/app.mjs', '../../../lib/app.mjs')}`,
    ]),
  )
  write(folder, {
    'package.json': JSON.stringify({ name: 'application', private: true, type: 'module' }),
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(here)} } }`,
    ...Object.fromEntries(
      ['app', 'login', 'shop', 'store'].map((name) => [`lib/${name}.mjs`, example(`lib/${name}.mjs`)]),
    ),
    'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
    'app/page.js': 'export default () => <p>ready</p>',
    ...Object.fromEntries(routes),
  })
  return folder
}

test('Next.js: node and edge routes', async (t) => {
  const folder = application(t)
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: 'true' }
  const first = await openSandbox(t)
  const upstash = await openUpstash(t)
  const variables = { ...variablesOf(first, 'https://merchant.example/notify'), ...upstash }
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env: { ...env, ...variables }, stdio: 'pipe' })
  for (const runtime of ['nodejs', 'edge']) {
    await t.test(runtime, async (t) => {
      const sandbox = await openSandbox(t)
      const served = {}
      const front = await openPlatform(t, async ({ path, headers, body }) => {
        const { host, connection, 'content-length': length, ...kept } = headers
        const response = await fetch(`${served.url}/${runtime}${path}`, { method: 'POST', headers: kept, body })
        return { status: response.status, body: await response.text() }
      })
      const variables = { ...variablesOf(sandbox, `${front}/notify`), ...(await openUpstash(t)) }
      const { url, logged } = await start(t, [next, 'start'], variables, { cwd: folder })
      served.url = url
      await checkExample({ sandbox, url: front, logged })
      assert.equal(sandbox.requests[0].verified, true)
    })
  }
})
