// A copy of this project whose package has every mutant in it, in a folder of its own: Node resolves the package's name to
// the copy, because the tests are copied, too.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutantsOf } from './operators.mjs'
import { home, withSwitches } from './switches.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is mutated: transport, retry, replay guards, notifications, and where money is debited. */
const folders = ['http', 'exchange', 'notifications']
const files = ['calls/debit.ts']

/** Whose tests judge. The others are about other things, or take minutes for what these tell in seconds. */
const judges = [
  'client',
  'certificates',
  'configuration',
  'contracts',
  'debit',
  'errors',
  'notifications',
  'serverless',
]

/** Each source file with its text and its mutants; all mutants have numbers, from 1. */
export function sources() {
  let number = 0
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, 'pkg/src', folder)).map((name) => `${folder}/${name}`),
  )
  return [...inFolders, ...files].map((file) => {
    const text = readFileSync(join(root, 'pkg/src', file), 'utf8')
    return { file, text, mutants: mutantsOf(file, text).map((each) => ({ ...each, number: ++number })) }
  })
}

/** The copy. */
export class Copy {
  folder = mkdtempSync(join(tmpdir(), 'mutants-'))

  /** @param given the files of {@link sources} */
  build(given) {
    for (const name of [
      'package.json',
      'tsconfig.json',
      'scripts',
      'pkg',
      'js-tests',
      'tests/vectors',
      'examples',
      'table',
    ]) {
      cpSync(join(root, name), join(this.folder, name), { recursive: true, filter: isWanted })
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'))
    const put = (path, text) => writeFileSync(join(this.folder, path), text)
    put('pkg/src/mutants.ts', home)
    for (const { file, text, mutants } of given) put(`pkg/src/${file}`, withSwitches(text, mutants, '../mutants.ts'))
    // Types are no part of this: sources with all their mutants have none that hold.
    put('scripts/declarations.mjs', 'export const makeDeclarations = () => {}\n')
    const { status } = spawnSync(process.execPath, ['scripts/build-js.mjs'], { cwd: this.folder, stdio: 'inherit' })
    if (status !== 0) throw new Error('the package with its mutants cannot be built: what it said is above')
  }

  /** The test files that judge, as paths in the copy. */
  tests() {
    return judges.flatMap((name) =>
      readdirSync(join(this.folder, 'js-tests', name))
        .filter((file) => file.endsWith('.test.mjs'))
        .map((file) => `js-tests/${name}/${file}`),
    )
  }

  remove() {
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true })
  }
}

function isWanted(path) {
  return !/[/\\](node_modules|dist[/\\]types)([/\\]|$)/.test(path)
}
