// `npm run site`: the whole site in site/dist, ready to be served below the path that SITE_BASE names, with slashes
// around it; without it, that of GitHub Pages.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { llms, llmsFull } from './llms.mjs'
import { install, run } from './packages.mjs'
import { pagesOf, root } from './pages.mjs'
import { stage, staged } from './stage.mjs'

const output = fileURLToPath(new URL('dist/', import.meta.url))
const vitepress = fileURLToPath(new URL('node_modules/vitepress/bin/vitepress.js', import.meta.url))

/** The Markdown of the English pages beside them, where llms.txt says that it is. */
function publishMarkdown() {
  for (const page of pagesOf('en').values()) {
    mkdirSync(dirname(join(output, page)), { recursive: true })
    cpSync(join(staged, page), join(output, page))
  }
  writeFileSync(join(output, 'llms.txt'), llms())
  writeFileSync(join(output, 'llms-full.txt'), llmsFull())
}

function publishRust() {
  // What an earlier build documented is not ours to publish.
  rmSync(join(root, 'target/doc'), { recursive: true, force: true })
  const args = ['doc', '--locked', '--quiet', '--no-deps', '--package', 'wechatpay-entrust']
  const env = { ...process.env, RUSTDOCFLAGS: '-D warnings' }
  run('the reference of the crate, by rustdoc', 'cargo', args, { cwd: root, env })
  cpSync(join(root, 'target/doc'), join(output, 'rust'), { recursive: true })
}

install()
console.log('site: pages from README and docs/, in both languages')
try {
  stage()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
run('HTML and the search, by VitePress', process.execPath, [vitepress, 'build', '.', '--logLevel', 'warn'])
publishMarkdown()
publishRust()
console.log(`site: done, in ${output}`)
