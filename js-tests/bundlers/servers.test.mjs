// Bundles for servers: each bundler's output runs alone in an empty folder.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import commonjs from '@rollup/plugin-commonjs'
import nodeResolve from '@rollup/plugin-node-resolve'
import { nodeFileTrace } from '@vercel/nft'
import { build as esbuild } from 'esbuild'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'
import {
  checkAlone,
  checkCure,
  checkLacking,
  checkOthersAlone,
  checkPortableAlone,
  checkRefusal,
  project,
} from './application.mjs'

const folder = project()
const entry = join(folder, 'main.js')

function outputFolder(name, type = 'module') {
  const output = join(folder, 'out', name)
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, 'package.json'), JSON.stringify({ type }))
  return output
}

const common = join(folder, 'main.cjs')
const others = join(folder, 'others.js')
const portable = join(folder, 'portable.js')
const lacking = join(folder, 'lacking.js')

const formats = {
  'esbuild, ESM': { format: 'esm' },
  'esbuild, ESM, minified': { format: 'esm', minify: true },
  'esbuild, CommonJS': { format: 'cjs' },
  'esbuild, CommonJS, minified': { format: 'cjs', minify: true },
}

for (const [name, options] of Object.entries(formats)) {
  test(name, async (t) => {
    const output = outputFolder(name, options.format === 'esm' ? 'module' : 'commonjs')
    const outfile = join(output, 'main.js')
    await esbuild({ entryPoints: [entry], bundle: true, platform: 'node', outfile, ...options })
    await checkAlone(t, output, 'main.js')
  })

  test(`${name}: the package is required`, async (t) => {
    const output = outputFolder(`${name}, required`, options.format === 'esm' ? 'module' : 'commonjs')
    const outfile = join(output, 'main.js')
    await esbuild({ entryPoints: [common], bundle: true, platform: 'node', outfile, ...options })
    await checkAlone(t, output, 'main.js')
  })

  test(`${name}: sandbox and blocking client`, async (t) => {
    const output = outputFolder(`${name}, others`, options.format === 'esm' ? 'module' : 'commonjs')
    const outfile = join(output, 'main.js')
    await esbuild({ entryPoints: [others], bundle: true, platform: 'node', outfile, ...options })
    await checkOthersAlone(t, output, 'main.js')
  })

  for (const [program, input, checkIt] of [
    ['the portable crypto', portable, checkPortableAlone],
    ['the portable crypto is not imported', lacking, checkLacking],
  ]) {
    test(`${name}: ${program}`, async (t) => {
      const output = outputFolder(`${name}, ${program}`, options.format === 'esm' ? 'module' : 'commonjs')
      const outfile = join(output, 'main.js')
      await esbuild({ entryPoints: [input], bundle: true, platform: 'node', outfile, ...options })
      await checkIt(t, output, 'main.js')
    })
  }

  test(`${name}: without the condition "module" the file is lost, and the error says what to do`, async (t) => {
    const output = outputFolder(`${name}, lost`, options.format === 'esm' ? 'module' : 'commonjs')
    const outfile = join(output, 'main.js')
    const conditions = ['own']
    const quiet = { logLevel: 'error' }
    await esbuild({ entryPoints: [entry], bundle: true, platform: 'node', outfile, conditions, ...quiet, ...options })
    await checkCure(t, output, 'main.js')
  })
}

for (const [name, format] of Object.entries({ 'Rollup, ESM': 'es', 'Rollup, CommonJS': 'cjs' })) {
  test(name, async (t) => {
    const output = outputFolder(name, format === 'es' ? 'module' : 'commonjs')
    const plugins = [nodeResolve({ exportConditions: ['node'] }), commonjs()]
    const bundle = await rollup({ input: entry, plugins, external: /^node:/ })
    await bundle.write({ dir: output, format })
    await checkAlone(t, output, 'main.js')
  })
}

test('Rollup, ESM: sandbox and blocking client', async (t) => {
  const output = outputFolder('rollup others')
  const bundle = await rollup({ input: others, plugins: [nodeResolve()], external: /^node:/ })
  await bundle.write({ file: join(output, 'others.js'), format: 'es' })
  await checkOthersAlone(t, output, 'others.js')
})

