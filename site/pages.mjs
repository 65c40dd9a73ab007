// Which file of the repository becomes which page, and what the index of the documentation says about it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const read = (file) => readFileSync(join(root, file), 'utf8')
export const exists = (file) => existsSync(join(root, file))

const { name, description, repository } = JSON.parse(read('package.json'))
const [, owner, repo] = /github\.com\/([^/]+)\/([^/]+)\.git$/.exec(repository.url)

/** Where the repository and its site are published. */
export const project = {
  name,
  description,
  repository: `https://github.com/${owner}/${repo}`,
  base: `/${repo}/`,
  home: `https://${owner}.github.io/${repo}/`,
}

export const languages = {
  en: { folder: '', index: 'docs/README.md' },
  zh: { folder: 'zh/', index: 'docs/README.zh-CN.md' },
}

/** The reference is in English only: its pages stand in both halves of the site, so that each is whole. */
const isShared = (file) => file.startsWith('docs/reference/')

/** Every file that becomes a page, with the page it becomes, in one language. */
export function pagesOf(language) {
  const documents = readdirSync(join(root, 'docs'), { recursive: true })
    .map((file) => posix.join('docs', file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.md'))
  const files = ['README.md', 'README.zh-CN.md', ...documents.sort()]
  const isChinese = (file) => file.endsWith('.zh-CN.md')
  const wanted = files.filter((file) => isShared(file) || isChinese(file) === (language === 'zh'))
  return new Map(wanted.map((file) => [file, languages[language].folder + pageName(file)]))
}

/** The front page is the README of the repository; the index of the documentation is a page beside the others. */
function pageName(file) {
  const plain = file.replace('.zh-CN.md', '.md')
  if (plain === 'docs/README.md') return 'docs.md'
  return plain.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md')
}

/**
 * The index of the documentation: its tables are sections, the links in a row's first cell are pages, the second cell
 * is a note. The table of the families, which is printed, is left out.
 */
export function contents(language) {
  const { index } = languages[language]
  const [written] = read(index).split('<!-- calls')
  const sections = []
  for (const line of written.split('\n')) {
    const cells = /^\|(.+)\|$/.exec(line)?.[1].split('|')
    if (!cells || /^[\s|:-]+$/.test(line)) continue
    const pages = [...cells[0].matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title, target]) => ({
      title,
      file: posix.join('docs', target),
      note: cells[1].trim(),
    }))
    if (pages.length === 0) sections.push({ title: cells[0].trim(), pages })
    else sections.at(-1).pages.push(...pages)
  }
  return sections
}

/** The first heading of a page. */
export const titleOf = (file) => /^# (.+)$/m.exec(read(file))?.[1] ?? file

/** The anchors that GitHub gives to headings. The site gives the same. */
export const slugify = (title) =>
  title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replaceAll(/\s/g, '-')

/** The anchors of a text in Markdown. A heading that comes again is counted. */
export function anchorsOf(text) {
  const found = new Set()
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  for (const [, title] of prose.matchAll(/^#+ (.+)$/gm)) {
    const slug = slugify(title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\\(?=[^\w\s])/g, ''))
    let unique = slug
    for (let count = 1; found.has(unique); count++) unique = `${slug}-${count}`
    found.add(unique)
  }
  for (const [, id] of prose.matchAll(/<a id="([^"]+)">/g)) found.add(id)
  return found
}

export const isFolder = (file) => statSync(join(root, file)).isDirectory()
