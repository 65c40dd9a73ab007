// Where Node signs: on the main thread while nothing else is in flight, else off it.
import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { test } from 'node:test'
import { open } from './merchant.mjs'

/** For each signature of the client's, in turn, whether it was made on the main thread. */
function places(t) {
  const seen = []
  const { sign } = crypto
  t.mock.method(crypto, 'sign', (algorithm, message, key, callback) => {
    // The gateway signs its answers by the same function.
    if (Buffer.from(message).includes('/v3/x')) seen.push(callback === undefined)
    return sign(algorithm, message, key, callback)
  })
  return seen
}

test('one call after the other is signed on the main thread, the second of two off it', async (t) => {
  const seen = places(t)
  const { wxpay } = await open(t)
  const ask = () => wxpay.request('GET', '/v3/x')
  await ask()
  await ask()
  assert.deepEqual(seen.splice(0), [true, true])
  await Promise.all([ask(), ask()])
  assert.deepEqual(seen.splice(0), [true, false])
  await ask()
  assert.deepEqual(seen, [true])
})

test('of requests that are prepared at once, the first is signed on the main thread', async (t) => {
  const seen = places(t)
  const { wxpay } = await open(t)
  const prepare = () => wxpay.prepare('GET', '/v3/x')
  await prepare()
  assert.deepEqual(seen.splice(0), [true])
  await Promise.all([prepare(), prepare()])
  assert.deepEqual(seen, [true, false])
})
