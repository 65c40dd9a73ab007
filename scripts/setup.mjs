// Makes a fresh clone ready to run: packages, the wasm, the JavaScript; each only where something is missing or old.
// It must start on any Node that can read it, and says what is missing, with the cure.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scripts = fileURLToPath(new URL('.', import.meta.url))
const oldest = 20

const steps = [
  {
    doing: 'installing npm packages',
    output: 'node_modules/.package-lock.json',
    sources: ['package-lock.json'],
    command: npm('ci', '--include=dev', '--no-audit', '--no-fund'),
  },
  {
    doing: 'printing what is known of the endpoints from the table',
    output: 'js-tests/contracts/table.json',
    sources: ['table', 'scripts/table', 'scripts/print-table.mjs'],
    command: [process.execPath, [join(scripts, 'print-table.mjs')]],
  },
  {
    doing: 'building the core, Rust to WebAssembly (the first time takes a minute or two)',
    // The last file that the build writes.
    output: 'pkg/wasm/wechatpay_entrust_rsa.built-from',
    sources: [
      'Cargo.toml',
      'Cargo.lock',
      'rust-toolchain.toml',
      'src',
      'pkg/rsa',
      'tools/bindgen',
      'scripts/build-wasm.mjs',
    ],
    command: [process.execPath, [join(scripts, 'build-wasm.mjs')]],
  },
  {
    doing: 'building the JavaScript',
    // The last file that the build writes.
    output: 'pkg/dist/types/package.json',
    sources: [
      'package.json',
      'tsconfig.json',
      'pkg/src',
      'pkg/wasm',
      'scripts/build-js.mjs',
      'scripts/declarations.mjs',
    ],
    command: [process.execPath, [join(scripts, 'build-js.mjs')]],
  },
]

/** npm as it runs this script, or the one on the PATH. */
function npm(...args) {
  const { npm_execpath } = process.env
  if (npm_execpath?.endsWith('.js')) return [process.execPath, [npm_execpath, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

function isCurrent({ output, sources }) {
  const path = join(root, output)
  return existsSync(path) && sources.every((source) => changed(join(root, source)) <= statSync(path).mtimeMs)
}

/** When a file, or anything in a folder, was changed last. */
function changed(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(...readdirSync(path).map((name) => changed(join(path, name))), 0)
}

async function perform({ doing, output, command: [program, args] }) {
  const started = Date.now()
  const stop = announce(doing, started)
  const { status, text } = await run(program, args)
  stop()
  if (status !== 0) {
    console.error(`${text.trim()}\n\nFailed: ${doing}. What it said is above.`)
    process.exit(1)
  }
  console.log(`  done in ${seconds(started)} s`)
  // A build that found nothing to do leaves its output as old as it was.
  utimesSync(join(root, output), new Date(), new Date())
}

function announce(doing, started) {
  console.log(`setup: ${doing}`)
  const timer = setInterval(() => console.log(`  … ${seconds(started)} s`), 15_000)
  return () => clearInterval(timer)
}

function seconds(started) {
  return Math.round((Date.now() - started) / 1000)
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, shell: program.endsWith('.cmd') })
    const chunks = []
    const end = (status) => resolve({ status, text: Buffer.concat(chunks).toString() })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
    child.on('error', ({ message }) => {
      chunks.push(Buffer.from(message))
      end(1)
    })
    child.on('close', end)
  })
}

if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(`This needs Node ${oldest} or newer; this is ${process.version}. Get one from https://nodejs.org.`)
  process.exit(1)
}
for (const step of steps) if (!isCurrent(step)) await perform(step)
