// Bundles pkg/src into pkg/dist: CommonJS with the wasm inside, ESM faces over it, the edge build, and declarations.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, transformSync } from 'esbuild'
import { makeDeclarations } from './declarations.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'pkg/src')
const dist = join(root, 'pkg/dist')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// The wasm is a module of its own, which is loaded with the first client.
const inlinedWasm = {
  name: 'inlined wasm',
  setup(builder) {
    builder.onResolve({ filter: /\.wasm$/ }, () => ({ path: './wasm.cjs', external: true }))
  },
}

function wasmModule() {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 }
  const compressed = brotliCompressSync(readFileSync(join(root, 'pkg/wasm/wechatpay_entrust_bg.wasm')), { params })
  writeFileSync(join(dist, 'wasm.cjs'), `module.exports = '${compressed.toString('base64')}'\n`)
}

// Other entries use the client and the error classes of the main one beside them, so that a process has one set.
const mainEntry = {
  name: 'main entry',
  setup(builder) {
    const files = ['client.ts', 'errors.ts'].map((name) => join(source, name))
    builder.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) =>
      files.includes(join(resolveDir, path)) ? { path: './index.cjs', external: true } : undefined,
    )
  },
}

// Documentation is in the declarations; in the code of a package it would be weight only.
const undocumented = {
  name: 'undocumented',
  setup(builder) {
    builder.onLoad({ filter: /pkg.src.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/\n|^[ \t]*\/\/ .*\n/gm, ''),
      loader: 'ts',
    }))
  },
}

const shared = {
  bundle: true,
  target: 'es2022',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  logLevel: 'warning',
  legalComments: 'none',
  minifySyntax: true,
  charset: 'utf8',
  loader: { '.html': 'text', '.css': 'text' },
}

// For what is run and never bundled: broken lines run through strings, which Rollup's indentation would damage. Without
// them, Node would print the whole file for an error that nobody catches.
const compact = { minifyWhitespace: true, minifyIdentifiers: true, lineLimit: 160 }

// Without blanks, but in lines, for stacks and for bundlers: a line ends where a statement does. A text that looks like
// the end of a statement must not be broken, so the outcome is compared with what went in.
function compress(file) {
  const code = transformSync(readFileSync(file, 'utf8'), blankless).code
  const lines = code.replaceAll(/;(?=(?:async )?(?:const|let|var|function|class|if|return|throw|for|try)\b)/g, ';\n')
  if (transformSync(lines, blankless).code !== code) throw new Error(`${file} cannot be broken into lines`)
  writeFileSync(file, lines)
}

const blankless = { minifyWhitespace: true, charset: 'utf8', legalComments: 'none' }

// One CommonJS file an entry, and an ESM face over it: one set of classes in a process, however it is loaded.
async function commonjs(entry, name, options = {}) {
  const outfile = join(dist, `${name}.cjs`)
  const { metafile } = await build({
    ...shared,
    entryPoints: [join(source, entry)],
    outfile,
    format: 'cjs',
    platform: 'neutral',
    metafile: true,
    ...options,
    plugins: [undocumented, ...(options.plugins ?? [inlinedWasm])],
  })
  if (!options.lineLimit) compress(outfile)
  const names = Object.values(metafile.outputs)[0].exports
  const exported = names.length > 0 ? names : await exportedNames(entry, options)
  writeFileSync(
    join(dist, `${name}.mjs`),
    `import face from './${name}.cjs'\nexport const { ${exported.join(', ')} } = face\n`,
  )
}

// A file that is run, not imported.
async function program(entry, name, options = {}) {
  await build({
    ...shared,
    ...compact,
    entryPoints: [join(source, entry)],
    outfile: join(dist, `${name}.cjs`),
    format: 'cjs',
    platform: 'node',
    plugins: [mainEntry],
    ...options,
  })
}

async function exportedNames(entry, options) {
  const { metafile } = await build({
    ...shared,
    entryPoints: [join(source, entry)],
    write: false,
    outdir: dist,
    format: 'esm',
    platform: 'node',
    external: ['wechatpay-entrust'],
    plugins: [inlinedWasm],
    ...options,
    metafile: true,
  })
  return Object.values(metafile.outputs)[0].exports
}

async function edge() {
  await build({
    ...shared,
    entryPoints: [join(source, 'entries/edge.ts')],
    outfile: join(dist, 'edge/index.js'),
    minifyWhitespace: true,
    minifyIdentifiers: true,
    keepNames: true,
    format: 'esm',
    platform: 'neutral',
    plugins: [
      {
        name: 'wasm',
        setup: (b) =>
          b.onResolve({ filter: /\.wasm\?module$/ }, () => ({
            path: './wechatpay_entrust.wasm?module',
            external: true,
          })),
      },
    ],
  })
  copyFileSync(join(root, 'pkg/wasm/wechatpay_entrust_bg.wasm'), join(dist, 'edge/wechatpay_entrust.wasm'))
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
wasmModule()
await Promise.all([
  commonjs('entries/index.ts', 'index', { minifyIdentifiers: true, keepNames: true }),
  commonjs('entries/node.ts', 'node'),
  commonjs('entries/redis.ts', 'redis'),
  commonjs('sandbox/index.ts', 'sandbox', { platform: 'node', minifyIdentifiers: true }),
  commonjs('sync/index.ts', 'sync', { ...compact, platform: 'node', plugins: [mainEntry] }),
  program('sync/worker.ts', 'sync-worker'),
  program('cli/index.ts', 'cli', {
    external: ['wechatpay-entrust', 'wechatpay-entrust/*'],
  }),
  build({
    ...shared,
    entryPoints: [join(source, 'entries/browser.ts')],
    outfile: join(dist, 'browser.js'),
    format: 'esm',
  }),
  edge(),
])
makeDeclarations(root, join(dist, 'types'))
