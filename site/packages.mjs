// The packages that make the site. They are not the root's: who clones to test does not need them.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Runs a program and ends this one where it fails. */
export function run(doing, program, args, options = {}) {
  console.log(`site: ${doing}`)
  const { status, error } = spawnSync(program, args, {
    cwd: folder,
    stdio: 'inherit',
    shell: program.endsWith('.cmd'),
    ...options,
  })
  if (status === 0) return
  console.error(`Failed: ${doing}. ${error?.message ?? 'What it said is above.'}`)
  process.exit(1)
}

const age = (name) => statSync(new URL(name, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Installs what the lockfile names, if it is not there. */
export function install() {
  if (age('node_modules/.package-lock.json') >= age('package-lock.json')) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  run('installing its packages', npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
}
