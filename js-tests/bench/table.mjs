// The table as text: a row a measure, a column a contender.
import { OURS } from './contenders.mjs'
import { figure, reached } from './samples.mjs'

function goalText({ goal }) {
  if (!goal) return ''
  return goal.atLeast === undefined ? `<= ${figure(goal.atMost)}` : `>= ${figure(goal.atLeast)}`
}

function cellText(cell, wide) {
  if (!cell) return ''
  const text = figure(cell.median)
  return wide && cell.min !== cell.max ? `${text} (${figure(cell.min)}–${figure(cell.max)})` : text
}

const headings = { [OURS]: 'this package' }

function lines({ rows, names: all, ours }) {
  const names = all.filter((name) => rows.some(({ cells }) => cells[name]))
  const title = ({ title, base }) => (base ? `${title} / ${base}` : title)
  const one = ({ baseline, unit }) => (baseline === undefined ? unit : `${figure(baseline)} ${unit}`)
  const met = (row) => ({ true: 'yes', false: 'NO' })[reached(row, row.cells[OURS])] ?? ''
  return [
    ['Measure', '1 is', ...names.map((name) => headings[name] ?? name), 'to reach', 'reached'],
    ...rows.map((row) => [
      title(row),
      one(row),
      ...names.map((name) => cellText(row.cells[name], ours.includes(name))),
      goalText(row),
      met(row),
    ]),
  ]
}

/** Prints all rows; of the contenders in `ours` the spread is told too. */
export function print(results) {
  const all = lines(results)
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)))
  const padded = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))
  for (const line of all) console.log(line.map(padded).join('  '))
}
