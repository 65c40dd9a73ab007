// Bundles pkg/src into pkg/dist: for each entry one file of real ESM and one of real CommonJS, what bundlers and edge
// platforms take instead, and declarations.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, transformSync } from 'esbuild'
import { makeDeclarations } from './declarations.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'pkg/src')
const wasms = join(root, 'pkg/wasm')
const dist = join(root, 'pkg/dist')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** `wechatpay_entrust_bg.wasm` is published as `wechatpay_entrust.wasm`. */
const published = (path) => basename(path).replace(/_bg\.wasm.*$/, '.wasm')

// Each wasm is published twice: as a file, which Node reads beside the entry and edge platforms import compiled, and as
// text in a module of its own for bundlers, which lose files.
function publishWasm(path) {
  copyFileSync(path, join(dist, published(path)))
  writeFileSync(join(dist, `${published(path)}.mjs`), `export default () =>\n'${packed(readFileSync(path))}'\n`)
}

/** Brotli in base64; `unpacked` of pkg/src/runtime/packed.ts is the way back. */
function packed(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 }
  return brotliCompressSync(bytes, { params }).toString('base64')
}

const wasmVariants = {
  name: 'wasm variants',
  setup(builder) {
    builder.onResolve({ filter: /\.wasm\?text$/ }, ({ path }) => ({ path: `./${published(path)}.mjs`, external: true }))
    builder.onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({
      path: `./${published(path)}?module`,
      external: true,
    }))
  },
}

// Loaded with its first use, on the edge too.
const edgeRsa = {
  name: 'portable crypto on the edge',
  setup(builder) {
    builder.onResolve({ filter: /rsa-edge\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './rsa.edge.mjs', external: true } : undefined,
    )
  },
}

// Other entries take the client and the error classes of the main one by the package's own name: so whatever resolves the
// main entry for a program, Node or a bundler, resolves it for them.
const mainEntry = {
  name: 'main entry',
  setup(builder) {
    const files = ['client.ts', 'errors.ts'].map((name) => join(source, name))
    builder.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) =>
      files.includes(join(resolveDir, path)) ? { path: manifest.name, external: true } : undefined,
    )
  },
}

// A worker is started from text.
const packedProgram = {
  name: 'packed program',
  setup(builder) {
    builder.onResolve({ filter: /\.ts\?packed$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('?packed', '')),
      namespace: 'packed',
    }))
    builder.onLoad({ filter: /./, namespace: 'packed' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...shared,
        ...program,
        entryPoints: [path],
        write: false,
        plugins: [undocumented],
      })
      return { contents: packed(outputFiles[0].contents), loader: 'text' }
    })
  },
}

// One file for ESM and CommonJS.
const programText = {
  name: 'program text',
  setup(builder) {
    builder.onResolve({ filter: /program\.ts$/ }, () => ({ path: './sync.program.cjs', external: true }))
  },
}

// Documentation is in the declarations; in the code of a package it would be weight only.
const undocumented = {
  name: 'undocumented',
  setup(builder) {
    builder.onLoad({ filter: /pkg.src.*\.ts$/, namespace: 'file' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/\n|^[ \t]*\/\/ .*\n/gm, ''),
      loader: 'ts',
    }))
  },
}

// The rows of the sandbox are texts that repeat themselves; its pages' script and style are texts for browsers.
const packedTexts = {
  name: 'packed texts',
  setup(builder) {
    builder.onResolve({ filter: /(browser.index\.ts|\.css)\?packed$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('?packed', '')),
      namespace: 'page',
    }))
    builder.onLoad({ filter: /./, namespace: 'page' }, async ({ path }) => {
      const { loader: _, ...options } = shared
      const format = path.endsWith('.ts') ? 'iife' : undefined
      const page = { ...options, entryPoints: [path], format, minify: true, write: false, plugins: [undocumented] }
      const { outputFiles } = await build(page)
      return { contents: packed(outputFiles[0].contents), loader: 'text' }
    })
    builder.onLoad({ filter: /sandbox.rows.index\.ts$/, namespace: 'file' }, async ({ path }) => {
      const { outputFiles } = await build({ ...shared, entryPoints: [path], format: 'esm', write: false })
      const { rows } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
      const bytes = `Buffer.from('${packed(JSON.stringify(rows()))}', 'base64')`
      const contents = `import { brotliDecompressSync } from 'node:zlib'
        export const rows = () => JSON.parse(brotliDecompressSync(${bytes}).toString())`
      return { contents, loader: 'js' }
    })
  },
}

