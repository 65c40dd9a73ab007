// Fuzzes the crate with libFuzzer: `node scripts/fuzz.mjs [--seconds 600] [target …]`. The seconds are shared by the targets.
// The instrumentation is LLVM's own, which the stable compiler has; without a sanitizer, as the crate has no unsafe code.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const home = join(root, 'fuzz')
const build = join(root, 'target/fuzz')

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '600' } },
  allowPositionals: true,
})
const known = [...readFileSync(join(home, 'Cargo.toml'), 'utf8').matchAll(/\[\[bin\]\]\nname = "(\w+)"/g)].map(
  (m) => m[1],
)
const targets = positionals.length > 0 ? positionals : known
const strange = targets.find((name) => !known.includes(name))
const seconds = Math.floor(Number(values.seconds) / targets.length)
if (strange || !(seconds >= 1)) {
  console.error(strange ? `there is no target ${strange}: ${known.join(', ')}` : 'less than a second for each target')
  process.exit(2)
}

const coverage = ['level=4', 'inline-8bit-counters', 'pc-table', 'trace-compares']
const flags = ['-Cpasses=sancov-module', ...coverage.map((each) => `-Cllvm-args=-sanitizer-coverage-${each}`)]
const triple = /^host: (.+)$/m.exec(spawnSync('rustc', ['-vV'], { encoding: 'utf8' }).stdout)?.[1]

// With --target, procedural macros and build scripts are not instrumented.
const programs = targets.flatMap((name) => ['--bin', name])
const options = ['--release', '--locked', '--features', 'libfuzzer', '--target', triple, '--target-dir', build]
run('cargo', ['build', ...options, ...programs], { RUSTFLAGS: flags.join(' ') })

for (const name of targets) {
  const corpus = join(build, 'corpus', name)
  const artifacts = join(build, 'artifacts', name)
  for (const folder of [corpus, artifacts]) mkdirSync(folder, { recursive: true })
  console.log(`\n== ${name}, ${seconds} s`)
  run(join(build, triple, 'release', name), [
    ...[corpus, join(home, 'seeds', name)],
    ...[
      `-max_total_time=${seconds}`,
      `-artifact_prefix=${artifacts}/`,
      '-max_len=8192',
      '-timeout=10',
      '-print_final_stats=1',
    ],
  ])
}

function run(command, args, variables = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  })
  if (error) console.error(`${command} could not be run: ${error.message}`)
  if (status !== 0) process.exit(1)
}
