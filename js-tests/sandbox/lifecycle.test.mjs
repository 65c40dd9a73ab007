import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  call,
  debitBody,
  FAMILY,
  isSigned,
  openSandbox,
  PRE_SIGN,
  PRE_SIGN_APP,
  preSign,
  preSignBody,
  TRANSACTIONS,
} from './merchant.mjs'

const HOUR = 3_600_000
const CONTRACT = `${FAMILY}/contracts/plan-id/12535/out-contract-code/wxwtdk20200910100000`
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/
const remark = { contract_termination_remark: '用户解约' }

const ask = (sandbox, change) => call(sandbox, 'POST', PRE_SIGN, preSignBody(change))
const query = async (sandbox, target = CONTRACT) => JSON.parse((await call(sandbox, 'GET', target)).text)
const terminate = (sandbox) => call(sandbox, 'POST', `${CONTRACT}/terminate`, remark)
const debit = (sandbox, body) => call(sandbox, 'POST', TRANSACTIONS, body)
const codeOf = (answer) => [answer.status, JSON.parse(answer.text).code]

async function sign(sandbox, change) {
  const { pre_entrustweb_id } = await preSign(sandbox, change)
  return sandbox.approve(pre_entrustweb_id)
}

const reversal = (sandbox, number = 'P20150806125346') =>
  call(sandbox, 'POST', `${TRANSACTIONS}/${number}/reverse`, {
    combine_appid: 'wxd678efh567hg6787',
    sub_orders: [{ mchid: sandbox.merchant.mchid, out_trade_no: '20150806125346', sub_mchid: '1900000109' }],
  })

test('pre-sign: the documented four fields, by both ways', async (t) => {
  const sandbox = await openSandbox(t)
  const { mchid } = sandbox.merchant
  for (const [target, out_contract_code] of [
    [PRE_SIGN, 'a1'],
    [PRE_SIGN_APP, 'a2'],
  ]) {
    const answer = JSON.parse((await call(sandbox, 'POST', target, preSignBody({ out_contract_code }))).text)
    assert.match(answer.pre_entrustweb_id, /^[0-9A-Za-z]{1,128}$/)
    assert.deepEqual(answer, { ...answer, mchid, plan_id: 12535, out_contract_code })
    assert.equal(Object.keys(answer).length, 4)
  }
  assert.deepEqual(
    sandbox.contracts.map(({ channel }) => channel),
    ['mini-program', 'app'],
  )
})

test('pre-sign again: the same input has the same id, another one is refused', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  const reordered = Object.fromEntries(Object.entries(preSignBody()).reverse())
  assert.equal((await preSign(sandbox, reordered)).pre_entrustweb_id, pre_entrustweb_id)
  for (const change of [
    { plan_id: 1 },
    { contract_display_account: 'B' },
    { notify_url: 'http://b.com/' },
    { appid: 'b' },
  ]) {
    assert.deepEqual(codeOf(await ask(sandbox, change)), [400, 'INVALID_REQUEST'], JSON.stringify(change))
  }
  const byApp = await call(sandbox, 'POST', PRE_SIGN_APP, preSignBody())
  assert.deepEqual(codeOf(byApp), [400, 'INVALID_REQUEST'])
  assert.equal(sandbox.contracts.length, 1)
})

test('a session lasts two hours', async (t) => {
  const sandbox = await openSandbox(t, { now: () => 1_800_000_000_000 })
  const at = { now: 1_800_000_000_000 }
  const first = await preSign(sandbox, {}, at)
  await sandbox.advance(2 * HOUR - 1)
  assert.equal((await preSign(sandbox, {}, at)).pre_entrustweb_id, first.pre_entrustweb_id)
  await sandbox.advance(1)
  assert.equal(sandbox.contracts[0].session_state, 'EXPIRED')
  await assert.rejects(sandbox.approve(first.pre_entrustweb_id), /expired: it was valid for two hours/)
  await assert.rejects(sandbox.decline(first.pre_entrustweb_id), /expired/)
  const second = await preSign(sandbox, {}, at)
  assert.notEqual(second.pre_entrustweb_id, first.pre_entrustweb_id)
  await sandbox.approve(second.pre_entrustweb_id)
  assert.equal(sandbox.contracts.length, 1)
})

