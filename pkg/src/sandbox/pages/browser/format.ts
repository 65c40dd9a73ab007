import { type Child, h, texts } from './dom.ts'
import { say } from './words.ts'

const BEIJING = 8 * 3_600_000
/** Characters from which on a text is shown without colours. */
const PLAIN = 200_000

/** `13:29:35` in Beijing. */
export function clock(ms: number): string {
  return stamp(ms).slice(11, 19)
}

/** `2020-09-10 13:29:35` in Beijing. */
export function stamp(ms: number): string {
  return new Date(ms + BEIJING).toISOString().slice(0, 19).replace('T', ' ')
}

/** A time of the sandbox's, in full where the pointer rests on it. */
export function time(ms: number): HTMLElement {
  return h('time', { title: `${stamp(ms)} +08:00`, datetime: new Date(ms).toISOString() }, clock(ms))
}

export function duration(ms: number | undefined): string {
  if (ms === undefined) return ''
  return ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** `1 d 2 h`, `15 s`: the two largest parts. */
export function span(ms: number): string {
  const parts: [number, string][] = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ]
  let rest = Math.round(ms / 1000) * 1000
  const shown = parts.flatMap(([unit, name]) => {
    const count = Math.floor(rest / unit)
    rest -= count * unit
    return count === 0 ? [] : [`${count} ${name}`]
  })
  return shown.slice(0, 2).join(' ') || '0 s'
}

export function money(fen: number, currency: string): string {
  const amount = (fen / 100).toFixed(2)
  return currency === 'CNY' ? `¥${amount}` : `${amount} ${currency}`
}

/** Text in a box with a button that copies it as it came. */
export function block(text: string, label: string): HTMLElement {
  const shown = h('pre', { tabindex: 0, 'aria-label': label }, pretty(text))
  return h('div.block', {}, shown, copier(text))
}

/** A button that copies a text. */
export function copier(text: string, label?: string): HTMLElement {
  const name = label === undefined ? 'button.copy' : 'button.small'
  const button = h(name, { type: 'button', 'data-do': 'copy' }, label ?? say('copy', '复制'))
  texts.set(button, text)
  return button
}

/** JSON in lines, its tokens as they came; other text as it is. */
export function pretty(text: string): Child {
  if (text.length > PLAIN || !isJson(text)) return text
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? []
  const parts: Child[] = []
  let depth = 0
  const newline = () => `\n${'  '.repeat(depth)}`
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (token === '{' || token === '[') {
      const isEmpty = next === '}' || next === ']'
      depth += 1
      parts.push(token, isEmpty ? '' : newline())
    } else if (token === '}' || token === ']') {
      depth -= 1
      const before = tokens[at - 1]
      parts.push(before === '{' || before === '[' ? token : newline() + token)
    } else if (token === ',') parts.push(`,${newline()}`)
    else if (token === ':') parts.push(': ')
    else parts.push(h(next === ':' ? 'span.k' : token.startsWith('"') ? 'span.s' : 'span.n', {}, token))
  }
  return parts
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
