import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open } from './merchant.mjs'

/** Calls `then` in the middle of the wasm, once, when it draws a nonce; gives a function that says whether it did. */
function whileDrawing(t, then) {
  const { getRandomValues } = crypto
  t.after(() => Object.defineProperty(crypto, 'getRandomValues', { value: getRandomValues, configurable: true }))
  let called = false
  const value = (array) => {
    if (!called) {
      called = true
      then()
    }
    return getRandomValues.call(crypto, array)
  }
  Object.defineProperty(crypto, 'getRandomValues', { value, configurable: true, writable: true })
  return () => called
}

test('a call that is made while another one is being signed changes nothing of it', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = () => ({ json: {} })
  const long = { name: '汉'.repeat(500) }
  let inner
  const called = whileDrawing(t, () => {
    inner = wxpay.v3.inner.post({ json: long })
  })
  await wxpay.v3.outer.post({ json: { amount: 1 } })
  await inner
  assert.ok(called())
  const bodies = gateway.requests.map(({ path, target = path, body }) => [target, String(body)])
  const sent = Object.fromEntries(bodies)
  assert.equal(sent['/v3/outer'], '{"amount":1}')
  assert.equal(sent['/v3/inner'], JSON.stringify(long))
})
