// Makes a module of a snippet, and runs it. The module stands in the repository, so that the package's name resolves.
import { mkdirSync, writeFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { exampleMchid } from './given.mjs'
import { root } from './markdown.mjs'

export const folder = new URL(`target/documentation/run-${process.pid}/`, root)
let count = 0

/** A snippet's code without comments and with one layout: what must be the same in every language. */
export async function bare({ lang, code }) {
  if (lang === 'bash') return code.replaceAll(/[ \t]+#.*$/gm, '')
  return (await transform(code, { loader: lang, minifyWhitespace: true, legalComments: 'none' })).code
}

/**
 * Runs a snippet and resolves to what it exports, and to those of its names that `look` lists. `values` are what it is
 * given; `mchid` takes the place of the example's merchant number.
 */
export async function run({ lang, name, code }, { look = [], values = {}, mchid = exampleMchid }) {
  const names = Object.keys(values)
  const module =
    (names.length > 0 ? `const { ${names.join(', ')} } = globalThis.givenToSnippet\n` : '') +
    code.replaceAll(`'${exampleMchid}'`, `'${mchid}'`) +
    (look.length > 0 ? `\nexport { ${look.join(', ')} }\n` : '')
  const js = lang === 'ts' ? (await transform(module, { loader: 'ts', format: 'esm' })).code : module
  mkdirSync(folder, { recursive: true })
  const file = new URL(`${name}-${++count}.mjs`, folder)
  writeFileSync(file, js)
  globalThis.givenToSnippet = values
  try {
    return await import(file.href)
  } finally {
    delete globalThis.givenToSnippet
  }
}
