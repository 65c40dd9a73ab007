// The suite on Cloudflare's runtime, without nodejs_compat: nothing of Node is there.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Miniflare } from 'miniflare'
import { installed } from '../packaging/consumer.mjs'
import { openGateway, report, suiteFolder } from '../suite/host.mjs'

const traits = { signers: ['webcrypto', 'rsa'] }
const dist = join(installed(undefined), 'node_modules/wechatpay-entrust/pkg/dist')

const main = `import * as lib from './edge.mjs'
import { results } from './suite/cases.mjs'
export default {
  async fetch(request) {
    const { gateway, traits } = await request.json()
    return Response.json(await results(lib, gateway, traits))
  },
}`

const esm = (path, contents) => ({ type: 'ESModule', path, contents })

function modules() {
  const suite = readdirSync(suiteFolder).filter((name) => !['gateway.mjs', 'host.mjs'].includes(name))
  return [
    esm('main.mjs', main),
    ...['edge.mjs', 'shared.mjs', 'rsa.edge.mjs', 'rsa.shared.mjs'].map((name) =>
      esm(name, readFileSync(join(dist, name), 'utf8')),
    ),
    ...['wechatpay_entrust.wasm', 'wechatpay_entrust_rsa.wasm'].map((name) => ({
      type: 'CompiledWasm',
      path: `${name}?module`,
      contents: readFileSync(join(dist, name)),
    })),
    ...suite.map((name) => esm(`suite/${name}`, readFileSync(join(suiteFolder, name), 'utf8'))),
  ]
}

for (const compatibilityDate of ['2024-09-01', '2026-04-01']) {
  test(`workerd, compatibility date ${compatibilityDate}`, async (t) => {
    const gateway = await openGateway(t)
    const worker = new Miniflare({ modules: modules(), compatibilityDate, compatibilityFlags: [] })
    t.after(() => worker.dispose())
    const body = JSON.stringify({ gateway, traits })
    const response = await worker.dispatchFetch('http://worker/', { method: 'POST', body })
    assert.equal(response.status, 200, 'the worker ran')
    await report(t, await response.json(), traits)
  })
}
