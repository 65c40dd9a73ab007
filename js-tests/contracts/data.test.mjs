// The table against the data that it was made of: every path, field, need and limit. `operations.data.json` is a copy; what
// differs from it on purpose stands in `differences.mjs`, each with its reason.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readFamilies } from '../../scripts/table/families.mjs'
import { compareEvents, compareOperations, rowOf } from './comparison.mjs'
import { differences } from './differences.mjs'

const data = JSON.parse(readFileSync(new URL('operations.data.json', import.meta.url), 'utf8'))
const table = readFamilies(fileURLToPath(new URL('../../table', import.meta.url)))

const hosts = { mainland: 'api.mch.weixin.qq.com', overseas: 'apihk.mch.weixin.qq.com' }
const found = (id) => rowOf(table, data, id)

function camel(id) {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

test('every operation of the data has its row, and every row is in the data', () => {
  const names = Object.keys(data.operations).map((id) => found(id).name)
  assert.deepEqual(names.toSorted(), table.operations.map(({ name }) => name).toSorted())
  for (const [id, { kind, host, confidence, status }] of Object.entries(data.operations)) {
    const row = found(id)
    const facts = { kind: row.kind, host: hosts[row.host], confidence: row.confidence, status: row.status }
    assert.deepEqual(facts, { kind, host, confidence, status }, id)
    if (!id.startsWith('ecommerce-combine-papay.')) assert.equal(row.name, camel(id))
  }
})

test('fields, needs and limits are those of the data, but for what is listed', () => {
  const seen = compareOperations(table, data)
  const listed = Object.values(differences.operations).flat()
  assert.equal(new Set(listed).size, listed.length)
  assert.deepEqual(seen.toSorted(), listed.toSorted())
})

test('events and their fields are those of the data, but for what is listed', () => {
  const types = table.events.map(({ type }) => type)
  assert.deepEqual(types.toSorted(), Object.keys(data.events).toSorted())
  const seen = compareEvents(table, data)
  assert.deepEqual(seen.toSorted(), Object.values(differences.events).flat().toSorted())
})
