// Long ways, by chance: faults of any sort at any request, signals, a store that fails, clients that are closed, processes that
// begin again. `WECHATPAY_DEBIT_SEED` repeats one, `WECHATPAY_DEBIT_ORDERS` says how many at least.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertEnds, assertTrue, each, endOf, faults, openBank, openClient, orderOf } from './bank.mjs'

const seed = Number(process.env.WECHATPAY_DEBIT_SEED ?? Date.now() % 1_000_000)
const orders = Number(process.env.WECHATPAY_DEBIT_ORDERS ?? 150)
const AT_ONCE = 30

/** Numbers below `limit` that follow from the seed: mulberry32. */
function chanceOf(start) {
  let state = start
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

test(`${orders} debits by chance, seed ${seed}`, async (t) => {
  const bank = await openBank(t)
  const kinds = Object.fromEntries(Object.entries(faults).map(([step, all]) => [step, Object.keys(all)]))
  const chances = new Map()
  // Each order has a chance of its own, so that it goes the same way however the others are mixed with it.
  const chance = (number) =>
    chances.get(number) ?? chances.set(number, chanceOf(seed + Number(number.slice(1)))).get(number)
  bank.plan = (number, step) => {
    const draw = chance(number)
    return draw(4) === 0 ? 'true' : kinds[step][draw(kinds[step].length)]
  }
  const ends = new Set()
  const live = async (number) => {
    const draw = chance(number)
    let begun = false
    let end = 'unsent'
    const lives = []
    // A shop that begins again until it knows; whether it was begun is what its store says.
    for (let life = 1; life <= 6 && (end === 'unsent' || end === 'pending'); life++) {
      const wxpay = openClient(t, bank, { timeout: 50 + draw(400), maxRetries: draw(2) })
      const controller = new AbortController()
      const failing = draw(12)
      if (draw(4) === 0) setTimeout(() => controller.abort(), draw(200))
      if (draw(6) === 0) setTimeout(() => wxpay.close(), draw(200))
      const onStep = async ({ step, attempt }) => {
        if (failing === attempt) throw new Error('forbidden')
        if (draw(3) === 0) await new Promise((resolve) => setTimeout(resolve, draw(10)))
        if (step === 'create') begun = true
      }
      const options = { resume: begun, minute: draw(250), pause: 1 + draw(60), signal: controller.signal, onStep }
      end = await endOf(wxpay.transactions.debit(orderOf(number), options))
      lives.push(end)
      // A store that notes an order and then hears that nothing was sent may begin anew, or ask: both must do.
      if (end === 'unsent') assertTrue(bank, number, end, `seed ${seed}, ${number}: ${lives}`)
      wxpay.close()
    }
    const last = await assertEnds(bank, number, end === 'unsent' ? 'pending' : end, `seed ${seed}, ${number}: ${lives}`)
    for (const told of [...lives, last]) ends.add(told)
  }
  const lot = (from, count) =>
    each(
      Array.from({ length: count }, (_, index) => `R${from + index}`),
      AT_ONCE,
      live,
    )
  const unseen = () => ['paid', 'declined', 'reversed', 'pending'].filter((end) => !ends.has(end))
  await lot(0, orders)
  // One debit in 45 is declined: of 150 none is with one seed in thirty, of 600 none with one in 700,000.
  for (let from = orders; unseen().length > 0 && from < 4 * orders; from += AT_ONCE) await lot(from, AT_ONCE)
  assert.deepEqual(unseen(), [], `seed ${seed}`)
})
