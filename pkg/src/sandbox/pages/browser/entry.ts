import { type Child, h, morph, one } from './dom.ts'

/** How one kind of thing is listed. */
export interface Kind<T> {
  readonly name: string
  readonly id: (item: T) => string
  readonly head: (item: T) => Child
  /** What can be done about it, whether it is open or not. */
  readonly tools?: (item: T) => Child
  /** What unfolds; it is asked again whenever the item has changed. */
  readonly body: (item: T) => Promise<Element> | Element
  /** What stands where the list is empty. */
  readonly empty: () => Child
}

interface Shown {
  readonly element: HTMLElement
  readonly details: HTMLDetailsElement
  json: string
  refresh: () => void
}

/** A list whose entries are kept while their items last. */
export class List<T> {
  readonly element: HTMLElement = h('div.list')
  readonly #kind: Kind<T>
  readonly #shown = new Map<string, Shown>()

  constructor(kind: Kind<T>) {
    this.#kind = kind
  }

  show(items: readonly T[], rest: Child): void {
    const wanted = items.map((item) => this.#entry(item))
    for (const [id, { element }] of this.#shown) {
      if (wanted.includes(element)) continue
      element.remove()
      this.#shown.delete(id)
    }
    let place = this.element.firstElementChild
    for (const element of wanted) {
      if (element === place) place = place.nextElementSibling
      else this.element.insertBefore(element, place)
    }
    const foot = h('div.foot', {}, items.length === 0 && rest === undefined ? this.#kind.empty() : rest)
    const old = place
    if (old === null) this.element.append(foot)
    else morph(old, foot)
  }

  #entry(item: T): HTMLElement {
    const id = `${this.#kind.name}-${this.#kind.id(item)}`
    const json = JSON.stringify(item)
    const known = this.#shown.get(id) ?? this.#make(id)
    if (known.json === json) return known.element
    known.json = json
    const { name, head, tools } = this.#kind
    morph(one('summary', known.element), h('summary', {}, head(item)))
    if (tools !== undefined) morph(known.element.lastElementChild as Element, h(`div.tools.${name}`, {}, tools(item)))
    known.refresh = () => void this.#fill(known, item, json)
    if (known.details.open) known.refresh()
    return known.element
  }

  #make(id: string): Shown {
    const details = h('details', {}, h('summary'), h('div.body')) as HTMLDetailsElement
    const element = h('article.entry', { id }, details, this.#kind.tools && h('div.tools'))
    const shown: Shown = { element, details, json: '', refresh: () => undefined }
    details.addEventListener('toggle', () => details.open && shown.refresh())
    this.#shown.set(id, shown)
    return shown
  }

  async #fill(shown: Shown, item: T, json: string): Promise<void> {
    const body = h('div.body', {}, await this.#kind.body(item))
    // It may have changed while this was on the way.
    if (shown.json === json) morph(one('.body', shown.details), body)
  }
}
