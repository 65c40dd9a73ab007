// Runs the test suites: `node scripts/test.mjs [group …]`. Without a group, what needs nothing but Rust and Node.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// What needs more than Rust, Node and the npm packages of this repository.
const special = {
  site: { files: /^site\//, needs: 'Chromium, and the packages of site/, which npm downloads' },
  redis: { files: /^((notifications|examples)\/redis|crashes\/)/, needs: 'redis-server' },
  pages: { files: /^pages\//, needs: 'Chromium' },
  runtimes: { files: /^runtimes\//, needs: 'other JavaScript runtimes, which npm downloads' },
  bundlers: { files: /^bundlers\//, needs: 'bundlers, which npm downloads, and redis-server' },
  interop: { files: /^interop\//, needs: 'client libraries of others, which npm, pip and cargo download' },
  runners: { files: /^runners\//, needs: 'Vitest and Jest, which npm downloads' },
}

function testFiles() {
  const folder = join(root, 'js-tests')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.mjs'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !file.includes('node_modules'))
    .sort()
}

function groupOf(file) {
  return Object.keys(special).find((group) => special[group].files.test(file)) ?? 'core'
}

function run(command, args, cwd = root) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (error) console.error(`${command} could not be run: ${error.message}`)
  return status === 0
}

/** Some folders of tests have packages of their own, too heavy for everybody who clones. */
function equip(file) {
  const beside = join(root, 'js-tests', file, '..')
  // A test with a package.json beside it could not import this package by its name.
  const folder = existsSync(join(beside, 'libraries')) ? join(beside, 'libraries') : beside
  if (!existsSync(join(folder, 'package-lock.json'))) return true
  const age = (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (age('node_modules/.package-lock.json') >= age('package-lock.json')) return true
  return run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
}

/** Many tests wait for most of their time: on two cores Node by itself runs one file after the other. Node 20.10 has the flag. */
function atOnce() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const known = major > 20 || (major === 20 && minor >= 10)
  return known && availableParallelism() <= 2 ? ['--test-concurrency=2'] : []
}

const groups = process.argv.slice(2)
const wanted = groups.length > 0 ? groups : ['core']
const files = testFiles().filter((file) => wanted.includes('all') || wanted.includes(groupOf(file)))
if (files.length === 0) {
  console.error(`no tests in ${wanted.join(', ')}; groups: core, ${Object.keys(special).join(', ')}, all`)
  process.exit(2)
}
const rustPassed = !wanted.includes('core') || run('cargo', ['test', '--locked', '--quiet'])
const jsPassed =
  files.every(equip) && run(process.execPath, ['--test', ...atOnce(), ...files.map((file) => join('js-tests', file))])
if (groups.length === 0) {
  console.log('\nNot run here (each is `node scripts/test.mjs GROUP`, and all of them run in CI):')
  for (const [group, { needs }] of Object.entries(special)) console.log(`  ${group.padEnd(9)} needs ${needs}`)
}
process.exitCode = rustPassed && jsPassed ? 0 : 1
