// Prints everything that is known of the endpoints from table/: rows for Rust, types and calls for TypeScript, pages for
// readers, a fixture for the tests.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFamilies, TableError } from './table/families.mjs'
import { printed } from './table/files.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name) => readFileSync(join(root, name), 'utf8')

/** As the formatter of the repository writes it. */
function formatted(name, text) {
  if (!/\.(ts|json)$/.test(name)) return text
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${name}`], {
    input: text,
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new TableError(`${name} could not be formatted: ${stderr}`)
  return stdout
}

try {
  for (const [name, raw] of Object.entries(printed(readFamilies(join(root, 'table')), read))) {
    const text = formatted(name, raw)
    // What is as it was keeps its time, so that nothing is built again for it.
    if (text !== read(name)) writeFileSync(join(root, name), text)
  }
} catch (error) {
  if (!(error instanceof TableError)) throw error
  console.error(`table: ${error.message}`)
  process.exitCode = 1
}