for (const [program, input, checkIt] of [
  ['the portable crypto', portable, checkPortableAlone],
  ['the portable crypto is not imported', lacking, checkLacking],
]) {
  test(`Rollup, ESM: ${program}`, async (t) => {
    const output = outputFolder(`rollup ${program}`)
    const bundle = await rollup({ input, plugins: [nodeResolve()], external: /^node:/ })
    await bundle.write({ file: join(output, 'main.js'), format: 'es' })
    await checkIt(t, output, 'main.js')
  })

  test(`webpack: ${program}`, async (t) => {
    const output = outputFolder(`webpack ${program}`, 'commonjs')
    await runWebpack(output, { target: 'node20', entry: input })
    await checkIt(t, output, 'main.js')
  })
}

async function runWebpack(output, options) {
  const config = {
    mode: 'production',
    context: folder,
    entry,
    output: { path: output, filename: 'main.js' },
    ...options,
  }
  const stats = await promisify(webpack)(config)
  if (stats.hasErrors()) throw new Error(stats.toString())
}

test('webpack', async (t) => {
  const output = outputFolder('webpack', 'commonjs')
  await runWebpack(output, { target: 'node20' })
  await checkAlone(t, output, 'main.js')
})

test('webpack: the package is required', async (t) => {
  const output = outputFolder('webpack required', 'commonjs')
  await runWebpack(output, { target: 'node20', entry: common })
  await checkAlone(t, output, 'main.js')
})

test('webpack: sandbox and blocking client', async (t) => {
  const output = outputFolder('webpack others', 'commonjs')
  await runWebpack(output, { target: 'node20', entry: others })
  await checkOthersAlone(t, output, 'main.js')
})

const viteOptions = { root: folder, configFile: false, logLevel: 'error' }

test('Vite, SSR', async (t) => {
  const output = outputFolder('vite')
  const build = { ssr: entry, outDir: output, emptyOutDir: false }
  await vite({ ...viteOptions, build, ssr: { noExternal: true } })
  await checkAlone(t, output, 'main.js')
})

test('for a browser: esbuild, webpack and Vite bundle a refusal', async () => {
  const byEsbuild = outputFolder('browser esbuild')
  const outfile = join(byEsbuild, 'main.js')
  await esbuild({ entryPoints: [entry], bundle: true, platform: 'browser', format: 'esm', outfile, logLevel: 'error' })
  await checkRefusal(byEsbuild, 'main.js')
  const byWebpack = outputFolder('browser webpack', 'commonjs')
  await runWebpack(byWebpack, { target: 'web' })
  await checkRefusal(byWebpack, 'main.js')
  const byVite = outputFolder('browser vite')
  const output = { entryFileNames: 'main.js' }
  await vite({ ...viteOptions, build: { outDir: byVite, emptyOutDir: false, rollupOptions: { input: entry, output } } })
  await checkRefusal(byVite, 'main.js')
})

// It resolves neither `module` nor anything else of bundlers, but `production`.
const ncc = fileURLToPath(new URL('node_modules/@vercel/ncc/dist/ncc/cli.js', import.meta.url))
const programs = {
  application: [entry, checkAlone],
  'sandbox and blocking client': [others, checkOthersAlone],
  'the portable crypto': [portable, checkPortableAlone],
}

for (const [name, [main, checkIt]] of Object.entries(programs)) {
  test(`ncc: ${name}`, async (t) => {
    const output = outputFolder(`ncc ${name}`)
    execFileSync(process.execPath, [ncc, 'build', main, '--out', output, '--quiet', '--no-cache'], { cwd: folder })
    await checkIt(t, output, 'index.js')
  })
}

// What serverless platforms deploy of a program that is not bundled: the files that its text names.
for (const [name, [main, checkIt]] of Object.entries({
  ...programs,
  'the package is required': [common, checkAlone],
})) {
  test(`traced files: ${name}`, async (t) => {
    const output = outputFolder(`traced ${name}`)
    const { fileList } = await nodeFileTrace([main], { base: folder })
    for (const file of fileList) {
      mkdirSync(dirname(join(output, file)), { recursive: true })
      cpSync(join(folder, file), join(output, file))
    }
    await checkIt(t, output, main.slice(folder.length + 1))
  })
}
