// The table as text: a row a measure, a column a contender.
import { reached } from './samples.mjs'

const figure = (value) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(2))

function goalText({ goal }) {
  if (!goal) return ''
  return goal.atLeast === undefined ? `<= ${figure(goal.atMost)}` : `>= ${figure(goal.atLeast)}`
}

function cellText(cell, wide) {
  if (!cell) return ''
  const text = figure(cell.median)
  return wide && cell.min !== cell.max ? `${text} (${figure(cell.min)}–${figure(cell.max)})` : text
}

function lines(rows, { names, ours }) {
  const title = ({ title, base }) => (base ? `${title} / ${base}` : title)
  const one = ({ baseline, unit }) => (baseline === undefined ? unit : `${figure(baseline)} ${unit}`)
  const met = (row) => ours.map((name) => ({ true: 'yes', false: 'NO' })[reached(row, row.cells[name])] ?? '').join(' ')
  return [
    ['Measure', '1 is', ...names, 'to reach', 'reached'],
    ...rows.map((row) => [
      title(row),
      one(row),
      ...names.map((name) => cellText(row.cells[name], ours.includes(name))),
      goalText(row),
      met(row),
    ]),
  ]
}

export function print(rows, bench) {
  const all = lines(rows, bench)
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)))
  const padded = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))
  console.log()
  for (const line of all) console.log(line.map(padded).join('  '))
}
