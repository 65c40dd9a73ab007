// Notifications of a client that downloads platform certificates: what starts a download, and what its failure is told as.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newer, older, openAuto } from '../certificates/platform.mjs'
import { delivery, NOW } from './wechatpay.mjs'

const ofPlatform = ({ id: serial, privateKey }, change = {}) => delivery(change, { serial, privateKey })

/** A handler of a client with certs: 'auto'; what onError saw. */
async function open(t, change) {
  const opened = await openAuto(t, change)
  const faults = []
  const handler = opened.wxpay.notifications.handler(() => {}, { onError: (error) => faults.push(error) })
  const status = async (message) => (await handler.answer(message)).status
  return Object.assign(opened, { status, faults })
}

const broken = { status: 500, json: { code: 'SYSTEM_ERROR', message: '系统错误' } }

test('a serial that could not be looked up is our own failure: 500, so that WeChat Pay sends again', async (t) => {
  const certs = { [older.id]: older.pem }
  const opened = await open(t, { certs, autoCertificates: true, signer: older, certificates: [older, newer] })
  opened.list = () => broken
  assert.equal(await opened.status(ofPlatform(newer)), 500)
  assert.equal(opened.faults.length, 1)
  assert.deepEqual([opened.faults[0].cause?.name, opened.downloads()], ['ApiError', 1])
  opened.list = undefined
  opened.clock.time = NOW + 60_000
  assert.equal(await opened.status(ofPlatform(newer)), 204, 'the repeat is accepted')
})

test('so it is in the minute in which no other download is tried', async (t) => {
  const opened = await open(t, { certs: { [older.id]: older.pem }, autoCertificates: true })
  opened.list = () => broken
  for (let time = 0; time < 3; time++) assert.equal(await opened.status(ofPlatform(newer)), 500)
  assert.deepEqual([opened.faults.length, opened.downloads()], [3, 1])
})

test('a first download that failed is our own failure as well', async (t) => {
  const opened = await open(t)
  opened.list = () => broken
  for (let time = 0; time < 2; time++) assert.equal(await opened.status(ofPlatform(older)), 500)
  assert.deepEqual([opened.faults.length, opened.downloads()], [2, 1])
})

test('a serial that WeChat Pay does not know either is a stranger’s: 401', async (t) => {
  const opened = await open(t, { certs: { [older.id]: older.pem }, autoCertificates: true })
  assert.equal(await opened.status(ofPlatform(newer)), 401)
  assert.deepEqual(
    [opened.faults[0].reason, opened.faults[0].cause, opened.downloads()],
    ['unknown-serial', undefined, 1],
  )
})

const hopeless = {
  'an empty message': { headers: {}, body: '' },
  'one without a nonce': ofPlatform(older),
  'one of 301 seconds ago': delivery({}, { serial: older.id, privateKey: older.privateKey, at: NOW - 301_000 }),
  'one that is too large': { ...ofPlatform(older), body: ' '.repeat(1_048_577) },
}
hopeless['one without a nonce'].headers['Wechatpay-Nonce'] = undefined

for (const [name, message] of Object.entries(hopeless)) {
  test(`${name} starts no download`, async (t) => {
    const opened = await open(t)
    const status = name === 'one that is too large' ? 413 : 401
    assert.equal(await opened.status(message), status)
    assert.equal(opened.downloads(), 0)
    assert.equal(await opened.status(ofPlatform(older)), 204, 'a genuine one does')
    assert.equal(opened.downloads(), 1)
  })
}

test('one whose key is known starts no download', async (t) => {
  const opened = await open(t, { certs: { [older.id]: older.pem }, autoCertificates: true })
  assert.equal(await opened.status(ofPlatform(older)), 204)
  assert.equal(await opened.status({ ...ofPlatform(older), body: '{}' }), 401)
  assert.equal(opened.downloads(), 0)
})
