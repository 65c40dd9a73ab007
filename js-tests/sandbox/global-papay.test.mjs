import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decrypt, isSigned, openReceiver, openSandbox } from './merchant.mjs'
import { ask, HOUR, MORNING, refused } from './operation.mjs'

const FAMILY = 'global-papay'
const MODES = { direct: { appid: 'wx1' }, institution: { sp_appid: 'wx1', sub_mchid: '1900000109' } }
const key = { plan_id: 7, out_contract_code: 'c1' }

for (const [mode, parties] of Object.entries(MODES)) {
  test(`global, ${mode}: signed, debited, reversed, terminated`, async (t) => {
    const receiver = await openReceiver(t)
    const sandbox = await openSandbox(t, { now: () => MORNING, retryDelays: [] })
    const presign = { ...key, ...parties, success_notify_url: receiver.url }
    const { session_id } = await ask(sandbox, `${FAMILY}.presign-mini-program`, presign)
    assert.equal((await refused(sandbox, `${FAMILY}.query-by-code`, key))[0], 404)
    const { contract_id } = await sandbox.approve(session_id)
    const given = { ...parties, contract_id, notify_url: receiver.url, out_trade_no: 'T1', description: 'a' }
    const contract = await ask(sandbox, `${FAMILY}.query-by-id`, given)
    assert.deepEqual([contract.state, contract.plan_id], ['SIGNED', 7])
    assert.deepEqual(await ask(sandbox, `${FAMILY}.query-by-code`, { ...key, ...parties }), contract)
    const debit = { ...given, merchant_category_code: '5311', 'amount.currency': 'HKD' }
    const order = await ask(sandbox, `${FAMILY}.pay`, debit)
    assert.deepEqual([order.trade_state, order.trade_type, order.amount.currency], ['SUCCESS', 'AUTH', 'HKD'])
    assert.equal('mchid' in order, mode === 'direct')
    assert.equal(order.sub_mchid, parties.sub_mchid)
    assert.deepEqual(await ask(sandbox, `${FAMILY}.pay`, debit), order, 'again: the first result')
    const other = await refused(sandbox, `${FAMILY}.pay`, { ...debit, description: 'b' })
    assert.deepEqual(other.slice(0, 2), [400, 'INVALID_REQUEST'])
    assert.deepEqual(await ask(sandbox, `${FAMILY}.query-order-by-id`, { ...given, ...order }), order)
    await ask(sandbox, `${FAMILY}.reverse-order`, given)
    const reversed = await ask(sandbox, `${FAMILY}.query-order-by-out-trade-no`, given)
    assert.equal(reversed.trade_state, 'REFUND')
    await ask(sandbox, `${FAMILY}.terminate`, given)
    await ask(sandbox, `${FAMILY}.terminate`, given)
    const ended = await ask(sandbox, `${FAMILY}.query-by-id`, given)
    assert.deepEqual([ended.state, ended.termination_mode], ['TERMINATED', 'MERCHANT'])
    const late = await refused(sandbox, `${FAMILY}.pay`, { ...debit, out_trade_no: 'T2' })
    assert.deepEqual(late.slice(0, 2), [400, 'CONTRACT_NOT_EXIST'])
    await sandbox.advance(0)
    const told = receiver.received.map(({ headers, body }) => {
      assert.ok(isSigned({ headers, body }, sandbox.merchant.certs))
      const { event_type, resource } = JSON.parse(body)
      return { event_type, ...JSON.parse(decrypt(resource, sandbox.merchant.apiv3Key)) }
    })
    const events = told.map(({ event_type }) => event_type)
    assert.deepEqual(events, ['PAPAY.SIGN', 'TRANSACTION.SUCCESS', 'PAPAY.TERMINATE'])
    assert.deepEqual([told[0].contract_id, told[1].transaction_id], [contract_id, order.transaction_id])
    assert.equal(told[2].contract_termination_mode, 'MERCHANT')
  })
}

test('global: the merchant says how long a session is open, and an address opens the signing page', async (t) => {
  const sandbox = await openSandbox(t, { now: () => MORNING })
  const until = { ...key, expired_time: new Date(MORNING + HOUR).toISOString() }
  const { sign_url } = await ask(sandbox, `${FAMILY}.presign-h5`, until)
  const id = new URL(sign_url).searchParams.get('pre_entrustweb_id')
  assert.match(await (await fetch(sign_url)).text(), /value="agree"/)
  await sandbox.advance(HOUR)
  await assert.rejects(sandbox.approve(id), /expired/)
})
