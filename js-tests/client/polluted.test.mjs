import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClient } from './merchant.mjs'

for (const prototype of ['Array', 'Object', 'String', 'Number']) {
  test(`a toJSON that a library put on ${prototype}.prototype changes nothing of a query`, async (t) => {
    const client = openClient(t)
    const options = { query: { state: ['OPEN', 'DONE'], count: 2 }, id: 'a' }
    const asked = () => client.prepare('GET', '/v3/things/{id}', options)
    const { url } = await asked()
    Object.defineProperty(globalThis[prototype].prototype, 'toJSON', { configurable: true, value: () => 'polluted' })
    t.after(() => delete globalThis[prototype].prototype.toJSON)
    assert.equal((await asked()).url, url)
  })
}
