// The example for Cloudflare Workers, and one client that serves several requests at once, on workerd.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { issue } from '../../examples/cloudflare-workers/login.mjs'
import { folderOf, jsonOf, textOf } from '../examples/deployment.mjs'
import { ACCOUNT, checkExample, openPlatform, openSandbox, SESSION_SECRET, variablesOf } from '../examples/setting.mjs'
import { installed } from '../packaging/consumer.mjs'

const folder = installed(undefined)
const wasms = ['wechatpay_entrust.wasm', 'wechatpay_entrust_rsa.wasm'].map((name) => ({
  type: 'CompiledWasm',
  path: `${name}?module`,
  contents: readFileSync(join(folder, 'node_modules/wechatpay-entrust/pkg/dist', name)),
}))
const example = {
  folder: fileURLToPath(folderOf('cloudflare-workers')),
  entry: textOf('cloudflare-workers', 'index.mjs'),
}
const { compatibility_date: exampleDate, d1_databases } = jsonOf('cloudflare-workers', 'wrangler.jsonc')
const [{ binding: DB }] = d1_databases
const KV = 'WECHATPAY_KV'

/** Between the example and the package: each client says when it is opened and closed. */
const counting = {
  name: 'counting',
  setup(builder) {
    const filter = /^wechatpay-entrust$/
    builder.onResolve({ filter }, ({ namespace }) => (namespace === 'c' ? undefined : { path: 'c', namespace: 'c' }))
    builder.onLoad({ filter: /./, namespace: 'c' }, () => ({
      resolveDir: folder,
      contents: `
        import { Wechatpay as Real } from 'wechatpay-entrust'
        export * from 'wechatpay-entrust'
        export class Wechatpay extends Real {
          constructor(options) {
            super(options)
            console.log('a client was opened')
          }
          static fromEnv(env, options) {
            const client = Real.fromEnv(env, options)
            console.log('a client was opened')
            const close = client.close.bind(client)
            client.close = () => {
              close()
              console.log('a client was closed')
            }
            return client
          }
        }`,
    }))
  },
}

async function openWorker(t, contents, bindings, { compatibilityDate = exampleDate, resolveDir = folder } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['*.wasm?module'],
    plugins: [counting],
  })
  const lines = []
  const worker = new Miniflare({
    modules: [{ type: 'ESModule', path: 'main.mjs', contents: outputFiles[0].text }, ...wasms],
    compatibilityDate,
    kvNamespaces: [KV],
    d1Databases: [DB],
    bindings,
    handleRuntimeStdio(stdout, stderr) {
      for (const stream of [stdout, stderr]) stream.on('data', (chunk) => lines.push(String(chunk)))
    },
  })
  t.after(() => worker.dispose())
  return { worker, logged: () => lines.join('') }
}

const downloads = ({ requests }) => requests.filter(({ path }) => path === '/v3/certificates').length
const count = (text, part) => text.split(part).length - 1

/** Output of workerd arrives late. */
async function eventually(check) {
  for (let time = 0; time < 500 && !check(); time++) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.ok(check())
}

/** The example on workerd, behind a server that keeps the last notification. */
async function openExample(t, mode) {
  const sandbox = await openSandbox(t, { mode })
  const served = { requests: 0 }
  const deliver = ({ method, path, headers, body }) => {
    served.requests++
    return served.worker.dispatchFetch(`https://worker${path}`, { method, headers, body })
  }
  const url = await openPlatform(t, async (request) => {
    const { host, connection, 'content-length': length, ...headers } = request.headers
    const message = { ...request, headers }
    const response = await deliver(message)
    if (request.path === '/notify' && response.status === 204) served.notification = message
    return { status: response.status, body: await response.text() }
  })
  const { folder: resolveDir, entry } = example
  const { worker, logged } = await openWorker(t, entry, variablesOf(sandbox, `${url}/notify`), { resolveDir })
  served.worker = worker
  const database = await worker.getD1Database(DB)
  for (const statement of textOf('cloudflare-workers', 'schema.sql')
    .split(';')
    .filter((text) => text.trim())) {
    await database.prepare(statement).run()
  }
  await checkExample({ sandbox, url, logged })
  const repeat = async () => (await deliver(served.notification)).status
  return { sandbox, url, worker, database, logged, repeat, requests: () => served.requests }
}

