import assert from 'node:assert/strict'
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
const KEY = { plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' }

async function sign(sandbox, notify_url) {
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url }, at)
  return sandbox.approve(pre_entrustweb_id)
}

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
})
