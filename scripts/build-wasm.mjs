// Builds src/ for WebAssembly and generates its JavaScript face into pkg/wasm. Says what is missing, with the cure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nameParameters } from './parameters.mjs'
import { shortenNames } from './short-names.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = 'wasm32-unknown-unknown'
const out = join(root, 'pkg/wasm')

function capture(command, args) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8' })
}

function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  if (error || status !== 0) fail(`${command} ${args[0]} failed`)
}

function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}

function requireRust() {
  const rustc = capture('rustc', ['--version'])
  if (rustc.error) {
    fail('Rust was not found. Install it with rustup (https://rustup.rs), open a new shell, and run this again.')
  }
  if (rustc.status !== 0) {
    console.log('installing the Rust toolchain that rust-toolchain.toml names')
    run('rustup', ['toolchain', 'install', '--no-self-update'])
  }
  const libraries = capture('rustc', ['--print', 'target-libdir', '--target', target]).stdout?.trim()
  if (libraries && existsSync(libraries)) return
  if (capture('rustup', ['--version']).error) {
    fail(
      `Rust has no ${target}. Install your distribution's package for it (Debian: libstd-rust-dev-wasm32), or use rustup.`,
    )
  }
  console.log(`installing the Rust target ${target}`)
  run('rustup', ['target', 'add', target])
}

// For size alone the compiler inlines nothing: not even what is shorter than its call. A function less is also one less that
// an engine compiles at each start. Much more would be too much for the bundle of one file.
const INLINED = '-Cllvm-args=-inline-threshold=60'

// Panic messages quote source paths: without this, those of the machine that built the package.
function flags() {
  const cargo = process.env.CARGO_HOME ?? join(homedir(), '.cargo')
  const sysroot = capture('rustc', ['--print', 'sysroot']).stdout.trim()
  const sources = join(cargo, 'registry/src')
  const registries = existsSync(sources) ? readdirSync(sources).map((name) => `${join(sources, name)}=crates`) : []
  // The last mapping that fits wins.
  const maps = [`${root}=`, `${cargo}=cargo`, `${sysroot}=rust`, ...registries]
  return [...maps.map((map) => `--remap-path-prefix=${map}`), INLINED].join('\x1f')
}

function fingerprint(input) {
  const { size, mtimeMs } = statSync(input)
  return `${size} ${mtimeMs}`
}

/** Builds one module, and generates its face where it is not that of the same wasm. */
function module(name, args) {
  const cargo = ['build', '--locked', '--quiet', '--lib', '--profile', 'wasm', '--target', target, ...args]
  run('cargo', cargo, { ...process.env, CARGO_ENCODED_RUSTFLAGS: flags() })
  const built = join(root, 'target', target, `wasm/${name}.wasm`)
  const stamp = join(out, `${name}.built-from`)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(built)) return
  run('cargo', ['build', '--locked', '--quiet', '--profile', 'tool', '--package', 'bindgen'])
  mkdirSync(out, { recursive: true })
  run(join(root, 'target/tool/bindgen'), [built, out, name])
  const wasm = join(out, `${name}_bg.wasm`)
  run(process.execPath, [
    join(root, 'node_modules/binaryen/bin/wasm-opt'),
    '-O3',
    // The stack lies first, and its last KB is never reached: no address is that low.
    '--low-memory-unused',
    // What is cold stays apart, so that no start compiles it.
    '--one-caller-inline-max-function-size=100',
    '--strip-producers',
    '--strip-target-features',
    wasm,
    '-o',
    wasm,
  ])
  const face = join(out, `${name}.js`)
  shortenNames(wasm, face)
  nameParameters(face)
  writeFileSync(stamp, fingerprint(built))
}

requireRust()
// The names of the folders that are mapped away are known only once the crates lie in them.
run('cargo', ['fetch', '--locked', '--quiet'])
console.log('building the wasm (the first time takes about a minute)')
module('wechatpay_entrust', ['--no-default-features', '--features', 'wasm'])
module('wechatpay_entrust_rsa', ['--package', 'wechatpay-entrust-rsa'])
