// Runs every snippet of the README and of the pages of docs/.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { articles, fences, inChinese } from './markdown.mjs'
import { folder } from './module.mjs'
import { snippets } from './snippets.mjs'

after(() => rmSync(folder, { recursive: true, force: true }))

/** Code of other packages, which is shown beside ours, is a text. */
const snippetsOf = (file) => fences(file).filter(({ lang }) => lang !== 'text')

test('every snippet that is checked stands on one page', () => {
  const names = articles.flatMap((file) => snippetsOf(file).map(({ name }) => name))
  assert.deepEqual(names.sort(), Object.keys(snippets).sort())
})

for (const file of articles.flatMap((english) => [english, inChinese(english)])) {
  const all = snippetsOf(file)
  for (const fence of all) {
    const { lang, name, line, plain } = fence
    test(`${file}:${line} ${lang} ${name}`, async (t) => {
      assert.ok(plain, 'a fence is ```, a language and a name, without indentation')
      assert.ok(['js', 'ts', 'bash'].includes(lang), `nothing here can run ${lang}`)
      assert.ok(Object.hasOwn(snippets, name), 'snippets.mjs does not know how to check it')
      await snippets[name].check(fence, t, all)
    })
  }
}
