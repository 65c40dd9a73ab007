import { type Child, h } from './dom.ts'
import { block } from './format.ts'
import { say } from './words.ts'

export type Mood = 'good' | 'bad' | 'warn' | 'quiet'

export function badge(text: string, mood: Mood = 'quiet'): HTMLElement {
  return h(`span.badge.${mood}`, {}, text)
}

export function action(
  label: string,
  what: string,
  data: Record<string, string | number | undefined>,
  style = '',
): HTMLElement {
  const attributes = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  return h(`button.small${style}`, { type: 'button', 'data-do': what, ...attributes }, label)
}

/** A heading with what belongs to it. */
export function part(title: string, ...children: Child[]): HTMLElement {
  return h('section.part', {}, h('h4', {}, title), children)
}

export function headers(values: Record<string, string> | undefined, label: string): HTMLElement {
  const pairs = Object.entries(values ?? {})
  return h(
    'details.fold',
    {},
    h('summary', {}, `${label} (${pairs.length})`),
    h(
      'dl.pairs',
      {},
      pairs.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
  )
}

export function fold(title: string, ...children: Child[]): HTMLElement {
  return h('details.fold', {}, h('summary', {}, title), children)
}

/** A body, or a sentence that there is none. */
export function content(text: string | undefined, label: string): HTMLElement {
  return text ? block(text, label) : h('p.note', {}, say('Empty.', '无内容。'))
}

/** A path whose last part stands out. */
export function path(target: string): HTMLElement {
  const [way = '', query] = target.split('?', 2)
  const at = way.replace(/^(\/v3\/[^/]+\/[^/]+\/).+$/, '$1').length
  const head = at < way.length ? way.slice(0, at) : ''
  return h(
    'span.path',
    {},
    h('span.quiet', {}, head),
    way.slice(head.length),
    h('span.quiet', {}, query && `?${query}`),
  )
}
