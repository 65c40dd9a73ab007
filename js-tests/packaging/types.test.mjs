// The declarations, as a consumer's TypeScript reads them: every library of theirs is checked, too.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { installed, root, write } from './consumer.mjs'

const sources = new URL('types/', import.meta.url)
const source = (name) => readFileSync(new URL(`${name}.ts`, sources), 'utf8')
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const folder = installed(undefined)
const declarations = join(folder, 'node_modules/wechatpay-entrust/pkg/dist/types')

symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'dir')

const modules = {
  nodenext: { module: 'nodenext' },
  node16: { module: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}
const globals = {
  'ECMAScript alone': { lib: ['es2022'], types: [], files: ['everywhere'] },
  DOM: { lib: ['es2022', 'dom', 'dom.iterable'], types: [], files: ['everywhere', 'web'] },
  Node: { lib: ['es2023'], types: ['node'], files: ['everywhere', 'web', 'node'] },
  'Node and DOM': { lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'], files: ['everywhere', 'web', 'node'] },
}

function check(name, compilerOptions, files) {
  const shared = { target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false }
  const config = { compilerOptions: { ...shared, ...compilerOptions }, files: Object.keys(files) }
  write(folder, { ...files, [`${name}.json`]: JSON.stringify(config) })
  return spawnSync(process.execPath, [tsc, '-p', `${name}.json`], { cwd: folder, encoding: 'utf8' })
}

for (const [moduleName, moduleOptions] of Object.entries(modules)) {
  for (const [globalName, { files, ...libraries }] of Object.entries(globals)) {
    test(`types: ${moduleName}, ${globalName}`, () => {
      const twice = files.flatMap((name) => [
        [`${name}.mts`, source(name)],
        [`${name}.cts`, source(name)],
      ])
      const { stdout, status } = check('project', { ...moduleOptions, ...libraries }, Object.fromEntries(twice))
      assert.equal(stdout, '')
      assert.equal(status, 0)
    })
  }
}

test('the check sees a mistake', () => {
  const mistake = "import { Wechatpay } from 'wechatpay-entrust'\nnew Wechatpay({ mchid: 1 })\n"
  const { stdout } = check('mistake', { module: 'nodenext', types: [] }, { 'mistake.mts': mistake })
  assert.match(stdout, /mistake\.mts\(2,\d+\): error TS2322/)
})

test('the consumer uses every public name', () => {
  const used = new Set(source('everywhere').match(/\b\w+\b/g))
  const entries = [
    'entries/exports',
    'entries/node',
    'entries/redis',
    'sandbox/index',
    'sync/index',
    'errors',
    'models',
    'calls/operations',
  ]
  const names = entries.flatMap((entry) => exported(readFileSync(join(declarations, `${entry}.d.ts`), 'utf8')))
  assert.ok(names.length > 90, `${names.length} names`)
  assert.deepEqual(
    names.filter((name) => !used.has(name)),
    [],
  )
})

function exported(text) {
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, names]) => names.split(','))
  const single = [...text.matchAll(/^export (?:declare )?(?:class|interface|type|const|function) (\w+)/gm)]
  return [...lists.map((name) => name.replace('type ', '').trim()), ...single.map(([, name]) => name)].filter(Boolean)
}

test('no declaration is published that no entry reaches, and each has its CommonJS twin', () => {
  const files = readdirSync(declarations, { recursive: true }).filter((name) => name.endsWith('ts'))
  const esm = files.filter((name) => name.endsWith('.d.ts')).sort()
  const cjs = files.filter((name) => name.endsWith('.d.cts')).sort()
  assert.deepEqual(
    cjs,
    esm.map((name) => name.replace('.d.ts', '.d.cts')),
  )
  const internal = /\b(core|setup|transport|platform|cli|deadline|retry|connection|fault)\b/
  assert.deepEqual(
    esm.filter((name) => internal.test(name)),
    ['sandbox/fault.d.ts'],
  )
})
