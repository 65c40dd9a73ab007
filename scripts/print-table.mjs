// Prints everything that is known of the endpoints from table/: rows for Rust, types and calls for TypeScript, pages for
// readers, a fixture for the tests.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printCalls, printNames } from './table/calls.mjs'
import { printEndpoints } from './table/endpoints.mjs'
import { readFamilies, TableError } from './table/families.mjs'
import { printFixture } from './table/fixture.mjs'
import { printLaunches } from './table/launches.mjs'
import { printModels } from './table/models.mjs'
import { printPage } from './table/page.mjs'
import { printReadme } from './table/readme.mjs'
import { printRust } from './table/rust.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name) => readFileSync(join(root, name), 'utf8')

function printed(table) {
  return {
    'src/api/rows.rs': printRust(table),
    'pkg/src/models.ts': printModels(table),
    'pkg/src/names.ts': printNames(table),
    'pkg/src/calls/operations.ts': printCalls(table),
    'pkg/src/calls/endpoints.ts': printEndpoints(table),
    'pkg/src/calls/launches.ts': printLaunches(table),
    'js-tests/contracts/table.json': printFixture(table),
    'docs/operations.md': printPage(table, 'en'),
    'docs/operations.zh-CN.md': printPage(table, 'zh'),
    'docs/README.md': printReadme(read('docs/README.md'), table, 'en'),
    'docs/README.zh-CN.md': printReadme(read('docs/README.zh-CN.md'), table, 'zh'),
  }
}

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
  for (const [name, text] of Object.entries(printed(readFamilies(join(root, 'table'))))) {
    const printed = formatted(name, text)
    // What is as it was keeps its time, so that nothing is built again for it.
    if (printed !== read(name)) writeFileSync(join(root, name), printed)
  }
} catch (error) {
  if (!(error instanceof TableError)) throw error
  console.error(`table: ${error.message}`)
  process.exitCode = 1
}
