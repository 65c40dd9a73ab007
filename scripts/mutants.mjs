// Breaks the crate in each way that cargo-mutants knows, and asks its tests whether they notice:
// `node scripts/mutants.mjs [--files src/sign.rs,src/keys/] [--jobs 1]`. What survives fails the run, but for what
// .cargo/mutants.toml excludes with a reason.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const version = '27.1.0'

/** Tests that take most of the time and are rarely the first to notice: only what the others let pass is shown to them. */
const slow = [
  ...['der::', 'tampering::', 'properties::', 'error_body::', 'outcomes::', 'json::', 'wycheproof::', 'path::'],
  ...['a_damaged_digit', 'a_truncated_key', 'a_resource_stays_closed', 'wrong_types_are_named'],
]

const { values } = parseArgs({
  options: { files: { type: 'string', default: '' }, jobs: { type: 'string', default: '1' } },
})
if (spawnSync('cargo', ['mutants', '--version']).status !== 0) {
  console.error(`cargo-mutants is missing: cargo install cargo-mutants --locked --version ${version}`)
  process.exit(2)
}

const files = values.files.split(',').filter(Boolean)
const chosen = files.length > 0 ? ['--re', `^(${files.join('|')})`] : []
const shared = ['mutants', '--no-times', '--jobs', values.jobs, '--output', 'target', ...chosen]

const quick = mutants([...shared, '--cargo-arg=--test=core', '--', '--', ...slow.flatMap((name) => ['--skip', name])])
// 2 and 3: some were missed, or hung.
if (quick !== 2 && quick !== 3) process.exit(quick)
console.log('\nWhat is left, before all tests of the crate:')
process.exit(mutants([...shared, '--iterate', '--cargo-arg=--tests']))

function mutants(args) {
  const { status, error } = spawnSync('cargo', args, { cwd: root, stdio: 'inherit' })
  if (error) console.error(`cargo could not be run: ${error.message}`)
  return status ?? 1
}
