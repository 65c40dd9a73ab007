// Processes are killed between a notification's claim and its end. WeChat Pay sends again until it is answered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivery } from '../notifications/wechatpay.mjs'
import { openRedis, start } from './processes.mjs'

const keyOf = (id) => `wechatpay-entrust:${id}`

/** A listener; `deliver` gives its answer, undefined where it died over it. */
async function listen(settings) {
  const { child, ended } = start('listener.mjs', settings, { ipc: true })
  const waiting = new Map()
  const ready = new Promise((resolve) => {
    child.on('message', ({ ready, key, status }) => {
      if (ready) return resolve()
      waiting.get(key)?.(status)
      waiting.delete(key)
    })
  })
  child.on('error', () => {})
  const signal = ended.then((killed) => {
    for (const give of waiting.values()) give(undefined)
    waiting.clear()
    return killed
  })
  await ready
  let count = 0
  return {
    child,
    signal,
    deliver(id) {
      if (!child.connected) return Promise.resolve(undefined)
      const key = ++count
      const answered = new Promise((resolve) => waiting.set(key, resolve))
      child.send({ key, ...delivery({ id }) }, () => {})
      return answered
    },
    end: () => child.connected && child.disconnect(),
  }
}

/** Lets the leases of the dead run out: Redis has a clock of its own. What is done is remembered for longer. */
async function expireLeases(command) {
  for (const key of await command('KEYS', keyOf('*'))) {
    if ((await command('PTTL', key)) <= 60_000) await command('DEL', key)
  }
}

/** How often the callback ran, by when the process dies. */
const moments = { claimed: 1, running: 2, 'not done yet': 2, done: 1 }

for (const [die, runs] of Object.entries(moments)) {
  test(`killed when it is "${die}": the money moves once`, async (t) => {
    const { url, command } = await openRedis(t)
    const first = await listen({ redis: url, die })
    const second = await listen({ redis: url })
    t.after(second.end)
    assert.equal(await first.deliver('EV-1'), undefined)
    assert.equal(await first.signal, 'SIGKILL')
    // As long as the lease lasts nobody knows that its owner died.
    assert.equal(await second.deliver('EV-1'), die === 'done' ? 204 : 503)
    await expireLeases(command)
    assert.equal(await second.deliver('EV-1'), 204)
    assert.equal(await second.deliver('EV-1'), 204)
    assert.deepEqual([await command('HGET', 'runs', 'EV-1'), await command('GET', 'money')], [`${runs}`, '1'])
  })
}

test('processes are killed at random while they race: nothing is lost, nothing done twice', async (t) => {
  const { url, command } = await openRedis(t)
  const ids = Array.from({ length: 240 }, (_, index) => `EV-R${index}`)
  let open = new Set(ids)
  let kills = 0
  for (let round = 0; open.size > 0; round++) {
    assert.ok(round < 100, `${open.size} are still open`)
    // The last rounds are quiet, so that there is an end.
    const settings = { redis: url, die: round < 10 ? 0.02 : undefined }
    const listeners = await Promise.all([listen(settings), listen(settings)])
    const deliveries = [...open]
      .slice(0, 30)
      .flatMap((id) => listeners.map(async ({ deliver }) => [id, await deliver(id)]))
    const answered = (await Promise.all(deliveries)).filter(([, status]) => status === 204)
    for (const { end } of listeners) end()
    for (const { signal } of listeners) if ((await signal) === 'SIGKILL') kills++
    open = new Set([...open].filter((id) => !answered.some(([done]) => done === id)))
    await expireLeases(command)
  }
  const runs = await Promise.all(ids.map((id) => command('HGET', 'runs', id)))
  const effects = await command('HLEN', 'effects')
  t.diagnostic(
    `${kills} processes killed; ${runs.filter((times) => times > 1).length} of ${ids.length} ran more than once`,
  )
  assert.ok(kills >= 4, `${kills} were killed`)
  assert.equal(effects, ids.length)
  assert.ok(runs.every((times) => times >= 1 && times <= 11))
})
