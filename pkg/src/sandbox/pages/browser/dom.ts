export type Child = Node | string | number | undefined | false | readonly Child[]

type Attributes = Record<string, string | number | boolean | undefined>

/**
 * An element: `h('span.badge', { title }, 'text')`. Texts become text nodes, and attributes are set as they are: nothing
 * that came with a request is ever read as HTML.
 */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const [tag = 'div', ...classes] = name.split('.')
  const element = document.createElement(tag)
  if (classes.length > 0) element.className = classes.join(' ')
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  }
  add(element, children)
  return element
}

function add(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue
    if (child instanceof Node || typeof child !== 'object')
      element.append(child instanceof Node ? child : String(child))
    else add(element, child)
  }
}

export function one<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}

/** What buttons copy, which may be too much for an attribute. */
export const texts = new WeakMap<Element, string>()

/** Makes `old` what `next` is, and keeps every node that need not change: selections, focus and open details stay. */
export function morph(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (name !== 'open' && !next.hasAttribute(name)) old.removeAttribute(name)
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  const text = texts.get(next)
  if (text !== undefined) texts.set(old, text)
  morphChildren(old, next)
}

function morphChildren(old: Element, next: Element): void {
  const byId = new Map([...old.children].filter(({ id }) => id !== '').map((child) => [child.id, child]))
  let place = old.firstChild
  for (const child of [...next.childNodes]) {
    const match = (child instanceof Element && byId.get(child.id)) || (isAlike(place, child) ? place : undefined)
    if (!match) {
      old.insertBefore(child, place)
      continue
    }
    if (match === place) place = place.nextSibling
    else old.insertBefore(match, place)
    if (match instanceof Element) morph(match, child as Element)
    else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue
  }
  while (place !== null) {
    const after: ChildNode | null = place.nextSibling
    place.remove()
    place = after
  }
}

function isAlike(place: ChildNode | null, child: ChildNode): place is ChildNode {
  if (place === null || place.nodeName !== child.nodeName) return false
  return !(place instanceof Element && child instanceof Element) || place.id === child.id
}
