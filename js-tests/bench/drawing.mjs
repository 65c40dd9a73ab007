// The table's goals as a picture: bars of a measure's contenders, and a line where the goal is.
import { AXIOS, HAND, OURS } from './contenders.mjs'
import { figure, reached } from './samples.mjs'

const width = 400
const left = 96
const right = 336
const barHeight = 11
const barStep = 14
const titleHeight = 20
const gap = 14
const top = 62
const labels = { [HAND]: HAND, [AXIOS]: AXIOS, [OURS]: 'this package' }

const style = `
  text { font: 11px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 12px }
  .head { font-weight: 600; font-size: 15px }
  .quiet { fill: #59636e }
  .paper { fill: #ffffff }
  .other { fill: #c4ccd4 }
  .met { fill: #1a7f37 }
  .unmet { fill: #bc4c00 }
  .goal { stroke: #1f2328; stroke-width: 1.5; stroke-dasharray: 3 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .quiet { fill: #9198a1 }
    .paper { fill: #0d1117 }
    .other { fill: #4a525c }
    .met { fill: #3fb950 }
    .unmet { fill: #db6d28 }
    .goal { stroke: #f0f6fc }
  }`

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const text = (x, y, content, { kind = '', anchor = 'start' } = {}) =>
  `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escaped(content)}</text>`

function goalText({ goal, unit, base, cells }) {
  const sign = goal.atLeast === undefined ? '≤' : '≥'
  const mark = reached({ goal }, cells[OURS]) ? ' ✓' : ''
  return `goal ${sign} ${figure(goal.atLeast ?? goal.atMost)}${base ? '' : ` ${unit}`}${mark}`
}

function bar(row, name, y, scale) {
  const cell = row.cells[name]
  const ours = name === OURS
  const fill = ours ? (reached(row, cell) ? 'met' : 'unmet') : 'other'
  const kind = ours ? '' : 'quiet'
  const length = Math.max(1, scale(cell.median)).toFixed(1)
  const baseline = y + barHeight - 2
  return [
    text(left - 6, baseline, labels[name], { kind, anchor: 'end' }),
    `<rect x="${left}" y="${y}" width="${length}" height="${barHeight}" rx="2" class="${fill}"/>`,
    text(width - 8, baseline, figure(cell.median), { kind, anchor: 'end' }),
  ]
}

function measure(row, y) {
  const names = Object.keys(labels).filter((name) => row.cells[name])
  const goal = row.goal.atLeast ?? row.goal.atMost
  const most = Math.max(goal, ...names.map((name) => row.cells[name].median))
  const scale = (value) => ((right - left) * Math.max(0, value)) / most
  const bars = y + titleHeight
  const end = bars + names.length * barStep
  const x = (left + scale(goal)).toFixed(1)
  const title = row.base ? `${row.title} / ${row.base}` : row.title
  const drawn = [
    text(8, y + 12, title, { kind: 'title' }),
    text(width - 8, y + 12, goalText(row), { kind: 'quiet', anchor: 'end' }),
    ...names.flatMap((name, index) => bar(row, name, bars + index * barStep, scale)),
    `<line x1="${x}" x2="${x}" y1="${bars - 2}" y2="${end}" class="goal"/>`,
  ]
  return { drawn, end: end + gap }
}

/** The picture as SVG, light or dark as its reader's screen is. */
export function drawing({ rows, machine }) {
  const parts = []
  let y = top
  for (const row of rows.filter(({ goal }) => goal)) {
    const { drawn, end } = measure(row, y)
    parts.push(...drawn)
    y = end
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width * 1.5}" role="img" aria-label="wechatpay-entrust beside others">
<style>${style}
</style>
<rect width="${width}" height="${y}" class="paper"/>
${text(8, 22, 'wechatpay-entrust beside others', { kind: 'head' })}
${text(8, 38, 'Dashed: the goal. Green: reached; orange: not yet.', { kind: 'quiet' })}
${text(8, 52, machine.split(',').slice(0, 2).join(','), { kind: 'quiet' })}
${parts.join('\n')}
</svg>
`
}
