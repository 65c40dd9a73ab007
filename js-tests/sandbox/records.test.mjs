// What is kept of requests has an end, whoever sends them.
import assert from 'node:assert/strict'
import { Agent } from 'node:http'
import { test } from 'node:test'
import { authorization, call, openSandbox, PRE_SIGN, preSignBody, raw } from './merchant.mjs'

const KIB = 1024
const MIB = 1024 * KIB
const LIMIT = 16 * KIB

/** As any web page can send it: no-cors, without asking first. */
const fromAnySite = (sandbox, body) =>
  raw(sandbox.url, 'POST', PRE_SIGN, { 'Content-Type': 'text/plain', Origin: 'https://evil.example' }, body)

test('of an unsigned body the beginning is kept, and its length', async (t) => {
  const sandbox = await openSandbox(t)
  const cases = [
    ['short', 'short'],
    ['x'.repeat(LIMIT), 'x'.repeat(LIMIT)],
    ['x'.repeat(MIB), 'x'.repeat(LIMIT)],
    // Never a half character.
    [`x${'微'.repeat(LIMIT)}`, `x${'微'.repeat(Math.floor((LIMIT - 1) / 3))}`],
  ]
  for (const [sent, kept] of cases) {
    await fromAnySite(sandbox, sent)
    const { body, body_length, verified } = sandbox.requests.at(-1)
    assert.ok(body === kept, `${sent.slice(0, 10)}: ${body.length} characters`)
    assert.deepEqual([body_length, verified], [Buffer.byteLength(sent), false])
  }
})

test('a signed body is kept whole', async (t) => {
  const sandbox = await openSandbox(t)
  const text = JSON.stringify({ ...preSignBody(), padding: '微'.repeat(100 * KIB) })
  assert.equal(
    (await call(sandbox, 'POST', PRE_SIGN, undefined, { body: text, headers: { 'Content-Type': 'application/json' } }))
      .status,
    200,
  )
  const { body, body_length } = sandbox.requests.at(-1)
  assert.ok(body === text)
  assert.equal(body_length, Buffer.byteLength(text))
})

test('a body over 1 MiB is refused with 413, signed or not, and its beginning is kept', async (t) => {
  const sandbox = await openSandbox(t)
  for (const size of [MIB + 1, 3 * MIB]) {
    const body = `"${'x'.repeat(size - 2)}"`
    const headers = { 'Content-Type': 'application/json', Accept: '*/*', 'User-Agent': 'test' }
    for (const signed of [true, false]) {
      const Authorization = signed ? authorization(sandbox.merchant, 'POST', PRE_SIGN, body) : 'none'
      assert.equal((await raw(sandbox.url, 'POST', PRE_SIGN, { ...headers, Authorization }, body)).status, 413)
      const record = sandbox.requests.at(-1)
      assert.deepEqual([record.status, record.body_length, record.verified], [413, size, false])
      assert.ok(record.body === body.slice(0, LIMIT))
      assert.match(record.reason, /1 MiB/)
    }
  }
})

test('a flood of unsigned bodies costs little, and the page stays small', async (t) => {
  const sandbox = await openSandbox(t)
  const flood = 'x'.repeat(MIB - KIB)
  for (let count = 0; count < 100; count++) await fromAnySite(sandbox, flood)
  const kept = sandbox.requests.reduce((sum, { body }) => sum + body.length, 0)
  assert.ok(kept <= 100 * LIMIT, `${kept} characters`)
  const lists = await raw(sandbox.url, 'GET', '/sandbox/live', {})
  assert.ok(lists.body.length < 100 * KIB, `${lists.body.length} bytes`)
  const one = JSON.parse((await raw(sandbox.url, 'GET', '/sandbox/live/request?number=100', {})).text)
  assert.deepEqual([one.body_length, one.body.length], [flood.length, LIMIT], 'the page tells how long the body was')
})

test('the lists of the page stay small, however much was sent', async (t) => {
  const sandbox = await openSandbox(t)
  const body = JSON.stringify({ ...preSignBody(), padding: 'x'.repeat(900 * KIB) })
  for (let count = 0; count < 3; count++)
    await call(sandbox, 'POST', `${PRE_SIGN}?${'q'.repeat(4000)}`, undefined, { body })
  await call(sandbox, 'GET', `/v3/${'p'.repeat(8000)}`, undefined)
  const lists = await raw(sandbox.url, 'GET', '/sandbox/live', {})
  assert.ok(lists.body.length < 10 * KIB, `${lists.body.length} bytes`)
  const one = JSON.parse((await raw(sandbox.url, 'GET', '/sandbox/live/request?number=1', {})).text)
  assert.deepEqual([one.body, one.path.length], [body, PRE_SIGN.length + 4001], 'an opened request shows all of it')
})

test('the latest 10,000 requests are kept', async (t) => {
  const sandbox = await openSandbox(t)
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  t.after(() => agent.destroy())
  const ask = (count) => raw(sandbox.url, 'GET', `/v3/${count}`, {}, '', agent)
  await ask('first')
  for (let count = 0; count < 10_000; count += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, at) => ask(count + at)))
  }
  assert.equal(sandbox.requests.length, 10_000)
  assert.ok(sandbox.requests.every(({ path }) => path !== '/v3/first'))
})

test('recorded requests have an end together: the oldest go', async (t) => {
  const sandbox = await openSandbox(t)
  const { requests } = sandbox
  // Signed bodies are kept whole, so that seventy of them are more than all that is kept.
  const padding = 'x'.repeat(MIB - 2 * KIB)
  for (let count = 0; count < 70; count++) {
    const body = JSON.stringify({ ...preSignBody({ out_contract_code: `c${count}` }), padding })
    assert.equal((await call(sandbox, 'POST', PRE_SIGN, undefined, { body })).status, 200)
  }
  const kept = sandbox.requests.reduce((sum, { body }) => sum + body.length, 0)
  assert.ok(kept <= 64 * MIB && kept > 16 * MIB, `${kept} characters`)
  assert.equal(JSON.parse(sandbox.requests.at(-1).body).out_contract_code, 'c69')
  assert.equal(sandbox.requests, requests, 'the list is live')
  assert.equal(sandbox.contracts.length, 70)
})
