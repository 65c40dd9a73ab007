// CONTRIBUTING: its example is true, its commands exist, and both languages say the same.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { readFamilies } from '../../scripts/table/families.mjs'
import { printed } from '../../scripts/table/files.mjs'
import { compareOperations } from '../contracts/comparison.mjs'
import { differences } from '../contracts/differences.mjs'
import { fences, headings, inChinese, prose, root, rows, text } from './markdown.mjs'
import { openFolder } from './setting.mjs'

const english = 'CONTRIBUTING.md'
const chinese = inChinese(english)
const home = fileURLToPath(root)
const ID = 'global-papay.reverse-order'
const NAME = 'globalPapay.reverseOrder'
const [{ code: example }] = fences(english).filter(({ lang }) => lang === 'diff')
const changed = [...example.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file]) => file)

function apply(folder, ...flags) {
  const options = {
    cwd: folder,
    input: example,
    encoding: 'utf8',
    env: { ...process.env, GIT_CEILING_DIRECTORIES: folder },
  }
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', ...flags], options)
  assert.equal(status, 0, `the diff in ${english} is not what stands in the repository: ${stderr}`)
}

/** The rows of the sandbox in a copy, as the sandbox reads them. */
async function sandboxRows(folder) {
  const file = join(folder, 'pkg/src/sandbox/rows/index.ts')
  const notation = join(folder, 'pkg/src/sandbox/notation.ts')
  const contents = `export { rows } from ${JSON.stringify(file)}\nexport { readRows } from ${JSON.stringify(notation)}`
  const stdin = { contents, resolveDir: folder, loader: 'ts' }
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', platform: 'node' })
  const { rows, readRows } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  )
  return readRows('global-papay', rows()['global-papay'])
}

/** What a copy of the project says: its table, what is printed of it, the sources' word, and the rows of the sandbox. */
async function said(folder) {
  const json = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const table = readFamilies(join(folder, 'table'))
  return {
    table,
    files: printed(table, text),
    data: json('js-tests/contracts/operations.data.json'),
    rows: await sandboxRows(folder),
  }
}

test('the example adds an operation to a house without it: it is printed, and agrees with its sources', async (t) => {
  const folder = openFolder(t)
  for (const part of ['table', 'pkg/src/sandbox', 'js-tests/contracts']) {
    cpSync(join(home, part), join(folder, part), { recursive: true })
  }
  apply(folder, '--reverse')
  const before = await said(folder)
  assert.ok(!before.table.operations.some(({ name }) => name === NAME))
  assert.ok(!before.rows.some(({ name }) => name === 'reverse-order'))
  assert.ok(!(ID in before.data.operations))

  apply(folder)
  const after = await said(folder)
  for (const file of changed) assert.equal(readFileSync(join(folder, file), 'utf8'), text(file), file)
  const row = after.table.operations.find(({ name }) => name === NAME)
  const inSandbox = after.rows.find(({ name }) => name === 'reverse-order')
  assert.deepEqual([inSandbox.method, inSandbox.path], [row.method, row.path])
  const grown = Object.keys(after.files).filter((file) => after.files[file] !== before.files[file])
  for (const file of ['src/api/rows.rs', 'pkg/src/models.ts', 'pkg/src/calls/operations.ts', 'docs/operations.md']) {
    assert.ok(grown.includes(file), `${file} is printed anew`)
  }
  assert.deepEqual(
    compareOperations(after.table, after.data).toSorted(),
    Object.values(differences.operations).flat().toSorted(),
  )
  // The comparison sees what the row says otherwise than its sources.
  after.data.operations[ID]['in body'].sub_mchid = 'string required max 32'
  const [found] = compareOperations(after.table, after.data).filter((each) => each.startsWith(ID))
  assert.equal(found, `${ID} body sub_mchid required: true, false`)
})

test('both languages have the same headings, tables, commands and example', () => {
  const codes = (file) => fences(file).map(({ lang, name, code }) => [lang, name, code.replaceAll(/\s+#.*$/gm, '')])
  assert.deepEqual(codes(chinese), codes(english))
  assert.deepEqual(headings(chinese), headings(english))
  const shape = (file) => rows(file).map((cells) => [cells.length, cells[0]].map(String))
  assert.deepEqual(
    shape(chinese).map(([length]) => length),
    shape(english).map(([length]) => length),
  )
})

const { scripts } = JSON.parse(text('package.json'))

/** A command must be there, and what it is given. */
function assertCommand(line) {
  const [program, ...words] = line.split(/\s+/)
  if (program === 'npm')
    return assert.ok(Object.hasOwn(scripts, words.at(-1)), `package.json has no script for "${line}"`)
  if (program === 'cargo') return assert.ok(existsSync(new URL(`tests/${words.at(-1)}/main.rs`, root)), line)
  assert.equal(program, 'node', line)
  for (const file of words.filter((word) => word.includes('/'))) {
    const [folder, pattern] = file.split('*')
    const found = pattern === undefined ? existsSync(new URL(file, root)) : hasFile(folder, pattern)
    assert.ok(found, `${line}: there is no ${file}`)
  }
}

const hasFile = (folder, ending) => readdirSync(new URL(folder, root)).some((name) => name.endsWith(ending))

for (const file of [english, chinese]) {
  test(`${file}: its commands and paths exist`, () => {
    for (const { code } of fences(file).filter(({ lang }) => lang === 'bash')) {
      for (const line of code.split('\n').map((each) => each.replace(/\s+#.*$/, ''))) if (line) assertCommand(line)
    }
    const paths = [...prose(file).matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path)
    assert.ok(paths.length > 10)
    for (const path of paths) assert.ok(existsSync(new URL(path, root)), path)
  })
}
