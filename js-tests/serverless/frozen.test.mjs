// A function that was frozen and thawed: hours are gone, connections are dead, and nobody said so.
import assert from 'node:assert/strict'
import { connect, createServer } from 'node:net'
import { test } from 'node:test'
import { input, open, openClient, rejection } from '../client/merchant.mjs'

const HOUR = 3_600_000
const ask = (wxpay) => wxpay.preEntrustSign.miniProgram(input())

/** Makes `Date.now` jump for this process; the gateway lives in it and never misses a second. */
function freezable(t) {
  const real = Date.now
  let gap = 0
  t.mock.method(Date, 'now', () => real() + gap)
  return (ms) => (gap += ms)
}

/** A line between client and gateway. After `die()` its connections stay open, and nobody serves them. */
async function openLine(t, { url }) {
  const sockets = []
  const server = createServer((socket) => {
    const upstream = connect(Number(new URL(url).port), '127.0.0.1')
    sockets.push(socket, upstream)
    for (const each of [socket, upstream]) each.on('error', () => {})
    socket.pipe(upstream).pipe(socket)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    for (const each of sockets) each.destroy()
  })
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    count: () => sockets.length / 2,
    die() {
      for (const each of sockets) each.unpipe().pause()
    },
    /** Ends every connection; the client hears of it only after what it does in this very tick. */
    hangUp() {
      for (const each of sockets) each.destroy()
    },
  }
}

async function openFrozen(t, change) {
  const thaw = freezable(t)
  const { gateway } = await open(t, {}, { now: () => Date.now() })
  const line = await openLine(t, gateway)
  const wxpay = openClient(t, { baseUrl: line.url, timeout: 1000, maxRetries: 0, ...change })
  return { thaw, gateway, line, wxpay }
}

for (const [name, ms] of Object.entries({ 'eleven seconds': 11_000, 'six hours': 6 * HOUR })) {
  test(`thawed after ${name}: a connection that died silently is not used, without any retry`, async (t) => {
    const { thaw, gateway, line, wxpay } = await openFrozen(t)
    await ask(wxpay)
    await ask(wxpay)
    assert.equal(line.count(), 1, 'kept alive')
    line.die()
    thaw(ms)
    await ask(wxpay)
    assert.deepEqual([line.count(), gateway.requests.length], [2, 3])
  })
}

test('several connections at once, all dead after the frost', async (t) => {
  const { thaw, line, wxpay } = await openFrozen(t)
  await Promise.all(Array.from({ length: 5 }, () => ask(wxpay)))
  const before = line.count()
  assert.ok(before > 1, 'several connections')
  line.die()
  thaw(HOUR)
  await Promise.all(Array.from({ length: 5 }, () => ask(wxpay)))
  assert.ok(line.count() > before)
})

test('a clock that was set back does not revive old connections', async (t) => {
  const { thaw, line, wxpay } = await openFrozen(t)
  await ask(wxpay)
  line.die()
  thaw(-HOUR)
  await ask(wxpay)
  assert.equal(line.count(), 2)
})

test('a pause of seconds keeps the connection', async (t) => {
  const { thaw, line, wxpay } = await openFrozen(t)
  await ask(wxpay)
  thaw(9000)
  await ask(wxpay)
  assert.equal(line.count(), 1)
})

test('a connection that died silently within seconds costs a retry, and no failed call', async (t) => {
  t.mock.method(Math, 'random', () => 0.001)
  const statuses = []
  const onAttempt = ({ status }) => statuses.push(status)
  const { line, wxpay } = await openFrozen(t, { maxRetries: 1, timeout: 300, onAttempt })
  await ask(wxpay)
  line.die()
  await ask(wxpay)
  assert.deepEqual(statuses, [200, undefined, 200])
})

test('a connection that ended during the frost costs nothing', async (t) => {
  const { thaw, line, wxpay } = await openFrozen(t)
  await ask(wxpay)
  line.hangUp()
  thaw(HOUR)
  await ask(wxpay)
  assert.equal(line.count(), 2)
})

test('signatures follow the clock after the frost: neither stale requests nor stale answers', async (t) => {
  const { thaw, gateway, wxpay } = await openFrozen(t)
  await ask(wxpay)
  thaw(6 * HOUR)
  await ask(wxpay)
  const [before, after] = gateway.requests.map(({ fields }) => Number(fields.timestamp))
  assert.ok(after - before >= 21_600, 'signed with the new time')
  gateway.plan({ json: {}, timestamp: String(before) })
  const { reason } = await rejection(ask(wxpay))
  assert.equal(reason, 'stale')
})
