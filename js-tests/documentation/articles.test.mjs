// What the README and the pages of docs/ claim without running it: both languages say the same, tables are complete.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as library from 'wechatpay-entrust'
import { anchors, articles, fences, headings, inChinese, links, pages, prose, rows, text } from './markdown.mjs'
import { bare } from './module.mjs'

const both = (english) => [english, inChinese(english)]

for (const english of articles) {
  const chinese = inChinese(english)

  test(`${english}: both languages hold the same snippets in the same order`, async () => {
    assert.ok(pages.includes(chinese), chinese)
    const codes = (file) => Promise.all(fences(file).map(async (fence) => [fence.lang, fence.name, await bare(fence)]))
    assert.deepEqual(await codes(chinese), await codes(english))
  })

  test(`${english}: both languages have the same headings and tables`, () => {
    assert.deepEqual(headings(chinese), headings(english))
    const shape = (file) => rows(file).map((cells) => cells.length)
    assert.deepEqual(shape(chinese), shape(english))
  })
}

for (const file of both('README.md')) {
  test(`${file} is read in a minute`, () => {
    assert.ok(text(file).split('\n').length <= 150)
  })
}

/** What stands in backquotes in the first cells of a file's tables. */
const named = (file) =>
  new Set(rows(file).flatMap(([first]) => (first.match(/`[^`]+`/g) ?? []).map((each) => each.slice(1, -1))))

for (const file of both('docs/configure.md')) {
  test(`${file}: every option is in its table`, () => {
    const declared = /export interface WechatpayOptions \{([\s\S]*?)^\}/m.exec(
      text('pkg/dist/types/setup/options.d.ts'),
    )[1]
    const options = [...declared.matchAll(/^\s+(\w+)\??:/gm)].map(([, name]) => name)
    assert.ok(options.length > 10)
    for (const name of options) assert.ok(named(file).has(name), name)
  })
}

for (const file of both('docs/errors.md')) {
  test(`${file}: every error is in its table`, () => {
    const errors = Object.values(library).filter((each) => each?.prototype instanceof library.WechatpayError)
    assert.equal(errors.length, 8)
    for (const { name } of errors) assert.ok(named(file).has(name), name)
  })
}

for (const file of both('docs/testing.md')) {
  test(`${file}: faults of the sandbox are those it has`, () => {
    const union = /type FaultKind = ([^;]+);/.exec(text('pkg/dist/types/sandbox/fault.d.ts'))[1]
    for (const [, kind] of union.matchAll(/'([^']+)'/g)) assert.ok(prose(file).includes(`\`${kind}\``), kind)
  })
}

test('the pages of operations name every call, and the index leads to each family of them', () => {
  const { operations } = JSON.parse(text('js-tests/contracts/table.json'))
  for (const [index, page] of [
    ['docs/README.md', 'docs/operations.md'],
    ['docs/README.zh-CN.md', 'docs/operations.zh-CN.md'],
  ]) {
    const calls = named(page)
    for (const { name } of operations) assert.ok(calls.has(name), `${page}: ${name}`)
    const targets = links(index).filter((target) => target.startsWith(`${page.replace('docs/', '')}#`))
    assert.ok(targets.length > 10, index)
    const found = anchors(page)
    for (const target of targets) assert.ok(found.includes(target.split('#')[1]), target)
    const groups = new Set(operations.map(({ name }) => name.split('.')[0]))
    for (const group of groups) assert.ok(prose(index).includes(`\`${group}\``), group)
  }
  assert.deepEqual(headings('docs/operations.zh-CN.md'), headings('docs/operations.md'))
})
