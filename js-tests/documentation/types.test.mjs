// Every js and ts snippet is checked by TypeScript, strictly; only types of parameters, which JavaScript cannot write, may lack.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { declarations } from './given.mjs'
import { guideSnippets } from './guides.mjs'
import { articles, fences, guides, inChinese, root } from './markdown.mjs'
import { snippets } from './snippets.mjs'

const folder = new URL(`target/documentation/types-${process.pid}/`, root)
after(() => rmSync(folder, { recursive: true, force: true }))

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable'],
  module: 'nodenext',
  types: ['node'],
  noEmit: true,
  skipLibCheck: true,
  rootDir: fileURLToPath(root),
}

/** Every snippet with the snippets that its file may hold. */
const all = [
  ...articles.flatMap((english) =>
    [english, inChinese(english)].flatMap((file) => fences(file).map((fence) => ({ ...fence, known: snippets }))),
  ),
  ...Object.entries(guides).flatMap(([guide, english]) =>
    [english, inChinese(english)].flatMap((file) =>
      fences(file).map((fence) => ({ ...fence, known: guideSnippets[guide] })),
    ),
  ),
]

for (const [lang, options] of Object.entries({ js: { strict: true, noImplicitAny: false }, ts: { strict: true } })) {
  test(`${lang} snippets are used as the types say`, () => {
    const home = new URL(`${lang}/`, folder)
    mkdirSync(home, { recursive: true })
    for (const { file, name, code, known } of all.filter((fence) => fence.lang === lang)) {
      const path = new URL(`${file.replaceAll('/', '.')}.${name}.mts`, home)
      writeFileSync(path, `${declarations(known?.[name]?.given ?? [])}${code}\nexport {}\n`)
    }
    const config = { compilerOptions: { ...compilerOptions, ...options }, include: ['*.mts'] }
    writeFileSync(new URL('tsconfig.json', home), JSON.stringify(config))
    const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root))
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', fileURLToPath(home)], { encoding: 'utf8' })
    assert.equal(status, 0, stdout)
  })
}
