// Some of the messages of agreement.mjs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agree } from './agreement.mjs'
import { KEYS } from './keys.mjs'

test('node, webcrypto and rsa sign the same messages bit by bit, with keys of 2048 to 4096 bits', async () => {
  assert.equal(await agree(200, { keys: Object.values(KEYS).flat() }), 200)
})
