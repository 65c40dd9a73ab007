/** Keeps a page up to date: asks for the revision each second, and fetches the page again when it changed. */
export const SCRIPT = `'use strict'
let revision
let timer
// As it was sent: browser extensions and the like change what is on the page.
let shown = document.querySelector('main').outerHTML

async function look() {
  clearTimeout(timer)
  let pause = 1000
  try {
    if (!document.hidden) await refresh()
    mark('good')
  } catch {
    mark('bad')
    pause = 5000
  }
  timer = setTimeout(look, pause)
}

async function refresh() {
  const state = await (await fetch('/sandbox/state')).json()
  if (state.revision === revision) return
  const text = await (await fetch(location.href)).text()
  const next = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
  revision = state.revision
  if (next.outerHTML === shown) return
  shown = next.outerHTML
  show(next)
}

function show(next) {
  const main = document.querySelector('main')
  const open = new Set([...main.querySelectorAll('details[open]')].map((details) => details.id))
  for (const details of next.querySelectorAll('details')) details.open = open.has(details.id)
  const held = main.contains(document.activeElement) && document.activeElement.closest('details')
  main.replaceWith(next)
  if (held) document.getElementById(held.id)?.querySelector('summary').focus({ preventScroll: true })
}

function mark(mood) {
  const light = document.getElementById('live')
  if (light) light.className = 'badge ' + mood
}

document.addEventListener('visibilitychange', look)
look()
`