/** What every request of the example must leave behind: nothing but what is in D1 and KV. */
async function leavesNothing({ logged, repeat, requests }) {
  assert.deepEqual([await repeat(), await repeat()], [204, 204])
  await eventually(() => count(logged(), 'was opened') === requests() && count(logged(), 'was closed') === requests())
  assert.equal(count(logged(), 'ECOMMERCE_ENTRUST.SIGN 12535'), 1, 'repeats were known from D1')
}

test('the example: secrets from env, platform certificates in KV', async (t) => {
  const opened = await openExample(t, 'certificates')
  const { sandbox, url, worker } = opened
  assert.equal(downloads(sandbox), 1, 'later requests found the certificates in KV')
  const cache = await worker.getKVNamespace(KV)
  assert.deepEqual(Object.keys(await cache.get('certificates', 'json')), Object.keys(sandbox.merchant.certs))
  await leavesNothing(opened)
  await sandbox.rotate({ now: true })
  const body = JSON.stringify({ account: ACCOUNT })
  const headers = { Authorization: `Bearer ${await issue(SESSION_SECRET, 'user', 'o-1')}` }
  assert.equal((await fetch(`${url}/pre-sign`, { method: 'POST', headers, body })).status, 200)
  assert.equal(downloads(sandbox), 2, 'a new certificate is fetched once, and kept')
  assert.deepEqual(Object.keys(await cache.get('certificates', 'json')).length, 2)
})

test('the example: a public key in env', async (t) => {
  const opened = await openExample(t, 'public-key')
  assert.equal(downloads(opened.sandbox), 0)
  await leavesNothing(opened)
  const cache = await opened.worker.getKVNamespace(KV)
  assert.deepEqual((await cache.list()).keys, [], 'no certificates')
  const { results } = await opened.database.prepare("SELECT item FROM items WHERE kind = 'contract'").all()
  const contracts = results.map(({ item }) => JSON.parse(item))
  assert.deepEqual(
    contracts.map(({ user, state }) => [user, state]).sort(),
    [
      ['o-1', 'presigned'],
      ['o-1', 'presigned'],
      ['o-1', 'presigned'],
      ['o-1', 'signed'],
    ],
    'each was stored before the pre-sign, one was signed',
  )
})

const sharedClient = `
  import { Wechatpay } from 'wechatpay-entrust'
  let wxpay
  export default {
    async fetch(request, { merchant, input }) {
      wxpay ??= new Wechatpay({ ...merchant, certs: 'auto', maxRetries: 0 })
      try {
        const out_contract_code = new URL(request.url).pathname.slice(1)
        return Response.json(await wxpay.preEntrustSign.miniProgram({ ...input, out_contract_code }))
      } catch (error) {
        return new Response(error.stack, { status: 500 })
      }
    },
  }`

const input = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  contract_display_account: ACCOUNT,
  notify_url: 'https://merchant.example/notify',
}

for (const compatibilityDate of ['2024-09-01', '2026-04-01']) {
  test(`one client for ten requests at once, from the first download on, ${compatibilityDate}`, async (t) => {
    const sandbox = await openSandbox(t, { mode: 'certificates' })
    const { certs, ...merchant } = sandbox.merchant
    const { worker, logged } = await openWorker(t, sharedClient, { merchant, input }, { compatibilityDate })
    for (const round of ['first', 'second']) {
      const codes = Array.from({ length: 10 }, (_, index) => `${round}${index}`)
      const answers = await Promise.all(
        codes.map(async (code) => {
          const response = await worker.dispatchFetch(`https://worker/${code}`)
          const text = await response.text()
          return response.status === 200 ? JSON.parse(text).out_contract_code : text
        }),
      )
      assert.deepEqual(answers, codes, logged())
    }
  })
}

test('a request that goes away in the middle of the first download holds up no other one', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  const { certs, ...merchant } = sandbox.merchant
  const { worker, logged } = await openWorker(t, sharedClient, { merchant, input })
  sandbox.fault({ kind: 'hang', path: '/v3/certificates' })
  const controller = new AbortController()
  const gone = worker.dispatchFetch('https://worker/gone', { signal: controller.signal }).catch(() => {})
  while (sandbox.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  controller.abort()
  await gone
  const response = await worker.dispatchFetch('https://worker/next')
  assert.equal(response.status, 200, `${await response.clone().text()} ${logged()}`)
  assert.deepEqual(
    sandbox.requests.map(({ path }) => path.split('/').at(-1)),
    ['certificates', 'certificates', 'mini-program'],
  )
})
