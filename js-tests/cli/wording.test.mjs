// Whatever a command says is said in English and in Chinese: read from the source, so that no sentence is forgotten.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript5'

const home = fileURLToPath(new URL('../../pkg/src', import.meta.url))

/** What is typed or copied, and is the same in every language. */
const untranslated = new Set(['usage', 'examples', 'value'])
const isCommand = (text) => /^(?:npx|openssl) /.test(text)

/** Files of sentences in pairs, which are judged as such. */
const LISTS = ['cli/library.ts', 'sandbox/reasons.ts']

const { librarySentences, reasons, translated } = await load()

/** The lists and what reads them, as the commands have them. */
async function load() {
  const contents = [...LISTS, 'sandbox/translation.ts'].map((file) => `export * from './${file}'`).join('\n')
  const options = { bundle: true, write: false, format: 'esm', stdin: { contents, resolveDir: home } }
  const { outputFiles } = await build(options)
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}

function* nodesIn(node) {
  yield node
  for (const child of node.getChildren()) yield* nodesIn(child)
}

/** Every node of the sources below a folder. */
function nodesBelow(folder) {
  const names = readdirSync(join(home, folder), { recursive: true }).map((name) => `${folder}/${name}`)
  return names
    .filter((name) => name.endsWith('.ts') && !LISTS.includes(name))
    .flatMap((name) => {
      const file = ts.createSourceFile(name, readFileSync(join(home, name), 'utf8'), ts.ScriptTarget.Latest, true)
      return [...nodesIn(file)].map((node) => ({ file, node }))
    })
}

function place({ file, node }) {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 100)}`
}

/** The words of a literal; `hole` stands for what they are filled with. */
function wordsOf(node, hole = '…') {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ''
  return node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join('')
}

const isSentence = (text) => /(?:^|[^\w.$/-])[a-z']{2,} [a-z']{2,}/.test(text.replace(/`[^`]*`/g, ''))

/** The function that a call calls, by its last name. */
const called = (node) => (ts.isCallExpression(node) ? /\w*$/.exec(node.expression.getText())[0] : undefined)

/** What hands a sentence on with its translation beside it, or as a part of what is translated later. */
const isSpokenFor = (node) => {
  for (let each = node; each; each = each.parent) {
    if (['say', 'stage', 'replace'].includes(called(each))) return true
    if (ts.isPropertyAssignment(each) && untranslated.has(each.name.getText())) return true
  }
  return false
}

test('every sentence of the commands has a translation', () => {
  const alone = nodesBelow('cli').filter(({ node }) => {
    const words = wordsOf(node)
    return isSentence(words) && !isCommand(words) && !isSpokenFor(node)
  })
  // Nobody sees it: a client that signs nothing has it.
  const places = alone.map(place).filter((text) => !text.endsWith("'this client does not sign'"))
  assert.deepEqual(places, [])
})

test('both languages of a text are there', () => {
  const pairs = nodesBelow('cli').filter(({ node }) => ['say', 'stage'].includes(called(node)))
  assert.ok(pairs.length > 200, `${pairs.length}`)
  for (const { file, node } of pairs) {
    const [english, chinese] = node.arguments
    const at = place({ file, node })
    assert.ok(chinese, at)
    if (isSentence(wordsOf(english)) && wordsOf(chinese)) assert.match(wordsOf(chinese), /\p{Script=Han}/u, at)
  }
})

test('sentences of the lists fit together', () => {
  for (const [english, chinese] of [...librarySentences, ...reasons]) {
    if (isSentence(english.replaceAll('{}', ''))) assert.match(chinese, /\p{Script=Han}/u, english)
    assert.equal(chinese.match(/\{\d?\}/g)?.length, english.match(/\{\}/g)?.length, english)
    let hole = 0
    const filled = translated(
      english.replaceAll('{}', () => `<${hole++}>`),
      [[english, chinese]],
    )
    for (let at = 0; at < hole; at += 1) assert.ok(filled.includes(`<${at}>`), english)
  }
})

test('every reason of the sandbox is known in Chinese', () => {
  const makers = ['signError', 'invalidRequest', 'notFound', 'refuse', 'empty']
  const folders = [
    'authorization',
    'contracts',
    'orders',
    'operation',
    'gateway',
    'sealed',
    'certificates',
    'combine-papay',
  ]
  const judges = ['rules', 'inputs', 'fields', 'debit-error', 'answer', 'families/']
  const files = [...folders, ...judges].map((name) => `sandbox/${name}`)
  const said = nodesBelow('sandbox').filter(({ file, node }) => {
    if (!files.some((name) => file.fileName.startsWith(name)) || !isSentence(wordsOf(node, '7'))) return false
    for (let each = node; each; each = each.parent) {
      if (makers.includes(called(each)) || ['required', 'text'].includes(called(each))) return true
      if (ts.isPropertyAssignment(each) && ['reason', 'issue'].includes(each.name.getText())) return true
      if (ts.isReturnStatement(each) && !file.fileName.endsWith('contracts.ts')) return true
    }
    return false
  })
  assert.ok(said.length > 60, `${said.length}`)
  // One is what the real gateway writes into an answer.
  const own = said.filter(({ node }) => wordsOf(node) !== 'sign not match')
  const foreign = own.filter(({ node }) => !/\p{Script=Han}/u.test(translated(wordsOf(node, '7'), reasons)))
  assert.deepEqual(foreign.map(place), [])
})
