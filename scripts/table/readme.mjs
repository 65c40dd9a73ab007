// Prints the tables of calls into the READMEs, between their markers.
import { TableError } from './families.mjs'
import { address, linked } from './text.mjs'

const BEGIN = '<!-- calls: printed from table/ by `npm run table` -->'
const END = '<!-- /calls -->'
const words = {
  en: { head: '| Call | Endpoint | What it does |', title: (each) => each.title },
  zh: { head: '| 方法 | 接口 | 用途 |', title: (each) => each.chinese },
}

function row({ name, method, path, page, ...each }, language) {
  const title = words[language].title(each)
  return `| \`${name}\` | \`${method} ${path}\` | ${page ? `[${title}](${address(page)})` : title} |`
}

function table({ operations, ...family }, language) {
  const rows = operations.map((operation) => row(operation, language))
  return `**${words[language].title(family)}**\n\n${words[language].head}\n| --- | --- | --- |\n${rows.join('\n')}`
}

/** The text of a README with its tables as they are now. */
export function printReadme(text, { families }, language) {
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new TableError(`a README lacks the markers ${BEGIN} and ${END}`)
  const tables = families.filter(({ operations }) => operations.length > 0).map((family) => table(family, language))
  return `${before}${BEGIN}\n${linked(tables.join('\n\n'))}\n${END}${after}`
}
