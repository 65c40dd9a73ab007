// Every way in which a debit of four steps can go wrong: create, query, reverse, and the query after it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertEnds, each, endOf, faults, openBank, openClient, orderOf, stepsOf } from './bank.mjs'

// One of each sort; the others are below, alone.
const creates = ['true', 'fails', '403-', 'reset', 'reset-', 'late', 'waits', 'tampered', '504', 'INVALID_REQUEST-']
const queries = ['true', 'reset', 'forged']
const reversals = ['true', 'reset', 'reset-', 'ORDER_PAID-', '429-', 'late']

test('each create × query × reverse × query', async (t) => {
  const bank = await openBank(t)
  const wxpay = openClient(t, bank, { timeout: 20_000 })
  const cases = new Map()
  for (const create of creates)
    for (const first of queries)
      for (const reverse of reversals)
        for (const last of queries) {
          // A query that answers ends most of them: what comes afterwards is never asked for.
          if (first === 'true' && (reverse !== 'true' || last !== 'true')) continue
          cases.set(`E${cases.size}`, { create, query: [first, last], reverse: [reverse] })
        }
  bank.plan = (number, step, count) => [cases.get(number)[step]].flat()[count - 1]
  const ends = new Map()
  const seen = new Set()
  await each([...cases.keys()], 16, async (number) => {
    const what = JSON.stringify(cases.get(number))
    const end = await endOf(wxpay.transactions.debit(orderOf(number), { minute: 400, pause: 10_000 }))
    seen.add(stepsOf(bank, number).join())
    const last = await assertEnds(bank, number, end, what)
    for (const each of [end, `then ${last}`]) ends.set(each, (ends.get(each) ?? 0) + 1)
  })
  for (const end of ['paid', 'declined', 'reversed', 'pending', 'then paid', 'then declined', 'then reversed']) {
    assert.ok(ends.has(end), end)
  }
  for (const path of ['create,query', 'create,query,reverse', 'create,query,reverse,query'])
    assert.ok(seen.has(path), path)
})

for (const step of Object.keys(faults)) {
  test(`each fault of the ${step}, alone`, async (t) => {
    const bank = await openBank(t)
    const wxpay = openClient(t, bank, { timeout: 300 })
    const kinds = Object.keys(faults[step])
    const cases = new Map(
      kinds.flatMap((kind) => ['reset', 'reset-'].map((create) => [`${kind}/${create}`, { kind, create }])),
    )
    const numbers = new Map([...cases.keys()].map((name, index) => [`S${index}`, cases.get(name)]))
    bank.plan = (number, asked, count) => {
      const { kind, create } = numbers.get(number)
      if (asked === step) return kind
      if (asked === 'create') return create
      // The reversal is reached where no query says anything before it.
      return asked === 'query' && step === 'reverse' && count === 1 ? '500' : 'true'
    }
    await each([...numbers.keys()], 20, async (number) => {
      const options = { minute: 500, pause: step === 'reverse' ? 10_000 : 100 }
      const end = await endOf(wxpay.transactions.debit(orderOf(number), options))
      await assertEnds(bank, number, end, JSON.stringify(numbers.get(number)))
    })
  })
}
