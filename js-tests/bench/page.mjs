// docs/bench.json and docs/bench.svg, which pages show.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawing } from './drawing.mjs'

const docs = new URL('../../docs/', import.meta.url)
const short = (value) => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)))
const rounded = (_, value) => (typeof value === 'number' ? short(value) : value)

function write(name, text) {
  mkdirSync(docs, { recursive: true })
  writeFileSync(new URL(name, docs), text)
  console.log(`${fileURLToPath(new URL(name, docs))} written`)
}

/** Draws what bench.json holds. */
export function draw() {
  write('bench.svg', drawing(JSON.parse(readFileSync(new URL('bench.json', docs), 'utf8'))))
}

export function save({ machine, rows }) {
  write('bench.json', `${JSON.stringify({ machine, rows }, rounded, 2)}\n`)
  draw()
}
