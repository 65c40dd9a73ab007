import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redisReplayGuard } from 'wechatpay-entrust/redis'
import { delivery, NOW, openMerchant } from './wechatpay.mjs'

/** The status of an answer; or that the callback runs, for whose end nobody would wait. */
async function statusOrRun(runs, answer) {
  const before = runs.length
  let status
  answer.then((given) => {
    status = given
  })
  while (status === undefined && runs.length === before) await new Promise((resolve) => setImmediate(resolve))
  return status ?? 'the callback runs'
}

/** Deliveries whose callbacks end when and how the test says. */
function open(t, options = {}) {
  const { wxpay, clock } = openMerchant(t)
  const runs = []
  const faults = []
  const handler = wxpay.notifications.handler(
    () => new Promise((resolve, reject) => runs.push({ succeed: resolve, fail: () => reject(new Error('failed')) })),
    { onError: (error) => faults.push(error.message), ...options },
  )
  const send = async () => (await handler.answer(delivery({}, { at: clock.time }))).status
  /** Starts a delivery and waits until its callback runs. */
  const start = async () => {
    const before = runs.length
    const status = send()
    while (runs.length === before) await new Promise((resolve) => setImmediate(resolve))
    return { ...runs.at(-1), status }
  }
  const after = (seconds) => {
    clock.time = NOW + seconds * 1000
  }
  return { send, start, after, runs, faults }
}

test('after 60 seconds without an end, the next delivery may try', async (t) => {
  const { send, start, after, runs } = open(t)
  await start()
  after(59.999)
  assert.equal(await send(), 503)
  after(60)
  const second = await start()
  assert.equal(await send(), 503)
  second.succeed()
  assert.equal(await second.status, 204)
  assert.equal(await send(), 204)
  assert.equal(runs.length, 2)
})

test('who comes back after the lease does not end the claim of who took over', async (t) => {
  const { send, start, after, runs } = open(t)
  const first = await start()
  after(60)
  const second = await start()
  first.fail()
  assert.equal(await first.status, 500)
  assert.equal(await send(), 503, 'the second is still at work')
  second.succeed()
  assert.deepEqual([await second.status, await send(), runs.length], [204, 204, 2])
})

test('what another has handled meanwhile stays handled', async (t) => {
  const { send, start, after, runs } = open(t)
  const first = await start()
  after(60)
  const second = await start()
  second.succeed()
  assert.equal(await second.status, 204)
  first.fail()
  assert.equal(await first.status, 500)
  assert.deepEqual([await send(), runs.length], [204, 2])
})

test('what was handled late stays handled when who took over fails', async (t) => {
  const { send, start, after, runs } = open(t)
  const first = await start()
  after(60)
  const second = await start()
  first.succeed()
  assert.equal(await first.status, 204)
  second.fail()
  assert.equal(await second.status, 500)
  assert.deepEqual([await send(), runs.length], [204, 2])
})

test('a guard that fails: nothing is lost, and onError knows', async (t) => {
  const failing = (name) => ({
    claim: async () => 'new',
    done: async () => {},
    release: async () => {},
    [name]: async () => {
      throw new Error(`${name} failed`)
    },
  })
  const outcomes = {
    claim: [500, ['claim failed'], (run) => run],
    done: [204, ['done failed'], (run) => run.succeed()],
    release: [500, ['failed', 'release failed'], (run) => run.fail()],
  }
  for (const [name, [status, faults, end]] of Object.entries(outcomes)) {
    const opened = open(t, { replayGuard: failing(name) })
    const answer = name === 'claim' ? { status: opened.send() } : await opened.start()
    end(answer)
    assert.equal(await answer.status, status, name)
    assert.deepEqual(opened.faults, faults)
  }
})

test('a guard of plain functions works, and fails, like any other', async (t) => {
  const calls = []
  const plain = {
    claim: (...all) => calls.push(['claim', ...all]) && 'new',
    done: (...all) => calls.push(['done', ...all]),
    release: () => {
      throw new Error('release failed')
    },
  }
  const { start, faults } = open(t, { replayGuard: plain })
  const good = await start()
  good.succeed()
  assert.equal(await good.status, 204)
  const bad = await start()
  bad.fail()
  assert.equal(await bad.status, 500)
  const id = 'EV-2018022511223320873'
  assert.deepEqual(calls, [
    ['claim', id, 60],
    ['done', id, 90_000],
    ['claim', id, 60],
  ])
  assert.deepEqual(faults, ['failed', 'release failed'])
})

