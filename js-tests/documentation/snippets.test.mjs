// Runs every snippet of the READMEs.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { fences, readmes } from './markdown.mjs'
import { folder } from './module.mjs'
import { snippets } from './snippets.mjs'

after(() => rmSync(folder, { recursive: true, force: true }))

for (const file of readmes) {
  const all = fences(file)
  for (const fence of all) {
    const { lang, name, line, plain } = fence
    test(`${file}:${line} ${lang} ${name}`, async (t) => {
      assert.ok(plain, 'a fence is ```, a language and a name, without indentation')
      assert.ok(['js', 'ts', 'bash'].includes(lang), `nothing here can run ${lang}`)
      assert.ok(Object.hasOwn(snippets, name), 'snippets.mjs does not know how to check it')
      assert.equal(all.filter((other) => other.name === name).length, 1, 'its name is taken')
      await snippets[name].check(fence, t, all)
    })
  }

  test(`${file} has every snippet that is checked`, () => {
    assert.deepEqual(all.map(({ name }) => name).sort(), Object.keys(snippets).sort())
  })
}
