const HTML_SIGNS = /[<>&]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII holds ends there
const BEYOND_ASCII = /[^\x00-\x7f]/g

/** Line ends: as documented, with none after the last line, and those of Windows. */
export const shapes: readonly string[] = ['\n', '', '\r\n']

/** Methods that a client may sign in place of the one it sends. */
export function methods(method: string): string[] {
  return distinct([method, 'POST', 'GET', 'PUT', 'PATCH', 'DELETE', method.toLowerCase()])
}

/** Request targets that a client may sign in place of the one it sends. */
export function targets(target: string): string[] {
  const [path = '', query = ''] = target.split('?', 2)
  const sorted = `${path}?${query.split('&').sort().join('&')}`
  return distinct([
    target,
    path,
    decoded(target),
    decoded(path),
    encodeURI(decoded(target)),
    sorted,
    `${path}?`,
    `https://api.mch.weixin.qq.com${target}`,
    path.replace(/^\/v3/, ''),
    target.replace(/^\//, ''),
    path.endsWith('/') ? path.slice(0, -1) : `${path}/`,
  ])
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Bodies that a client may sign in place of the one it sends, each under a name. */
export function bodies(body: string): [how: string, body: string][] {
  const plain: [string, string][] = [
    ['same', body],
    ['empty', ''],
    ['trimmed', body.trim()],
    ['newline', `${body}\n`],
    ['lines', body.replaceAll('\r\n', '\n')],
    ['crlf', body.replaceAll(/\r?\n/g, '\r\n')],
    ['text', JSON.stringify(body)],
    ['latin1', Buffer.from(body).toString('latin1')],
    ['object', '[object Object]'],
    ['literal', '{}'],
    ['literal', 'null'],
    ['literal', 'undefined'],
  ]
  return distinctBodies([...plain, ...rewritten(body)])
}

/** The same JSON as other libraries write it. */
function rewritten(body: string): [string, string][] {
  const value = parsed(body)
  if (value === undefined) return []
  const ways: [string, string][] = []
  for (const [order, each] of [
    ['', value],
    ['sorted', sorted(value)],
  ] as const) {
    const compact = JSON.stringify(each)
    const blanks = spaced(each)
    const written: [string, string][] = [
      ['compact', compact],
      ['indent2', JSON.stringify(each, undefined, 2)],
      ['indent4', JSON.stringify(each, undefined, 4)],
      ['tab', JSON.stringify(each, undefined, '\t')],
      ['blanks', blanks],
      ['ascii', ascii(compact)],
      ['blanks, ascii', ascii(blanks)],
      ['slashes', slashed(compact)],
      ['slashes, ascii', slashed(ascii(compact))],
      ['html', compact.replace(HTML_SIGNS, escaped)],
    ]
    ways.push(...written.map(([how, text]): [string, string] => [order === '' ? how : `${order}, ${how}`, text]))
  }
  return [...ways, ['form', form(value)]]
}

function parsed(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** `{"a": 1, "b": [2, 3]}`, as Python writes it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${spaced(each)}`)
  return `{${pairs.join(', ')}}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(pairs.map(([name, each]) => [name, sorted(each)]))
}

const ascii = (text: string): string => text.replace(BEYOND_ASCII, escaped)

const slashed = (text: string): string => text.replaceAll('/', '\\/')

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function form(value: object): string {
  return String(
    new URLSearchParams(Object.entries(value).map(([name, each]): [string, string] => [name, String(each)])),
  )
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

function distinctBodies(all: readonly [string, string][]): [string, string][] {
  return [...new Map([...all].reverse().map(([how, text]) => [text, how]))]
    .map(([text, how]): [string, string] => [how, text])
    .reverse()
}
