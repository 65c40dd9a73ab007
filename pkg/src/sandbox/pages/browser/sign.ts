import { morph, one } from './dom.ts'

const PAUSE = 1000
/** After a failure. */
const LONG_PAUSE = 5000

/** As it was sent: browser extensions and the like change what is on the page. */
let shown = one('main').outerHTML

/** Keeps the signing page up to date: another tab, the clock or a notification may change what it says. */
export async function followSession(): Promise<void> {
  let pause = PAUSE
  try {
    if (!document.hidden) await refresh()
  } catch {
    pause = LONG_PAUSE
  }
  setTimeout(followSession, pause)
}

async function refresh(): Promise<void> {
  const text = await (await fetch(location.href)).text()
  const next = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
  if (next === null || next.outerHTML === shown) return
  shown = next.outerHTML
  morph(one('main'), next)
}
