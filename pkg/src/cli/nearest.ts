import { say } from './language.ts'

/** `Did you mean …?` with a blank before it, where a name is at most two letters away, of a short one a third; else nothing. */
export function suggestion(typed: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({ name, away: distance(typed, name) }))
    .filter(({ name, away }) => away <= Math.min(2, name.length / 3))
  const [best] = near.sort((a, b) => a.away - b.away)
  return best ? say(` Did you mean ${best.name}?`, `你是不是想输入 ${best.name}？`) : ''
}

/** Letters to put in, take out, change, or swap with their neighbour. */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let line = 1; line <= from.length; line++) {
    const row = [line]
    for (let column = 1; column <= to.length; column++) row.push(cheapest(from, to, line, column, rows, row))
    rows.push(row)
  }
  return at(rows, from.length, to.length)
}

function cheapest(from: string, to: string, line: number, column: number, rows: number[][], row: number[]): number {
  const change = from[line - 1] === to[column - 1] ? 0 : 1
  const ways = [at(rows, line - 1, column) + 1, (row[column - 1] ?? 0) + 1, at(rows, line - 1, column - 1) + change]
  const swapped = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1]
  if (line > 1 && column > 1 && swapped) ways.push(at(rows, line - 2, column - 2) + 1)
  return Math.min(...ways)
}

function at(rows: number[][], line: number, column: number): number {
  return rows[line]?.[column] ?? 0
}
