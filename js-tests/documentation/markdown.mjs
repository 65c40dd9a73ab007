// What the tests read of a Markdown file.
import { readdirSync, readFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url)

/** The file in Chinese that says the same. */
export const inChinese = (file) => file.replace(/\.md$/, '.zh-CN.md')

const markdownIn = (folder) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name.replaceAll('\\', '/'))

/** What is read in both languages and holds snippets, in English: the README, and the pages of docs/ but those that are printed. */
export const articles = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md') && !name.endsWith('.zh-CN.md') && name !== 'operations.md')
    .map((name) => `docs/${name}`),
]

/** The guides in English, by their names: `transfer-authorization` to its file. */
export const guides = Object.fromEntries(
  markdownIn('docs/guides/')
    .filter((file) => !file.endsWith('.zh-CN.md') && !file.endsWith('README.md'))
    .map((file) => [/([^/]+)\.md$/.exec(file)[1], file]),
)

/** Everything that readers are given: what stands in the root, and in the folders of documentation. */
export const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs/', 'table/', 'examples/'].flatMap(markdownIn).filter((file) => !file.includes('node_modules')),
]

/** The text of a file in the root of the repository. */
export const text = (file) => readFileSync(new URL(file, root), 'utf8')

/**
 * The fences of a file. A fence begins with its language and its name: `js quick-start`. The name is what
 * `snippets.mjs` knows it by.
 */
export function fences(file) {
  const found = []
  let open
  for (const [index, line] of text(file).split('\n').entries()) {
    const [, indent, info] = /^(\s*)(?:```|~~~)(.*)$/.exec(line) ?? []
    if (info === undefined) open?.lines.push(line)
    else if (open) open = undefined
    else {
      const [lang = '', name = '', ...rest] = info.trim().split(/\s+/)
      open = { file, lang, name, line: index + 1, plain: indent === '' && rest.length === 0, lines: [] }
      found.push(open)
    }
  }
  if (open) throw new Error(`${file}:${open.line}: the fence is not closed`)
  return found.map(({ lines, ...fence }) => ({ ...fence, code: `${lines.join('\n')}\n` }))
}

/** What is left of a file without its fences. */
export const prose = (file) => text(file).replaceAll(/^```[\s\S]*?^```$/gm, '')

/** The depths of the headings, in order. */
export const headings = (file) => [...prose(file).matchAll(/^(#+) /gm)].map(([, hashes]) => hashes.length)

/** The rows of all tables; a row is its cells. */
export const rows = (file) =>
  [...prose(file).matchAll(/^\|(.+)\|$/gm)].map(([, cells]) => cells.split('|').map((cell) => cell.trim()))

/** Where links point to. */
export const links = (file) => [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target)

/** The anchors that GitHub gives to headings, one that comes again with a number, and those that a page sets itself. */
export function anchors(file) {
  const found = new Set()
  for (const [, title] of prose(file).matchAll(/^#+ (.+)$/gm)) {
    const plain = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-')
    let unique = plain
    for (let count = 1; found.has(unique); count++) unique = `${plain}-${count}`
    found.add(unique)
  }
  for (const [, id] of prose(file).matchAll(/<a id="([^"]+)">/g)) found.add(id)
  return [...found]
}
