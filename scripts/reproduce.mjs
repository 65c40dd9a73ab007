// Builds the package and the crate twice, from clean clones of HEAD, and compares them byte for byte. What differs between
// the two is what differs between machines: folder, home, where cargo keeps crates, time zone, language, umask, time of day.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo')
const npmCache = run('npm', ['config', 'get', 'cache'], root)
const npmSettings = run('npm', ['config', 'get', 'userconfig'], root)

function run(command, args, cwd, env = process.env) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (error || status !== 0) {
    console.error(`${command} ${args.join(' ')} failed in ${cwd}:\n${error?.message ?? stdout + stderr}`)
    process.exit(1)
  }
  return stdout.trim()
}

/** The other machine: what it has of crates comes from this one, so that nothing is downloaded twice. */
function environmentOf(home, place) {
  const cargo = join(home, 'crates of this machine')
  mkdirSync(join(cargo, 'registry'), { recursive: true })
  for (const name of ['config.toml', 'registry/index', 'registry/cache']) {
    if (existsSync(join(cargoHome, name))) cpSync(join(cargoHome, name), join(cargo, name), { recursive: true })
  }
  return {
    ...process.env,
    HOME: home,
    CARGO_HOME: cargo,
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), '.rustup'),
    CARGO_TARGET_DIR: undefined,
    npm_config_cache: npmCache,
    npm_config_userconfig: npmSettings,
    ...place,
  }
}

/** Gives the folder with what a release publishes. */
function built(folder, { umask, ...place }) {
  const home = join(folder, 'home')
  const clone = join(folder, 'clone')
  const out = join(folder, 'published')
  const env = environmentOf(home, place)
  mkdirSync(out)
  const before = process.umask(umask)
  run('git', ['clone', '--quiet', '--no-local', root, clone], folder)
  run('git', ['checkout', '--quiet', '--detach', head], clone)
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], clone, env)
  run('npm', ['pack', '--pack-destination', out], clone, env)
  run('cargo', ['package', '--locked', '--no-verify', '--quiet', '--package', 'wechatpay-entrust'], clone, env)
  process.umask(before)
  const crates = join(clone, 'target/package')
  for (const name of readdirSync(crates)) if (name.endsWith('.crate')) cpSync(join(crates, name), join(out, name))
  return out
}

const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Which files of two archives are not the same, for whoever has to find out why. */
function differences(paths) {
  const lists = paths.map((path, index) => {
    const into = join(work, `unpacked-${index}`)
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into)
    run('tar', ['-xzf', path, '-C', into], work)
    const files = readdirSync(into, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return new Map(
      files.map((entry) => {
        const file = join(entry.parentPath ?? entry.path, entry.name)
        return [file.slice(into.length + 1), digest(file)]
      }),
    )
  })
  const names = new Set(lists.flatMap((list) => [...list.keys()]))
  const differing = [...names].filter((name) => lists[0].get(name) !== lists[1].get(name))
  return differing.length > 0 ? differing : ['no file: order, times or modes in the archive']
}

const head = run('git', ['rev-parse', 'HEAD'], root)
if (run('git', ['status', '--porcelain'], root)) console.log('what is not committed takes no part')
const work = mkdtempSync(join(tmpdir(), 'reproduce-'))
// The clones differ in the length of their path, too.
const places = {
  here: { TZ: 'UTC', LC_ALL: 'C', umask: 0o022 },
  'another machine of somebody else': { TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8', umask: 0o077 },
}
const outs = Object.entries(places).map(([name, place]) => {
  const folder = join(work, name)
  mkdirSync(folder)
  const started = Date.now()
  const out = built(folder, place)
  console.log(`built ${head.slice(0, 12)} in "${name}": ${Math.round((Date.now() - started) / 1000)} s`)
  return out
})

const names = new Set(outs.flatMap((out) => readdirSync(out)))
if (names.size < 2) throw new Error(`a package and a crate were expected, not ${[...names]}`)
let same = true
for (const name of names) {
  const paths = outs.map((out) => join(out, name))
  const digests = paths.map((path) => (existsSync(path) ? digest(path) : 'missing'))
  if (digests[0] === digests[1]) {
    console.log(`the same, byte for byte: ${name} sha256 ${digests[0]}`)
    continue
  }
  same = false
  console.error(`not the same: ${name} sha256 ${digests.join(' and ')}`)
  if (paths.every((path) => existsSync(path))) for (const file of differences(paths)) console.error(`  ${file}`)
}
if (same) rmSync(work, { recursive: true, force: true })
else console.error(`both are kept in ${work}`)
process.exitCode = same ? 0 : 1
