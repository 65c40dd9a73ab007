// What is published: which files, which one each condition resolves to, how large, and what linters of packages say.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { installed, npm, packed, root } from './consumer.mjs'

const folder = installed(undefined)
const home = join(folder, 'node_modules/wechatpay-entrust')
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
const [{ files, unpackedSize, size }] = JSON.parse(npm(['pack', '--json', '--dry-run', '--ignore-scripts'], root))

const programs = [
  'pkg/dist/browser.js',
  'pkg/dist/cli.cjs',
  'pkg/dist/edge/index.js',
  'pkg/dist/edge/wechatpay_entrust.wasm',
  'pkg/dist/index.cjs',
  'pkg/dist/index.mjs',
  'pkg/dist/node.cjs',
  'pkg/dist/node.mjs',
  'pkg/dist/redis.cjs',
  'pkg/dist/redis.mjs',
  'pkg/dist/sandbox.cjs',
  'pkg/dist/sandbox.mjs',
  'pkg/dist/sync-worker.cjs',
  'pkg/dist/sync.cjs',
  'pkg/dist/sync.mjs',
  'pkg/dist/wasm.cjs',
]
const papers = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'README.zh-CN.md', 'package.json']

test('the list of published files', () => {
  const published = files.map(({ path }) => path).filter((path) => !path.startsWith('pkg/dist/types/'))
  assert.deepEqual(published.sort(), [...papers, ...programs].sort())
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
  assert.ok(unpackedSize <= 1_200_000, `unpacked ${unpackedSize}`)
  assert.ok(size <= 550_000, `packed ${size}`)
  const bytes = (path) => statSync(join(home, path)).size
  assert.ok(bytes('pkg/dist/index.cjs') <= 100_000, `main entry ${bytes('pkg/dist/index.cjs')}`)
  assert.ok(bytes('pkg/dist/wasm.cjs') <= 250_000, `its wasm ${bytes('pkg/dist/wasm.cjs')}`)
  const wasm = brotliCompressSync(readFileSync(join(home, 'pkg/dist/edge/wechatpay_entrust.wasm'))).length
  assert.ok(wasm <= 180_000, `wasm, brotli ${wasm}`)
})

const conditions = {
  '. workerd,worker,browser': 'pkg/dist/edge/index.js',
  '. edge-light': 'pkg/dist/edge/index.js',
  '. edge-light,browser': 'pkg/dist/edge/index.js',
  '. browser': 'pkg/dist/browser.js',
  '. node': 'pkg/dist/index.mjs',
  '. bun,node': 'pkg/dist/index.mjs',
  '. deno,node': 'pkg/dist/index.mjs',
  '. ': 'pkg/dist/index.mjs',
  './sandbox ': 'pkg/dist/sandbox.mjs',
  './sync ': 'pkg/dist/sync.mjs',
  './node ': 'pkg/dist/node.mjs',
  './redis ': 'pkg/dist/redis.mjs',
  './redis workerd,worker,browser': 'pkg/dist/redis.mjs',
  './redis edge-light': 'pkg/dist/redis.mjs',
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
  return found[0]?.slice(home.length + 1)
}

for (const [key, file] of Object.entries(conditions)) {
  test(`import of ${key.trim()} resolves to ${file}`, async () => {
    const [subpath, named] = key.split(' ')
    assert.equal(await resolved(subpath, named, 'import'), file)
  })
}

test('require resolves to CommonJS, except where only one file can be', async () => {
  for (const [key, file] of Object.entries(conditions)) {
    const [subpath, named] = key.split(' ')
    assert.equal(await resolved(subpath, named, 'require'), file.replace('.mjs', '.cjs'), key)
  }
  const require = createRequire(join(folder, 'main.cjs'))
  for (const subpath of ['', '/sandbox', '/sync', '/node', '/redis']) {
    const path = require.resolve(`wechatpay-entrust${subpath}`)
    assert.equal(path, join(home, `pkg/dist/${subpath.slice(1) || 'index'}.cjs`))
  }
  assert.equal(require('wechatpay-entrust/package.json').version, manifest.version)
})

test('a file that is no entry cannot be imported', () => {
  const require = createRequire(join(folder, 'main.cjs'))
  assert.throws(() => require.resolve('wechatpay-entrust/pkg/dist/index.cjs'), {
    code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
  })
})

test('the ESM faces export what the CommonJS files do', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  for (const subpath of ['', '/sandbox', '/sync', '/node', '/redis']) {
    const common = require(`wechatpay-entrust${subpath}`)
    const face = await import(join(home, `pkg/dist/${subpath.slice(1) || 'index'}.mjs`))
    assert.deepEqual(Object.keys(face).sort(), Object.keys(common).sort(), subpath)
    for (const name of Object.keys(common))
      assert.equal(face[name], common[name], `${subpath} ${name}: one and the same`)
  }
})

test('the browser’s module exports every name of the main entry', async () => {
  const require = createRequire(join(folder, 'main.cjs'))
  const entryPoints = [join(home, 'pkg/dist/browser.js')]
  const { metafile } = await build({ entryPoints, write: false, metafile: true, format: 'esm', outfile: 'browser.js' })
  const [{ exports }] = Object.values(metafile.outputs)
  assert.deepEqual(exports.sort(), Object.keys(require('wechatpay-entrust')).sort())
})

test('no string of what gets bundled is broken over lines, which indentation would change', () => {
  for (const file of ['index.cjs', 'node.cjs', 'redis.cjs', 'sandbox.cjs', 'edge/index.js']) {
    assert.doesNotMatch(readFileSync(join(home, 'pkg/dist', file), 'utf8'), /\\\n/, file)
  }
})

test('the main entry names no module of Node in a way that a bundler would follow', () => {
  for (const file of ['index.cjs', 'node.cjs', 'redis.cjs', 'edge/index.js']) {
    const text = readFileSync(join(home, 'pkg/dist', file), 'utf8')
    assert.doesNotMatch(text, /require\(["'](node:|[a-z])|from\s*["']node:|import\(/, file)
  }
})

test('the wasm has no name of a developer’s folder in it', () => {
  const wasm = readFileSync(join(home, 'pkg/dist/edge/wechatpay_entrust.wasm'), 'latin1')
  assert.doesNotMatch(wasm, /\/home\/|\/Users\/|\/root\/|\/work\//)
})

for (const [name, args] of Object.entries({
  publint: ['node_modules/publint/src/cli.js', packed(), '--strict'],
  attw: ['node_modules/@arethetypeswrong/cli/dist/index.js', packed(), '--profile', 'node16'],
})) {
  test(`${name} has nothing to say`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    assert.equal(status, 0, stdout + stderr)
  })
}
