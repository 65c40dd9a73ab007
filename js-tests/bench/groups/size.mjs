// What a bundle takes, and the wasm in it.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { temporaryFolder } from '../../packaging/consumer.mjs'
import { AXIOS } from '../contenders.mjs'
import { byName } from '../processes.mjs'
import { valueRow } from '../samples.mjs'

const entries = { [AXIOS]: 'wechatpay-axios-plugin' }

async function bundled(resolveDir, contents) {
  const options = { bundle: true, minify: true, platform: 'node', format: 'cjs', write: false, logLevel: 'error' }
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir } })
  return outputFiles[0].contents
}

/** A bundle counts only where it is one file that works alone: a call is made with one. */
async function assertRuns(folder, client) {
  const contents = `import { open } from './contender.mjs'
    const { call, close } = open(JSON.parse(process.argv[2]))
    call().then(close)`
  const alone = join(temporaryFolder(), 'bundle.cjs')
  writeFileSync(alone, await bundled(folder, contents))
  execFileSync(process.execPath, [alone, JSON.stringify(client)], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function bundleSize(folder, name, client) {
  await assertRuns(folder, client)
  const contents = `export * from '${entries[name] ?? 'wechatpay-entrust'}'`
  return gzipSync(await bundled(folder, contents), { level: 9 }).length
}

function wasmSize(folder, client) {
  const args = [join(folder, 'wasm.mjs'), JSON.stringify(client)]
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

export async function size({ folders, names, ours, client }) {
  const bundles = {}
  for (const name of names.filter((name) => name === AXIOS || ours.includes(name))) {
    bundles[name] = await bundleSize(folders[name], name, client)
  }
  const wasm = byName(ours, (name) => wasmSize(folders[name], client))
  return [
    valueRow('one-file bundle, gzip', { cells: bundles, unit: 'bytes', goal: { atMost: 106_496 } }),
    valueRow('wasm of the default module', { cells: wasm, unit: 'bytes', goal: { atMost: 260_000 } }),
  ]
}
