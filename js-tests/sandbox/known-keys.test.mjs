// The keys of an earlier sandbox: a restart that leaves a .env right.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { call, isSigned, openSandbox, preSignBody } from './merchant.mjs'

const DAY = 86_400_000

/** Another sandbox with the keys of one that has ended, as they come out of a file. */
async function restart(t, sandbox, options) {
  const keys = JSON.parse(JSON.stringify(sandbox.keys))
  await sandbox.close()
  return openSandbox(t, { keys, ...options })
}

for (const mode of ['public-key', 'certificates', 'migration']) {
  test(`${mode}: who was set up for the first one is served by the second`, async (t) => {
    const first = await openSandbox(t, { mode })
    const { baseUrl, backupUrl, ...merchant } = first.merchant
    const second = await restart(t, first, { mode })
    const { baseUrl: _, backupUrl: __, ...same } = second.merchant
    assert.deepEqual(same, merchant)
    const wxpay = new Wechatpay({ ...merchant, baseUrl: second.url, backupUrl: second.url })
    t.after(() => wxpay.close())
    assert.equal((await wxpay.preEntrustSign.miniProgram(preSignBody())).mchid, merchant.mchid)
    const { event_type } = await wxpay.notifications.parse(second.notification('ECOMMERCE_ENTRUST.SIGN'))
    assert.equal(event_type, 'ECOMMERCE_ENTRUST.SIGN')
    assert.deepEqual(second.contracts.length, 1)
  })
}

test('a rotation goes on after a restart: the new key is known, and signs a day later', async (t) => {
  const first = await openSandbox(t, { mode: 'certificates' })
  const [old] = Object.keys(first.merchant.certs)
  await first.rotate()
  await first.advance(DAY / 2)
  const second = await restart(t, first, { mode: 'certificates' })
  const [, next] = Object.keys(second.merchant.certs)
  const signer = async () => {
    const answer = await call(second, 'GET', '/v3/certificates')
    assert.ok(isSigned(answer, second.merchant.certs))
    return answer.headers['wechatpay-serial']
  }
  assert.equal(await signer(), old)
  await second.advance(DAY / 2)
  assert.equal(await signer(), next)
  await second.advance(DAY)
  assert.deepEqual(Object.keys(second.merchant.certs), [next])
})

test('after a rotation that is over, the new key alone is left', async (t) => {
  const first = await openSandbox(t)
  await first.rotate({ now: true })
  const [, next] = Object.keys(first.merchant.certs)
  await first.advance(2 * DAY)
  assert.deepEqual(Object.keys((await restart(t, first)).merchant.certs), [next])
})

test('another mode keeps the merchant, and makes the key that is missing', async (t) => {
  const first = await openSandbox(t)
  const { mchid, serial, certs } = first.merchant
  const second = await restart(t, first, { mode: 'migration' })
  assert.deepEqual([second.merchant.mchid, second.merchant.serial], [mchid, serial])
  const [publicKey] = Object.keys(certs)
  assert.equal(second.merchant.certs[publicKey], certs[publicKey])
  assert.equal(Object.keys(second.merchant.certs).length, 2)
})

test('what is no set of keys is told, without showing any', async (t) => {
  const { keys } = await openSandbox(t)
  const other = await openSandbox(t)
  const cases = [
    [null, /sandbox\.keys/],
    [{}, /mchid is/],
    [{ ...keys, apiv3Key: 'short' }, /apiv3Key has 32 bytes/],
    [{ ...keys, privateKey: 'no key' }, /sandbox\.keys/],
    [{ ...keys, certificate: other.keys.certificate }, /not that of its private key/],
    [{ ...keys, platform: undefined, privateKey: keys.privateKey, mchid: 'x' }, /mchid is/],
    [{ ...keys, platform: [{ ...keys.platform[0], id: 'mine' }] }, /PUB_KEY_ID_/],
  ]
  for (const [wrong, message] of cases) {
    await assert.rejects(createSandbox({ keys: wrong, listen: false }), (error) => {
      assert.ok(error instanceof TypeError, String(error))
      assert.match(error.message, message)
      assert.ok(!error.message.includes(keys.apiv3Key) && !error.message.includes('BEGIN'))
      return true
    })
  }
})
