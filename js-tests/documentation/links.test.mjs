// No link of a page leads nowhere: the file is there, and so is the heading.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { anchors, links, pages, root } from './markdown.mjs'

/** The path inside of the repository that a link of `file` leads to, and the heading there. */
function targetOf(file, link) {
  const { href, hash } = new URL(link, new URL(file, root))
  return [decodeURI(href.slice(root.href.length, href.length - hash.length)), decodeURIComponent(hash.slice(1))]
}

test('pages are found in every folder of documentation', () => {
  for (const file of ['README.md', 'docs/operations.md', 'docs/guides/README.zh-CN.md', 'table/README.md']) {
    assert.ok(pages.includes(file), file)
  }
})

for (const file of pages) {
  test(`${file}: links lead somewhere`, () => {
    for (const link of links(file).filter((each) => !/^(https?|mailto):/.test(each))) {
      const [path, heading] = targetOf(file, link)
      assert.ok(existsSync(new URL(path, root)), `${link}: there is no ${path}`)
      if (heading !== '') assert.ok(anchors(path).includes(heading), `${link}: ${path} has no such heading`)
    }
  })
}
