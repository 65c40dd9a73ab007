// Makes pkg/dist/types: what tsc emits, as far as the package's entries reach it. The declarations are CommonJS, which
// ESM may import too: so there is one of each class, and ESM programs get a face of one line for each entry.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const imported = /((?:from|import) '|import\(')(\.[^']+)\.ts'/g

export function makeDeclarations(root, types) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', root, '--outDir', types], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  const faces = entries(root)
  const kept = reached(faces.map((path) => path.replace(/\.d\.mts$/, '.d.ts')))
  prune(types, kept)
  for (const path of kept) {
    const text = readFileSync(path, 'utf8').replaceAll(imported, "$1$2.js'")
    writeFileSync(path, lean(text))
  }
  for (const path of faces) {
    if (path.endsWith('.d.mts')) writeFileSync(path, `export * from './${basename(path, '.d.mts')}.js'\n`)
  }
  writeFileSync(join(types, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`)
}

/** Without what says nothing: blanks and the semicolons of members would be a twentieth of what is published. */
function lean(text) {
  return text
    .replaceAll(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4))
    .replaceAll(/^(\t+[^\t *|].*);$/gm, '$1')
}

function entries(root) {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return typesOf(exports).map((path) => join(root, path))
}

function typesOf(conditions) {
  if (typeof conditions !== 'object') return []
  return Object.entries(conditions).flatMap(([name, value]) => (name === 'types' ? [value] : typesOf(value)))
}

function reached(paths) {
  const seen = new Set(paths)
  for (const path of seen) {
    for (const [, , target] of readFileSync(path, 'utf8').matchAll(imported)) {
      seen.add(join(dirname(path), `${target}.d.ts`))
    }
  }
  return seen
}

function prune(folder, kept) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) prune(path, kept)
    else if (!kept.has(path)) rmSync(path)
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
