// Texts of the table as documentation.

const HOME = 'https://pay.weixin.qq.com/doc/v3/'

/** `partner/4012884060`, or an address. */
export function address(page) {
  return page.startsWith('https://') ? page : HOME + page
}

export function pageLink(page) {
  return `[page](${address(page)})`
}

/** Pages that a text names, as links. */
export function linked(text) {
  return text.replaceAll(/(?<![\w/])(?:partner|merchant|global)\/\d{6,}\b/g, (page) => `[${page}](${address(page)})`)
}

/** A comment of one text, in lines that fit. */
export function comment(text, indent = '') {
  const words = text.split(/ +/)
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1) !== '' && indent.length + 3 + lines.at(-1).length + word.length > 115) lines.push('')
    lines.push([lines.pop(), word].filter(Boolean).join(' '))
  }
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`).join('\n')}\n${indent} */\n`
}

/** What a field takes, in a sentence; nothing where there are no limits. */
export function limitsOf({ kind, limits, characters, sealed }) {
  if (sealed) return 'At most 214 bytes in UTF-8, sent encrypted.'
  const [least, most] = limits
  const range = most === null ? `From ${least}` : `${least} to ${most}`
  const more = most === null ? `At least ${least}` : range
  if (kind === 'integer') return most === null && least === 0 ? '' : `${range}.`
  if (kind === 'list' || kind === 'texts') return most === null && least === 0 ? '' : `${more} items.`
  if (kind !== 'text') return ''
  const some = most === null && least === 0 ? 'Takes' : more
  if (characters === undefined) return some === 'Takes' ? '' : `${some} characters.`
  if (characters === 'basic plane') return `${some} characters of up to 3 bytes in UTF-8.`
  const set = characters.split(' ')[1]
  return set ? `${some} of digits, letters and \`${set}\`.` : `${some} digits and letters.`
}