// The sandbox stands in one file for ESM and CommonJS, which neither imports nor exports: a function under a symbol, which
// is given Node's modules by a face of each format. So bundlers of either format see imports that they understand.
async function publishSandbox() {
  const home = `globalThis[Symbol.for('${manifest.name}/sandbox ${manifest.version}')]`
  const options = { ...shared, entryPoints: [join(source, 'sandbox/index.ts')], platform: 'node', write: false }
  const make = (format) =>
    build({ ...options, format, minifyIdentifiers: true, metafile: true, plugins: [packedTexts, undocumented] })
  const [script, { metafile }] = await Promise.all([make('cjs'), make('esm')])
  const [{ imports, exports }] = Object.values(metafile.outputs)
  const modules = [...new Set(imports.map(({ path }) => path))]
  const write = (name, code) => writeFileSync(join(dist, name), code)
  const body = `'use strict'; const module = { exports: {} }; ${script.outputFiles[0].text}; return module.exports`
  write('sandbox.program.cjs', `${home} = (require) => { ${body} }`)
  compress(join(dist, 'sandbox.program.cjs'), 'utf8')
  const given = `{ ${modules.map((name, at) => `'${name}': module${at}`).join(', ')} }`
  const made = `const made = ${home}((name) => (${given})[name])\n`
  const load = (line) => modules.map((name, at) => `${line(name, `module${at}`)}\n`).join('')
  write(
    'sandbox.mjs',
    `import './sandbox.program.cjs'\n${load((name, as) => `import ${as} from '${name}'`)}${made}` +
      `export const { ${exports.join(', ')} } = made\n`,
  )
  write(
    'sandbox.cjs',
    `require('./sandbox.program.cjs')\n${load((name, as) => `const ${as} = require('${name}')`)}${made}` +
      exports.map((name) => `exports.${name} = made.${name}\n`).join(''),
  )
}

const shared = {
  bundle: true,
  target: 'es2022',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  logLevel: 'warning',
  absWorkingDir: root,
  // Not tsconfig.json: its paths lead from the package's name to its sources.
  tsconfigRaw: { compilerOptions: { target: 'es2022', strict: true, verbatimModuleSyntax: true } },
  legalComments: 'none',
  minifySyntax: true,
  charset: 'utf8',
  loader: { '.html': 'text', '.css': 'text' },
}

// Engines hold a text that has a single character beyond Latin-1 in two bytes a character, and read it more slowly: where
// there are a few, they are escaped.
//
// Without blanks, but in lines, for stacks and for bundlers: a line ends where a statement does. A text that looks like
// the end of a statement must not be broken, so the outcome is compared with what went in.
function compress(file, charset = 'ascii') {
  const blankless = { minifyWhitespace: true, charset, legalComments: 'none' }
  const code = transformSync(readFileSync(file, 'utf8'), blankless).code
  const lines = code.replaceAll(/;(?=(?:async )?(?:const|let|var|function|class|if|return|throw|for|try)\b)/g, ';\n')
  if (transformSync(lines, blankless).code !== code) throw new Error(`${file} cannot be broken into lines`)
  // esbuild escapes nothing in regular expressions.
  const beyond = charset === 'ascii' && /[^\0-\x7f]/u.exec(lines)
  if (beyond) throw new Error(`${file}: write the escape of ${beyond[0]}`)
  writeFileSync(file, lines)
}

// Names inside of functions short, those of functions and classes as they are: stacks are read. esbuild keeps what is
// outermost in a script, and only there; so imports and exports, which make it a module, are put aside.
function shorten(file) {
  const code = readFileSync(file, 'utf8')
  const outside = /^import (?:[^;]* from )?"[^"]+";\n|^export \{[^}]*\};\n/gm
  const { code: short } = transformSync(code.replaceAll(outside, ''), inner)
  const [imports, exports] = ['import', 'export'].map((word) =>
    code.match(outside)?.filter((each) => each.startsWith(word)),
  )
  writeFileSync(file, [...(imports ?? []), short, ...(exports ?? [])].join(''))
}

const inner = { minifyIdentifiers: true, charset: 'utf8', legalComments: 'none' }

// For what is run and neither imported nor bundled. Without the limit Node would print the whole file for an error that
// nobody catches.
const program = { minifyIdentifiers: true, minifyWhitespace: true, lineLimit: 160, format: 'cjs', platform: 'node' }