test('approve: NOT_SIGNED becomes SIGNED', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  const before = await query(sandbox)
  assert.deepEqual(before, {
    mchid: sandbox.merchant.mchid,
    appid: 'wxd678efh567hg6787',
    plan_id: 12535,
    out_contract_code: 'wxwtdk20200910100000',
    contract_display_account: '微信代扣用户A',
    contract_state: 'NOT_SIGNED',
  })
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  assert.match(contract_id, /^\d{18}$/)
  const after = await query(sandbox)
  assert.deepEqual([after.contract_state, after.contract_id], ['SIGNED', contract_id])
  for (const time of ['contract_signed_time', 'contract_expired_time']) assert.match(after[time], RFC3339)
  assert.match(after.openid, /^o/)
  assert.equal(after.contract_terminate_info, undefined)
  await assert.rejects(sandbox.approve(pre_entrustweb_id), /cannot approve: the session \w+ was signed already/)
  await assert.rejects(sandbox.approve('nobody'), /no session has the pre_entrustweb_id nobody/)
  assert.deepEqual(codeOf(await ask(sandbox)), [400, 'INVALID_REQUEST'], 'the code is used')
})

test('decline: no contract, no notification, and the code is free', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  await sandbox.decline(pre_entrustweb_id)
  assert.equal((await query(sandbox)).contract_state, 'NOT_SIGNED')
  assert.equal(sandbox.notifications.length, 0)
  await assert.rejects(sandbox.approve(pre_entrustweb_id), /was declined/)
  assert.notEqual((await preSign(sandbox, { contract_display_account: 'B' })).pre_entrustweb_id, pre_entrustweb_id)
  assert.deepEqual(codeOf(await ask(sandbox, { plan_id: 1 })), [400, 'INVALID_REQUEST'])
})

test('unknown contracts and orders', async (t) => {
  const sandbox = await openSandbox(t)
  assert.deepEqual(codeOf(await call(sandbox, 'GET', CONTRACT)), [404, 'RESOURCE_NOT_EXISTS'])
  assert.deepEqual(codeOf(await terminate(sandbox)), [404, 'RESOURCE_NOT_EXISTS'])
  const order = await call(sandbox, 'GET', `${TRANSACTIONS}/P1`)
  assert.deepEqual(codeOf(order), [404, 'RESOURCE_NOT_EXISTS'])
  assert.ok(isSigned(order, sandbox.merchant.certs))
  await sign(sandbox)
  const otherPlan = CONTRACT.replace('12535', '12536')
  assert.deepEqual(codeOf(await call(sandbox, 'GET', otherPlan)), [404, 'RESOURCE_NOT_EXISTS'])
})

