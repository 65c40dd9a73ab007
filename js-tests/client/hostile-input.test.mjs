import assert from 'node:assert/strict'
import { test } from 'node:test'
import { input, open, rejection } from './merchant.mjs'

/** Pre-signs, and gives the `[path, rule]` of each issue; nothing may be sent. */
async function issuesOf(t, value) {
  const { gateway, wxpay } = await open(t)
  const { issues } = await rejection(wxpay.preEntrustSign.miniProgram(value))
  assert.equal(gateway.connections, 0)
  return issues?.map(({ path, rule }) => [path, rule])
}

const mine = new Error('thrown by a getter')
const hostile = {
  'a throwing getter': () => Object.defineProperty(input(), 'appid', { enumerable: true, get: throws }),
  'a throwing getter in a field that is not documented': () => ({
    ...input(),
    extra: {
      get deep() {
        return throws()
      },
    },
  }),
  'a proxy that hides its keys': () => new Proxy(input(), { ownKeys: throws }),
  'a proxy that hides its descriptors': () => new Proxy(input(), { getOwnPropertyDescriptor: throws }),
  'a proxy that throws for values': () => new Proxy(input(), { get: throws }),
  'a list with a throwing getter': () => input({ appid: Object.defineProperty([1], 0, { get: throws }) }),
  'a list whose length throws': () => input({ appid: new Proxy([], { get: throws }) }),
}
function throws() {
  throw mine
}

for (const [name, make] of Object.entries(hostile)) {
  test(`${name}: the caller gets what was thrown, and the next call works`, async (t) => {
    const { gateway, wxpay } = await open(t)
    assert.equal(await rejection(wxpay.preEntrustSign.miniProgram(make())), mine)
    assert.equal(gateway.connections, 0)
    assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  })
}

test('a revoked proxy is a TypeError, as everywhere', async (t) => {
  const { wxpay } = await open(t)
  const { proxy, revoke } = Proxy.revocable(input(), {})
  revoke()
  await assert.rejects(wxpay.preEntrustSign.miniProgram(proxy), TypeError)
  await assert.rejects(wxpay.preEntrustSign.miniProgram(input({ appid: proxy })), TypeError)
})

test('a cycle is an issue', async (t) => {
  const cycle = input()
  cycle.self = cycle
  assert.deepEqual(await issuesOf(t, cycle), [['self', 'unknown']])
  const field = input()
  field.appid = field
  assert.deepEqual(await issuesOf(t, field), [['appid', 'type']])
})

test('an object that refers to itself twice is not followed on every path', async (t) => {
  let reads = 0
  const both = (next) => ({
    get left() {
      reads++
      return next
    },
    get right() {
      reads++
      return next
    },
  })
  let branching = {}
  for (let level = 0; level < 14; level++) branching = both(branching)
  assert.deepEqual(await issuesOf(t, input({ request: branching })), [['request', 'unknown']])
  assert.ok(reads < 10_000, `${reads} reads of 28 fields`)
})
