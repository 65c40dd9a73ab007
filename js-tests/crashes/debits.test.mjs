// Shops are killed at random in the middle of their debits; the next one goes on with what Redis holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertTrue, faults, openBank } from '../debit/bank.mjs'
import { openRedis, start } from './processes.mjs'

const ORDERS = 80
const KILLS = 15

test('a debit is brought to its end by whoever comes next, and money moves once', async (t) => {
  const { url: redis, command } = await openRedis(t)
  const bank = await openBank(t)
  const numbers = Array.from({ length: ORDERS }, (_, index) => `C${index}`)
  await command('SADD', 'open', ...numbers)
  // Half of the answers say nothing of what became of the request.
  const names = Object.fromEntries(Object.entries(faults).map(([step, all]) => [step, Object.keys(all)]))
  const plan = (_number, step) => {
    if (Math.random() < 0.5) return 'true'
    return names[step][Math.floor(Math.random() * names[step].length)]
  }
  bank.plan = plan
  let kills = 0
  let requests = 0
  while (kills < KILLS) {
    const { child, ended } = start('shop.mjs', { redis, url: bank.url, minute: 200 })
    // Never before it has done something: what dies while it starts proves nothing.
    const before = bank.taken.length
    const enough = before + 1 + Math.floor(Math.random() * 12)
    bank.onRequest = () => bank.taken.length >= enough && child.kill('SIGKILL')
    if ((await ended) === null) break
    requests += bank.taken.length - before
    kills++
  }
  bank.onRequest = () => {}
  bank.plan = () => 'true'
  assert.equal(await start('shop.mjs', { redis, url: bank.url, minute: 200 }).ended, null)
  // What was late has arrived by now.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const ends = {}
  for (const number of numbers) {
    const end = await command('HGET', 'ends', number)
    assert.ok(['paid', 'declined', 'reversed'].includes(end), `${number}: ${end}`)
    assertTrue(bank, number, end, number)
    ends[end] = (ends[end] ?? 0) + 1
  }
  t.diagnostic(`${kills} shops killed, each after some of ${requests} requests; ${JSON.stringify(ends)}`)
  assert.ok(kills >= 8, `${kills} were killed`)
  assert.equal(await command('SCARD', 'open'), 0)
  assert.ok(ends.paid > 10, JSON.stringify(ends))
})