test('terminate by the API: at once, and twice is fine', async (t) => {
  const sandbox = await openSandbox(t, { retryDelays: [] })
  const { pre_entrustweb_id } = await preSign(sandbox)
  assert.deepEqual(codeOf(await terminate(sandbox)), [400, 'INVALID_REQUEST'], 'not in force yet')
  await sandbox.approve(pre_entrustweb_id)
  const expected = { mchid: sandbox.merchant.mchid, plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' }
  for (const round of [1, 2]) {
    const answer = await terminate(sandbox)
    assert.deepEqual([answer.status, JSON.parse(answer.text)], [200, expected], `round ${round}`)
  }
  const { contract_state, contract_terminate_info: info } = await query(sandbox)
  assert.equal(contract_state, 'TERMINATED')
  assert.deepEqual(
    [info.contract_termination_mode, info.contract_termination_remark],
    ['MCH_API_TERMINATE', '用户解约'],
  )
  assert.match(info.contract_terminated_time, RFC3339)
  await sandbox.advance(0)
  const events = sandbox.notifications.map(({ event_type }) => event_type)
  assert.deepEqual(events, ['ECOMMERCE_ENTRUST.SIGN', 'ECOMMERCE_ENTRUST.TERMINATE'])
  assert.deepEqual(codeOf(await ask(sandbox)), [400, 'INVALID_REQUEST'], 'a code is not used again')
})

test('terminate by the user', async (t) => {
  const sandbox = await openSandbox(t)
  const key = { plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' }
  await assert.rejects(sandbox.terminate(key), /there is no contract 12535\/wxwtdk20200910100000/)
  const { pre_entrustweb_id } = await preSign(sandbox)
  await assert.rejects(sandbox.terminate(key), /is NOT_SIGNED/)
  await sandbox.approve(pre_entrustweb_id)
  await sandbox.terminate(key)
  assert.equal((await query(sandbox)).contract_terminate_info.contract_termination_mode, 'USER_TERMINATE')
  await assert.rejects(sandbox.terminate(key), /is TERMINATED/)
  assert.equal((await terminate(sandbox)).status, 200)
})

test('debit: once per order', async (t) => {
  const sandbox = await openSandbox(t)
  const { contract_id } = await sign(sandbox)
  const body = debitBody(sandbox, contract_id)
  const first = await debit(sandbox, body)
  const order = JSON.parse(first.text)
  assert.equal(first.status, 200)
  const [sub] = order.sub_orders
  assert.deepEqual([sub.trade_type, sub.trade_state, sub.attach], ['PAP', 'SUCCESS', '深圳分店'])
  assert.deepEqual(sub.amount, { total_amount: 100, currency: 'CNY', payer_amount: 100, payer_currency: 'CNY' })
  assert.match(sub.transaction_id, /^\d{28}$/)
  assert.match(sub.success_time, RFC3339)
  assert.equal(order.combine_payer_info.openid, (await query(sandbox)).openid)
  assert.deepEqual(await query(sandbox, `${TRANSACTIONS}/P20150806125346`), order)
  const reordered = Object.fromEntries(Object.entries(body).reverse())
  assert.equal((await debit(sandbox, reordered)).text, first.text)
  assert.deepEqual(codeOf(await debit(sandbox, { ...body, risk_info: 'ip:1' })), [400, 'INVALID_REQUEST'])
  assert.equal(sandbox.orders.length, 1)
})

test('debit: only with a signed contract', async (t) => {
  const sandbox = await openSandbox(t)
  assert.deepEqual(codeOf(await debit(sandbox, debitBody(sandbox, '1'))), [400, 'CONTRACT_NOT_EXIST'])
  const { contract_id } = await sign(sandbox)
  const body = debitBody(sandbox, contract_id)
  const first = await debit(sandbox, body)
  await sandbox.terminate({ plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' })
  const after = await debit(sandbox, { ...body, combine_out_trade_no: 'P2' })
  assert.deepEqual(codeOf(after), [400, 'CONTRACT_NOT_EXIST'])
  assert.equal((await debit(sandbox, body)).text, first.text, 'the first result stands')
})

test('reverse: 204 each time, and the number is closed', async (t) => {
  const sandbox = await openSandbox(t)
  const { contract_id } = await sign(sandbox)
  await debit(sandbox, debitBody(sandbox, contract_id))
  for (const round of [1, 2]) {
    const answer = await reversal(sandbox)
    assert.deepEqual([answer.status, answer.text], [204, ''], `round ${round}`)
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
    assert.ok(isSigned(answer, sandbox.merchant.certs))
  }
  const order = await query(sandbox, `${TRANSACTIONS}/P20150806125346`)
  assert.equal(order.sub_orders[0].trade_state, 'REVOKED')
  assert.deepEqual(codeOf(await debit(sandbox, debitBody(sandbox, contract_id))), [400, 'INVALID_REQUEST'])
})

test('reverse: a debit that never arrived can not arrive afterwards', async (t) => {
  const sandbox = await openSandbox(t)
  const { contract_id } = await sign(sandbox)
  sandbox.fault({ kind: 'reset', processed: false })
  await assert.rejects(debit(sandbox, debitBody(sandbox, contract_id)))
  assert.equal((await reversal(sandbox)).status, 204)
  assert.deepEqual(codeOf(await debit(sandbox, debitBody(sandbox, contract_id))), [400, 'INVALID_REQUEST'])
  assert.equal(sandbox.orders.length, 0)
})
