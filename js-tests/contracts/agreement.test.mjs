// Long random lives of contracts and orders, on the sandbox through the client, and in a model beside it. Model and
// sandbox hold the same guesses of the same authors: their agreement proves that the sandbox and the client are
// consistent in any order of events. It proves nothing about WeChat Pay, where the documents are silent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Model } from './model.mjs'
import { Reality } from './reality.mjs'
import { openNotifyUrl, openShop } from './sandbox.mjs'

const code = fc.constantFrom('A', 'B')
const plan = fc.constantFrom(1, 1, 1, 2)
const number = fc.constantFrom('1', '2', '3')
const step = (name, fields = {}) => fc.tuple(fc.constant(name), fc.record(fields))

const operation = fc.oneof(
  { weight: 4, arbitrary: step('preSign', { code, plan, name: fc.constantFrom('甲', '甲', '乙') }) },
  { weight: 4, arbitrary: step('approve', { code }) },
  { weight: 1, arbitrary: step('decline', { code }) },
  { weight: 2, arbitrary: step('query', { code, plan }) },
  { weight: 1, arbitrary: step('endAsUser', { code, plan }) },
  { weight: 2, arbitrary: step('terminate', { code, plan }) },
  { weight: 4, arbitrary: step('debit', { number, code, amount: fc.constantFrom(1, 2) }) },
  { weight: 2, arbitrary: step('queryOrder', { number }) },
  { weight: 2, arbitrary: step('reverse', { number }) },
  { weight: 1, arbitrary: step('advance', { hours: fc.constantFrom(1, 2) }) },
)

/** Looks at everything once more, whatever the run asked for. */
const lastLook = [
  ...['A', 'B'].flatMap((code) => [1, 2].map((plan) => ['query', { code, plan }])),
  ...['1', '2', '3'].map((number) => ['queryOrder', { number }]),
]

/** A whole life, tried before anything random. */
const wholeLife = [
  ['preSign', { code: 'A', plan: 1, name: '甲' }],
  ['approve', { code: 'A' }],
  ['debit', { number: '1', code: 'A', amount: 1 }],
  ['reverse', { number: '1' }],
  ['terminate', { code: 'A', plan: 1 }],
  ['debit', { number: '2', code: 'A', amount: 1 }],
]

test('whatever is done in whatever order, sandbox and merchant agree', async (t) => {
  const shop = await openShop(t)
  const { url: notifyUrl, events, errors } = await openNotifyUrl(t, shop.wxpay)
  const seen = new Set()
  let runs = 0
  const property = fc.asyncProperty(
    fc.array(operation, { minLength: 1, maxLength: 40, size: 'max' }),
    async (steps) => {
      const model = new Model()
      const reality = new Reality({ ...shop, notifyUrl, events }, `run${++runs}x`)
      const sessions = new Map()
      for (const each of [...steps, ...lastLook]) {
        const [name, input] = each
        const expected = model[name](input)
        const found = await reality.run(each)
        assertSame(found, expected, sessions, JSON.stringify(each))
        seen.add(`${name} ${expected.refused ?? expected.state ?? ''}`)
      }
      assert.deepEqual(reality.told(), model.told)
    },
  )
  // A failure prints the seed and the shortest steps that lead to it.
  await fc.assert(property, { numRuns: 50, examples: [[wholeLife]], interruptAfterTimeLimit: 12_000 })
  assert.deepEqual(errors, [])
  assert.ok(runs > 5, `${runs} runs`)
  for (const kind of ['debit SUCCESS', 'debit 400 CONTRACT_NOT_EXIST', 'queryOrder REVOKED', 'query TERMINATED']) {
    assert.ok(seen.has(kind), `${kind} was never tried: ${[...seen].sort().join(', ')}`)
  }
})

/** Sessions are known by their id: the model's symbol and the sandbox's id must stand for each other throughout. */
function assertSame(found, expected, sessions, step) {
  if (!expected.session || !found.session) return assert.deepEqual(found, expected, step)
  if (!sessions.has(expected.session)) {
    assert.ok(![...sessions.values()].includes(found.session), `${step}: the id of an older session`)
    sessions.set(expected.session, found.session)
  }
  assert.equal(found.session, sessions.get(expected.session), step)
}
