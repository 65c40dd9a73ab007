// Makes the pages of the site from the Markdown that reads well on GitHub: other names, other links, nothing else.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { anchorsOf, exists, isFolder, languages, pagesOf, project, read, root } from './pages.mjs'

export const staged = fileURLToPath(new URL('.staged/', import.meta.url))

/** Writes all pages; throws with every link that leads nowhere. */
export function stage() {
  rmSync(staged, { recursive: true, force: true })
  const dead = []
  for (const language of Object.keys(languages)) {
    const pages = pagesOf(language)
    for (const [file, page] of pages) write(page, pageText(file, page, pages, dead))
  }
  if (dead.length > 0) throw new Error(`these links lead nowhere:\n  ${dead.join('\n  ')}`)
}

function write(name, text) {
  const path = join(staged, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function pageText(file, page, pages, dead) {
  const lines = read(file).split('\n')
  let inFence = false
  const written = lines.map((line, index) => {
    const fence = /^(\s*)```(\S*)/.exec(line)
    if (fence) inFence = !inFence
    // A fence has a language and a name; the name is for the tests.
    if (fence) return `${fence[1]}\`\`\`${fence[2]}`
    if (inFence) return line
    return withoutSwitch(line).replaceAll(
      /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g,
      (all, mark, text, target) => {
        if (/^[a-z]+:/.test(target)) return all
        const found = resolve(target, { file, page, pages, isPicture: mark === '!' })
        if (found === undefined) dead.push(`${file}:${index + 1}: ${target}`)
        return `${mark}[${text}](${found})`
      },
    )
  })
  return written.join('\n')
}

/** The link to the other language, which the site has in its bar. */
const withoutSwitch = (line) => line.replace(/^\[(?:中文|English)\]\([^)]*\)(?: · )?/, '')

/** What a link of a file is on its page; undefined where it leads nowhere. */
function resolve(target, { file, page, pages, isPicture }) {
  const [path, anchor] = target.split('#')
  const found = path === '' ? file : posix.join(dirname(file), path)
  if (!exists(found)) return undefined
  if (isPicture) return picture(found, page)
  if (anchor !== undefined && found.endsWith('.md') && !anchors(found).has(decodeURIComponent(anchor))) return undefined
  const hash = anchor === undefined ? '' : `#${anchor}`
  if (path === '') return hash
  const other = pages.get(found)
  if (other !== undefined) return relative(page, other) + hash
  return onGitHub(found) + hash
}

const onGitHub = (path) => `${project.repository}/${exists(path) && isFolder(path) ? 'tree' : 'blob'}/main/${path}`

function relative(from, to) {
  const path = posix.relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

/** Pictures lie beside the pages under the names that they have in docs/. */
function picture(file, page) {
  const name = file.replace(/^docs\//, '')
  const copy = join(staged, name)
  mkdirSync(dirname(copy), { recursive: true })
  copyFileSync(join(root, file), copy)
  return relative(page, name)
}

const known = new Map()

/** The anchors of a file. */
function anchors(file) {
  if (!known.has(file)) known.set(file, anchorsOf(read(file)))
  return known.get(file)
}
