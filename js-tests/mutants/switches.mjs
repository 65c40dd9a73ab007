// All mutants of a file in one text: `switched(n)` says whether the one of that number stands for what is written. So the
// package is built once, and a process runs whichever mutant its environment names.

/** The source with its mutants, which have numbers. `home` is where `switched` comes from. */
export function withSwitches(text, mutants, home) {
  const nodes = new Map()
  for (const mutant of mutants) nodes.set(mutant.node, [...(nodes.get(mutant.node) ?? []), mutant])
  const spots = [...nodes].map(([node, all]) => ({ node, all, from: node.getStart(), to: node.getEnd(), inner: [] }))
  // Larger before smaller, and a statement before its expression where they are the same text.
  spots.sort((a, b) => a.from - b.from || b.to - a.to || depth(a.node) - depth(b.node))
  const whole = { from: 0, to: text.length, inner: [], all: [] }
  const open = [whole]
  for (const spot of spots) {
    while (open.at(-1).to < spot.to || open.at(-1).to <= spot.from) open.pop()
    open.at(-1).inner.push(spot)
    open.push(spot)
  }
  return `import { switched } from '${home}';${written(whole, text)}`
}

function depth(node) {
  return node.parent ? depth(node.parent) + 1 : 0
}

function written(spot, text) {
  let at = spot.from
  let kept = ''
  for (const inner of spot.inner) {
    kept += text.slice(at, inner.from) + written(inner, text)
    at = inner.to
  }
  kept += text.slice(at, spot.to)
  if (spot.all.length === 0) return kept
  if (spot.all[0].to === '') return `{ if (!switched(${spot.all[0].number})) { ${kept} } }`
  return `(${spot.all.map(({ number, to }) => `switched(${number}) ? (${to}) : `).join('')}(${kept}))`
}

/** The module that {@link withSwitches} imports from. A process notes each mutant that it comes by, when it is asked to. */
export const home = `
const { MUTANT, MUTANTS_REACHED } = globalThis.process?.env ?? {}
const seen = new Set<number>()

export function switched(number: number): boolean {
  if (MUTANTS_REACHED && !seen.has(number)) {
    seen.add(number)
    process.getBuiltinModule('node:fs').appendFileSync(MUTANTS_REACHED, \`\${number}\\n\`)
  }
  return MUTANT === String(number)
}
`