/** One entry in one format; `platform` is `node` where it may name modules of Node. */
async function emit(entry, file, { plugins = [], ...options } = {}) {
  const outfile = join(dist, file)
  await build({
    ...shared,
    entryPoints: [join(source, entry)],
    outfile,
    format: file.endsWith('.cjs') ? 'cjs' : 'esm',
    platform: 'neutral',
    ...options,
    plugins: [undocumented, wasmVariants, ...plugins],
  })
  if (!options.minifyIdentifiers) shorten(outfile)
  compress(outfile)
}

/** Entries in ESM that have most of their code in common: what Node takes, bundlers for servers, and edge platforms. */
async function bundled(entryPoints, chunks, options = {}) {
  const { metafile } = await build({
    ...shared,
    entryPoints,
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'neutral',
    splitting: true,
    external: ['node:module'],
    metafile: true,
    ...options,
    plugins: [undocumented, wasmVariants, edgeRsa],
  })
  const renamed = Object.entries(metafile.outputs).flatMap(([file, { entryPoint, inputs }]) => {
    if (entryPoint) return []
    const name = Object.keys(chunks).find((each) => inputs[`pkg/${chunks[each]}`])
    if (!name) throw new Error(`${file} has no name: ${Object.keys(inputs)}`)
    return [[basename(file), name]]
  })
  for (const file of Object.keys(metafile.outputs)) publishChunk(basename(file), new Map(renamed), options)
}

/** Under its lasting name: that of a chunk changes with its content. */
function publishChunk(file, renamed, options) {
  const code = readFileSync(join(dist, file), 'utf8')
  const named = [...renamed].reduce((text, [from, to]) => text.replaceAll(`"./${from}"`, `"./${to}"`), code)
  const name = renamed.get(file) ?? file
  rmSync(join(dist, file))
  writeFileSync(join(dist, name), named)
  if (!options.minifyIdentifiers) shorten(join(dist, name))
  compress(join(dist, name))
}

/** Puts into a file what it imports: each file more is another one that a start must find, read and link. */
async function takeIn(name, external) {
  const file = join(dist, name)
  const options = { ...shared, format: 'esm', platform: 'neutral', external }
  await build({ ...options, entryPoints: [file], outfile: file, allowOverwrite: true })
  compress(file)
}

/** What has one source for ESM and CommonJS. */
const both = (entry, name, options) =>
  Promise.all(['mjs', 'cjs'].map((format) => emit(entry, `${name}.${format}`, options)))

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
for (const name of readdirSync(wasms)) if (name.endsWith('_bg.wasm')) publishWasm(join(wasms, name))
await Promise.all([
  emit('entries/commonjs.ts', 'index.cjs'),
  bundled(
    ['index', 'bundle', 'bun', 'edge'].map((name) => ({ in: join(source, `entries/${name}.ts`), out: name })),
    { 'shared.mjs': 'src/client.ts', 'shared.node.mjs': 'src/runtime/node.ts' },
  ).then(() => takeIn('index.mjs', ['./shared.mjs', 'node:module'])),
  bundled(
    ['rsa', 'rsa-bundle', 'rsa-edge'].map((name) => ({
      in: join(source, `entries/${name}.ts`),
      out: name.replace('-', '.'),
    })),
    { 'rsa.shared.mjs': 'wasm/wechatpay_entrust_rsa.js', 'rsa.node.mjs': 'src/runtime/wasm.ts' },
    { minifyIdentifiers: true },
  ),
  emit('entries/rsa-commonjs.ts', 'rsa.cjs', { minifyIdentifiers: true }),
  both('entries/browser.ts', 'browser'),
  both('entries/node.ts', 'node', { plugins: [mainEntry] }),
  both('entries/redis.ts', 'redis', { plugins: [mainEntry] }),
  publishSandbox(),
  both('sync/index.ts', 'sync', { platform: 'node', plugins: [mainEntry, programText] }),
  emit('sync/program.ts', 'sync.program.cjs', { format: 'iife', plugins: [packedProgram] }),
  build({
    ...shared,
    ...program,
    entryPoints: [join(source, 'cli/index.ts')],
    outfile: join(dist, 'cli.cjs'),
    external: [manifest.name, `${manifest.name}/*`],
    plugins: [mainEntry],
  }),
])
makeDeclarations(root, join(dist, 'types'))
