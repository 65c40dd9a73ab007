// The signing page of every family that has one: asks, signs or pays, shows what the family keeps, ends the contract.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReceiver, openSandbox, raw } from './merchant.mjs'
import { ask, MORNING, tomorrow } from './operation.mjs'

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
const open = (t, options) => openSandbox(t, { now: () => MORNING, ...options })
const show = async (sandbox, id, language = 'en') =>
  (await raw(sandbox.url, 'GET', `/sandbox/sign?pre_entrustweb_id=${id}`, { 'Accept-Language': language })).text
const choose = (sandbox, id, action) =>
  raw(sandbox.url, 'POST', '/sandbox/sign', FORM, String(new URLSearchParams({ pre_entrustweb_id: id, action })))

test('a scheduled debit shows its day and amount, and what became of it', async (t) => {
  const sandbox = await open(t)
  const { url } = await openReceiver(t)
  const description = 'monthly'
  const deduct_schedule = {
    description,
    estimated_deduct_date: tomorrow(sandbox),
    estimated_deduct_amount: { total: 1234 },
  }
  const change = { deduct_schedule, contract_notify_url: url }
  const { pre_entrustweb_id } = await ask(sandbox, 'papay-scheduled-deduct.presign-mini-program', change)
  const asked = await show(sandbox, pre_entrustweb_id, 'zh-CN')
  for (const shown of ['申请开通自动扣款', '预计扣费日期', tomorrow(sandbox), '12.34 CNY', 'NO_SCHEDULED'])
    assert.ok(asked.includes(shown), shown)
  await choose(sandbox, pre_entrustweb_id, 'agree')
  const signed = await show(sandbox, pre_entrustweb_id)
  for (const shown of ['Signed', 'ENTRUST.SIGN', '✓ 204', 'Terminate as the user'])
    assert.ok(signed.includes(shown), shown)
  const { contract_id } = sandbox.contracts[0]
  const ended = await raw(sandbox.url, 'POST', '/sandbox/terminate', FORM, `contract_id=${contract_id}`)
  assert.equal(ended.headers.location, `/sandbox/sign?pre_entrustweb_id=${pre_entrustweb_id}`)
  assert.match(await show(sandbox, pre_entrustweb_id), /Terminated[\s\S]*ENTRUST\.TERMINATE/)
})

test('a transfer authorisation is no debit', async (t) => {
  const sandbox = await open(t)
  const { package_info } = await ask(sandbox, 'transfer-authorization.authorize')
  const asked = await show(sandbox, package_info)
  assert.match(asked, /asks to pay you without your confirming/)
  assert.match(asked, /Authorisation number/)
  assert.doesNotMatch(asked, /debit you/)
  await choose(sandbox, package_info, 'agree')
  assert.match(await show(sandbox, package_info), /Signed[\s\S]*MCHTRANSFER\.AUTHORIZATION\.CONFIRMED/)
})

test('an order that waits for the user is paid, or not', async (t) => {
  for (const [action, shown, state] of [
    ['agree', /Paid/, 'SUCCESS'],
    ['cancel', /Not paid/, 'NOTPAY'],
  ]) {
    const sandbox = await open(t)
    const { url } = await openReceiver(t)
    const signed = await ask(sandbox, 'password-exempt.presign-mini-program-normal')
    await sandbox.approve(signed.pre_entrustweb_id)
    const { contract_id: password_free_contract_id } = sandbox.contracts[0]
    const change = { contract_info: { password_free_contract_id }, notify_url: url }
    const { prepay_id } = await ask(sandbox, 'pay-with-contract.jsapi', change)
    const page = await show(sandbox, prepay_id)
    assert.match(page, /asks you to pay/)
    assert.match(page, />Pay</)
    assert.equal((await choose(sandbox, prepay_id, action)).status, 303)
    assert.match(await show(sandbox, prepay_id), shown)
    assert.equal(sandbox.orders[0].sub_orders[0].trade_state, state)
    assert.equal((await choose(sandbox, prepay_id, 'agree')).status, 303, 'what is over shows its result')
    assert.equal(sandbox.orders[0].sub_orders[0].trade_state, state)
    assert.equal(
      sandbox.notifications.filter(({ event_type }) => event_type === 'TRANSACTION.SUCCESS').length,
      action === 'agree' ? 1 : 0,
    )
  }
})

test('notices of debits stand with their contract in the live view', async (t) => {
  const sandbox = await open(t)
  await ask(sandbox, 'papay-notify.pre-deduct-notify', { contract_id: '202603100001' })
  const { state } = JSON.parse((await raw(sandbox.url, 'GET', '/sandbox/live', {})).text)
  const [{ contract_id, details }] = state.contracts.items
  assert.deepEqual([contract_id, details.notices.map(({ kind }) => kind)], ['202603100001', ['pre-debit-notice']])
})
