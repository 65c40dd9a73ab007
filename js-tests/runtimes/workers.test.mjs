// The example for Cloudflare Workers, and one client that serves several requests at once, on workerd.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { ACCOUNT, checkExample, openPlatform, openSandbox, variablesOf } from '../examples/setting.mjs'
import { installed } from '../packaging/consumer.mjs'

const folder = installed(undefined)
const wasm = readFileSync(join(folder, 'node_modules/wechatpay-entrust/pkg/dist/edge/wechatpay_entrust.wasm'))
const example = readFileSync(new URL('../../examples/cloudflare-workers/index.mjs', import.meta.url), 'utf8')

async function openWorker(t, contents, bindings, compatibilityDate = '2024-09-01') {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['*.wasm?module'],
  })
  const lines = []
  const worker = new Miniflare({
    modules: [
      { type: 'ESModule', path: 'main.mjs', contents: outputFiles[0].text },
      { type: 'CompiledWasm', path: 'wechatpay_entrust.wasm?module', contents: wasm },
    ],
    compatibilityDate,
    kvNamespaces: ['CERTIFICATES'],
    bindings,
    handleRuntimeStdio(stdout, stderr) {
      for (const stream of [stdout, stderr]) stream.on('data', (chunk) => lines.push(String(chunk)))
    },
  })
  t.after(() => worker.dispose())
  return { worker, logged: () => lines.join('') }
}

const downloads = ({ requests }) => requests.filter(({ path }) => path === '/v3/certificates').length

test('the example: secrets from env, certificates in KV', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  const served = {}
  const url = await openPlatform(t, async ({ method, path, headers, body }) => {
    const { host, connection, 'content-length': length, ...kept } = headers
    const response = await served.worker.dispatchFetch(`https://worker${path}`, { method, headers: kept, body })
    return { status: response.status, body: await response.text() }
  })
  const { worker, logged } = await openWorker(t, example, variablesOf(sandbox, `${url}/notify`))
  served.worker = worker
  await checkExample({ sandbox, url, logged })
  assert.equal(downloads(sandbox), 1, 'later requests found the certificates in KV')
  const cache = await worker.getKVNamespace('CERTIFICATES')
  assert.deepEqual(Object.keys(await cache.get('wechatpay', 'json')), Object.keys(sandbox.merchant.certs))
  await sandbox.rotate()
  const body = JSON.stringify({ account: ACCOUNT })
  assert.equal((await fetch(`${url}/pre-sign`, { method: 'POST', body })).status, 200)
  assert.equal(downloads(sandbox), 2, 'a new certificate is fetched once, and kept')
  assert.deepEqual(Object.keys(await cache.get('wechatpay', 'json')).length, 2)
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

for (const compatibilityDate of ['2024-09-01', '2026-04-01']) {
  test(`one client for ten requests at once, from the first download on, ${compatibilityDate}`, async (t) => {
    const sandbox = await openSandbox(t, { mode: 'certificates' })
    const { certs, ...merchant } = sandbox.merchant
    const input = {
      appid: 'wxd678efh567hg6787',
      plan_id: 12535,
      contract_display_account: ACCOUNT,
      notify_url: 'https://merchant.example/notify',
    }
    const { worker, logged } = await openWorker(t, sharedClient, { merchant, input }, compatibilityDate)
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
