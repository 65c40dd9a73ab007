import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError, appLaunch } from 'wechatpay-entrust'
import { rejection } from '../client/merchant.mjs'
import { contractKey, reversal } from './operations.mjs'
import { debitOf, openNotifyUrl, openShop, preSign, sign } from './sandbox.mjs'

const number = { combine_out_trade_no: 'P2015_-*|@' }
const remark = { contract_termination_remark: '用户解约' }

async function refused(promise, status, code) {
  const error = await rejection(promise)
  assert.ok(error instanceof ApiError, String(error))
  assert.deepEqual([error.status, error.code, error.retryable], [status, code, false])
  assert.equal(typeof error.requestId, 'string')
}

test('the whole life of a contract, by the mini program', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  const { url, events, errors } = await openNotifyUrl(t, wxpay)
  const { pre_entrustweb_id, mchid } = await wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  assert.equal(mchid, sandbox.merchant.mchid)
  const before = await wxpay.contracts.query(contractKey)
  assert.deepEqual([before.contract_state, before.contract_id], ['NOT_SIGNED', undefined])
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  assert.deepEqual(
    events.map(({ event_type }) => event_type),
    ['ECOMMERCE_ENTRUST.SIGN'],
  )
  assert.equal(events[0].resource.out_contract_code, contractKey.out_contract_code)
  const signed = await wxpay.contracts.query(contractKey)
  assert.deepEqual([signed.contract_state, signed.contract_id], ['SIGNED', contract_id])

  const paid = await wxpay.transactions.create(debitOf(sandbox, contract_id))
  assert.equal(paid.sub_orders[0].trade_state, 'SUCCESS')
  assert.deepEqual(await wxpay.transactions.query(number), paid)
  const { contract_id: _, ...same } = { ...debitOf(sandbox, contract_id) }
  assert.deepEqual(await wxpay.transactions.create({ ...same, contract_id }), paid, 'an order is debited once')
  await refused(wxpay.transactions.create(debitOf(sandbox, contract_id, { risk_info: 'x' })), 400, 'INVALID_REQUEST')
  assert.equal(await wxpay.transactions.reverse(reversal()), undefined)
  assert.equal(await wxpay.transactions.reverse(reversal()), undefined)
  assert.equal((await wxpay.transactions.query(number)).sub_orders[0].trade_state, 'REVOKED')

  const ended = await wxpay.contracts.terminate({ ...contractKey, ...remark })
  assert.deepEqual(ended, { mchid, ...contractKey })
  await wxpay.contracts.terminate({ ...contractKey, ...remark })
  await sandbox.advance(0)
  assert.deepEqual(
    events.map(({ event_type }) => event_type),
    ['ECOMMERCE_ENTRUST.SIGN', 'ECOMMERCE_ENTRUST.TERMINATE'],
  )
  assert.equal(events[1].resource.contract_termination_mode, 'MCH_API_TERMINATE')
  const over = await wxpay.contracts.query(contractKey)
  assert.equal(over.contract_terminate_info.contract_termination_remark, remark.contract_termination_remark)
  const late = debitOf(sandbox, contract_id, { combine_out_trade_no: 'P2' })
  await refused(wxpay.transactions.create(late), 400, 'CONTRACT_NOT_EXIST')
  assert.deepEqual(errors, [])
  assert.ok(sandbox.requests.every(({ verified }) => verified))
})

test('by the app, ended by the user, with attach in both notifications', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  const { url, events } = await openNotifyUrl(t, wxpay)
  const session = await wxpay.preEntrustSign.app({
    ...preSign({ notify_url: url }),
    return_app: true,
    attach: '附加 😀',
  })
  assert.equal(appLaunch(session).queryInfo.pre_entrustweb_id, session.pre_entrustweb_id)
  const { contract_id } = await sandbox.approve(session.pre_entrustweb_id)
  await sandbox.terminate(contractKey)
  assert.deepEqual(
    events.map(({ resource }) => resource.attach),
    ['附加 😀', '附加 😀'],
  )
  assert.equal(events[1].resource.contract_termination_mode, 'USER_TERMINATE')
  await refused(wxpay.transactions.create(debitOf(sandbox, contract_id)), 400, 'CONTRACT_NOT_EXIST')
})

test('what is not there', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  await refused(wxpay.contracts.query(contractKey), 404, 'RESOURCE_NOT_EXISTS')
  await refused(wxpay.contracts.terminate({ ...contractKey, ...remark }), 404, 'RESOURCE_NOT_EXISTS')
  await refused(wxpay.transactions.query(number), 404, 'RESOURCE_NOT_EXISTS')
  await refused(wxpay.transactions.create(debitOf(sandbox, '1')), 400, 'CONTRACT_NOT_EXIST')
  assert.equal(await wxpay.transactions.reverse(reversal()), undefined)
  const { contract_id } = await sign(sandbox, wxpay)
  await refused(wxpay.transactions.create(debitOf(sandbox, contract_id)), 400, 'INVALID_REQUEST')
  await refused(wxpay.preEntrustSign.miniProgram(preSign()), 400, 'INVALID_REQUEST')
})

test('a debit that fails is an order that was not paid, or an error, as WeChat Pay likes', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  const { contract_id } = await sign(sandbox, wxpay)
  sandbox.fault({ kind: 'debit-failed' })
  const unpaid = await wxpay.transactions.create(debitOf(sandbox, contract_id))
  assert.equal(unpaid.sub_orders[0].trade_state, 'PAYERROR')
  sandbox.fault({ kind: 'debit-failed', status: 403, code: 'NOT_ENOUGH' })
  const next = debitOf(sandbox, contract_id, { combine_out_trade_no: 'P2' })
  await refused(wxpay.transactions.create(next), 403, 'NOT_ENOUGH')
  assert.equal(sandbox.orders.length, 1)
})

test('a notification that comes damaged, late or to a callback that throws is handled once, by a later delivery', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  let failures = 1
  const { url, events, errors } = await openNotifyUrl(t, wxpay, () => {
    if (failures-- > 0) throw new Error('the database is away')
  })
  const faults = {
    tampered: 401,
    'bad-signature': 401,
    signtest: 401,
    'missing-signature': 401,
    'unknown-serial': 401,
    stale: 401,
    future: 401,
    'not-json': 400,
    truncated: undefined,
    reset: undefined,
  }
  for (const kind of Object.keys(faults)) sandbox.fault({ kind, on: 'notification' })
  await sign(sandbox, wxpay, { notify_url: url })
  await sandbox.advance(24 * 3_600_000)
  const [{ attempts }] = sandbox.notifications
  assert.deepEqual(
    attempts.map(({ status }) => status),
    [...Object.values(faults), 500, 204],
  )
  assert.equal(events.length, 1)
  assert.equal(errors.length, attempts.length - 1, 'onError saw every failure')
})
