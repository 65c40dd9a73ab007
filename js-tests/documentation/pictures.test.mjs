// Pictures: each is shown, in the language of its page, and is small and whole; what is not there, links.test.mjs finds.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { links, pages, root } from './markdown.mjs'

const folder = new URL('docs/pictures/', root)
const pictures = readdirSync(folder)
const isChinese = (name) => name.includes('.zh-CN.')

/** The pictures of docs/pictures that a page shows. */
function shownBy(page) {
  return links(page)
    .map((link) => new URL(link, new URL(page, root)).href)
    .filter((href) => href.startsWith(folder.href))
    .map((href) => href.slice(folder.href.length))
}

const shown = new Map(pages.map((page) => [page, shownBy(page)]))

test('every picture is shown by a page', () => {
  assert.deepEqual([...new Set([...shown.values()].flat())].sort(), [...pictures].sort())
})

test('every picture is there in both languages', () => {
  const english = pictures.filter((name) => !isChinese(name))
  const expected = english.flatMap((name) => [name, name.replace('.', '.zh-CN.')])
  assert.deepEqual([...pictures].sort(), expected.sort())
})

for (const [page, names] of shown) {
  if (names.length === 0) continue
  test(`${page} shows pictures in its own language`, () => {
    for (const name of names) assert.equal(isChinese(name), isChinese(page), name)
  })
}

for (const name of pictures) {
  test(`${name} is below 150 KB, and needs nothing from elsewhere`, () => {
    const bytes = readFileSync(new URL(name, folder))
    assert.ok(bytes.length < 150_000, `${bytes.length} bytes`)
    if (!name.endsWith('.svg')) return
    const svg = bytes.toString()
    assert.match(svg, /^<svg [^>]*aria-label="[^"]+">/)
    assert.match(svg, /prefers-color-scheme: dark/)
    assert.doesNotMatch(svg, /<script|<image|href=|url\(/)
  })
}