test('the memory keeps 10,000 notifications, and forgets the oldest', async (t) => {
  const { wxpay } = openMerchant(t, { signer: 'node' })
  let calls = 0
  const handler = wxpay.notifications.handler(() => calls++)
  const numbers = Array.from({ length: 10_001 }, (_, index) => index)
  for (const number of numbers) await handler.answer(delivery({ id: `EV-${number}` }))
  assert.equal(calls, 10_001)
  await handler.answer(delivery({ id: 'EV-1' }))
  assert.equal(calls, 10_001, 'the second oldest is known')
  await handler.answer(delivery({ id: 'EV-0' }))
  assert.equal(calls, 10_002, 'the oldest is forgotten')
})

test('what is being handled is not forgotten, however many come meanwhile', async (t) => {
  const { wxpay } = openMerchant(t, { signer: 'node' })
  const slow = 'EV-slow'
  const runs = []
  const handler = wxpay.notifications.handler(({ id }) => id === slow && new Promise((resolve) => runs.push(resolve)))
  const send = async (id) => (await handler.answer(delivery({ id }))).status
  const first = send(slow)
  assert.equal(await statusOrRun(runs, first), 'the callback runs')
  for (let number = 0; number < 10_001; number++) await send(`EV-${number}`)
  assert.equal(await statusOrRun(runs, send(slow)), 503)
  runs[0]()
  assert.equal(await first, 204)
  for (let number = 0; number < 100; number++) await send(`EV-${number}-after`)
  assert.equal(await send(slow), 204, 'what was handled last is not the oldest')
  assert.equal(runs.length, 1)
})

/** A guard such as users write: what it is told of an id is the truth. */
function simpleGuard(clock) {
  const entries = new Map()
  return {
    async claim(id, leaseSeconds) {
      const entry = entries.get(id)
      if (entry && entry.until > clock.time) return entry.state
      entries.set(id, { state: 'busy', until: clock.time + leaseSeconds * 1000 })
      return 'new'
    },
    async done(id, ttlSeconds) {
      entries.set(id, { state: 'done', until: clock.time + ttlSeconds * 1000 })
    },
    async release(id) {
      entries.delete(id)
    },
  }
}

test('two handlers that share a guard end no claim of each other', async (t) => {
  const clock = { time: NOW }
  const replayGuard = simpleGuard(clock)
  const [first, second] = [open(t, { replayGuard }), open(t, { replayGuard })]
  const at = (seconds) => {
    clock.time = NOW + seconds * 1000
    for (const { after } of [first, second]) after(seconds)
  }
  const early = await first.start()
  at(60)
  const late = await second.start()
  early.fail()
  assert.equal(await early.status, 500)
  assert.equal(await statusOrRun(first.runs, first.send()), 503, 'the second is still at work')
  late.fail()
  assert.equal(await late.status, 500)
  const third = await first.start()
  third.succeed()
  assert.deepEqual([await third.status, await second.send(), first.runs.length, second.runs.length], [204, 204, 2, 1])
})

test('a guard for Redis keeps nothing of a claim that has ended, and gives up no other one', async () => {
  const commands = []
  const guard = redisReplayGuard({
    sendCommand: async ([name, ...rest]) => {
      commands.push([name, ...rest])
      return 'OK'
    },
  })
  const names = () => commands.splice(0).map(([name]) => name)
  assert.equal(await guard.claim('a', 60), 'new')
  await guard.done('a', 90_000)
  await guard.release('a')
  assert.deepEqual(names(), ['SET', 'SET'])
  await guard.claim('b', 60)
  const [[, key, claim]] = commands
  await guard.release('b')
  assert.deepEqual(commands.at(-1).slice(2), ['1', key, claim])
  await guard.release('b')
  await guard.release('c')
  assert.deepEqual(names(), ['SET', 'EVAL'])
})

test('what Redis fails with is quoted where it has words', async () => {
  for (const [thrown, said] of [
    [new Error('READONLY'), 'Redis failed at SET: READONLY'],
    ['a text', 'Redis failed at SET: see cause'],
  ]) {
    const guard = redisReplayGuard({ call: () => Promise.reject(thrown) })
    await assert.rejects(guard.claim('a', 60), (error) => error.message === said && error.cause === thrown)
  }
})
