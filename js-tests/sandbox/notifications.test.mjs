import assert from 'node:assert/strict'
import dns from 'node:dns'
import { createServer } from 'node:https'
import { describe, test } from 'node:test'
import {
  call,
  decrypt,
  FAMILY,
  isSigned,
  openReceiver,
  openSandbox,
  PRE_SIGN_APP,
  preSign,
  preSignBody,
} from './merchant.mjs'

const NOW = 1_800_000_000_000
const at = { now: NOW }
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DOCUMENTED = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]
const KEY = { plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' }

async function sign(sandbox, notify_url) {
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url }, at)
  return sandbox.approve(pre_entrustweb_id)
}

const offsets = ({ attempts }) => attempts.map((attempt) => attempt.at - NOW)

/** Names that lead to 127.0.0.1, once the function behind them calls back. */
const names = new Map()
const { lookup } = dns
dns.lookup = (name, options, callback) => {
  if (!names.has(name)) return lookup(name, options, callback)
  const [address, family] = ['127.0.0.1', 4]
  names.get(name)(() => (options.all ? callback(null, [{ address, family }]) : callback(null, address, family)))
}

// At once, because one of them waits for five real seconds.
describe('notifications', { concurrency: true }, () => {
  test('SIGN: signed, encrypted, and as documented', async (t) => {
    const sandbox = await openSandbox(t, { now: () => NOW })
    const receiver = await openReceiver(t)
    const body = preSignBody({ notify_url: receiver.url, attach: '数据包' })
    const { text } = await call(sandbox, 'POST', PRE_SIGN_APP, body, at)
    await sandbox.approve(JSON.parse(text).pre_entrustweb_id)
    const [delivery] = receiver.received
    assert.equal(delivery.method, 'POST')
    assert.equal(delivery.headers['content-type'], 'application/json')
    assert.equal(delivery.headers['wechatpay-signature-type'], 'WECHATPAY2-SHA256-RSA2048')
    assert.equal(delivery.headers['wechatpay-timestamp'], String(NOW / 1000))
    assert.match(delivery.headers['request-id'], /./)
    assert.ok(isSigned(delivery, sandbox.merchant.certs))
    const outer = JSON.parse(delivery.body)
    assert.match(outer.id, /^[0-9a-f-]{36}$/)
    assert.equal(outer.create_time, '2027-01-15T16:00:00+08:00')
    assert.equal(outer.event_type, 'ECOMMERCE_ENTRUST.SIGN')
    assert.equal(outer.resource_type, 'encrypt-resource')
    assert.equal(outer.summary, '签约成功')
    assert.equal(outer.resource.algorithm, 'AEAD_AES_256_GCM')
    assert.match(outer.resource.nonce, /^[0-9A-Za-z]{12}$/)
    const resource = JSON.parse(decrypt(outer.resource, sandbox.merchant.apiv3Key))
    assert.deepEqual(resource, {
      mchid: sandbox.merchant.mchid,
      ...KEY,
      appid: 'wxd678efh567hg6787',
      openid: sandbox.contracts[0].openid,
      contract_expired_time: '2028-01-15T16:00:00.000+08:00',
      operate_time: '2027-01-15T16:00:00.000+08:00',
      attach: '数据包',
    })
    const [notification] = sandbox.notifications
    assert.deepEqual(notification, {
      id: outer.id,
      event_type: 'ECOMMERCE_ENTRUST.SIGN',
      url: receiver.url,
      resource,
      attempts: [{ at: NOW, status: 204, error: undefined, fault: undefined }],
      next_attempt: undefined,
    })
  })

  test('TERMINATE: by the user and by the API', async (t) => {
    for (const mode of ['USER_TERMINATE', 'MCH_API_TERMINATE']) {
      const sandbox = await openSandbox(t, { now: () => NOW })
      const receiver = await openReceiver(t)
      await sign(sandbox, receiver.url)
      if (mode === 'USER_TERMINATE') await sandbox.terminate(KEY)
      else {
        const target = `${FAMILY}/contracts/plan-id/12535/out-contract-code/${KEY.out_contract_code}/terminate`
        await call(sandbox, 'POST', target, { contract_termination_remark: '解约' }, at)
        assert.equal(sandbox.notifications.length, 2)
        await sandbox.advance(0)
      }
      const delivery = receiver.received[1]
      assert.ok(isSigned(delivery, sandbox.merchant.certs))
      const { event_type, resource } = JSON.parse(delivery.body)
      assert.equal(event_type, 'ECOMMERCE_ENTRUST.TERMINATE')
      assert.deepEqual(JSON.parse(decrypt(resource, sandbox.merchant.apiv3Key)), {
        mchid: sandbox.merchant.mchid,
        ...KEY,
        appid: 'wxd678efh567hg6787',
        openid: sandbox.contracts[0].openid,
        contract_termination_mode: mode,
        operate_time: '2027-01-15T16:00:00.000+08:00',
      })
    }
  })

  test('TERMINATE goes to the template’s address where there is one', async (t) => {
    const [signs, terminations] = [await openReceiver(t), await openReceiver(t)]
    const sandbox = await openSandbox(t, { terminateNotifyUrl: terminations.url })
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: signs.url })
    await sandbox.approve(pre_entrustweb_id)
    await sandbox.terminate(KEY)
    assert.deepEqual([signs.received.length, terminations.received.length], [1, 1])
  })

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

  test('an https address on this machine needs no public certificate', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const { privateKey: key, certificate: cert } = sandbox.merchant
    const server = createServer({ key, cert }, (_, response) => response.writeHead(204).end())
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    t.after(() => server.close())
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: `https://localhost:${server.address().port}/` })
    await sandbox.approve(pre_entrustweb_id)
    assert.equal(sandbox.notifications[0].attempts[0].status, 204)
  })

  test('nobody listens: the attempt says so', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const { pre_entrustweb_id } = await preSign(sandbox)
    await sandbox.approve(pre_entrustweb_id)
    const [{ status, error }] = sandbox.notifications[0].attempts
    assert.equal(status, undefined)
    assert.match(error, /ECONNREFUSED/)
  })

  test('an answer that takes more than five seconds is a failure', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t, ['never'])
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
    const start = performance.now()
    await sandbox.approve(pre_entrustweb_id)
    assert.ok(performance.now() - start > 4900)
    assert.equal(sandbox.notifications[0].attempts[0].error, 'no answer within 5 seconds')
  })

  test('the five seconds are the receiver’s: looking up its name does not count', async (t) => {
    // As behind a thread pool that is busy with other work, such as making keys.
    names.set('busy.localhost', (answer) => setTimeout(answer, 5500))
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t)
    const url = receiver.url.replace('127.0.0.1', 'busy.localhost')
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: url })
    await sandbox.approve(pre_entrustweb_id)
    const [{ status, error }] = sandbox.notifications[0].attempts
    assert.deepEqual([status, error], [204, undefined])
  })

  test('an answer that takes more than five seconds is a failure, where the host has a name too', async (t) => {
    names.set('known.localhost', (answer) => answer())
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t, ['never'])
    const hosts = ['localhost', 'known.localhost']
    const approvals = hosts.map(async (name, at) => {
      const notify_url = receiver.url.replace('127.0.0.1', name)
      const { pre_entrustweb_id } = await preSign(sandbox, { notify_url, out_contract_code: `c${at}` })
      await sandbox.approve(pre_entrustweb_id)
    })
    await Promise.all(approvals)
    for (const { attempts, url } of sandbox.notifications) {
      assert.equal(attempts[0].error, 'no answer within 5 seconds', url)
    }
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

  test('faults of signature and clock', async (t) => {
    const sandbox = await openSandbox(t, { now: () => NOW, retryDelays: [1000] })
    const receiver = await openReceiver(t)
    await sign(sandbox, receiver.url)
    const terminations = [
      'tampered',
      'bad-signature',
      'signtest',
      'missing-signature',
      'unknown-serial',
      'stale',
      'future',
      'not-json',
    ]
    for (const kind of terminations) {
      const out_contract_code = kind.replace('-', '')
      const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url, out_contract_code }, at)
      sandbox.fault({ kind, on: 'notification' })
      await sandbox.approve(pre_entrustweb_id)
      const delivery = receiver.received.at(-1)
      const timely = ['stale', 'future', 'not-json'].includes(kind)
      assert.equal(isSigned(delivery, sandbox.merchant.certs), timely, kind)
      const off = Number(delivery.headers['wechatpay-timestamp']) - NOW / 1000
      assert.equal(Math.abs(off) > 300, kind === 'stale' || kind === 'future', kind)
      if (kind === 'signtest') assert.match(delivery.headers['wechatpay-signature'], /^WECHATPAY\/SIGNTEST\//)
      if (kind === 'not-json') assert.match(delivery.body.toString(), /^<html>/)
      else assert.ok(JSON.parse(delivery.body), kind)
      assert.equal(sandbox.notifications.at(-1).attempts[0].fault, kind)
    }
  })

  test('faults of the connection, and the retry that heals them', async (t) => {
    const sandbox = await openSandbox(t, { now: () => NOW, retryDelays: [1000] })
    const receiver = await openReceiver(t)
    for (const kind of ['truncated', 'reset', 'slow']) {
      const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url, out_contract_code: kind }, at)
      sandbox.fault({ kind, on: 'notification', delayMs: 10 })
      await sandbox.approve(pre_entrustweb_id)
      await sandbox.advance(1000)
      const { attempts } = sandbox.notifications.at(-1)
      const last = attempts.at(-1)
      assert.deepEqual([attempts.length, last.status], kind === 'slow' ? [1, 204] : [2, 204], kind)
      if (kind !== 'slow') assert.match(attempts[0].error, /fault/)
    }
  })

  test('hang on a notification ends with close()', async (t) => {
    const sandbox = await openSandbox(t)
    const receiver = await openReceiver(t)
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
    sandbox.fault({ kind: 'hang', on: 'notification' })
    const approval = sandbox.approve(pre_entrustweb_id)
    await new Promise(setImmediate)
    await sandbox.close()
    await approval
    assert.equal(sandbox.notifications[0].attempts[0].error, 'the sandbox was closed')
  })

  test('faults on notifications leave answers alone, and look at the path', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t)
    sandbox.fault({ kind: 'bad-signature', on: 'notification', path: '/other' })
    sandbox.fault({ kind: 'stale', on: 'notification', path: /^\/notify$/ })
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
    assert.equal(sandbox.requests[0].fault, undefined)
    await sandbox.approve(pre_entrustweb_id)
    assert.equal(sandbox.notifications[0].attempts[0].fault, 'stale')
  })

  test('advance() wants a number of milliseconds', async (t) => {
    const sandbox = await openSandbox(t)
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY, '5'])
      await assert.rejects(sandbox.advance(ms), TypeError)
  })
})
