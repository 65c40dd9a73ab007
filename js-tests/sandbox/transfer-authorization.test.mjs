import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decrypt, isSigned, openReceiver, openSandbox } from './merchant.mjs'
import { ask, DAY, fill, MORNING, operation, refused, seal, send } from './operation.mjs'

const FAMILY = 'transfer-authorization'
const given = { out_authorization_no: 'A1', openid: 'oUser', appid: 'wx1', transfer_scene_id: '1000' }
const open = (t, options) => openSandbox(t, { now: () => MORNING, retryDelays: [], ...options })
const query = (sandbox) => ask(sandbox, `${FAMILY}.query-by-out-no`, given)

function readNotification(sandbox, { headers, body }) {
  assert.ok(isSigned({ headers, body }, sandbox.merchant.certs))
  const { event_type, resource } = JSON.parse(body)
  return { event_type, ...JSON.parse(decrypt(resource, sandbox.merchant.apiv3Key)) }
}

test('a transfer authorisation: confirmed, used, closed', async (t) => {
  const receiver = await openReceiver(t)
  const sandbox = await open(t)
  const authorized = await ask(sandbox, `${FAMILY}.authorize`, { ...given, authorization_notify_url: receiver.url })
  assert.equal(authorized.state, 'WAIT_USER_CONFIRM')
  assert.equal((await query(sandbox)).state, 'WAIT_USER_CONFIRM')
  const early = await refused(sandbox, `${FAMILY}.transfer`, { out_authorization_no: 'A1' })
  assert.deepEqual(early.slice(0, 2), [400, 'INVALID_REQUEST'])
  const { contract_id } = await sandbox.approve(authorized.package_info)
  const confirmed = await query(sandbox)
  assert.deepEqual(
    [confirmed.state, confirmed.authorization_id, confirmed.openid],
    ['TAKING_EFFECT', contract_id, 'oUser'],
  )
  const op = operation(`${FAMILY}.transfer`)
  const bill = { authorization_id: contract_id, out_bill_no: 'B1', user_name: seal(sandbox, '张三') }
  const request = fill(sandbox, op, { given: bill })
  const [first, again] = [await send(sandbox, op, request), await send(sandbox, op, request)]
  assert.deepEqual([first.status, first.json.state, first.json.openid], [200, 'ACCEPTED', 'oUser'])
  assert.equal(again.json.transfer_bill_no, first.json.transfer_bill_no, 'the same bill is paid once')
  const [order] = sandbox.orders
  assert.deepEqual([sandbox.orders.length, order.family, order.sub_orders[0].trade_state], [1, FAMILY, 'SUCCESS'])
  const closed = await ask(sandbox, `${FAMILY}.close-by-out-no`, given)
  assert.deepEqual([closed.state, closed.close_info.close_reason], ['CLOSED', 'CLOSE_VIA_MCH_API'])
  assert.deepEqual(await ask(sandbox, `${FAMILY}.close-by-out-no`, given), closed)
  assert.equal((await refused(sandbox, `${FAMILY}.transfer`, { authorization_id: contract_id }))[0], 400)
  await sandbox.advance(0)
  const told = receiver.received.map((each) => readNotification(sandbox, each))
  assert.deepEqual(
    told.map(({ event_type, state }) => [event_type, state]),
    [
      ['MCHTRANSFER.AUTHORIZATION.CONFIRMED', 'TAKING_EFFECT'],
      ['MCHTRANSFER.AUTHORIZATION.CLOSED', 'CLOSED'],
    ],
  )
})

test('a transfer authorisation: the user closes it, or lets it lapse', async (t) => {
  const sandbox = await open(t)
  const { package_info } = await ask(sandbox, `${FAMILY}.authorize`, given)
  await sandbox.advance(DAY)
  assert.equal((await query(sandbox)).close_info.close_reason, 'USER_OVERDUE_UNCONFIRMED')
  await assert.rejects(sandbox.approve(package_info), /expired/)
  const second = await ask(sandbox, `${FAMILY}.authorize`, given)
  const { contract_id } = await sandbox.approve(second.package_info)
  await sandbox.terminate({ contract_id })
  assert.equal((await query(sandbox)).close_info.close_reason, 'USER_CLOSE')
  assert.equal(sandbox.notifications.at(-1).event_type, 'MCHTRANSFER.AUTHORIZATION.CLOSED')
})

test('a transfer that asks for the authorisation: one tap does both', async (t) => {
  const sandbox = await open(t)
  const authorization_info = {
    user_display_name: '张三',
    out_authorization_no: 'A1',
    authorization_notify_url: 'http://127.0.0.1:9/notify',
  }
  const bill = { ...given, out_bill_no: 'B1', authorization_info }
  const made = await ask(sandbox, `${FAMILY}.transfer-and-authorize`, bill)
  assert.deepEqual([made.state, made.out_authorization_no], ['WAIT_USER_CONFIRM', 'A1'])
  assert.equal(sandbox.orders[0].sub_orders[0].trade_state, 'NOTPAY')
  const { contract_id } = await sandbox.approve(made.package_info)
  assert.equal(sandbox.orders[0].sub_orders[0].trade_state, 'SUCCESS')
  assert.equal(sandbox.orders[0].contract_id, contract_id)
  assert.equal((await query(sandbox)).state, 'TAKING_EFFECT')
})

test('an encrypted field needs the key that Wechatpay-Serial names', async (t) => {
  const sandbox = await open(t)
  const { package_info } = await ask(sandbox, `${FAMILY}.authorize`, given)
  await sandbox.approve(package_info)
  const foreign = await open(t)
  const spoiled = { out_authorization_no: 'A1', user_name: seal(foreign, '张三') }
  const [status, code, reason] = await refused(sandbox, `${FAMILY}.transfer`, spoiled)
  assert.deepEqual([status, code], [400, 'PARAM_ERROR'])
  assert.match(reason, /user_name: is not encrypted with the key that Wechatpay-Serial names/)
})

test('a transfer can fail by a fault', async (t) => {
  const sandbox = await open(t)
  const { package_info } = await ask(sandbox, `${FAMILY}.authorize`, given)
  await sandbox.approve(package_info)
  sandbox.fault({ kind: 'debit-failed', status: 403, code: 'NOT_ENOUGH' })
  const answer = await refused(sandbox, `${FAMILY}.transfer`, { out_authorization_no: 'A1' })
  assert.deepEqual(answer.slice(0, 2), [403, 'NOT_ENOUGH'])
})
