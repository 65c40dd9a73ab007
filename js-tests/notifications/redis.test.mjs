import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { redisReplayGuard } from 'wechatpay-entrust/redis'
import { clients, listens, startRedis } from './redis-server.mjs'
import { delivery, openMerchant } from './wechatpay.mjs'

let redis
before(async () => {
  redis = await startRedis()
})
after(() => redis?.stop())

const instanceFile = fileURLToPath(new URL('redis-instance.mjs', import.meta.url))

/** A process that handles deliveries; it keeps what it was answered and how often its callback ran. */
async function startInstance(t, kind) {
  const child = fork(instanceFile, [kind, redis.url])
  t.after(() => child.disconnect())
  const instance = { statuses: [], calls: 0 }
  instance.deliver = (message) => child.send({ message })
  instance.end = (ending) => child.send({ ending })
  const ready = new Promise((resolve) => {
    child.on('message', ({ ready, called, status }) => {
      if (ready) resolve()
      if (called) instance.calls++
      if (status) instance.statuses.push(status)
    })
  })
  await ready
  return instance
}

async function until(check) {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function openGuards(t, kind, options) {
  const opened = await Promise.all([clients[kind](redis.url), clients[kind](redis.url)])
  t.after(() => {
    for (const { close } of opened) close()
  })
  return { guards: opened.map(({ client }) => redisReplayGuard(client, options)), command: opened[0].command }
}

const keyOf = (id) => `wechatpay-entrust:${id}`
let count = 0
const nextId = () => `EV-${process.pid}-${++count}`

for (const kind of ['redis', 'ioredis']) {
  test(`${kind}: two processes race for a notification, and the callback runs once`, async (t) => {
    const instances = await Promise.all([startInstance(t, kind), startInstance(t, kind)])
    const statuses = () => instances.flatMap((instance) => instance.statuses).sort()
    const calls = () => instances[0].calls + instances[1].calls
    const message = delivery({ id: nextId() })
    for (let round = 0; round < 4; round++) for (const { deliver } of instances) deliver(message)
    await until(() => statuses().length === 7)
    assert.deepEqual([statuses(), calls()], [Array(7).fill(503), 1])
    instances.find((instance) => instance.calls === 1).end('succeed')
    await until(() => statuses().length === 8)
    for (const { deliver } of instances) deliver(message)
    await until(() => statuses().length === 10)
    assert.deepEqual([statuses(), calls()], [[204, 204, 204, ...Array(7).fill(503)], 1])
  })

  test(`${kind}: what one process fails at is delivered again, to the other`, async (t) => {
    const [first, second] = await Promise.all([startInstance(t, kind), startInstance(t, kind)])
    const message = delivery({ id: nextId() })
    first.deliver(message)
    await until(() => first.calls === 1)
    first.end('fail')
    await until(() => first.statuses.length === 1)
    second.deliver(message)
    await until(() => second.calls === 1)
    second.end('succeed')
    await until(() => second.statuses.length === 1)
    first.deliver(message)
    await until(() => first.statuses.length === 2)
    assert.deepEqual([first.statuses, second.statuses, first.calls], [[500, 204], [204], 1])
  })

  test(`${kind}: a lease of 60 seconds, done for 25 hours`, async (t) => {
    const { guards, command } = await openGuards(t, kind)
    const id = nextId()
    assert.deepEqual([await guards[0].claim(id, 60), await guards[1].claim(id, 60)], ['new', 'busy'])
    const lease = await command('PTTL', keyOf(id))
    assert.ok(lease > 55_000 && lease <= 60_000, `${lease} ms`)
    await expire(command, id)
    assert.equal(await guards[1].claim(id, 60), 'new')
    await guards[1].done(id, 90_000)
    assert.deepEqual([await guards[0].claim(id, 60), await guards[1].claim(id, 60)], ['done', 'done'])
    const remembered = await command('TTL', keyOf(id))
    assert.ok(remembered > 89_990 && remembered <= 90_000, `${remembered} s`)
  })

  test(`${kind}: whose lease ran out ends nobody else's claim`, async (t) => {
    const { guards, command } = await openGuards(t, kind)
    const [early, late] = guards
    const id = nextId()
    await early.claim(id, 60)
    await expire(command, id)
    assert.equal(await late.claim(id, 60), 'new')
    await early.release(id)
    assert.equal(await early.claim(id, 60), 'busy')
    await late.done(id, 60)
    await early.release(id)
    assert.equal(await early.claim(id, 60), 'done')
  })

  test(`${kind}: what was done late stays done when who took over gives up`, async (t) => {
    const { guards, command } = await openGuards(t, kind)
    const [early, late] = guards
    const id = nextId()
    await early.claim(id, 60)
    await expire(command, id)
    await late.claim(id, 60)
    await early.done(id, 60)
    await late.release(id)
    assert.equal(await late.claim(id, 60), 'done')
  })

  test(`${kind}: two handlers of a process share a guard, and end no claim of each other`, async (t) => {
    const { guards, command } = await openGuards(t, kind)
    const { wxpay } = openMerchant(t)
    const runs = []
    const callback = () => new Promise((resolve, reject) => runs.push({ succeed: resolve, fail: reject }))
    const options = { replayGuard: guards[0], onError: () => {} }
    const [first, second] = [1, 2].map(() => wxpay.notifications.handler(callback, options))
    const id = nextId()
    const send = async (handler) => (await handler.answer(delivery({ id }))).status
    /** The status; or that the callback runs, for which nobody would wait. */
    const sendBusy = async (handler) => {
      const before = runs.length
      return Promise.race([send(handler), until(() => runs.length > before).then(() => 'runs')])
    }
    const early = send(first)
    await until(() => runs.length === 1)
    await expire(command, id)
    const late = send(second)
    await until(() => runs.length === 2)
    runs[0].fail()
    assert.equal(await early, 500)
    assert.equal(await sendBusy(first), 503, 'the second is still at work')
    runs[1].fail()
    assert.equal(await late, 500)
    const third = send(first)
    await until(() => runs.length === 3)
    runs[2].succeed()
    assert.deepEqual([await third, await send(second), runs.length], [204, 204, 3])
  })

  test(`${kind}: a claim that Redis took too late is given up again`, async (t) => {
    const own = await startRedis()
    t.after(() => own.stop())
    const { client, command, close } = await clients[kind](own.url)
    t.after(close)
    const { wxpay } = openMerchant(t)
    let calls = 0
    const options = { replayGuard: redisReplayGuard(client), onError: () => {} }
    const handler = wxpay.notifications.handler(() => calls++, options)
    const id = nextId()
    const send = async () => (await handler.answer(delivery({ id }))).status
    // By the clock of Redis: it is gone long before a lease ends.
    await command('SET', 'marker', '1', 'EX', '40')
    own.freeze()
    assert.equal(await send(), 500)
    own.thaw()
    await until(async () => (await command('EXISTS', keyOf(id))) === 0)
    assert.equal(await command('EXISTS', 'marker'), 1, 'before the lease ended')
    assert.deepEqual([await send(), await send(), calls], [204, 204, 1])
  })

  test(`${kind}: a released one is new again, and prefixes keep merchants apart`, async (t) => {
    const { guards } = await openGuards(t, kind)
    const other = (await openGuards(t, kind, { prefix: 'other:' })).guards[0]
    const id = nextId()
    assert.deepEqual([await guards[0].claim(id, 60), await other.claim(id, 60)], ['new', 'new'])
    await guards[0].release(id)
    assert.deepEqual([await guards[1].claim(id, 60), await other.claim(id, 60)], ['new', 'busy'])
  })

  test(`${kind}: without Redis the answer is 500, in time, and onError knows`, async (t) => {
    const own = await startRedis()
    t.after(() => own.stop())
    const { client, close } = await clients[kind](own.url)
    t.after(close)
    const { wxpay } = openMerchant(t)
    const faults = []
    const handler = wxpay.notifications.handler(() => {}, {
      replayGuard: redisReplayGuard(client),
      onError: (error, event) => faults.push([error, event?.id]),
    })
    const id = nextId()
    assert.equal((await handler.answer(delivery({ id: nextId() }))).status, 204)
    await own.stop()
    const started = performance.now()
    assert.equal((await handler.answer(delivery({ id }))).status, 500)
    assert.ok(performance.now() - started < 5000, 'WeChat Pay waits for 5 seconds')
    assert.equal(faults.length, 1)
    assert.match(faults[0][0].message, /^Redis failed at SET: /)
    assert.equal(faults[0][1], id)
  })
}

/** Lets a claim's time run out: Redis has a clock of its own. */
async function expire(command, id) {
  assert.equal(await command('PEXPIRE', keyOf(id), '1'), 1)
  await until(async () => (await command('EXISTS', keyOf(id))) === 0)
}

test('the server is ours, and gone when it was stopped', async () => {
  const own = await startRedis()
  assert.equal(await listens(own.port), true)
  await own.stop()
  assert.equal(await listens(own.port), false)
})
