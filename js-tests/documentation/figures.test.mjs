// The figures of docs/performance are those of docs/bench.json.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (name) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const { rows } = JSON.parse(read('bench.json'))

/** The rows of the pages' table, in their order: title and base in bench.json. */
const shown = [
  ['import and a client, CPU', 'empty'],
  ['Node 22: client, CPU', 'empty'],
  ['Node 24: client, CPU', 'empty'],
  ['first verified answer, CPU', 'by hand'],
  ['CPU a call, one at a time', 'by hand'],
  ['calls/s, one at a time', 'by hand'],
  ['CPU a call, 32 at once', 'by hand'],
  ['calls/s, 32 at once', 'by hand'],
  ['calls/s, 512 at once', 'by hand'],
  ['loop delay p99, 32 at once', 'axios-plugin'],
  ['notifications/s', 'by hand'],
  ['notifications/s from Request', 'by hand'],
  ['one-file bundle, gzip'],
  ['heap, growth a call'],
]
const columns = ['by hand', 'axios-plugin', 'wechatpay-entrust']

function figure({ unit, base }, cell) {
  if (cell === undefined) return '–'
  return base === undefined && unit === 'bytes' && cell.median > 1000
    ? cell.median.toLocaleString('en-US')
    : cell.median.toFixed(2)
}

function expected([title, base]) {
  const row = rows.find((each) => each.title === title && each.base === base)
  assert.ok(row, `${title}, beside ${base}`)
  return columns.map((column) => figure(row, row.cells[column]))
}

for (const page of ['performance.md', 'performance.zh-CN.md']) {
  test(page, () => {
    const table = read(page)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map((line) => line.split('|').slice(2, -1))
    assert.deepEqual(
      table.map((cells) => cells.map((cell) => cell.trim())),
      shown.map(expected),
    )
  })
}
