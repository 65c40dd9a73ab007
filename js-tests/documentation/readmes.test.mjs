// What the READMEs claim without running it: both say the same, tables are complete.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as library from 'wechatpay-entrust'
import { anchors, fences, headings, links, prose, readmes, rows, text } from './markdown.mjs'
import { bare } from './module.mjs'

const [english, chinese] = readmes

test('both READMEs hold the same snippets in the same order', async () => {
  const codes = async (file) => {
    const found = fences(file).map(async (fence) => [fence.lang, fence.name, await bare(fence)])
    return Promise.all(found)
  }
  assert.deepEqual(await codes(chinese), await codes(english))
})

test('both READMEs have the same headings and tables', () => {
  assert.deepEqual(headings(chinese), headings(english))
  const shape = (file) => rows(file).map((cells) => [cells.length, cells[0].match(/`[^`]+`/g)])
  assert.deepEqual(shape(chinese), shape(english))
})

for (const file of readmes) {
  test(`${file}: every option and every error is in its table`, () => {
    const named = new Set(
      rows(file).flatMap(([first]) => (first.match(/`[^`]+`/g) ?? []).map((each) => each.slice(1, -1))),
    )
    const declared = /export interface WechatpayOptions \{([\s\S]*?)^\}/m.exec(
      text('pkg/dist/types/setup/options.d.ts'),
    )[1]
    const options = [...declared.matchAll(/^\s+(\w+)\??:/gm)].map(([, name]) => name)
    assert.ok(options.length > 10)
    const { WechatpayError, ...others } = library
    const errors = Object.values(others).filter((each) => each?.prototype instanceof WechatpayError)
    assert.equal(errors.length, 8)
    for (const name of [...options, ...errors.map(({ name }) => name)]) assert.ok(named.has(name), name)
  })

  test(`${file}: faults of the sandbox are those it has`, () => {
    const union = /type FaultKind = ([^;]+);/.exec(text('pkg/dist/types/sandbox/fault.d.ts'))[1]
    for (const [, kind] of union.matchAll(/'([^']+)'/g)) assert.ok(prose(file).includes(`\`${kind}\``), kind)
  })
}

test('the pages of operations name every call, and the READMEs lead to each family of them', () => {
  const { operations } = JSON.parse(text('js-tests/contracts/table.json'))
  for (const [readme, page] of [
    [english, 'docs/operations.md'],
    [chinese, 'docs/operations.zh-CN.md'],
  ]) {
    const named = new Set(rows(page).map(([first]) => first))
    for (const { name } of operations) assert.ok(named.has(`\`${name}\``), `${page}: ${name}`)
    const targets = links(readme).filter((target) => target.startsWith(`${page}#`))
    const found = anchors(page)
    for (const target of targets) assert.ok(found.includes(target.split('#')[1]), target)
    const groups = new Set(operations.map(({ name }) => name.split('.')[0]))
    for (const group of groups) assert.ok(prose(readme).includes(`\`${group}\``), group)
  }
  assert.deepEqual(headings('docs/operations.zh-CN.md'), headings('docs/operations.md'))
})
