// The guides: both languages say the same, every snippet runs, and every program runs as a new user runs it.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { availabilities, readFamilies } from '../../scripts/table/families.mjs'
import { guideSnippets } from './guides.mjs'
import { fences, guides, headings, inChinese, links, pages, root, rows } from './markdown.mjs'
import { bare, folder } from './module.mjs'

after(() => rmSync(folder, { recursive: true, force: true }))

const index = 'docs/guides/README.md'

test('there is a guide for each set of snippets, and one page that leads to all', () => {
  assert.deepEqual(Object.keys(guides).sort(), Object.keys(guideSnippets).sort())
  for (const file of [index, inChinese(index)]) {
    const targets = new Set(links(file))
    for (const guide of Object.values(guides)) {
      const name = (file === index ? guide : inChinese(guide)).replace('docs/guides/', '')
      assert.ok(targets.has(name), `${file}: ${name}`)
    }
  }
})

for (const english of [index, ...Object.values(guides)]) {
  test(`${english}: both languages have the same snippets, headings and tables`, async () => {
    const chinese = inChinese(english)
    assert.ok(pages.includes(chinese), chinese)
    const codes = (file) => Promise.all(fences(file).map(async (fence) => [fence.lang, fence.name, await bare(fence)]))
    assert.deepEqual(await codes(chinese), await codes(english))
    assert.deepEqual(headings(chinese), headings(english))
    // The order of words within a row is the language's.
    const shape = (file) =>
      rows(file).map((cells) => [
        cells.length,
        cells
          .join()
          .match(/`[^`]+`/g)
          ?.sort(),
      ])
    assert.deepEqual(shape(chinese), shape(english))
  })
}

const { families } = readFamilies(fileURLToPath(new URL('table', root)))

test('the page over the guides names the groups of every family, and who may use them', () => {
  for (const [file, known] of [
    [index, (availability) => availability],
    [inChinese(index), (availability) => availabilities[availability]],
  ]) {
    for (const { groups, availability, operations } of families.filter((family) => family.operations.length > 0)) {
      for (const group of Object.keys(groups)) {
        const row = rows(file).find((cells) => cells.some((cell) => cell.includes(`\`${group}\``)))
        assert.ok(row, `${file}: ${group}`)
        const open = availability ?? operations[0].availability
        assert.ok(row.includes(known(open)), `${file}: ${group} is ${known(open)}`)
      }
    }
  }
})

test('families name guides that exist', () => {
  const named = families.flatMap(({ guide = [] }) => guide)
  assert.deepEqual([...new Set(named)].sort(), Object.keys(guides).sort())
})

for (const [guide, english] of Object.entries(guides)) {
  for (const file of [english, inChinese(english)]) {
    const all = fences(file)
    for (const fence of all) {
      const { lang, name, line, plain } = fence
      test(`${file}:${line} ${lang} ${name}`, async (t) => {
        assert.ok(plain, 'a fence is ```, a language and a name, without indentation')
        assert.ok(Object.hasOwn(guideSnippets[guide], name), 'guides.mjs does not know how to check it')
        assert.equal(all.filter((other) => other.name === name).length, 1, 'its name is taken')
        await guideSnippets[guide][name].check(fence, t)
      })
    }

    test(`${file} has every snippet that is checked`, () => {
      assert.deepEqual(all.map(({ name }) => name).sort(), Object.keys(guideSnippets[guide]).sort())
    })
  }
}
