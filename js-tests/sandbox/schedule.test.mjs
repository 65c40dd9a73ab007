// When a notification is sent again, as real time passes and as advance() moves the sandbox's clock.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decrypt, isSigned, openReceiver, openSandbox, preSign } from './merchant.mjs'

const NOW = 1_800_000_000_000
const at = { now: NOW }
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DOCUMENTED = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]

async function sign(sandbox, notify_url) {
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url }, at)
  return sandbox.approve(pre_entrustweb_id)
}

const offsets = ({ attempts }) => attempts.map((attempt) => attempt.at - NOW)

describe('the schedule of notifications', { concurrency: true }, () => {
  test('retries follow the documented schedule to its end', async (t) => {
    const sandbox = await openSandbox(t, { now: () => NOW })
    const receiver = await openReceiver(t, [500])
    await sign(sandbox, receiver.url)
    const [notification] = sandbox.notifications
    await sandbox.advance(15 * SECOND - 1)
    assert.deepEqual(offsets(notification), [0])
    assert.equal(notification.next_attempt, NOW + 15 * SECOND)
    await sandbox.advance(1)
    assert.deepEqual(offsets(notification), [0, 15 * SECOND])
    await sandbox.advance(48 * HOUR)
    let due = 0
    assert.deepEqual(offsets(notification), [0, ...DOCUMENTED.map((seconds) => (due += seconds * SECOND))])
    assert.equal(due, 24 * HOUR + 4 * MINUTE)
    assert.equal(notification.next_attempt, undefined)
    const ids = new Set(receiver.received.map(({ body }) => JSON.parse(body).id))
    const nonces = new Set(receiver.received.map(({ headers }) => headers['wechatpay-nonce']))
    assert.deepEqual([ids.size, nonces.size], [1, 16])
    for (const delivery of receiver.received) assert.ok(isSigned(delivery, sandbox.merchant.certs))
  })

  test('retries are counted from when they fell due, not from when the machine got to them', async (t) => {
    let readings = 0
    const sandbox = await openSandbox(t, { now: () => NOW + readings++, retryDelays: Array(9).fill(1000) })
    const receiver = await openReceiver(t, [500])
    await sign(sandbox, receiver.url)
    await sandbox.advance(9000)
    const [{ attempts }] = sandbox.notifications
    assert.deepEqual(
      attempts.map((attempt) => attempt.at - attempts[0].at),
      [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000],
    )
  })

  test('a success ends the retries, and only 200 and 204 are one', async (t) => {
    const sandbox = await openSandbox(t, { now: () => NOW, retryDelays: [1, 1, 1, 1, 1, 1] })
    const receiver = await openReceiver(t, [201, 302, 400, 503, 200])
    await sign(sandbox, receiver.url)
    await sandbox.advance(1000)
    const { attempts } = sandbox.notifications[0]
    assert.deepEqual(
      attempts.map(({ status }) => status),
      [201, 302, 400, 503, 200],
    )
  })

  test('notifications of several contracts are retried in the order they fall due', async (t) => {
    const sandbox = await openSandbox(t, { now: () => NOW, retryDelays: [10_000, 20_000] })
    const receiver = await openReceiver(t, [500])
    const first = await preSign(sandbox, { notify_url: receiver.url, out_contract_code: 'A' }, at)
    await sandbox.approve(first.pre_entrustweb_id)
    await sandbox.advance(4000)
    const second = await preSign(sandbox, { notify_url: receiver.url, out_contract_code: 'B' }, at)
    await sandbox.approve(second.pre_entrustweb_id)
    await sandbox.advance(60_000)
    const order = receiver.received.map(
      ({ body }) => JSON.parse(decrypt(JSON.parse(body).resource, sandbox.merchant.apiv3Key)).out_contract_code,
    )
    assert.equal(order.join(''), 'ABABAB')
  })

  test('retries come by themselves as real time passes', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [20, 20] })
    const receiver = await openReceiver(t, [500, 500, 204])
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
    await sandbox.approve(pre_entrustweb_id)
    while (receiver.received.length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  })

  test('advance() leaves nothing under way, even while timers run', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: Array(20).fill(5) })
    const receiver = await openReceiver(t, [500])
    const codes = Array.from({ length: 12 }, (_, at) => `c${at}`)
    const sessions = []
    for (const out_contract_code of codes) {
      sessions.push(await preSign(sandbox, { notify_url: receiver.url, out_contract_code }))
    }
    await Promise.all(sessions.map(({ pre_entrustweb_id }) => sandbox.approve(pre_entrustweb_id)))
    await sandbox.advance(1000)
    const attempts = sandbox.notifications.flatMap((notification) => notification.attempts)
    const outcomes = new Set(attempts.map(({ status, error }) => error ?? status))
    // What the receiver answers too late on an overloaded machine: an outcome as well.
    outcomes.delete('no answer within 5 seconds')
    assert.deepEqual([attempts.length, outcomes], [12 * 21, new Set([500])])
  })

  test('advance() finds every retry due, whatever time passes in the midst of a delivery', async (t) => {
    let time = NOW
    const sandbox = await openSandbox(t, { now: () => time, retryDelays: Array(5).fill(100) })
    let open
    const gate = new Promise((resolve) => {
      open = resolve
    })
    const [quick, slow] = [await openReceiver(t, [500]), await openReceiver(t, [204], gate)]
    for (const [index, { url: notify_url }] of [quick, slow].entries()) {
      const { pre_entrustweb_id } = await preSign(sandbox, { notify_url, out_contract_code: `c${index}` }, at)
      void sandbox.approve(pre_entrustweb_id)
    }
    const advanced = sandbox.advance(500)
    // The first retry is 30 ms late by the clock, and a timer starts it, because the slow delivery holds advance() up.
    time += 130
    while (quick.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    open()
    await advanced
    assert.deepEqual([quick.received.length, slow.received.length], [6, 1])
  })

  test('advance() wants a number of milliseconds', async (t) => {
    const sandbox = await openSandbox(t)
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY, '5'])
      await assert.rejects(sandbox.advance(ms), TypeError)
  })
})
