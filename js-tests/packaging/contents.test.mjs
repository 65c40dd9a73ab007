// What is published: which files, which one each condition resolves to, how large, and what linters of packages say.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { readFamilies } from '../../scripts/table/families.mjs'
import { installed, npm, packed, root } from './consumer.mjs'

const folder = installed(undefined)
const home = join(folder, 'node_modules/wechatpay-entrust')
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
const [{ files, unpackedSize, size }] = JSON.parse(npm(['pack', '--json', '--dry-run', '--ignore-scripts'], root))

const entries = ['index', 'node', 'redis', 'rsa', 'sandbox', 'sync']
const programs = [
  ...[...entries, 'browser'].flatMap((name) => [`${name}.cjs`, `${name}.mjs`]),
  ...[
    'bun.mjs',
    'bundle.mjs',
    'cli.cjs',
    'edge.mjs',
    'shared.mjs',
    'shared.node.mjs',
    'sync.program.cjs',
    'sandbox.program.cjs',
  ],
  ...['rsa.bundle.mjs', 'rsa.edge.mjs', 'rsa.node.mjs', 'rsa.shared.mjs'],
  ...['wechatpay_entrust', 'wechatpay_entrust_rsa'].flatMap((name) => [`${name}.wasm`, `${name}.wasm.mjs`]),
].map((name) => `pkg/dist/${name}`)
const papers = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'README.zh-CN.md', 'package.json']

test('the list of published files', () => {
  const published = files.map(({ path }) => path).filter((path) => !path.startsWith('pkg/dist/types/'))
  assert.deepEqual(published.sort(), [...papers, ...programs].sort())
})

test('one file of all that the main entry has', async () => {
  for (const format of ['cjs', 'esm']) {
    const stdin = { contents: "export * from 'wechatpay-entrust'", resolveDir: folder }
    const { outputFiles } = await build({ stdin, bundle: true, minify: true, platform: 'node', format, write: false })
    const { length } = gzipSync(outputFiles[0].contents, { level: 9 })
    assert.ok(length <= 106_496, `${format}, gzip ${length}`)
  }
})

test('no dependency and no install script', () => {
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
    assert.deepEqual(manifest[field] ?? {}, {}, field)
  }
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.equal(manifest.scripts[script], undefined, script)
  }
})

test('sizes', () => {
  const declared = files.filter(({ path }) => path.startsWith('pkg/dist/types/'))
  const declarations = declared.reduce((sum, file) => sum + file.size, 0)
  assert.ok(unpackedSize - declarations <= 1_200_000, `unpacked without declarations ${unpackedSize - declarations}`)
  // What is printed documents each field of each operation.
  const { operations } = readFamilies(join(root, 'table'))
  const names = ['models', 'calls/operations', 'calls/endpoints', 'calls/launches']
  const printed = declared.filter(({ path }) => names.some((name) => path.endsWith(`types/${name}.d.ts`)))
  const ofTable = printed.reduce((sum, file) => sum + file.size, 0)
  assert.ok(ofTable <= 2_500 * operations.length, `declarations of operations ${ofTable}`)
  assert.ok(declarations - ofTable <= 170_000, `other declarations ${declarations - ofTable}`)
  assert.ok(size <= 600_000, `packed ${size}`)
  const bytes = (path) => statSync(join(home, path)).size
  // The names and launches of all operations are a tenth of it.
  for (const name of ['index.cjs', 'index.mjs', 'shared.mjs']) {
    assert.ok(bytes(`pkg/dist/${name}`) <= 110_000, `${name} ${bytes(`pkg/dist/${name}`)}`)
  }
  for (const name of ['wechatpay_entrust', 'wechatpay_entrust_rsa']) {
    const text = bytes(`pkg/dist/${name}.wasm.mjs`)
    assert.ok(text <= 250_000, `the wasm as text ${text}`)
    const wasm = brotliCompressSync(readFileSync(join(home, `pkg/dist/${name}.wasm`))).length
    assert.ok(wasm <= 180_000, `wasm, brotli ${wasm}`)
  }
})

