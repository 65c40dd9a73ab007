import assert from 'node:assert/strict'
import { createSign } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { instances } from './instances.mjs'
import { merchant, open, openClient, rejection } from './merchant.mjs'

const marker = 'order-of-a-signer-that-never-answers'

/** How often the wasm holds the marker. */
function held() {
  const memory = Buffer.from(instances.at(-1).memory.buffer)
  let count = 0
  for (let at = memory.indexOf(marker); at >= 0; at = memory.indexOf(marker, at + 1)) count++
  return count
}

test('requests that an external signer never signs are not kept', async (t) => {
  const client = openClient(t, { privateKey: { sign: () => new Promise(() => {}) }, timeout: 20 })
  const calls = Array.from({ length: 50 }, () => rejection(client.v3.things.post({ json: { marker } })))
  for (const error of await Promise.all(calls)) assert.equal(error.kind, 'timeout')
  assert.equal(held(), 0)
})

test('a call that was given up while its signer works is not kept', async (t) => {
  const client = openClient(t, { privateKey: { sign: () => new Promise(() => {}) } })
  const controller = new AbortController()
  const call = rejection(client.v3.things.post({ json: { marker }, signal: controller.signal }))
  await wait(10)
  controller.abort()
  assert.equal((await call).kind, 'abort')
  assert.equal(held(), 0)
})

test('of attempts that WeChat Pay refused to look at, who gives up during the next signature is told nothing', async (t) => {
  let silent = () => {}
  const begun = new Promise((resolve) => (silent = resolve))
  const sign = (message) => {
    if (gateway.requests.length === 0) return createSign('sha256').update(message).sign(merchant.privateKey)
    silent()
    return new Promise(() => {})
  }
  const { gateway, wxpay } = await open(t, { privateKey: { sign: async (message) => sign(message) } })
  gateway.plan({ status: 429, json: { code: 'RATELIMIT_EXCEEDED' }, headers: { 'Retry-After': '0' } })
  const controller = new AbortController()
  const call = rejection(wxpay.v3.things.get({ signal: controller.signal }))
  await begun
  controller.abort()
  const { kind, attempts, message } = await call
  assert.deepEqual([kind, attempts], ['abort', 1])
  assert.match(message, /the call was given up by its signal$/)
})

test('a signature that comes after its client closed harms no other client', async (t) => {
  let answer
  const signer = { sign: () => new Promise((resolve) => (answer = resolve)) }
  const late = openClient(t, { privateKey: signer, timeout: 20 })
  const other = openClient(t)
  assert.equal((await rejection(late.v3.things.post({ json: {} }))).kind, 'timeout')
  late.close()
  const before = instances.length
  answer(new Uint8Array(256))
  await wait(10)
  await other.prepare('GET', '/v3/things')
  assert.equal(instances.length, before, 'the instance of the wasm was given up')
})
