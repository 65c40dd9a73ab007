import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decrypt, isSigned, openReceiver, openSandbox } from './merchant.mjs'
import { ask, HOUR, MORNING, refused } from './operation.mjs'

const FAMILY = 'password-exempt'
const key = { service_id: 7, out_contract_code: 'c1' }
const open = (t) => openSandbox(t, { now: () => MORNING, retryDelays: [] })

for (const role of ['normal', 'service-provider', 'ecommerce', 'qs']) {
  test(`password-free, ${role}: signed before or after a payment, queried, terminated`, async (t) => {
    const sandbox = await open(t)
    const session = await ask(sandbox, `${FAMILY}.presign-mini-program-${role}`, key)
    assert.equal((await refused(sandbox, `${FAMILY}.query-by-code`, key))[0], 404)
    const { contract_id } = await sandbox.approve(session.pre_entrustweb_id)
    const signed = await ask(sandbox, `${FAMILY}.query-by-code`, key)
    assert.deepEqual([signed.contract_state, signed.contract_id, signed.service_id], ['SIGNED', contract_id, 7])
    await ask(sandbox, `${FAMILY}.terminate-by-code`, key)
    const ended = await ask(sandbox, `${FAMILY}.query-by-code`, key)
    assert.equal(ended.contract_terminate_info.contract_termination_mode, 'MCH_API_TERMINATE')
    await ask(sandbox, `${FAMILY}.presign-after-pay-${role}`, { ...key, out_contract_code: 'c2', prepay_id: 'wx201' })
    await sandbox.approve('wx201')
    assert.equal(sandbox.contracts.at(-1).contract_state, 'SIGNED')
    assert.equal(sandbox.notifications.length, 0, 'no public page names an event')
  })
}

test('password-free: a debit is an order with the contract', async (t) => {
  const receiver = await openReceiver(t)
  const sandbox = await open(t)
  const session = await ask(sandbox, `${FAMILY}.presign-mini-program-normal`, key)
  const { contract_id } = await sandbox.approve(session.pre_entrustweb_id)
  const contract_info = { password_free_contract_id: contract_id }
  const order = { out_trade_no: 'T00001', notify_url: receiver.url, contract_info }
  const { prepay_id } = await ask(sandbox, 'pay-with-contract.jsapi', order)
  assert.equal(sandbox.orders[0].sub_orders[0].trade_state, 'NOTPAY')
  assert.deepEqual(await sandbox.approve(prepay_id), { contract_id })
  assert.equal(sandbox.orders[0].sub_orders[0].trade_state, 'SUCCESS')
  const [{ headers, body }] = receiver.received
  assert.ok(isSigned({ headers, body }, sandbox.merchant.certs))
  const { event_type, resource } = JSON.parse(body)
  const { out_trade_no, trade_state } = JSON.parse(decrypt(resource, sandbox.merchant.apiv3Key))
  assert.deepEqual([event_type, out_trade_no, trade_state], ['TRANSACTION.SUCCESS', 'T00001', 'SUCCESS'])
  await sandbox.terminate({ contract_id })
  const late = await refused(sandbox, 'pay-with-contract.jsapi', { ...order, out_trade_no: 'T00002' })
  assert.deepEqual(late.slice(0, 2), [400, 'CONTRACT_NOT_EXIST'])
})

for (const way of ['app', 'partner-app']) {
  test(`an order that signs, ${way}: the user pays and agrees at once, or leaves`, async (t) => {
    const sandbox = await open(t)
    const asked = { 'contract_info.contract_code': 'c1', 'contract_info.plan_id': '12' }
    const { prepay_id } = await ask(sandbox, `pay-with-contract.${way}`, asked)
    const { contract_id } = await sandbox.approve(prepay_id)
    const [order] = sandbox.orders
    assert.deepEqual([order.sub_orders[0].trade_state, order.contract_id], ['SUCCESS', contract_id])
    assert.deepEqual([sandbox.contracts[0].family, sandbox.contracts[0].plan_id], ['pay-with-contract', 12])
    assert.deepEqual(
      sandbox.notifications.map(({ event_type }) => event_type),
      ['TRANSACTION.SUCCESS'],
    )
    const other = await ask(sandbox, `pay-with-contract.${way}`, { 'contract_info.contract_code': 'c2' })
    await sandbox.decline(other.prepay_id)
    assert.equal(sandbox.orders[1].sub_orders[0].trade_state, 'NOTPAY')
    const third = await ask(sandbox, `pay-with-contract.${way}`, { 'contract_info.contract_code': 'c3' })
    await sandbox.advance(2 * HOUR)
    await assert.rejects(sandbox.approve(third.prepay_id), /expired: it was valid for two hours/)
  })
}