// The file for `import`, and the one for `require` where that is another one.
const conditions = {
  '. workerd,worker,browser': ['edge.mjs'],
  '. edge-light': ['edge.mjs'],
  '. edge-light,browser': ['edge.mjs'],
  '. edge-light,module': ['edge.mjs'],
  '. browser': ['browser.mjs', 'browser.cjs'],
  '. browser,module': ['browser.mjs', 'browser.cjs'],
  '. module,node': ['bundle.mjs'],
  '. module': ['bundle.mjs'],
  '. node': ['index.mjs', 'index.cjs'],
  '. production,node': ['bundle.mjs', 'index.cjs'],
  '. bun,node': ['bun.mjs'],
  '. deno,node': ['index.mjs', 'index.cjs'],
  '. ': ['index.mjs', 'index.cjs'],
  ...Object.fromEntries(
    ['sandbox', 'sync', 'node', 'redis'].flatMap((name) => [
      [`./${name} `, [`${name}.mjs`, `${name}.cjs`]],
      [`./${name} module`, [`${name}.mjs`]],
    ]),
  ),
  './redis workerd,worker,browser': ['redis.mjs', 'redis.cjs'],
  './redis edge-light': ['redis.mjs', 'redis.cjs'],
  './rsa workerd,worker,browser': ['rsa.edge.mjs'],
  './rsa edge-light': ['rsa.edge.mjs'],
  './rsa edge-light,module': ['rsa.edge.mjs'],
  './rsa module,node': ['rsa.bundle.mjs'],
  './rsa production,node': ['rsa.bundle.mjs', 'rsa.cjs'],
  './rsa bun,node': ['rsa.bundle.mjs'],
  './rsa deno,node': ['rsa.mjs', 'rsa.cjs'],
  './rsa ': ['rsa.mjs', 'rsa.cjs'],
}

async function resolved(subpath, named, kind) {
  const specifier = `wechatpay-entrust${subpath.slice(1)}`
  const found = []
  const note = {
    name: 'note',
    setup: (b) => b.onLoad({ filter: /dist/ }, ({ path }) => found.push(path) && { contents: '' }),
  }
  const contents = kind === 'import' ? `import '${specifier}'` : `require('${specifier}')`
  await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    platform: 'neutral',
    conditions: named.split(',').filter(Boolean),
    plugins: [note],
    logLevel: 'silent',
  })
  return found[0]?.slice(join(home, 'pkg/dist/').length)
}

for (const [key, [imported, required = imported]] of Object.entries(conditions)) {
  test(`${key.trim()} resolves to ${imported} by import, to ${required} by require`, async () => {
    const [subpath, named] = key.split(' ')
    assert.equal(await resolved(subpath, named, 'import'), imported)
    assert.equal(await resolved(subpath, named, 'require'), required)
  })
}

const specifier = (entry) => (entry === 'index' ? 'wechatpay-entrust' : `wechatpay-entrust/${entry}`)

test('Node resolves to ESM by import and to CommonJS by require', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  for (const entry of entries) {
    assert.equal(require.resolve(specifier(entry)), join(home, `pkg/dist/${entry}.cjs`))
    const program = `console.log(import.meta.resolve('${specifier(entry)}'))`
    const args = ['--input-type=module', '--eval', program]
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    assert.equal(fileURLToPath(stdout.trim()), join(home, `pkg/dist/${entry}.mjs`))
  }
  assert.equal(require('wechatpay-entrust/package.json').version, manifest.version)
})

test('a file that is no entry cannot be imported', () => {
  const require = createRequire(join(folder, 'main.cjs'))
  assert.throws(() => require.resolve('wechatpay-entrust/pkg/dist/index.cjs'), {
    code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
  })
})

test('ESM and CommonJS export the same', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  const isClass = (value) => /^class\b/.test(value)
  const shapeOf = (lib) =>
    Object.entries(lib)
      .map(([name, value]) => [name, typeof value, isClass(value) && value.name].join())
      .sort()
  for (const entry of entries.filter((name) => name !== 'rsa')) {
    const common = shapeOf(require(specifier(entry)))
    assert.ok(common.length > 0)
    assert.deepEqual(shapeOf(await import(join(home, `pkg/dist/${entry}.mjs`))), common, entry)
    for (const name of entry === 'index' ? ['bun', 'bundle'] : []) {
      assert.deepEqual(shapeOf(await import(join(home, `pkg/dist/${name}.mjs`))), common, name)
    }
  }
})

test('classes have the names that consoles and stacks show', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  for (const name of ['index.mjs', 'index.cjs', 'bundle.mjs', 'sync.mjs', 'sync.cjs']) {
    const path = join(home, 'pkg/dist', name)
    const classes = Object.entries(name.endsWith('.cjs') ? require(path) : await import(path))
    for (const [exported, value] of classes.filter(([each]) => /^[A-Z]/.test(each))) {
      assert.equal(value.name, exported, name)
    }
  }
})

