// The suite in the sandbox of Vercel's edge runtime: another realm, and no code from strings or bytes.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { EdgeVM } from '@edge-runtime/vm'
import { build } from 'esbuild'
import { installed } from '../packaging/consumer.mjs'
import { openGateway, report, suiteFolder } from '../suite/host.mjs'

const traits = { signers: ['webcrypto', 'rsa'] }
const folder = installed(undefined)

// Vercel binds `?module` imports to modules that it compiled outside.
const wasm = {
  name: 'wasm',
  setup(builder) {
    builder.onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('?module', '')),
      namespace: 'wasm',
    }))
    builder.onLoad({ filter: /./, namespace: 'wasm' }, ({ path }) => ({
      contents: `export default globalThis.modules[${JSON.stringify(basename(path))}]`,
    }))
  },
}

async function bundle() {
  const contents = `import * as lib from 'wechatpay-entrust'
    import { results } from ${JSON.stringify(join(suiteFolder, 'cases.mjs'))}
    globalThis.runSuite = (gateway, traits) => results(lib, gateway, JSON.parse(traits)).then(JSON.stringify)`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    conditions: ['edge-light'],
    plugins: [wasm],
  })
  return outputFiles[0].text
}

test('edge runtime', async (t) => {
  const gateway = await openGateway(t)
  const compiled = (name) =>
    new WebAssembly.Module(readFileSync(join(folder, 'node_modules/wechatpay-entrust/pkg/dist', name)))
  const names = ['wechatpay_entrust.wasm', 'wechatpay_entrust_rsa.wasm']
  const modules = Object.fromEntries(names.map((name) => [name, compiled(name)]))
  const vm = new EdgeVM({
    extend: (context) => Object.assign(context, { modules }),
    codeGeneration: { strings: false, wasm: false },
  })
  vm.evaluate(await bundle())
  const text = await vm.evaluate(`runSuite(${JSON.stringify(gateway)}, ${JSON.stringify(JSON.stringify(traits))})`)
  await report(t, JSON.parse(text), traits)
})
