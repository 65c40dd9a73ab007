// A platform without a fetch: Bun by its name, because Node has a transport of its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { debit } from '../contracts/operations.mjs'

globalThis.Bun = {}
const { open, rejection } = await import('./merchant.mjs')

test('a platform without fetch is a fault of the set-up: nothing was sent, and nothing is repeated', async (t) => {
  const { fetch } = globalThis
  t.after(() => Object.assign(globalThis, { fetch }))
  const attempts = []
  const { gateway, wxpay } = await open(t, { onAttempt: (attempt) => attempts.push(attempt) })
  delete globalThis.fetch
  const error = await rejection(wxpay.transactions.create(debit()))
  assert.equal(error.name, 'ConfigError')
  assert.match(error.message, /no fetch: pass one as the option fetch$/)
  assert.equal(attempts.length, 1)
  assert.equal(gateway.requests.length, 0)
  Object.assign(globalThis, { fetch })
  gateway.plan({ status: 403, json: { code: 'NO_AUTH', message: 'no' } })
  assert.equal((await rejection(wxpay.transactions.create(debit()))).code, 'NO_AUTH')
})