test('the portable crypto is there once it is imported or required, and exports nothing', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  const registered = Symbol.for('wechatpay-entrust.rsa')
  for (const load of [() => import(join(home, 'pkg/dist/rsa.mjs')), () => require('wechatpay-entrust/rsa')]) {
    delete globalThis[registered]
    assert.deepEqual(Object.keys(await load()), [])
    const { glue, module } = globalThis[registered]()
    assert.ok(module instanceof WebAssembly.Module)
    assert.equal(typeof glue.Portable, 'function')
  }
})

test('the browser’s module exports every name of the main entry', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  const entryPoints = [join(home, 'pkg/dist/browser.mjs')]
  const { metafile } = await build({ entryPoints, write: false, metafile: true, format: 'esm', outfile: 'browser.js' })
  const [{ exports }] = Object.values(metafile.outputs)
  assert.deepEqual(exports.sort(), Object.keys(require('wechatpay-entrust')).sort())
})

test('required for a browser, by a test in jsdom for example, it refuses as well', () => {
  const require = createRequire(join(folder, 'main.cjs'))
  assert.throws(() => require(join(home, 'pkg/dist/browser.cjs')), /must not run in a browser/)
})

test('no string of what gets bundled is broken over lines, which indentation would change', () => {
  const bundled = programs.filter((path) => /\.[cm]js$/.test(path) && !path.endsWith('cli.cjs'))
  assert.ok(bundled.length > 10)
  for (const file of bundled) {
    assert.doesNotMatch(readFileSync(join(home, file), 'utf8'), /\\\n/, file)
  }
})

test('what a start reads is ASCII, because a character beyond Latin-1 doubles a file in memory', () => {
  for (const file of ['index.mjs', 'index.cjs', 'shared.mjs', 'shared.node.mjs', 'bundle.mjs', 'edge.mjs']) {
    assert.doesNotMatch(readFileSync(join(home, 'pkg/dist', file), 'latin1'), /[^\0-\x7f]/, file)
  }
})

test('what bundlers and edge platforms take names no module of Node, and loads nothing later but the portable crypto', () => {
  const main = ['bun.mjs', 'bundle.mjs', 'edge.mjs', 'shared.mjs', 'shared.node.mjs', 'node.mjs', 'redis.mjs']
  const portable = ['rsa.bundle.mjs', 'rsa.edge.mjs', 'rsa.node.mjs', 'rsa.shared.mjs']
  const later = { 'edge.mjs': /\bimport\("\.\/rsa\.edge\.mjs"\)/, 'shared.node.mjs': /\bimport\(\w+\(\)\)/ }
  for (const file of [...main, ...portable]) {
    const text = readFileSync(join(home, 'pkg/dist', file), 'utf8')
    assert.doesNotMatch(text.replace(later[file] ?? '', ''), /\bimport\(/, file)
    assert.doesNotMatch(text, /\brequire\(|from\s*["']node:|import\s*["']node:/, file)
  }
})

test('CommonJS requires nothing but the main entry, and modules of Node where it needs them at once', () => {
  const requiredBy = (file) =>
    [...readFileSync(join(home, 'pkg/dist', file), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name)
  assert.deepEqual([requiredBy('index.cjs'), requiredBy('redis.cjs')], [[], []])
  assert.deepEqual(requiredBy('node.cjs'), ['wechatpay-entrust'])
  for (const name of ['sandbox', 'sync']) {
    const foreign = requiredBy(`${name}.cjs`).filter((each) => !/^node:|^wechatpay-entrust$/.test(each))
    assert.deepEqual(foreign, name === 'sync' ? ['./sync.program.cjs'] : [], name)
  }
})

test('the wasm has no name of a developer’s folder in it', () => {
  for (const name of ['wechatpay_entrust', 'wechatpay_entrust_rsa']) {
    const wasm = readFileSync(join(home, `pkg/dist/${name}.wasm`), 'latin1')
    assert.doesNotMatch(wasm, /\/home\/|\/Users\/|\/root\/|\/work\//, name)
  }
})

for (const [name, args] of Object.entries({
  publint: ['node_modules/publint/src/cli.js', packed(), '--strict'],
  attw: ['node_modules/@arethetypeswrong/cli/dist/index.js', packed()],
})) {
  test(`${name} has nothing to say`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    assert.equal(status, 0, stdout + stderr)
  })
}
