// Prints the families into the index of the documentation, between their markers.
import { basename } from 'node:path'
import { availabilities, TableError } from './families.mjs'
import { anchor, file, titleIn } from './page.mjs'

const BEGIN = '<!-- calls: printed from table/ by `npm run table` -->'
const END = '<!-- /calls -->'
const heads = { en: '| Family | Calls | Groups | Availability |', zh: '| 产品 | 方法数 | 分组 | 开放情况 |' }

function row(family, language) {
  const title = titleIn(family, language)
  const groups = Object.keys(family.groups).map((name) => `\`${name}\``)
  const { availability, operations } = family
  const open = language === 'zh' ? availabilities[availability] : availability
  const link = `[${title}](${basename(file(language))}#${anchor(title)})`
  return `| ${link} | ${operations.length} | ${groups.join(', ')} | ${open} |`
}

/** The text of an index with its families as they are now. */
export function printReadme(text, { families }, language) {
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new TableError(`an index lacks the markers ${BEGIN} and ${END}`)
  const rows = families.filter(({ operations }) => operations.length > 0).map((family) => row(family, language))
  return `${before}${BEGIN}\n${heads[language]}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n${END}${after}`
}
