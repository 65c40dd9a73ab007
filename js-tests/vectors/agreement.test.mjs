// Some of the messages of agreement.mjs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomOf } from '../fuzz/values.mjs'
import { agree, freshKeys } from './agreement.mjs'
import { KEYS } from './keys.mjs'

test('node, webcrypto and rsa sign the same messages bit by bit, with keys of 2048 to 4096 bits', async () => {
  const random = randomOf(1)
  const keys = [...Object.values(KEYS).flat(), ...(await freshKeys(1, random))]
  assert.equal(await agree(200, { random, keys }), 200)
})
