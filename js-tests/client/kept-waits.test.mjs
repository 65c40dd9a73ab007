// A client that lives for months waits a million times between attempts: nothing of a wait may stay.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import v8 from 'node:v8'
import { openClient, rejection } from './merchant.mjs'

const busy = {
  status: 503,
  headers: [['Retry-After', '0']],
  arrayBuffer: async () => new Uint8Array(),
}

test('what a wait between two attempts listened to is taken back', { skip: !v8.queryObjects }, async (t) => {
  const fetch = async () => busy
  const wxpay = openClient(t, { fetch, maxRetries: 10, privateKey: { sign: async () => new Uint8Array(256) } })
  const waits = async (calls) => {
    for (let call = 0; call < calls; call++) await rejection(wxpay.v3.things.get())
    return [Set, Promise].map((made) => v8.queryObjects(made, { format: 'count' }))
  }
  const before = await waits(5)
  const after = await waits(30)
  // A set for each wait, or in one set a callback for each, which holds its promise.
  for (const [index, count] of after.entries()) {
    assert.ok(count - before[index] < 30, `300 waits left ${count - before[index]} of ${['sets', 'promises'][index]}`)
  }
})
