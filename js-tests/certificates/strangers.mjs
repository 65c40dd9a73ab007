// What strangers.test.mjs runs under the name of another platform.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rejection } from '../client/merchant.mjs'
import { heldBack } from '../gateway.mjs'
import { list, newer, older, openAuto } from './platform.mjs'

/** A client whose first download hangs, with a call that began it and waits. Timers of up to 6 seconds end at once. */
async function openStuck(t) {
  const opened = await openAuto(t, { timeout: 20_000, connectTimeout: 20_000 })
  opened.list = () => (opened.downloads() > 1 ? list(older) : { fault: 'hang' })
  const controller = new AbortController()
  const begun = opened.wxpay.certificates.download({ signal: controller.signal }).catch((error) => error)
  while (opened.downloads() === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  const waits = []
  const { setTimeout: wait } = globalThis
  t.mock.method(globalThis, 'setTimeout', (run, ms, ...rest) => {
    if (!(ms <= 6000)) return wait(run, ms, ...rest)
    waits.push(ms)
    return wait(run, ms > 1000 ? ms : 0, ...rest)
  })
  t.after(() => {
    controller.abort()
    return begun
  })
  return { ...opened, begun, waits }
}

test('without a limit, and with one, which is what is left of it afterwards', async (t) => {
  for (const [timeout, expected] of [
    [undefined, [1000]],
    [5000, [1000, 4000]],
  ]) {
    const { wxpay, waits, downloads } = await openStuck(t)
    assert.deepEqual(Object.keys(await wxpay.certificates.download({ timeout })), [older.id])
    assert.deepEqual(waits, expected)
    assert.equal(downloads(), 2)
    t.mock.reset()
  }
})

test('a limit of a second or less is the end', async (t) => {
  for (const timeout of [1000, 500]) {
    const { wxpay, waits, downloads } = await openStuck(t)
    const error = await rejection(wxpay.certificates.download({ timeout }))
    assert.deepEqual([error.name, error.kind], ['TransportError', 'timeout'])
    assert.deepEqual([waits, downloads()], [[timeout], 1])
    t.mock.reset()
  }
})

test('what the download fails with, all who wait are told', async (t) => {
  const opened = await openAuto(t)
  opened.list = () => ({ status: 500, unsigned: true })
  const calls = [1, 2].map(() => rejection(opened.wxpay.certificates.download()))
  for (const error of await Promise.all(calls)) assert.deepEqual([error.name, error.status], ['ApiError', 500])
  assert.equal(opened.downloads(), 1)
})

test('who gives up takes the download from nobody', async (t) => {
  const { wxpay, waits, downloads } = await openStuck(t)
  const controller = new AbortController()
  const given = rejection(wxpay.certificates.download({ signal: controller.signal, timeout: 9000 }))
  controller.abort()
  assert.equal((await given).kind, 'abort')
  waits.length = 0
  await wxpay.certificates.download()
  assert.deepEqual([waits, downloads()], [[1000], 2])
})

test('a download that has ended is forgotten, even where one who waited for it died with its request', async (t) => {
  const opened = await openAuto(t)
  const { wxpay, clock, gateway, downloads } = opened
  const held = heldBack(list(older))
  gateway.plan(held.planned)
  const begun = wxpay.certificates.download()
  await held.arrival
  const race = t.mock.method(Promise, 'race', () => new Promise(() => {}))
  wxpay.certificates.download()
  race.mock.restore()
  held.release()
  assert.deepEqual(Object.keys(await begun), [older.id])
  clock.time += 60_000
  opened.certificates = [older, newer]
  assert.deepEqual(Object.keys(await wxpay.certificates.download()), [older.id, newer.id])
  assert.equal(downloads(), 2)
})
