// llms.txt (https://llmstxt.org): the index of the documentation for programs that read. Made of docs/README.md.
import { contents, pagesOf, project, read } from './pages.mjs'

const header = `# ${project.name}\n\n> ${project.description}\n`

/** Where the Markdown of a page is published. */
const address = (page) => `${project.home}${page}`

const plain = (note) => note.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')

/** The index: what each page is about, and where it is. */
export function llms() {
  const pages = pagesOf('en')
  const start = `- [README](${address(pages.get('README.md'))}): what it is, the first minute, and the first call\n`
  const sections = contents('en').map(({ title, pages: entries }) => {
    const lines = entries.map(({ title, file, note }) => {
      // What is promised but not there yet has no page.
      const page = pages.get(file)
      return page === undefined ? '' : `- [${title}](${address(page)}): ${plain(note)}\n`
    })
    return `## ${title}\n\n${lines.join('')}`
  })
  return [header, start, ...sections].join('\n')
}

/** Every page of the index in one file, with the guides; without the reference, which repeats the types. */
export function llmsFull() {
  const pages = [...pagesOf('en')].filter(([file]) => !file.startsWith('docs/reference/') && file !== 'docs/README.md')
  return [header, ...pages.map(([file, page]) => `<!-- ${address(page)} -->\n\n${read(file)}`)].join('\n')
}
