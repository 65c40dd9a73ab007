/**
 * Changes the lists, and keeps in its place what somebody reads: an open entry that is in view, or whatever is at the top
 * of what was scrolled.
 */
export function keepPlaces(change: () => void): void {
  const anchors = scrollers().map((scroller) => ({ scroller, anchor: anchorIn(scroller) }))
  const before = anchors.map(({ anchor }) => anchor?.getBoundingClientRect().top ?? 0)
  change()
  for (const [at, { scroller, anchor }] of anchors.entries()) {
    if (anchor?.isConnected) scroller.scrollTop += anchor.getBoundingClientRect().top - (before[at] ?? 0)
  }
}

/** The panes where they scroll by themselves, or the whole page. */
function scrollers(): Element[] {
  const panes = [...document.querySelectorAll('.pane')].filter((pane) => getComputedStyle(pane).overflowY === 'auto')
  return panes.length > 0 ? panes : [document.scrollingElement ?? document.documentElement]
}

function anchorIn(scroller: Element): Element | undefined {
  const isPage = scroller === document.scrollingElement
  const top = isPage
    ? (document.querySelector('.jump')?.getBoundingClientRect().bottom ?? 0)
    : scroller.getBoundingClientRect().top
  const bottom = isPage ? innerHeight : scroller.getBoundingClientRect().bottom
  const inView = [...scroller.querySelectorAll('.entry')].filter((entry) => {
    const box = entry.getBoundingClientRect()
    return box.bottom > top && box.top < bottom
  })
  const open = inView.find((entry) => entry.querySelector('details[open]') !== null)
  return open ?? (scroller.scrollTop > 0 ? inView[0] : undefined)
}
