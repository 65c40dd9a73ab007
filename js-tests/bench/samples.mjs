// Samples are objects by contender's name, one a round; ratios are made in a round and only then compared.

/** What others are compared with and is no contender: an empty process, notifications by hand without Fetch. */
export const EMPTY = 'empty'
export const PLAIN = 'by hand, plain'

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function spread(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) }
}

/**
 * A row of the table: for each contender the ratio to `base` in the same round. `rounds` are objects by name; `value`
 * takes the figure out of a sample. `goal` is `{ atLeast }` or `{ atMost }`.
 */
export function ratioRow(title, { rounds, base, value = (sample) => sample, unit, goal }) {
  const names = Object.keys(rounds[0]).filter((name) => ![EMPTY, PLAIN].includes(name))
  const ratios = (name) => rounds.map((round) => value(round[name]) / value(round[base]))
  const cells = Object.fromEntries(names.map((name) => [name, spread(ratios(name))]))
  return { title, base, baseline: median(rounds.map((round) => value(round[base]))), unit, goal, cells }
}

/** A row of absolute figures. */
export function valueRow(title, { cells, unit, goal }) {
  const same = (value) => ({ median: value, min: value, max: value })
  return {
    title,
    unit,
    goal,
    cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, same(value)])),
  }
}

export function reached({ goal }, cell) {
  if (!goal || !cell) return undefined
  return goal.atLeast === undefined ? cell.median <= goal.atMost : cell.median >= goal.atLeast
}

/** A figure as people read it. */
export const figure = (value) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(2))
